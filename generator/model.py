"""The nouns: what an article and a briefing are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "organization", "place"]
Level = Literal["high", "moderate", "low", "very-low"]
Status = Literal["draft", "reviewed", "corrected", "withdrawn"]
Reply = Literal["none", "declined", "evaded", "pending"]
Genre = Literal[
    "news", "wire", "opinion", "interview", "press-release", "live", "court", "results", "feature", "transcript"
]
Publish = Literal["excerpts", "freely"]
ParagraphKind = Literal[
    "headline", "dateline", "body", "caption", "credit", "byline", "correction", "boilerplate", "label"
]
Role = Literal["question", "answer", "speech"]
"""What the label of a speaker makes of the words behind it."""

UNKNOWN = "unknown"
"""`by: unknown`: somebody says it, but the text does not make clear who."""


# --- the article, as it came


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What is known about where an article comes from; absent fields are None."""

    file: str
    publisher: str | None = None
    headline: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    genre: Genre | None = None
    language: str | None = None
    licence: str | None = None
    publish: Publish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of an article's clean text, `text[start:end]`, and what it is; a speaker's label has a role."""

    start: int
    end: int
    kind: ParagraphKind = "body"
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A seed once read: where it comes from, its clean text, and its paragraphs in order.

    `remarks` say how its file was read, where a person should know that.
    """

    provenance: Provenance
    text: str
    paragraphs: tuple[Paragraph, ...]
    remarks: tuple[str, ...] = ()


# --- the briefing, as an editor sees it: the field names are those of the YAML file


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person or organisation that acts or speaks in the article, or a place that matters.

    `in_passing`: the article only names it; it is kept for the index and weighs nothing. `publish_name` is False where
    nothing that is published may tell the name.
    """

    key: str
    name: str
    kind: Kind
    aka: tuple[str, ...] = ()
    role: str | None = None
    side: str | None = None
    unnamed: bool = False
    in_passing: bool = False
    publish_name: bool | None = None
    check: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One passage between quotation marks, who said it and who passed it on (nearest to the reader first)."""

    key: str
    text: str
    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    cue: str | None = None
    check: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """An editor's level in place of the rules' level, with name, date and reason."""

    rules: Level
    by: str
    date: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement with its source, evidence, confidence and reasons; no `by` is the outlet's own voice."""

    key: str
    claim: str
    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    when: str | None = None
    when_words: str | None = None
    said: str | None = None
    evidence: tuple[str, ...] = ()
    confidence: Level | None = None
    why: tuple[str, ...] = ()
    likelihood: str | None = None
    override: Override | None = None
    corroborates: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    check: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that the article leaves open, the claims it is about, and who was asked."""

    key: str
    question: str
    about: tuple[str, ...] = ()
    put_to: str | None = None
    reply: Reply | None = None
    evidence: tuple[str, ...] = ()
    status: Literal["open", "answered", "dropped"] | None = None
    answer: str | None = None
    answered_by: str | None = None
    check: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated event; `when` is an EDTF date (ISO 8601-2)."""

    key: str
    when: str
    event: str
    evidence: tuple[str, ...] = ()
    claim: str | None = None
    check: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything known about one article: one YAML file, one page."""

    id: str
    title: str
    status: Status
    article: Provenance
    tags: tuple[str, ...] = ()
    summary: str | None = None
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    open_questions: tuple[Question, ...] = ()
    timeline: tuple[Event, ...] = ()
    notes: str | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)
    was: tuple[str, ...] = ()


# --- what editors decide about all briefings: content/library/


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an editor has decided about an actor of many briefings: an entry of `content/library/actors.yml`.

    `key` is the address of its page. `same_as` and `not_same_as` name actors by `briefing#key`, or by a key alone.
    """

    key: str
    name: str | None = None
    kind: Kind | None = None
    aka: tuple[str, ...] = ()
    side: str | None = None
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something of a published briefing that an editor changed afterwards: an entry of `content/library/log.yml`.

    `what` is a field, or `published`; `key` is the claim or question that it belongs to, if any.
    """

    date: str
    briefing: str
    what: str
    key: str | None = None
    before: str | None = None
    after: str | None = None
    note: str | None = None


# --- problems, for a person to read


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to fix: where (line and column count from 1; None = the whole file), what, and how."""

    file: str
    code: str
    message: str
    remedy: str
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None
    severity: Literal["error", "warning"] = "error"


class Problems(Exception):  # noqa: N818 - it carries what a person has to fix, an error is only its vehicle
    """What prevents reading or writing, for a person to fix."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{p.file}: {p.message}" for p in problems))
        self.problems = problems
