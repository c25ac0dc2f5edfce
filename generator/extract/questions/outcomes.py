"""Outcomes: what a suit, a charge, a verdict, a sale, a vacancy or a bill leads to, where the article does not say."""

from __future__ import annotations

import re

from generator.extract.questions.gaps import Gap
from generator.extract.questions.phrasing import lowered
from generator.text import Sought

_TO_ITS_END = r"(?=[,;.:?“”]|\s(?:after|alleging|accusing|and|because|but|by|claiming|demanding|during|following|for|from|in|on|over|saying|seeking|since|that|when|where|which|while|who|with)\b|$)"
_SUED = Sought(
    rf"\b(?:(?:has|have|is|are)\s)?(?:sued|suing|sues|filed\san?\s(?:[a-z-]+\s){{0,2}}?(?:law)?suit\sagainst|(?:taken|taking|launched)\slegal\saction\sagainst)\s(?P<whom>[^,;.:?“”]{{3,80}}?){_TO_ITS_END}"
)
_CHARGED = Sought(
    rf"\b(?:(?:has|have)\sbeen|was|were|is|are)\s(?:also\s|formally\s)?charged\s(?:(?:on\s)?\w+day\s)?with\s(?P<what>(?:[^;:.?,“”](?!\s(?:after|and|because|before|for\sallegedly|in\sconnection|last|on|over|who|while)\b)){{4,80}}[^;:.?,“”]){_TO_ITS_END}"
)
_GUILTY = Sought(
    r"\b(?:(?:has|have)\s)?(?:pleaded\sguilty|(?:was|were|been)\s(?:found\sguilty|convicted))\b"
)
_FOR_SALE = Sought(
    r"\b(?:(?:has|have)\sbeen|was|were|is|are)\s(?:now\s|also\s)?(?:put\sup\sfor\ssale|up\sfor\ssale|on\sthe\smarket|looking\sfor\sa\sbuyer|seeking\sa\sbuyer)\b"
)
_LEFT = Sought(
    rf"\b(?:(?:has|have)\s)?(?:resigned|quit|stepped\sdown|stood\sdown|(?:will|would)\s(?:resign|step\sdown|stand\sdown)|(?:is|are)\s(?:stepping|standing)\sdown|(?:(?:was|were|been)\s)(?:sacked|fired|dismissed|ousted))\sas\s(?P<post>[^,;.:?“”]{{3,60}}?){_TO_ITS_END}"
)
_APART = re.compile(r"\s(?:after|before|since|until|when|while)\s")
"""What joins another clause to a name: `a scandal since founder Tom Pell`."""
_MAY_APPEAL = Sought(
    r"\b(?:(?:can|could|may|might|(?:is|are)\s(?:likely|expected)\sto)\s(?:still\s|now\s|yet\s)?appeal(?!\sto\b|ed\b|ing\b)|ha(?:s|ve)\s(?:[\w-]+\s){1,3}to\sappeal|ha(?:s|ve)\s(?:the|a)\sright\s(?:of|to)\sappeal)\b"
)
_APPEAL = Sought(
    r"\b(?P<appeal>[Aa]n\sappeal(?:\sagainst\s[^,;.:?“”]{3,50}?)?)\s(?:can|could|may|might|is\sexpected\sto)\s(?:still\s)?be\s(?:made|lodged|filed|heard)\b"
)
_BILL = Sought(r"\b[Tt]he\s(?P<bill>(?:[A-Z][\w’'-]+\s(?:and\s)?){1,5}Bill)\b(?!\s[A-Z])")
_CONTESTED = Sought(
    r"\b(?P<what>an?\s(?:decision|judgment|judgement|ruling|verdict|sentence|fine|ban|order))\s(?:that|which)\s(?P<who>(?:[\w’'.-]+\s){1,6}?)(?:can|could|may|might)\s(?:now\s|still\s|yet\s)?(?P<how>appeal against|appeal|challenge|contest)\b(?P<where>\s(?:at|in|to|before)\s[^,;.:?“”]{4,50})?"
)
_NOMINATED = Sought(
    rf"\b(?:(?:has|have)\sbeen|was|were|is|are)\s(?:also\s)?(?:nominated|shortlisted|short-listed|up|in\sthe\srunning)\sfor\s(?P<what>(?:an?|the|\w+)\s[^;.:?“”]{{3,60}}?){_TO_ITS_END}"
)
_AWARD = re.compile(r"\b(?:awards?|prizes?|medals?|Oscars?|Grammys?|Grammies|Baftas?|Bookers?|Emmys?|Emmies|gongs?|Globes?|Palme|Cesars?|trophy|title)\b", re.IGNORECASE)
_SOME = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,2})\s")
_HOUSES = re.compile(r"\b(?:Parliament|MPs|Commons|Congress|Senate|Lords|[Pp]eers|[Ll]awmakers|[Ll]egislators|House)\b")

