"""Interrogatives: a statement turned into a question, by moving or adding the auxiliary (Quirk et al. 1985, §11.5–17)."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.claims import clause_grammar
from generator.extract.questions.parting import (
    ADVERBS,
    BE,
    HAVE,
    MODALS,
    SEEM,
    Clause,
    is_first_person,
    opens_subject,
    parted,
    plain,
)
from generator.extract.questions.phrasing import capitalised, lowered
from generator.extract.syntax.verb_forms import BASE, SAYING, base_of, is_verb, singular
from generator.extract.syntax.verbs import is_finite
from generator.text import tokens
from generator.text.numerals import SEVERAL

_SEEMING = re.compile(
    r"^(?:to|(?P<said>(?:said|believed|thought|understood|reported|alleged|known))\sto)\s(?P<verb>[a-z]+)\s?"
)
_NONE = re.compile(r"(?:no|none|nobody|nothing|neither|not)\b", re.I)
_HABITS = frozenset("always frequently occasionally often regularly routinely sometimes usually".split())
_WISHING = frozenset("prefer like rather welcome love".split())
_TIMED = re.compile(r"the (?:next|same|following|previous) \w+ ", re.I)
_MANY = SEVERAL | {"many", "several", "some"}
_LONGEST_MATTER = 28
"""Words: a longer statement is asked about by nobody."""
_SECOND = re.compile(r",?\s(?:and|but|or)\s(?=(?P<verb>[a-z’]+)\b)")


def yes_no(statement: str) -> str | None:
    """The statement as a question that can be answered by yes or no; None where its grammar is not plain enough."""
    clause = parted(statement)
    return None if clause is None else _asked(clause)


def is_negated(statement: str) -> bool:
    """Whether the statement says that something is not so, which its question does not show."""
    clause = parted(statement)
    return clause is not None and clause.negated


def from_gerund(subject: str, phrase: str) -> str | None:
    """What somebody denied doing as a question: `HGT`, `walking away from the table` → `Did HGT walk away from the table?`"""
    first, _, rest = phrase.strip(" .,").partition(" ")
    if first == "having":
        participle, _, rest = rest.partition(" ")
        base = base_of(participle)
    else:
        base = base_of(f"{first[:-3]}ed") if first.endswith("ing") and len(first) > 5 else None
    words = tokens(rest, 0, len(rest))
    other = clause_grammar.main_verb(list(words)) if words else None
    odd = bool(words) and words[0].low.endswith("s") and words[0].low not in lex.CLOSED and words[0].text.islower()
    whole = base and is_verb(base) and plain(rest) and other is None and not odd
    return _question("Did", lowered(subject), f"{base} {rest}") if whole else None


def wh(word: str, clause: str) -> str | None:
    """An embedded question (`why`, `the unit waited`) as a direct one: `Why did the unit wait?`; None where that is not safe."""
    word, clause = word.strip(), clause.strip().rstrip(".?!,;")
    if word.lower() in ("whether", "if"):
        return yes_no(clause)
    if word.lower() in ("how many", "how much") and clause.startswith("of "):
        return f"{capitalised(word)} {clause}?" if plain(clause) else None
    if word.lower() in ("how many", "how much"):
        return _how_many(word, clause)
    found = tokens(clause, 0, len(clause))
    if found and is_finite(found, 0) and found[0].low not in ("the", "a"):
        return f"{capitalised(word)} {clause}?" if plain(clause) else None
    part = parted(clause)
    asked = None if part is None else _asked(part)
    if part is None or asked is None:
        return None
    subject = lowered(part.subject)
    whole = asked.replace(f" {subject} ", f" {subject} not ", 1) if part.negated else asked
    return f"{capitalised(word)} {whole[0].lower()}{whole[1:]}"


def _how_many(word: str, clause: str) -> str | None:
    """`how many` with `prisoners escaped` → `How many prisoners escaped?`, with `homes the fire burned` → `How many homes did the fire burn?`"""
    words = tokens(clause, 0, len(clause))
    if len(words) > 2 and words[0].low in ("it", "they") and words[1].low in MODALS.keys() | BE:
        moved = f"{words[1].text} {words[0].low} {clause[words[2].start :]}"
        return f"{capitalised(word)} {moved}?" if plain(moved) else None
    verb = clause_grammar.main_verb(list(words)) or 0
    opens = (k for k in range(verb) if words[k].low in lex.DETERMINERS or (k and words[k].text[0].isupper()))
    subject = next(opens, verb)
    if not verb or not plain(clause):
        return None
    if subject == verb:
        return f"{capitalised(word)} {clause}?"
    asked = yes_no(clause[words[subject].start :])
    return f"{capitalised(word)} {clause[: words[subject].start]}{asked[0].lower()}{asked[1:]}" if asked else None


def evidence(statement: str) -> str | None:
    """The statement as what needs evidence, where its own words make no question: `What evidence is there that … ?`"""
    text = " ".join(statement.split()).rstrip(".")
    words = tokens(text, 0, len(text))
    verb = clause_grammar.main_verb(words)
    whole = (
        len(words) <= _LONGEST_MATTER
        and plain(text)
        and bool(verb)
        and opens_subject(words[:verb])
        and not _TIMED.match(text)
        and "," not in text[: words[verb or 0].start]
    )
    mine = is_first_person(text) or not text[:1].isalnum() or bool(_NONE.match(text))
    return f"What evidence is there that {lowered(text)}?" if whole and not mine else None


def asked(statement: str) -> str | None:
    """The statement as a question that yes or no answers, else as one for its evidence; None where neither can be made."""
    return yes_no(statement) or evidence(statement)


def _asked(clause: Clause) -> str | None:
    subject, verb, rest = lowered(clause.subject), clause.verb, _first(clause.rest)
    following = rest.split(" ", 1)[0].lower() if rest else ""
    if (seeming := _SEEMING.match(rest)) and (verb in SEEM or (verb in BE and seeming["said"])):
        return _seeming(subject, verb in ("appear", "seem", "are", "were"), seeming["verb"], rest[seeming.end() :])
    if verb in BE:
        return _question(capitalised(verb), subject, rest) if rest else None
    if verb in ("may", "might") or (verb in ("could", "would", "should", "must") and following == "have"):
        return _perfect(subject, rest, following)
    if verb == "would" and following in _HABITS:
        return None
    if verb in MODALS and rest[:1].isalnum():
        return _question("Would" if verb == "would" and following in _WISHING else MODALS[verb], subject, rest)
    if verb in HAVE:
        return _having(subject, verb, rest, following)
    if verb in ("do", "does", "did"):
        return _question(capitalised(verb), subject, rest) if rest else None
    return _lexical(subject, verb, rest)


def _question(auxiliary: str, subject: str, rest: str) -> str:
    return " ".join(f"{auxiliary} {subject} {rest}".split()) + "?"


def _perfect(subject: str, rest: str, following: str) -> str | None:
    """`may have weakened the slope` → `Did … weaken the slope?`; `may close` → `Will … close?`"""
    if following != "have":
        return _question("Will", subject, rest)
    words = rest.split(" ", 2)
    base = base_of(words[1]) if len(words) > 1 else None
    if base is None:
        return None
    return (
        _question("Was", subject, " ".join(words[2:]))
        if base == "be"
        else _question("Did", subject, " ".join((base, *words[2:])))
    )


def _having(subject: str, verb: str, rest: str, following: str) -> str:
    """`has closed` → `Has … closed?`; `had dumped` → `Did … dump?`; `has 40 boats` → `Does … have 40 boats?`"""
    adverb = following in ADVERBS or following.endswith("ly")
    participle = following == "been" or following in BASE or following.endswith("ed") or adverb
    if not participle:
        return _question({"has": "Does", "have": "Do", "had": "Did"}[verb], subject, f"have {rest}")
    if verb == "had" and following == "been":
        return _question("Were" if is_many(subject) else "Was", subject, rest[5:])
    how, _, told = rest.partition(" ") if verb == "had" and following.endswith("ly") else ("", "", rest)
    first, _, behind = told.partition(" ")
    base = base_of(first.lower()) if verb == "had" else None
    if base and base != "be":
        return _question("Did", subject, f"{how} {base} {behind}")
    return _question(capitalised(verb), subject, rest)


def is_many(subject: str) -> bool:
    """Whether a subject is a plural, by its first noun phrase."""
    head = re.split(r"\s(?:of|in|on|at|from|for|with|by|to)\s", subject)[0].split()
    last = head[-1].lower() if head else ""
    return bool(head) and (
        head[0].lower() in _MANY
        or (head[0][0].isdigit() and head[0] != "1" and len(head) > 1)
        or " and " in subject
        or last in ("people", "men", "women", "police", "children")
        or (last.endswith("s") and not last.endswith(("ss", "us", "is")) and head[-1][0].islower())
    )


def _seeming(subject: str, plural: bool, base: str, after: str) -> str | None:
    """`appears to show` → `Does … show?`, `is said to be` → `Is …?`: what seems is asked without the seeming."""
    if base == "be":
        return _question("Are" if plural else "Is", subject, after)
    if base != "have":
        return _question("Do" if plural else "Does", subject, f"{base} {after}")
    participle, _, last = after.partition(" ")
    past = base_of(participle)
    return _question("Did", subject, f"{past} {last}") if past and past != "be" else None


def _lexical(subject: str, verb: str, rest: str) -> str | None:
    past = verb in BASE or (verb.endswith("ed") and len(verb) > 3)
    third = verb.endswith("s") and not verb.endswith("ss") and not past
    base = base_of(verb) if past else singular(verb) if third else verb
    governs = rest.split(" ")[0].lower() in lex.DETERMINERS | (
        lex.PREPOSITIONS - {"by"} if verb.endswith("ed") else set()
    )
    if base is None or base in SAYING or not (is_verb(base) or governs):
        return None
    return _question("Did" if past else "Does" if third else "Do", subject, f"{base} {rest}")


def _first(rest: str) -> str:
    """The rest up to a second verb of the same subject, which a question with `do` cannot carry along."""
    words = tokens(rest, 0, len(rest))
    for joint in _SECOND.finditer(rest):
        at = next(k for k, word in enumerate(words) if word.start >= joint.end())
        if is_finite(words, at):
            return rest[: joint.start()]
    return rest
