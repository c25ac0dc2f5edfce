"""Disputes: claims of an article against each other - figures, denials, and what only one side or nobody by name says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.questions.phrasing import capitalised, clip, lowered
from generator.extract.records import AttributedStatement, OpenQuestion, Proposition, WordedClaim
from generator.extract.syntax import clauses
from generator.text import numerals

_COUNTED = {word: str(number) for word, number in numerals.NUMBERS.items() if number <= 20}
_FIGURE = re.compile(
    r"(?<![\w.,:-])(?P<n>(?:[£$€]\s?)?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)|(?:"
    + "|".join(word for word in _COUNTED if word != "one")
    + r")\b)(?![\w:-])(?P<rest>(?:\s[\w’-]+){0,3})",
    re.I,
)
_MONTH_BEFORE = re.compile(r"(?:" + "|".join(lex.MONTHS) + r")\.?\s$")
_CLOCK = frozenset("am pm a p o".split())
_CONCEPTS = {
    "killed": "killed kill toll dead death deaths died die bodies body fatalities fatal casualties casualty losses lost victims victim",
    "wounded": "wounded injured injuries hurt wounds",
    "displaced": "displaced refugees fled crossed evacuated sheltered returned",
    "vote": "votes vote ballots percent majority",
    "shots": "shots shot rounds fired",
    "flow": "flow cubic metres meters water",
}
_CONCEPT = {word: name for name, words in _CONCEPTS.items() for word in words.split()}
_NEGATED = re.compile(
    r"\b(?:no|not|never|none|nobody|n['’]t|without|false|untrue|inaccurate|unfounded|baseless|wrong|nonsense|fabricat\w+|rejected|deny|denies|denied)\b",
    re.I,
)


def find(
    reading: Reading, worded: Sequence[WordedClaim], said: Sequence[AttributedStatement]
) -> Iterator[OpenQuestion]:
    """A question for each pair of claims that stand against each other, and for claims that rest on one unnamed source."""
    claims, texts = [claim.proposition for claim in worded], [claim.text for claim in worded]
    yield from _figures(reading, claims, texts)
    yield from _denied(reading, claims, said, texts)
    for n, claim in enumerate(claims):
        if worded[n].disputed and not (claim.said and claim.said.statement.lemma in lex.CUE_CLASS["denial"]):
            yield OpenQuestion(
                f"Is it true that {lowered(clip(texts[n], 30))}?", (n,), claim.start, claim.end, None, None, 2.2
            )
    yield from _against(reading, claims, texts)
    yield from _unnamed(reading, claims, texts)


def _figures(reading: Reading, claims: Sequence[Proposition], texts: Sequence[str]) -> Iterator[OpenQuestion]:
    """Different figures of different sources for one thing: the same noun behind both, or one matter such as the dead."""
    bodies = [reading.text[claim.start : claim.end] for claim in claims]
    figures = [_counted(body) for body in bodies]
    nouns = [content(body) for body in bodies]
    for n, claim in enumerate(claims):
        for m in range(n + 1, min(n + 16, len(claims))):
            other = claims[m]
            if claim.sources == other.sources or not figures[n] or not figures[m]:
                continue
            things = {t for t in figures[n].keys() & figures[m].keys() if not figures[n][t] & figures[m][t]}
            if things and len((nouns[n] & nouns[m]) | things) >= 2:
                question = f"Which is right: {lowered(clip(texts[n], 17))}, or {lowered(clip(texts[m], 17))}?"
                yield OpenQuestion(question, (n, m), claim.start, claim.end, None, None, 2.5 + 0.1 * len(things))


def _counted(body: str) -> dict[str, set[str]]:
    """What a text counts, with its numbers: the nouns behind each number, and the matter that its words belong to."""
    found: dict[str, set[str]] = {}
    matters = {_CONCEPT[word] for word in re.findall(r"[a-z]+", body.lower()) if word in _CONCEPT}
    for match in _FIGURE.finditer(body):
        number = _COUNTED.get(match["n"].lower(), match["n"]).replace(",", "").lstrip("£$€ ")
        behind = re.findall(r"[a-z]+", (match["rest"] or "").lower())
        if (re.fullmatch(r"(?:19|20)\d\d", number) and not behind) or any(
            w in lex.MONTHS or w in _CLOCK for w in behind[:1]
        ):
            continue
        if _MONTH_BEFORE.search(body[: match.start()].lower()[-12:]):
            continue
        for word in behind[:3]:
            if len(word) > 3 and word not in lex.CLOSED and word not in lex.LEMMA:
                found.setdefault(_CONCEPT.get(word, word.rstrip("s")), set()).add(number)
        if len(matters) == 1:
            found.setdefault(next(iter(matters)), set()).add(number)
    return found


def _denied(
    reading: Reading, claims: Sequence[Proposition], said: Sequence[AttributedStatement], texts: Sequence[str]
) -> Iterator[OpenQuestion]:
    """What somebody denies, with the claim that he denies where one shares its words."""
    for item in said:
        statement = item.statement
        if (
            statement.lemma not in lex.CUE_CLASS["denial"]
            or statement.lemma == "doubt"
            or not item.sources
            or not statement.content
        ):
            continue
        line = reading.lines[statement.sentence]
        best = _nearest(claims, statement.sentence, content(reading.text[line.start : line.end]), item, reading)
        who = capitalised(clip(item.sources[0].words, 12))
        denied = " ".join(reading.words((statement.cue[0], statement.content[1])).split())
        here = tuple(n for n, c in enumerate(claims) if c.line == statement.sentence)
        if best is not None:
            question = f"Is it true that {lowered(clip(texts[best], 26))}? {who} {clip(denied, 16)}."
            yield OpenQuestion(question, (best, *here[:1]), line.start, line.end, None, None, 2.6)
            continue
        matter = reading.words(statement.content)
        if len(matter.split()) > 2:
            states = clauses.has_verb(words := reading.tokens(*statement.content), 0, len(words))
            asked = "Is it true that" if states else "What is true of"
            question = (
                f"{asked} {lowered(clip(matter, 22))}? {who} {_verb(statement.lemma, item.sources[0].plural)} it."
            )
            yield OpenQuestion(question, here[:2], line.start, line.end, None, None, 2.2)


def _verb(lemma: str, plural: bool) -> str:
    """The verb of denial for one or for many."""
    if plural:
        return lemma
    return f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}es" if lemma.endswith("s") else f"{lemma}s"


def _nearest(
    claims: Sequence[Proposition], sentence: int, words: set[str], item: AttributedStatement, reading: Reading
) -> int | None:
    """The claim of somebody else before a denial, near it, that shares most words with it."""
    ranked = [
        (len(words & content(reading.text[c.start : c.end])), n)
        for n, c in enumerate(claims)
        if sentence - 8 <= c.line < sentence and c.sources != item.sources
    ]
    shared, best = max(ranked, default=(0, -1))
    return best if shared >= 2 else None


def _against(reading: Reading, claims: Sequence[Proposition], texts: Sequence[str]) -> Iterator[OpenQuestion]:
    """Two sources of which one negates what the other says in much the same words."""
    nouns = [content(reading.text[claim.start : claim.end]) for claim in claims]
    negated = [bool(_NEGATED.search(reading.text[claim.start : claim.end])) for claim in claims]
    for n, claim in enumerate(claims):
        for m in range(n + 1, min(n + 8, len(claims))):
            other = claims[m]
            if not (claim.sources and other.sources) or claim.sources == other.sources or negated[n] == negated[m]:
                continue
            if len(nouns[n] & nouns[m]) >= 2:
                question = (
                    f"Who is right: is it that {lowered(clip(texts[n], 20))}, or that {lowered(clip(texts[m], 20))}?"
                )
                yield OpenQuestion(question, (n, m), claim.start, claim.end, None, None, 2.1)


def _unnamed(reading: Reading, claims: Sequence[Proposition], texts: Sequence[str]) -> Iterator[OpenQuestion]:
    """The weightiest claim of people without a name that nobody with a name makes as well."""
    named = [
        content(reading.text[c.start : c.end])
        for c in claims
        if not c.sources or any(s.actor is not None for s in c.sources)
    ]
    alone = sorted(
        (-claim.weight, n)
        for n, claim in enumerate(claims)
        if claim.sources
        and all(
            s.actor is None and s.kind in ("person", "group") and not re.search(r"[A-Z]", s.words[1:])
            for s in claim.sources
        )
    )
    for minus, n in alone[:20]:
        claim, source = claims[n], claims[n].sources[0]
        words = content(reading.text[claim.start : claim.end])
        if any(len(words & other) >= 4 for other in named):
            continue
        says = "say" if source.plural else "says"
        question = (
            f"Can anybody who gives a name confirm what {clip(source.words, 14)} {says}: {lowered(clip(texts[n], 24))}?"
        )
        yield OpenQuestion(question, (n,), claim.start, claim.end, None, None, 1.4 - minus / 10)
        return


def content(text: str) -> set[str]:
    """The content words of a text without endings; words for one matter (`toll`, `dead`) count as the same."""
    low = re.findall(r"[a-z][a-z-]{3,}", text.lower())
    return {
        _CONCEPT.get(word, word.rstrip("s"))
        for word in low
        if word not in lex.CLOSED and word not in lex.LEMMA and word not in lex.FINITE and word not in _COUNTED
    } | {_CONCEPT[word] for word in low if word in _CONCEPT}
