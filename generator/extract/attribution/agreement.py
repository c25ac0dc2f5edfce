"""Pronouns: which sources each can stand for, by number, gender and kind."""

from __future__ import annotations

from generator.extract.records import Speaker


def _is_he(source: Speaker) -> bool:
    return source.kind in ("person", "") and source.gender != "f" and not source.plural and source.kind != ""


def _is_she(source: Speaker) -> bool:
    return source.kind == "person" and source.gender != "m" and not source.plural


def _is_it(source: Speaker) -> bool:
    return source.kind in ("organization", "thing") and not source.plural


def _is_they(source: Speaker) -> bool:
    return source.plural or source.kind in ("organization", "group")


FITS = {"he": _is_he, "she": _is_she, "it": _is_it}


def fits(low: str, source: Speaker) -> bool:
    """Whether a pronoun, in lower case, can stand for a source; `they` and its like are the rest."""
    return FITS.get(low, _is_they)(source)
