"""The library: who is joined and who is not, what leads to what, and in which order."""

from __future__ import annotations

from dataclasses import replace

from generator.library import gather, related, resolve
from generator.model import Actor, Briefing, Claim, Provenance
from tests.northmere import briefings, library


def briefing(name: str, published: str, *actors: Actor, **fields: object) -> Briefing:
    """A briefing of little more than its actors."""
    source = Provenance(file=f"seeds/{name}.txt", published=published)
    return Briefing(id=name, title=name, status="draft", article=source, actors=actors, **fields)  # type: ignore[arg-type]


def test_same_key_kind_and_name_is_one_actor() -> None:
    profile = library().profiles["brandt-and-sons"]
    assert [each.briefing.id for each in profile.appearances] == ["builder-denies-cracks", "harbour-bridge-closed"]


def test_a_source_without_a_name_has_no_profile_and_lends_none_its_words() -> None:
    found = library()
    assert "harbour-engineer" not in found.profiles
    assert found.profiles["former-inspector"].kind == "organization"
    assert found.profiles["former-inspector"].claims == ()


def test_the_first_to_be_seen_keeps_the_address_of_a_key() -> None:
    old = briefing("z-old", "2031-01-01", Actor(key="moscow", name="Moscow", kind="place"))
    new = briefing("a-new", "2031-02-01", Actor(key="moscow", name="Moscow Ltd", kind="organization"))
    taken = briefing("b-new", "2031-03-01", Actor(key="moscow-2", name="Moscow 2", kind="place"))
    found = gather([new, taken, old])
    assert {key: profile.name for key, profile in found.profiles.items()} == {
        "moscow": "Moscow",
        "moscow-2": "Moscow 2",
        "moscow-3": "Moscow Ltd",
    }
    assert found.profile(new, "moscow").key == "moscow-3"  # type: ignore[union-attr]


def test_profiles_hold_what_is_said_by_and_about_them() -> None:
    profile = library().profiles["ida-brandt"]
    assert [entry.item.key for entry in profile.quotes] == ["subcontractor", "no-danger", "never-skipped"]
    assert [entry.item.key for entry in profile.claims] == ["subcontractor-tested", "no-danger-at-all"]
    assert [entry.item.key for entry in library().profiles["mayor"].asked] == ["council-warned"]
    assert dict(profile.beside)["brandt-and-sons"] == 2


def test_a_link_is_seen_from_both_ends() -> None:
    links = library().links
    forward, back = links["builder-denies-cracks#a-dozen-cracks"], links["harbour-bridge-closed#fourteen-cracks"]
    assert [link.relation for link in forward] == ["corroborates"]
    assert sorted(link.relation for link in back) == ["contradicts", "corroborates"]


def test_a_claim_that_points_at_itself_or_at_nothing_is_not_linked() -> None:
    claim = Claim(key="one", claim="One.", contradicts=("#one", "#two", "elsewhere#one"))
    assert gather([briefing("a", "2031-01-01", claims=(claim,))]).links == {}


def test_questions_are_found_from_their_claims() -> None:
    about = library().questions_about["harbour-bridge-closed#tests-skipped"]
    assert [entry.item.key for entry in about] == ["council-warned", "who-skipped"]


def test_newest_first_and_without_a_day_last() -> None:
    assert [each.id for each in library().briefings] == ["builder-denies-cracks", "harbour-bridge-closed", "ferry"]


def test_the_order_of_files_changes_nothing() -> None:
    there, back = gather(briefings()), gather(reversed(briefings()))
    assert there == back
    assert list(there.profiles) == list(back.profiles)


def test_references_inside_a_file_need_no_name() -> None:
    one = replace(briefings()[0], id="here")
    assert resolve(one, "key") == resolve(one, "#key") == "here#key"
    assert resolve(one, "there#key") == "there#key"


def test_a_name_in_passing_is_joined_but_brings_nothing_together() -> None:
    oslo, ruth, bo = (
        Actor(key="oslo", name="Oslo", kind="place", in_passing=True),
        Actor(key="ruth", name="Ruth Okoro", kind="person"),
        Actor(key="bo", name="Bo Pell", kind="person"),
    )
    found = gather([briefing("a", "2031-01-01", oslo, ruth, bo), briefing("b", "2031-01-02", oslo, ruth)])
    apart = gather([briefing("a", "2031-01-01", oslo, bo), briefing("b", "2031-01-02", oslo)])
    assert [each.briefing.id for each in found.profiles["oslo"].appearances] == ["b", "a"]
    assert (found.profiles["oslo"].in_passing, found.profiles["ruth"].in_passing) == (True, False)
    assert (found.profiles["oslo"].beside, found.profiles["ruth"].beside) == ((), (("bo", 1),))
    assert [relation.actors for relation in related(found)["a"]] == [("ruth",)]
    assert related(apart) == {}
