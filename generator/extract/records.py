"""What the finders hand to each other: statements, actors, sources, quotes, propositions and questions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.model import Kind, Reply
from generator.rubric import Rating
from generator.text.marks import Passage

Polarity = Literal["asserts", "denies"]
DEFINITE = frozenset(("called", "in-name", "role", "role-near", "firm", "main-body", "nearest-body"))
"""The rules of definite phrases that are right often enough to put a name in their place."""
ANSWER = "answer"
"""The rule of a quote that is a whole answer in a dialogue, with or without marks of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One cue with its subject, its words and its quoted passages; all spans are into the clean text.

    `rule` names what found it; `subject` None means that the sentence's own subject was not found. `inside` is the
    number of the statement in the same sentence that reports this one. `polarity` is `asserts`, or `denies` where the
    words are what the subject denies, rejects or doubts: the subject stands for their opposite.
    """

    sentence: int
    rule: str
    lemma: str
    cue: tuple[int, int]
    subject: tuple[int, int] | None
    content: tuple[int, int] | None
    quotes: tuple[tuple[int, int], ...] = ()
    passive: bool = False
    inside: int | None = None
    polarity: Polarity = "asserts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One actor as the article shows it: its fullest name, its kind, every form of its name with its places.

    `role` is what the article calls it; `titles` says where the title in front of a place of the name begins.
    """

    number: int
    name: str
    kind: Kind
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    gender: str = ""
    role: str = ""
    titles: Mapping[int, int] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """Where the article names it first."""
        return self.places[0][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """All actors of an article, in the order in which it names them; `roles` says which the text calls by which noun."""

    all: tuple[Entity, ...]
    at: dict[int, int] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    ends: dict[int, int] = field(default_factory=dict)
    roles: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, members: tuple[Entity, ...]) -> Entities:
        """All entities with an index of the places where each is named; of two that begin at one place the longer counts."""
        at: dict[int, int] = {}
        ends: dict[int, int] = {}
        for entity in members:
            for start, end in entity.places:
                if end > ends.get(start, -1):
                    at[start], ends[start] = entity.number, end
        return cls(all=members, at=dict(sorted(at.items())), order=sorted(at), ends=ends)

    def meant(self, phrase: str) -> int | None:
        """The number of the only entity that goes by a form, in any case; None where none or several do."""
        low = phrase.lower()
        bearers = {e.number for e in self.all for form in (e.name, *e.forms) if form.lower() == low}
        return bearers.pop() if len(bearers) == 1 else None

    def between(self, start: int, end: int) -> list[int]:
        """Where actors are named inside a span, in the order of the text."""
        return self.order[bisect_left(self.order, start) : bisect_left(self.order, end)]

    def named(self, start: int, end: int) -> list[int]:
        """The numbers of the actors named inside a span, in the order of the text."""
        return [self.at[place] for place in self.between(start, end)]


class Speaker(NamedTuple):
    """Somebody who speaks: an actor's number, or a description in the article's words; with what pronouns may ask."""

    actor: int | None
    words: str
    gender: str
    kind: str
    plural: bool
    place: int
    head: str


class Voice(NamedTuple):
    """Whose words a paragraph holds: `spoken` in an answer, or `asks` when it is an interviewer’s question."""

    speaker: Speaker | None
    spoken: bool = False
    asks: bool = False

    @property
    def strict(self) -> bool:
        """Whether only what could be found out is a claim: answers and columns are full of what is only thought."""
        return self.speaker is not None and self.speaker.kind == "person"


class Reference(NamedTuple):
    """A pronoun or definite phrase of the outlet's own words and what it takes up; `safe` when nothing else can be meant.

    `rule` names what found it; `members` are those whom `they` means where two or more are joined by `and`.
    """

    start: int
    end: int
    to: Speaker
    safe: bool
    rule: str = ""
    members: tuple[Speaker, ...] = ()

    @property
    def of_thing(self) -> bool:
        """Whether it is a definite phrase for a thing, a place or a party, and its words put that in full."""
        return self.rule in ("chain", "kind", "synonym")

    @property
    def is_definite(self) -> bool:
        """Whether it is a definite phrase for somebody with a name: `the company`, `the president`."""
        return self.to.actor is not None and self.rule in DEFINITE


class AttributedStatement(NamedTuple):
    """A statement with its sources resolved; `rule` names what resolved them, no sources = not known who."""

    statement: Statement
    sources: tuple[Speaker, ...]
    rule: str


class AttributedQuote(NamedTuple):
    """A quoted passage with its speakers, the statement that carries it (None = inferred), and the rule that found it."""

    passage: Passage
    sources: tuple[Speaker, ...]
    said: AttributedStatement | None
    rule: str


class Proposition(NamedTuple):
    """A claim in the making: the span of its evidence, its line, its sources, and the statement that reports it.

    `more` are further pieces of evidence, from where the article says the same again; `denial` = its words are somebody's
    denial, with subject and verb. `weight` says how much it is worth checking, `rank` adds how much it bears on the article.
    """

    start: int
    end: int
    line: int
    sources: tuple[Speaker, ...]
    said: AttributedStatement | None
    quoted: bool
    weight: float
    rank: float = 0.0
    via: tuple[Speaker, ...] = ()
    more: tuple[tuple[int, int], ...] = ()
    denial: bool = False


class Context(NamedTuple):
    """What the article says elsewhere about a claim: unverified, who denies it, whether its source denies something nearby."""

    unverified: bool
    disputed_by: Speaker | None
    denying: bool


class WordedClaim(NamedTuple):
    """A proposition in words that stand alone, with its dates in EDTF, its rating, and the machine’s doubt about its reading.

    `unrated` is the kind of statement that is not rated; `rating` is None then.
    """

    proposition: Proposition
    text: str
    when: str | None
    when_words: str | None
    said: str | None
    rating: Rating | None
    unrated: str
    likelihood: str
    unverified: bool
    disputed_by: Speaker | None
    check: str | None


class Claims(NamedTuple):
    """The claims of an article that anybody can review, those that were worded and are not listed, and how many more it holds beside the listed."""

    listed: tuple[WordedClaim, ...]
    unlisted: tuple[WordedClaim, ...]
    further: int


class OpenQuestion(NamedTuple):
    """A question in the making: its words, the claims it is about, the span that raised it, who was asked, the reply, and the rule that asks."""

    question: str
    about: tuple[int, ...]
    start: int
    end: int
    put_to: int | None
    reply: Reply | None
    weight: float
    rule: str = ""
