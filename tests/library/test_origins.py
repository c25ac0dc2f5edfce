"""Levels over many briefings: origins count, not outlets, and only what an editor has linked."""

from __future__ import annotations

import pytest

from generator.library import gather, suggestions
from generator.library.records import Standing
from generator.model import Briefing
from tests.library.made import actor, briefing, claim

CHANNEL = actor("Harbour Watch", "organization")


def standing(*briefings: Briefing) -> Standing:
    """The standing of the claim `a#x` among some briefings."""
    return gather(briefings).standings["a#x"]


def linked(name: str, **fields: object) -> Briefing:
    """Another briefing whose claim an editor has linked to `a#x`."""
    return briefing(name, CHANNEL, claims=(claim("y", **fields),))


def first(**fields: object) -> Briefing:
    return briefing("a", CHANNEL, claims=(claim("x", **fields),))


def test_an_independent_origin_raises_and_is_counted() -> None:
    found = standing(first(by=("Ann",)), linked("b", by=("Ben",), corroborates=("a#x",)))
    assert (found.origins, found.confirmations, found.contradictions) == (2, 1, 0)
    assert (found.alone, found.level, found.why) == ("moderate", "high", ("named", "further-origin"))


def test_what_is_not_linked_counts_for_nothing() -> None:
    found = standing(first(by=("Ann",)), linked("b", by=("Ben",)))
    assert (found.origins, found.level) == (1, "moderate")


def test_forty_reports_of_one_message_are_one_origin() -> None:
    weak = {"via": ("harbour-watch",), "why": ("anonymous", "relayed"), "confidence": "very-low"}
    rest = [linked(f"b{number}", by=(f"a reader {number}",), corroborates=("a#x",), **weak) for number in range(40)]
    found = standing(first(by=("a passenger",), **weak), *rest)
    assert (found.origins, found.confirmations, found.level) == (1, 0, "very-low")


REPORT = "Two cranes fell into the basin of the port of Aldermoor during the storm on Sunday night"
EDITED = "two cranes fell into the basin of the port of Aldermoor in Sunday night’s storm"
REST = "The ministry of transport sent three engineers from the capital, and would not say what the repair will cost"
ITSELF = {"why": ("outlet",), "confidence": "high"}
"""A report of an agency, the same as another house edits it, how the report goes on, and an outlet's own voice."""


def printed(name: str, evidence: str, rest: str = REST, **fields: object) -> Briefing:
    """A briefing of an article with a report in it, and more of the same agency."""
    told = {"key": "x" if name == "a" else "y", "evidence": evidence, **ITSELF, **fields}
    return briefing(name, CHANNEL, claims=(claim(**told), claim("z", rest, **ITSELF)))


def test_forty_reprints_of_one_text_are_one_origin() -> None:
    rest = [printed(f"b{number}", (REPORT, EDITED)[number % 2], corroborates=("a#x",)) for number in range(40)]
    found = standing(printed("a", REPORT), *rest)
    assert (found.origins, found.confirmations) == (1, 0)


@pytest.mark.parametrize(
    ("evidence", "rest", "fields", "origins"),
    [
        (EDITED, REST, {}, 1),
        (EDITED, REST, {"by": ("a witness",)}, 1),
        (
            REPORT,
            "Nobody was on the quay when it happened, the harbour authority wrote to our reporters on Monday",
            {},
            2,
        ),
        ("Both of them lay in the water on Monday morning, a reporter saw", REST, {}, 2),
        ("Two cranes fell", REST, {}, 2),
    ],
)
def test_what_two_articles_have_from_one_text_has_one_origin(
    evidence: str, rest: str, fields: dict, origins: int
) -> None:
    found = standing(printed("a", REPORT), printed("b", evidence, rest, corroborates=("a#x",), **fields))
    assert found.origins == origins


def test_two_people_who_say_the_same_are_two_origins() -> None:
    one, other = actor("Ann Field"), actor("Ben Marsh")
    more = claim("z", REST, **ITSELF)
    here = briefing("a", one, claims=(claim("x", REPORT, by=("ann-field",)), more))
    there = briefing("b", other, claims=(claim("y", REPORT, by=("ben-marsh",), corroborates=("a#x",)), more))
    assert standing(here, there).origins == 2


