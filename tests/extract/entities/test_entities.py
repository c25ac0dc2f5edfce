"""Entities: names, their kinds, the forms of one body, roles and aliases."""

from __future__ import annotations

import re
from typing import Any

from generator.extract import entities
from generator.extract.annotate.mentions import Mention
from generator.extract.entities import (
    evidence_of_form,
    evidence_of_place,
    headings,
    names,
    nearness,
    organizations,
    types,
)
from generator.extract.entities.clusters import Group
from tests.extract.cases import Read, drafted, each, rules

RULES = {rule.name: rule for rule in names.RULES}
FORMS = {each.name: each for each in evidence_of_form.TABLE}
AROUND = {each.name: each for each in evidence_of_place.TABLE}
SHORT = {each.name: each for each in organizations.SHORT_FORMS}


def marked(text: str) -> tuple[str, Mention, list[Mention]]:
    """A text without its brackets, the mention that they mark, and all mentions of that name."""
    name = re.search(r"\[(.+?)\]", text)
    assert name is not None
    plain = text.replace(f"[{name[1]}]", name[1], 1)
    found = [m for line in Read(plain).reading.lines for m in line.mentions if m.text == name[1]]
    here = [m for m in found if m.start == name.start()]
    bare = Mention(name.start(), name.start() + len(name[1]), name[1], "", name.start(), False, "", "")
    return plain, here[0] if here else bare, found or [bare]


@rules(__file__, "names")
def test_rule_on_names(rule: str, fires: bool, given: str) -> None:
    _, mention, found = marked(given)
    words = names.plain(mention.text)
    form = names.Form(
        mention.text, words, " ".join(words), tuple(found), any(not m.opening for m in found), explained=False
    )
    assert RULES[rule].holds(form) == fires


@rules(__file__, "evidence_of_form")
def test_evidence_of_form(rule: str, fires: bool, given: str) -> None:
    assert FORMS[rule].test(evidence_of_form.shape(given)) == fires


@rules(__file__, "evidence_of_place")
def test_evidence_beside_a_name(rule: str, fires: bool, given: str) -> None:
    text, mention, _ = marked(given)
    near = nearness.near(text, mention, evidence_of_form.shape(mention.text))
    assert AROUND[rule].test(near) == fires


@each(__file__, "kinds")
def test_what_speaks_for_a_kind(case: dict[str, Any]) -> None:
    assert kinds(case["text"]) == case["weights"]


def kinds(text: str) -> dict[str, float]:
    """How much speaks for each kind of the name in square brackets, by its form and by what stands beside it."""
    plain, _, mentions = marked(text)
    return {kind: weight for kind, weight in types.weights(plain, mentions[0].text, mentions).items() if weight}


@rules(__file__, "organizations")
def test_short_form_of_a_body(rule: str, fires: bool, given: str) -> None:
    long, other = (Group(name=name, kind="organization") for name in given.split(" / "))
    pair = organizations.Pair(long, other, organizations.content(long.words), organizations.content(other.words))
    assert SHORT[rule].holds(pair) == fires


@each(__file__, "actors")
def test_actors(case: dict[str, Any]) -> None:
    actors = {actor.name: actor for actor in drafted(case["text"]).actors}
    assert case["actors"].items() <= {name: actor.kind for name, actor in actors.items()}.items()
    assert {name: actors[name].role for name in case.get("roles", {})} == case.get("roles", {})
    for name, forms in case.get("aka", {}).items():
        assert set(forms) <= set(actors[name].aka)
    for name, forms in case.get("aka_not", {}).items():
        assert not set(forms) & set(actors[name].aka)
    assert not set(case.get("not", ())) & set(actors)


@each(__file__, "entities")
def test_every_entity_of_a_text(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["entities"]


def found(text: str) -> dict[str, str]:
    """Every entity of a text: its kind, its role, and the other forms of its name."""
    every = Read(text).named.all
    return {
        e.name: " | ".join(x for x in (f"{e.kind} {e.gender}".strip(), e.role, "; ".join(e.forms)) if x) for e in every
    }


@each(__file__, "mere_names")
def test_names_outside_the_story_are_for_the_index(case: dict[str, Any]) -> None:
    read = Read(case["text"], publisher=case.get("publisher"))
    mere = entities.with_mere_names(read.reading, read.named.all)[len(read.named.all) :]
    assert {one.name: one.kind for one in mere} == case["names"]
    assert [one.number for one in mere] == list(range(len(read.named.all), len(read.named.all) + len(mere)))


@each(__file__, "people")
def test_single_names_go_to_who_bears_them(case: dict[str, Any]) -> None:
    found = {entity.name.rstrip("."): entity.forms for entity in Read(case["text"]).named.all}
    assert set(case.get("apart", ())) <= found.keys()
    for name, forms in case.get("aka", {}).items():
        assert set(forms) <= set(found[name])


@each(__file__, "headings")
def test_a_heading_names_only_what_the_text_names(case: dict[str, Any]) -> None:
    found = {mention.text for mention in headings.mentions(Read(case["text"]).reading)}
    assert set(case["names"]) <= found
    assert not set(case["not"]) & found
