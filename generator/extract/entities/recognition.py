"""Actors: the names of an article gathered under the people, organisations and places that they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.annotate.reading import Reading
from generator.extract.entities import organizations, people
from generator.extract.entities.clusters import SMALL, Group, plain
from generator.extract.entities.types import kind_of
from generator.extract.records import Entities, Entity
from generator.model import Kind
from generator.text import fold

_FIRM_ENDS = frozenset("ag ltd inc llc plc corp co gmbh sa s.a s.a.c s.r.o ab asa nv bv spa group holdings".split())


def gather(reading: Reading) -> Entities:
    """The actors of an article: names are sorted by kind, then joined where they are forms of one name."""
    text = reading.text
    found = [m for line in reading.lines for m in line.mentions]
    forms = _real(_by_form(found))
    own = {
        fold(name).lower() for name in (reading.article.provenance.publisher, reading.article.provenance.author) if name
    }
    groups: dict[Kind, list[Group]] = {"person": [], "organization": [], "place": []}
    acronyms = _acronyms(text, found)
    surnames = _surnames(forms) - lex.PLACES - lex.ORGANIZATIONS - {form.lower() for form in acronyms.values()}
    firms = {form.rsplit(" ", 1)[0] for form in forms if form.rsplit(" ", 1)[-1].rstrip(".").lower() in _FIRM_ENDS}
    for form, mentions in forms.items():
        low = fold(form).lower()
        if low in own or low.removeprefix("the ") in own or any(low == o.removeprefix("the ") for o in own):
            continue
        sure = (form in acronyms.values() and form.isupper()) or form in firms
        kind = "organization" if sure else "person" if low in surnames else kind_of(text, form, mentions)
        if kind is None:
            kind = _guess(form, forms)
        if kind is not None:
            groups[kind].append(Group(name=form, kind=kind, mentions=list(mentions)))
    persons = people.gather(groups["person"], text)
    bodies = organizations.organizations(groups["organization"], acronyms)
    places, bodies = organizations.places(groups["place"], bodies)
    every = sorted((*persons, *bodies, *places), key=lambda group: (group.first, group.name))
    members = tuple(_entity(text, number, group) for number, group in enumerate(every))
    return Entities.of(members)


def _by_form(found: Iterable[Mention]) -> dict[str, list[Mention]]:
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        forms[mention.text.replace("\n", " ")].append(mention)
    return forms


def _real(forms: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The forms that are names at all: no weekday, no people, no language, no word that only opens sentences."""
    inner = {form for form, mentions in forms.items() if any(not m.opening for m in mentions)}
    surnames = _surnames(forms)
    real: dict[str, list[Mention]] = defaultdict(list)
    for form, mentions in forms.items():
        words = plain(form)
        if not words:
            continue
        first = words[0]
        if form not in inner and len(words) > 1 and _may_open(first):
            rest = form.split(maxsplit=1)[1]
            if rest in inner and words[-1] not in lex.ORGANIZATION_HEADS:
                cut = len(form) - len(rest)
                real[rest] += [m._replace(start=m.start + cut, text=rest, opening=False) for m in mentions]
                continue
        if _is_name(form, words, form in inner, mentions) or (
            len(words) == 1 and words[0] in surnames and form in inner
        ):
            real[form] += mentions
    for mentions in real.values():
        mentions.sort(key=lambda m: m.start)
    return dict(real)


def _surnames(forms: dict[str, list[Mention]]) -> frozenset[str]:
    """The surnames of those whom the text names in full, with a title or a common first name in front."""
    return frozenset(
        people.surname(words)
        for form, mentions in forms.items()
        if 1 < len(words := plain(form)) < 4
        and (words[0] in lex.FIRST_NAMES or any(m.title for m in mentions))
        and words[-1] not in lex.ORGANIZATION_HEADS
        and words[-1] not in lex.SUFFIXES
    )


def _may_open(low: str) -> bool:
    """Whether a word before a name only opens the sentence: a small word, an adverb, a verb of speech, a title without a name."""
    small = low in lex.CLOSED or low in lex.LEMMA or low.endswith("ly") or low in lex.WEEKDAYS or low in lex.MONTHS
    return low in lex.COMMON and low not in lex.FIRST_NAMES and (small or low in lex.PERSON_NOUNS | lex.GROUP_NOUNS)


