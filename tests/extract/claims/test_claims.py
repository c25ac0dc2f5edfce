"""Claims: sources, basis, dates, and words that need no article around them, never the opposite of what was said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.extract.claims import (
    check_worthiness,
    clause_grammar,
    finite_verbs,
    leaning,
    propositions,
    spans_of_days,
    temporal,
)
from generator.extract.claims.acts import accuses
from generator.extract.claims.authority import is_authority
from generator.extract.claims.edits import Edit, applied
from generator.extract.claims.faults import fault, is_sound
from generator.extract.claims.interest import speaks_of_itself
from generator.extract.records import WordedClaim
from generator.text import tokens
from tests.extract.cases import Read, drafted, each, load, rules, sources

PUBLISHED = date(2031, 3, 4)


@rules(__file__, "authority")
def test_authority(rule: str, fires: bool, given: str) -> None:
    words = given.removeprefix("name: ")
    assert is_authority(words, person=words != given) == fires


@rules(__file__, "temporal")
def test_kind_of_date(rule: str, fires: bool, given: str) -> None:
    (kind,) = (each for each in temporal.RULES if each.name == rule)
    found = [m.groupdict() for m in kind.sought.pattern.finditer(given)]
    dates = [kind.edtf({k: v for k, v in parts.items() if v}, PUBLISHED, False) for parts in found]
    assert any(dates) == fires


@rules(__file__, "spans_of_days")
def test_kind_of_span(rule: str, fires: bool, given: str) -> None:
    (kind,) = (each for each in spans_of_days.SPANS if each.name == rule)
    assert bool(kind.sought.pattern.search(given)) == fires


@rules(__file__, "check_worthiness")
def test_feature_of_a_proposition(rule: str, fires: bool, given: str) -> None:
    read = Read(given, headline="Harbour bell tower sold")
    found = list(propositions.every(read.reading, read.attributed[0], read.quoted))
    has = {name for name, times in check_worthiness.features(found[-1]) if times} if found else set()
    assert (rule in has) == fires


@rules(__file__, "pronoun")
def test_pronoun_of_the_speaker(rule: str, fires: bool, given: str) -> None:
    assert speaks_of_itself(given) == fires


@pytest.mark.parametrize("name", ["Tomas Un", "Dr Ruth Judge"])
def test_a_surname_gives_no_authority(name: str) -> None:
    (found,) = drafted(f"{name} said the port had lost 14 boats in the storm.").claims
    assert "official" not in found.why


@each(__file__, "propositions")
def test_claims_and_their_sources(case: dict[str, Any]) -> None:
    briefing = drafted(case["text"])
    found = {claim.evidence[0]: sources(briefing, claim.by).lower() for claim in briefing.claims}
    if case.get("absent"):
        assert case["words"] not in found
    else:
        assert found.get(case["words"]) == (case["by"] or "").lower()


@each(__file__, "claims")
def test_every_claim_of_a_text(case: dict[str, Any]) -> None:
    assert worded(case["text"]) == case["claims"]


@each(__file__, "spans")
def test_claim_is_as_much_of_a_sentence_as_is_said(case: dict[str, Any]) -> None:
    assert worded(case["text"]) == case["claims"]


@each(__file__, "bare_facts")
def test_claim_is_the_fact_alone(case: dict[str, Any]) -> None:
    assert worded(case["text"]) == case["claims"]


@each(__file__, "days_and_pronouns")
def test_claim_has_its_own_day_and_names(case: dict[str, Any]) -> None:
    assert worded(case["text"]) == case["claims"]


def worded(text: str) -> list[str]:
    """Every claim of a text: who says it, its words, its rating or what it is, and what else is known of it."""
    return [_shown(claim) for claim in Read(text).claimed]


def _shown(claim: WordedClaim) -> str:
    rating = f"{claim.rating.level}: {', '.join(claim.rating.why)}" if claim.rating else claim.unrated
    facts = {
        "via": " + ".join(s.words for s in claim.proposition.via),
        "when": claim.when,
        "said": claim.said,
        "likely": claim.likelihood,
        "denied by": claim.disputed_by.words if claim.disputed_by else "",
        "check": claim.check,
        "evidence": 1 + len(claim.proposition.more) if claim.proposition.more else "",
    }
    who = " + ".join(s.words for s in claim.proposition.sources)
    return " | ".join([who or "-", claim.text, rating, *(f"{key} {fact}" for key, fact in facts.items() if fact)])


@each(__file__, "clauses")
def test_clause(case: dict[str, Any]) -> None:
    assert clause(case["text"]) == {key: value for key, value in case.items() if key != "text"}


def clause(text: str) -> dict[str, str]:
    """The main verb of a sentence, and its finite verbs."""
    words = tokens(text, 0, len(text))
    main = clause_grammar.main_verb(words)
    finite = " ".join(word.text for k, word in enumerate(words) if finite_verbs.is_finite(words, k))
    return {"main": "" if main is None else words[main].text, "finite": finite}


@each(__file__, "temporal")
def test_dates_are_counted_from_the_day_of_publication(case: dict[str, Any]) -> None:
    found = temporal.find(case["text"], 0, len(case["text"]), PUBLISHED)
    assert [each.edtf for each in found] == case["dates"]


@each(__file__, "denials")
def test_denial_never_becomes_its_opposite(case: dict[str, Any]) -> None:
    briefing = drafted(case["text"])
    names = {actor.key: actor.name for actor in briefing.actors}
    found = {claim.claim: [names.get(who, who) for who in claim.by] for claim in briefing.claims}
    assert case.get("never") not in found
    if "says" in case:
        assert found[case["says"]] == ([case["by"]] if "by" in case else [])


@each(__file__, "wording")
def test_claim_stands_alone(case: dict[str, Any]) -> None:
    found = {
        claim.claim: claim.check
        for claim in drafted(case["text"], **({"published": None} if case["kind"] == "undated" else {})).claims
    }
    if case["says"] is None:
        assert not [text for text in found if case["words"] in text]
    else:
        assert found.get(case["says"], found) == case.get("check")


@pytest.mark.parametrize(
    ("sound", "text"), [(way, text) for way, texts in load(__file__, "sentences").items() for text in texts]
)
def test_sentence_is_sound(sound: bool, text: str) -> None:
    assert is_sound(text) == sound


@rules(__file__, "leaning")
def test_way_of_leaning(rule: str, fires: bool, given: str) -> None:
    (way,) = (each for each in leaning.LEANING if each.name == rule)
    words = tokens(given, 0, len(given))
    assert any(way.leans(words, k) for k in range(len(words))) == fires


@rules(__file__, "faults")
def test_fault_of_a_sentence(rule: str, fires: bool, given: str) -> None:
    assert (fault(given) == rule) == fires


def test_evidence_stays_in_the_words_of_the_article() -> None:
    (claim,) = drafted("However, the port lost 14 boats on Monday.").claims
    assert claim.claim == "The port lost 14 boats on 28 October 2024."
    assert claim.evidence[0].endswith("the port lost 14 boats on Monday")


def test_what_is_said_twice_is_one_claim_with_two_pieces_of_evidence() -> None:
    first, second = (
        "The port of Harwick lost 14 boats in May 2030.",
        "The Harwick port lost 14 boats in May 2030.",
    )
    (claim,) = drafted(f"{first} {second}").claims
    assert len(claim.evidence) == 2
    other = drafted(f"{first} The port of Harwick lost 15 boats in May 2030.")
    assert [len(each.evidence) for each in other.claims] == [1, 1]


def test_long_article_gives_no_more_claims_than_anybody_reviews() -> None:
    lines = [f"The port of Place{n} lost {n} boats on 3 May {1900 + n} near Town{n}." for n in range(10, 290)]
    briefing = drafted(" ".join(lines))
    assert len(briefing.claims) == 40
    assert briefing.left_out["further claims"] == 240
    assert 20 < len(drafted(" ".join(lines[:60])).claims) < 30


def test_the_claims_that_stay_are_about_the_matter() -> None:
    told = [f"The port of Place{n} lost {n} boats on 3 May {1900 + n} near Town{n}." for n in range(10, 50)]
    matter = "The board of Harwick raised ferry fares 14 crowns on 3 May 2030 in Harwick."
    briefing = drafted(" ".join((*told, matter)), headline="Ferry fares of Harwick raised")
    assert matter in [claim.claim for claim in briefing.claims]
    assert len(briefing.claims) < len(told)


def test_edits_that_overlap_leave_no_trace() -> None:
    text = "On Monday, he sold it"
    assert applied(text, 0, len(text), [Edit(0, 9, ""), Edit(3, 9, "x"), Edit(11, 13, "Okoro")]) == "Okoro sold it"


def test_a_crime_needs_a_name_close_by() -> None:
    for words, grave in (("he had robbed her", True), ("he had thanked her", False)):
        assert accuses(tokens(words, 0, len(words)), 0) == grave
