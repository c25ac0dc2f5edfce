"""Titles: the headline; without one, the first sentence as a headline – a whole clause that ends where a phrase does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.edits import capitalized, tidy
from generator.extract.claims.faults import is_sound
from generator.extract.draft import lines
from generator.extract.draft.labels import unlabelled
from generator.extract.draft.posts import is_post, lacks_post
from generator.extract.draft.present import in_present
from generator.extract.questions.phrasing import lowered
from generator.extract.records import WordedClaim
from generator.extract.syntax.verbs import has_verb, is_finite
from generator.text import Token, squeeze, tokens

_SHORT, _LONGEST = 90, 140
"""Characters: a title is cut to the first, and to the second where no phrase ends before."""
_CLAUSE_LEAST, _PHRASE_LEAST = 40, 25
_BRACKET = re.compile(r"\s\([^()]{1,60}\)")
_DAY = re.compile(
    r"""
    ,?\s(?:(?:early|late)\s)?(?:on\s)?
    (?<!since\s)(?<!until\s)(?<!by\s)(?<!from\s)(?<!before\s)(?<!after\s)(?<!this\s)(?<!last\s)(?<!next\s)(?<!every\s)(?<!each\s)(?<!of\s)(?<!and\s)
    (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?(?!['’\w-]|\s(?:and|or|[A-Z]|\d|to\s[A-Z]))
    """,
    re.VERBOSE,
)
"""A weekday that only says when: the date of the article says the same."""
_JOINTS = frozenset(
    "after although amid and as because before but though when where whereas which while who whose".split()
)
_NO_JOINT = frozenset(["of", "than", "per", "like"])
_CONTENT = frozenset("although as because how if that though when where whether which while who why".split())
_PLAN = re.compile(r"^(?:it|they) (?:would|will) (?!be\b|consider\b|have\b|like\b|never\b|not\b)(?=[a-z])", re.IGNORECASE)
"""`The port said it would sell the pier`: what somebody announces to do, which a headline tells as `to sell`."""
_WAS = re.compile(r"(?<=^it )was |(?<=^he )was |(?<=^she )was ", re.IGNORECASE)
_SAID = frozenset("said says told tells added adds".split())
_TO_DO = frozenset(
    "ability agreement attempt authority bid chance deal decision desire effort efforts move need negotiations opportunity order plan plans pledge power promise proposal right talks vow way".split()
)
"""Nouns that `to` and a verb complete: `talks to buy`."""
_MARKS = frozenset(",;:—–")
_BEFORE_VERB = lex.CUE_CLASS["auxiliaries"] | {"to"}
_DANGLING = (
    lex.DETERMINERS | lex.PREPOSITIONS | frozenset("and or but nor as that than to not no who which also".split())
)
_MANY = frozenset("data figures officials police".split())
_OWNER = re.compile(r"^(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s")
_OCCASION = re.compile(
    r"\b(said|says)\s(?:in|on|at|after|during|following)\s[^,;:“”]{3,90}?\sthat\s(?=(?:the|an?|his|her|its|their|it|he|she|they|no|more|all|[A-Z]\w*)\b"
    r"|(?:[a-z]+\s)?[a-z]+s\s(?:will|would|have|had|are|were|must|should|can|could|may|might)\b)"
)
"""When and where something was said, in front of what."""
_SCORE = re.compile(r"(?<!\d)\D{20,}\bas\s(?:the\s)?(?P<won>(?:No\.\s\d+\s)?[A-Z][^,;]{4,60}?\b\d{1,3}-\d{1,3}\b.*)$")
"""`Ada Holm scored twice as Harwick beat Brenn 3-1`: who won is the news."""
_ARTICLE = re.compile(r"^(?:[Aa]n?|[Tt]he)\s(?=\w)")


def title(reading: Reading, claims: Sequence[WordedClaim]) -> str:
    """The headline, or the first sentence as one; what somebody says in it keeps its source."""
    known = reading.article.provenance
    if known.headline:
        return unlabelled(squeeze(known.headline))
    lead = next((line for line in reading.lines if not line.caption), None)
    if lead is None:
        return known.file.rsplit("/", 1)[-1]
    return _reported(reading, claims, lead) or shortened(lines.bare(reading, lead)) or known.file.rsplit("/", 1)[-1]


def _reported(reading: Reading, claims: Sequence[WordedClaim], lead: Line) -> str | None:
    """`Ferries will stop, the harbour board said` → `Ferries to stop, harbour board says`: never stronger than the claim."""
    first = claims[0].proposition if claims else None
    if first is None or first.line != lead.number or first.said is None or len(first.sources) != 1 or first.denial:
        return None
    bare, subject = lines.bare(reading, lead), first.said.statement.subject
    if bare[:20] != tidy(reading.text[lead.start : lead.end])[:20] or subject is None:
        return None
    source, words = first.sources[0], tidy(reading.words((first.start, first.end)))
    name = _ARTICLE.sub("", _OWNER.sub("", tidy(source.words)))
    say = "say" if source.plural or name.split()[-1].lower() in _MANY else "says"
    if first.said.statement.cue[0] < first.end:
        fits = len(_bare(bare)) <= _SHORT
        if fits or subject[0] > lead.start or first.said.statement.cue[0] >= first.start or not _is_clause(words):
            return None
        told = shortened(words, _room(name), plain=True)
        if _PLAN.match(told):
            return f"{capitalized(name)} to {_PLAN.sub('', told)}"
        return f"{capitalized(name)} {say} {lowered(_WAS.sub('is ', told))}"
    who = ("they" if source.plural else "it") if name in words and source.kind != "person" else name
    return f"{shortened(words, _room(who))}, {who} {say}"


def _is_clause(text: str) -> bool:
    """Whether words have a subject, and behind it a verb."""
    words = tokens(text, 0, len(text))
    return bool(words) and not is_finite(words, 0) and is_sound(capitalized(text))


def _room(name: str) -> int:
    return max(_SHORT - len(name) - len(", says"), 2 * _PHRASE_LEAST)


def _bare(sentence: str) -> str:
    text = _DAY.sub("", _BRACKET.sub("", tidy(sentence))).rstrip(".")
    return _OCCASION.sub(r"\1 ", text, count=1)


def shortened(sentence: str, most: int = _SHORT, *, plain: bool = False) -> str:
    """A sentence as a headline: without its weekday and brackets, cut where a clause or phrase ends, and in the present unless it is to stay `plain`."""
    text = _bare(sentence)
    if len(text) > most:
        score = _SCORE.search(text, 1)
        text = score["won"] if score else text
    if len(text) > most:
        text = _cut(text, most)
    return text if plain else capitalized(_ARTICLE.sub("", in_present(text)))


def _cut(text: str, most: int) -> str:
    """The longest beginning that is a whole: up to a clause, else up to a phrase, else what is a little too long."""
    words = tokens(text, 0, len(text))
    ends = [(words[k].start, _opens_clause(words, k)) for k in _ends(text, words)]
    clauses = [at for at, clause in ends if clause and _CLAUSE_LEAST <= at <= most + 1]
    phrases = [at for at, _ in ends if _PHRASE_LEAST <= at <= most + 1]
    longer = [at for at, _ in ends if most < at <= _LONGEST]
    at = max(clauses, default=0) or max(phrases, default=0) or min(longer, default=len(text))
    return text[:at].rstrip(" ,;:–—-")


def _ends(text: str, words: Sequence[Token]) -> Iterator[int]:
    """The words before which a title may end; directly behind its verb only where it can end nowhere else."""
    verb = next((k for k in range(1, len(words)) if is_finite(words, k)), None)
    if verb is None:
        return
    found = [
        k
        for k in range(verb + 1, len(words))
        if _may_open(words, k) and not _is_open(text[: words[k].start], words, verb, k)
    ]
    closed = [k for k in found if words[k].low != "to" and not _waits(words, verb, k) and words[k].start <= _LONGEST]
    yield from closed or [k for k in found if words[k].low != "to" or not _waits(words, verb, k)]


def _waits(words: Sequence[Token], verb: int, k: int) -> bool:
    """Whether the last word is a verb or a participle, behind which most often something belongs."""
    return k == verb + 1 or is_finite(words, k - 1) or words[k - 1].low.endswith(("ing", "ed"))


def _may_open(words: Sequence[Token], k: int) -> bool:
    """Whether a phrase or clause that may be left out can begin with this word."""
    low, behind = words[k].low, words[k + 1] if k + 1 < len(words) else None
    if words[k].text == ",":
        return behind is not None and (
            behind.low in _JOINTS
            or behind.low in lex.PREPOSITIONS
            or behind.low in lex.DETERMINERS
            or behind.low.endswith("ing")
            or behind.low == "part"
        )
    if words[k].text in _MARKS:
        return True
    if low == "that":
        return behind is not None and is_finite(words, k + 1)
    if low == "to" and words[k - 1].low in _TO_DO:
        return False
    return low not in _NO_JOINT and (low in _JOINTS or low in lex.PREPOSITIONS)


def _opens_clause(words: Sequence[Token], k: int) -> bool:
    return words[k].text in _MARKS or words[k].low in _JOINTS or words[k].low == "that"


def _is_open(before: str, words: Sequence[Token], verb: int, k: int) -> bool:
    """Whether something in front still waits for its end: a word, a mark, a list, or a clause for its verb."""
    last, lows = words[k - 1], [word.low for word in words[:k]]
    return (
        (last.low in _DANGLING and last.text.islower())
        or last.low in _BEFORE_VERB
        or not last.text[-1].isalnum()
        or lows[-2] in _BEFORE_VERB
        or any(before.count(one) != before.count(two) for one, two in (("“", "”"), ("(", ")")))
        or bool(before.count('"') % 2)
        or (words[k].low in ("and", ",") and bool({"between", "both", "from", "and"} & set(lows[verb:])))
        or _lacks_verb(words, verb, k)
        or lacks_post(words, k)
    )


def _lacks_verb(words: Sequence[Token], verb: int, k: int) -> bool:
    """Whether a clause that was opened has no verb yet; behind `said` there must be one."""
    opened = next((at for at in range(k - 1, verb, -1) if words[at].low in _CONTENT and not is_post(words, at)), None)
    if opened is None and words[verb].low in _SAID:
        at_once = words[verb + 1].low not in lex.PREPOSITIONS
        return not at_once or not has_verb(words, verb + 1, k)
    return opened is not None and not has_verb(words, opened + 1, k)
