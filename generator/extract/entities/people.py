"""People: full names, surnames and given names gathered under the person who bears them.

Inside an article a surname is enough, because its text has introduced the person. Between articles it is not:
`library/identity.py` joins by full names and by what an editor decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities.clusters import Group, plain
from generator.text import fold

_WHERE = frozenset("around at from in inside near outside through to towards".split())
_STYLES = frozenset("emperor empress king pope prince princess queen".split())
"""Titles whose bearers have no surname."""
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+[A-Z]\w")
_RELATIVE = re.compile(
    r"(?:\b(?:his|her|their)|[’']s)\s+(?:[\w-]+\s){0,3}?"
    r"(?:wife|husband|spouse|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|widow|widower|stepson|stepdaughter)"
    r"(?:-in-law)?,?\s$"
    r"|\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower)\s(?:(?:of|to)\s)?$",
    re.IGNORECASE,
)
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
        return a[: len(b)] == b and len(b) > 1
    if a[0] == b[0] or b == a[-len(b) :]:
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
    bearers = _bearers(name, kept.sharing((name,)))
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
            fitting = [b for b in bearers if _fits(mention, b, text)]
        if not fitting and all(_of_other_gender(mention, b) for b in bearers):
            spouses.setdefault(f"{mention.title} {mention.text}", []).append(mention)
        else:
            _nearest(mention, _without_relatives(mention, fitting or bearers, text)).mentions.append(mention)
    for title, mentions in spouses.items():
        kept.add(Group(name=title, kind="person", mentions=mentions))
    if own.mentions:
        kept.add(own)


def _bearers(name: str, kept: list[Group]) -> list[Group]:
    """The people whose surname it is, a part of a double surname, else whose given name, else whose middle name."""
    by_surname = [k for k in kept if name in _surnames(k.words)]
    by_given = [k for k in kept if k.words[0] == name]
    return by_surname or by_given or [k for k in kept if name in k.words]


def _surnames(words: Sequence[str]) -> tuple[str, ...]:
    last = words[-2] if words[-1] in lex.SUFFIXES and len(words) > 2 else words[-1]
    return surname(words), last, words[-1], last.split("-")[0]


def _without_relatives(mention: Mention, bearers: list[Group], text: str) -> list[Group]:
    """Those of one surname without who is only introduced as a relative: behind `his wife, Ana Feld`, `Feld` is still he."""
    if _gender_of_title(mention.title):
        return bearers
    return [
        b for b in bearers if b.first < mention.start and not _RELATIVE.search(text[max(0, _left(b) - 60) : _left(b)])
    ] or bearers


def _left(group: Group) -> int:
    """Where the first mention of a person begins, title included."""
    return min(group.mentions, key=lambda m: m.start).left


def _nearest(mention: Mention, bearers: list[Group]) -> Group:
    """The one named last in front of the mention, else the one named first; who is called `Mrs. Feld` once is so again."""
    if _gender_of_title(mention.title):
        bearers = [b for b in bearers if any(m.title == mention.title for m in b.mentions)] or bearers
    earlier = [b for b in bearers if b.first < mention.start]
    return max(
        earlier or bearers,
        key=lambda b: max((m.start for m in b.mentions if m.start < mention.start), default=-b.first),
    )


def _fits(mention: Mention, group: Group, text: str) -> bool:
    wanted = _gender_of_title(mention.title)
    return not wanted or not (known := gender_of(group, text)) or wanted == known


def _of_other_gender(mention: Mention, group: Group) -> bool:
    """Whether titles say that two of one surname are not one: `Sir Osric Hask`, `Lady Hask`."""
    wanted = _gender_of_title(mention.title)
    known = {_gender_of_title(m.title) for m in group.mentions} - {""}
    given = _gender_of_name(group.words)
    return bool(wanted) and (wanted not in known if known else given not in ("", wanted))


def _gender_of_title(title: str) -> str:
    words = set(plain(title))
    if words & lex.FEMALE_TITLES:
        return "f"
    return "m" if words & lex.MALE_TITLES else ""


def _gender_of_name(words: Sequence[str]) -> str:
    """The gender that the first given name that says one usually has."""
    for word in words[:-1] or words:
        if (word in lex.FEMALE) != (word in lex.MALE):
            return "f" if word in lex.FEMALE else "m"
    return ""


def styled(group: Group) -> str:
    """The name of somebody, with the title where it is half of the name: `Pope Francis`, `King Harald`."""
    titles = (m.title for m in group.mentions) if group.kind == "person" and " " not in group.name else ()
    style = next((title for title in titles if title.lower() in _STYLES), "")
    return f"{style} {group.name}".strip()


def gender_of(group: Group, text: str) -> str:
    """`f`, `m` or nothing: from titles, from the given name, from a noun beside the name."""
    for mention in group.mentions:
        if gender := _gender_of_title(mention.title):
            return gender
    for mention in group.mentions[:6]:
        near = {w.lower() for w in re.findall(r"\w+", text[max(0, mention.left - 25) : mention.left])[-2:]}
        near |= (
            {w.lower() for w in re.findall(r"\w+", re.split(r"[,.;]", text[mention.end + 1 : mention.end + 70])[0])}
            if text[mention.end : mention.end + 1] == ","
            else set()
        )
        if near & lex.FEMALE_NOUNS:
            return "f"
        if near & lex.MALE_NOUNS:
            return "m"
    if gender := _gender_of_name(group.words):
        return gender
    return "f" if re.search(r"(?:ova|eva|skaya|ska|ina|vna|kova)$", group.words[-1]) else ""
