"""Contested claims: what could not be verified, what somebody denies, and what rests on hearsay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import DENYING, content
from generator.extract.questions.grounding import of_claims, right, says
from generator.extract.questions.interrogatives import from_gerund, is_negated, yes_no
from generator.extract.questions.phrasing import resolved, short, with_article
from generator.extract.records import AttributedStatement, Entities, OpenQuestion, Reference, Speaker, WordedClaim

_WEAK = frozenset(["low", "very-low"])
_HEARSAY = frozenset(["anonymous", "no-source", "relayed"])
_CRIMES = (
    "conspiracy murder manslaughter fraud theft perjury bribery corruption assault rape arson embezzlement treason "
    "espionage burglary robbery smuggling blackmail extortion"
).split()
_CRIME = re.compile(
    rf"""
    (?:(?:any|one|two|three|four|five|six|all|the|a)\s)?(?:counts?\sof\s|charges?\sof\s|charge\sof\s)?
    (?P<crime>(?:{"|".join(_CRIMES)}|false\saccounting|money\slaundering|tax\sevasion|dangerous\sdriving)\b[^,;.]{{0,40}})$
    """,
    re.VERBOSE,
)
_PLEADED = re.compile(r"\b(?:has |have |had )?pleaded not guilty to (?P<crime>[^,;.]{4,60})")
_PAIR = frozenset(
    ["both", "the two", "the pair", "the brothers", "the sisters", "the couple", "both men", "both women"]
)
_TRIAL = re.compile(
    r"\b[Tt]he (?:trial|case|hearing)\b[^.;]{0,60}\b(?:continues|resumes|is expected|is due|adjourned)\b"
)
_NOT_SURE = r"(?:could|can|has|have)\s?(?:not|n['’]t)\s(?:immediately |yet |independently )?be(?:en)?\s(?:immediately |independently )?(?:confirmed|verified|substantiated|corroborated)"
_RUMOUR = re.compile(
    rf"""
    \b(?:[Rr]umou?rs?|[Cc]laims?|[Rr]eports?|allegations?|suggestions?|speculation)\s(?:[\w’-]+\s){{0,5}}?that\s(?P<clause>[^;:.?“”]+?)\s{_NOT_SURE}
    | \b(?:[Ii]t\sis|[Ii]t\swas)\s(?:widely\s)?(?:rumou?red|alleged|whispered)\s(?:[\w-]+\s){{0,4}}?that\s(?P<told>[^;:.?“”]+)
    | \b[Rr]umou?rs\s(?:[\w’-]+\s){{0,5}}?that\s(?P<that>[^;:.?,“”]+)
    | \b[Rr]umou?rs\sof\s(?P<thing>an?\s(?:[^;:.?,“”]|,(?=\d)){{3,50}})
    """,
    re.VERBOSE,
)
_ALLEGED = re.compile(
    r"^(?:(?:any|all|the|those|these|a|his|her|their)\s)?(?:(?:accusations?|allegations?|assertions?|claims?|reports?|rumou?rs?|suggestions?|charges?|notion|idea)\s)?that\s",
    re.I,
)
_VERIFYING = re.compile(r"\b(?:verif|confirm|authentica|corroborat)", re.I)
_PAPER = re.compile(
    r"\b(?:newspaper|daily|weekly|tabloid|magazine|broadcaster|(?:radio|television|TV) station|news (?:site|website|agency))\b"
)
_IMPORTANT = 2
"""Words that hearsay must share with the headline and the first two sentences to be asked about."""


def find(
    reading: Reading,
    entities: Entities,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """A question for each claim that is not verified, denied, or mere hearsay about what the article is about."""
    for number, claim in enumerate(claims):
        yield from _claimed(reading, claims, number, claim)
    yield from _weak(reading, claims)
    for line in reading.lines:
        yield from _rumoured(reading, references, line, claims)
        yield from _on_trial(reading, entities, line, claims)
    for item in said:
        yield from _denials(reading, entities, references, item, claims)


def _claimed(
    reading: Reading, claims: Sequence[WordedClaim], number: int, claim: WordedClaim
) -> Iterator[OpenQuestion]:
    if _VERIFYING.search(claim.text):
        return
    if claim.disputed_by is not None:
        asked = yes_no(claim.text) or right(reading, claim)
        no = "" if is_negated(claim.text) else says(claim.disputed_by, "deny", "it")
        yield from of_claims(asked and f"{asked} {no}".strip(), claims, (number,), 3.1)
    elif claim.unverified and (asked := yes_no(claim.text)):
        source = claim.proposition.sources[0] if claim.proposition.sources else None
        so = "not" if is_negated(claim.text) else "so"
        tail = says(source, rest=so)[:-1] + "; it could not be verified." if source else "It could not be verified."
        yield from of_claims(f"{asked} {tail}", claims, (number,), 3.0)


def _weak(reading: Reading, claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """What a newspaper or somebody without a name says, where it touches what the article is about."""
    lead = " ".join(reading.text[line.start : line.end] for line in reading.lines[:2])
    core = content(f"{reading.article.provenance.headline or ''} {lead}")
    for number, claim in enumerate(claims):
        proposition = claim.proposition
        if claim.check or claim.disputed_by is not None or claim.unverified or len(proposition.sources) != 1:
            continue
        line = reading.lines[proposition.line]
        hearsay = claim.rating is not None and claim.rating.level in _WEAK and _HEARSAY & set(claim.rating.why)
        paper = bool(_PAPER.search(reading.text, line.start, proposition.start))
        if not (hearsay or paper) or len(content(claim.text) & core) < _IMPORTANT:
            continue
        asked = None if _VERIFYING.search(claim.text) else yes_no(claim.text)
        source = proposition.sources[0]
        if asked and (source.actor is not None or " " in source.words):
            so = "not" if is_negated(claim.text) else "so"
            yield from of_claims(f"{asked} {says(source, rest=so)}", claims, (number,), 1.9 + 0.3 * paper)


def _rumoured(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    match = _RUMOUR.search(reading.text, line.start, line.end)
    group = next((name for name in ("clause", "told", "that", "thing") if match and match[name]), None)
    if match is None or group is None:
        return
    clause = resolved(reading, references, match.start(group), match.end(group))
    asked = None if not clause else f"Was there {clause}?" if group == "thing" else yes_no(clause)
    if asked and (text := short(f"{asked} It is a rumour." if group in ("told", "that", "thing") else asked)):
        here = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
        yield OpenQuestion(text, here, line.start, line.end, None, None, 2.8)


def _on_trial(
    reading: Reading, entities: Entities, line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """`He has pleaded not guilty to murder.`"""
    match = _PLEADED.search(reading.text, line.start, line.end)
    if match is None:
        return
    first = reading.lines[max(0, line.number - 1)].start
    people = [n for n in entities.named(first, match.start()) if entities.all[n].kind == "person"]
    if len(set(people)) == 1:
        text = f"Is {entities.all[people[0]].name} guilty of {match['crime']}?{_continues(reading)}"
        here = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
        yield OpenQuestion(text, here, line.start, line.end, None, None, 2.9)


def _continues(reading: Reading) -> str:
    return " The trial continues." if _TRIAL.search(reading.text) else ""


def _denials(
    reading: Reading,
    entities: Entities,
    references: Mapping[int, Reference],
    item: AttributedStatement,
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """What a denial itself says was alleged: `denied that …`, `denied walking away`, `rejected suggestions that …`."""
    span = item.statement.content
    if item.statement.lemma not in DENYING or not item.sources or span is None:
        return
    matter = resolved(reading, references, *span)
    clause = _ALLEGED.sub("", matter.strip(" ,.")).strip() if matter else ""
    line = reading.lines[item.statement.sentence]
    text = _guilty(reading, entities, line, item.sources[0], clause) or _denied(item.sources[0], clause)
    if text:
        here = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
        yield OpenQuestion(text, here, line.start, span[1], None, None, 2.8)


def _denied(who: Speaker, clause: str) -> str | None:
    asked = (from_gerund(with_article(who.words), clause) or yes_no(clause)) if clause else None
    denies = not is_negated(clause)
    return short(f"{asked} {says(who, 'deny', 'it')}" if denies else asked) if asked else None


def _guilty(reading: Reading, entities: Entities, line: Line, who: Speaker, clause: str) -> str | None:
    """`Both deny conspiracy to defraud.`"""
    crime = _CRIME.match(clause)
    if crime is None:
        return None
    if who.words.lower() in _PAIR:
        before = reading.lines[max(0, line.number - 1)]
        people = [n for n in entities.named(before.start, before.end) if entities.all[n].kind == "person"]
        names = [entities.all[n].name for n in dict.fromkeys(people)]
        both = " and ".join(names) if len(names) == 2 else None
        return short(f"Are {both} guilty of {crime['crime']}? Both deny it.{_continues(reading)}") if both else None
    if who.actor is None or who.plural:
        return None
    return short(
        f"Is {with_article(who.words)} guilty of {crime['crime']}? {says(who, 'deny', 'it')}{_continues(reading)}"
    )
