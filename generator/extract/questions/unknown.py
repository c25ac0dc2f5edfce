"""What an article says is not known or not clear, as direct questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.questions.gaps import Gap
from generator.extract.questions.interrogatives import is_many, wh, yes_no
from generator.extract.questions.phrasing import lowered
from generator.text import Sought

_WORD = r"(?P<word>whether|if|why|who|what|when|where|how(?:\s(?:many|much|long|often|far|old|quickly|badly)(?:\s(?:[a-z-]+\s){0,2}?[a-z-]+(?=\s))??)?|which\s[a-z-]+)(?:\s(?:and|or)\s(?P<other>when|where|how|why))?"
_NOT_KNOWN = Sought(
    rf"""
    \b(?:
        (?:un|not\s(?:yet\s|immediately\s|entirely\s)?)(?:clear|known|certain|sure|decided|determined|established|explained|disclosed)
      | (?:could|can|would|did|does|do)\s?(?:not|n['’]t)\s(?:yet\s|immediately\s)?(?:say|know|tell|explain|disclose|specify|reveal|confirm|determine|establish|show|indicate|identify)
      | (?:has|have|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:said|explained|disclosed|decided|announced|revealed|confirmed|specified|determined|established)
      | unable\sto\s(?:say|explain|confirm|determine|establish)
      | (?:disagree|disagreed|differ|differed|divided|split)\s(?:about|over|on|as\sto)
      | conflicting\s(?:accounts|reports|versions)\s(?:of|about|on|as\sto)
      | (?:critics|experts|residents|opponents|some|many|others)\s(?:question|questioned|doubt|doubted|wonder|wondered)
      | cannot\s(?:say|tell|explain|confirm) | can['’]t\ssay
      | (?:declined|refused)\sto\s(?:say|explain|disclose|specify|reveal|discuss|confirm)
      | (?:stopped|stops)\sshort\sof\s(?:saying|explaining|confirming|disclosing)
      | without\s(?:saying|explaining|specifying|disclosing)
      | remains\sto\sbe\sseen | too\s(?:early|soon)\sto\s(?:say|know|tell)
      | no\s(?:word|indication|details?|findings?|explanation)\s(?:yet\s)?(?:on|of|about|as\sto|for) | questions?\s(?:remain|remained)\s(?:about|over|as\sto)
      | (?:the|an?|one|another)\s(?:big\s|central\s|key\s|main\s|next\s|open\s)?(?:question|mystery|unknown|issue)\s(?:now\s)?(?:is|was) | (?:questions?|doubts?|uncertainty|debate|speculation(?:\s[a-z’'-]+){{0,10}}?)\s(?:of|over|about|as\sto|on)
      | (?:un(?:sure|certain)|coy)\s(?:about|over|as\sto|on)
      | (?:trying|seeking|working)\sto\s(?:determine|establish|find\sout|learn)
      | (?:investigating|examining|looking\s(?:into|at)|reviewing|when\sasked|(?:inquiry|investigation|probe|review)\s(?:into|on))
    )\s(?:exactly\s|publicly\s|yet\s)?{_WORD}\s(?P<clause>(?:[^;:.?“”]|\.(?=\S|\s[A-Z]))+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS_CLAUSE = re.compile(r",?\s(?:but|and that|because|although|while|after which|or not|as (?:he|it|she|they))\b|,\s")
_ASKED = re.compile(r"when\sasked", re.IGNORECASE)
_LONE = Sought(
    r"\b(?:(?:un|not\s(?:yet\s|immediately\s)?)(?:clear|known)|(?:(?:could|did|does|would)\s?(?:not|n['’]t)|(?:declined|refused)\sto)\s(?:say|explain|know))\s(?P<word>why|how|when)(?=[.;]?\s*$)"
)
"""`It was unclear why.`: what the sentence before states is open."""
_OPEN_CLAUSE = re.compile(
    rf"{_WORD}\s(?P<clause>[^;:.?,“”]+?)\s(?:is|was|remains|remained)\s(?:itself |still |also )?(?:in dispute|disputed|unclear|unknown|not known|not clear|uncertain|open|an open question|a mystery|under investigation)\b",
    re.IGNORECASE,
)
_CAUSE = Sought(
    r"\b(?P<what>the (?:exact |precise |likely )?(?:cause|source|motive|origin|reason) (?:of|for|behind) [^;:.?,“”]{3,60}?) (?:is|was|remains|remained|has|have|had) (?:still |yet |also )?(?:not|un|under)",
    re.I,
)
_NO_CAUSE = Sought(
    r"\b(?:not|n['’]t) (?:yet )?(?:identified|determined|established|found|given|known) (?P<what>(?:the|a) (?:cause|source|motive|origin|reason)(?: (?:of|for|behind) [^;:.?,“”]{3,60})?)"
)
_MISSING = Sought(
    r"""
    (?P<who>\b(?:\d[\d,]*|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Dd]ozens\sof)
      (?:\s(?:[a-z-]+\s)?(?:people|men|women|children|crew|[a-z-]+s))?)
    \s(?:(?:are|were|remain|remained|still|was|is)\s)+(?:listed\sas\s|reported\s)?(?:missing|unaccounted\sfor)
    """,
    re.VERBOSE,
)


def not_known(gap: Gap) -> Iterator[str | None]:
    """`It was unclear why the unit waited.`"""
    for match in gap.found(_NOT_KNOWN):
        if _ASKED.match(match.group()) and not gap.line.has("no_reply"):
            continue
        clause = gap.words_until(match, "clause", _ENDS_CLAUSE)
        word = f"{match['word']} or {match['other']}" if match["other"] else match["word"]
        yield wh(word, clause) if clause else None


def lone_word(gap: Gap) -> Iterator[str | None]:
    """`A van came six hours late. It was unclear why.`"""
    for match in gap.found(_LONE):
        stated = gap.stated_before()
        yield wh(match["word"], stated) if stated else None


def open_clause(gap: Gap) -> Iterator[str | None]:
    """`How much of the drug was found is in dispute.`"""
    if match := _OPEN_CLAUSE.match(gap.reading.text, gap.line.start, gap.line.end):
        clause = gap.words(match, "clause")
        yield wh(match["word"], clause) if clause else None


def no_cause(gap: Gap) -> Iterator[str | None]:
    """`The cause of the fire is not known.`"""
    for pattern in (_CAUSE, _NO_CAUSE):
        for match in gap.found(pattern):
            what = gap.words(match, "what")
            whole = what is not None and any(word in what for word in (" of ", " for ", " behind "))
            yield f"What is {lowered(what)}?" if what and whole else None


def whereabouts(gap: Gap) -> Iterator[str | None]:
    """`The whereabouts of the captain are unknown.`"""
    for match in gap.found(_WHEREABOUTS):
        who = gap.words(match, "of")
        yield f"Where {'are' if is_many(who) else 'is'} {lowered(who)}?" if who else None


def authentic(gap: Gap) -> Iterator[str | None]:
    """`The authenticity of the letter could not be confirmed.`"""
    for match in gap.found(_AUTHENTICITY):
        what = gap.words(match, "after" if match["after"] else "before")
        yield f"{'Are' if is_many(what) else 'Is'} {lowered(what)} authentic?" if what else None


def nobody(gap: Gap) -> Iterator[str | None]:
    """`No one has claimed responsibility for the attack on the market.`"""
    for match in gap.found(_NOBODY):
        what = gap.words(match, "what")
        yield f"Who is responsible for {lowered(what)}?" if what else None


def missing(gap: Gap) -> Iterator[str | None]:
    """`Twenty-three people are still missing.`"""
    for match in gap.found(_MISSING):
        who = gap.words(match, "who")
        yield f"What happened to the {lowered(who if ' ' in who else f'{who} people')} still missing?" if who else None


_WHEREABOUTS = Sought(
    r"\b[Tt]he (?:exact |current )?whereabouts of (?P<of>[^;:.?,“”]{3,60}?) (?:is|are|was|were|remain|remains|remained) (?:not |still |un)"
)
_AUTHENTICITY = Sought(
    r"\b(?:not|unable to|n['’]t) (?:be )?(?:immediately |independently )?(?:verify|verified|confirm|confirmed|establish|established)?\s?the authenticity of (?P<after>[^;:.?,“”]{3,60})"
    r"|\bauthenticity of (?P<before>[^;:.?,“”]{3,60}?) (?:could|has|have|is|was)\s?(?:not|n['’]t|un)"
)
_NOBODY = Sought(
    r"\b(?:[Nn]o one|[Nn]obody|[Nn]o group|[Nn]o suspects?|[Nn]o arrests) (?:(?:has|have|had) )?(?:yet |so far |immediately )?(?:claimed responsibility for|been (?:charged|arrested|convicted|held|made|identified) (?:over|for|in|with|after)) (?P<what>[^;:.?,“”]{4,70})(?![^;:.?,“”])"
)
_ASKED_WHETHER = Sought(r"\b[Aa]sked (?:\w+ )?(?:whether|if) (?P<clause>[^,;:.?“”]{8,90}),")
_EVASIVE = re.compile(
    r"\bneither confirmed nor denied\b|\brule (?:it|that|this|anything) (?:in|out)\b|\bwould not (?:confirm|be drawn)\b|\brefused to be drawn\b|\bdid not (?:confirm|rule)\b"
)
"""An answer that is none."""


def asked_whether(gap: Gap) -> Iterator[str | None]:
    """`Asked whether the port would close, the board neither confirmed nor denied it.`"""
    for match in gap.found(_ASKED_WHETHER):
        if gap.line.has("no_reply") or _EVASIVE.search(gap.reading.text, match.end(), gap.line.end):
            clause = gap.words(match, "clause")
            yield yes_no(clause) if clause else None
            return
