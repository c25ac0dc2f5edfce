"""Pronouns of a claim: which give way to the name they stand for, which may stay, and which leave a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.agreement import fits
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition, Reference, Speaker
from generator.text import Token

PERSONS = frozenset("he him his himself she her hers herself".split())
_THINGS = frozenset("it its itself".split())
_MANY = frozenset("they them their theirs themselves".split())
ALL = PERSONS | _THINGS | _MANY
POSSESSIVE = frozenset("his her its their".split())
_REFLEXIVE = frozenset("himself herself itself themselves hers theirs".split())
_POINTING = frozenset("this that these those both others such".split())
_SUBJECT = {
    **dict.fromkeys(("he", "him", "his"), "he"),
    **dict.fromkeys(("she", "her"), "she"),
    **dict.fromkeys(("it", "its"), "it"),
    **dict.fromkeys(("they", "them", "their"), "they"),
}
_BE = frozenset(
    "is was would will has had may might can could should must took takes seems seemed appears appeared remains remained became".split()
)
_EMPTY = frozenset(
    "clear unclear possible impossible likely unlikely difficult hard easy important necessary true known unknown raining snowing late early time too been not also still be"
    " understood believed thought hoped expected".split()
)


class Resolved(NamedTuple):
    """What becomes of the pronouns of a claim: the edits, and the words that stay unclear."""

    edits: tuple[Edit, ...]
    unclear: tuple[str, ...]


def resolved(reading: Reading, claim: Proposition, references: Mapping[int, Reference]) -> Resolved:
    """The pronouns of a claim outside quotation marks, each with its name or as a doubt; the first of a kind decides."""
    line = reading.lines[claim.line]
    words = [w for w in reading.tokens(claim.start, claim.end) if not _is_quoted(reading, claim, w)]
    edits: list[Edit] = []
    unclear: list[str] = []
    seen: set[str] = set()
    for k, word in enumerate(words):
        kind = _SUBJECT.get(word.low)
        if kind is None or kind in seen or (kind == "it" and _is_empty(words, k)) or word.text == "US":
            continue
        seen.add(kind)
        if _has_antecedent(line, words, k, kind):
            continue
        meant = _meant(reading, claim, word, kind, references)
        if meant is None or meant.words.split()[0].lower() in ALL:
            unclear.append(word.text)
        else:
            edits.append(Edit(word.start, word.end, named(meant, possessive=_is_possessive(words, k))))
    if words and words[0].low in _POINTING and not unclear:
        unclear += _pointing(words)
    return Resolved(tuple(edits), tuple(unclear))


def named(speaker: Speaker, *, possessive: bool) -> str:
    """A name in the place of a pronoun; an indefinite description becomes definite."""
    words = speaker.words
    first, _, rest = words.partition(" ")
    if speaker.actor is None and first.lower() in ("a", "an") and rest:
        words = f"the {rest}"
    if not possessive:
        return words
    return f"{words}’" if words.endswith("s") and speaker.plural else f"{words}’s"


def _is_quoted(reading: Reading, claim: Proposition, word: Token) -> bool:
    return not claim.quoted and any(p.start <= word.start < p.end for p in reading.quoted(word.start, word.end))


def _is_empty(words: Sequence[Token], at: int) -> bool:
    """Whether `it` stands for nothing: `it is unclear`, `it took three days to`."""
    behind = [w.low for w in words[at + 1 : at + 4]]
    return bool(behind) and behind[0] in _BE and any(low in _EMPTY for low in behind[1:])


def _is_possessive(words: Sequence[Token], at: int) -> bool:
    low = words[at].low
    if low != "her":
        return low in POSSESSIVE
    after = words[at + 1] if at + 1 < len(words) else None
    return (
        after is not None
        and after.text[0].isalnum()
        and (after.low not in lex.CLOSED or after.low in lex.DETERMINERS - {"the", "a", "an"})
    )


def _has_antecedent(line: Line, words: Sequence[Token], at: int, kind: str) -> bool:
    """Whether the claim itself names, before the pronoun, what it may stand for; or behind an opening such as `In his speech,`."""
    before = words[:at]
    if kind in ("he", "she"):
        people = any(
            m.start < words[at].start and words[0].start <= m.start for m in line.mentions if _may_be_person(m.text)
        )
        return people or any(w.low in lex.PERSON_NOUNS or w.low in ("man", "woman", "boy", "girl") for w in before)
    if kind == "it":
        return any(w.low in lex.DETERMINERS or w.text[0].isupper() for w in before[:-1]) and len(before) > 1
    return any(_is_plural(w) for w in before)


def _may_be_person(name: str) -> bool:
    low = name.lower().split()
    return not (name.lower() in lex.PLACES or name.lower() in lex.ORGANIZATIONS or low[-1] in lex.ORGANIZATION_HEADS)


def _is_plural(word: Token) -> bool:
    low = word.low
    if low in lex.GROUP_NOUNS or low in ("people", "police", "men", "women", "children", "and"):
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in lex.CLOSED


def _meant(
    reading: Reading, claim: Proposition, word: Token, kind: str, references: Mapping[int, Reference]
) -> Speaker | None:
    """Who is meant for sure: the subject that speaks, the speaker of `X said she`, or what the reference safely takes up."""
    source = claim.sources[0] if len(claim.sources) == 1 else None
    statement = claim.said.statement if claim.said is not None else None
    if source is not None and statement is not None and statement.subject and not claim.quoted:
        subject = reading.text[statement.subject[0] : statement.subject[1]].lower()
        if statement.subject[0] == word.start and subject == word.low:
            return source
        if _SUBJECT.get(subject) == kind and fits(kind, source):
            return source
    reference = references.get(word.start)
    if reference is None or (kind == "they" and not _are_they(reference.to)):
        return None
    ahead = (
        source is not None
        and statement is not None
        and statement.subject is not None
        and not claim.quoted
        and statement.subject[0] < claim.start
    )
    if ahead and source is not None:
        same = reference.to.actor == source.actor and source.actor is not None
        return source if same and fits(kind, source) else None if _contests(kind, source) else _safe(reference)
    return _safe(reference)


def _safe(reference: Reference) -> Speaker | None:
    return reference.to if reference.safe else None


def _contests(kind: str, source: Speaker) -> bool:
    """Whether `X said it …` may mean X, whose kind only a name gives."""
    return fits(kind, source) or (kind == "it" and source.actor is not None)


def _are_they(speaker: Speaker) -> bool:
    """Whether `they` can be said of somebody: of several, or of a body that is no place."""
    return speaker.plural or speaker.words.lower() not in lex.PLACES


def _pointing(words: Sequence[Token]) -> list[str]:
    """`this law`, `these men`, as they are asked for; nothing where a verb follows `that`."""
    after = words[1] if len(words) > 1 else None
    alone = (
        after is None
        or not after.text[0].isalpha()
        or after.low in lex.CLOSED
        or after.low in lex.FINITE
        or after.low in _BE
    )
    return [words[0].text if alone else f"{words[0].text} {after.text}"] if after is not None else []


def check_words(unclear: Sequence[str]) -> Iterator[str]:
    """What an editor is asked about each word that stays unclear."""
    for words in unclear:
        low = words.lower()
        yield f"{'Who' if low in PERSONS | _MANY else 'What'} is “{words}” here?"
