"""Notices: invitations, teasers, corrections, rights and the back matter of press releases, none of them the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text.sought import Sought
from generator.words import load

_LISTS = load("boilerplate")


def _starting(phrases: tuple[str, ...]) -> Sought:
    listed = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return Sought(rf"[(*–—\-\s]*(?:{listed})(?!\w)", re.IGNORECASE)


_OPENINGS = _starting(_LISTS["openings"])
_CORRECTIONS = _starting(_LISTS["corrections"])
_CAPTIONS = _starting(_LISTS["captions"])
_ANYWHERE = tuple(phrase.lower() for phrase in _LISTS["anywhere"])
_BACK_MATTER = frozenset(_LISTS["back_matter"])
_RELATED = frozenset(_LISTS["related_heads"])
_NOTICE = Sought(
    r"""
    (?:Follow|Join|Find)\s(?:us|[A-Z][\w ]{2,40})\son\s(?:Twitter|X|Facebook|WhatsApp|Telegram|Instagram|Bluesky)\b
  | Copyright(?:\s©|\s\(c\))?\s(?:[A-Z][\w&]*\s?){0,6}(?:19|20)\d\d
  | About\s[A-Z][\w ]{1,40}:\s
  | Our\s[Ss]tandards: | (?:Media\s|Press\s)?Contacts?:\s
  | This\s(?:article|story|report|piece|interview|content|investigation)\b[^.]{0,60}\b(?:first|originally)\s(?:published|appeared|ran)
  | This\s(?:article|story|report|piece|investigation)\s(?:is|was)\s(?:part\sof|produced|supported|funded)
  | (?:Originally|First)\s(?:published|appeared)\s(?:in|on|at|by)\b
  | As\spublished\sin\s
  | (?:list|slide|photo|image)\s\d+\sof\s\d+\b
  | \d+\s(?:min(?:ute)?s?\s(?:read|ago)|hours?\sago|comments?|shares?)\b.{0,20}$
  | \(\s?\$\s?1\s?=.{0,60}\)
  | [(\[](?:APPLAUSE|BEGIN\sVIDEO|COMMERCIAL|CROSS-?TALK|END\sVIDEO|INAUDIBLE|LAUGHTER|LAUGHS|MUSIC|UNINTELLIGIBLE)[A-Z\s]{0,24}\.?[)\]]\.?[”"]?$
  | \((?:For\s(?:a|more|full))\b[^)]{0,200}\)
  | (?:This|The)\s(?:press\s)?release\s(?:contains|includes|may\scontain)\b | Words\ssuch\sas\s.{0,120}\bidentify\s
  | [A-Z][\w&.’' -]{1,40}\sundertakes\sno\sobligation\b | Actual\sresults\s(?:may|could)\sdiffer
  | A\s(?:replay|webcast|recording)\s(?:of\sthe\scall\s)?(?:will|is)\b
  | https?://\S+$ | ¶?[\#*_=~.\s–—-]{2,}$ | -?30-?$ | -?ENDS?-?$
    """,
    re.VERBOSE,
)
_CONTROLS = Sought(
    r"(?:(?:Comment|Email|Flag|Follow|Like|Pin|Post|Print|Reply|Report|Save|Share|Tweet){2,})(?=[A-Z\s]|$)"
)
"""Buttons that ran together with what stood around them: `FlagShareLikeReply`."""
_GLUED = 80
"""Words: a longer line with such buttons in it may be the story."""
_DESK = re.compile(
    r"\((?:Adds|Updates|Recasts|Corrects|Refiles|Rewrites|Repeats|Removes|Writes through)\b[^()]{0,200}\)\s*"
)
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|https?://\S+|\bwww\.\w|\b(?:at|visit|see|via)\s[a-z][\w-]{1,64}(?:\.[a-z-]{1,64})+\b"
)
_TELLS = re.compile(r"\b(?:said|says|told|posted|wrote|reported|according|alleged)\b")
_ASKS_READERS = Sought(r"\bnewsdesk\b|\bcall (?:us|the \w+ newsdesk)\b", re.IGNORECASE)


def _straight(line: str) -> str:
    return line.replace("’", "'").replace("‘", "'")


def desk_note_end(line: str) -> int:
    """How many characters of a line the note of an agency’s desk takes: `(Adds quote, details)`; 0 without one."""
    match = _DESK.match(line)
    return match.end() if match else 0


def is_correction(line: str) -> bool:
    """Whether a line says what was wrong before."""
    return bool(_CORRECTIONS.pattern.match(_straight(line)))


def is_captioned(line: str) -> bool:
    """Whether a line begins as a caption does: `PICTURED: …`, `FILE PHOTO: …`."""
    return bool(_CAPTIONS.pattern.match(line))


def is_notice(line: str) -> bool:
    """Whether a whole line speaks to the reader, or of the page, and not of the story."""
    plain = _straight(line).lstrip("“\"")
    words = line.count(" ") + 1
    if words < _GLUED and _CONTROLS.found_in(line):
        return True
    return bool(_OPENINGS.pattern.match(plain) or _NOTICE.pattern.match(plain)) or (words < 60 and _invites(plain[:120]))


def notice_from(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Where the notices at the end of a paragraph begin; its end when there are none. `spans` are its sentences."""
    cut = spans[-1][1]
    for start, end in reversed(spans):
        if not _is_notice_sentence(_straight(text[start:end])):
            break
        cut = start
    return cut


def _is_notice_sentence(sentence: str) -> bool:
    if _OPENINGS.pattern.match(sentence) or _NOTICE.pattern.match(sentence) or _invites(sentence) or _ASKS_READERS.found_in(sentence):
        return True
    short = sentence.count(" ") < 25
    return short and not _TELLS.search(sentence) and bool(_CONTACT.search(sentence))


def _invites(words: str) -> bool:
    """Whether a stretch holds a phrase that only invitations, credits and notices have."""
    return any(map(words.lower().__contains__, _ANYWHERE))


def opens_back_matter(line: str) -> bool:
    """Whether a short line heads what follows a press release: contacts, safe harbour, `About Halden Group`."""
    low = line.strip(" :*#").lower()
    return low in _BACK_MATTER or (
        line.count(" ") < 7 and bool(re.match(r"About [A-Z]", line)) and line[-1] not in ".!?"
    )


def opens_teasers(line: str) -> bool:
    """Whether a short line heads a list of other articles: `Related:`, `Recommended Stories`, `list of 3 items`."""
    low = line.strip(' :."”“*#|').lower()
    return low in _RELATED or bool(re.fullmatch(r"list of \d+ items?", low))