def test_a_link_between_reprints_says_that_they_are_one_origin() -> None:
    about = {"about": (CHANNEL.key,)}
    found = suggestions(gather([printed("a", REPORT, **about), printed("b", EDITED, **about)]))
    told = [each.why for each in found if each.kind == "claim"]
    assert len(told) == 2
    assert all(why.endswith("; in the same words, so both count as one origin") for why in told)


def test_an_outlet_that_is_cited_is_no_second_origin() -> None:
    cited = actor("Invented a", "organization", "gazette")
    other = briefing("b", cited, claims=(claim("y", by=("gazette",), corroborates=("a#x",)),))
    found = standing(first(why=("outlet",), confidence="high"), other)
    assert (found.origins, found.confirmations) == (1, 0)


@pytest.mark.parametrize(
    ("against", "level", "code"),
    [
        ({"by": ("Ben",)}, "low", "contradicted"),
        ({"by": ("Ben",), "why": ("named", "interested"), "confidence": "low"}, "moderate", "disputed"),
        ({"by": ("a man",), "why": ("anonymous",), "confidence": "low"}, "moderate", "disputed"),
    ],
)
def test_only_a_disinterested_origin_as_strong_lowers(against: dict[str, object], level: str, code: str) -> None:
    found = standing(first(by=("Ann",)), linked("b", contradicts=("a#x",), **against))
    assert (found.level, found.contradictions) == (level, 1)
    assert code in found.why


def test_an_interested_origin_disputes_what_is_no_stronger() -> None:
    weak = first(by=("a man",), why=("anonymous",), confidence="low")
    interested = {"by": ("Ben",), "why": ("named", "interested"), "confidence": "low"}
    found = standing(weak, linked("b", contradicts=("a#x",), **interested))
    assert ("contradicted" in found.why, "disputed" in found.why) == (False, True)


def test_a_source_that_corrects_itself_does_not_contradict_itself() -> None:
    found = standing(first(by=("harbour-watch",)), linked("b", by=("harbour-watch",), contradicts=("a#x",)))
    assert (found.level, "contradicted" in found.why) == ("moderate", False)


def test_what_one_outlet_could_not_verify_another_may_vouch_for() -> None:
    weak = {"by": ("a man",), "why": ("anonymous", "outlet-unverified"), "confidence": "low"}
    record = {"by": ("the register",), "why": ("record",), "confidence": "high"}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **record)).level == "high"
    assert standing(first(**weak), linked("b", by=("Ben",), corroborates=("a#x",))).level == "moderate"
    hedged = {"by": ("Ben",), "why": ("named", "hedged"), "confidence": "low"}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **hedged)).level == "low"
    also_unverified = {"by": ("Ben",), "why": ("named", "outlet-unverified"), "confidence": "low"}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **also_unverified)).level == "low"
    also_weak = {**weak, "by": ("a woman",)}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **also_weak)).level == "low"


def test_an_editors_level_stays_while_the_rules_go_on() -> None:
    from generator.model import Override

    override = Override(rules="moderate", by="AB", date="2031-03-05", reason="We saw it.")
    found = standing(
        first(by=("Ann",), override=override, confidence="low"), linked("b", by=("Ben",), corroborates=("a#x",))
    )
    assert (found.level, found.alone, "further-origin" in found.why) == ("low", "moderate", True)


def test_a_page_can_say_what_would_change_a_level() -> None:
    found = standing(first(by=("Ann",)))
    assert (found.raised, found.lowered) == ("high", "low")


def test_sources_of_one_side_count_as_one_sided_and_others_do_not() -> None:
    def level(here: tuple[str, ...], there: tuple[str, ...]) -> tuple[object, bool]:
        def sided(name: str, sides: tuple[str, ...], **fields: object) -> Briefing:
            actors = [actor(f"{name} Source {side}", side=side or None, key=f"s{n}") for n, side in enumerate(sides)]
            said = claim("y" if fields else "x", by=tuple(each.key for each in actors), **fields)
            return briefing(name, *actors, claims=(said,))

        found = standing(sided("a", here), sided("b", there, corroborates=("a#x",)))
        return found.level, "one-sided" in found.why

    assert level(("north",), ("north",)) == ("moderate", True)
    assert level(("north", "north"), ("north",)) == ("moderate", True)
    assert level(("north",), ("south",)) == ("high", False)
    assert level(("north", "south"), ("north",)) == ("high", False)
    assert level(("north",), ("",)) == ("high", False)


