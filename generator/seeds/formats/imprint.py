"""Imprints: of the names that a page gives its publisher, the one that fits its address; and its authors as persons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

_WORD = re.compile(r"\w+")
_OTHER = re.compile(r"\W|^the\b")
_ENDINGS = frozenset("com co org net edu gov ac info news".split())
"""Parts of a domain that are no name where a country stands behind them."""
_DOMAIN = re.compile(r"\.(?:com|org|net|info|co\.\w\w)$", re.IGNORECASE)
_LEAST = 3
"""Letters of a name that can be recognised within another."""
_WELL = 2
"""The fit from which spelling matters more."""
_NOBODY = frozenset(
    "admin administrator agencies agency bureau correspondent correspondents desk editor editorial editors newsroom "
    "reporter reporters reports staff team webmaster writer writers".split()
)
"""Words of a byline that names no person."""
_TITLES = re.compile(
    r"(?:[A-Z]{2,5}|Ph\.?D\.?|M\.?D\.?|.*\b(?:Correspondent|Editor|Reporter|Writer|Contributor|Columnist|Press)\b.*)$"
)
_RIGHTS = re.compile(r"^(?:copyright|©|\(c\)|(?:19|20)\d\d|[\s,.])+(?=\w|$)", re.IGNORECASE)
_BEHIND = re.compile(r"\s[|•·/]\s|(?<=[a-z]{3})\.\s")
"""What parts an author from the house for which he writes."""
_SUFFIX = re.compile(r"\s(?:(?:The\s)?Associated Press|Reuters|Agence France-Presse)$")


def folded(name: str) -> str:
    """A name without what sets two spellings of it apart."""
    return _OTHER.sub("", name.casefold())


def publisher(names: Iterable[str], tails: Iterable[str], url: str) -> str:
    """The name that fits the address best, also of the `tails` of a title; else the first that is no part of it."""
    stated = list(filter(None, map(_bare, names)))
    labels = _labels(url)
    fitting = [name for name in (*stated, *map(_bare, tails)) if _fit(name, labels)]
    ranked = sorted(fitting, key=lambda name: _faults(name, _fit(name, labels)))
    return next(iter(ranked), next((name for name in stated if folded(name) not in _hosts(url)), ""))


def _faults(name: str, fit: int) -> tuple[float, ...]:
    """What speaks against one of several names that fit: the least counts."""
    return (fit < _WELL, bool(_DOMAIN.search(name)), name.islower(), -fit, -name.count(" "))


def _bare(name: str) -> str:
    """A name as it stands, and nothing for an address or a sentence about rights."""
    return "" if "://" in name or "rights" in name.lower() else _RIGHTS.sub("", name.strip().removeprefix("@").strip())


def _hosts(url: str) -> list[str]:
    host = urlsplit(url).hostname or ""
    return host.removeprefix("www.").split(".")


def _labels(url: str) -> list[str]:
    """The name in an address, and what stands in front of it: `news.gazette.co.uk` → `gazette`, `news`."""
    parts = _hosts(url)[:-1]
    while len(parts) > 1 and parts[-1] in _ENDINGS:
        parts.pop()
    return [part.replace("-", "") for part in reversed(parts) if part]


def _fit(name: str, labels: list[str]) -> int:
    """How well a name fits an address: it is its name, holds it or is held by it, or has its letters in their order."""
    if not labels:
        return 0
    own, bare = labels[0], folded(_DOMAIN.sub("", name))
    whole = re.sub(r"\W", "", _DOMAIN.sub("", name).casefold())
    if own in (bare, whole) or bare == "".join(reversed(labels)):
        return 4
    words = [word.casefold() for word in _WORD.findall(name)]
    if all(word in labels for word in words) and own in words:
        return 4
    if len(own) >= _LEAST and own in words:
        return 3
    if min(len(own), len(bare)) > _LEAST and (own in bare or bare in own):
        return 2
    if bare in labels[1:] and bare not in ("hosted", "www", "blogs", "edition"):
        return 2
    return int(len(own) >= _LEAST and bare[:1] == own[:1] and _in_order(own, bare) and " " in name)


def _in_order(letters: str, text: str) -> bool:
    at = iter(text)
    return all(letter in at for letter in letters)


def author(words: str, published_by: str) -> str:
    """The names of those who wrote, without their titles, and nothing where only a desk or the publisher is named."""
    persons = _BEHIND.split(words)[0]
    parts = [_SUFFIX.sub("", part.strip()) for part in persons.split(",")]
    told = (part for k, part in enumerate(parts) if part and not (k and _TITLES.match(part)))
    kept = [part for part in told if not _is_house(part, published_by)]
    made = ", ".join(part.title() if part.isupper() and " " in part else _in_small(part) for part in kept)
    return made if any(not _NOBODY & set(part.lower().split()) for part in kept) else ""


def _in_small(names: str) -> str:
    """`MARY POLK and ERIC TUCK` → `Mary Polk and Eric Tuck`."""
    words = names.split(" ")
    shouted = [word for word in words if word.isupper() and len(word) > 1 and not word.endswith(".")]
    return " ".join(word.title() if word in shouted else word for word in words) if len(shouted) > 1 else names


def _is_house(part: str, published_by: str) -> bool:
    """Whether a name is the publisher’s, or one of its desks: `Gazette Sport`, `The Gazette Weekly`."""
    name, house = folded(part), folded(published_by)
    return len(house) >= _LEAST and (name.startswith(house) or house.startswith(name) or house in name)
