"""Attribution: who says what, whom pronouns mean, and which marks hold an utterance."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator import seeds
from generator.extract import extract
from generator.extract import lexicon as lex
from generator.extract.attribution import agreement, reporting_verbs
from generator.extract.records import Speaker
from tests.extract.cases import Read, drafted, each, marked, rules, sources

VERBS = {rule.__name__.lstrip("_"): rule for rule in reporting_verbs._RULES}


@each(__file__, "statements")
def test_who_says_what(case: dict[str, Any]) -> None:
    read = Read(case["text"])
    found = [
        [" and ".join(s.words for s in item.sources), read.reading.words(item.statement.content)]
        for item in read.attributed[0]
        if item.statement.content
    ]
    assert found == case["said"]


def test_noise_costs_no_more_than_a_sentence() -> None:
    read = Read("Ruth Okoro " + "said the port was shut, and he " * 50)
    said, references = read.attributed
    assert len(read.reading.lines) == 1
    assert 1 < len(said) <= 12
    assert len(references) <= 40


@each(__file__, "speakers")
def test_who_speaks(case: dict[str, Any]) -> None:
    said, _ = Read(case["text"]).attributed
    assert [" and ".join(s.words for s in item.sources) for item in said] == case["by"]


@each(__file__, "speech")
def test_every_statement_of_a_text(case: dict[str, Any]) -> None:
    assert speech(case["text"]) == case["says"]


def speech(text: str) -> list[str]:
    """Every statement of a text: by whom, with which verb, and the words; `not` = they are what is denied."""
    read = Read(text)
    return [
        f"{' + '.join(s.words for s in item.sources) or '?'} {item.statement.lemma}"
        f"{' not' * (item.statement.polarity == 'denies')}: {read.reading.words(item.statement.content or (0, 0))}"
        for item in read.attributed[0]
    ]


@each(__file__, "anaphora")
def test_every_reference_of_a_text(case: dict[str, Any]) -> None:
    assert taken_up(case["text"]) == case["means"]


@each(__file__, "things")
def test_every_thing_taken_up(case: dict[str, Any]) -> None:
    assert [words for words in taken_up(case["text"]) if words.endswith(("chain", "kind", "synonym"))] == case["means"]


def taken_up(text: str) -> list[str]:
    """Every pronoun and definite phrase of a text with what it takes up, and by which rule; `?` = not safely."""
    read = Read(text)
    found = sorted(read.attributed[1].values(), key=lambda one: one.start)
    return [
        f"{read.reading.words((one.start, one.end))} = {one.to.words}{'' if one.safe else '?'}, {one.rule}"
        for one in found
    ]


@each(__file__, "denials")
def test_what_is_denied_is_not_asserted(case: dict[str, Any]) -> None:
    read = Read(case["text"])
    found = [
        (item.statement.polarity, read.reading.words(item.statement.content), [s.words for s in item.sources])
        for item in read.attributed[0]
        if item.statement.content
    ]
    wanted = ("denies", case["denied"]) if "denied" in case else ("asserts", case["said"])
    assert found == [(*wanted, [case["by"]])]


@each(__file__, "quotes")
def test_quotes_and_their_speakers(case: dict[str, Any]) -> None:
    assert quotes(case["text"]) == [[text, who.lower()] for text, who in case["quotes"]]


def quotes(text: str) -> list[list[str]]:
    """Every quote of the draft with its speaker."""
    briefing = drafted(text)
    return [[quote.text, sources(briefing, quote.by).lower()] for quote in briefing.quotes]


@each(__file__, "labels")
def test_only_what_somebody_utters_is_a_quote(case: dict[str, Any]) -> None:
    assert [quote.text for quote in drafted(case["text"], headline="Invented").quotes] == case["quotes"]


@each(__file__, "dialogue")
def test_words_belong_to_who_says_them(case: dict[str, Any]) -> None:
    briefing = drafted(case["text"], headline="Invented", **case.get("article", {}))
    assert [[q.text, sources(briefing, q.by)] for q in briefing.quotes] == [list(wanted) for wanted in case["quotes"]]
    for words, who in case.get("claims", ()):
        assert [sources(briefing, c.by) for c in briefing.claims if words in c.evidence[0]] == [who]
    for words in case.get("no_claims", ()):
        assert not [c for c in briefing.claims if words in c.evidence[0]]


def test_bold_questions_of_markdown_make_an_interview(tmp_path: Path) -> None:
    seed = tmp_path / "lakes.md"
    said = ["I began in 2019.", "We found 41 lakes.", "Now I wait here."]
    asked = "\n\n".join(f"**{q}**\n\n{a}" for q, a in zip(("When was it?", "How many?", "And now?"), said, strict=True))
    seed.write_text(f"# Lakes are lost\n\n*By Tom Hale*\n\nAna Ruiz has counted lakes since 2019.\n\n{asked}", "utf-8")
    briefing = extract(seeds.read(seed, tmp_path))
    assert (briefing.article.genre, briefing.article.author) == ("interview", "Tom Hale")
    assert [(q.text, sources(briefing, q.by)) for q in briefing.quotes] == [(text, "Ana Ruiz") for text in said]


@rules(__file__, "reporting_verbs")
def test_rule_on_reporting_verbs(rule: str, fires: bool, given: str) -> None:
    plain, place = marked(given)
    line = Read(plain).reading.lines[0]
    words = line.sentence.tokens
    at = next(k for k, word in enumerate(words) if word.start == place)
    low, previous = words[at].low, words[at - 1].low if at else ""
    following = words[at + 1].low if at + 1 < len(words) else ""
    verb = reporting_verbs.Place(words, at, line.protected, low, lex.LEMMA[low], previous, following)
    assert (VERBS[rule](verb) is not None) == fires


@rules(__file__, "agreement")
def test_pronoun_agrees(rule: str, fires: bool, given: str) -> None:
    kind, *marks = given.split()
    gender = next((mark for mark in marks if mark in "mf"), "")
    assert agreement.fits(rule, Speaker(None, "", gender, kind, "plural" in marks, 0, "")) == fires
