"""Who says what: one engine for direct and indirect speech, sentence by sentence; it finds words, not people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract import clauses
from generator.extract import lexicon as lex
from generator.extract.clauses import Words
from generator.text import QUOTATION, Sentence

_NOUNS_TOO = frozenset(
    "answer answers blames blast blasts brand brands call calls charge charges claim claims comment comments complaint demand demands doubt doubts estimate estimates expects fear fears forecast forecasts hopes joke jokes "
    "lament laments mention note notes order orders outlines point points pledge pledges post posts praise promise promises protest question questions read record records remark remarks reply report reports rule rules "
    "shot show shows signal signals state states stress stresses swears thought tweet tweets voice voices vow vows worries worry write".split()
)
_MODALS = frozenset("will would can could should must may might shall to not never n't didn't don't doesn't wouldn't won't couldn't cannot".split())
_BE = frozenset("is are was were be been being gets got".split())
_ASSERTED_INFINITIVE = frozenset("went on continued sought wanted rushed took".split())
_TIMES = frozenset("yesterday today tonight earlier later afterwards".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One cue with its subject, its words and its quoted passages; all spans are into the clean text.

    `rule` names what found it; `subject` None means that the sentence's own subject was not found. `inside` is the
    number of the statement in the same sentence that reports this one.
    """

    sentence: int
    rule: str
    lemma: str
    cue: tuple[int, int]
    subject: tuple[int, int] | None
    content: tuple[int, int] | None
    quotes: tuple[tuple[int, int], ...] = ()
    passive: bool = False
    inside: int | None = None


