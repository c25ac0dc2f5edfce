"""Actors: the names of an article gathered under the people, organisations and places that they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.extract import lexicon as lex
from generator.extract.kinds import kind_of
from generator.extract.names import Mention
from generator.extract.reading import Reading
from generator.model import Kind
from generator.text import fold

SMALL = frozenset("of the and for & 's in on at to de la le".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One actor as the article shows it: its fullest name, its kind, every form of its name with its places."""

    number: int
    name: str
    kind: Kind
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    gender: str = ""

    @property
    def first(self) -> int:
        """Where the article names it first."""
        return self.places[0][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All actors of an article, in the order in which it names them."""

    figures: tuple[Figure, ...]
    at: dict[int, int] = field(default_factory=dict)

    def named(self, start: int, end: int) -> list[int]:
        """The numbers of the actors named inside a span, in the order of the text."""
        return [number for place, number in self.at.items() if start <= place < end]


@dataclass(slots=True)
class _Group:
    """Names that are taken for one actor, while they are gathered."""

    name: str
    kind: Kind
    mentions: list[Mention] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return _plain(self.name)

    @property
    def first(self) -> int:
        return min(m.start for m in self.mentions)


def gather(reading: Reading) -> Cast:
    """The actors of an article: names are sorted by kind, then joined where they are forms of one name."""
    text = reading.text
    found = [m for line in reading.lines for m in line.mentions]
    forms = _real(_by_form(found))
    own = {fold(name).lower() for name in (reading.article.source.publisher, reading.article.source.author) if name}
    groups: dict[Kind, list[_Group]] = {"person": [], "organization": [], "place": []}
    acronyms = _acronyms(text, found)
    for form, mentions in forms.items():
        low = fold(form).lower()
        if low in own or low.removeprefix("the ") in own or any(low == o.removeprefix("the ") for o in own):
            continue
        kind = "organization" if form in acronyms.values() and form.isupper() else kind_of(text, form, mentions)
        if kind is None:
            kind = _guess(form, mentions, forms)
        if kind is not None:
            groups[kind].append(_Group(name=form, kind=kind, mentions=list(mentions)))
    people = _people(groups["person"], text)
    organizations = _organizations(groups["organization"], acronyms)
    places, organizations = _settled(groups["place"], organizations)
    every = sorted((*people, *organizations, *places), key=lambda group: (group.first, group.name))
    figures = tuple(_figure(text, number, group) for number, group in enumerate(every))
    at = {start: figure.number for figure in figures for start, _ in figure.places}
    return Cast(figures=figures, at=dict(sorted(at.items())))


def _by_form(found: Iterable[Mention]) -> dict[str, list[Mention]]:
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        forms[mention.text.replace("\n", " ")].append(mention)
    return forms


def _real(forms: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The forms that are names at all: no weekday, no people, no language, no word that only opens sentences."""
    inner = {form for form, mentions in forms.items() if any(not m.opening for m in mentions)}
    real: dict[str, list[Mention]] = defaultdict(list)
    for form, mentions in forms.items():
        words = _plain(form)
        if not words:
            continue
        first = words[0]
        if form not in inner and len(words) > 1 and first in lex.COMMON and first not in lex.FIRST_NAMES:
            rest = form.split(maxsplit=1)[1]
            if rest in inner and words[-1] not in lex.ORGANIZATION_HEADS:
                cut = len(form) - len(rest)
                real[rest] += [m._replace(start=m.start + cut, text=rest, opening=False) for m in mentions]
                continue
        if _is_name(form, words, form in inner, mentions):
            real[form] += mentions
    for mentions in real.values():
        mentions.sort(key=lambda m: m.start)
    return dict(real)


def _is_name(form: str, words: list[str], inner: bool, mentions: list[Mention]) -> bool:
    low, last = " ".join(words), words[-1]
    if low in lex.PLACES or low in lex.ORGANIZATIONS or form in lex.ACRONYMS or low in lex.METONYMS:
        return True
    if low in lex.PEOPLES or low in lex.NOT_NAMES or low in lex.PLATFORMS or low in lex.PARTIES or low in lex.MONTHS or low in lex.WEEKDAYS:
        return False
    if last in lex.OTHER_HEADS and not any(m.title for m in mentions):
        return False
    if all(word in lex.MONTHS or word in lex.WEEKDAYS or word.isdigit() for word in words):
        return False
    if mentions[0].title and words:
        return True
    if len(words) == 1:
        if low in lex.COMMON or low.removesuffix("s") in lex.COMMON or low in lex.CLOSED or low in lex.TITLES:
            return low in lex.FIRST_NAMES and inner and low not in lex.CLOSED and low not in lex.AMBIGUOUS
        return len(low) > 1 and not low[0].isdigit()
    common = all(word in lex.COMMON or word in SMALL for word in words)
    if common and last not in lex.ORGANIZATION_HEADS and last not in lex.PLACE_HEADS and words[0] not in lex.FIRST_NAMES:
        nouns = {m.before for m in mentions}
        return inner and bool(nouns & lex.ORGANIZATION_NOUNS or nouns & lex.PERSON_NOUNS)
    return bool(re.search(r"[^\W\d_]", form))


def _guess(form: str, mentions: list[Mention], forms: dict[str, list[Mention]]) -> Kind | None:
    """The kind of a name about which little is known: part of a longer name, or a name that keeps coming."""
    words = _plain(form)
    if len(words) == 1:
        for other in forms:
            others = _plain(other)
            if len(others) > 1 and words[0] in (others[-1], others[0]):
                return "person" if words[0] == others[-1] and others[-1] not in lex.ORGANIZATION_HEADS else "organization"
        return None
    return "person" if len(words) <= 3 and not set(words) & lex.COMMON and all(w[0].isalpha() for w in words) else None


def _plain(form: str) -> list[str]:
    return [w for w in (word.lower().replace("’", "'").removesuffix("'s").strip("'.,") for word in form.split()) if w]


def _acronyms(text: str, found: list[Mention]) -> dict[str, str]:
    """The long name behind each acronym that the text explains in parentheses, and the acronym behind each long name."""
    pairs: dict[str, str] = {}
    for one, two in zip(found, found[1:], strict=False):
        between = text[one.end : two.start]
        if between.strip() in ("(", "(the", "(“", '("') and text[two.end : two.end + 2].lstrip("”\"").startswith(")"):
            short, long = (two.text, one.text) if len(two.text) <= len(one.text) else (one.text, two.text)
            if sum(c.isupper() for c in short) >= 2 and " " not in short:
                pairs[long] = short
    return pairs


# --- people


def _people(groups: list[_Group], text: str) -> list[_Group]:
    """People under their full names; a surname alone belongs to the one who bears it, or to the last one named."""
    full = [group for group in groups if len(group.words) > 1]
    alone = [group for group in groups if len(group.words) == 1]
    kept: list[_Group] = []
    for group in sorted(full, key=lambda g: (-len(g.words), g.first)):
        same = next((k for k in kept if _same_person(k.words, group.words)), None)
        if same is None:
            kept.append(group)
        else:
            same.mentions += group.mentions
    for group in alone:
        _share_out(group, kept, text)
    return [group for group in kept if group.mentions]


def _same_person(long: list[str], short: list[str]) -> bool:
    """Whether a shorter name is a form of a longer one: same surname, and given names that agree or are initials."""
    a = [w for w in long if w not in lex.SUFFIXES]
    b = [w for w in short if w not in lex.SUFFIXES]
    if {*long} & {"jr", "sr", "ii", "iii"} != {*short} & {"jr", "sr", "ii", "iii"} and a == b:
        return False
    if not a or not b:
        return False
    if a[-1] != b[-1]:
        return a[: len(b)] == b and len(b) > 1
    if a[0] == b[0] or b == a[-len(b) :]:
        return True
    return (len(a[0]) == 1 or len(b[0]) == 1) and a[0][0] == b[0][0] and len(a) <= len(b) + 1


def _share_out(group: _Group, kept: list[_Group], text: str) -> None:
    """Gives each mention of a single name to the person who bears it; a name that nobody bears is a person of its own."""
    name = group.words[0]
    bearers = [k for k in kept if k.words[-1] == name or (k.words[-1] in lex.SUFFIXES and len(k.words) > 2 and k.words[-2] == name)]
    if not bearers:
        bearers = [k for k in kept if k.words[0] == name] or [k for k in kept if name in k.words]
    if not bearers:
        kept.append(group)
        return
    own = _Group(name=group.name, kind="person")
    for mention in group.mentions:
        family = re.match(r"\s+and\s+\w+\s+(\w+)", text[mention.end : mention.end + 40])
        if family and any(b.words[-1] == family[1].lower() and b.words[0] != name for b in bearers + kept) and name in lex.FIRST_NAMES:
            own.mentions.append(mention)
            continue
        fitting = [b for b in bearers if _fits(mention, b, text)] or bearers
        earlier = [b for b in fitting if b.first < mention.start]
        chosen = max(earlier or fitting, key=lambda b: max((m.start for m in b.mentions if m.start < mention.start), default=-b.first))
        chosen.mentions.append(mention)
    if own.mentions:
        kept.append(own)


def _fits(mention: Mention, group: _Group, text: str) -> bool:
    wanted = _gender_of_title(mention.title)
    return not wanted or not (known := _gender(group, text)) or wanted == known


def _gender_of_title(title: str) -> str:
    words = set(_plain(title))
    if words & lex.FEMALE_TITLES:
        return "f"
    return "m" if words & lex.MALE_TITLES else ""


def _gender(group: _Group, text: str) -> str:
    """`f`, `m` or nothing: from titles, from the given name, from a noun beside the name."""
    for mention in group.mentions:
        if gender := _gender_of_title(mention.title):
            return gender
    for mention in group.mentions[:6]:
        near = {w.lower() for w in re.findall(r"\w+", text[max(0, mention.left - 25) : mention.left])[-2:]}
        near |= {w.lower() for w in re.findall(r"\w+", re.split(r"[,.;]", text[mention.end + 1 : mention.end + 70])[0])} if text[mention.end : mention.end + 1] == "," else set()
        if near & lex.FEMALE_NOUNS:
            return "f"
        if near & lex.MALE_NOUNS:
            return "m"
    for word in group.words[:-1] or group.words:
        if word in lex.FEMALE and word not in lex.MALE:
            return "f"
        if word in lex.MALE and word not in lex.FEMALE:
            return "m"
    return "f" if re.search(r"(?:ova|eva|skaya|ska|ina|vna|kova)$", group.words[-1]) else ""


# --- organisations and places


def _content(words: list[str]) -> list[str]:
    return [word for word in words if word not in SMALL]


def _organizations(groups: list[_Group], acronyms: dict[str, str]) -> list[_Group]:
    """Organisations under their fullest name: acronyms, shortened forms and other orders of the same words belong to it."""
    kept: list[_Group] = []
    for group in sorted(groups, key=lambda g: (-len(_content(g.words)), g.first)):
        same = [k for k in kept if _same_organization(k, group, acronyms)]
        if len(same) == 1 or same and len({id(s) for s in same}) and _content(same[0].words) == _content(group.words):
            same[0].mentions += group.mentions
        elif same:
            nearest = max(same, key=lambda k: max((m.start for m in k.mentions if m.start < group.first), default=-1))
            nearest.mentions += group.mentions
        else:
            kept.append(group)
    return kept


def _same_organization(long: _Group, short: _Group, acronyms: dict[str, str]) -> bool:
    if acronyms.get(long.name) == short.name or acronyms.get(short.name) == long.name or lex.ACRONYMS.get(short.name) == long.name:
        return True
    a, b = _content(long.words), _content(short.words)
    if sorted(map(_stem, a)) == sorted(map(_stem, b)):
        return True
    if len(b) >= len(a):
        return False
    if short.name.isupper() and len(short.name) > 1:
        return "".join(w[0] for w in a).upper() == short.name.replace(".", "") or "".join(w[0] for w in long.words if w[0].isalpha()).upper() == short.name
    if a[: len(b)] == b and len(b) >= 1 and (b[0] not in lex.COMMON or len(b) > 1 or short.name.lower() in lex.ORGANIZATION_HEADS) and b[-1] not in lex.NATIONS and " ".join(b) not in lex.PLACES:
        return True
    if a[-len(b) :] == b and (len(b) > 1 or b[0] in lex.ORGANIZATION_HEADS):
        return True
    if len(b) == 1 and b[0] in lex.ORGANIZATION_HEADS and b[0] in a:
        return True
    return len(b) > 1 and set(map(_stem, b)) < set(map(_stem, a)) and b[0] in lex.ORGANIZATION_HEADS


def _stem(word: str) -> str:
    place = lex.NATIONS.get(word, word).lower()
    return place.replace("defence", "defense").replace("centre", "center").replace("isation", "ization").rstrip("s")


def _settled(places: list[_Group], organizations: list[_Group]) -> tuple[list[_Group], list[_Group]]:
    """Places and organisations, each place once: `Belgorod region` belongs to Belgorod."""
    kept: list[_Group] = []
    for group in sorted(places, key=lambda g: (len(g.words), g.first)):
        words = group.words
        same = next((k for k in kept if k.words == words or words[:-1] == k.words and words[-1] in ("region", "oblast", "district", "province", "city")), None)
        if same is None:
            kept.append(group)
        else:
            same.mentions += group.mentions
    return kept, organizations


def _figure(text: str, number: int, group: _Group) -> Figure:
    mentions = sorted(group.mentions, key=lambda m: m.start)
    forms = dict.fromkeys(_form(text, m) for m in mentions)
    name = group.name
    if group.kind == "place":
        forms = dict.fromkeys((name, *_regions(text, mentions), *forms))
    others = tuple(form for form in _with_titles(text, mentions, forms) if form != name)
    return Figure(
        number=number, name=name, kind=group.kind, forms=others, places=tuple((m.start, m.end) for m in mentions),
        gender=_gender(group, text) if group.kind == "person" else "",
    )


def _form(text: str, mention: Mention) -> str:
    return " ".join(text[mention.start : mention.end].split())


def _with_titles(text: str, mentions: list[Mention], forms: dict[str, None]) -> Iterator[str]:
    yield from forms
    for mention in mentions:
        if mention.title and mention.title.lower() not in ("mr", "mrs", "ms", "miss"):
            yield " ".join(text[mention.left : mention.end].split())


def _regions(text: str, mentions: list[Mention]) -> Iterator[str]:
    for mention in mentions:
        if match := re.match(r"\s(?:region|province|district|oblast|prefecture)\b", text[mention.end :][:14]):
            yield text[mention.start : mention.end] + match.group()


def unique(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with each form of a name given to one of them only, the first that bears it as its own name."""
    owners = {figure.name: figure.number for figure in figures}
    return tuple(
        replace(figure, forms=tuple(dict.fromkeys(f for f in figure.forms if owners.get(f, figure.number) == figure.number)))
        for figure in figures
    )
