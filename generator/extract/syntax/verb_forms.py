"""Verb forms: the base of a past form, a participle or a third person, as a question with `do` needs it (Quirk et al. 1985, §3.5–20)."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.words import load, pairs

_FORMS = load("verb_forms")
BASE = pairs(_FORMS["irregular"])
_BASES = frozenset(BASE.values())
_SILENT = frozenset(_FORMS["silent_e"])
SAYING = frozenset(_FORMS["saying"])
"""Base forms of verbs that only report: a question asks what was said, not whether it was."""


def is_verb(base: str) -> bool:
    """Whether a base is that of a verb that is known."""
    return base in _BASES or base in _SILENT or third_person(base) in lex.FINITE or base in lex.COMMON


def base_of(form: str) -> str | None:
    """The base of a past form or participle: `sank` → `sink`, `closed` → `close`, `dropped` → `drop`; None when unknown."""
    low = form.lower()
    if low in BASE:
        return BASE[low]
    if not low.endswith("ed") or len(low) < 4:
        return None
    stem = low[:-2]
    if low[:-1] in _SILENT or (low[:-1] in lex.COMMON and stem not in lex.COMMON):
        return low[:-1]
    if stem in lex.COMMON:
        return stem
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 5 and stem.endswith(("ell", "oll")):
        return stem[:-1]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    silent = re.search(
        r"(?:[^aeiou]|[^eo]a)(?:at)$|[csvuz]$|[^n]g$|[rn]g$|(?:ur|or|ir)$|[^o]id$|[^aeiou]l$|ag$|iz$|is$|in[ae]?$|ib$|ok$",
        stem,
    )
    return f"{stem}e" if silent and not re.search(r"(?:ss|ow|ew|x|our|air|oor|ain|ein|oin)$", stem) else stem


def singular(verb: str) -> str:
    """The base of a third person: `carries` → `carry`, `reaches` → `reach`."""
    if verb == "goes":
        return "go"
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1]


def third_person(base: str) -> str:
    """The third person of a base form: `carry` → `carries`, `reach` → `reaches`."""
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
