"""Contested claims: what an article says that it could not verify, what somebody denies, and figures that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.disputes import DENYING, content
from generator.extract.questions.interrogatives import from_gerund, parted, wh, yes_no
from generator.extract.questions.phrasing import resolved, short, with_article
from generator.extract.records import AttributedStatement, OpenQuestion, Reference, Speaker, WordedClaim
from generator.text.numerals import NUMBERS
from generator.words import load

_NEAR = 24
"""Claims: how far apart two figures for one thing may be."""
_FIGURE = re.compile(
    rf"""
    (?<![\w£$€.,-])
    (?P<about>(?:about|around|some|nearly|almost|roughly|more\sthan|over|at\sleast|at\smost|up\sto|(?:no\s)?fewer\sthan|as\smany\sas)\s)?
    (?P<n>\d[\d,]*(?:\.\d+)?|{"|".join(sorted(NUMBERS, key=len, reverse=True))})\b(?!:)
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
_WEAK = frozenset(["low", "very-low"])
_HEARSAY = frozenset(["anonymous", "no-source", "relayed", "hedged"])
_GIVEN = re.compile(
    r"\b(?:toll|number of (?:the )?dead|deaths|casualties)\b.{0,24}\b(?:at|to|of|is|was|stands|reached)\s$|\b(?:kill|killed|killing|kills|injured|injuring|wounded|wounding|lists?|listed)\s$"
)
_CLOCK = frozenset(
    "am pm percent per years year days day weeks week months month hours hour minutes minute times".split()
)
_CRIME = re.compile(
    r"(?:(?:one|two|three|four|five|all|the|a)\s)?(?:counts?\sof\s|charges?\sof\s)?"
    r"((?:conspiracy|murder|manslaughter|fraud|theft|perjury|bribery|corruption|false accounting|assault|rape|arson|money laundering|embezzlement|treason|espionage|burglary|robbery|tax evasion)\b[^,;.]{0,40})$"
)
_RUMOUR = re.compile(
    r"\b(?:rumou?rs?|claims?|reports?|allegations?|suggestions?|speculation)\s(?:[\w’-]+\s){0,5}?that\s(?P<clause>[^;:.?“”]+?)\s(?:could|can|has|have)\s?(?:not|n['’]t)\s(?:immediately |yet |independently )?be(?:en)?\s(?:immediately |independently )?(?:confirmed|verified|substantiated|corroborated)",
    re.I,
)
_ALLEGED = re.compile(
    r"^(?:(?:any|all|the|those|these|a|his|her|their)\s)?(?:(?:accusations?|allegations?|assertions?|claims?|reports?|rumou?rs?|suggestions?|charges?|notion|idea)\s)?that\s",
    re.I,
)
_VERIFYING = re.compile(r"\b(?:verif|confirm|authentica|corroborat)", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LATER = re.compile(
    r"\b(?:earlier|initially|at first|previously|later|then|since|a year|last year|down from|up from|from \d)\b", re.I
)


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """A question for each claim that is not verified or denied, and for each pair of figures that cannot both be right."""
    for number, claim in enumerate(claims):
        contested = claim.unverified or claim.disputed_by is not None
        asked = yes_no(claim.text) if contested and not _VERIFYING.search(claim.text) else None
        if asked is None:
            continue
        if claim.disputed_by is not None:
            yield from _question(f"{asked} {_denies(claim.disputed_by)}", claims, (number,), 3.1)
        else:
            yield from _question(asked, claims, (number,), 3.0)
    yield from _figures(claims)
    yield from _weak(claims)
    for line in reading.lines:
        if match := _RUMOUR.search(reading.text, line.start, line.end):
            clause = resolved(reading, references, match.start("clause"), match.end("clause"))
            if clause and (text := short(yes_no(clause))):
                about = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
                yield OpenQuestion(text, about, line.start, line.end, None, None, 2.8)
    for item in said:
        span = item.statement.content
        if item.statement.lemma not in DENYING or not item.sources or span is None:
            continue
        if text := _denied(reading, references, item, span):
            start, end = reading.lines[item.statement.sentence].start, span[1]
            about = tuple(n for n, c in enumerate(claims) if c.proposition.line == item.statement.sentence)[:1]
            yield OpenQuestion(text, about, start, end, None, None, 2.8)


def _denied(
    reading: Reading, references: Mapping[int, Reference], item: AttributedStatement, span: tuple[int, int]
) -> str | None:
    """What a denial itself says was alleged: `denied that …`, `denied walking away`, `rejected suggestions that …`."""
    matter = resolved(reading, references, *span)
    if not matter:
        return None
    clause = _ALLEGED.sub("", matter.strip(" ,.")).strip()
    if crime := _CRIME.match(clause):
        be = "Are" if item.sources[0].plural else "Is"
        return short(f"{be} {with_article(item.sources[0].words)} guilty of {crime[1]}?")
    asked = from_gerund(item.sources[0].words, clause) or yes_no(clause)
    return short(f"{asked} {_denies(item.sources[0])}") if asked else None


def _weak(claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """What rests on hearsay, rumour or somebody without a name."""
    for number, claim in enumerate(claims):
        weak = claim.rating is not None and claim.rating.level in _WEAK and _HEARSAY & set(claim.rating.why)
        asked = (
            yes_no(claim.text)
            if weak and not claim.check and claim.disputed_by is None and not claim.unverified
            else None
        )
        if asked and not _VERIFYING.search(claim.text):
            yield from _question(asked, claims, (number,), 1.9 + min(claim.proposition.weight, 5) / 20)


def _question(
    text: str, claims: Sequence[WordedClaim], about: tuple[int, ...], weight: float
) -> Iterator[OpenQuestion]:
    first = claims[about[0]].proposition
    if short(text):
        yield OpenQuestion(text, about, first.start, first.end, None, None, weight)


def _denies(who: Speaker) -> str:
    name = with_article(who.words)
    return f"{name[0].upper()}{name[1:]} {'deny' if who.plural else 'denies'} it."


def _figures(claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    counted = [_counted(claim.text) for claim in claims]
    words = [content(claim.text) for claim in claims]
    for (n, one), (m, two) in combinations(enumerate(claims), 2):
        if m - n > _NEAR or _voice(one) == _voice(two) or (one.when and two.when and one.when != two.when):
            continue
        if _LATER.search(f"{one.text} {two.text}"):
            continue
        for what in sorted(counted[n].keys() & counted[m].keys()):
            a, b = counted[n][what], counted[m][what]
            shared = (words[n] & words[m]) - content(f"{what} {a.number} {b.number}")
            asked = f"How many {_MATTERS[what]}?" if what in _MATTERS else _how_many(one.text, a) if shared else None
            if _value(a.number) != _value(b.number) and asked:
                text = f"{asked[:-1]} – {a.said}{_by(one)}, or {b.said}{_by(two)}?"
                yield from _question(text, claims, (n, m), 3.3)
                break


class Count(NamedTuple):
    """A figure of a claim: as it is said, its number, the noun that it counts, and its place in the claim."""

    said: str
    number: str
    noun: str
    start: int
    end: int


def _counted(text: str) -> dict[str, Count]:
    """The figures of a claim by what they count: a matter such as the dead, or a noun."""
    found: dict[str, Count] = {}
    matters = {_MATTER[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _MATTER}
    for match in _FIGURE.finditer(text):
        noun = (match["noun"] or "").strip()
        if match["percent"] or noun.split(" ")[0].lower() in _CLOCK or _YEAR.fullmatch(match["n"]):
            continue
        count = Count(f"{match['about'] or ''}{match['n']}".strip(), match["n"], noun, match.start(), match.end())
        if len(matters) == 1 and (
            _GIVEN.search(text[: match.start()]) or (noun and noun.split()[-1].lower() in _PEOPLE | _MATTER.keys())
        ):
            found.setdefault(next(iter(matters)), count)
        elif noun and noun.split()[-1].lower() not in lex.CLOSED:
            found.setdefault(noun.split()[-1].lower(), count)
    return found


def _value(number: str) -> str:
    low = number.lower()
    return str(NUMBERS[low]) if low in NUMBERS else low.replace(",", "")


def _voice(claim: WordedClaim) -> tuple[str, ...]:
    return tuple(source.words for source in claim.proposition.sources)


def _by(claim: WordedClaim) -> str:
    sources = claim.proposition.sources
    return f", as {with_article(sources[0].words)} {'say' if sources[0].plural else 'says'}" if sources else ""


def _how_many(text: str, figure: Count) -> str | None:
    """`The storm killed 17 people.` → `How many people did the storm kill?`"""
    noun = figure.noun
    if parted(text) is None:
        return None
    before, after = text[: figure.start].strip(), text[figure.end :].strip(" .")
    if not before:
        return wh(f"how many {noun}", after)
    asked = yes_no(f"{before} {after}".strip())
    return f"How many {noun} {asked[0].lower()}{asked[1:]}" if asked else None