_OVER = {
    "suit": re.compile(r"\b(?:settled|settlement|dismissed|threw out|thrown out|ruled|verdict)\b"),
    "charge": re.compile(r"\b(?:acquitted|cleared|convicted|found guilty|plead(?:ed|ing)? guilty|sentenced|dropped|jailed)\b"),
    "sentence": re.compile(r"\b(?:sentenced to|was sentenced|were sentenced|been sentenced|jailed|was fined|been fined|years? in prison,|life sentence)\b"),
    "sale": re.compile(r"\b(?:bought by|acquired by|agreed to (?:buy|sell)|sold to|a deal to (?:buy|sell))\b"),
    "post": re.compile(r"\b(?:succe(?:ed|eds|eded|ssor)\b|replac|appoint|interim|take over|takes over|took over|elected)"),
    "award": re.compile(r"\b(?:won (?:the|an?) (?:award|prize)|was named the winner|took (?:home )?the (?:award|prize))\b"),
    "bill": re.compile(r"\b(?:became law|become law|royal assent|signed into law|signed the bill|enacted|passed into law|came into force)\b", re.I),
}
"""What tells that the outcome is known: then nobody asks for it."""
_TOP = 6
"""Sentences of which the matter of an article is one: what was once sued or sold further down is history."""


def _is_open(gap: Gap, outcome: str) -> bool:
    """Whether a sentence near the top tells of a matter of which the article nowhere says how it ended."""
    return gap.line.number < _TOP and _OVER[outcome].search(gap.reading.text) is None


def _of_subject(gap: Gap, sought: Sought, outcome: str) -> tuple[str, re.Match[str]] | None:
    """The first place of a pattern outside quotation marks, with its whole subject, where the outcome is open."""
    found = gap.found(sought) if gap.line.number < _TOP else ()
    match = next((one for one in found if not gap.reading.is_quoted(one.start())), None)
    who = gap.subject(match.start()) if match and _is_open(gap, outcome) else None
    return (_known(who), match) if who and match else None


def _known(who: str) -> str:
    """`A captain` as `the captain`: the article tells of him."""
    return re.sub(r"^(?:an?|(two|three|four|five|six|seven|eight|nine|ten))\s(?=[A-Za-z])", lambda m: f"the {m[1]} " if m[1] else "the ", lowered(who))


def suit(gap: Gap) -> str | None:
    """`The owner of the ferry has sued the harbour board for $28 million.`"""
    found = _of_subject(gap, _SUED, "suit")
    whom = gap.words(found[1], "whom") if found else None
    return f"How will the suit of {found[0]} against {whom} end?" if found and whom else None


def charge(gap: Gap) -> str | None:
    """`Two captains were charged with falsifying records.`"""
    found = _of_subject(gap, _CHARGED, "charge")
    what = gap.words(found[1], "what") if found else None
    return f"Will {found[0]} be convicted of {what}?" if found and what else None


def sentence(gap: Gap) -> str | None:
    """`A captain of Harwick pleaded guilty to arson.`"""
    found = _of_subject(gap, _GUILTY, "sentence")
    return f"What sentence will {found[0]} get?" if found else None


def sale(gap: Gap) -> str | None:
    """`The mill of Harwick has been put up for sale.`"""
    found = _of_subject(gap, _FOR_SALE, "sale")
    return f"Who will buy {found[0]}?" if found else None


def vacancy(gap: Gap) -> str | None:
    """`Ida Holm resigned as head of the harbour board.`"""
    found = _of_subject(gap, _LEFT, "post")
    post = gap.words(found[1], "post") if found and not _APART.search(found[0]) else None
    return f"Who will succeed {found[0]} as {post}?" if found and post else None


def appeal(gap: Gap) -> str | None:
    """`The union can still appeal.` `An appeal against the ruling could be made.`"""
    for match in gap.found(_APPEAL):
        words = gap.words(match, "appeal")
        return f"Will there be {lowered(words)}?" if words else None
    for match in gap.found(_CONTESTED):
        who, where = gap.words(match, "who"), gap.words(match, "where") or ""
        what = re.sub(r"^an?\s", "the ", match["what"])
        return f"Will {lowered(who).strip()} {match['how']} {what}{f' {where}' if where else ''}?" if who else None
    may = next((one for one in gap.found(_MAY_APPEAL) if not gap.reading.is_quoted(one.start())), None)
    who = gap.announcer(may.start()) if may else None
    return f"Will {lowered(who)} appeal?" if who else None


def bill(gap: Gap) -> str | None:
    """`MPs will debate the Harbour Bill.`"""
    match = next(gap.found(_BILL), None)
    if match is None or not _is_open(gap, "bill") or not _HOUSES.search(gap.reading.text):
        return None
    return f"Will the {match['bill']} become law?"


def award(gap: Gap) -> str | None:
    """`The Long Pier is up for six Harbour Awards.`"""
    found = _of_subject(gap, _NOMINATED, "award")
    what = gap.words(found[1], "what") if found else None
    if found is None or not what or not _AWARD.search(what):
        return None
    return f"Which of the {what} will {found[0]} win?" if _SOME.match(what) else f"Will {found[0]} win {what}?"
