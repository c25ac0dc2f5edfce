"""Actors: the names of an article gathered under the people, organisations and places that they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.annotate.reading import Reading
from generator.extract.entities import bearers, evidence_of_form, headings, names, organizations, people, things
from generator.extract.entities.acronyms import explained_short_names
from generator.extract.entities.clusters import Group, plain
from generator.extract.entities.short_letters import is_verb
from generator.extract.entities.types import kind_of
from generator.extract.records import Entities, Entity
from generator.model import Kind
from generator.text import fold

_OF_A_TOWN = lex.BODIES | frozenset(
    "university college hospital school academy church museum airport market city".split()
)
"""Bodies whose first word is as a rule the town: its name alone means the town."""
_GOVERNED = frozenset(
    "borough city county district island islands municipality parish province region state territory town township village".split()
)
"""Places that have bodies of their own under their name: `Brenn County Library`."""
_ONLY_GIVEN = lex.FIRST_NAMES - lex.ORGANIZATIONS - lex.PLACES
_OUR_REPORTER = re.compile(r"\b[Oo]ur\s(?:\w+\s)?(?:reporter|correspondent|photographer|columnist)s?,?\s$")
"""What makes the name behind it one of the outlet’s own."""
_MARKED = re.compile(r"(?:[@#$/_=]|\s\.)$")
"""What stands in front of a handle, a tag, a part of an address or the code of a share: `@portwatch`, ` .PLX`, `RR=`."""


def gather(reading: Reading) -> Entities:
    """The actors of an article: names are sorted by kind, then joined where they are forms of one name."""
    text = reading.text
    found = [m for m in people.behind_bodies(headings.mentions(reading)) if not _MARKED.search(text, max(0, m.start - 2), m.start)]
    found = [m for m in found if text[m.end : m.end + 1] != "="]
    found = [m for m in found if not _OUR_REPORTER.search(text, max(0, m.left - 40), m.start)]
    acronyms = explained_short_names(text, found)
    explained = frozenset((*acronyms, *acronyms.values()))
    forms = names.real(_by_form(found), explained)
    own, things_short = _own(reading), {short for long, short in acronyms.items() if things.names_thing(plain(long))}
    forms = {form: found for form, found in forms.items() if _bare(form) not in own and form not in things_short and not things.is_work(text, found)}
    groups = _sorted(text, forms, acronyms)
    persons = people.gather(groups["person"], text)
    bodies = organizations.organizations(groups["organization"], acronyms)
    places = organizations.places(groups["place"])
    every = sorted((*persons, *bodies, *places), key=lambda group: (group.first, group.name))
    return Entities.of(tuple(_entity(text, number, group) for number, group in enumerate(every)))


def _by_form(found: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions of an article under the letters of each."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        forms[mention.text.replace("\n", " ")].append(mention)
    return forms


def _own(reading: Reading) -> set[str]:
    """The names of the outlet, in full, in short and by its initials, and of the author."""
    provenance = reading.article.provenance
    words = fold(provenance.publisher or "").split()
    short = words[-1].lower() if words else ""
    initials = "".join(word[0] for word in words if word[0].isupper()).lower()
    own = {_bare(name) for name in (provenance.publisher, provenance.author) if name}
    own |= {initials} if len(initials) > 2 else set()
    return own if short in lex.PLACES else own | {short}


def _bare(name: str) -> str:
    return fold(name).lower().removeprefix("the ")


def _sorted(text: str, forms: dict[str, list[Mention]], acronyms: dict[str, str]) -> dict[Kind, list[Group]]:
    """The forms by kind, each as a group of its own."""
    groups: dict[Kind, list[Group]] = {"person": [], "organization": [], "place": []}
    surnames = people.surnames(forms) - (lex.PLACES & (people.towns(forms) | lex.COUNTRIES)) - lex.ORGANIZATIONS
    surnames -= {form.lower() for form in acronyms.values()}
    firms = _firms(forms) | _short_names(text, forms, acronyms) | _branches(forms)
    kinds: dict[str, Kind | None] = {}
    for form, mentions in forms.items():
        sure: Kind | None = "organization" if form in firms else "person" if fold(form).lower() in surnames else None
        kinds[form] = sure or kind_of(text, form, mentions)
    kinds |= dict.fromkeys(_openings_of_bodies(kinds), "organization")
    given = _given(kinds) & _ONLY_GIVEN
    kinds |= dict.fromkeys((form for form in kinds if form.lower() in given), "person")
    openers = _opening_words(kinds) - surnames - _given(kinds)
    longer = _longer(forms)
    for form, mentions in forms.items():
        kind = kinds[form] or _guess(form, kinds, longer, acting=any(_acts(m) for m in mentions))
        if fold(form).lower() in openers and kind != "place":
            kind = "organization"
        kind = None if kind == "place" and things.is_titled(form) else kind
        if kind == "person" and things.has_article(form, mentions):
            kind = "organization" if any(_acts(m) and m.after not in ("is", "was") for m in mentions) else None
        if kind is not None:
            groups[kind].append(Group(name=form, kind=kind, mentions=list(mentions)))
    return groups


def _short_names(text: str, forms: dict[str, list[Mention]], acronyms: dict[str, str]) -> set[str]:
    """The explained short names that are bodies: capitals, and coined words for a long name that is a body."""
    return {
        short
        for long, short in acronyms.items()
        if short.isupper() or kind_of(text, long, forms.get(long, [])) == "organization"
    }


def _firms(forms: Iterable[str]) -> set[str]:
    """The names that stand elsewhere with the form of a company behind them: `Pell Farms` of `Pell Farms Ltd`."""
    return {
        form.rsplit(" ", 1)[0].rstrip(",")
        for form in forms
        if " " in form and form.rsplit(" ", 1)[-1].rstrip(".").lower() in lex.FIRMS
    }


def _branches(forms: Iterable[str]) -> set[str]:
    """`Bolgur Norway` of `Bolgur`: what an article also names without the country behind it."""
    parts = ((form, form.rsplit(" ", 1)) for form in forms if form.count(" ") == 1)
    return {form for form, (own, land) in parts if land.lower() in lex.COUNTRIES and own in forms and own.lower() not in lex.PLACES}


def _opening_words(kinds: dict[str, Kind | None]) -> set[str]:
    """The first words of organisations' names that are no plain words: `Halvorsen` of `Halvorsen Grain Technologies`."""
    bodies = (plain(form) for form, kind in kinds.items() if kind == "organization")
    own = (words for words in bodies if len(words) > 1 and not {*words[1:]} & _OF_A_TOWN)
    return {words[0] for words in own if words[0] not in lex.COMMON and words[0] not in lex.PLACES}


