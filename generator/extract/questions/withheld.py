"""What an article says was not given, not published or not yet done, as direct questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.questions.gaps import Gap
from generator.extract.questions.grounding import context, matter_of
from generator.extract.questions.interrogatives import evidence, is_many, wh, yes_no
from generator.extract.questions.phrasing import capitalised, lowered, with_own
from generator.extract.syntax.verbs import is_plural
from generator.text import Sought

_NOT_DONE = Sought(
    r"""
    \b(?:(?P<have>has|have|had)(?:\s(?:not|never)|n['’]t)(?:\s(?:yet|so\sfar|ever))?\s(?P<been>been\s)?|(?P<was>was|were)(?:\snot|n['’]t)\s(?:immediately\s)?)
    (?P<verb>agreed|audited|confirmed|costed|ratified|secured|named|identified|found|located|released|published|recovered|disclosed|explained|determined|established|announced|decided|charged|arrested|
    appointed|approved|filed|paid|returned|ruled|signed|scheduled|resolved|replaced|tested|examined|opened|reopened|set)\b(?P<rest>[^;:.?,“”]*)
    """,
    re.VERBOSE,
)
_WHOM = re.compile(
    r"\s(?P<who>the\s(?:[a-z-]+\s)?(?:(?P<many>men|women|people|victims|attackers|gunmen)|man|woman|person|attacker|gunman|driver|victim)\b.*)"
)
_WITHHELD = re.compile(
    r"(?:(?:[Tt]he|[Aa]|[Nn]o|[Hh]is|[Hh]er|[Ff]inancial)\s)?(?:exact\s|full\s|total\s|precise\s)?(?:(?P<who>[Nn]ames?|[Ii]dentity|[Ii]dentities)|(?P<what>cause|motive|reason|source|cost|price|date|number|origin|[Tt]erms|value|size))\s(?P<for>of|for|behind)\s(?P<of>.+)"
)
"""What a person or a thing is by, where that is not given."""
_OWN = Sought(
    r"""
    \b(?P<whose>(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s){0,2}?[a-z-]+|(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+)['’]s?
    \s(?P<what>names?|identity|identities|motives?|age|condition|whereabouts|nationality)
    \s(?:was|were|is|are|remains?|remained|ha[sd]|have)\s(?:un|not\s)(?:yet\s|immediately\s|been\s|made\s)*
    (?:given|known|clear|released|disclosed|published|public|available|established|determined|confirmed)\b
    """,
    re.VERBOSE,
)
_YET_TO = Sought(r"\b(?:has|have) yet to (?P<rest>[^;:.?,“”]{4,90})")
_NO_DATE = Sought(
    r"\b[Nn]o (?:date|timetable|time) (?:has|have|was|had) (?:yet )?(?:been )?(?:set|given|fixed|announced) for (?P<what>[^;:.?,“”]{3,60})"
    r"|\b[Nn]o (?P<new>(?:new |further |more )?(?:talks|meetings?|hearings?|negotiations|elections?|vote)) (?:is|are|was|were|has been|have been) (?:yet )?(?:scheduled|planned|set|announced)"
)
_NOT_GIVEN = Sought(
    r"""
    \b(?:(?:declined|refused)\sto|(?:would|could)\s?(?:not|n['’]t))\s(?:name|identify)\s(?P<whom>(?:the|his|her|its|their)\s[^,;:.?“”]{3,60})
    | \b(?:(?:(?:declined|refused)\sto|(?:did|does|do|would)\s?(?:not|n['’]t)(?:\simmediately)?)\s(?:give|provide|disclose|release|publish|supply|reveal|specify|offer)
        \s(?:an?\s|any\s|the\s|its\s|another\s)? | \b(?:gave|offered|provided|published|released|cited)\sno\s)
      (?:exact\s|other\s|further\s|specific\s|precise\s)?
      (?P<thing>figure|number|reason|explanation|evidence|proof|source|timetable|timeline|date|cost|price|value|size|terms|amount|motive|cause)s?\b
      (?P<of>\s(?:for|of|behind)\s[^,;:.?“”]{3,60})?
    """,
    re.VERBOSE,
)
_FOUND = Sought(
    r"\b[Tt]he\s(?P<what>findings|results|conclusions|outcome)\s(?P<of>(?:of|from)\s[^;:.?,“”]{6,80}?)\s"
    r"(?:(?:will|would)\sbe|(?:is|are|was|were)\s(?:due|expected|set|scheduled)\sto\sbe|(?:has|have|had)\snot\s(?:yet\s)?been)\s(?:made\spublic|published|released|announced|presented)\b"
)
_KEPT = Sought(
    r"\b(?:(?:has|have|had)\s)?(?:so\sfar\s|repeatedly\s|also\s|again\s)?(?:declined|refused)\sto\s(?P<verb>release|publish|hand\sover|disclose|make\spublic|provide|share)\s(?P<what>(?:the|its|his|her|their|(?:all|any)(?!\s(?:comment|details|(?:additional|further|more|other)\b))|an?\s(?:list|copy|breakdown|recording|transcript))\s[^,;:.?“”]{3,50}?)(?=[,;:.]|\s(?:and|but|because|until|after|while|citing)\b|$)"
)


def not_given(gap: Gap) -> Iterator[str | None]:
    """`Mr Okoro declined to name the officer.` `The board gave no reason for the delay.`"""
    for match in gap.found(_NOT_GIVEN):
        group = "whom" if match["whom"] else "of"
        of = gap.words(match, group) if match[group] else ""
        if of is None or gap.reading.is_quoted(match.start()):
            continue
        if match["whom"]:
            person = of.split()[-1].lower().removesuffix("s") in lex.PERSON_NOUNS
            yield f"Who {'are' if is_many(of) else 'is'} {of}?" if person else None
        elif of and of.split()[-1] not in ("it", "this", "that"):
            yield _what(match["thing"], of.strip())
        else:
            yield _of_statement(gap, match["thing"])


def _what(thing: str, of: str) -> str:
    """`terms`, `of the sale` → `What are the terms of the sale?`; a date is asked for by when."""
    if thing in ("date", "timetable", "timeline") and of.startswith("for "):
        return f"When will {of[4:]} take place?"
    return f"What {'are' if thing == 'terms' else 'is'} the {thing} {of}?"


def _of_statement(gap: Gap, thing: str) -> str | None:
    """What is not given about what the sentence before states: a reason, or evidence."""
    stated = gap.stated_before()
    if thing in ("evidence", "proof"):
        main = gap.stated_here() or gap.stated_in_paragraph() or stated
        return evidence(main) if main else None
    if not stated:
        return None
    if thing in ("reason", "explanation", "motive", "cause"):
        return wh("why", stated)
    line = gap.reading.lines[gap.line.number - 1]
    before = context(gap.reading, gap.references, line)
    return f"What is the {thing}? {before}" if before else None


def kept_back(gap: Gap) -> Iterator[str | None]:
    """`The department has refused to release the footage.`"""
    for match in gap.found(_KEPT):
        who = gap.subject(match.start()) or gap.shared_subject(match.start())
        what = gap.words(match, "what")
        yield f"Will {lowered(who)} {match['verb']} {with_own(what, who, match['what'])}?" if who and what else None


def no_date(gap: Gap) -> Iterator[str | None]:
    """`No date has been set for completion.`"""
    for match in gap.found(_NO_DATE):
        what = gap.words(match, "what" if match["what"] else "new")
        made = lowered(matter_of(gap.reading, what) if match["new"] else what) if what else None
        said = context(gap.reading, gap.references, gap.line)
        yield f"When will {made} take place?{f' {said}' if said else ''}" if made else None


def not_done(gap: Gap) -> Iterator[str | None]:
    """`The file has never been recovered.`"""
    for match in gap.found(_NOT_DONE):
        subject = gap.subject(match.start()) or gap.shared_subject(match.start())
        if subject and (known := _WITHHELD.match(subject)):
            yield _what_is(known)
            continue
        if match["been"] and match["verb"] in ("identified", "named") and subject and _is_people(subject):
            yield f"Who {'are' if is_many(subject) else 'is'} {lowered(subject)}?"
            continue
        if not match["been"] and (known := _WITHHELD.match(match["rest"].strip())) and known["who"]:
            yield _what_is(known)
            continue
        if match["verb"] in ("identified", "named") and (whom := _WHOM.match(match["rest"])):
            yield f"Who {'are' if whom['many'] else 'is'} {whom['who']}?"
            continue
        if match["was"]:
            continue
        have = "have" if subject and is_plural(subject.split()[-1].lower()) else "has"
        statement = (
            f"{match['have'] if match['have'] != 'had' else have} {match['been'] or ''}{match['verb']}{match['rest']}"
        )
        yield yes_no(f"{capitalised(subject)} {statement}") if subject else None


def _is_people(subject: str) -> bool:
    last = re.split(r"\s(?:of|in|from|at|on)\s", subject)[0].split()[-1].lower()
    return last in lex.GROUP_NOUNS or last.removesuffix("s") in lex.PERSON_NOUNS


def not_told(gap: Gap) -> Iterator[str | None]:
    """`The soldier’s identity was not given.`"""
    for match in gap.found(_OWN):
        whose = gap.words(match, "whose")
        if not whose:
            continue
        if match["what"].startswith(("name", "ident")):
            yield f"Who {'are' if is_many(whose) else 'is'} {lowered(whose)}?"
        else:
            yield f"What {'are' if is_many(match['what']) else 'is'} {lowered(whose)}’s {match['what']}?"


def _what_is(match: re.Match[str]) -> str:
    """`the names of the victims` → `Who are the victims?`, `a motive for the attack` → `What is the motive for the attack?`"""
    of = re.sub(r"^those who\b", "the people who", match["of"])
    if match["who"]:
        return f"Who {'are' if is_many(of) or match['who'].endswith('s') else 'is'} {lowered(of)}?"
    return _what(match["what"].lower(), f"{match['for']} {of}")


def yet_to_come(gap: Gap) -> Iterator[str | None]:
    """`The ministry has yet to publish its report.`"""
    for match in gap.found(_YET_TO):
        subject, rest = gap.subject(match.start()), gap.words(match, "rest")
        to_do = re.sub(rf"\bwhether {re.escape(subject or '')} (?:will|would) ", "whether to ", rest or "")
        yield f"When will {lowered(subject)} {with_own(to_do, subject, match['rest'])}?" if subject and to_do else None


def findings(gap: Gap) -> Iterator[str | None]:
    """`The findings of the inquiry into the fire will be made public in May.`"""
    for match in gap.found(_FOUND):
        of = gap.words(match, "of")
        known = re.sub(r"^(of|from) an?\s", r"\1 the ", of or "")
        quoted = gap.reading.is_quoted(match.start())
        yield f"What {'is' if match['what'] == 'outcome' else 'are'} the {match['what']} {known}?" if known and not quoted else None
