"""The parts of a merge by themselves: which item is which, edits on data, the plan, and the names of proposals."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import yaml_document
from generator.merge import called, current, edited, merge, merging, name
from generator.merge.edits import applied, at, same
from generator.merge.matching import matched
from generator.merge.planning import Proposal, plan
from generator.yaml_document import Document, Drop, Edit, Put, Rename, read

MATCHING = yaml.safe_load((Path(__file__).parent / "cases" / "matching.yml").read_text("utf-8"))
CLAIM = {"claim": "It rained."}


@pytest.mark.parametrize("case", MATCHING, ids=lambda case: case["shows"])
def test_matching(case: dict[str, Any]) -> None:
    assert matched(case["group"], case["first"], case["second"]) == case["matched"]


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        (("title",), {"title": "A"}, "title"),
        (("claims",), {"claims": {"rain": {}}}, "claims"),
        (("claims", "rain", "claim"), {"claims": {"rain": {}}}, "rain.claim"),
        (("claims", "rain"), {"claims": {"rain": {}}, "quotes": None}, "rain"),
        (("claims", "rain", "claim"), {"claims": {"rain": {}}, "quotes": {"rain": {}}}, "claims.rain.claim"),
        (("claims", "title", "claim"), {"title": "A", "claims": {"title": {}}}, "claims.title.claim"),
        (("article", "rain"), {"claims": {"rain": {}}}, "article.rain"),
    ],
)
def test_a_field_has_the_shortest_name_that_means_only_it(path: tuple[str, ...], data: Any, words: str) -> None:
    assert name(path, data) == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rain.claim", ["claims.rain.claim"]),
        ("claims.rain.claim", ["claims.rain.claim"]),
        ("rain", []),
        ("title", ["title"]),
        ("publisher", []),
        ("article.publisher", ["article.publisher"]),
    ],
)
def test_a_field_is_found_by_its_short_and_its_long_name(words: str, found: list[str]) -> None:
    assert called(words, ["title", "article.publisher", "claims.rain.claim"]) == found


def test_a_proposal_that_says_nothing_new_is_over() -> None:
    data = {"title": "One", "tags": "Port", "claims": {"rain": CLAIM}}
    proposals = {"title": "Two", "tags": ["Port"], "summary": "Gone.", "claims.rain.claim": "Snow.", "title.x": "No."}
    assert current(proposals, data) == {"title": "Two", "claims.rain.claim": "Snow."}


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("a", ["a"], True),
        (["a", "b"], ["b", "a"], False),
        ({"x": "a"}, {"x": ["a"]}, True),
        ({"x": "a", "y": "b"}, {"x": "a", "y": "c"}, False),
        ({"x": "a"}, {"x": "a", "y": "b"}, False),
        ({"x": "a"}, "a", False),
    ],
)
def test_a_single_text_is_a_list_of_one(one: Any, other: Any, equal: bool) -> None:
    assert same(one, other) is equal


def test_edits_change_a_copy_and_keep_the_order() -> None:
    data = {"a": {"b": "1", "c": "2"}, "d": "3"}
    before, new = copy.deepcopy(data), {"x": "1"}
    made = applied(data, (Rename(("a", "b"), "e"), Put(("a", "c"), "4"), Drop(("d",)), Put(("f",), new)))
    assert (made, list(made["a"])) == ({"a": {"e": "1", "c": "4"}, "f": {"x": "1"}}, ["e", "c"])
    applied(made, (Put(("f", "x"), "2"),))
    made["f"]["x"] = "3"
    assert (data, new) == (before, {"x": "1"})
    assert (at(data, ("a", "b")), at(data, ("a", "z")), at(data, ("d", "z"))) == ("1", None, None)


@pytest.mark.parametrize(
    ("mine", "new", "after"),
    [
        ({"id": "a", "title": "T", "notes": "N"}, {"summary": "S"}, "title"),
        ({"notes": "N", "id": "a", "tags": ["x"], "title": "T"}, {"summary": "S"}, "tags"),
        ({"notes": "N"}, {"summary": "S"}, None),
        ({"id": "a", "notes": "N", "title": "T"}, {"own": "S"}, "title"),
        ({"id": "a", "own": "N"}, {"summary": "S"}, "id"),
        ({"id": "a", "title": "T", "timeline": {"t": {}}}, {"claims": {"rain": CLAIM}}, "title"),
        ({"id": "a", "claims": {}, "notes": "N"}, {"claims": {"rain": CLAIM}}, None),
    ],
)
def test_a_new_field_goes_where_the_model_has_it(mine: Any, new: Any, after: str | None) -> None:
    (path,) = ((key,) for key in new)
    assert plan({}, mine, new).edits == (Put(path, new[path[0]], after),)


def test_a_new_field_of_the_article_goes_where_the_model_has_it() -> None:
    base = {"article": {"file": "seeds/a.txt", "url": "https://example.org/"}}
    new = {"article": {**base["article"], "publisher": "The Invented Gazette"}}
    assert plan(base, base, new).edits == (Put(("article", "publisher"), "The Invented Gazette", "file"),)


def test_a_new_field_of_an_item_goes_where_the_model_has_it() -> None:
    base = {"claims": {"rain": {"claim": "Rain.", "confidence": "low"}}}
    new = {"claims": {"rain": {"claim": "Rain.", "evidence": "rain", "confidence": "low"}}}
    assert plan(base, base, new).edits == (Put(("claims", "rain", "evidence"), "rain", "claim"),)


def test_new_items_come_after_the_one_that_precedes_them() -> None:
    base = {"claims": {"a": CLAIM, "b": CLAIM}}
    new = {"claims": {"x": CLAIM, "a": CLAIM, "y": CLAIM, "b": CLAIM}}
    assert plan(base, base, new).edits == (Put(("claims", "x"), CLAIM, None), Put(("claims", "y"), CLAIM, "a"))


def test_what_an_editor_deleted_does_not_come_back() -> None:
    base = {"claims": {"a": CLAIM, "b": CLAIM}}
    assert plan(base, {"claims": {"a": CLAIM}}, base).edits == ()
    assert plan(base, {}, {"claims": {"a": CLAIM, "b": {"claim": "Snow."}}}).edits == ()


def test_an_item_that_an_editor_has_made_a_text_of_is_left_alone() -> None:
    base, mine = {"claims": {"a": CLAIM}}, {"claims": {"a": "It rained."}}
    assert plan(base, mine, {"claims": {"a": {"claim": "It snowed."}}}).edits == ()
    assert plan(mine, base, {"claims": {"a": {"claim": "It snowed."}}}).edits == ()


def test_what_the_machine_finds_after_the_editor_has_the_editors_key() -> None:
    mine = read("id: a\nclaims:\n  own: {claim: Mine., evidence: rain fell}\n  a: {claim: It snowed.}\n", "x")
    base = {"id": "a", "claims": {"a": {"claim": "It snowed."}}}
    found = {"claim": "It rained.", "evidence": "rain fell"}
    made = merge(base, mine, {"id": "a", "claims": {"a": {"claim": "It snowed."}, "b": found}})
    assert (made.text, list(made.draft["claims"])) == (mine.text, ["a", "own"])


def test_a_group_goes_as_a_whole_only_when_nothing_is_left_in_it() -> None:
    two = {"claims": {"a": CLAIM, "b": CLAIM}}
    assert plan(two, two, {}).edits == (Drop(("claims",)),)
    assert plan(two, two, {"claims": {"a": CLAIM}}).edits == (Drop(("claims", "b")),)
    assert plan(two, {"claims": {"a": CLAIM, "b": {"claim": "Mine."}}}, {}).edits == (Drop(("claims", "a")),)
    moved = plan(two, two, {"claims": {"c": CLAIM}}).edits
    assert moved == (Drop(("claims", "a")), Drop(("claims", "b")), Put(("claims", "c"), CLAIM, None))


def test_what_is_referred_to_is_not_dropped() -> None:
    actors = {"actors": {"ann": {"name": "Ann", "kind": "person"}, "ben": {"name": "Ben", "kind": "person"}}}
    said = {"claims": {"mine": {"claim": "It rained.", "by": "ann"}}}
    assert plan(actors, {**actors, **said}, {}).edits == ()
    some = plan(actors, {**actors, **said}, {"actors": {"zoe": {"name": "Zoe", "kind": "person"}}}).edits
    assert [edit.path for edit in some] == [("actors", "ben"), ("actors", "zoe")]
    both = {**actors, **said}
    assert plan(both, both, {}).edits == (Drop(("actors",)), Drop(("claims",)))
    role = {"actors": {"ann": {"name": "Ann", "kind": "person", "role": "pilot"}}, **said}
    bare = {"actors": {"ann": {"name": "Ann", "kind": "person"}}, **said}
    assert plan(role, role, bare).edits == (Drop(("actors", "ann", "role")),)


@pytest.mark.parametrize(
    ("group", "field", "word"),
    [
        ("quotes", "by", "ann"),
        ("claims", "via", "ann"),
        ("claims", "about", "ann"),
        ("claims", "contradicts", "#rain"),
        ("open_questions", "about", "ann"),
        ("open_questions", "about", "rain"),
        ("open_questions", "put_to", "ann"),
        ("open_questions", "answered_by", "#rain"),
        ("timeline", "claim", "rain"),
    ],
)
def test_what_an_item_of_an_editor_names_is_not_dropped_and_the_rest_is(group: str, field: str, word: str) -> None:
    base = {"actors": {"ann": {"name": "Ann", "kind": "person"}}, "claims": {"rain": CLAIM}}
    mine = {**base, group: {**base.get(group, {}), "mine": {field: [word]}}}
    left = applied(mine, plan(base, mine, {}).edits)
    there = {path for path in (("actors", "ann"), ("claims", "rain")) if at(left, path)}
    assert there == {("actors", "ann") if word == "ann" else ("claims", "rain")}


@pytest.mark.parametrize(("own", "fields"), [({}, ["claim", "confidence"]), ({"override": {"by": "AB"}}, ["claim"])])
def test_an_overridden_level_is_not_proposed_again(own: dict[str, Any], fields: list[str]) -> None:
    base, mine, new = (
        {"claims": {"rain": {"claim": words, "confidence": level, **more}}}
        for words, level, more in (("One.", "low", {}), ("Two.", "high", own), ("Three.", "moderate", {}))
    )
    made = plan(base, mine, new)
    assert made.edits == ()
    assert [part.path for part in made.proposals] == [("claims", "rain", field) for field in fields]
    assert all(isinstance(part, Proposal) for part in made.proposals)


def test_the_id_is_never_touched() -> None:
    assert plan({"id": "a"}, {"id": "a"}, {"id": "b"}).edits == ()


@pytest.mark.parametrize(
    ("there", "key", "free"),
    [(("rain",), "rain", "rain-2"), (("rain", "rain-2"), "rain", "rain-3"), (("r" * 64,), "r" * 64, "r" * 62 + "-2")],
)
def test_a_key_that_is_taken_gets_the_first_free_number(there: tuple[str, ...], key: str, free: str) -> None:
    quotes = "".join(f"  {each}: {{text: '{each}'}}\n" for each in there)
    mine = read(f"id: a\nquotes:\n{quotes}", "x")
    made = merge(mine.data, mine, {**mine.data, "claims": {key: CLAIM}})
    assert list(read(made.text, "x").data["claims"]) == [free]


def test_an_edit_that_cannot_be_made_is_refused() -> None:
    mine = read("id: a\ntags: [one]\n", "x")
    assert edited(mine, (Put(("claims", "rain", "claim"), "It rained."),)) is None
    made = edited(mine, (Put(("title",), "T", "id"),))
    assert made is not None
    assert made.text == "id: a\ntitle: T\ntags: [one]\n"


def test_an_actor_and_a_claim_may_have_one_key() -> None:
    mine = read("id: a\nactors:\n  rain: {name: Rain, kind: person}\n", "x")
    made = merge(mine.data, mine, {**mine.data, "claims": {"rain": CLAIM}})
    assert list(read(made.text, "x").data["claims"]) == ["rain"]


def test_a_new_actor_and_a_new_claim_may_have_one_key_and_a_quote_may_not() -> None:
    mine = read("id: a\n", "x")
    new = {"actors": {"rain": {"name": "Rain", "kind": "person"}}, "quotes": {"rain": {"text": "Rain."}}}
    made = read(merge(mine.data, mine, {**mine.data, **new, "claims": {"rain": CLAIM}}).text, "x").data
    assert {group: list(made[group]) for group in ("actors", "quotes", "claims")} == {
        "actors": ["rain"], "quotes": ["rain"], "claims": ["rain-2"],
    }  # fmt: skip


def test_what_has_a_comment_stays_and_the_rest_is_brought_up_to_date() -> None:
    mine = read("id: a\nclaims:\n  a: {claim: One.}  # mine\n  b: {claim: Two.}\n  c: {claim: Three.}\n", "x")
    made = merge(mine.data, mine, {"id": "a", "claims": {"c": {"claim": "Four."}}})
    assert made.text == "id: a\nclaims:\n  a: {claim: One.}  # mine\n  c: {claim: Four.}\n"


def test_what_cannot_be_written_is_proposed_and_the_rest_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def spliced(document: Document, edits: Sequence[Edit]) -> str:
        if any(edit.path == ("title",) for edit in edits):
            raise KeyError("title")
        return yaml_document.spliced(document, edits)

    monkeypatch.setattr(merging, "spliced", spliced)
    mine = read("id: a\ntitle: One\nsummary: One.\ntags: [one]\n", "x")
    made = merge(mine.data, mine, {"id": "a", "title": "Two", "summary": "Two."})
    assert made.text == "id: a\ntitle: One\nsummary: Two.\n"
    assert (made.proposals, made.refused) == ({"title": "Two"}, 1)


@pytest.mark.parametrize("article", ["seeds/a.txt", {"file": "seeds/a.txt"}])
def test_a_mapping_is_not_merged_into_a_text(article: Any) -> None:
    """An editor who wrote a text where a mapping belongs keeps it."""
    base, new = {"article": {"file": "seeds/a.txt"}}, {"article": {"file": "seeds/b.txt"}}
    edits = plan(base, {"article": article}, new).edits
    assert edits == ((Put(("article", "file"), "seeds/b.txt"),) if isinstance(article, dict) else ())
