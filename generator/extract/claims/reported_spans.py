"""Spans of what is reported: as many words as make a sentence, with subject and verb of the report where they must."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import AttributedStatement
from generator.extract.syntax import clauses

_ANOTHER = frozenset("although and as because but so though which while who whose whereas yet".split())
"""Words with which another clause follows `, she said,`."""
CONTRASTS = frozenset("although but though whereas while yet".split())
"""Words that set one clause against another."""
_RELATIVE = frozenset("which who whose".split())
_SUBORDINATE = frozenset("after because until when".split())
_WRONGLY = frozenset("erroneously falsely incorrectly mistakenly untruthfully wrongly".split())
"""What the outlet holds of the words, and no claim may lose."""
_TOWARDS = frozenset("about against of to with".split())
_QUESTIONS = frozenset("how if what whether why".split())


def wide(reading: Reading, item: AttributedStatement) -> tuple[int, int]:
    """The reported words; words that say nothing alone take subject and cue along: `Police blamed two men for the fire`."""
    statement = item.statement
    start, end = statement.content or (0, 0)
    if reading.text[max(0, start - 5) : start] == "That ":
        start -= 5
    if not statement.subject:
        return start, end
    subject, line = statement.subject[0], reading.lines[statement.sentence]
    if statement.lemma in lex.CUE_CLASS["figure"]:
        return line.start if subject - line.start < 60 else subject, end
    if _is_split(reading, item):
        return line.start, line.end
    asks = statement.content is not None and reading.tokens(start, end)[:1]
    if subject < start and any(w.low in _WRONGLY for w in reading.tokens(statement.subject[1], statement.cue[0])):
        return subject, end
    bare = not statement.quotes or bool(asks and asks[0].low in _QUESTIONS)
    if subject < start and bare and not _has_clause(reading, start, end):
        return (statement.cue[0] if statement.rule == "shared" else subject), end
    return start, end


def _is_split(reading: Reading, item: AttributedStatement) -> bool:
    """Whether subject and cue stand between commas amid the words: `The bridge, she said, was shut`."""
    statement = item.statement
    line = reading.lines[statement.sentence]
    if not statement.subject or statement.quotes or line.sentence.has_quotation:
        return False
    left = min(statement.subject[0], statement.cue[0])
    right = max(statement.subject[1], statement.cue[1])
    before, after = reading.text[line.start : left].rstrip(), reading.tokens(right, line.end)[:2]
    goes_on = len(after) == 2 and after[0].text in (",", "—", "–") and after[1].low not in _ANOTHER
    return goes_on and before.endswith((",", "—", "–")) and len(before.split()) > 1


def _has_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether reported words have a main verb: not in a clause that only describes, not behind `how`, not as their last word."""
    words = reading.tokens(start, end)
    if sum(w.text[0].isalnum() for w in words) < 4 or words[0].low in _QUESTIONS:
        return False
    if words[0].low in _TOWARDS or (words[0].low == "on" and any(w.low in _TOWARDS for w in words[2:3])):
        return False
    described = False
    for k in range(len(words) - 1):
        low, before = words[k].low, words[k - 1].text if k else ""
        if k and ((before in (",", ";") and low in _ANOTHER) or low in _SUBORDINATE):
            if low not in _RELATIVE:
                return False
            described = True
        elif words[k].text == ",":
            described = False
        elif not described and clauses.is_finite(words, k):
            return True
    return clauses.is_finite(words, len(words) - 1) and words[-1].low not in lex.LEMMA


def without_rest(reading: Reading, start: int, end: int) -> int:
    """Where reported words end without the subject of the next clause: `…, but the mayor` goes."""
    words = reading.tokens(start, end)
    for k in range(len(words) - 2, 3, -1):
        if words[k].text == "," and words[k + 1].low in CONTRASTS:
            return end if clauses.has_verb(words, k + 2, len(words)) else words[k - 1].end
    return end


def only_quotation(reading: Reading, start: int, end: int) -> bool:
    """Whether reported words are one or more whole quotations and next to nothing else."""
    quoted = [p for p in reading.quoted(start, end) if start <= p.left and p.right <= end + 1]
    inside = sum(p.right - p.left for p in quoted)
    if not inside or end - start - inside >= 8:
        return False
    before = reading.tokens(start, quoted[0].left)
    return not clauses.has_verb(before, 0, len(before))
