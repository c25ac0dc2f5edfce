"""Who says what: one engine for direct and indirect speech, sentence by sentence; it finds words, not people."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import clauses, cues, reported
from generator.extract import lexicon as lex
from generator.extract.bounds import Draft, bounded_by
from generator.extract.clauses import Words
from generator.extract.findings import Statement
from generator.text import QUOTATION, Sentence

_BE = frozenset("is are was were be been being gets got".split())

_OTHER_CLAUSE = frozenset(
    "while but although though whereas adding citing saying according after before as when and".split()
)


def statements(sentence: Sentence, number: int, protected: frozenset[int]) -> list[Statement]:
    """The statements of one sentence in order; `protected` are the numbers of tokens that stand inside names."""
    found = [Draft(words=sentence.tokens, at=at, protected=protected) for at in cues.find(sentence.tokens, protected)]
    drafts = [draft for draft in map(_placed, found) if draft is not None]
    drafts = bounded_by(drafts)
    drafts += _labels(sentence.tokens, protected, drafts)
    return [_statement(draft, number) for draft in _quoted(drafts, sentence.tokens)]


def _labels(words: Words, protected: frozenset[int], drafts: list[Draft]) -> list[Draft]:
    """`Her answer was short: “No.”`, `Smith: “No.”`: a quotation behind a colon that no cue introduces."""
    for k in range(1, len(words)):
        if words[k].text != QUOTATION or words[k - 1].text != ":" or any(d.at < k for d in drafts):
            continue
        subject = clauses.main_subject(words[: k - 1], protected)
        if not isinstance(subject, tuple):
            subject = (0, k - 1) if all(n in protected or words[n].text in ",." for n in range(k - 1)) else ""
        if isinstance(subject, tuple):
            return [
                Draft(words=words, at=k - 1, protected=protected, rule="colon", subject=subject, content=(k, k + 1))
            ]
    return []


def _placed(draft: Draft) -> Draft | None:
    """The draft with subject and content, by the first pattern that fits; None when nothing does."""
    words, at = draft.words, draft.at
    if draft.lemma == "according":
        return _according(draft)
    inverted = _inverted(draft)
    if inverted is not None:
        return inverted
    if (at and words[at - 1].low in _BE and not words[at].low.endswith("ing")) or (
        at > 1
        and words[at - 1].low in clauses.ADVERBS
        and words[at - 2].low in _BE
        and not words[at].low.endswith("ing")
    ):
        return _passive(draft)
    joined = words[at].low.endswith("ing") and at > 1 and words[at - 1].text == ","
    subject = "main" if joined else clauses.before(words, at, draft.protected)
    rule = "before"
    if subject == "main" or (
        subject == "" and (words[at].low.endswith("ing") or (at and words[at - 1].text in (",", QUOTATION)))
    ):
        rule = "participle" if words[at].low.endswith("ing") else "shared"
        subject = clauses.main_subject(words[:at], draft.protected) if at else ""
    span = subject if isinstance(subject, tuple) else None
    start = reported.start(words, at, draft.protected)
    if reported.goes_on(words, start) and not _breaks_off(words, at):
        return replace(draft, rule=rule, subject=span, content=(start, len(words)))
    left = span[0] if span else at
    if rule == "before" and left > 0:
        return replace(draft, rule="after", subject=span, content=(0, left))
    return replace(draft, rule=rule, subject=span, content=(start, start))


def _breaks_off(words: Words, at: int) -> bool:
    """Whether another clause follows the cue at once: `…, officials said, while Russia …`."""
    behind = [token.low for token in words[at + 1 : at + 3]]
    return behind[:1] == [","] and behind[1:] != [] and (behind[1] in _OTHER_CLAUSE or behind[1].endswith("ing"))


def _inverted(draft: Draft) -> Draft | None:
    """`“…,” said Smith.` and `The bridge is safe, said the mayor.`"""
    words, at = draft.words, draft.at
    if at == 0 and len(words) > 2 and _opening_inversion(draft):
        subject = clauses.after(words, 1, draft.protected)
        return replace(draft, rule="inverted", subject=subject, content=(subject[1], len(words)))
    if draft.lemma not in lex.CUE_CLASS["inverted"] or at == 0 or at + 1 >= len(words) or words[at].low.endswith("ing"):
        return None
    after_quote = words[at - 1].text == QUOTATION or (
        at > 1 and words[at - 1].text in (",", "—", "–") and words[at - 2].text == QUOTATION
    )
    start = at + 2 if words[at + 1].low in ("back", "out") else at + 1
    if start >= len(words) or (
        words[start].low in ("that", ":", ",", "in", "on", "to", "at", "he", "she", "they")
        and not (after_quote and words[start].low in ("he", "she", "they"))
    ):
        return None
    if words[start].text in (QUOTATION, ".", ":", ",", ";"):
        return None
    if not after_quote and not (words[at - 1].text == "," and clauses.has_verb(words, 0, at - 1)):
        return None
    subject = clauses.after(words, start, draft.protected)
    if subject[0] >= subject[1]:
        return None
    if not after_quote and (clauses.is_finite(words, subject[1]) if subject[1] < len(words) else False):
        return None
    if (
        after_quote
        and draft.lemma not in ("say", "add", "ask")
        and words[start].low not in lex.DETERMINERS
        and not words[start].text[0].isupper()
        and words[start].low not in lex.PERSON_NOUNS | lex.GROUP_NOUNS
    ):
        return None
    return replace(draft, rule="inverted", subject=subject, content=(0, at))


def _opening_inversion(draft: Draft) -> bool:
    """`Said Dorothy Poynter, who grew up there, “We were proud.”`"""
    words = draft.words
    named = words[1].text[0].isupper() and words[1].low not in lex.CLOSED
    return draft.lemma in ("say", "add") and named and any(token.text == QUOTATION for token in words)


def _passive(draft: Draft) -> Draft | None:
    """`is said to`, `was told by`, `were accused of`: nobody is named unless `by` names him."""
    words, at = draft.words, draft.at
    if (
        draft.lemma in lex.CUE_CLASS["object"]
        or draft.lemma in lex.CUE_CLASS["needs_clause"]
        or draft.lemma in ("tell", "ask", "inform", "warn")
    ):
        return None
    if (at + 1 < len(words) and words[at + 1].low in ("to", "that")) or at + 1 == len(words) - 1:
        return replace(draft, rule="passive", subject=None, content=(0, len(words)), passive=True)
    return None


def _according(draft: Draft) -> Draft | None:
    """`According to NP, …` and `…, according to NP`."""
    words, at = draft.words, draft.at
    subject = clauses.after(words, at + 2, draft.protected)
    if subject[0] >= subject[1]:
        return None
    if at <= 1:
        start = subject[1]
        while start < len(words) and (words[start].text != "," or _relative(words, start)):
            start += 1
        return replace(draft, rule="according", subject=subject, content=(min(start + 1, len(words)), len(words)))
    return replace(draft, rule="according", subject=subject, content=(_back(words, at, draft.protected), at))


def _relative(words: Words, comma: int) -> bool:
    """Whether a relative clause follows a comma: `according to the paper, which cited two officials, …`."""
    return comma + 1 < len(words) and words[comma + 1].low in ("which", "who", "whose", "whom", "citing")


def _back(words: Words, at: int, protected: frozenset[int]) -> int:
    """Where the clause that ends before `at` begins: behind a semicolon or a conjunction after a comma."""
    for k in range(at - 2, 0, -1):
        if words[k].text in (";", ":") or (
            words[k].text == ","
            and k not in protected
            and words[k + 1].low in ("but", "while", "although", "though", "whereas", "yet")
        ):
            return k + 1
    return 0


def _quoted(drafts: list[Draft], words: Words) -> list[Draft]:
    """The statements with the quoted passages that belong to each: those in its words, and the one next to its cue."""
    places = [k for k, token in enumerate(words) if token.text == QUOTATION]
    owner: dict[int, int] = {}
    for place in places:
        choices = [(_distance(draft, place), n) for n, draft in enumerate(drafts)]
        choices = [choice for choice in choices if choice[0] is not None]
        if choices:
            owner[place] = min(choices)[1]
    return [
        replace(draft, quotes=tuple(place for place in places if owner.get(place) == n))
        for n, draft in enumerate(drafts)
    ]


def _distance(draft: Draft, place: int) -> int | None:
    """How far a quoted passage stands from a cue that can carry it; None where it cannot."""
    start, stop = draft.content or (draft.at, draft.at)
    left = draft.subject[0] if draft.subject else draft.at
    if start <= place < stop:
        return abs(place - draft.at)
    if place < left and left - place <= 3 and draft.rule in ("before", "inverted", "after"):
        return abs(place - draft.at)
    if place > draft.at and draft.rule in ("inverted", "after") and draft.content and place >= draft.content[1]:
        return place - draft.at + 2
    return None


def _statement(draft: Draft, number: int) -> Statement:
    words = draft.words
    subject = (words[draft.subject[0]].start, words[draft.subject[1] - 1].end) if draft.subject else None
    content = _content(draft)
    return Statement(
        sentence=number,
        rule=draft.rule,
        lemma=draft.lemma,
        cue=(words[draft.at].start, _cue_end(draft)),
        subject=subject,
        content=content,
        quotes=tuple((words[k].start, words[k].end) for k in draft.quotes),
        passive=draft.passive,
        inside=draft.inside,
    )


def _cue_end(draft: Draft) -> int:
    """Where the cue phrase ends in the text: the verb, the hearer, the occasion and the time."""
    words, at = draft.words, draft.at
    stop = (
        reported.start(words, at, draft.protected) if draft.rule not in ("inverted", "according", "passive") else at + 1
    )
    while stop > at + 1 and (words[stop - 1].text in (",", ":", ".") or words[stop - 1].low == "that"):
        stop -= 1
    return words[min(stop, at + 14) - 1].end if stop > at else words[at].end


def _content(draft: Draft) -> tuple[int, int] | None:
    """The reported words as a span of the text, without marks at the ends; the marks of whole quotations stay."""
    if draft.content is None:
        return None
    start, stop = draft.content
    words = draft.words
    while start < stop and (
        words[start].text in (",", ".", ":", ";", "—", "–", "-") or words[start].low in ("and", "but", "that")
    ):
        start += 1
    while stop > start and words[stop - 1].text in (",", ".", ":", ";", "—", "–", "-", "?", "!"):
        stop -= 1
    if start >= stop:
        return None
    first, last = words[start], words[stop - 1]
    return (first.start - (first.text == QUOTATION), last.end + (last.text == QUOTATION))
