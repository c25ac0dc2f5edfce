"""People: full names, surnames and given names gathered under the person who bears them.

Inside an article a surname is enough, because its text has introduced the person. Between articles it is not:
`library/identity.py` joins by full names and by what an editor decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities.bearers import fits, is_of_other_gender, nearest, without_relatives
from generator.extract.entities.clusters import SMALL, Group, plain
from generator.text import fold

_LONG_ENOUGH = 5
"""Letters of a surname in which a slip can be told from another name."""
_WHERE = frozenset("around at from in inside near outside through to towards".split())
_STYLES = frozenset("emperor empress king pope prince princess queen".split())
"""Titles whose bearers have no surname."""
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+[A-Z]\w")
_FAMILY = re.compile(r"\s+and\s+\w+\s+(?P<family>\w+)")


class _Kept:
    """The people found so far, in order, and who of them has a word in his name: two of one name share a word."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._numbers: dict[str, list[int]] = {}

    def add(self, group: Group) -> None:
        """Takes up somebody who is nobody of those before."""
        for word in {*group.words, *_surnames(group.words)}:
            self._numbers.setdefault(word, []).append(len(self.groups))
        self.groups.append(group)

    def sharing(self, words: Sequence[str]) -> list[Group]:
        """The people who have one of the words in their names, in order."""
        return [self.groups[n] for n in sorted({n for word in words for n in self._numbers.get(word, ())})]


def gather(groups: list[Group], text: str) -> list[Group]:
    """People under their full names; a surname alone belongs to the one who bears it, or to the last one named."""
    full = [group for group in groups if len(group.words) > 1]
    alone = [group for group in groups if len(group.words) == 1]
    kept = _Kept()
    for group in sorted(full, key=lambda g: (-len(g.words), g.first)):
        near = kept.sharing(group.words)
        same = next((k for k in near if _same_person(k.words, group.words) and not _at_odds(k, group)), None)
        if same is None:
            kept.add(group)
        else:
            same.mentions += group.mentions
    for group in alone:
        _share_out(group, kept, text)
    return [group for group in kept.groups if group.mentions]


