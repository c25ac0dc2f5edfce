"""Things: `a ban on travel … the ban`, every bare definite phrase of an article with the fullest words for what it takes up.

From the first sentence to the last, each mention of a noun opens a chain or goes on with one, by the words that say which
thing it is, and by its owner; `the ban` takes up the chain that was spoken of last, if no other can be meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import kinds
from generator.extract.attribution.agreement import POSSESSIVE
from generator.extract.attribution.chains import Chain, Told, content, in_full, nearest
from generator.extract.records import Reference, Speaker
from generator.extract.syntax import definites
from generator.extract.syntax.definites import Mention
from generator.text import Token
from generator.words import load

_FAR, _SOON = 40, 12
"""Sentences: what was spoken of further back is not meant any more, by the same noun or by another one."""
_BEING = frozenset("are be became become been being is was were 's".split())
_NOBODY: Mapping[int, Reference] = {}
_ANY = frozenset("any each every no".split())
"""What opens a phrase that means no certain thing."""
_APART = lex.PERSON_NOUNS | lex.GROUP_NOUNS | frozenset(load("standing")["people"] + load("definites")["vague"])
"""Nouns for people, whose meaning is decided with the pronouns, and for anything that happens."""
_SAME = {word: frozenset(group) for group in load("definites")["synonyms"] for word in group}
"""The nouns that can take up what another one has named."""
_HOUSES = frozenset(load("definites")["in_names"])
"""Nouns that end the names of places and houses, of which many have no article: `Harwick County`, `the Harwick River`."""
_NAMED = frozenset(load("standing")["general"]) | _HOUSES
"""Nouns that end names to which they go back: the `plan` of `the Clean Power Plan`."""


_CALLED = frozenset(("called", "role"))
"""The rules by which the article itself calls somebody so."""


def with_things(reading: Reading, meant: Mapping[int, Reference]) -> Mapping[int, Reference]:
    """The references of an article with those to things; where a phrase would mean two, neither is safe."""
    found = dict(meant)
    things = {**{one.start: one for one in kinds.references(reading)}, **references(reading, meant)}
    for start, one in things.items():
        other = meant.get(start)
        if other is None or not other.safe or other.to.actor is None:
            found[start] = one
        elif other.rule in _CALLED:
            continue
        elif one.rule == "kind" or (other.rule == "in-name" and other.to.words.split()[-1].lower() != one.to.head):
            found[start] = one
        elif not content(one.to.words) - {one.to.head} & content(other.to.words):
            found[start] = other._replace(safe=False)
    return found


def references(reading: Reading, meant: Mapping[int, Reference] = _NOBODY) -> Mapping[int, Reference]:
    """Every bare definite phrase of an article that takes up a thing named before, with the fullest words for that thing.

    `meant` is whom the pronouns take up, so that `its catalogue` is Harwick Books’. Method: same head, compatible modifiers, the nearest within a window (Vieira and Poesio, An Empirically Based System
    for Processing Definite Descriptions, 2000, §3.1).
    """
    heads = _heads(reading)
    heads |= {other for head in heads for other in _SAME.get(head, ())}
    chains: dict[str, list[Chain]] = {head: [] for head in heads}
    several = {f"{head}s": head for head in heads if not head.endswith("s")}
    found: dict[int, Reference] = {}
    for line in reading.lines if heads else ():
        for k, word in enumerate(() if line.caption else line.words):
            if word.low in several:
                _apart(chains[several[word.low]], line.number)
            elif word.low in heads:
                reference = _entered(chains[word.low], reading, meant, line, k) or _other(reading, chains, line, k)
                if reference is not None:
                    found[reference.start] = reference
    return found


def _heads(reading: Reading) -> frozenset[str]:
    """The nouns of the bare definite phrases of an article; who is meant by one for a person is decided elsewhere."""
    heads = (
        line.words[head].low
        for line in reading.lines
        for k in range(len(line.words) - 1)
        if (head := definites.bare(line.words, k)) is not None
    )
    return frozenset(head for head in heads if head not in _APART)


def _apart(chains: list[Chain], line: int) -> None:
    """Notes that a text speaks of several things of a kind, which a phrase for one of them may mean as well."""
    chains[:] = [*(chain for chain in chains if chain.told), Chain(line)]


def _entered(
    chains: list[Chain], reading: Reading, meant: Mapping[int, Reference], line: Line, at: int
) -> Reference | None:
    """Puts the mention at a place into its chain; a bare definite phrase comes back with the chain's words for it."""
    mention = definites.mention(line.words, at)
    if mention is None or not _is_mention(line, mention) or _is_predicate(line.words, mention):
        return None
    one, start = _told(reading, meant, line, mention), _bare(line, at)
    fitting = [chain for chain in chains if chain.takes(one) and line.number - chain.last <= _FAR]
    if mention.leads in ("a", "an"):
        fitting = [chain for chain in fitting if chain.says(one)]
    if mention.rival:
        fitting = []
    chain = nearest(fitting, line.number) if start is not None else max(fitting, key=lambda c: c.last, default=None)
    if chain is None:
        if start is None:
            chains.append(Chain(line.number, [one] if one.says else []))
        return None
    reference = None if start is None else _reference(reading, line, start, at, chain)
    chain.goes_on(one, line.number)
    return reference


