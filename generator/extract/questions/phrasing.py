"""Phrasing: pieces of the article put into the sentences of questions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.questions.parting import has_verb, is_subject
from generator.extract.records import Reference

LONGEST = 40
"""Words: what is longer is no question that a reader would ask."""
_OPENERS = re.compile(r"(?:The|A|An|His|Her|Its|Their|In|On|At|One|Two|Some|Many|No|Both|All|Several|Most)\s")
_PRONOUNS = frozenset(
    "he she it they him her his its their them i we you my our your me us this that these those".split()
)
_IN_NAMES = frozenset("our your my us".split())
_POINTS = re.compile(r"(?:this|these|those)\s(?!who\b)[a-z]|that\s[a-z]+$")
"""`to follow that script`: words that point to what only the article says."""
_PEOPLE = re.compile(r"those\swho\b")
_POSSESSIVES = frozenset("his her its their".split())


def lowered(text: str) -> str:
    """The text with a small first letter, unless it begins with a name."""
    if _OPENERS.match(text):
        return text[0].lower() + text[1:]
    first = re.match(r"[A-Z][a-z]*\b(?!\.|[-\s][A-Z])", text)
    low = first.group().lower() if first else ""
    if low in lex.PARTIES or low in lex.NATIONS:
        return text
    common = low in lex.CLOSED or low in lex.GROUP_NOUNS or (low in lex.COMMON and low not in lex.AMBIGUOUS)
    return text[0].lower() + text[1:] if low and common else text


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def with_article(name: str) -> str:
    """The name of an office or a body with `the`, any other name as it is."""
    words = name.split()
    if not words or words[0].lower() in lex.DETERMINERS or words[0][0].islower():
        return name
    office = words[-1].lower() in lex.ORGANIZATION_HEADS or words[0].lower() in _OFFICES
    firm = words[-1].rstrip(".").lower() in _FIRMS or (words[-1].lower() == "bank" and words[0].lower() not in _BANKS_WITH)
    owned = firm or any(word.endswith(("’s", "'s")) for word in words)
    return f"the {name}" if office and not owned else name


_FIRMS = frozenset("ltd inc llc plc corp co gmbh ag sa group holdings".split())
_BANKS_WITH = frozenset("african asian central european federal inter-american islamic national reserve world".split())
_OFFICES = frozenset(["ministry", "department", "office", "university"])


def resolved(reading: Reading, references: Mapping[int, Reference], start: int, end: int) -> str | None:
    """A stretch of the article with a name for each pronoun; None where a pronoun is left that only the article explains."""
    made, at, named = "", start, set()
    for word in reading.tokens(start, end):
        if word.low not in _PRONOUNS or (word.text[0].isupper() and word.low in _IN_NAMES and word.start > start):
            continue
        one = references.get(word.start)
        inside = one is not None and one.to.place >= start
        if word.low in _POSSESSIVES and not inside and not (one and one.safe) and _named(reading, start, word.start):
            continue
        if one is None or not (one.safe or inside):
            if _POINTS.match(reading.text, word.start, end):
                return None
            if word.low in ("that", "this", "these", "it") or _PEOPLE.match(reading.text, word.start, end):
                continue
            return None
        if inside or one.to.words in named:
            continue
        named.add(one.to.words)
        owner = word.low in _POSSESSIVES and reading.text[word.end :].lstrip()[:1] not in ",.;"
        made += reading.text[at : word.start] + one.to.words + ("’s" if owner else "")
        at = word.end
    return " ".join((made + reading.text[at:end]).split())


def _named(reading: Reading, start: int, end: int) -> bool:
    """Whether the words before a possessive name somebody whose it can be: `Mr Okoro lost his seat`."""
    return any(start <= mention.start and mention.end <= end for mention in reading.line_at(start).mentions)


def with_own(words: str, subject: str, raw: str) -> str:
    """Words that follow a subject, with the possessive of the article where it only means that subject: `its review`."""
    said = re.search(r"\b(?:its|his|her|their)\b", raw)
    whose = re.sub(r"^[Tt]he\s", "", subject)
    return re.sub(rf"\b(?:[Tt]he\s)?{re.escape(whose)}[’']s\b", said.group(), words, count=1) if said else words


def subject_before(reading: Reading, references: Mapping[int, Reference], start: int, end: int) -> str | None:
    """The whole subject that ends before a verb, as words that stand alone; None for a piece of one, or of another clause."""
    text = reading.text[start:end]
    if named := _NAMED.fullmatch(text):
        return named["name"]
    text = _APPOSITION.sub(" ", text)
    if len(text) == end - start:
        at = _begin(text)
        words = resolved(reading, references, start + at, end)
    else:
        words = None if _PRONOUNS & set(text.lower().split()) else text[_begin(text) :]
    if words is None or not is_subject(words.strip()):
        return None
    paired = words.count("“") == words.count("”")
    return words.strip() if paired else re.sub(r"[“”]", "", words).strip()


def _begin(text: str) -> int:
    """Where the clause begins whose subject ends a text: behind a joint that ends another clause."""
    cuts = [match.end() for match in _JOINT.finditer(text) if has_verb(text[: match.start()])]
    return max(cuts, default=0)


_APPOSITION = re.compile(r",\s(?:[^,;:]|,(?=\d)){3,60},\s*$")
_NAMED = re.compile(r"(?:A|An|One of)\s[^,;:“”]{3,80},\s(?P<name>[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){1,4}),\s*")
"""`A former mayor, Ida Holm, |`: a subject that is named behind a comma."""
_JOINT = re.compile(r"[,;:]\s(?:but\s|and\s|while\s)?|\s(?:that|but|and|while|because)\s")


def short(question: str | None) -> str | None:
    """The question, unless it is longer than anybody reads."""
    return question if question and len(question.split()) <= LONGEST else None
