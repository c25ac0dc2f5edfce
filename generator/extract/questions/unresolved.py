"""Matters: what one sentence leaves open - not known, not decided, missing, asked by somebody and not answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.phrasing import capitalised, clip, lowered
from generator.extract.records import OpenQuestion, Proposition

_WHETHER = re.compile(
    r"\b(?P<how>whether|why|how many|how much|how long|how|who|what|when|where|which)\s+(?P<rest>[^,;.?”’\"]{6,140})"
)
_NOT_DONE = re.compile(
    r"\b(?P<be>has|have|had)(?: not|n['’]t)(?: yet| so far| ever)?(?P<been> been)?\s+(?P<rest>(?:named|identified|found|located|released|published|recovered|disclosed|explained|determined|established|given|announced|set|decided|charged|arrested|seen|told|appointed|approved|filed|paid|returned|confirmed|ruled|signed|scheduled|resolved|replaced|reached)\b[^;”\"]{0,90})"
)
_YET_TO = re.compile(r"\b(?:has|have|had) yet to (?P<rest>[^,;.”\"]{4,110})")
_EXPECTED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:now |currently |widely |also )?(?:due|expected|scheduled|set|likely) to (?P<rest>[^,;.”\"]{3,110})"
)
_UNTIL = re.compile(r"\b(?:has|have|had) until (?P<date>[^,;.”\"]{2,40}?) to (?P<rest>[^,;.”\"]{3,80})")
_INQUIRY = re.compile(
    r"\b(?:inquiry|investigation|inquest|review|probe|audit|appeal|lawsuit|challenge|trial|petition|request)\b(?:\s(?:into|of|by|over|against|for|on)\s[^,;.”\"]{3,70})?"
)
_ASKS = re.compile(
    r"\b(?:ask|asks|asked|wonder|wonders|wondered|wants? to know|demanded to know)\s(?P<how>who|why|how|whether|what|when|where)\s(?P<rest>[^,;.?”\"]{6,120})"
)
_MISSING = re.compile(
    r"(?P<many>\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|scores of|hundreds of)\s(?:[\w’-]+\s){0,3}?)(?:(?:are|were|remain|remained|is|still)\s){1,2}(?:still\s|also\s|listed as\s|reported\s)?(?:missing|unaccounted for)|\b(?P<who>(?:he|she|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}))\s(?:is|was|remains|has been|had been)\s(?:listed as |reported |declared |still )?missing\b"
)
_MAYBE = re.compile(
    r"\b(?:may|might|could) (?:not )?have\b|\b(?:suspected|believed|thought|rumou?red) to\b|\btoo (?:early|soon) to\b"
)
_CLAUSE = frozenset("are is was were be been said says say has have had we i you would will can could".split())
_PRONOUN = frozenset("it he she they this that these those which who there one neither both none nobody".split())


class Gap(NamedTuple):
    """How much a kind of open matter is worth asking, and how far back the claims are that it is about."""

    weight: float
    back: int


KINDS = {
    "not known": Gap(2.7, 2),
    "not done": Gap(2.6, 2),
    "missing": Gap(2.6, 0),
    "due": Gap(2.1, 1),
    "inquiry": Gap(1.9, 1),
    "asked": Gap(2.2, 1),
    "maybe": Gap(1.5, 0),
}
"""The kinds of open matter with their weights: what the article itself calls open comes first."""


def find(reading: Reading, line: Line, claims: Sequence[Proposition], texts: Sequence[str]) -> Iterator[OpenQuestion]:
    """The questions that a sentence raises by itself, each whole and with its subject's name."""
    text = _outside(reading, line)
    for kind, question in _questions(line, claims, texts, text):
        if not question:
            continue
        weight, back = KINDS[kind]
        about = tuple(n for n, c in enumerate(claims) if line.number - back <= c.line <= line.number)[-3:]
        yield OpenQuestion(question, about, line.start, line.end, None, None, weight)
        return


def _outside(reading: Reading, line: Line) -> str:
    """The sentence with spaces in place of what is quoted in it."""
    text = reading.text[line.start : line.end]
    for passage in reading.quoted(line.start, line.end):
        if line.start <= passage.left and passage.right - passage.left > 40:
            a, b = passage.left - line.start, min(passage.right, line.end) - line.start
            text = f"{text[:a]}{' ' * (b - a)}{text[b:]}"
    return text


def _questions(line: Line, claims: Sequence[Proposition], texts: Sequence[str], text: str) -> Iterator[tuple[str, str]]:
    if ("missing" in text or "unaccounted" in text) and (match := _MISSING.search(text)):
        yield "missing", _missing(match, text)
    if any(s.name == "unclear" and text[s.start - line.start : s.end - line.start].strip() for s in line.signals):
        yield "not known", _unclear(line, claims, texts, text)
    if (
        (" not" in text or "n’t" in text or "n't" in text)
        and (match := _NOT_DONE.search(text))
        and (who := _subject(text, match.start()))
    ):
        yield "not done", f"{_be(match['be'], match[0])} {lowered(who)} {_been(match)}{clip(match['rest'], 14)} since?"
    if "yet to " in text and (match := _YET_TO.search(text)) and (who := _subject(text, match.start())):
        yield "not done", f"When will {lowered(who)} {clip(match['rest'], 16)}?"
    if " until " in text and (match := _UNTIL.search(text)) and (who := _subject(text, match.start())):
        near = _before(line, claims, texts)
        yield "due", f"How will {lowered(who)} {clip(match['rest'], 12)} by {match['date']}{near}?"
    if (match := _EXPECTED.search(text)) and (who := _subject(text, match.start())):
        yield "due", f"Will {lowered(who)} {clip(match['rest'], 18)}?"
    if ("ask" in text or "wonder" in text or "know" in text) and (match := _ASKS.search(text)):
        yield "asked", _as_question(match["how"], match["rest"])
    if line.has("pending") and (match := _INQUIRY.search(text)) and (what := _inquiry(text, match)):
        yield "inquiry", f"What will come of {lowered(clip(what, 14))}? The article says: “{clip(text, 30)}”."
    if (match := _MAYBE.search(text)) and not line.caption:
        here = [n for n, c in enumerate(claims) if c.line == line.number]
        if here:
            yield "maybe", f"Is it established that {lowered(clip(texts[here[-1]], 24))}?"


