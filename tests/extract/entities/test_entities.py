"""Entities: names, their kinds, the forms of one body, roles and aliases, and what an article is about."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import annotate, attribution, claims, entities, extract
from generator.extract.annotate.mentions import Mention
from generator.extract.draft import relevance
from generator.extract.entities import evidence_of_form, evidence_of_place, headings, names, organizations
from generator.extract.entities.clusters import Group
from tests.extract.test_extract import article

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text("utf-8"))
WAYS = ("fires", "not")
RULES = {rule.name: rule for rule in names.RULES}
FORMS = {each.name: each for each in evidence_of_form.TABLE}
AROUND = {each.name: each for each in evidence_of_place.TABLE}
SHORT = {each.name: each for each in organizations.SHORT_FORMS}


def marked(text: str) -> tuple[str, Mention, list[Mention]]:
    """A text without its brackets, the mention that they mark, and all mentions of that name."""
    name = re.search(r"\[(.+?)\]", text)
    assert name is not None
    plain = text.replace(f"[{name[1]}]", name[1], 1)
    found = [m for line in annotate.prepare(article(plain)).lines for m in line.mentions if m.text == name[1]]
    here = [m for m in found if m.start == name.start()]
    bare = Mention(name.start(), name.start() + len(name[1]), name[1], "", name.start(), False, "", "")
    return plain, here[0] if here else bare, found or [bare]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("rule", RULES)
def test_rule_on_names(rule: str, way: str) -> None:
    _, mention, found = marked(CASES["names"][rule][way])
    words = names.plain(mention.text)
    form = names.Form(
        mention.text, words, " ".join(words), tuple(found), any(not m.opening for m in found), explained=False
    )
    assert RULES[rule].holds(form) == (way == "fires")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("evidence", FORMS)
def test_evidence_of_form(evidence: str, way: str) -> None:
    shape = evidence_of_form.shape(CASES["forms"][evidence][way])
    assert FORMS[evidence].test(shape) == (way == "fires")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("evidence", AROUND)
def test_evidence_beside_a_name(evidence: str, way: str) -> None:
    text, mention, _ = marked(CASES["around"][evidence][way])
    near = evidence_of_place.near(text, mention, evidence_of_form.shape(mention.text))
    assert AROUND[evidence].test(near) == (way == "fires")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("short", SHORT)
def test_short_form_of_a_body(short: str, way: str) -> None:
    case = CASES["short"][short]
    long, other = (Group(name=name, kind="organization") for name in (case["long"], case[way]))
    pair = organizations.Pair(long, other, organizations.content(long.words), organizations.content(other.words))
    assert SHORT[short].holds(pair) == (way == "fires")


@pytest.mark.parametrize("case", CASES["actors"], ids=lambda case: case["text"][:40])
def test_actors(case: dict[str, Any]) -> None:
    actors = {actor.name: actor for actor in extract(article(case["text"])).actors}
    assert case["actors"].items() <= {name: actor.kind for name, actor in actors.items()}.items()
    assert {name: actors[name].role for name in case.get("roles", {})} == case.get("roles", {})
    for name, forms in case.get("aka", {}).items():
        assert set(forms) <= set(actors[name].aka)
    for name, forms in case.get("aka_not", {}).items():
        assert not set(forms) & set(actors[name].aka)
    assert not set(case.get("not", ())) & set(actors)


@pytest.mark.parametrize("case", CASES["tags"], ids=lambda case: case["text"][:40])
def test_tags_are_what_an_article_is_about(case: dict[str, Any]) -> None:
    assert list(extract(article(case["text"])).tags) == case["tags"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("reason", CASES["points"])
def test_reason_for_relevance(reason: str, way: str) -> None:
    found = standing(CASES["points"][reason][way])
    points = [r.points(found[0]) for r in relevance.REASONS if r.name == reason] if found else [0]
    assert (points != [0]) == (way == "fires")


def standing(text: str) -> tuple[relevance.Standing, ...]:
    """How the actors of a text stand in it."""
    read = annotate.prepare(article(text))
    named = entities.find(read)
    voices = attribution.voices(read, named)
    said, references = attribution.find(read, named, voices)
    quoted = attribution.quotes(read, named, said, voices)
    claimed = claims.find(read, named, said, quoted, references, voices)
    return relevance.standings(read, named, named.all, (said, quoted, claimed, ()))


@pytest.mark.parametrize("case", CASES["mentions"], ids=lambda case: case["text"][:40])
def test_names_are_whole(case: dict[str, Any]) -> None:
    found = {mention.text for line in annotate.prepare(article(case["text"])).lines for mention in line.mentions}
    assert set(case["names"]) <= found


@pytest.mark.parametrize("case", CASES["people"], ids=lambda case: case["text"][:40])
def test_single_names_go_to_who_bears_them(case: dict[str, Any]) -> None:
    found = {
        entity.name.rstrip("."): entity.forms for entity in entities.find(annotate.prepare(article(case["text"]))).all
    }
    assert set(case.get("apart", ())) <= found.keys()
    for name, forms in case.get("aka", {}).items():
        assert set(forms) <= set(found[name])


@pytest.mark.parametrize("case", CASES["headings"], ids=lambda case: case["text"][:40])
def test_a_heading_names_only_what_the_text_names(case: dict[str, Any]) -> None:
    found = {mention.text for mention in headings.mentions(annotate.prepare(article(case["text"])))}
    assert set(case["names"]) <= found
    assert not set(case["not"]) & found
