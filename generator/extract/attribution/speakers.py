"""Speakers: who a statement's subject stands for: names by themselves, pronouns and definite phrases by their references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import capacity, holders, joint_speakers, unnamed_sources
from generator.extract.attribution.anaphora import may_speak
from generator.extract.attribution.holders import Held, office
from generator.extract.records import AttributedStatement, Entities, Entity, Reference, Speaker, Statement
from generator.extract.syntax.noun_phrases import is_participle
from generator.text import Token

_STOPS = frozenset(
    "of for from at in with on who which that to by against near inside outside about among between based whose , ( — –".split()
)
_SPEAKING = ("person", "organization", "group")
_ONCE = frozenset("acting deputy ex former then".split())
_POSTS = frozenset("chair chairman chief director head leader manager president secretary vice-president".split())
_OPENING = 12
"""Characters of a title or an article in front of the name that opens a sentence."""
_RECENT = 12
"""Statements: whose `the statement` is was said among the last ones."""


@dataclass(slots=True)
class Attribution:
    """The statements of a text with their sources, from left to right."""

    reading: Reading
    entities: Entities
    references: Mapping[int, Reference]
    offices: Sequence[Held] = ()
    said: list[AttributedStatement] = field(default_factory=list)

    def resolve(self, line: Line, statement: Statement, earlier: Sequence[AttributedStatement]) -> AttributedStatement:
        """The statement with the sources that its subject stands for."""
        if statement.passive:
            return AttributedStatement(statement, (), "passive")
        if statement.subject is None:
            shared = next((s for s in reversed(earlier) if s.sources and s.statement.inside is None), None)
            return AttributedStatement(statement, shared.sources if shared else (), "shared" if shared else "none")
        sources, rule = self._sources(line, statement.subject)
        if statement.rule == "colon":
            sources = tuple(s for s in sources if s.kind in _SPEAKING)
        return AttributedStatement(statement, sources, "none" if rule == "nobody" else f"{statement.rule}-{rule}")

    def _sources(self, line: Line, span: tuple[int, int]) -> tuple[tuple[Speaker, ...], str]:
        words = unnamed_sources.trimmed(self.entities, self.reading.tokens(*span))
        if not words:
            return (), "empty"
        span = words[0].start, words[-1].end
        reference = self.references.get(span[0])
        if len(words) == 1 and words[0].low in lex.PRONOUNS and not self._inside_name(words[0]):
            return (_meant(reference) if reference and may_speak(reference) else ()), "pronoun"
        if parts := self._together(words):
            return parts, "together"
        head = words[: self._stop(words)]
        if reference is not None and reference.end < head[-1].end:
            reference = None
        named = self._named(head, span[0]) or self._office(words, span) or self._surname(head, span[0])
        if named is not None:
            return named
        if not capacity.may_speak(words):
            return self._opener(line), "opener"
        if reference is None and not capacity.can_speak(words, head):
            return (), "nobody"
        return self._description(words, head, span, reference), "description"

    def _stop(self, words: Sequence[Token]) -> int:
        """Where the head of a subject ends: at the first preposition, mark or participle that no name holds."""
        return next(
            (k for k, w in enumerate(words) if k and _ends_head(words, k) and not self._inside_name(w)), len(words)
        )

    def _together(self, words: Sequence[Token]) -> tuple[Speaker, ...]:
        """The members of a list that speak together, one by one; nobody where one of them is not known."""
        spans = joint_speakers.members(self.entities, words)
        found = [self._sources(self.reading.lines[0], span)[0] for span in spans]
        return tuple(speaker for speakers in found for speaker in speakers) if all(found) else ()

    def _named(self, head: Sequence[Token], place: int) -> tuple[tuple[Speaker, ...], str] | None:
        named = self.entities.named(place, head[-1].end)
        if not named:
            return None
        if joint := self._joint(head, named):
            return joint, "joint"
        start = self.entities.between(place, head[-1].end)[-1]
        if self.entities.ends[start] < head[-1].end and not self._is_described(head, start):
            return None
        return (self._of(self.entities.all[named[-1]], place),), "name"

    def _is_described(self, head: Sequence[Token], start: int) -> bool:
        """`Ruth Okoro harbour specialist`: whether what she is follows the name of a person without a comma."""
        behind = [word for word in head if word.start >= self.entities.ends[start]]
        person = self.entities.all[self.entities.at[start]].kind == "person" and start == head[0].start
        plain = all(word.text.isalpha() and word.text.islower() for word in behind)
        return person and plain and behind[-1].low in lex.PERSON_NOUNS

    def _surname(self, head: Sequence[Token], place: int) -> tuple[tuple[Speaker, ...], str] | None:
        """`Scissors said`, after `Derek Scissors`: a surname that is a plain word too, with a capital where none must be."""
        if len(head) != 1 or not head[0].text.istitle() or head[0].low in lex.PERSON_NOUNS | lex.GROUP_NOUNS:
            return None
        known = (e for e in self.entities.all if e.first < place and " " in e.name and e.name.split()[-1] == head[0].text)
        bearers = [e for e in known if e.kind == "person" or e.name.split()[0].lower() in lex.FIRST_NAMES]
        return ((self._of(bearers[0], place),), "name") if len(bearers) == 1 else None

    def _office(self, words: Sequence[Token], span: tuple[int, int]) -> tuple[tuple[Speaker, ...], str] | None:
        """`Secretary of State Nils Pomery`: an office with `of`, and the name of who holds it."""
        places = self.entities.between(*span)
        words = words[words[0].low in _ONCE :]
        if not places:
            return None
        holder = self.entities.all[self.entities.at[places[-1]]]
        before = next((w for w in reversed(words) if w.end <= places[-1]), words[0])
        ends = self.entities.ends[places[-1]] >= words[-1].end
        fits = ends and holder.kind == "person" and (_opens_office(words, before) or _closes_post(words, before))
        return ((self._of(holder, span[0]),), "name") if fits else None

    def _inside_name(self, word: Token) -> bool:
        return joint_speakers.inside_name(self.entities, word)

    def _joint(self, head: Sequence[Token], named: Sequence[int]) -> tuple[Speaker, ...]:
        """`UN Ambassador Ruth Okoro and Tom Hale`: who ends each part of a list; a body in front says whose office it is."""
        joints = [k for k, w in enumerate(head) if w.low in ("and", "&") and not self._inside_name(w)]
        owned = any(w.low == "'s" for w in head)
        if owned or len(set(named)) < 2 or not any(k and self._inside_name(head[k - 1]) for k in joints):
            return ()
        last = joint_speakers.last_named(self.entities, head, joints)
        return tuple(self._of(self.entities.all[n], head[0].start) for n in last)

    def _of(self, entity: Entity, place: int) -> Speaker:
        return Speaker(entity.number, entity.name, entity.gender, entity.kind, False, place, "")

    def _opener(self, line: Line) -> tuple[Speaker, ...]:
        """`Okoro, later alleging that …, said`: the name that opens a sentence in front of a comma."""
        places = self.entities.between(line.start, line.start + _OPENING)[:1]
        commas = (place for place in places if self.reading.text.startswith(",", self.entities.ends[place]))
        return tuple(self._of(self.entities.all[self.entities.at[place]], line.start) for place in commas)

    def _description(
        self, words: Sequence[Token], head: Sequence[Token], span: tuple[int, int], reference: Reference | None
    ) -> tuple[Speaker, ...]:
        if reference is not None:
            return _meant(reference)
        noun = head[-1].low if head[-1].low != "'s" else head[-2].low if len(head) > 1 else ""
        if noun in lex.CUE_CLASS["carriers"] and head[0].low in ("the", "this", "his", "her", "its", "their"):
            behind = self._behind(noun) if len(words) <= 4 else None
            if behind is not None:
                return (behind,)
        likely = self._role_of_name(noun, head, span[0]) if len(head) > 2 else None
        number = holders.chosen(self.offices, office(words), likely)
        if number is not None:
            return (self._of(self.entities.all[number], span[0]),)
        return (unnamed_sources.source(self.reading.text, self.entities, words, noun, span),)

    def _role_of_name(self, noun: str, head: Sequence[Token], place: int) -> int | None:
        """`Bekova’s husband`, `the brigade’s spokeswoman`: the one whose role was given in these words."""
        if head[-2].low not in ("'s", "'") and head[0].low != "the":
            return None
        known = [n for n in self.entities.roles.get(noun, ()) if self.entities.all[n].first < place]
        return known[-1] if len(set(known)) == 1 and noun in lex.PERSON_NOUNS else None

    def _behind(self, noun: str) -> Speaker | None:
        """Whose statement `the statement` was: the last one that spoke in one."""
        for said in reversed(self.said[-_RECENT:]):
            cue = self.reading.text[said.statement.cue[0] : said.statement.cue[1]].lower()
            if noun in cue and said.sources:
                return said.sources[0]
        return None


def _opens_office(words: Sequence[Token], before: Token) -> bool:
    """`Secretary of State`, `spokeswoman for Pell`: an office that ends in a capital in front of its holder, not in his title."""
    office = len(words) > 1 and (words[0].low in lex.TITLES or words[0].low in lex.PERSON_NOUNS)
    held = office and (words[1].low == "of" or (words[1].low == "for" and before.low not in lex.TITLES))
    return held and before.low != "of" and before.text[0].isupper()


def _closes_post(words: Sequence[Token], before: Token) -> bool:
    """`the firm’s head of sales`: a post with a plain field that its holder follows, and nobody else’s title."""
    post = any(word.low in _POSTS and words[k + 1].low == "of" for k, word in enumerate(words[:-1]))
    noun = before.text.islower() and before.text.isalpha() and before.low not in lex.CLOSED
    return post and noun and before.low not in lex.PERSON_NOUNS and before.low not in lex.TITLES


def _ends_head(words: Sequence[Token], k: int) -> bool:
    """`the poll | of 400 drivers`, `figures | reported on Sunday`, but `the officer known as Bob`."""
    last = 1 < k == len(words) - 1 and words[k].low.endswith("ed") and words[k].text.islower()
    described = last or (is_participle(words, k) and words[k + 1].low != "as")
    return described or (words[k].low in _STOPS and words[k].text not in ("—", "–"))


def _meant(reference: Reference) -> tuple[Speaker, ...]:
    return reference.members or (reference.to,)


def attributed(
    reading: Reading,
    entities: Entities,
    found: Mapping[int, Sequence[Statement]],
    references: Mapping[int, Reference],
    offices: Sequence[Held] = (),
) -> list[AttributedStatement]:
    """Every statement of the text with its sources, in order; `offices` are those that the article gives to people."""
    state = Attribution(reading=reading, entities=entities, references=references, offices=offices)
    for line in reading.lines:
        here: list[AttributedStatement] = []
        for statement in found.get(line.number, ()):
            here.append(state.resolve(line, statement, here))
        state.said += here
    return state.said
