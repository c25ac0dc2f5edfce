"""Lines about those who wrote the article: bylines, biographies, and how to reach the author."""

from __future__ import annotations

import re

from generator.words import load

_LISTS = load("boilerplate")
_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
NAME = rf"{_WORD}(?:[ ](?:{_WORD}|de|la|van|von|der|al|bin))*"
_NAMES = rf"{NAME}(?:(?:,\s*|\s+and\s+|\s*&\s*)(?:and\s+)?{NAME})*"
BYLINE = re.compile(
    rf"""
    (?:\(?(?:By|BY|by|Words\sby|Story\sby|Report\sby|Text\sby|From)\s+)
    (?P<names>{_NAMES})
    (?:,[^.]{{0,80}}|\s+(?:in|for|at)\s+{NAME}(?:[ ,]+{NAME})*)?\)?\.?$
    """,
    re.VERBOSE,
)
_LABELLED = re.compile(rf"(?:Author|Writer|Reporter|Words|Byline):\s+(?P<names>{_NAMES})\.?$")
_CORRESPONDENT = re.compile(
    r"(?:and\s)?(?:an?|our|the)\s(?:\w+\s)?(?:correspondent|reporter|staff writer)s?\b[^.]{0,60}$", re.I
)
_AUTHOR = "|".join(re.escape(noun) for noun in sorted(_LISTS["author_nouns"], key=len, reverse=True))
_BIOGRAPHY = re.compile(
    rf"""
    (?:(?:The\s)?(?:author|writer)|(?P<name>{NAME})(?:,\s[^,]{{2,60}},)?(?:\s(?:and|&)\s{NAME})?)\s+
    (?: (?:is|was|are)\s(?:(?:a|an|the|our|[A-Z][\w.]*['’]s?)\s)?(?:[\w’'&.-]+[\s,]+){{0,7}}?(?:{_AUTHOR})s?\b
      | (?:covers|reports\s(?:on|from)|writes\s(?:about|on|for|a)|blogs|edits|teaches)\s
      | (?:is|are)\sfounders?\sof\s
      | can\sbe\s(?:reached|contacted|followed)\b
      | contributed\b )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(
    rf"(?:(?:Mrs?|Ms|Dr|Prof|Rep|Sen|Gov)\.\s)?(?P<name>{NAME})(?:,\s[^“”\"]{{2,160}}?,)?\s(?:is|are)\s(?:an?\s|the\s|former\s|[A-Z]|(?:[a-z-]+\s){{1,3}}(?:of|at)\s)"
)
"""`Rudy Dorn is the former mayor of Harwick.`: what can only tell of the author where it ends the article."""
_TOLD_OF = re.compile(
    rf"(?:^|(?<=[.!?]\s))(?:(?:Mrs?|Ms|Dr|Prof|Rep|Sen|Gov)\.\s)?(?P<name>{NAME})(?:,\s[^“”\"]{{2,160}}?,)?\s(?:is|are)\s"
)
"""Each of those whom the sentences of a biography tell of."""
_HANDLE = re.compile(
    r"(?:Twitter|X|Facebook|Instagram|E-?mail|Tel|Phone)\b\s?[:|]?\s*@?[\w.@+ -]{3,60}\.?$|@\w{3,}\.?$"
)

_LONGEST = 45
"""Words of a line about an author."""


def byline_names(line: str) -> str | None:
    """The names in a byline, as the line gives them; None when the line is none."""
    if line.count(" ") > 22:
        return None
    match = BYLINE.match(line) or _LABELLED.match(line)
    if match is None or (line.startswith("From") and not match["names"].count(" ")):
        return None
    return match["names"]


def is_second_byline(line: str) -> bool:
    """Whether a line goes on with a byline: `and a correspondent in Kisuru`."""
    return line.count(" ") < 12 and bool(_CORRESPONDENT.match(line))


def is_biography(line: str, before: str, authors: str, *, last: bool = False) -> bool:
    """Whether a line tells who the author is: somebody of the byline, or somebody whom the text never named `before`."""
    match = _BIOGRAPHY.match(line) or (_LAST_WORD.match(line) if last and line.count(" ") < _LONGEST else None)
    if match is None or "“" in line or '"' in line:
        return False
    surname = (match["name"] or "").split(" ")[-1]
    return surname in authors if authors and surname in authors else not surname or surname not in before


def is_handle(line: str) -> bool:
    """Whether a line is only the address of an author: `Twitter: @oko`, `okoro@gazette.example`."""
    return line.count(" ") < 8 and bool(_HANDLE.match(line))


def named_in_biography(line: str) -> str | None:
    """The names of the authors whom a line tells of, joined by `and`; None where it names nobody."""
    names = list(dict.fromkeys(match["name"] for match in _TOLD_OF.finditer(line)))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else next(iter(names), None)
