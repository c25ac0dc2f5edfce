"""The summary and the title: the sentences of the article that carry most of it, and its first claim in short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading

LEAST, MOST = 25, 110
_OPENING = re.compile(
    r"^(?:But|And|However|Meanwhile|Still|Yet|So|Also|Then|Instead|In addition|For example|For instance),?\s+(?=\w)"
)


def summary(reading: Reading) -> str | None:
    """Two to four sentences of 25 to 110 words in the order of the text; None when the article has too few words."""
    spoken = {turn.paragraph for turn in reading.turns}
    lines = [
        line
        for line in reading.lines
        if not line.caption
        and line.paragraph not in spoken
        and len(line.words) > 4
        and not reading.text[line.start : line.end].rstrip('”"’').endswith("?")
    ]
    if not lines:
        return None
    contents = {line.number: _content(line) for line in lines}
    weights = Counter(word for content in contents.values() for word in content)
    lead = lines[0]
    chosen, used = [lead], _length(reading, lead)
    ranked = sorted(lines[1:], key=lambda line: (-_rank(line, contents[line.number], weights), line.number))
    seen = set(contents[lead.number])
    for line in ranked:
        count = _length(reading, line)
        content = contents[line.number]
        if used + count > MOST or len(chosen) == 4:
            continue
        if content and len(content & seen) > 0.6 * len(content):
            continue
        chosen.append(line)
        seen |= content
        used += count
    text = " ".join(_sentence(reading, line) for line in sorted(chosen, key=lambda line: line.number))
    words = text.split()
    if len(words) > MOST:
        text = " ".join(words[: MOST - 1]).rstrip(",;:") + " …"
    return text if len(text.split()) >= LEAST else (text or None)


def _content(line: Line) -> set[str]:
    return {
        w.low
        for w in line.words
        if w.text[0].isalnum() and w.low not in lex.CLOSED and len(w.low) > 2 and w.low not in lex.LEMMA
    }


def _rank(line: Line, content: Set[str], weights: Counter[str]) -> float:
    central = sum(min(weights[word], 5) - 1 for word in content) / (len(line.words) + 6)
    numbers = sum(w.text[0].isdigit() for w in line.words)
    names = len(line.mentions)
    outer = sum(w.text[0].isalnum() for w in line.sentence.tokens)
    quoted = 1 - outer / max(1, sum(w.text[0].isalnum() for w in line.words))
    rank = central * 2 + min(numbers, 2) * 0.25 + min(names, 3) * 0.2 + max(0, 1.2 - line.number * 0.12) - quoted * 1.0
    rank += 0.35 * line.has("pending", "unclear", "unverified", "record")
    if line.words[0].low in ("he", "she", "it", "they", "this", "that", "these", "those", "his", "her"):
        rank -= 0.5
    return rank - 0.01 * max(0, len(line.words) - 35)


def _length(reading: Reading, line: Line) -> int:
    return len(reading.text[line.start : line.end].split())


def _sentence(reading: Reading, line: Line) -> str:
    text = _OPENING.sub("", " ".join(reading.text[line.start : line.end].split()))
    text = text[0].upper() + text[1:]
    return text if text[-1] in '.!?”"’' else text + "."


def title(reading: Reading) -> str:
    """The headline, or the lead in at most 90 characters, cut where a clause ends."""
    if reading.article.provenance.headline:
        return " ".join(reading.article.provenance.headline.split())
    file = reading.article.provenance.file.rsplit("/", 1)[-1]
    if not reading.lines:
        return file
    text = _sentence(reading, next((line for line in reading.lines if not line.caption), reading.lines[0])).rstrip(".")
    if len(text) <= 90:
        return text or file
    cut = max(
        (
            m.start()
            for m in re.finditer(
                r",? (?:who|which|whose|after|because|while|although|when|as|but|and)\b|[,;:—–]| that ", text[:88]
            )
            if m.start() > 30
        ),
        default=text.rfind(" ", 0, 88),
    )
    return text[:cut].rstrip(",;: ") + " …"
