"""Definite nouns: `the case` as `the Harwick Harbour case`, where the article has named one case only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.edits import Edit
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.records import Proposition
from generator.extract.syntax.noun_phrases import DATES
from generator.text import Token
from generator.words import load

_NOUNS = frozenset(load("standing")["general"])
_FAR = 3000
"""Characters: what was named further back is not meant any more."""
_NAME = r"(?P<name>(?:[A-Z][\w&’'-]*\s+){1,4})"
_LEADS = frozenset("a an another her his in its my on our that the their these this those".split())


def edits(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """The first `the case` of a claim in its fuller form; outside quotation marks, and only before a verb or a mark."""
    words = reading.tokens(claim.start, claim.end)
    for k, noun in enumerate(words[1:]):
        subject = not k and noun.text.islower() and noun.text.isalpha() and noun.text not in lex.PERSON_NOUNS
        if not (subject or noun.text in _NOUNS) or words[k].low != "the" or not _ends(words, k + 2):
            continue
        if (claim.quoted or not reading.is_quoted(noun.start)) and (name := _name(reading, noun.text, claim)):
            yield Edit(words[k].start, noun.end, name)
            return


def _ends(words: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends before a place: the sentence does, a mark stands there, or a finite verb."""
    return at >= len(words) or not words[at].text[0].isalnum() or is_finite(words, at)


def _name(reading: Reading, noun: str, claim: Proposition) -> str:
    """What the article has called a thing before; nothing where that is not one name, or the claim says it."""
    before = reading.text[max(0, claim.start - _FAR) : claim.start]
    if not re.search(rf"[A-Z][\w&’'-]*\s+{noun}\b", before):
        return ""
    matches = [m for m in re.finditer(rf"\b{_NAME}{noun}\b", before) if not _begins_sentence(before, m)]
    found = {_bare(match["name"]): match.start() for match in matches}
    names = {name: at for name, at in found.items() if name}
    if len(names) != 1:
        return ""
    ((name, at),) = names.items()
    rival = re.search(
        rf"\b(?:an?|another|second|new|other|that)\s(?:[a-z-]+\s){{0,2}}{noun}\b", before[at + len(name) :]
    )
    said = name.split()[-1] in reading.text[claim.start : claim.end]
    if rival or said:
        return ""
    if noun not in _NOUNS and name.lower() in lex.PEOPLES:
        return ""
    return f"{name} {noun}" if name.endswith(("’s", "'s")) else f"the {name} {noun}"


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a capital may only be that of a sentence or a headline: `Hackers attack the port`."""
    return match["name"].split()[0].lower() not in _LEADS and text[: match.start()].rstrip()[-1:] in (
        "",
        ".",
        "!",
        "?",
        "”",
        '"',
    )


def _bare(name: str) -> str:
    """A name without the article or the day before it; nothing for what is no name."""
    words = name.split()
    while words and words[0].lower() in _LEADS:
        words = words[1:]
    owner = next((k for k, w in enumerate(words[:-1]) if w.endswith(("’s", "'s"))), -1)
    words = words[owner + 1 :]
    plain = [w.lower().removesuffix("’s").removesuffix("'s") for w in words]
    return "" if any(w in DATES for w in plain) or (len(words) == 1 and plain[0] in lex.CLOSED) else " ".join(words)
