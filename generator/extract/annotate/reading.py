"""An article prepared for the finders: sentences, quoted passages, words and names, each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter

from generator.extract.annotate import signals
from generator.extract.annotate.mentions import Mention, mentions
from generator.extract.annotate.signals import Signal
from generator.model import Article, Genre
from generator.text import Sentence, Token, split, tokens
from generator.text.marks import Passage, passages
from generator.text.turns import Turn
from generator.text.turns import find as turns

TOLD = frozenset(("body", "caption"))
"""The kinds of paragraph that tell something; the others feed nothing."""
_start = itemgetter(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with all its words (those inside quotations too), the names in it, and the tokens that names protect."""

    number: int
    sentence: Sentence
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    protected: frozenset[int]
    signals: tuple[Signal, ...]
    caption: bool = False

    def has(self, *names: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a signal of one of these classes lies in the sentence, or in a part of it."""
        return any(s.name in names and s.start >= start and (end is None or s.end <= end) for s in self.signals)

    @property
    def start(self) -> int:
        """Where the sentence starts in the clean text."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where the sentence ends in the clean text."""
        return self.sentence.end

    @property
    def paragraph(self) -> int:
        """The number of the sentence's paragraph."""
        return self.sentence.paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the finders look at: the article, its quoted passages and its sentences in order."""

    article: Article
    passages: tuple[Passage, ...]
    lines: tuple[Line, ...]
    all_tokens: tuple[Token, ...]
    turns: tuple[Turn, ...] = ()

    @property
    def text(self) -> str:
        """The article's clean text."""
        return self.article.text

    @property
    def genre(self) -> Genre:
        """The kind of article; what nobody has said or recognised is news."""
        return self.article.provenance.genre or "news"

    def quoted(self, start: int, end: int) -> tuple[Passage, ...]:
        """The quoted passages that overlap a span, in order."""
        last = bisect_left(self.passages, end, key=lambda passage: passage.left)
        first = bisect_right(self.passages, start, hi=last, key=lambda passage: passage.right)
        return self.passages[first:last]

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The words and marks of a span."""
        first = bisect_left(self.all_tokens, start, key=_start)
        return self.all_tokens[first : bisect_left(self.all_tokens, end, lo=first, key=_start)]

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
    words = tuple(word for line in lines for word in line.words)
    return Reading(
        article=article, passages=found, lines=tuple(lines), all_tokens=words, turns=turns(text, article.paragraphs)
    )


def _line(text: str, sentence: Sentence, number: int, caption: bool) -> Line:
    words = tuple(tokens(text, sentence.start, sentence.end)) if sentence.has_quotation else sentence.tokens
    named = tuple(mentions(text, words))
    inside = frozenset(
        k for k, token in enumerate(sentence.tokens) for m in named if m.left <= token.start and token.end <= m.end
    )
    return Line(
        number=number,
        sentence=sentence,
        words=words,
        mentions=named,
        protected=inside,
        signals=signals.find(text, words),
        caption=caption,
    )
