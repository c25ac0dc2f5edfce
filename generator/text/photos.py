"""Pictures in an article, by their captions and credits: what they look like as a line, and where a credit ends a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text.datelines import AGENCIES
from generator.text.numerals import MONTHS
from generator.text.sought import Sought
from generator.words import load

_LISTS = load("boilerplate")
_NAME = r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|[a-z]{2,3}|al))*"
_PHOTO = "|".join(re.escape(word) for word in sorted(_LISTS["photo_words"], key=len, reverse=True))
CREDIT = Sought(
    rf"""
    [(\[]?(?:
        (?:(?:File|Main|Handout|Pool|Staff|Top|Cover)\s)?(?:{_PHOTO})s?
            (?:\s?(?:(?:credit|by|courtesy\sof|via|from|BY)\b|[Cc]redit\s*[–-]|©)|\s*[:|/–-])\s*\S.{{0,90}}   # Photo: X, Photo by X
      | (?:©|\([cC]\))\s?(?:(?:19|20)\d\d,?\s)?{_NAME}(?:\s?/\s?{_NAME})*                  # © 2024 Name
      | Copyright\s(?:(?:19|20)\d\d,?\s)?{_NAME}
      | (?:Provided|Supplied|Taken|Pictured|Filmed|Shot)\sby\s{_NAME}
      | {_NAME}(?:\s?[|—–]\s?|\s-\s|,\s)(?:{AGENCIES}|Associated\sPress|Getty\sImages)   # Name — Agency
      | {_NAME},\s(?:{_NAME}\s)?(?:staff\s)?photographer
      | Credits?\s(?=[A-Z]) .{{0,60}} (?:/|—|Images)\s?.{{0,60}}                          # Credit A/B — C Images
      | Courtesy(?:\sof)?:?\s(?:the\s)?[A-Z].{{0,60}}
      | (?:{AGENCIES})\s?/\s?{_NAME}(?:\s?/\s?{_NAME})*                                   # REUTERS/Name
      | {_NAME}\s?/\s?{_NAME}(?:\s?/\s?{_NAME}|(?:\s?/)?\s+via\s+{_NAME})*                         # Name/Pool via Agency
      | {_NAME}\s+(?:via|for)\s+(?:{AGENCIES})
      | (?:AP|Getty|Reuters|AFP)\s(?:Photo|Images|File)[^.]*
      | Slideshow\s\(.{{1,20}}\)
    )[)\]]?\.?$
    """,
    re.VERBOSE,
)
_TRAILING = re.compile(
    rf"(?<=[.”\"’)!?] )(?:{_NAME}/[A-Z][\w/ ]+|\(?(?:AP|Reuters|REUTERS|AFP|Getty)\b(?!.*\b(?:said|says|told|reported|wrote)\b).{{0,60}}"
    rf"|Credit .{{0,80}}|\((?:{_PHOTO})s?\b.{{0,80}}\)\.?)$"
)
_BARE_LABEL = re.compile(rf"(?<=\w )(?:{_PHOTO})s?(?: credit| by)?: [A-Z][\w’'.& /-]{{2,60}}\.?$")
_UTTERANCE = re.compile(r"[“\"”]|\b(?:said|says|told)\b")
_CAPTION_VERBS = re.compile(
    r"(?:^|\s)(?:(?:is|are) (?:seen|pictured|shown|displayed)|"
    + "|".join(re.escape(verb) for verb in _LISTS["caption_verbs"])
    + r")\b|\((?:left|right|centre|center)\)|, (?:left|right|centre|center),"
)
_TAKEN = re.compile(rf"[A-Z][\w’'.]+,? (?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}\.?$")
"""Where and when a picture was taken, at the end of a caption: `in Dover, Delaware, June 17, 2030.`"""
_LEAST = 4


def is_credit(line: str) -> bool:
    """Whether a whole line only says who took a picture."""
    return len(line) < 140 and not _UTTERANCE.search(line) and bool(CREDIT.pattern.match(line))


def is_pictured(line: str) -> bool:
    """Whether a line beside a credit describes a picture: one sentence about what somebody does in it."""
    words = line.count(" ") + 1
    return (
        _LEAST <= words <= 50
        and not re.search(r"[“”\"]|[.!?]\s+[A-Z]\w+ \w+ \w+.*[.!?]\s", line)
        and bool(_CAPTION_VERBS.search(line) or _TAKEN.search(line))
    )


def credit_start(text: str, spans: Sequence[tuple[int, int]]) -> int | None:
    """Where the photo credit at the end of a line begins, or None; `spans` are the sentences of the line."""
    start, end = spans[0][0], spans[-1][1]
    for a, _ in spans[::-1][:2]:
        if end - a < 140 and is_credit(text[a:end]):
            return a
    left = max(start, end - 130)
    match = _TRAILING.search(text, left, end) or _BARE_LABEL.search(text, left, end)
    if match and not (match.re is _TRAILING and _UTTERANCE.search(match.group())):
        return match.start()
    return None
