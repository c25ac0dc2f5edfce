"""Groups of names while actors are gathered: forms that are taken for one name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.model import Kind

SMALL = frozenset("of the and for & 's in on at to de la le".split())


@dataclass(slots=True)
class Group:
    """Names that are taken for one actor, while they are gathered."""

    name: str
    kind: Kind
    mentions: list[Mention] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        return plain(self.name)

    @property
    def first(self) -> int:
        return min(m.start for m in self.mentions)


@lru_cache(maxsize=4096)
def plain(form: str) -> tuple[str, ...]:
    """The words of a name as they are compared: small, with straight marks, without possessives and full stops."""
    words = (word.lower().replace("’", "'").removesuffix("'s").strip("'.,“”\"") for word in form.split())
    return tuple(word for word in words if word)


def is_company(forms: Iterable[str]) -> bool:
    """Whether a form of a name has a word for a company: `Halden Ltd.`, `Brandt Holdings`."""
    return any(word.strip(".,") in lex.COMPANY_WORDS for form in forms for word in form.split())


def is_country(word: str) -> bool:
    """Whether a word of a name is a country, with a full stop at its end or without: `u.s`."""
    return word in lex.COUNTRIES or f"{word}." in lex.COUNTRIES