@pytest.mark.parametrize(
    ("why", "confidence", "level"),
    [
        (("anonymous", "further-origin", "anonymous-only"), "low", "low"),
        (("named", "further-origin"), "high", "high"),
        (("no-source",), "very-low", "very-low"),
    ],
)
def test_what_the_article_adds_itself_is_as_good_as_its_reasons_say(
    why: tuple[str, ...], confidence: str, level: str
) -> None:
    weak = {"by": ("a man",), "why": ("anonymous",), "confidence": "low"}
    alone = standing(first(by=("Ann",), why=why, confidence=confidence))
    assert (alone.origins, alone.confirmations) == (1 + (len(why) > 1), int(len(why) > 1))
    if why != ("no-source",):
        found = standing(first(by=("Ann",), why=why, confidence=confidence), linked("b", corroborates=("a#x",), **weak))
        assert (found.origins, found.confirmations, found.level) == (3, 2, level)


@pytest.mark.parametrize(
    ("why", "level", "raised", "lowered"),
    [
        (("record",), "high", None, "moderate"),
        (("no-source",), "very-low", "moderate", None),
        (("anonymous",), "low", "moderate", "very-low"),
    ],
)
def test_a_change_that_moves_nothing_is_not_foretold(
    why: tuple[str, ...], level: str, raised: str | None, lowered: str | None
) -> None:
    found = standing(first(by=("Ann",), why=why, confidence=level))
    assert (found.level, found.raised, found.lowered) == (level, raised, lowered)


def test_contradictions_are_counted_inside_and_across() -> None:
    inside = first(by=("Ann",), why=("named", "disputed"))
    assert standing(inside).contradictions == 1
    found = standing(inside, linked("b", by=("Ben",), contradicts=("a#x",), why=("anonymous",), confidence="low"))
    assert (found.contradictions, found.why) == (2, ("named", "disputed"))
    worse = first(by=("Ann",), why=("named", "contradicted"), confidence="low")
    found = standing(worse, linked("b", by=("Ben",), corroborates=("a#x",)))
    assert (found.contradictions, found.level, found.why) == (
        1, "moderate", ("named", "further-origin", "contradicted"),
    )  # fmt: skip


def test_a_claim_that_is_not_rated_keeps_no_level_and_counts_its_origins() -> None:
    found = standing(
        first(by=("Ann",), why=("forecast",), confidence=None), linked("b", by=("Ben",), corroborates=("a#x",))
    )
    assert (found.origins, found.level, found.why, found.raised) == (2, None, ("forecast",), None)


def test_links_inside_a_briefing_count_nothing_again() -> None:
    one, other = claim("x", by=("Ann",)), claim("y", by=("Ben",), corroborates=("#x",))
    assert standing(briefing("a", claims=(one, other))).origins == 1


def test_origins_that_a_third_one_joins_are_one() -> None:
    rest = [linked(name, by=by, corroborates=("a#x",)) for name, by in (("b", ("Ben",)), ("c", ("Cy",)))]
    assert standing(first(by=("Ann",)), *rest).origins == 3
    eds = [actor(each, key=each) for each in ("ann", "ben")]
    two = [briefing(name, *eds, claims=(claim(key, by=by, **more),)) for name, key, by, more in (
        ("a", "x", ("ann",), {}),
        ("b", "y", ("ben",), {"corroborates": ("a#x",)}),
    )]  # fmt: skip
    # A surname alone joins nobody: the two are joined by a claim that both made.
    both = briefing("c", actor("Ann Lund", key="ann"), actor("Ben Lund", key="ben"), claims=(
        claim("y", by=("ann", "ben"), corroborates=("a#x",)),
    ))  # fmt: skip
    named = [
        briefing("a", actor("Ann Lund", key="ann"), claims=(claim("x", by=("ann",)),)),
        briefing("b", actor("Ben Lund", key="ben"), claims=(claim("y", by=("ben",), corroborates=("a#x",)),)),
    ]
    assert (standing(*two).origins, standing(*named).origins, standing(*named, both).origins) == (2, 2, 1)


def test_claims_have_the_level_of_the_whole_library() -> None:
    found = gather([first(by=("Ann",)), linked("b", by=("Ben",), corroborates=("a#x",))])
    assert {entry.reference: entry.item.confidence for entry in found.claims}["a#x"] == "high"