def _same_person(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a shorter name is a form of a longer one: same surname, and given names that agree or are initials."""
    a = [w for w in long if w not in lex.SUFFIXES]
    b = [w for w in short if w not in lex.SUFFIXES]
    if {*long} & {"jr", "sr", "ii", "iii"} != {*short} & {"jr", "sr", "ii", "iii"} and a == b:
        return False
    if not a or not b:
        return False
    if len(a) == len(b) == 3 and _initial(a[1]) and _initial(b[1]) and a[1][0] != b[1][0]:
        return False
    if a[-1] != b[-1]:
        joined = " ".join(a).replace("-", " ") == " ".join(b).replace("-", " ")
        return joined or (a[: len(b)] == b and len(b) > 1)
    if a[0] == b[0] or b == a[-len(b) :] or f"{b[0]}={a[0]}" in lex.SHORT_GIVEN or f"{a[0]}={b[0]}" in lex.SHORT_GIVEN:
        return True
    return (len(a[0]) == 1 or len(b[0]) == 1) and a[0][0] == b[0][0] and len(a) <= len(b) + 1


def _initial(word: str) -> bool:
    """Whether a part of a name is one or more initials: `W`, `H.W`."""
    return all(len(letter) == 1 for letter in word.split("."))


def surnames(forms: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """The surnames of those whom the text names in full, with a title or a common first name in front."""
    return frozenset(
        surname(words)
        for form, mentions in forms.items()
        if 1 < len(words := _without_suffix(plain(form))) < 5
        and (words[0] in lex.FIRST_NAMES or _INITIALS.match(form) or any(m.title for m in mentions))
        and words[-1] not in lex.ORGANIZATION_HEADS
        and words[-1] not in lex.PLACE_HEADS
    )


def towns(forms: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """The single names that more often say where something is than who acts: `in Bolton`, but not `Bolton said` of John Bolton."""
    where = {
        form: sum(m.before in _WHERE and not m.title for m in mentions)
        for form, mentions in forms.items()
        if " " not in form
    }
    return frozenset(fold(form).lower() for form, times in where.items() if 2 * times >= len(forms[form]))


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """`J. Q. Abernathy III` without what only says which of a family it is."""
    return words[:-1] if words and words[-1] in lex.SUFFIXES else words


def behind_bodies(found: Sequence[Mention]) -> list[Mention]:
    """`the University of Harwick | Ruunz Okoro`: who stands behind the name of a body without a comma, where the article lets that surname speak alone."""
    speaking = {m.text for m in found if " " not in m.text and m.after in lex.LEMMA and m.text.lower() not in lex.COMMON}
    return [part for mention in found for part in _parted(mention, speaking)]


def _parted(mention: Mention, speaking: set[str]) -> tuple[Mention, ...]:
    """A mention, or its body and the person of the last two words."""
    words = mention.text.split(" ")
    if len(words) < 4 or words[-1] not in speaking or words[0].lower() not in lex.ORGANIZATION_HEADS or {*words[1:3]}.isdisjoint(("of", "for")):
        return (mention,)
    body, person = " ".join(words[:-2]), " ".join(words[-2:])
    if words[-2].lower() in lex.COMMON or words[-2].lower() in lex.PLACES or words[-3] in SMALL:
        return (mention,)
    at = mention.end - len(person)
    return (
        mention._replace(end=mention.start + len(body), text=body, after=words[-2].lower()),
        mention._replace(start=at, left=at, text=person, title="", opening=False, before=words[-3].lower()),
    )


def surname(words: Sequence[str]) -> str:
    """The surname of a person: the last word, and the first where a name of two parts follows it: `Moon Jae-in`."""
    given_last = len(words) == 2 and "-" in words[1] and "-" not in words[0] and words[0] not in lex.FIRST_NAMES
    return words[0] if given_last else words[-1]


def _at_odds(long: Group, short: Group) -> bool:
    """Whether another given name and other titles speak against one person: `Dr Abdel Youssef el-Amin`, `Deputy Youssef el-Amin`."""
    if long.words[0] == short.words[0] or len(long.words[0]) == 1 or len(short.words[0]) == 1:
        return False
    titles = [
        {w for m in group.mentions for w in plain(m.title)} - {"mr", "mrs", "ms", "dr"} for group in (long, short)
    ]
    return bool(titles[1]) and not titles[0] & titles[1]


def _share_out(group: Group, kept: _Kept, text: str) -> None:
    """Gives each mention of a single name to the person who bears it; a name that nobody bears is a person of its own."""
    name = group.words[0]
    bearers = _bearers(name, kept.sharing((name,))) or _spelt_otherwise(name, kept)
    if not bearers:
        kept.add(group)
        return
    own, spouses = Group(name=group.name, kind="person"), dict[str, list[Mention]]()
    for mention in group.mentions:
        shared = _FAMILY.match(text, mention.end)
        if shared and name in lex.FIRST_NAMES and (family := shared["family"].lower()):
            fitting = [b for b in bearers if b.words[0] == name and b.words[-1] == family]
            if not fitting and any(k.words[-1] == family and k.words[0] != name for k in kept.sharing((family,))):
                own.mentions.append(mention)
                continue
        else:
            fitting = [b for b in bearers if fits(mention, b, text)]
        if not fitting and all(is_of_other_gender(mention, b) for b in bearers):
            spouses.setdefault(f"{mention.title} {mention.text}", []).append(mention)
        else:
            nearest(mention, without_relatives(mention, fitting or bearers, text)).mentions.append(mention)
    for title, mentions in spouses.items():
        kept.add(Group(name=title, kind="person", mentions=mentions))
    if own.mentions:
        kept.add(own)


def _bearers(name: str, kept: list[Group]) -> list[Group]:
    """The people whose surname it is, a part of a double surname, else whose given name, else whose middle name."""
    by_surname = [k for k in kept if name in _surnames(k.words)]
    by_given = [k for k in kept if k.words[0] == name]
    return by_surname or by_given or [k for k in kept if name in k.words]


def _spelt_otherwise(name: str, kept: _Kept) -> list[Group]:
    """`Mr Okorro` of `Ruth Okoro`: the one person whose surname it is but for a slip of the keyboard or another way to write it."""
    if len(name) < _LONG_ENOUGH or name in lex.COMMON or name in lex.FIRST_NAMES:
        return []
    found = [k for k in kept.groups if len(k.words) > 1 and _is_slip(name, surname(_without_suffix(k.words)))]
    return found if len(found) == 1 else []


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter more, which is no plural, or in the order of letters behind the first."""
    short, long = sorted((one, other), key=len)
    if one[0] != other[0] or len(short) < _LONG_ENOUGH or long == f"{short}s":
        return False
    if len(short) == len(long):
        return one != other and sorted(one) == sorted(other)
    return any(long[:k] + long[k + 1 :] == short for k in range(1, len(long)))


def _surnames(words: Sequence[str]) -> tuple[str, ...]:
    last = words[-2] if words[-1] in lex.SUFFIXES and len(words) > 2 else words[-1]
    return surname(words), last, words[-1], last.split("-")[0]


def styled(group: Group) -> str:
    """The name of somebody, with the title where it is half of the name: `Pope Francis`, `King Harald`."""
    titles = (m.title for m in group.mentions) if group.kind == "person" and " " not in group.name else ()
    style = next((title for title in titles if title.lower() in _STYLES), "")
    return f"{style} {_as_most_written(group)}".strip()


def _as_most_written(group: Group) -> str:
    """A name in the capitals that its article mostly gives it: `Ruth Okoro` where one line has `RUth Okoro`."""
    ways = Counter(m.text for m in group.mentions if m.text.lower() == group.name.lower())
    return max(ways, key=lambda way: (ways[way], way.istitle(), way == group.name), default=group.name)