def _is_name(form: str, words: Sequence[str], inner: bool, mentions: list[Mention]) -> bool:
    low, last = " ".join(words), words[-1]
    if low in lex.PLATFORMS:
        return False
    if (
        low in lex.PLACES
        or low.replace(".", "") in lex.PLACES
        or low in lex.ORGANIZATIONS
        or form in lex.ACRONYMS
        or low in lex.METONYMS
    ):
        return True
    if low in lex.PEOPLES or low in lex.NOT_NAMES or low in lex.PARTIES or low in lex.MONTHS or low in lex.WEEKDAYS:
        return False
    if last in lex.OTHER_HEADS and not any(m.title for m in mentions):
        return False
    if all(word in lex.MONTHS or word in lex.WEEKDAYS or word.isdigit() for word in words):
        return False
    if all(m.title.lower() in ("st", "st.") for m in mentions):
        return False
    if mentions[0].title and words:
        return True
    if len(words) == 1:
        if low in lex.COMMON or low.removesuffix("s") in lex.COMMON or low in lex.CLOSED or low in lex.TITLES:
            return low in lex.FIRST_NAMES and inner and low not in lex.CLOSED and low not in lex.AMBIGUOUS
        return len(low) > 1 and not low[0].isdigit()
    common = all(word in lex.COMMON or word in SMALL for word in words)
    joint = next((k for k, word in enumerate(words) if word in ("of", "for")), 0)
    headed = joint > 0 and words[joint - 1] in lex.ORGANIZATION_HEADS
    if (
        common
        and not headed
        and last not in lex.ORGANIZATION_HEADS
        and last not in lex.PLACE_HEADS
        and words[0] not in lex.FIRST_NAMES
    ):
        nouns = {m.before for m in mentions}
        return inner and bool(nouns & lex.ORGANIZATION_NOUNS or nouns & lex.PERSON_NOUNS)
    return bool(re.search(r"[^\W\d_]", form))


def _guess(form: str, forms: dict[str, list[Mention]]) -> Kind | None:
    """The kind of a name about which little is known: part of a longer name, or a name that keeps coming."""
    words = plain(form)
    if len(words) == 1:
        for other in forms:
            others = plain(other)
            if len(others) > 1 and words[0] in (others[-1], others[0]):
                return (
                    "person" if words[0] == others[-1] and others[-1] not in lex.ORGANIZATION_HEADS else "organization"
                )
        return None
    if len(words) == 2 and words[1] not in lex.COMMON and any(plain(other) == (words[1],) for other in forms):
        return "person"
    return "person" if len(words) <= 3 and not set(words) & lex.COMMON and all(w[0].isalpha() for w in words) else None


def _acronyms(text: str, found: list[Mention]) -> dict[str, str]:
    """The long name behind each acronym that the text explains in parentheses, and the acronym behind each long name."""
    pairs: dict[str, str] = {}
    for one, two in pairwise(found):
        between = text[one.end : two.start]
        if between.strip() in ("(", "(the", "(“", '("') and text[two.end : two.end + 2].lstrip('”"').startswith(")"):
            short, long = (two.text, one.text) if len(two.text) <= len(one.text) else (one.text, two.text)
            coined = short[0].isupper() and len(long.split()) > 2 and plain(short)[0] not in lex.COMMON | lex.PLACES
            if " " not in short and ((sum(c.isupper() for c in short) >= 2 and " " in long) or coined):
                pairs[long] = short
    return pairs


def _entity(text: str, number: int, group: Group) -> Entity:
    mentions = sorted(group.mentions, key=lambda m: m.start)
    forms = dict.fromkeys(_form(text, m) for m in mentions)
    name = group.name
    if group.kind == "place":
        forms = dict.fromkeys((name, *_regions(text, mentions), *forms))
    others = tuple(form for form in _with_titles(text, mentions, forms) if form != name)
    return Entity(
        number=number,
        name=name,
        kind=group.kind,
        forms=others,
        places=tuple((m.start, m.end) for m in mentions),
        gender=people.gender_of(group, text) if group.kind == "person" else "",
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


def unique(members: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The entities with each form of a name given to one of them only: the one that bears it as its own name, else who was named first."""
    owners: dict[str, int] = {}
    for entity in members:
        owners.setdefault(entity.name.lower(), entity.number)
    for entity in members:
        for form in entity.forms:
            owners.setdefault(form.lower(), entity.number)
    return tuple(
        replace(entity, forms=tuple(dict.fromkeys(f for f in entity.forms if owners[f.lower()] == entity.number)))
        for entity in members
    )