def _subject(text: str, end: int) -> str:
    """The subject before a verb as words that stand alone; nothing for a pronoun or a piece of another clause."""
    before = re.split(r"[,;:”\"]", text[max(0, end - 110) : end].rstrip(" ,"))[-1]
    who = re.split(r"\b(?:said|says|that|but|and that|while|because|although)\b", " ".join(before.split()))[-1].strip(
        " “‘"
    )
    who = re.sub(r"^(?:and|but|so|still|meanwhile|also|however|the two of)\s+", "", who, flags=re.I).strip()
    parts = [part.lower() for part in who.split()]
    odd = not parts or parts[0] in _PRONOUN or len(parts) > 14 or parts[0] in lex.PREPOSITIONS or set(parts) & _CLAUSE
    return "" if odd else who


def _inquiry(text: str, match: re.Match[str]) -> str:
    """What inquires or is asked for, with its article and at most three words before the noun; nothing without an article."""
    words = text[: match.start()].split()
    for back in range(1, min(4, len(words)) + 1):
        if words[-back].lower() in ("a", "an", "the", "its", "his", "her", "their", "any"):
            return " ".join((*words[-back:], match[0]))
    return ""


def _be(word: str, _: str) -> str:
    return {"has": "Has", "have": "Have", "had": "Had"}[word.lower()]


def _been(match: re.Match[str]) -> str:
    return "been " if match["been"] else ""


def _before(line: Line, claims: Sequence[Proposition], texts: Sequence[str]) -> str:
    near = [n for n, c in enumerate(claims) if line.number - 3 <= c.line < line.number]
    return "" if not near else f", after the report that {lowered(clip(texts[near[-1]], 16))}"


def _missing(match: re.Match[str], text: str) -> str:
    if match["many"]:
        rest = match["many"].strip()
        people = rest if len(rest.split()) > 1 else f"{rest} people"
        return f"What has become of the {people} who are missing? The article says: “{clip(text, 24)}”."
    who = match["who"]
    return f"What has become of {who if who.lower() not in ('he', 'she') else 'the one who is missing'}? The article says: “{clip(text, 24)}”."


def _unclear(line: Line, claims: Sequence[Proposition], texts: Sequence[str], text: str) -> str:
    signal = next(s for s in line.signals if s.name == "unclear")
    rest = text[max(0, signal.start - line.start) :]
    if match := _WHETHER.search(rest):
        return _with_topic(_as_question(match["how"], match["rest"]), line, claims, texts)
    if (
        (" not" in text or "n’t" in text or "n't" in text)
        and (match := _NOT_DONE.search(text))
        and (who := _subject(text, match.start()))
    ):
        return f"{_be(match['be'], match[0])} {lowered(who)} {_been(match)}{clip(match['rest'], 14)} since?"
    if "yet to " in text and (match := _YET_TO.search(text)) and (who := _subject(text, match.start())):
        return f"When will {lowered(who)} {clip(match['rest'], 16)}?"
    near = [n for n, c in enumerate(claims) if line.number - 3 <= c.line <= line.number]
    known = lowered(clip(texts[near[-1]], 24)) if near else ""
    if known and "evidence" in text[signal.start - line.start : signal.end - line.start].lower():
        return f"What evidence is there that {known}?"
    if known and re.search(r"\b(?:explanation|reason|explain|unexplained)\b", rest):
        return f"What is the reason: {lowered(clip(text, 30))}?"
    if text.split()[0].lower() in _PRONOUN and not known:
        return ""
    if text.split()[0].lower() in _PRONOUN:
        return f"Is it known by now that {known}? The article says: “{clip(text, 24)}”."
    return f"What is the answer to what the article leaves open here: “{clip(text, 34)}”?"


def _with_topic(question: str, line: Line, claims: Sequence[Proposition], texts: Sequence[str]) -> str:
    """A short question, such as `Why?`, with the claim before it that it is about."""
    near = [n for n, c in enumerate(claims) if line.number - 2 <= c.line <= line.number]
    if len(question.split()) > 9 or not near:
        return question
    return f"{question} The article reports that {lowered(clip(texts[near[-1]], 20))}."


def _as_question(how: str, rest: str) -> str:
    rest = clip(rest.strip(), 24)
    if how == "whether":
        return f"Is it true that {lowered(rest)}?"
    if re.match(r"(?:is|are|was|were|will|would|can|could|has|have|had|should|shall|did|does|do)\b", rest) or how in (
        "who",
        "what",
        "which",
    ):
        return f"{capitalised(how)} {rest}?"
    return (
        f"{capitalised(how)} is it that {rest}?"
        if how in ("why", "how")
        else f"{capitalised(how)} {rest}: is it known by now?"
    )
