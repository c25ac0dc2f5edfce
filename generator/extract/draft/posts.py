"""Posts: that somebody is named for one is no news without it, so that a title does not end before it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text import Token

_NAMING = frozenset(
    "appoint appointed appoints choose chooses chose chosen named names nominate nominated nominates pick picked picks promoted tapped taps".split()
)
"""Verbs whose news is the post that somebody is to have."""


def lacks_post(words: Sequence[Token], k: int) -> bool:
    """`nominates Galia Holm | as treasurer`: whether the post would be lost for which somebody is named."""
    named = next((at for at in range(k - 1, 0, -1) if words[at].low in _NAMING), None)
    lost = named is not None and words[k].low in ("as", "to") and words[k - 1].text[0].isupper()
    return lost and all(word.low != "as" for word in words[named:k])


def is_post(words: Sequence[Token], at: int) -> bool:
    """`to serve as treasurer`, `nominated Galia Holm as treasurer`: whether `as` opens a post and no clause."""
    serves = words[at - 1].low.startswith("serv") or words[at - 1].text[0].isupper()
    return words[at].low == "as" and serves and any(word.low in _NAMING for word in words[:at])
