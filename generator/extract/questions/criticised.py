"""Criticism and accusations whose target has no word in the article: what would it say to them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.questions.gaps import Gap
from generator.extract.questions.grounding import of_sentence
from generator.extract.questions.phrasing import lowered, short, with_article
from generator.extract.records import AttributedStatement, Entities, Entity, OpenQuestion
from generator.text import Sought

_CRITICISED = Sought(
    r"""
    \b(?P<verb>accus|blam|critici[sz]|attack|assail|castigat|chid|condemn|denounc|lambast|rebuk|reprimand|slamm|slam|blast)(?:ed|es|s|e|ing)?\s
    (?=(?:[Tt]he\s)?[A-Z])
    """,
    re.VERBOSE,
)
_CALLED = Sought(
    r"\b(?:call(?:ed|s|ing)|push(?:ed|es|ing))\sfor\s(?:the\s)?(?P<what>arrest|dismissal|expulsion|firing|impeachment|indictment|ouster|prosecution|removal|resignation|sacking)\sof\s(?=(?:[Tt]he\s)?[A-Z])"
)
_OF_WHAT = re.compile(
    r"\s(?:publicly\s|also\s)?(?P<how>of|for|over)\s(?P<what>[^;:.?“”]{6,110}?)(?=,\s|[;:.?]|\s(?:after|and|as|because|but|by|on\s[A-Z]\w+day|saying|since|when|where|which|while|who)\b|$)"
)
_WHOSE = re.compile(
    r"['’]s?\s(?P<what>(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*(?:\s(?:to|of|on|for|with|about)\s[^,;:.?“”]{3,60})?)(?=,\s|[;:.?]|\s(?:after|and|as|because|but|saying|since|when|where|which|while|who)\b|$)"
)
_GERUND = re.compile(r"[a-z]{2,}ing\b")
_PARTICIPLE = re.compile(r",\s(?:\w+ly\s)?$")
_PASSIVE = re.compile(r"\b(?:been|being|was|were|is|are|be|not|to|never|had|will|would|avoids?|stop|of|in|by|for)\s(?:\w+ly\s)?$")
"""What stands before a participle of a passive, a denial, or an infinitive that nobody has carried out."""
_ACCUSE, _BLAME = "accus", "blam"
_WORDS = 3
"""Words: who criticises is named by a possessive up to so many."""


class Criticism(NamedTuple):
    """Who criticises whom, for what: the words of the critic, the target, and what the question says of the criticism."""

    critic: str
    target: Entity
    matter: str


def _says(target: Entity) -> str:
    return f"What does {with_article(target.name)} say to"


def find(gap: Gap, entities: Entities, said: Sequence[AttributedStatement]) -> Iterator[OpenQuestion]:
    """`Okoro accused Halden Ltd of hiding the report.`: where Halden Ltd says nothing further on."""
    for match in (*gap.found(_CRITICISED), *gap.found(_CALLED)):
        found = None if gap.reading.is_quoted(match.start()) else _criticism(gap, entities, said, match)
        if found is None or _answers(gap.line.number, found.target, said):
            continue
        question = short(f"{_says(found.target)} {found.matter}?")
        if question:
            line, about = gap.line, of_sentence(gap.claims, gap.line)
            yield OpenQuestion(question, about, line.start, line.end, found.target.number, None, 2.6, "criticised")
            return


def _criticism(
    gap: Gap, entities: Entities, said: Sequence[AttributedStatement], match: re.Match[str]
) -> Criticism | None:
    critic = _critic(gap, entities, said, match)
    named = entities.between(match.end(), min(match.end() + 60, gap.line.end))
    at = next((place for place in named if entities.all[entities.at[place]].kind != "place"), None)
    if not critic or at is None or not _is_title(entities, at, gap.reading.text[match.end() : at]):
        return None
    target = entities.all[entities.at[at]]
    if target.kind == "person" and "verb" not in match.re.groupindex:
        return Criticism(critic, target, f"{_by(critic, 'call')} for {match['what']}")
    if target.kind == "place" or target.name == critic:
        return None
    end = entities.ends[at]
    text = gap.reading.text
    if whose := _WHOSE.match(text, end, gap.line.end):
        what = gap.words(whose, "what")
        return Criticism(critic, target, f"{_by(critic, 'criticism')} of the {what}") if what and match["verb"] not in (_ACCUSE, _BLAME) else None
    of = _OF_WHAT.match(text, end, gap.line.end)
    what = gap.words(of, "what") if of else None
    if of is None or not what:
        return None
    if match["verb"] == _ACCUSE:
        return Criticism(critic, target, f"{_by(critic, 'accusation')} of {what}") if of["how"] == "of" and _GERUND.match(what) else None
    if of["how"] == "of":
        return None
    verb = "blamed" if match["verb"] == _BLAME else "criticised"
    return Criticism(critic, target, f"being {verb} by {critic} {of['how']} {what}")


def _critic(gap: Gap, entities: Entities, said: Sequence[AttributedStatement], match: re.Match[str]) -> str | None:
    """Who criticises: the source of the statement, else the subject before the verb."""
    stated = next((one for one in said if one.statement.cue[0] == match.start()), None)
    if stated is not None and len(stated.sources) == 1:
        source = stated.sources[0]
        return with_article(entities.all[source.actor].name) if source.actor is not None else lowered(source.words)
    before = gap.reading.text[gap.line.start : match.start()]
    if _PASSIVE.search(before) or _PARTICIPLE.search(before):
        return None
    words = gap.subject(match.start())
    return lowered(words) if words and len(words.split()) <= 8 else None


def _is_title(entities: Entities, at: int, between: str) -> bool:
    """Whether nothing but a title or `the` stands between the verb and the name."""
    return at in entities.all[entities.at[at]].titles or re.fullmatch(r"(?:(?:[Tt]he|[A-Z][\w.’'-]*|(?:former|then|fellow|rival)(?:-\w+)?)\s){0,4}", between) is not None


def _by(critic: str, noun: str) -> str:
    """`Ruth Okoro’s accusation`, `the accusation by a group of doctors in Norden`."""
    named = critic[:1].isupper() and len(critic.split()) <= _WORDS
    return f"{critic}’s {noun}" if named and not critic.endswith("s") else f"the {noun} by {critic}"


def _answers(line: int, target: Entity, said: Sequence[AttributedStatement]) -> bool:
    """Whether a target has a word in the article, from the sentence before the criticism on."""
    forms = {form.lower() for form in (target.name, *target.forms)}
    last = target.name.split()[-1].lower()
    for one in said:
        if one.statement.sentence < line - 1 or one.statement.lemma == "announce":
            continue
        for source in one.sources:
            words = source.words.lower()
            if source.actor == target.number or words in forms or last in words.replace("’s", "").replace("'s", "").split():
                return True
    return False
