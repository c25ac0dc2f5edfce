"""Authority: which words name an office, a body or a document that knows, and which are only a surname."""

from __future__ import annotations

import re

_OFFICIAL = re.compile(
    r"\b(?:police|ministry|department|agency|courts?|judges?|jur(?:y|ors)|tribunal|magistrates?|coroner|commission|council|government|prosecutors?|officials?|authorit(?:y|ies)|spokes(?:man|woman|person)|minister|mayor|governor|president|office|"
    r"fire service|bureau|statistics|university|institute|professor|dr|engineer|inspector|report|study|memo|document|documents|letter|filing|audit|inquiry|investigators?|regulators?|watchdog|ombudsman|survey|centers?)\b",
    re.I,
)
_ACRONYM = re.compile(r"\b(?:UN|UNHCR|WHO)\b|\bU\.N\.")
_SURNAME = re.compile(r"(?<=[\w.] )[A-Z][\w’'-]*$")


def is_authority(words: str, *, person: bool = False) -> bool:
    """Whether words name an authority; the surname of a person never does, and acronyms only in capitals."""
    if person:
        words = _SURNAME.sub("", words)
    return bool(_OFFICIAL.search(words) or _ACRONYM.search(words))
