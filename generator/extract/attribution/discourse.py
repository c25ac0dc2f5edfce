"""Discourse: whom a text has put on the stage so far, sentence by sentence, each mention with its standing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import unnamed_sources
from generator.extract.attribution.agreement import POSSESSIVE, SUBJECT
from generator.extract.attribution.holders import Held
from generator.extract.attribution.scope import SUBORDINATE
from generator.extract.records import Entities, Entity, Reference, Speaker, Statement
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.nominals import nominals, owners
from generator.extract.syntax.noun_phrases import DATES
from generator.extract.syntax.standing import Standing, standings
from generator.text import QUOTATION

_TO_SOMEBODY, _AUDIENCE, _THOUGHTS = (lex.CUE_CLASS[key] for key in ("hearer", "audience", "thoughts"))
_NOT_OWNED = lex.CLOSED | DATES
_HAS = frozenset("is already also always been being long never not now still".split())
"""What follows `’s` where it is short for `has` or `is`."""
_TITLED = 40
"""Characters behind a name among which a title and who bears it stand."""
_JOINING = 6
"""Words: what may stand between two who are joined by `and`, titles included."""


class Mention(NamedTuple):
    """A phrase that puts somebody or something on the stage; `speaks` when it is the subject of a statement.

    `framing` is who speaks behind his words, `…, Inspector Brand said`: the text is about somebody else.
    `told` are the words that are spoken to him: their `he` may be the hearer as well as the speaker.
    """

    start: int
    end: int
    to: Speaker
    line: int
    standing: Standing
    speaks: bool = False
    members: tuple[Speaker, ...] = ()
    framing: bool = False
    told: tuple[int, int] = (0, 0)


class Phrase(NamedTuple):
    """A phrase of a sentence before it is known whom it means: a name, a nominal, a pronoun or a whole subject."""

    start: int
    end: int
    kind: str
    standing: Standing
    speaks: bool
    framing: bool = False
    told: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Stage:
    """The mentions of a text up to a place, those of each sentence together, and the references found."""

    reading: Reading
    entities: Entities
    offices: Sequence[Held] = ()
    lines: list[list[Mention]] = field(default_factory=list)
    references: dict[int, Reference] = field(default_factory=dict)
    genders: dict[int, str] = field(default_factory=dict)
    unnamed: dict[str, list[Speaker]] = field(default_factory=dict)

    def of(self, entity: Entity, place: int) -> Speaker:
        """An actor as a speaker at a place, with the gender that a pronoun may have shown."""
        gender = entity.gender or self.genders.get(entity.number, "")
        return Speaker(entity.number, entity.name, gender, entity.kind, False, place, "")

    def shown(self, source: Speaker) -> Speaker:
        """A speaker with the gender that a pronoun has shown since."""
        if source.gender or source.actor not in self.genders or source.actor is None:
            return source
        return source._replace(gender=self.genders[source.actor])

    def back(self, line: int, most: int) -> Iterator[Mention]:
        """The mentions before here, sentence by sentence backwards, within a sentence in its order."""
        for number in range(line, max(-1, line - most - 1), -1):
            yield from self.lines[number]

    def add(self, mention: Mention) -> None:
        """Puts a mention on the stage; two joined by `and` are also there together."""
        here = self.lines[mention.line]
        here.append(mention)
        if mention.to.actor is None and mention.to.kind != "matter":
            self.unnamed.setdefault(mention.to.head, []).append(mention.to)
        before = [one for one in here[-3:-1] if not self._says_whose(one, mention.start)]
        if before and self._joined(before[-1], mention):
            here.append(_both(self.reading, before[-1], mention))

    def _says_whose(self, one: Mention, start: int) -> bool:
        """Whether a name only says whose office the next has: `European Commission` in front of `President Ana Ruiz`."""
        between = self.reading.tokens(one.end, start) if one.end <= start else ()
        return bool(between) and all(word.low in lex.TITLES for word in between)

    def _joined(self, one: Mention, two: Mention) -> bool:
        if one.end > two.start or same(one.to, two.to):
            return False
        between = self.reading.tokens(one.end, two.start)
        behind = self.reading.tokens(two.end, two.end + _TITLED)[:2]
        if len(behind) == 2 and behind[0].low in lex.TITLES and behind[0].text[0].isupper() == behind[1].text[0].isupper():
            return False
        return (
            0 < len(between) <= _JOINING
            and between[0].low in ("and", "&")
            and not any(word.low in ("of", "for", "to", "in", "by", "'s", "said", "says", ",") for word in between)
            and bool(one.members) == bool(two.members)
        )


def _both(reading: Reading, one: Mention, two: Mention) -> Mention:
    words = " ".join(reading.words((one.start, two.end)).split())
    group = Speaker(None, words, "", "group", True, one.start, "")
    standing = max(one.standing, two.standing)
    members = (*(one.members or (one.to,)), *(two.members or (two.to,)))
    return Mention(one.start, two.end, group, one.line, standing, one.speaks or two.speaks, members)


def same(one: Speaker, two: Speaker) -> bool:
    """Whether two speakers are one: the same actor, or the same description."""
    if one.actor is not None or two.actor is not None:
        return one.actor == two.actor
    return one.words.lower() == two.words.lower()


def phrases(stage: Stage, line: Line, statements: Sequence[Statement]) -> list[Phrase]:
    """The phrases of a sentence outside quotations, in order, the longer of two that begin together."""
    words = line.sentence.tokens
    positions = standings(words, line.protected)
    at = {word.start: k for k, word in enumerate(words)}
    spoken = [s.subject for s in statements if s.subject]
    found: list[Phrase] = []
    for start in stage.entities.between(line.start, line.end):
        if start in at and words[at[start]].text != QUOTATION:
            found.append(_phrase(words, at[start], stage.entities.ends[start], "name", positions, spoken))
    for one in nominals(words, line.protected):
        found.append(_phrase(words, one.start, words[one.stop - 1].end, "nominal", positions, spoken))
    for k, word in enumerate(words):
        if word.low in SUBJECT and k not in line.protected:
            found.append(_phrase(words, k, word.end, "pronoun", positions, spoken))
    taken = [(p.start, p.end) for p in found]
    others = {span for span in spoken if span[0] in at and not _overlaps(span, taken)}
    matter = clauses.main_subject(words, line.protected)
    if isinstance(matter, tuple) and not _overlaps(
        (words[matter[0]].start, words[matter[1] - 1].end), [*taken, *others]
    ):
        found.append(_phrase(words, matter[0], words[matter[1] - 1].end, "matter", positions, spoken))
    found += [_phrase(words, at[a], b, "subject", positions, spoken) for a, b in sorted(others)]
    for one in owners(words, line.protected):
        found.append(_phrase(words, one.start, words[one.stop - 1].end, "owner", positions, spoken))
    behind = [s.subject for s in statements if s.subject and s.content and s.content[1] <= s.subject[0]]
    if statements:
        found = [
            p._replace(
                framing=p.speaks and any(a <= p.start < b for a, b in behind), told=_told(stage.reading, p, statements)
            )
            for p in found
        ]
    return _without_predicates(stage, sorted(found, key=lambda p: (p.start, -p.end)))


def _without_predicates(stage: Stage, found: list[Phrase]) -> list[Phrase]:
    """`The first witness was Idris Vole`: the name is the subject, and what stands before `was` is nobody else."""
    kept: list[Phrase] = []
    for phrase in found:
        described = phrase.kind == "name" and kept and kept[-1].kind in ("nominal", "matter")
        if described and _links(stage.reading.tokens(kept[-1].end, phrase.start)):
            phrase = phrase._replace(standing=kept.pop().standing)
        kept.append(phrase)
    return kept


def _links(between: Words) -> bool:
    return (
        0 < len(between) <= 4
        and between[0].low in ("is", "was")
        and all(word.low in lex.TITLES or word.low in lex.PERSON_NOUNS for word in between[1:])
    )


def _told(reading: Reading, phrase: Phrase, statements: Sequence[Statement]) -> tuple[int, int]:
    """What is said to whom a phrase means, `told Omar Feld he had lost`; nothing where he is only an audience, `told a reporter`."""
    statement = next((s for s in statements if s.content and s.cue[0] < phrase.start < s.cue[1]), None)
    if statement is None or statement.content is None or _owns(reading, phrase):
        return 0, 0
    before = [word.low for word in reading.tokens(statement.cue[0], phrase.start)]
    taken = statement.lemma in _TO_SOMEBODY and phrase.standing is not Standing.ASIDE
    called = {*before, reading.tokens(phrase.start, phrase.end)[-1].low}
    return statement.content if (taken or before[1:] == ["to"]) and called.isdisjoint(_AUDIENCE) else (0, 0)


def _owns(reading: Reading, phrase: Phrase) -> bool:
    """Whether a pronoun owns what stands behind it: `told his crew`, but `told her she`."""
    pronoun, *behind = reading.tokens(phrase.start, phrase.end + 2)
    owned = bool(behind) and behind[0].text[0].isalnum() and behind[0].low not in _NOT_OWNED
    return phrase.kind == "pronoun" and pronoun.low in POSSESSIVE and owned


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in taken)


def _phrase(
    words: Words, k: int, end: int, kind: str, positions: Sequence[Standing], spoken: Sequence[tuple[int, int]]
) -> Phrase:
    """A phrase with its standing: an owner stands aside, but not of what he wrote; the first in the subject of a statement speaks."""
    start, behind = words[k].start, bisect_left(words, (end,))
    after = words[behind].low if behind < len(words) else ""
    owned = words[min(behind + 1, len(words) - 1)].low if after in ("'s", "'") else "is"
    speaks = any(a <= start < b and _is_head(words, k, a) for a, b in spoken) and owned in _HAS | _THOUGHTS and not _leads_up(words, k)
    aside = owned not in _HAS | lex.CUE_CLASS["carriers"]
    standing = Standing.SUBJECT if speaks else Standing.ASIDE if aside else positions[k]
    return Phrase(start, end, kind, standing, speaks)


def _leads_up(words: Words, k: int) -> bool:
    """Whether a phrase stands in a clause before the main one: `When the moderator objected, | the candidate said`."""
    comma = next((n for n, word in enumerate(words) if word.text == ","), 0) if words[0].low in SUBORDINATE else 0
    return k < comma and clauses.has_verb(words, comma + 1, len(words))


def _is_head(words: Words, k: int, start: int) -> bool:
    """Whether nothing but the head of a subject can stand there: no preposition comes before it, but for `a post by`."""
    inside = [word.low for word in words[max(0, k - 12) : k] if word.start >= start]
    if len(inside) > 1 and inside[-1] in ("by", "from") and inside[-2] in lex.CUE_CLASS["carriers"]:
        return True
    return not any(low in ("of", "for", "in", "at", "from", "with", "who", "that", "which") for low in inside)


def described(stage: Stage, phrase: Phrase) -> Speaker | None:
    """The speaker that a phrase without a name describes; a matter is nobody, but can be what `it` means."""
    words = stage.reading.tokens(phrase.start, phrase.end)
    if not words:
        return None
    head = next((k for k, w in enumerate(words) if k and w.low in ("of", "for", "in", "at", "who", ",")), len(words))
    source = unnamed_sources.source(
        stage.reading.text, stage.entities, words, words[head - 1].low, (phrase.start, phrase.end)
    )
    return source if source.kind else source._replace(kind="matter")