def _openings_of_bodies(kinds: dict[str, Kind | None]) -> list[str]:
    """`Marsh Square` of `Marsh Square Capital`: what ends like a place and opens the name of a body, of several words and in no list."""
    bodies = [f"{form} " for form, kind in kinds.items() if kind == "organization" and form.count(" ") > 1]
    ends = (form for form, kind in kinds.items() if kind == "place" and " " in form and form.lower() not in lex.PLACES)
    return [form for form in ends if plain(form)[-1] not in _GOVERNED and any(body.startswith(f"{form} ") for body in bodies)]


def _given(kinds: dict[str, Kind | None]) -> set[str]:
    """The given names of the people whom the article names in full."""
    people_named = (plain(form) for form, kind in kinds.items() if kind == "person")
    return {words[0] for words in people_named if len(words) > 1}


def _longer(forms: Iterable[str]) -> dict[str, list[str]]:
    """The names of several words by each of their words, and by the first part of a double one at their end."""
    found: dict[str, list[str]] = {}
    for form in forms:
        if len(words := plain(form)) > 1:
            for word in {*words, words[-1].split("-")[0]}:
                found.setdefault(word, []).append(form)
    return found


def _guess(form: str, kinds: dict[str, Kind | None], forms: dict[str, list[str]], *, acting: bool) -> Kind | None:
    """The kind of a name about which little is known: part of a longer name, or words that are no plain ones."""
    words = plain(form)
    if len(words) == 1:
        others = forms.get(words[0], ())
        longer = next((kind for other in others if (kind := _of_longer(words[0], other, kinds[other]))), None)
        return longer or ("organization" if acting and len(words[0]) > 3 and words[0].isalpha() else None)
    own = [word for word in words if word not in lex.PARTICLES]
    if evidence_of_form.ends_in_acronym(evidence_of_form.shape(form)):
        return None
    if len(own) == 2 and own[1] not in lex.COMMON and own[1].title() in kinds:
        return "person"
    if len(own) <= 3 and not {*own} & lex.COMMON and all(w[0].isalpha() for w in own):
        return "person"
    firm = acting and len(own) <= 3 and own[-1] in lex.COMMON and own[0] not in lex.FIRST_NAMES
    return "organization" if firm else None


def _acts(mention: Mention) -> bool:
    """Whether a name is the subject of a verb, owns something, says something, or is where somebody works."""
    employs = " " in mention.text and (mention.after == "'s" or mention.before in ("at", "by", "said", "says"))
    return is_verb(mention.after) or employs


def _of_longer(word: str, other: str, kind: Kind | None) -> Kind | None:
    """The kind of a longer name that begins or ends with the word."""
    others = plain(other)
    body = others[-1] in lex.ORGANIZATION_HEADS or kind == "organization"
    if len(others) < 2 or word not in (*(others if body else ()), others[0], others[-1], others[-1].split("-")[0]):
        return None
    return kind or ("organization" if body else "person")


def _entity(text: str, number: int, group: Group) -> Entity:
    mentions = sorted(group.mentions, key=lambda m: m.start)
    forms = dict.fromkeys(_form(text, m) for m in mentions)
    name = people.styled(group)
    if group.kind == "place":
        forms = dict.fromkeys((name, *_regions(text, mentions), *forms))
    titled = forms if group.kind == "place" else _with_titles(text, mentions, forms)
    others = tuple(form for form in (*titled, *_without_firm(name)) if form != name and (group.kind != "person" or form.lower() != name.lower()))
    return Entity(
        number=number,
        name=name,
        kind=group.kind,
        forms=others,
        places=tuple((m.start, m.end) for m in mentions),
        titles={m.start: m.left for m in mentions if m.left < m.start},
        gender=bearers.gender_of(group, text) if group.kind == "person" else "",
    )


def _without_firm(name: str) -> Iterator[str]:
    """`Pell Farms` of `Pell Farms Ltd`: the name without the form of the company in law."""
    words = name.split()
    if len(words) > 2 and words[-1].lower().rstrip(".") in lex.FIRMS and words[-1].lower() not in ("group", "holdings"):
        yield " ".join(words[:-1]).rstrip(",")


def _form(text: str, mention: Mention) -> str:
    return " ".join(text[mention.start : mention.end].split())


def _with_titles(text: str, mentions: list[Mention], forms: dict[str, None]) -> Iterator[str]:
    yield from forms
    for mention in mentions:
        if mention.title:
            yield " ".join(text[mention.left : mention.end].split())


def _regions(text: str, mentions: list[Mention]) -> Iterator[str]:
    for mention in mentions:
        if match := re.match(
            r"\s(?:region|province|district|oblast|prefecture)\b(?!\s(?:attorney|court|judge))",
            text[mention.end : mention.end + 24],
        ):
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
