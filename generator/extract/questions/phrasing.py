"""Wording: pieces of the article put into the sentences of questions."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex

_BROKEN = re.compile(
    r"\s*(?:,\s*)?\b(?:who|which|that|after|before|because|while|when|as|where|since|although|though)$", re.I
)


def clip(text: str, words: int) -> str:
    """The first `words` words without closing marks, cut back to where a phrase may end."""
    parts = " ".join(text.split()).rstrip('.!?”"').split(" ")
    kept = parts[:words]
    if len(parts) > words:
        comma = next((n for n in range(len(kept) - 1, 5, -1) if kept[n].endswith((",", ";"))), None)
        kept = kept[: comma + 1] if comma else kept
        while len(kept) > 4 and kept[-1].lower().strip(",") in lex.CLOSED:
            kept.pop()
    return _closed(_BROKEN.sub("", " ".join(kept).rstrip(",;:—– ")))


def _closed(text: str) -> str:
    """The text with the quotation mark that was cut off at its end."""
    for left, right in (("“", "”"), ("‘", "’")):
        if text.rfind(left) > text.rfind(right):
            return text + right
    return text + '"' if text.count('"') % 2 else text


def lowered(text: str) -> str:
    """The text with a small first letter, unless it begins with a name."""
    first = re.match(r"[A-Z][a-z]*\b(?!\.|\s[A-Z])", text)
    if re.match(r"(?:The|A|An|His|Her|Its|Their|In|On|At|Its|One|Two|Some|Many|No)\s", text):
        return text[0].lower() + text[1:]
    if first and (
        first.group().lower() in lex.CLOSED
        or first.group().lower() in lex.GROUP_NOUNS
        or (first.group().lower() in lex.COMMON and first.group().lower() not in lex.AMBIGUOUS)
    ):
        return text[0].lower() + text[1:]
    return text


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def with_article(name: str) -> str:
    """The name of an office or a body with `the`, any other name as it is."""
    words = name.split()
    plain = not words or words[0].lower() in lex.DETERMINERS or words[0][0].islower()
    last = words[-1].lower() if words else ""
    return (
        name
        if plain
        or (
            last not in lex.ORGANIZATION_HEADS
            and words[0].lower() not in ("ministry", "department", "office", "university")
        )
        else f"the {name}"
    )
