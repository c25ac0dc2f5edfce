"""What is still to come: inquiries that were opened, decisions that are due, and steps that somebody announces or considers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.questions import outcomes, requested
from generator.extract.questions.gaps import Gap
from generator.extract.questions.grounding import context, grounded, of_sentence
from generator.extract.questions.interrogatives import yes_no
from generator.extract.questions.phrasing import lowered, short, with_own
from generator.extract.records import OpenQuestion
from generator.text import Sought

_TO_ITS_END = r"(?![^;:.?,“”])"
"""Behind a group of words: nothing of their clause is left out."""
_INQUIRY = Sought(
    rf"\b(?:opened|launched|ordered|began|begun|started|announced|facing|faces|faced|conducting|demanded|is|are|under)\b[^.;:“”]{{0,30}}?\b(?P<noun>inquiry|investigation|inquest|review|probe|audit)\s(?P<into>(?:into|of)\s[^,;:.?“”]{{4,120}}){_TO_ITS_END}"
)
_DEMANDED = Sought(
    rf"\b(?:call(?:s|ed|ing)?\sfor|demand(?:s|ed|ing)?|be\sdrawn\son|urged?|promised?)\s(?P<what>an?\s(?:[a-z-]+\s){{0,2}}?(?:inquiry|investigation|inquest|review|audit|probe)(?:\s(?:into|of)\s[^,;:.?“”]{{4,120}}{_TO_ITS_END})?)"
)
_PROBED = Sought(
    rf"\b(?:is|are|has\sbeen|have\sbeen|(?:said|says)\s(?:that\s)?(?:it|they)\s(?:was|were))\s(?:still\s|now\s|also\s)?(?:investigating|looking\sinto|examining)\s(?P<matter>(?!whether|how|why|if|what|who|reports|it\b|him\b|her\b|them\b)[^,;:.?“”]{{4,120}}){_TO_ITS_END}"
)
_DECISION = Sought(
    r"\b(?:will|is due to|are due to|is expected to|are expected to|is set to|are set to|must|is to|are to|(?:has|have) until (?P<until>[^;:.?,“”]{3,30}?) to)\s(?:now |then |also )?"
    rf"(?P<verb>decide|rule|vote|report|publish|announce|present|release)\b(?P<rest>(?:[^;:.?,“”]|\.(?=\s\d)){{0,120}}){_TO_ITS_END}"
)
_WHETHER = Sought(
    r"\b(?:will|would|is due to|is expected to|must|is to|has until|are due to|are to|considering|weighing|deciding|discussing|consider|decide|decides)\b[^.;:“”]{0,80}?\bwhether\s(?P<clause>[^;:.?“”]{4,120})(?![^;:.?“”])"
)
_STEP = Sought(
    rf"\b(?:will|would|(?:plan|intend)(?:s|ed)? to|planned to|(?:is|are) planning to|(?:has |have )?vowed to|is to|(?:is|are|was|were) considering whether to|said it would)\s(?P<what>(?:seek|challenge|sue|contest|apply for|appeal|veto|ratify)\b[^;:.?,“”]{{0,120}}){_TO_ITS_END}"
)
_DEADLINE = Sought(
    r"\b(?:has|have) until (?P<day>[^;:.?,“”]{3,30}?) to (?P<what>(?!decide|rule|vote|report)[a-z]+\s[^;:.?,“”]{3,60})(?![^;:.?,“”])"
)
_APPROVAL = Sought(
    r"""
    (?:\b(?:(?:still\s|also\s)?(?:needs?|requires?|awaits?|lacks?)\s(?:the\s)?(?:approval|consent)
       | (?:is|are|remains?)\s(?:still\s|also\s)?(?:subject\sto|pending|awaiting|conditional\son)\s(?:the\s)?(?:approval|consent)
       | (?:still\s|also\s)?(?:must|(?:needs?|has|have)\sto)\s(?:still\s|first\s|also\s)?be\s(?P<how>approved|confirmed|ratified))
     | ,\sif\s(?:it\sis\s)?(?:approved|confirmed|ratified)(?=\sby))
    \s(?:of|by|from)\s(?P<by>[^;:.?,“”]{3,50})
    """,
    re.VERBOSE,
)
_APPROVE = {"confirmed": "confirm", "ratified": "ratify"}
_DECIDED = re.compile(r"\s?(?:its|his|her|their|an?|the)\s(?:final\s|own\s)?decision\b")
_WATCHED = Sought(r"\b(?:is|are) (?:also |now |still |increasingly )?(?:being investigated|under investigation)\b")
_WEIGHED = Sought(
    r"\b(?:is|are) (?:now |also |still )?(?:considering|weighing) (?P<what>an? (?!an appeal|lawsuit)[a-z][^;:.?,“”]{3,80})(?![^;:.?,“”])"
)
_CONSIDERED = Sought(
    r"\b(?:is|are|was|were) (?P<being>considering (?:an appeal|legal action|a lawsuit|suing)|weighing (?:an appeal|legal action|a lawsuit)|(?:reviewing|considering|weighing) (?:its|their|his|her|all) (?:legal )?options)\b"
)
_TRIAL = Sought(
    r"\b(?P<its>[Tt]he trial of [^;:.?,“”]{3,60}?) (?:is|was) (?:due|set|scheduled|expected) (?:to (?:begin|start|open)|for)\b|\b(?:faces|is awaiting|awaits|will stand|is due to stand|is to stand|is set to go on|will go on) trial\b(?P<when>(?: in| on| next)\s[A-Z]?[\w ]{2,20}?)?(?=[,;.]|$)"
)
_FORCED = Sought(r"\b(?:may|might|could) (?:also )?(?:have|be forced) to (?P<what>[a-z][^;:.?,“”]{2,60})(?![^;:.?,“”])")
_DUE = re.compile(
    r"\b(?:(?:on|by|in|before|until)\s(?:the\s(?:end|start|middle)\sof\s)?(?:early\s|late\s)?(?:[A-Z][a-z]{2,8}(?:\.?\s\d{1,2})?|\d{1,2}\s[A-Z][a-z]+|\d{4}|spring|summer|autumn|winter)|next\s(?:week|month|year|spring|summer|autumn|winter)|later\sthis\s\w+)$"
)
_DECIDES = frozenset(["decide", "rule", "vote"])


def find(gap: Gap) -> Iterator[OpenQuestion]:
    """What a sentence says is still to be found out or decided, at most once each."""
    line = gap.line
    for weight, ask in ASKING:
        if question := short(grounded(gap.reading, gap.references, ask(gap), line)):
            about = of_sentence(gap.claims, line)
            yield OpenQuestion(question, about, line.start, line.end, None, None, weight, ask.__name__)
            return


def _first(gap: Gap, sought: Sought) -> re.Match[str] | None:
    """The first place of a pattern in the sentence, outside quotation marks."""
    return next((match for match in gap.found(sought) if not gap.reading.is_quoted(match.start())), None)


def whether(gap: Gap) -> str | None:
    """`The Authority must decide by 30 September whether to notify 26 of the lakes.`"""
    match = _first(gap, _WHETHER)
    clause = gap.words(match, "clause") if match else None
    if match is None or not clause:
        return None
    if not clause.startswith("to "):
        return yes_no(_short_matter(clause))
    before = re.sub(r"(?:is|are|was|were)\s$", "", gap.reading.text[gap.line.start : match.start()])
    subject = gap.announcer(gap.line.start + len(before))
    return f"Will {lowered(subject)} {clause[3:]}?" if subject else None


def step(gap: Gap) -> str | None:
    """`The group said that it would seek a judicial review.`"""
    match = _first(gap, _STEP)
    who = gap.announcer(match.start()) if match else None
    what = gap.words(match, "what") if match else None
    return f"Will {lowered(who)} {_short_matter(what)}?" if who and what else None


def considered(gap: Gap) -> str | None:
    """`The Alliance said it was reviewing its options.`"""
    match = next(gap.found(_CONSIDERED), None)
    who = gap.announcer(match.start()) if match else None
    stated = context(gap.reading, gap.references, gap.line) if who else None
    return f"What will {lowered(who)} do? {stated}" if who and stated else None


def inquiry(gap: Gap) -> str | None:
    """`Police opened an inquiry into the sale of the pier.`"""
    match = _first(gap, _INQUIRY)
    into = gap.words(match, "into") if match else None
    return f"What will the {match['noun']} {_short_matter(into)} find?" if match and into else None


def demanded(gap: Gap) -> str | None:
    """`A senator called for an independent review of the sale.`"""
    match = _first(gap, _DEMANDED)
    what = gap.words(match, "what") if match else None
    return f"Will there be {_short_matter(what)}?" if what else None


def probed(gap: Gap) -> str | None:
    """`The agency is investigating the sale of the pier.`"""
    match = next(gap.found(_PROBED), None)
    listed = match and re.match(r",\s[^,]{3,60},?\sand\s", gap.reading.text[match.end() : gap.line.end])
    matter = gap.words(match, "matter") if match and not listed else None
    return f"What will the investigation of {_short_matter(matter)} find?" if matter else None


def decision(gap: Gap) -> str | None:
    """`The court has until 18 October to rule.` `A committee must report by 1 February.`"""
    match = next(gap.found(_DECISION), None)
    subject = gap.subject(match.start()) if match else None
    rest = gap.words(match, "rest") if match else None
    if match is None or not subject or rest is None or len(subject.split()) > 9:
        return None
    by = f" by {match['until']}" if match["until"] else ""
    if match["verb"] in _DECIDES:
        return f"How will {lowered(subject)} {match['verb']}{_spaced(rest)}{by}?"
    when = _DUE.search(rest)
    if when is None:
        return None
    if decided := _DECIDED.match(match["rest"]):
        rest = gap.words_from(match, "rest", decided.end())
        return f"What will {lowered(subject)} decide{rest}?" if rest else None
    rest = with_own(rest, subject, match["rest"])
    asks = "What will" if when.group() == rest.strip() else "Will"
    return f"{asks} {lowered(subject)} {match['verb']}{_spaced(rest)}?"


def approval(gap: Gap) -> str | None:
    """`The sale still needs the approval of regulators.`"""
    match = _first(gap, _APPROVAL)
    what = gap.subject(match.start()) if match else None
    by = gap.words(match, "by") if match else None
    if match is None or not what or not by:
        return None
    by = re.split(r"\s(?:after|and|at|before|by|in|on|this|to|under)\b", by)[0]
    return f"Will {by} {_APPROVE.get(match['how'] or '', 'approve')} {lowered(what)}?"


def deadline(gap: Gap) -> str | None:
    """`The company has until 5 June to answer the charges.`"""
    match = next(gap.found(_DEADLINE), None)
    subject, what = (gap.subject(match.start()), gap.words(match, "what")) if match else (None, None)
    return f"Will {lowered(subject)} {what} by {match['day']}?" if match and subject and what else None


def watched(gap: Gap) -> str | None:
    """`The crash is being investigated by the police.` `The fund is under investigation.`"""
    match = _first(gap, _WATCHED)
    subject = gap.subject(match.start()) if match else None
    return f"What will the investigation of {lowered(subject)} find?" if subject else None


def weighed(gap: Gap) -> str | None:
    """`Officials are considering a moratorium on new visas.`"""
    match = _first(gap, _WEIGHED)
    what = gap.words(match, "what") if match else None
    return f"Will there be {_short_matter(what)}?" if what else None


def trial(gap: Gap) -> str | None:
    """`A third man faces trial in October.`"""
    match = _first(gap, _TRIAL)
    if match is None:
        return None
    if match["its"]:
        its = gap.words(match, "its")
        return f"How will {lowered(its)} end?" if its else None
    who = gap.subject(match.start())
    return f"How will the trial of {lowered(who)}{match['when'] or ''} end?" if who else None


def forced(gap: Gap) -> str | None:
    """`The farm had lost a contract and might have to close.`"""
    match = _first(gap, _FORCED)
    who = (gap.subject(match.start()) or gap.shared_subject(match.start())) if match else None
    what = gap.words(match, "what") if match else None
    return f"Will {lowered(who)} have to {_short_matter(what)}?" if who and what else None


ASKING = (
    (2.4, whether),
    (2.3, step),
    (2.3, considered),
    (2.3, inquiry),
    (2.2, demanded),
    (2.2, probed),
    (2.2, decision),
    (2.3, deadline),
    (2.3, approval),
    (2.2, watched),
    (2.3, trial),
    (2.2, weighed),
    (2.1, forced),
    (2.3, outcomes.suit),
    (2.3, outcomes.charge),
    (2.3, outcomes.sentence),
    (2.3, outcomes.sale),
    (2.3, outcomes.vacancy),
    (2.3, outcomes.appeal),
    (2.2, outcomes.bill),
    (2.2, outcomes.award),
    (2.3, requested.talks),
    (2.2, requested.asked),
)
"""What can be pending, each with how much its question is worth asking; a sentence asks the first that it has."""


def _spaced(words: str) -> str:
    return f" {words.strip()}" if words.strip() else ""


def _short_matter(into: str) -> str:
    return re.split(r"\s(?:after|that|which|who|on|and|last|this|since|because)\b", into)[0]
