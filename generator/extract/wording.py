"""Wording: pieces of the article put into the sentences of questions."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex


def clip(text: str, words: int) -> str:
    parts = " ".join(text.split()).rstrip('.!?”"').split(" ")
    kept = parts[:words]
    while len(parts) > words and len(kept) > 4 and kept[-1].lower().strip(",") in lex.CLOSED:
        kept.pop()
    return " ".join(kept).rstrip(",;:—– ") + (" …" if len(parts) > words else "")


def lowered(text: str) -> str:
    first = re.match(r"[A-Z][a-z]*\b", text)
    if first and (
        first.group().lower() in lex.CLOSED
        or first.group().lower() in lex.GROUP_NOUNS
        or (first.group().lower() in lex.COMMON and first.group().lower() not in lex.AMBIGUOUS)
    ):
        return text[0].lower() + text[1:]
    return text


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def with_article(name: str) -> str:
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
