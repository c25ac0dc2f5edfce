"""Who a subject stands for: names, pronouns, roles and descriptions resolved in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import unnamed_sources
from generator.extract.attribution.agreement import fits
from generator.extract.records import AttributedStatement, Entities, Entity, Speaker, Statement
from generator.text import Token

_STOPS = frozenset(
    "of for from at in with on who which that to by against near inside outside about among between based whose , ( — –".split()
)


@dataclass(slots=True)
class Discourse:
    """What has been said of whom so far, while the text is read from left to right."""

    reading: Reading
    entities: Entities
    said: list[AttributedStatement] = field(default_factory=list)
    described: list[Speaker] = field(default_factory=list)

    def resolve(self, line: Line, statement: Statement, earlier: list[AttributedStatement]) -> AttributedStatement:
        """The statement with the sources that its subject stands for."""
        if statement.passive:
            return AttributedStatement(statement, (), "passive")
        if statement.subject is None:
            shared = next((s for s in reversed(earlier) if s.sources and s.statement.inside is None), None)
            if shared is not None:
                return AttributedStatement(statement, shared.sources, "shared")
            return AttributedStatement(statement, (), "none")
        sources, rule = self._sources(line, statement.subject, earlier)
        if statement.rule == "colon":
            sources = tuple(s for s in sources if s.kind in ("person", "organization", "group"))
        return AttributedStatement(statement, sources, f"{statement.rule}-{rule}")

    def _sources(
        self, line: Line, span: tuple[int, int], earlier: list[AttributedStatement]
    ) -> tuple[tuple[Speaker, ...], str]:
        words = self.reading.tokens(*span)
        if not words:
            return (), "empty"
        low = words[0].low
        if len(words) == 1 and low in lex.PRONOUNS:
            source = self._pronoun(line, low, span[0], earlier)
            return ((source,), "pronoun") if source else ((), "pronoun")
        stop = next(
            (
                k
                for k, w in enumerate(words)
                if k and w.low in _STOPS and w.text not in ("—", "–") and not self._inside_name(w)
            ),
            len(words),
        )
        head = words[:stop]
        named = self.entities.named(span[0], head[-1].end)
        if named:
            joint = self._joint(head, named)
            if joint:
                return joint, "joint"
            last = self.entities.all[named[-1]]
            start = self.entities.between(span[0], head[-1].end)[-1]
            if self.entities.ends[start] >= head[-1].end:
                return (self._of(last, span[0]),), "name"
        if not _may_speak(words):
            opener = self.entities.named(line.start, line.start + 40)[:1]
            return tuple(self._of(self.entities.all[n], line.start) for n in opener), "opener"
        return self._description(words, head, span), "description"

    def _inside_name(self, word: Token) -> bool:
        return any(word.start < self.entities.ends[p] for p in self.entities.between(word.start - 60, word.start + 1))

    def _joint(self, head: Sequence[Token], named: list[int]) -> tuple[Speaker, ...]:
        if len(set(named)) < 2 or not any(w.low in ("and", "&") and not self._inside_name(w) for w in head):
            return ()
        if any(w.low == "'s" for w in head):
            return ()
        return tuple(self._of(self.entities.all[n], head[0].start) for n in dict.fromkeys(named))

    def _of(self, entity: Entity, place: int) -> Speaker:
        return Speaker(entity.number, entity.name, entity.gender, entity.kind, False, place, "")

    def _description(self, words: Sequence[Token], head: Sequence[Token], span: tuple[int, int]) -> tuple[Speaker, ...]:
        low = head[0].low
        noun = head[-1].low if head[-1].low != "'s" else head[-2].low if len(head) > 1 else ""
        if low in ("the", "this", "that", "these", "those", "his", "her", "its", "their", "both", "such") or (
            len(head) == 1 and head[0].text[0].islower()
        ):
            known = self._antecedent(noun, [w.low for w in words], span[0])
            if known:
                return (known,)
        if len(head) > 2 and (entity := self._role_of_name(noun, head, span[0])) is not None:
            return (self._of(entity, span[0]),)
        source = unnamed_sources.source(self.reading.text, self.entities, words, noun, span)
        self.described.append(source)
        return (source,)

    def _role_of_name(self, noun: str, head: Sequence[Token], place: int) -> Entity | None:
        """`Bekova’s husband`, `the brigade’s spokeswoman`: the one whose role was given in these words."""
        if head[-2].low not in ("'s", "'") and head[0].low != "the":
            return None
        known = [n for n in self.entities.roles.get(noun, ()) if self.entities.all[n].first < place]
        return self.entities.all[known[-1]] if len(set(known)) == 1 and noun in lex.PERSON_NOUNS else None

    def _antecedent(self, noun: str, words: list[str], place: int) -> Speaker | None:
        """The actor or the description that a phrase with `the` takes up again."""
        if "'s" in words or len(words) > 5:
            earlier = None
        else:
            earlier = next(
                (s for s in reversed(self.described) if s.head == noun and noun not in ("people", "sources")), None
            )
        if earlier is not None:
            return earlier
        if len(words) > 4:
            return None
        members = [
            self.entities.all[n] for n in self.entities.roles.get(noun, ()) if self.entities.all[n].first < place
        ]
        if members and noun in lex.PERSON_NOUNS:
            return self._of(max(members, key=lambda f: max(p[0] for p in f.places if p[0] < place)), place)
        if noun in lex.ORGANIZATION_NOUNS or noun in lex.ORGANIZATION_HEADS:
            return self._organization(noun, place, members)
        if noun in lex.CUE_CLASS["carriers"]:
            return self._behind(noun)
        return None

    def _organization(self, noun: str, place: int, members: list[Entity]) -> Speaker | None:
        orgs = [f for f in self.entities.all if f.kind == "organization" and f.first < place]
        same = [
            f for f in orgs if any(noun == w.lower().strip("’'s") for form in (f.name, *f.forms) for w in form.split())
        ] or [f for f in members if f.kind == "organization"]
        if noun in (
            "company",
            "firm",
            "airline",
            "carrier",
            "business",
            "developer",
            "manufacturer",
            "maker",
            "retailer",
            "operator",
            "employer",
        ):
            same = same or [
                f
                for f in orgs
                if re.search(
                    r"\b(?:Ltd|Inc|Corp|LLC|PLC|plc|Co|Group|Holdings|Airways|Airlines|AG|SA|GmbH|Motors|Properties|Partners)\b",
                    " ".join((f.name, *f.forms)),
                )
            ]
        if not same:
            return None
        return self._of(max(same, key=lambda f: max(p[0] for p in f.places if p[0] < place)), place)

    def _behind(self, noun: str) -> Speaker | None:
        """Whose statement `the statement` was: the last one that spoke in one."""
        for said in reversed(self.said[-12:]):
            cue = self.reading.text[said.statement.cue[0] : said.statement.cue[1]].lower()
            if noun in cue and said.sources:
                return said.sources[0]
        return None

    def _pronoun(self, line: Line, low: str, place: int, earlier: list[AttributedStatement]) -> Speaker | None:
        """The nearest fitting speaker or subject, sentence by sentence backwards: who spoke before who is only named."""
        if low in ("i", "we", "you", "this", "that"):
            return None
        if same := [s for said in reversed(earlier) for s in said.sources if fits(low, s)]:
            return same[0]
        spoken: dict[int, Speaker] = {}
        for said in self.said[-14:]:
            for source in said.sources:
                if fits(low, source):
                    spoken[said.statement.sentence] = source
        for number in range(line.number, max(-1, line.number - 12), -1):
            before = self.reading.lines[number]
            subject = self._opening_subject(before, min(before.end, place), low)
            if number in spoken:
                return spoken[number]
            if subject is not None and not (spoken and line.paragraph - before.paragraph > 1):
                return subject
        return next(reversed(spoken.values()), None) or self._last_named(line, place, low)

    def _opening_subject(self, line: Line, stop: int, low: str) -> Speaker | None:
        """The first actor named in a sentence, where the sentence is about it: near its beginning, outside quotations."""
        if line.caption:
            return None
        inner = [(p.start, p.end) for p in self.reading.quoted(line.start, line.end)]
        for start in self.entities.between(line.start, min(stop, line.start + 70)):
            if any(a <= start < b for a, b in inner):
                continue
            source = self._of(self.entities.all[self.entities.at[start]], start)
            if fits(low, source):
                return source
        return None

    def _last_named(self, line: Line, place: int, low: str) -> Speaker | None:
        first = self.reading.lines[max(0, line.number - 4)].start
        for start in reversed(self.entities.between(first, place)):
            entity = self.entities.all[self.entities.at[start]]
            source = self._of(entity, start)
            if fits(low, source):
                return source
        return None


def _may_speak(words: Sequence[Token]) -> bool:
    """Whether a phrase can stand for a speaker at all: it is none that begins with a verb or a preposition."""
    low = words[0].low
    verbal = low.endswith(("ing", "ed")) and low not in lex.PERSON_NOUNS and low not in ("unnamed", "retired")
    odd = (
        low in lex.PREPOSITIONS or low in lex.CUE_CLASS["auxiliaries"] or low in ("who", "which", "nobody", "according")
    )
    return not (verbal or odd or not any(w.text[0].isalpha() for w in words))


def discourse(reading: Reading, entities: Entities, found: dict[int, list[Statement]]) -> list[AttributedStatement]:
    """Every statement of the text with its sources, in order."""
    state = Discourse(reading=reading, entities=entities)
    for line in reading.lines:
        here: list[AttributedStatement] = []
        for statement in found.get(line.number, ()):
            here.append(state.resolve(line, statement, here))
        state.said += here
    return state.said