def statements(sentence: Sentence, number: int, protected: frozenset[int]) -> list[Statement]:
    """The statements of one sentence in order; `protected` are the numbers of tokens that stand inside names."""
    found = [_Draft(words=sentence.tokens, at=at, protected=protected) for at in _cues(sentence.tokens, protected)]
    drafts = [draft for draft in map(_placed, found) if draft is not None]
    drafts = _bounded(drafts, len(sentence.tokens))
    return [_statement(draft, number, sentence) for draft in _quoted(drafts, sentence.tokens)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A statement while it is being found, in token numbers."""

    words: Words
    at: int
    protected: frozenset[int]
    rule: str = ""
    subject: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    quotes: tuple[int, ...] = ()
    passive: bool = False
    inside: int | None = None

    @property
    def lemma(self) -> str:
        """The cue's lemma."""
        return lex.LEMMA.get(self.words[self.at].low, "according")


def _cues(words: Words, protected: frozenset[int]) -> Iterator[int]:
    """The tokens that are used as cue verbs, not as nouns, and the word `according`."""
    for at, token in enumerate(words):
        low = token.low
        if low == "according":
            if at + 1 < len(words) and words[at + 1].low == "to":
                yield at
        elif low in lex.LEMMA and at not in protected and _is_verb(words, at):
            yield at


def _is_verb(words: Words, at: int) -> bool:
    token, low = words[at], words[at].low
    previous = words[at - 1].low if at else ""
    lemma = lex.LEMMA[low]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low.endswith("ing"):
        return previous in (",", "and", "by", "in", "after", "before", "while", "is", "are", "was", "were", "been", QUOTATION, "") or token.text[0].isupper()
    if token.text[0].isupper() and at > 0:
        return False
    if low == lemma and low not in ("read",) and not clauses.is_plural(previous) and previous not in _MODALS:
        return False
    if previous in _MODALS:
        return previous == "to" and at > 1 and words[at - 2].low in _ASSERTED_INFINITIVE and bool(following)
    noun = low in _NOUNS_TOO or low.endswith("ed")
    if noun and (previous in lex.DETERMINERS and previous not in ("that", "all", "both", "some", "many", "others", "several", "one", "two", "three") or previous in ("'s", "'") or previous in lex.PREPOSITIONS):
        return False
    if low in _NOUNS_TOO and low.endswith("s") and at and not (words[at - 1].text[0].isupper() or previous in lex.PRONOUNS or following in ("that", ":", QUOTATION, "it", "he", "she", "they", "the", "to", "its", "his", "her")):
        return False
    if low in _NOUNS_TOO and following in ("of", "for", "by", "from", "about") and lemma not in ("call", "read", "point"):
        return False
    if low in ("found", "shot", "read", "thought", "felt", "post", "posted", "reports", "called", "shows", "showed", "ruled", "added", "held", "charged", "maintained", "maintains", "observed", "ordered", "proposed", "recorded", "voiced", "signaled", "signalled", "expressed", "pointed", "outlined", "considered", "assumed", "accepted", "stressed"):
        return _has_words(words, at)
    if lemma in lex.CUE_CLASS["needs_clause"]:
        return _has_words(words, at)
    return True


def _has_words(words: Words, at: int) -> bool:
    """Whether a clause with `that`, a quotation or a colon is near enough to make a doubtful verb a verb of speech."""
    low = words[at].low
    if low == "shot":
        return at + 1 < len(words) and words[at + 1].low == "back"
    if at and words[at - 1].text == QUOTATION or at > 1 and words[at - 1].text == "," and words[at - 2].text == QUOTATION:
        return True
    for k in range(at + 1, min(at + 7, len(words))):
        text, word = words[k].text, words[k].low
        if word in ("that", "whether", "how") or text in (QUOTATION, ":"):
            return not (word == "that" and k + 1 < len(words) and words[k + 1].text in ",.")
        if text in ",.;":
            return False
        if low in ("called",) and word in ("on", "for"):
            return True
        if k == at + 1 and word in ("he", "she", "they", "it", "there", "no", "the", "its", "his", "her", "their") and low in ("found", "thought", "felt", "added", "shows", "showed", "ruled", "maintained", "maintains", "hoped", "hopes", "feared", "fears", "expects", "expected", "estimated", "doubts", "doubted", "suspects", "suspected"):
            return clauses.has_verb(words, k + 1, min(k + 9, len(words)))
    return False


def _placed(draft: _Draft) -> _Draft | None:
    """The draft with subject and content, by the first pattern that fits; None when nothing does."""
    words, at = draft.words, draft.at
    if draft.lemma == "according":
        return _according(draft)
    inverted = _inverted(draft)
    if inverted is not None:
        return inverted
    if at and words[at - 1].low in _BE and not words[at].low.endswith("ing") or at > 1 and words[at - 1].low in clauses.ADVERBS and words[at - 2].low in _BE and not words[at].low.endswith("ing"):
        return _passive(draft)
    subject = clauses.before(words, at, draft.protected)
    rule = "before"
    if subject == "main" or subject == "" and (words[at].low.endswith("ing") or at and words[at - 1].text in (",", QUOTATION)):
        rule = "participle" if words[at].low.endswith("ing") else "shared"
        subject = clauses.main_subject(words[:at], draft.protected) if at else ""
    span = subject if isinstance(subject, tuple) else None
    start = _content_start(words, at, draft.protected)
    if _goes_on(words, start):
        return replace(draft, rule=rule, subject=span, content=(start, len(words)))
    left = span[0] if span else at
    if rule == "before" and left > 0:
        return replace(draft, rule="after", subject=span, content=(0, left))
    return replace(draft, rule=rule, subject=span, content=(start, start))


def _inverted(draft: _Draft) -> _Draft | None:
    """`“…,” said Smith.` and `The bridge is safe, said the mayor.`"""
    words, at = draft.words, draft.at
    if draft.lemma not in lex.CUE_CLASS["inverted"] or at == 0 or at + 1 >= len(words) or words[at].low.endswith("ing"):
        return None
    after_quote = words[at - 1].text == QUOTATION or at > 1 and words[at - 1].text in (",", "—", "–") and words[at - 2].text == QUOTATION
    start = at + 2 if words[at + 1].low in ("back", "out") else at + 1
    if start >= len(words) or words[start].low in ("that", ":", ",", "in", "on", "to", "at", "he", "she", "they") and not (after_quote and words[start].low in ("he", "she", "they")):
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
    if after_quote and draft.lemma not in ("say", "add", "ask") and words[start].low not in lex.DETERMINERS and not words[start].text[0].isupper() and words[start].low not in lex.PERSON_NOUNS | lex.GROUP_NOUNS:
        return None
    return replace(draft, rule="inverted", subject=subject, content=(0, at))


def _passive(draft: _Draft) -> _Draft | None:
    """`is said to`, `was told by`, `were accused of`: nobody is named unless `by` names him."""
    words, at = draft.words, draft.at
    if draft.lemma in lex.CUE_CLASS["object"] or draft.lemma in lex.CUE_CLASS["needs_clause"] or draft.lemma in ("tell", "ask", "inform", "warn"):
        return None
    if at + 1 < len(words) and words[at + 1].low in ("to", "that") or at + 1 == len(words) - 1:
        return replace(draft, rule="passive", subject=None, content=(0, len(words)), passive=True)
    return None


def _according(draft: _Draft) -> _Draft | None:
    """`According to NP, …` and `…, according to NP`."""
    words, at = draft.words, draft.at
    subject = clauses.after(words, at + 2, draft.protected)
    if subject[0] >= subject[1]:
        return None
    if at <= 1:
        start = subject[1]
        while start < len(words) and words[start].text != ",":
            start += 1
        return replace(draft, rule="according", subject=subject, content=(min(start + 1, len(words)), len(words)))
    return replace(draft, rule="according", subject=subject, content=(_back(words, at, draft.protected), at))


def _back(words: Words, at: int, protected: frozenset[int]) -> int:
    """Where the clause that ends before `at` begins: behind a semicolon or a conjunction after a comma."""
    for k in range(at - 2, 0, -1):
        if words[k].text in (";", ":") or words[k].text == "," and k not in protected and words[k + 1].low in ("but", "while", "although", "though", "whereas", "yet"):
            return k + 1
    return 0


def _content_start(words: Words, cue: int, protected: frozenset[int]) -> int:
    """Where the reported words begin: behind the hearer, the occasion and the time that follow the cue."""
    k, last = cue + 1, len(words)
    hearer = lex.LEMMA.get(words[cue].low) in lex.CUE_CLASS["hearer"]
    while k < last:
        low, text = words[k].low, words[k].text
        if low == "that" or text == ":":
            return k + 1
        if text == "," and k + 1 < last:
            k += 1
        elif low in lex.WEEKDAYS or low in _TIMES or low.endswith("ly") and low != "only" and k == cue + 1 or low in ("back", "out", "again"):
            k += 1
        elif low in ("last", "this", "next", "late", "early") and k + 1 < last and (words[k + 1].low in lex.WEEKDAYS or words[k + 1].low in ("week", "month", "year", "night", "morning", "afternoon", "evening")):
            k += 2
        elif low in ("in", "on", "at", "to", "during", "via", "through", "from", "by", "after", "before", "outside", "over") and (end := _occasion(words, k, protected)):
            k = end
        elif hearer and k == cue + 1 and text != QUOTATION and (end := _hearer(words, k, protected)) > k:
            k = end
        else:
            return k
    return last


def _hearer(words: Words, at: int, protected: frozenset[int]) -> int:
    """Behind the person spoken to: `told the court`, `told Newsweek last week`, `warned him`."""
    k = at
    if words[k].low in ("him", "her", "them", "us", "me", "it", "you"):
        return k + 1
    while k < len(words):
        low, text = words[k].low, words[k].text
        if k not in protected and (text in (",", ".", QUOTATION, ":", ";") or low in ("that", "he", "she", "they", "it", "there", "to", "how", "whether", "what", "of", "in", "on", "at", "about") or low in lex.WEEKDAYS):
            return k
        if k > at and k not in protected and (low in ("last", "the", "a", "his", "her", "its", "their", "no", "this") or text[0].isupper() and words[k - 1].low not in lex.DETERMINERS and not words[k - 1].text[0].isupper() and words[k - 1].low not in ("'s", "and", "of", "&")):
            return k
        k += 1
    return k


_OCCASIONS = lex.CUE_CLASS["utterances"] | frozenset("reporters journalists parliament lawmakers mps telegram twitter facebook instagram whatsapp phone court questions media social television tv radio state hearing meeting conversation".split())


def _occasion(words: Words, at: int, protected: frozenset[int]) -> int:
    """Behind `in a statement on Tuesday`, `to reporters in Geneva`, `at a news conference`; 0 when it is none."""
    end = at + 1
    while end < len(words) and (words[end].text not in (",", ".", QUOTATION, ":", ";") or end in protected):
        low = words[end].low
        if low == "that" or end > at + 1 and low in ("he", "she", "they", "it", "there", "we", "who", "which"):
            break
        if end > at + 1 and words[end - 1].low not in lex.DETERMINERS and low in lex.DETERMINERS and words[end - 1].low not in lex.PREPOSITIONS:
            break
        if end > at + 1 and low in ("in", "on", "at", "to", "after", "during", "about") and words[end - 1].low not in lex.DETERMINERS:
            break
        if end > at + 1 and clauses.is_finite(words, end):
            return 0
        end += 1
    inside = [words[k].low for k in range(at, end)]
    dated = any(low in lex.WEEKDAYS or low in lex.MONTHS for low in inside)
    known = dated or any(low in _OCCASIONS for low in inside) or words[at].low in ("to", "during", "at", "after")
    following = words[end].low if end < len(words) else ""
    return end if known and end - at <= 9 and (end >= len(words) or following in ("that", ",", ":", QUOTATION, ".", "on", "in", "at", "to", "about", "after", "during") or end - at <= 6) else 0


def _goes_on(words: Words, start: int) -> bool:
    """Whether reported words follow: a quotation, or a clause of some length."""
    rest = words[start:]
    if any(token.text == QUOTATION for token in rest):
        return True
    real = [token for token in rest if token.text[0].isalnum()]
    return len(real) >= 2 and (start == 0 or clauses.has_verb(words, start, len(words)) or len(real) >= 3)


def _bounded(drafts: list[_Draft], last: int) -> list[_Draft]:
    """Each statement's words end where the next one's clause begins, unless the next one lies inside it."""
    bounded: list[_Draft] = []
    for n, draft in enumerate(drafts):
        content = draft.content
        for later_n in range(n + 1, len(drafts)):
            later = drafts[later_n]
            begin = later.subject[0] if later.subject and later.rule == "before" and later.subject[0] > draft.at else later.at
            if later.rule in ("participle", "shared") and content and content[0] < begin < content[1]:
                content = (content[0], _mark_before(later.words, begin, content[0]))
            elif later.rule == "before" and content and content[0] < begin < content[1] and (begin == later.at or _parted(later.words, begin)):
                content = (content[0], _mark_before(later.words, begin, content[0]))
            elif later.rule == "before" and content and draft.rule in ("before", "shared", "participle") and content[0] <= begin < content[1] and later.inside is None:
                drafts[later_n] = replace(later, inside=n)
            elif later.rule in ("inverted", "after", "according") and content and later.content and draft.rule in ("before", "shared", "participle", "after", "inverted"):
                drafts[later_n] = replace(later, content=(max(later.content[0], _after_clause(draft, later)), later.content[1]))
                if content[1] > later.at and content[0] < later.at:
                    first = later.subject[0] if later.subject and later.rule == "after" else later.at
                    content = (content[0], _mark_before(later.words, min(first, later.at), content[0]))
        if draft.inside is not None and bounded[draft.inside].content and content:
            content = (content[0], min(content[1], max(content[0], (bounded[draft.inside].content or content)[1])))
        bounded.append(replace(drafts[n], content=content))
    return bounded


def _after_clause(earlier: _Draft, later: _Draft) -> int:
    """Where the later statement's words may begin: behind the earlier cue when a conjunction parts the two."""
    words = later.words
    for k in range(min(later.at, len(words) - 1), earlier.at, -1):
        if words[k].text == ";" or words[k].text == "," and k + 1 < len(words) and words[k + 1].low in ("but", "while", "although", "though", "and", "whereas"):
            return k + 1
    return 0


def _parted(words: Words, begin: int) -> bool:
    """Whether a new main clause begins there: behind a semicolon, or a conjunction with a comma."""
    k = begin - 1
    while k > 0 and (words[k].low in clauses.ADVERBS or words[k].low in ("the", "while", "although", "though", "but", "and", "whereas", "as")):
        if words[k].low in ("while", "although", "though", "but", "whereas"):
            return True
        if words[k].low == "and":
            return words[k - 1].text in (",", QUOTATION)
        k -= 1
    return words[k].text in (";", "—", "–")


def _mark_before(words: Words, begin: int, least: int) -> int:
    """The comma or conjunction in front of a clause that begins at `begin`."""
    k = begin
    while k > least and words[k - 1].text not in (",", ";", "—", "–", QUOTATION):
        k -= 1
        if words[k].low in ("and", "but") and begin - k <= 3:
            return k
    return k - 1 if k > least and words[k - 1].text != QUOTATION else (k if k > least else begin)


def _quoted(drafts: list[_Draft], words: Words) -> list[_Draft]:
    """The statements with the quoted passages that belong to each: those in its words, and the one next to its cue."""
    places = [k for k, token in enumerate(words) if token.text == QUOTATION]
    owner: dict[int, int] = {}
    for place in places:
        choices = [(_distance(draft, place), n) for n, draft in enumerate(drafts)]
        choices = [choice for choice in choices if choice[0] is not None]
        if choices:
            owner[place] = min(choices)[1]  # type: ignore[type-var]  # None was filtered out above
    return [replace(draft, quotes=tuple(place for place in places if owner.get(place) == n)) for n, draft in enumerate(drafts)]


def _distance(draft: _Draft, place: int) -> int | None:
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


def _statement(draft: _Draft, number: int, sentence: Sentence) -> Statement:
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


def _cue_end(draft: _Draft) -> int:
    """Where the cue phrase ends in the text: the verb, the hearer, the occasion and the time."""
    words, at = draft.words, draft.at
    stop = _content_start(words, at, draft.protected) if draft.rule not in ("inverted", "according", "passive") else at + 1
    while stop > at + 1 and (words[stop - 1].text in (",", ":", ".") or words[stop - 1].low == "that"):
        stop -= 1
    return words[min(stop, at + 14) - 1].end if stop > at else words[at].end


def _content(draft: _Draft) -> tuple[int, int] | None:
    """The reported words as a span of the text, without marks at the ends; the marks of whole quotations stay."""
    if draft.content is None:
        return None
    start, stop = draft.content
    words = draft.words
    while start < stop and (words[start].text in (",", ".", ":", ";", "—", "–", "-") or words[start].low in ("and", "but", "that")):
        start += 1
    while stop > start and words[stop - 1].text in (",", ".", ":", ";", "—", "–", "-", "?", "!"):
        stop -= 1
    if start >= stop:
        return None
    first, last = words[start], words[stop - 1]
    return (first.start - (first.text == QUOTATION), last.end + (last.text == QUOTATION))
