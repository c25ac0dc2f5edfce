"""Headlines: the line above the story, and the short lines between its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.text.datelines import STRICT
from generator.text.folding import fold

_ENDED = re.compile(r"[.!?:;…—,][\"'”’»)\]]*$|[\"”’»]$")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    "a an and as at but by for from in into is it its of off on or over than that the to up vs with after before".split()
)
_TELLING = re.compile(
    r"\b(?:said|told|added|announced|reported|according)\b|\b(?:[Oo]n|[Ll]ast|[Ll]ate|[Ee]arly) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b"
)
_DETERMINED = re.compile(r"(?:^|\s)(?:an?|the)\s", re.IGNORECASE)
_SHOUTED = re.compile(r"(?:[A-Z][A-Z’'&,-]+\s?){1,4}[.:]?")
_RUBRIC = re.compile(r"[A-Z]{4,}(?: [A-Z]{2,}){0,3}[.:]?")
"""`ABSTRACT.`: a label below a headline."""
_NARRATING = re.compile(r"^(?:An?|The|It|He|She|They|I|We|My|This|That|There|In|On|At)\b|\b(?:was|were|had|has|have)\b")
_LONGEST, _LONGEST_SUBHEAD, _LEAST, _TERSE = 26, 12, 3, 14


def is_given(line: str, headline: str | None) -> bool:
    """Whether a line is the headline that is known, or one of the lines that it is set in."""
    if not headline:
        return False
    (wanted, *parts), got = _set(headline), _bare(line)
    return got == wanted or got in parts or (len(got) > 40 and wanted.startswith(got))


@lru_cache(maxsize=8)
def _set(headline: str) -> tuple[str, ...]:
    """A headline, and the lines that it may be set in: every line of the article is held against them."""
    return (_bare(headline), *(_bare(part) for part in re.split(r"[;|]\s|\n", headline)))


def is_subhead(line: str) -> bool:
    """Whether a line between paragraphs is a heading: short, and no sentence."""
    words = line.count(" ") + 1
    if words <= _LONGEST_SUBHEAD and not _ENDED.search(line) and not line[0].islower():
        return True
    return words <= 4 and bool(_SHOUTED.fullmatch(line))


def is_teaser(line: str) -> bool:
    """Whether a short line below `Related:` is the title of another article: without a stop, or in title case."""
    return not re.search(r"[“”\"]", line) and (not _ENDED.search(line) or _is_titled(line))


def is_headline(line: str, following: Sequence[str]) -> bool:
    """Whether the first line of an article is its headline, by its form and by what follows."""
    words = line.count(" ") + 1
    if (
        words > _LONGEST
        or words < 2
        or not following
        or line[0].islower()
        or line[-1] == ":"
        or (line[0] in "“\"'‘" and line[-1] in '”"')
    ):
        return False
    return _points(line, following) >= _LEAST


def _points(line: str, following: Sequence[str]) -> int:
    """What speaks for a headline: no stop, title case, no article, a dateline below, the words and length of what follows."""
    words = _WORDS.findall(line)
    heavy = [word for word in words if word.lower() not in _SMALL]
    longer = max(len(text.split()) for text in following) >= 1.3 * len(words)
    shared = _stems(heavy) & _stems(_WORDS.findall(" ".join(following)))
    points = 3 * (not _ENDED.search(line)) + 2 * line.endswith(";")
    points += 2 * _is_titled(line) + 2 * any(STRICT.match(text) for text in following[:2])
    points += 2 * bool(_RUBRIC.fullmatch(following[0]))
    points += (not _DETERMINED.search(line)) + longer + (len(shared) >= 2) + _is_terse(line, following)
    points -= 3 * bool(_TELLING.search(line)) + 2 * (not longer) + 2 * bool(re.search(r"[.!?]\s+[A-Z]", line))
    return points


def _is_terse(line: str, following: Sequence[str]) -> bool:
    """Whether a line is short, in the present, without an article at its head, and the first paragraph below it far longer."""
    words = line.split()
    return (
        3 < len(words) <= _TERSE
        and line[0] not in '“"'
        and 2 * len(words) < len(following[0].split())
        and (" says " in line or not _NARRATING.search(line))
    )


def _is_titled(line: str) -> bool:
    """Whether nearly all words that carry meaning begin with a capital."""
    heavy = [word for word in _WORDS.findall(line) if word.lower() not in _SMALL]
    return len(heavy) >= 4 and sum(word[0].isupper() for word in heavy) >= 0.8 * len(heavy)


def _stems(words: Sequence[str]) -> set[str]:
    return {word.lower()[:6] for word in words if len(word) > 3}


def _bare(line: str) -> str:
    return fold(line).casefold().rstrip(".;:").replace('"', "'").strip("' ")
