"""Figures: numbers for one thing that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.grounding import of_claims
from generator.extract.questions.interrogatives import is_many, wh, yes_no
from generator.extract.questions.parting import parted
from generator.extract.questions.phrasing import lowered, with_article
from generator.extract.records import OpenQuestion, WordedClaim
from generator.extract.syntax.verbs import is_finite
from generator.text import tokens
from generator.text.numerals import NUMBERS
from generator.words import load

_NEAR = 24
"""Claims: how far apart two figures for one thing may be."""
_FIGURE = re.compile(
    rf"""
    (?<![\w£$€.,-])
    (?P<about>(?:about|around|some|nearly|almost|roughly|only|more\sthan|over|at\sleast|at\smost|up\sto|(?:no\s)?fewer\sthan|as\smany\sas)\s)?
    (?P<n>\d[\d,]*(?:\.\d+)?|{"|".join(sorted(NUMBERS, key=len, reverse=True))})\b(?!:)
    (?P<scale>\s(?:hundred|thousand|million|billion|trillion)\b)?
    (?P<percent>\s?(?:%|per\scent|percent))?
    (?:\s(?P<noun>(?:[a-z][\w-]*\s){{0,2}}?[a-z][\w-]*s\b|[a-z][\w-]*))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LISTS = load("counts")
