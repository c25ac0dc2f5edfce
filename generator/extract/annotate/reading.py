"""An article prepared for the finders: sentences, quoted passages, words and names, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.extract.annotate import signals
from generator.extract.annotate.mentions import Mention, mentions
from generator.extract.annotate.signals import Signal
from generator.model import Article, Genre
from generator.text import Sentence, Sought, Token, split
from generator.text.genre import VOICES
from generator.text.marks import Passage, passages
from generator.text.turns import Turn
from generator.text.turns import find as turns

TOLD = frozenset(("body", "caption"))
"""The kinds of paragraph that tell something; the others feed nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with all its words (those inside quotations too), the names in it, and the tokens that names protect.

    `text` are its letters, `low` the same in lower case, for what has to be looked for before anything else is tried.
    """

    number: int
    start: int
    end: int
    text: str
    low: str
    paragraph: int
    sentence: Sentence
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    protected: frozenset[int]
    signals: tuple[Signal, ...]
    caption: bool = False

    def has(self, *names: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a signal of one of these classes lies in the sentence, or in a part of it."""
        return any(s.name in names and s.start >= start and (end is None or s.end <= end) for s in self.signals)

    def word_at(self, place: int) -> int:
        """The number of the first word that begins at a place or behind it."""
        return bisect_left(self.words, (place,))

    def first(self, sought: Sought, text: str) -> re.Match[str] | None:
        """Where a pattern occurs first in the sentence; `text` is that of the article."""
        return next(self.found(sought, text), None)

    def found(self, sought: Sought, text: str) -> Iterator[re.Match[str]]:
        """Where a pattern occurs in the sentence; it is tried only where the letters stand that it cannot do without."""
        if not sought.may_be_in(self.text, self.low):
            return iter(())
        return sought.pattern.finditer(text, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the finders look at: the article, its quoted passages and its sentences in order."""

    article: Article
    text: str
    passages: tuple[Passage, ...]
    lines: tuple[Line, ...]
    all_tokens: tuple[Token, ...]
    turns: tuple[Turn, ...] = ()
    starts: tuple[int, ...]
    """Where each token starts: what the words of a span are looked up in."""
    begins: tuple[int, ...]
    """Where each sentence begins."""
    edges: tuple[tuple[int, ...], tuple[int, ...]]
    """Where the passages begin and where they end, marks included."""

    @property
    def genre(self) -> Genre:
        """The kind of article; what nobody has said or recognised is news."""
        return self.article.provenance.genre or "news"

    @property
    def is_column(self) -> bool:
        """Whether the words that nobody is named for are those of an author who argues."""
        return VOICES[self.genre] == "author"

    def line_at(self, place: int) -> Line:
        """The sentence in which a place of the text lies."""
        return self.lines[max(0, bisect_right(self.begins, place) - 1)]

    def quoted(self, start: int, end: int) -> tuple[Passage, ...]:
        """The quoted passages that overlap a span, in order."""
        lefts, rights = self.edges
        last = bisect_left(lefts, end)
        return self.passages[bisect_right(rights, start, hi=last) : last]

    def is_quoted(self, place: int) -> bool:
        """Whether a place lies between the marks of a quoted passage."""
        return any(passage.start <= place < passage.end for passage in self.quoted(place, place + 1))

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The words and marks of a span."""
        first = bisect_left(self.starts, start)
        return self.all_tokens[first : bisect_left(self.starts, end, lo=first)]

    def unquoted(self, start: int, end: int) -> tuple[Token, ...]:
        """The words and marks of a span that stand in no quoted passage."""
        found: tuple[Token, ...] = ()
        for passage in self.quoted(start, end):
            found += self.tokens(start, passage.start)
            start = max(start, passage.end)
        return found + self.tokens(start, end)

    def words(self, span: tuple[int, int]) -> str:
        """The exact words of a span."""
        return self.article.text[span[0] : span[1]]


def prepare(article: Article) -> Reading:
    """The reading of an article: its told paragraphs as sentences with words and names."""
    text = article.text
    found = tuple(p for p in passages(text, article.paragraphs) if article.paragraphs[p.paragraph].kind in TOLD)
    inner: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for passage in found:
        inner[passage.paragraph].append((passage.start, passage.end))
    lines: list[Line] = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind not in TOLD:
            continue
        for sentence in split(text, paragraph.start, paragraph.end, number, inner[number]):
            lines.append(_line(text, sentence, len(lines), paragraph.kind == "caption"))
    words = tuple(chain.from_iterable(line.words for line in lines))
    return Reading(
        article=article,
        text=text,
        passages=found,
        lines=tuple(lines),
        all_tokens=words,
        turns=turns(text, article.paragraphs),
        starts=tuple(word.start for word in words),
        begins=tuple(line.start for line in lines),
        edges=(tuple(passage.left for passage in found), tuple(passage.right for passage in found)),
    )


def _line(text: str, sentence: Sentence, number: int, caption: bool) -> Line:
    own = text[sentence.start : sentence.end]
    named = tuple(mentions(text, sentence.words))
    return Line(
        number=number,
        start=sentence.start,
        end=sentence.end,
        text=own,
        low=own.lower(),
        paragraph=sentence.paragraph,
        sentence=sentence,
        words=sentence.words,
        mentions=named,
        protected=frozenset(_inside(sentence.tokens, named)),
        signals=signals.find(text, sentence.words),
        caption=caption,
    )


def _inside(words: Sequence[Token], named: Iterable[Mention]) -> Iterator[int]:
    """The numbers of the words that stand inside names and their titles."""
    for mention in named:
        k = bisect_left(words, (mention.left,))
        while k < len(words) and words[k].end <= mention.end:
            yield k
            k += 1
