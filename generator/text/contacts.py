"""Ways to reach somebody: e-mail addresses, telephone numbers and handles, which no page republishes."""

from __future__ import annotations

import re

from generator.text.keys import slug

LEFT_OUT = "[contact left out]"
_EMAIL = r"(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[\[(]\s?at\s?[\])]\s?)[\w-]{1,64}(?:\.[\w-]{1,64})+"
_HANDLE = r"(?<![\w./@])@[A-Za-z_]\w{1,30}"
_TELEPHONE = r"""
    (?<![\w.,/$€£-])(?<!\d[ ])(?:
        \+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}      # +44 20 7946 0018
      | \(0?\d{2,4}\)[ .-]?\d{3,4}[ .-]?\d{3,4}                 # (020) 7946 0018
      | (?=(?:[ .-]?\d){9})0[1-9]\d{1,3}(?:[ .-]\d{3,6}){1,3}   # 020 7946 0018
      | \d{3}[.-]\d{3}[.-]\d{4} | 1-\d{3}-\d{3}-\d{4}           # 212-555-0199
      | 0[1-9]\d{8,9}                                            # 02079460018
    )(?![\w-]|[.,]\d)
"""
_HINT = re.compile(r"@|\d{3}|\bat\b")
_CONTACT = re.compile(rf"{_EMAIL}|{_HANDLE}|{_TELEPHONE}", re.VERBOSE)


def masked(text: str) -> str:
    """The text with a note in place of each e-mail address, telephone number and handle."""
    return _CONTACT.sub(LEFT_OUT, text) if _HINT.search(text) else text


def has_contact(text: str) -> bool:
    """Whether a text says how to reach somebody."""
    return _CONTACT.search(text) is not None


def name_parts(name: str) -> frozenset[str]:
    """The parts of a name that would tell it in an address: not what is small in it, like “de” and “al”."""
    return frozenset(part for word in name.split() for part in slug(word).split("-") if len(part) > 1 + word.islower())
