"""What others wait for: a deal that is talked about, and what a court, a body or a person is asked to do."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.questions.gaps import Gap
from generator.extract.questions.phrasing import lowered
from generator.text import Sought

_TO_ITS_END = r"(?![^;:.?,“”])"
_TALKS = Sought(
    rf"\b(?:is|are|was|were|(?:has|have)\s(?:begun|started|opened|entered))\s(?:now\s|still\s|also\s)?(?:in|into)?\s?(?:(?:advanced|early|exclusive|final|last-ditch|preliminary)\s)?"
    rf"(?:talks|negotiations|discussions)\s(?:with\s[^;:.?,“”]{{3,60}}?\s)?to\s(?P<what>(?:acquire|buy|buy out|combine|finance|form|invest|join|merge|raise|sell|take)\b[^;:.?,“”]{{0,120}}){_TO_ITS_END}"
)
_ASKED = Sought(
    r"\b(?P<how>asked|asking|asks|urged|urging|urges|petitioned|called\son|calling\son|calls\son|pressed|pressing|convince|persuade|wants|want)\s"
    r"(?P<whom>(?:the|an?)\s(?:[\w.’'-]+\s){1,6}?|(?:[A-Z][\w.’'-]*\s){1,5})to\s"
    rf"(?P<what>(?:accept|allow|approve|ban|block|cancel|close|cut|delay|dismiss|drop|eliminate|end|extend|freeze|grant|halt|impose|investigate|lift|order|overturn|pardon|pass|pay|publish|reject|release|remove|repeal|resign|restore|resume|reveal|review|scrap|sign|step\sdown|stop|suspend|throw\sout|veto|withdraw)\b"
    rf"(?:[^;:.?,“”]|\.(?=\s\d)){{0,110}}){_TO_ITS_END}"
)
_JOINED = re.compile(r"\s(?:after|and|as|because|but|saying|since|until|when|where|which|while|who)\b")
"""Where what is asked for ends, and the sentence goes on."""
_ADVERBIAL = re.compile(r"\s(?:again|earlier|late|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b")
_REPORTERS = frozenset(
    "reporter reporters journalist journalists readers viewers voters supporters people residents them him her us you".split()
)


def talks(gap: Gap) -> str | None:
    """`Frasers is in talks to buy the chain.`"""
    match = next((match for match in gap.found(_TALKS) if not gap.reading.is_quoted(match.start())), None)
    who = gap.announcer(match.start()) if match else None
    what = gap.words_until(match, "what", _JOINED) if match else None
    return f"Will {lowered(who)} {what}?" if who and what else None


def asked(gap: Gap) -> str | None:
    """`Eleven states asked the appeals court to throw out the rules.`"""
    for match in gap.found(_ASKED):
        whom = gap.words(match, "whom")
        what = gap.words_until(match, "what", _JOINED)
        if gap.reading.is_quoted(match.start()) or not whom or not what or _is_public(whom):
            continue
        return f"Will {lowered(whom.strip())} {_ADVERBIAL.sub('', what)}?"
    return None


def _is_public(whom: str) -> bool:
    """Whether those are asked of whom no answer is waited for, or a word that is no name."""
    last = whom.split()[-1].lower()
    return last in _REPORTERS or last in lex.CLOSED or last in lex.PREPOSITIONS
