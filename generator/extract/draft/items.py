"""Parts of a draft that need no judgement: keys, actors, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.records import Entity
from generator.model import UNKNOWN, Actor, Article
from generator.text import free, slug

_LEFT_OUT = {
    "caption": "photo captions",
    "credit": "photo credits",
    "byline": "bylines",
    "boilerplate": "tip lines",
    "correction": "corrections",
    "dateline": "datelines",
}


_SMALL = frozenset("a an the his her its their".split())
"""What may stand in front of a role besides."""
_PLAIN = lex.COMMON | lex.PEOPLES | lex.PARTIES.keys()


class Keys:
    """Slugs that are given out once each."""

    def __init__(self) -> None:
        self._taken: set[str] = {UNKNOWN}
        self._next: Counter[str] = Counter()

    def make(self, text: str, words: int = 0) -> str:
        """A free key made of the text."""
        wanted = slug(text, words)
        key = free(wanted, self._taken, self._next[wanted] + 1)
        self._next[wanted] += 1
        self._taken.add(key)
        return key


def actor(entity: Entity, keys: dict[int, str], *, in_passing: bool = False) -> Actor:
    """An entity as an actor of the briefing."""
    return Actor(
        key=keys[entity.number],
        name=entity.name,
        kind=entity.kind,
        aka=_each_once(_other_names(entity)),
        role=entity.role or None,
        in_passing=in_passing,
    )


def _other_names(entity: Entity) -> tuple[str, ...]:
    """The forms that are printed: none that is the end of a longer one behind its first title, none that says the role again."""
    names = tuple(form for form in (entity.name, *entity.forms) if not _is_titled(entity, form))
    whole = (f for f in entity.forms if f in names or not any(o.endswith(f" {f}") for o in entity.forms))
    return tuple(form for form in whole if not repeats_role(entity, form))


def _is_titled(entity: Entity, form: str) -> bool:
    """`Mayor Ruth Okoro`, `the mayor Ruth Okoro`: whether a form is another one with words in front."""
    return any(form.endswith(f" {name}") for name in (entity.name, *entity.forms) if name != form)


def repeats_role(entity: Entity, form: str) -> bool:
    """`the German ferry operator Blue Lines`: whether a form is a name behind a phrase that the role says as well; `Mayor Ruth Okoro` is a name by itself."""
    names = {name for name in (entity.name, *entity.forms) if name != form and form.lower().endswith(f" {name.lower()}")}
    said = {*_words(entity.role)}
    return any(_is_phrase(front := form[: -len(name)]) and {*_words(front)} <= said for name in names)


def _is_phrase(front: str) -> bool:
    """Whether what stands in front of a name is no title: one word written small, two of which one is, or three with a name among them."""
    words = [word for word in front.split() if word.lower() not in _SMALL]
    if len(words) == 1:
        return front.strip() == words[0].lower()
    named = any(word[0].isupper() and word.lower() not in _PLAIN for word in words)
    return len(words) > 1 + named and any(word.islower() for word in words)


def _words(phrase: str) -> Iterator[str]:
    """The words of a phrase in small letters, without articles and owners, short titles in full: `Sen.` as `senator`."""
    for word in phrase.lower().split():
        if word not in _SMALL:
            yield lex.SHORT_TITLES.get(word.rstrip("."), word.rstrip(".,")).lower()


def _each_once(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms without phrases that differ from one before in their capital only: `the court`, `The court`."""
    phrase = ("the ", "The ")
    known = {form.lower() if form.startswith(phrase) else form: form for form in reversed(forms)}
    return tuple(known.values())[::-1]


def left_out(article: Article) -> dict[str, int]:
    """How many paragraphs of each kind feed nothing."""
    return Counter(_LEFT_OUT[paragraph.kind] for paragraph in article.paragraphs if paragraph.kind in _LEFT_OUT)