def _bare(line: Line, head: int) -> int | None:
    """Where the bare definite phrase begins whose noun stands at a place."""
    return next((k for k in range(head - 1, max(-1, head - 4), -1) if definites.bare(line.words, k) == head), None)


def _other(reading: Reading, chains: Mapping[str, Sequence[Chain]], line: Line, at: int) -> Reference | None:
    """`The probe` where an article has told of one inquiry only, and has not said which probe."""
    noun = line.words[at].low
    if noun not in _SAME or _bare(line, at) != at - 1 or any(chain.told for chain in chains[noun]):
        return None
    others = [chain for head in sorted(_SAME[noun] - {noun}) for chain in chains[head]]
    near = [chain for chain in others if line.number - chain.last <= _SOON]
    named = [chain for chain in near if any(one.says and one.noun[0].isupper() for one in chain.told)]
    known = any(chain.times > 1 for chain in chains[noun])
    chain = named[0] if len(named) == 1 else None if known else nearest(near, line.number)
    if chain is None or not chain.told:
        return None
    chain.last = line.number
    return _reference(reading, line, at - 1, at, chain, (next(one.noun for one in chain.told if one.says).lower(),))


def _is_mention(line: Line, mention: Mention) -> bool:
    """Whether a word is a noun that means something there: an article or an owner opens its phrase, or a name stands before it."""
    noun = line.words[mention.head]
    if mention.leads:
        return mention.leads not in _ANY
    named = mention.first < mention.head and line.words[mention.first].text[0].isupper()
    return named or (noun.low.endswith("s") and mention.stop > mention.head + 1)


def _is_predicate(words: Sequence[Token], mention: Mention) -> bool:
    """Whether a noun only says what something is: `it is not a treaty of walls`."""
    if mention.leads not in ("a", "an"):
        return False
    at = next(k for k in range(mention.first - 1, -1, -1) if words[k].low == mention.leads)
    return at > 0 and (
        words[at - 1].low in _BEING or (at > 1 and words[at - 1].low == "not" and words[at - 2].low in _BEING)
    )


def _told(reading: Reading, meant: Mapping[int, Reference], line: Line, mention: Mention) -> Told:
    """What a mention says; nothing for a part of a name, unless the noun can go back to the whole name."""
    words, noun, first = line.words, line.words[mention.head], mention.first
    if noun.text[0].isupper():
        if noun.low not in _NAMED or _is_inside_name(words, first):
            return Told(noun.start, noun.text)
        while first < mention.head and words[first].text[0].islower():
            first += 1
    spans = ((first, mention.head), (mention.head + 1, mention.stop), mention.owner)
    before, behind, owner = (_words(reading, words[a:b]) for a, b in spans)
    return Told(noun.start, noun.text, before, behind, owner or _owner(reading, meant, words, mention))


def _owner(reading: Reading, meant: Mapping[int, Reference], words: Sequence[Token], mention: Mention) -> str:
    """The name of whom a pronoun before a noun means, as an owner: `its catalogue` is Harwick Books’."""
    if mention.leads not in POSSESSIVE:
        return ""
    at = next(k for k in range(mention.first - 1, -1, -1) if words[k].low == mention.leads)
    reference = meant.get(words[at].start)
    if reference is None or not reference.safe or reference.to.actor is None:
        return ""
    name = reference.to.words
    article = "the " if reference.to.kind != "person" and f" the {name}" in reading.text else ""
    return f"{article}{name}’s"


def _words(reading: Reading, words: Sequence[Token]) -> str:
    return " ".join(reading.words((words[0].start, words[-1].end)).split()) if words else ""


def _is_inside_name(words: Sequence[Token], first: int) -> bool:
    """Whether a name goes on behind `the`: `a Rock the Vote poll`."""
    if first < 2 or words[first - 1].low != "the":
        return False
    before = words[first - 2]
    return before.text[0].isupper() and before.low not in lex.CLOSED and before.low not in lex.PLACES


def _reference(
    reading: Reading, line: Line, start: int, head: int, chain: Chain, said: tuple[str, ...] = ()
) -> Reference | None:
    words = line.words
    full = in_full(chain, said or [word.text for word in words[start + 1 : head + 1]])
    if full is None:
        return None
    speaker = Speaker(
        None,
        _with_article(reading, full[0], words[head].low),
        "",
        "matter",
        words[head].low.endswith("s"),
        full[1],
        words[head].low,
    )
    return Reference(words[start].start, words[head].end, speaker, True, "synonym" if said else "chain")


def _with_article(reading: Reading, full: str, noun: str) -> str:
    """A thing in full without its article, where it is a house or a place that the text gives none: `Harwick County`."""
    name = full.removeprefix("the ")
    bare = noun in _HOUSES and name.split()[-1][0].isupper() and f"the {name}".lower() not in reading.text.lower()
    return name if bare else full