_MATTERS = {matter: " ".join(entry["asked"]) for matter, entry in _LISTS.items()}
_MATTER = {word: matter for matter, entry in _LISTS.items() for word in entry["words"]}
_PEOPLE = frozenset(
    "people persons men women children civilians soldiers troops residents villagers workers passengers police officers fighters students others".split()
)
_GIVEN = re.compile(
    r"\b(?:toll|dead|deaths|casualties)\b.{0,24}\b(?:at|to|of|is|was|stands|reached)\s[“\"]?$|\b(?:kill|killed|killing|kills|injured|injuring|wounded|wounding|lists?|listed)\s$"
)
_CLOCK = frozenset(
    "am pm percent per years year days day weeks week months month hours hour minutes minute times".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LATER = re.compile(
    r"\b(?:earlier|initially|at first|previously|later|then|since|a year|last year|down from|up from|from \d)\b", re.I
)
_AT = re.compile(
    r"\b(?:puts?|put|gives?|gave|speaks? of|spoke of|counts?|counted|lists?|listed|estimates?|estimated)\s(?P<it>(?:it|them|the figure|the number|the total|this|that)\sat\s|(?:a|the) figure (?:of|as) |only\s|just\s)?$"
)
_PUT = re.compile(r"\b(?:puts?|put)\s(?P<thing>the\s(?:[a-z-]+\s){1,5}?)at\s")


_PUTS = re.compile(r"\bputs?\b[^.;]{1,60}?\bat\b")


class Count(NamedTuple):
    """A figure of a claim: as it is said, its number, the noun that it counts, and its place in the claim."""

    said: str
    number: str
    noun: str
    start: int
    end: int


def differing(reading: Reading, claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """A question for each pair of figures that cannot both be right."""
    counted = [_counted(claim.text) for claim in claims]
    for n, m in _near(len(claims)):
        one, two, both = claims[n], claims[m], counted[n].keys() & counted[m].keys()
        if not (both or _follows(one, two)) or not _comparable(reading, one, two):
            continue
        for what in sorted(both):
            a, b = counted[n][what], counted[m][what]
            shared = (content(one.text) & content(two.text)) - content(f"{what} {a.number} {b.number}")
            asked = (
                f"How many {_of_people(_MATTERS[what], a, b)}?"
                if what in _MATTERS
                else _how_many(one.text, a)
                if len(shared) > 1
                else None
            )
            if _value(a.number) != _value(b.number) and asked:
                text = f"{asked[:-1]} – {lowered(a.said)}{_by(one)}, or {b.said}{_by(two)}?"
                yield from of_claims(text, claims, (n, m), 3.3, "counts_differ")
                break
        else:
            yield from _which(claims, n, m)


def _of_people(matter: str, *counts: Count) -> str:
    """`people were killed`, of whom a count says that they were soldiers: `soldiers were killed`."""
    named = next((one.noun for one in counts if one.noun in _PEOPLE - {"people", "persons", "others"}), "people")
    return re.sub(r"^people\b", named, matter)


def _near(number: int) -> Iterator[tuple[int, int]]:
    """The pairs of so many claims that are near enough to speak of one thing, in order."""
    return ((n, m) for n in range(number) for m in range(n + 1, min(n + _NEAR + 1, number)))


def _follows(one: WordedClaim, two: WordedClaim) -> bool:
    """Whether a claim is of the same sentence as another, or of the next."""
    return two.proposition.line - one.proposition.line in (0, 1)


def _comparable(reading: Reading, one: WordedClaim, two: WordedClaim) -> bool:
    """Whether two claims are of two voices, neither of them a number, and of one time."""
    if _voice(one) == _voice(two) or (one.when and two.when and one.when != two.when):
        return False
    if any(source.words[:1].isdigit() for c in (one, two) for source in c.proposition.sources):
        return False
    told = [reading.words((c.proposition.start, c.proposition.end)) for c in (one, two)]
    return not any(_LATER.search(words) for words in told)


def _which(claims: Sequence[WordedClaim], n: int, m: int) -> Iterator[OpenQuestion]:
    """`The raise was 11 per cent` after `a 14 per cent raise`; `DSI put it at 480` after `the flow had fallen to 310`."""
    one, two = claims[n], claims[m]
    if not _follows(one, two):
        return
    a, b = _only(one.text), _only(two.text)
    if a is None or b is None or _value(a["n"]) == _value(b["n"]) or bool(a["percent"]) != bool(b["percent"]):
        return
    at = _AT.search(two.text[: b.start()])
    alike = (
        a["percent"]
        or at is not None
        or not (a["noun"] and b["noun"])
        or a["noun"].split()[-1] == b["noun"].split()[-1]
    )
    if not alike or not (one.proposition.sources and two.proposition.sources):
        return
    thing = _thing(one.text, two.text, a, at)
    if thing is None:
        return
    text = f"{'What are' if is_many(thing) else 'What is'} {lowered(thing)}"
    figures = f"{_said(a)}{_by(one)}, or {_said(b)}{_by(two, at is not None)}"
    yield from of_claims(f"{text} – {figures}?", claims, (n, m), 3.2, "figures_differ")


def _thing(one: str, two: str, first: re.Match[str], at: re.Match[str] | None) -> str | None:
    """What two figures are given for: the object of `put at`, the subject of either claim."""
    put = _PUT.search(one) or _PUT.search(two)
    if put is not None:
        return put["thing"]
    clause = parted(two if at is None else one)
    if clause is None or (at is not None and one.find(clause.subject) > first.start()):
        return None
    subject = content(clause.subject)
    return clause.subject if at is not None or (subject and subject <= content(one)) else None


def _only(text: str) -> re.Match[str] | None:
    """The one figure of a text that is no year or clock; None where there are several."""
    found = [
        m
        for m in _FIGURE.finditer(text)
        if not _YEAR.fullmatch(m["n"]) and (m["percent"] or (m["noun"] or "").split(" ")[0].lower() not in _CLOCK)
    ]
    return found[0] if len(found) == 1 else None


def _said(match: re.Match[str]) -> str:
    unit = (
        match["percent"]
        or match["scale"]
        or (f" {match['noun']}" if match["noun"] and match["noun"].split()[-1].endswith("s") else "")
    )
    return f"{match['about'] or ''}{match['n']}{unit}"


def _counted(text: str) -> dict[str, Count]:
    """The figures of a claim by what they count: a matter such as the dead, or a noun."""
    found: dict[str, Count] = {}
    matters = {_MATTER[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _MATTER}
    for match in _FIGURE.finditer(text):
        noun = (match["noun"] or "").strip()
        if match["percent"] or noun.split(" ")[0].lower() in _CLOCK or _YEAR.fullmatch(match["n"]) or _is_part(match):
            continue
        number = f"{match['n']}{match['scale'] or ''}"
        count = Count(f"{match['about'] or ''}{number}".strip(), number, noun, match.start(), match.end())
        last = noun.split()[-1].lower() if noun else ""
        if len(matters) == 1 and (_GIVEN.search(text[: match.start()]) or last in _PEOPLE | _MATTER.keys()):
            found.setdefault(next(iter(matters)), count)
        elif last and last not in lex.CLOSED:
            found.setdefault(last, count)
    return found


def _is_part(match: re.Match[str]) -> bool:
    """`one of the dead`, `two of them`, `Joaquim Brandão, 52,`: a part of a number, or an age."""
    text = match.string
    aged = text[: match.start()].endswith(", ") and text[match.end() :][:1] in (",", ".", "")
    return aged or bool(re.match(r"\s(?:more |others? )?(?:of|in|out of)\s", text[match.end("n") :]))


def _value(number: str) -> str:
    low = number.lower()
    return str(NUMBERS[low]) if low in NUMBERS else low.replace(",", "")


def _voice(claim: WordedClaim) -> tuple[str, ...]:
    """Who gives a figure: the subject of `put … at`, else the source."""
    clause = parted(claim.text) if _PUTS.search(claim.text) else None
    return (lowered(clause.subject),) if clause else tuple(source.words for source in claim.proposition.sources)


def _by(claim: WordedClaim, named: bool = False) -> str:
    """Who gives a figure: the subject of `put … at`, else the source; without one the subject of the claim, where that gives it."""
    sources, puts = claim.proposition.sources, bool(_PUTS.search(claim.text))
    clause = parted(claim.text) if puts or (named and not sources) else None
    if clause is not None:
        return f", as {lowered(clause.subject)} {'say' if is_many(clause.subject) else 'says'}"
    return f", as {with_article(sources[0].words)} {'say' if sources[0].plural else 'says'}" if sources else ""


def _how_many(text: str, figure: Count) -> str | None:
    """`The storm killed 17 people.` → `How many people did the storm kill?`"""
    noun = figure.noun
    if parted(text) is None:
        return None
    before, after = text[: figure.start].strip(), text[figure.end :].strip(" .")
    if not before:
        return wh(f"how many {noun}", after)
    words = tokens(before, 0, len(before))
    if not is_finite(words, len(words) - 1):
        return None
    asked = yes_no(f"{before} {after}".strip())
    return f"How many {noun} {asked[0].lower()}{asked[1:]}" if asked else None
