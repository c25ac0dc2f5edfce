"""Interrogatives: a statement turned into a question, by moving or adding the auxiliary (Quirk et al. 1985, §11.5–17)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.questions.phrasing import lowered
from generator.extract.syntax.verbs import is_finite
from generator.text import Token, tokens
from generator.words import load, pairs

_FORMS = load("verb_forms")
_BASE = pairs(_FORMS["irregular"])
_SILENT = frozenset(_FORMS["silent_e"])
_MODALS = {
    "will": "Will",
    "would": "Will",
    "can": "Can",
    "could": "Could",
    "should": "Should",
    "must": "Must",
    "shall": "Shall",
}
_BE = frozenset("is are was were".split())
_HAVE = frozenset("has have had".split())
_NEGATIONS = frozenset(["not", "n't", "never"])
_RELATIVE = frozenset(
    "who which that whose whom where when because although while if unless what how why whether".split()
)
_HEDGE = re.compile(r"\b(?:allegedly|reportedly|apparently|supposedly|purportedly)\s")
_LONGEST_SUBJECT = 14
"""Words: a longer subject makes no question that can be read."""
_FRONTED = re.compile(r"^((?:On|In|At|By|Since|During|Before|After|Last|For)\s[^,]{2,40}),\s+(?=\S)")
_HOW_MUCH = re.compile(r"^(?:how (?:many|much)|which|what|whose)\s+", re.I)


_PRONOUNS = frozenset("i we you he she it they this that these those both others".split())


class Clause(NamedTuple):
    """A statement parted at its finite verb: the subject, the verb, and what follows without a negation."""

    subject: str
    verb: str
    rest: str


def yes_no(statement: str) -> str | None:
    """The statement as a question that can be answered by yes or no; None where its grammar is not plain enough."""
    clause = parted(statement)
    return None if clause is None else _asked(clause)


def from_gerund(subject: str, phrase: str) -> str | None:
    """What somebody denied doing as a question: `HGT`, `walking away from the table` → `Did HGT walk away from the table?`"""
    first, _, rest = phrase.strip(" .,").partition(" ")
    if first == "having":
        participle, _, rest = rest.partition(" ")
        base = base_of(participle)
    else:
        base = base_of(f"{first[:-3]}ed") if first.endswith("ing") and len(first) > 5 else None
    return _question("Did", lowered(subject), f"{base} {rest}") if base and _plain(rest) else None


def wh(word: str, clause: str) -> str | None:
    """An embedded question (`why`, `the unit waited`) as a direct one: `Why did the unit wait?`; None where that is not safe."""
    word, clause = word.strip(), clause.strip().rstrip(".?!,;")
    if word.lower() in ("whether", "if"):
        return yes_no(clause)
    if word.lower() == "how many" and clause.startswith("of "):
        return f"How many {clause}?" if _plain(clause) else None
    found = tokens(clause, 0, len(clause))
    if found and is_finite(found, 0) and found[0].low not in ("the", "a"):
        return f"{_capital(word)} {clause}?" if _plain(clause) else None
    part = parted(clause)
    asked = None if part is None else _asked(part)
    return None if asked is None else f"{_capital(word)} {asked[0].lower()}{asked[1:]}"


def parted(statement: str) -> Clause | None:
    """The subject, finite verb and rest of a plain statement; None for anything that is not one."""
    text = _HEDGE.sub("", " ".join(statement.split()).rstrip(".!?"))
    fronted = _FRONTED.match(text)
    if fronted:
        text = f"{text[fronted.end() :]} {fronted[1][0].lower()}{fronted[1][1:]}"
    words = tokens(text, 0, len(text))
    at = next((k for k in range(1, len(words)) if is_finite(words, k) and not _reduced(words, k)), None)
    if at is None or not _is_subject(words[:at]) or _FIRST_PERSON & {word.low for word in words}:
        return None
    subject = text[: words[at].start].strip()
    while (last := subject.rsplit(" ", 1))[-1].lower() in _ADVERBS and len(last) == 2:
        subject = last[0]
    rest = words[at + 1 :]
    kept = [w for w in rest[:2] if w.low not in _NEGATIONS]
    tail = text[kept[0].start :] if kept else ""
    if len(kept) == 2 and len(rest) > 1 and rest[1].low in _NEGATIONS:
        tail = text[rest[2].start :] if len(rest) > 2 else ""
    return Clause(subject, words[at].low, tail) if _plain(tail) else None


def _reduced(words: Sequence[Token], at: int) -> bool:
    """Whether a participle only describes the noun before it: `a firm linked to the mayor was …`, `a deck obtained by …`"""
    if words[at].low in _BE | _HAVE or words[at].low in _MODALS or at + 1 >= len(words):
        return False
    if words[at + 1].low == "by":
        return True
    if not words[at].low.endswith("ed") or words[at].low in lex.LEMMA:
        return False
    for k in range(at + 1, len(words)):
        if (
            words[k].low in _RELATIVE
            or words[k].low in ("and", "but", "that", "as", "after", "before")
            or words[k].text in ",;:–—"
        ):
            return False
        if is_finite(words, k):
            return True
    return False


_FIRST_PERSON = frozenset("i we me us my our you your".split())
_ADVERBS = lex.CUE_CLASS["adverbs"] | {"also", "still", "then", "now", "later", "already", "allegedly", "reportedly"}


def _is_subject(words: Sequence[Token]) -> bool:
    """Whether the words before a verb are a subject that can be moved: not too long, no clause or pause in them."""
    low = [word.low for word in words]
    opens = (
        low[0][0].isalnum()
        and low[0] not in lex.PREPOSITIONS
        and low[0] not in _RELATIVE
        and low[0] not in ("and", "but", "or", "so")
    )
    clauses = any(word in _RELATIVE or word in ("but", "nor") for word in low) or any(
        word.text in ",;:—–" for word in words
    )
    return opens and not clauses and len(low) <= _LONGEST_SUBJECT and low[0] not in _PRONOUNS


def _plain(rest: str) -> bool:
    """Whether the rest of a statement holds no mark that a question cannot carry on."""
    closed = rest.count("“") == rest.count("”") and rest.count('"') % 2 == 0
    return closed and not re.search(r"^(?:but|and|or)\b|\bbut\b|[;:?!]|\s[—–]\s|[.,][”\"’']|\. [A-Z]", rest)


def _asked(clause: Clause) -> str | None:
    subject, verb, rest = lowered(clause.subject), clause.verb, clause.rest
    following = rest.split(" ", 1)[0].lower() if rest else ""
    if verb in _BE:
        return _question(verb.capitalize(), subject, rest)
    if verb in ("may", "might") or (verb in ("could", "would", "should", "must") and following == "have"):
        return _perfect(subject, rest, following)
    if verb in _MODALS:
        return _question(_MODALS[verb], subject, rest)
    if verb in _HAVE:
        return _having(subject, verb, rest, following)
    if verb in ("do", "does", "did"):
        return _question(verb.capitalize(), subject, rest) if rest else None
    return _lexical(subject, verb, rest)


def _question(auxiliary: str, subject: str, rest: str) -> str:
    return " ".join(f"{auxiliary} {subject} {rest}".split()) + "?"


def _perfect(subject: str, rest: str, following: str) -> str | None:
    """`may have weakened the slope` → `Did … weaken the slope?`; `may close` → `Will … close?`"""
    if following != "have":
        return _question("Will", subject, rest)
    words = rest.split(" ", 2)
    base = base_of(words[1]) if len(words) > 1 else None
    return (
        _question("Was" if base == "be" else "Did", subject, " ".join((*([] if base == "be" else [base]), *words[2:])))
        if base
        else None
    )


def _having(subject: str, verb: str, rest: str, following: str) -> str:
    """`has closed` → `Has … closed?`; `had dumped` → `Did … dump?`; `has 40 boats` → `Does … have 40 boats?`"""
    participle = following == "been" or following in _BASE or following.endswith("ed") or following in _ADVERBS
    if not participle:
        return _question({"has": "Does", "have": "Do", "had": "Did"}[verb], subject, f"have {rest}")
    base = base_of(following) if verb == "had" and following not in ("been", *_ADVERBS) else None
    if base:
        return _question("Did", subject, f"{base}{rest[len(following) :]}")
    return _question(verb.capitalize(), subject, rest)


def _lexical(subject: str, verb: str, rest: str) -> str | None:
    if verb in _BASE or (verb.endswith("ed") and len(verb) > 3):
        base = base_of(verb)
        return _question("Did", subject, f"{base} {rest}") if base else None
    if verb.endswith("s") and not verb.endswith("ss"):
        return _question("Does", subject, f"{_singular(verb)} {rest}")
    return _question("Do", subject, f"{verb} {rest}")


def base_of(form: str) -> str | None:
    """The base of a past form or participle: `sank` → `sink`, `closed` → `close`, `dropped` → `drop`; None when unknown."""
    low = form.lower()
    if low in _BASE:
        return _BASE[low]
    if not low.endswith("ed") or len(low) < 4:
        return None
    stem = low[:-2]
    if low[:-1] in _SILENT or (low[:-1] in lex.COMMON and stem not in lex.COMMON):
        return low[:-1]
    if stem in lex.COMMON:
        return stem
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    silent = re.search(
        r"(?:[^aeiou]|[^eo]a)(?:at)$|[csvuz]$|[^n]g$|[rn]g$|(?:ur|or|ir)$|[^o]id$|[^aeiou]l$|ag$|iz$|is$|in[ae]?$|ib$|ok$",
        stem,
    )
    return f"{stem}e" if silent and not re.search(r"(?:ss|ow|ew|x|our|air|oor|ain|ein|oin)$", stem) else stem


def _singular(verb: str) -> str:
    if verb == "goes":
        return "go"
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
