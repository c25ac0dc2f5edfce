"""Ways to reach somebody: e-mail addresses, telephone numbers and handles, which no page republishes."""

from __future__ import annotations

import re

from generator.text.keys import slug
from generator.text.sought import Sought

LEFT_OUT = "[contact left out]"
_AT = r"(?:[@＠]|\s?[\[(]\s?at\s?[\])]\s?)"
_DOT = r"(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)"
_EMAIL = rf"""
    (?:mailto:)?(?<![\w.+-])[\w.+-]{{1,64}}(?:
        {_AT}[\w-]{{1,64}}(?:{_DOT}[\w-]{{1,64}})+              # tips@gazette.example, tips [at] gazette [dot] example
      | \s(?:at|AT)\s[\w-]{{1,64}}\s(?:dot|DOT)\s(?i:com|org|net|info|news|example|[a-z]{{2}})\b  # tips at gazette dot com
    )
"""
_HANDLE = r"(?<![\w/@])[@＠][A-Za-z_]\w{1,30}(?:[.@]\w+)*"
_ACCOUNT = r"""
    (?<![\w./-])(?:https?://)?(?:www\.)?(?:
        (?:t|wa|telegram|signal)\.me | (?:x|twitter|instagram|facebook|fb|snapchat)\.com | tiktok\.com | threads\.net
      | linkedin\.com/in | bsky\.app/profile
    )/[\w@+](?:[\w@.+/-]*[\w/])?
  | (?<=\bTelegram:[ ])[\w.]{3,32}(?=[.,;)]|\s*$) | (?<=\bSignal:[ ])[\w.]{3,32}(?=[.,;)]|\s*$)
"""
_SPACE = r"[ .\u2011\u2013-]"
_TELEPHONE = rf"""
    (?<![\w.,/$€£-])(?<!\d[ ])(?:
        (?:\+|00(?=[1-9]))\d{{1,3}}{_SPACE}?(?:\(0\))?\(?\d{{1,4}}\)?(?:{_SPACE}?\d{{2,4}}){{2,4}}  # +44 20 7946 0018
      | \(0?\d{{0,4}}\){_SPACE}?\d{{2,4}}{_SPACE}\d{{3,4}}(?:{_SPACE}\d{{3,4}})?                  # (020) 7946 0018
      | (?=(?:{_SPACE}?\d){{9}})0[1-9]\d{{1,3}}(?:{_SPACE}\d{{3,6}}){{1,3}}                        # 020 7946 0018
      | 0[1-9](?:{_SPACE}\d\d){{4}}                                                                # 01 23 45 67 89
      | 0[1-9]\d{{1,3}}[ ]?[/\u2013][ ]?\d{{5,8}}                                                  # 030/123456
      | (?:1{_SPACE})?\d{{3}}{_SPACE}\d{{3}}{_SPACE}\d{{4}}                                        # 212-555-0199
      | (?:1-)?8(?:00|33|44|55|66|77|88)-(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{{2,4}}-?[A-Z0-9]{{2,5}}       # 1-800-GO-PORT
      | [78]{_SPACE}?\(\d{{3,4}}\){_SPACE}?\d{{2,3}}{_SPACE}\d\d{_SPACE}\d\d                      # 8 (800) 555-35-35
      | 0[1-9]\d{{8,9}}                                                                            # 02079460018
      | [6-9]\d{{4}}[ ]\d{{5}}                                                                     # 98765 43210
      | (?<=\b[Cc]all[ ])\d{{3}}[ -]\d{{4}} | (?<=\b[Pp]hone[ ])\d{{3}}[ -]\d{{4}}
      | (?<=\b[Tt]el\.[ ])\d{{3}}[ -]\d{{4}} | (?<=\bext\.[ ])\d{{2,5}}                            # tel. 555-0199
    )(?![\w-]|[.,]\d)
"""
_LETTERS = ("@", "＠", "dot", "DOT", ".me/", ".com/", ".net/", ".app/", "/in/", "Telegram:", "Signal:", "ext.")
_FIGURES = re.compile(r"\d(?:[ .()/\u2011\u2013-]{0,2}\d){4}|8\d\d-[A-Z0-9]")
_AT_IN_BRACKETS = re.compile(r"[(\[]\s?at\s?[)\]]")
_CONTACT = Sought(rf"{_EMAIL}|{_HANDLE}|{_ACCOUNT}|{_TELEPHONE}", re.VERBOSE)


def may_have_contact(text: str) -> bool:
    """Whether a text has some of what no contact is without: few have, and this is quick to see."""
    if any(map(text.__contains__, _LETTERS)):
        return True
    return _FIGURES.search(text) is not None or _AT_IN_BRACKETS.search(text) is not None


def masked(text: str) -> str:
    """The text with a note in place of each e-mail address, telephone number and handle."""
    return _CONTACT.pattern.sub(LEFT_OUT, text) if may_have_contact(text) else text


def has_contact(text: str) -> bool:
    """Whether a text says how to reach somebody."""
    return _CONTACT.pattern.search(text) is not None


def name_parts(name: str) -> frozenset[str]:
    """The parts of a name that would tell it in an address: not what is small in it, like “de” and “al”."""
    return frozenset(part for word in name.split() for part in slug(word).split("-") if len(part) > 1 + word.islower())
