"""Definite phrases: whom `the company`, `the minister`, `his lawyer` and `the 56-year-old` take up again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line
from generator.extract.attribution.discourse import Phrase, Stage
from generator.extract.attribution.holders import holder, is_another, office
from generator.extract.entities.aliases import is_known_before
from generator.extract.entities.clusters import is_company
from generator.extract.records import Entity, Reference, Speaker
from generator.extract.syntax.nominals import DEFINITE
from generator.extract.syntax.standing import Standing
from generator.words import load

_WORDS = load("discourse")
_BODY, _PERSON = frozenset(_WORDS["any_body"]), frozenset(_WORDS["any_person"])
_COUNTRY = frozenset(_WORDS["any_country"])
_DEFINITE = DEFINITE | {"both", "our", "such"}
_INTRODUCING = frozenset("a an another one".split())
"""Words that bring somebody in who is nobody named before: `a president`, not `the next president`."""
_OTHER = frozenset("former future next previous".split())
"""Words that tell one who bears a title from the one who bears it: `the next president`."""
_STOPS = frozenset("of for from at in with on who which that , ( — –".split())
_LONGEST = 5
"""Words: a longer phrase says who is meant by itself."""
_BACK = 6
_NEAR, _AWAY = 2, 8
"""Sentences: who was named there is meant, and who was named only further back is not."""
_MANY_BEAR = frozenset(lex.SHORT_TITLES.values())
"""Titles that many bear at once: of two senators `the senator` is neither for sure."""
_FIRMS = lex.BUSINESSES | frozenset(_WORDS["any_firm"])
"""Nouns for a business, whatever its name: `the bank` is Harwick National."""
_OFTEN, _MAIN = 3, 2
"""How often a text names the business that it is about, and how many times as often as the next one."""


def reference(stage: Stage, line: Line, phrase: Phrase) -> Reference | None:
    """Whom a definite phrase takes up, by the first rule that knows; None where it introduces somebody."""
    words = stage.reading.tokens(phrase.start, phrase.end)
    head = words[: next((k for k, w in enumerate(words) if k and w.low in _STOPS), len(words))]
    noun = head[-1].low
    if any(w.low == "'s" for w in head) or len(words) > _LONGEST:
        return None
    if head[0].low not in _DEFINITE and (len(head) > 1 or head[0].text[0].isupper()):
        return None
    apart = frozenset(word.low for word in head[1:-1])
    asked = office(stage.reading.tokens(phrase.start, _with_body(stage, line, words[-1].end)))
    if asked is not None and (number := holder(stage.offices, asked)) is not None:
        return Reference(phrase.start, words[-1].end, stage.of(stage.entities.all[number], phrase.start), True, "office")
    found = _found(stage, line, noun, phrase.start, apart)
    person = found[0].actor if found is not None else None
    if person is not None and asked is not None and is_another(stage.offices, person, asked):
        return None
    if found is None:
        return None
    to, rule, safe = found
    return Reference(phrase.start, words[-1].end, to, safe, rule)


def _with_body(stage: Stage, line: Line, end: int) -> int:
    """Where a description ends with what its office is of: `the mayor | of Harwick`."""
    behind = stage.reading.tokens(end, line.end)
    return line.end if behind and behind[0].low in ("at", "for", "of") else end


def _found(stage: Stage, line: Line, noun: str, place: int, apart: frozenset[str]) -> tuple[Speaker, str, bool] | None:
    """Whom a noun takes up; `apart` are the words before it, which tell one delegation from another."""
    if noun.endswith("-year-old") or noun in _PERSON:
        told = _again(stage, noun, apart) if noun in lex.MALE_NOUNS | lex.FEMALE_NOUNS else None
        return told or _person(stage, line, noun) or _again(stage, noun, apart)
    again = _again(stage, noun, apart)
    members = [stage.entities.all[n] for n in dict.fromkeys(stage.entities.roles.get(noun, ()))] or _titled(stage, noun)
    members = [entity for entity in members if entity.first < place and not is_known_before(stage.reading.text, noun, entity.first)]
    bearer = len(members) == 1 and noun in lex.PERSON_NOUNS
    introduced = again is not None and again[0].words.split(" ", 1)[0].lower() in _INTRODUCING
    main = again is not None and noun in _FIRMS and again[0].words.lower() == f"the {noun}"
    if again is not None and not main and (introduced or not bearer):
        return again
    if apart & lex.PEOPLES:
        return again
    if members and noun in lex.PERSON_NOUNS and (len(members) == 1 or noun not in _MANY_BEAR):
        return _bearer(stage, line, noun, members, place, apart)
    if noun in _COUNTRY:
        return _country(stage, line)
    if noun in lex.ORGANIZATION_NOUNS or noun in lex.ORGANIZATION_HEADS:
        return _organization(stage, line, noun, members, place, apart) or again
    return again


def _titled(stage: Stage, noun: str) -> list[Entity]:
    """Who bears the short form of a title: `Sen. Omar Feld` is `the senator`."""
    bears = noun in _MANY_BEAR
    return [e for e in stage.entities.all if bears and e.kind == "person" and e.role.lower().split()[-1:] == [noun]]


def _bearer(stage: Stage, line: Line, noun: str, members: Sequence[Entity], place: int, apart: frozenset[str]) -> tuple[Speaker, str, bool]:
    """`the senator`: the one whom the text calls so, or of several the one named last, surely where the others are far away."""
    last = max(members, key=lambda e: _last(e, place))
    if len(members) == 1:
        called = {noun, *apart} <= set(last.role.lower().replace("’", "'").replace("'s", "").split())
        return stage.of(last, place), "called" if called else "role", True
    away = [line.number - _line(stage, one, place) for one in members if one is not last]
    near = not apart and line.number - _line(stage, last, place) <= _NEAR and min(away) > _AWAY
    return stage.of(last, place), "role-near" if near else "role", near


def _again(stage: Stage, noun: str, apart: frozenset[str]) -> tuple[Speaker, str, bool] | None:
    """The same noun again: `a teacher … the teacher`; never for people at large."""
    described = [s for s in stage.unnamed.get(noun, [])[-_BACK:] if apart <= (words := set(s.words.lower().split())) and words.isdisjoint(_OTHER - apart)]
    if not described or noun in ("people", "sources"):
        return None
    last = described[-1]
    fullest = max((s for s in described if _extends(s, last)), key=lambda s: (s.words.count(" "), s.place))
    return fullest, "again", len({source.words.lower() for source in described}) == 1


def _extends(one: Speaker, last: Speaker) -> bool:
    """Whether a description says the same as the last one and more: `a Russian soldier` for `the soldier`."""
    return set(last.words.lower().split()[1:]) <= set(one.words.lower().split())


def _person(stage: Stage, line: Line, noun: str) -> tuple[Speaker, str, bool] | None:
    """`the 56-year-old`, `the man`: the person spoken of, as the last subject who fits."""
    gender = "f" if noun in lex.FEMALE_NOUNS else "m" if noun in lex.MALE_NOUNS else ""
    near = [
        m
        for m in stage.back(line.number, _BACK)
        if m.to.kind == "person"
        and not m.to.plural
        and m.standing is not Standing.ASIDE
        and (not gender or m.to.gender in ("", gender))
    ]
    if not near or (gender and not noun.endswith("-year-old") and any(m.to.head == noun for m in near)):
        return None
    chosen = max(near, key=lambda m: (m.line, m.standing))
    everybody = {m.to.actor if m.to.actor is not None else m.to.words for m in near}
    return chosen.to, "person", len(everybody) == 1


def _organization(
    stage: Stage, line: Line, noun: str, members: Sequence[Entity], place: int, apart: frozenset[str]
) -> tuple[Speaker, str, bool] | None:
    bodies = [e for e in stage.entities.all if e.kind == "organization" and e.first < place]
    for rule, fitting in _bodies(noun, bodies, members, apart):
        if fitting:
            return stage.of(max(fitting, key=lambda e: _last(e, place)), place), rule, len(fitting) == 1
    if noun in _FIRMS and not apart and (main := _main_body(stage, bodies, line, place)) is not None:
        return stage.of(main, place), "main-body", True
    if noun in _BODY or noun in lex.BUSINESSES:
        near = [
            m
            for m in stage.back(line.number, 2)
            if m.to.kind == "organization" and m.to.actor is not None and m.standing is not Standing.ASIDE
            if noun not in lex.BUSINESSES or lex.BODIES.isdisjoint(_words(m.to.words))
        ]
        if near:
            chosen = max(near, key=lambda m: (m.line, m.speaks, m.standing))
            return chosen.to, "nearest-body", len({m.to.actor for m in near}) == 1
        if noun in _BODY and len(bodies) == 1 and line.number - _line(stage, bodies[0], place) <= _BACK:
            return stage.of(bodies[0], place), "only-body", False
    return None


def _main_body(stage: Stage, bodies: Sequence[Entity], line: Line, place: int) -> Entity | None:
    """The business that a text is about: the one with a plain name that it names far more often than any other, and lately."""
    plain = [e for e in bodies if _is_plain(e)]
    times = sorted(((bisect_left(e.places, (place, 0)), e.number) for e in plain), reverse=True)
    if not times or times[0][0] < _OFTEN or (len(times) > 1 and times[0][0] < _MAIN * times[1][0]):
        return None
    main = stage.entities.all[times[0][1]]
    named = _line(stage, main, place)
    others = (m for m in stage.back(line.number, _NEAR) if m.to.kind == "organization" and m.to.actor is not None)
    alone = all(m.to.actor == main.number or m.line < named for m in others)
    return main if alone and line.number - named <= _BACK else None


def _is_plain(entity: Entity) -> bool:
    """Whether no word of a name says what kind of body it is: `Norrland Air` may be a bank’s, `Harwick Council` is none’s."""
    words = [word for form in (entity.name, *entity.forms) for word in _words(form)]
    known = lex.ORGANIZATION_HEADS | lex.ORGANIZATION_NOUNS | lex.BODIES | lex.ACRONYMS_LOW
    return known.isdisjoint(words) and entity.name.lower() not in lex.METONYMS and not lex.PARTIES.get(entity.name.lower())


def _country(stage: Stage, line: Line) -> tuple[Speaker, str, bool] | None:
    """`the kingdom`: the one country that the sentences before have as a subject."""
    near = [
        m
        for m in stage.back(line.number, 2)
        if m.to.kind == "place" and m.to.words.lower() in lex.COUNTRIES and m.standing is Standing.SUBJECT
    ]
    one = len({m.to.actor for m in near}) == 1
    return (near[-1].to, "country", False) if one else None


def _line(stage: Stage, entity: Entity, place: int) -> int:
    """The number of the sentence in which somebody was last named."""
    last = _last(entity, place)
    return next((line.number for line in reversed(stage.reading.lines) if line.start <= last), 0)


def _bodies(
    noun: str, bodies: Sequence[Entity], members: Sequence[Entity], apart: frozenset[str]
) -> Iterator[tuple[str, list[Entity]]]:
    """The bodies that a noun can mean, the surest reason first: it or what describes it is in the name, it was said of it, it is a firm."""
    if noun in lex.BUSINESSES and apart:
        yield "in-name", [e for e in bodies if apart <= {word.removesuffix("s") for word in _words(e.name)}]
    yield "in-name", [e for e in bodies if any(noun == w for form in (e.name, *e.forms) for w in _words(form))]
    yield "role", [e for e in members if e.kind == "organization"]
    if noun in lex.BUSINESSES:
        yield "firm", [e for e in bodies if is_company((e.name, *e.forms))]


@lru_cache(maxsize=4096)
def _words(form: str) -> tuple[str, ...]:
    return tuple(word.lower().strip("’'s") for word in form.split())


def _last(entity: Entity, place: int) -> int:
    return entity.places[bisect_left(entity.places, (place, 0)) - 1][0]
