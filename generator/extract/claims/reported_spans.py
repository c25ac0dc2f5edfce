"""Spans of what is reported: as many words as make a sentence, with subject and verb of the report where they must."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_grammar
from generator.extract.claims.finite_verbs import SUBJECTS, is_finite, is_past
from generator.extract.claims.told_speech import is_relative
from generator.extract.records import AttributedStatement, Statement
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words

_ANOTHER = frozenset("although and as because but so though which while who whose whereas yet".split())
"""Words with which another clause follows `, she said,`."""
CONTRASTS = frozenset("although but though whereas while yet".split())
"""Words that set one clause against another."""
_RELATIVE = frozenset("which who whose".split())
_CUTTING = frozenset("after because until when".split())
_SUBORDINATE = frozenset("after although as because before how if since though unless until when where whether whereas while".split())
_WRONGLY = frozenset("erroneously falsely incorrectly mistakenly untruthfully wrongly".split())
"""What the outlet holds of the words, and no claim may lose."""
_WISHING = frozenset("dream fear hope pray wish worry".split())
"""What these report is not held to be so: no claim may lose the verb."""
_TAKING_OBJECT = lex.CUE_CLASS["object"] | lex.STANCES
_TOWARDS = frozenset("about against of to with".split())
_SPOKEN = frozenset("according add comment continue explain remark reply respond say state tell write".split())
"""Verbs that take a clause or a quotation, and what else stands behind them says when, where and of what."""
_TIMES = frozenset("ahead earlier late later recently".split())
_MARKS = frozenset("“”„\"‘’«»'") | {"''"}
_SHORT = frozenset("'s 're 'll 've 'd".split())
_MOSTLY = 0.5
_OPENING = 9
"""Words of a time or place in front of a subject."""
_QUESTIONS = frozenset("how if what whether why".split())


def wide(reading: Reading, item: AttributedStatement) -> tuple[int, int] | None:
    """The reported words; words that say nothing alone take subject and cue along: `Police blamed two men for the fire`.

    None where they would take a clause along that only describes: `in which he called the port “a mess”`.
    """
    statement = item.statement
    start, end = statement.content or (0, 0)
    if reading.text[max(0, start - 5) : start] == "That ":
        start -= 5
    if not statement.subject:
        lost = statement.rule in ("before", "shared") and (
            _is_relative(reading, statement) or not says_something(reading, item)
        )
        return None if lost else (start, end)
    if reading.text[max(0, start - 5) : start] == "what ":
        return None
    subject, line = statement.subject[0], reading.lines[statement.sentence]
    if statement.lemma in lex.CUE_CLASS["figure"]:
        return line.start if subject - line.start < 60 else subject, end
    if _is_split(reading, item):
        return line.start, line.end
    if subject < start and any(w.low in _WRONGLY for w in reading.tokens(statement.subject[1], statement.cue[0])):
        return subject, end
    if is_relative(reading, item):
        return None
    if subject < statement.cue[0] < start and not says_something(reading, item):
        if _has_gap(reading, statement) or _tells_when(reading, statement):
            return None
        begin = statement.cue[0] if statement.rule == "shared" else _with_opening(reading, statement)
        return begin, min(end, main_clause(reading, statement))
    main = main_clause(reading, statement)
    return start, min(end, main) if main > start else end


def _with_opening(reading: Reading, statement: Statement) -> int:
    """Where a subject begins with the time or place in front of it: `In May, she called the port “a mess”`."""
    line, subject = reading.lines[statement.sentence], (statement.subject or statement.cue)[0]
    before = reading.tokens(line.start, subject)
    opens = 1 < len(before) <= _OPENING and before[-1].text == "," and before[0].low in lex.PREPOSITIONS
    return line.start if opens and not clauses.has_verb(before, 0, len(before)) else subject


def _is_relative(reading: Reading, statement: Statement) -> bool:
    """`a slide that predicted victory in 14 towns was shown`: whether a cue without a subject stands behind a relative word."""
    before = reading.tokens(reading.lines[statement.sentence].start, statement.cue[0])
    return bool(before) and before[-1].low in _RELATIVE | {"that"}


def _tells_when(reading: Reading, statement: Statement) -> bool:
    """`said late in May`, `wrote of the gift`: whether nothing but the circumstances of a saying follow."""
    words = reading.tokens(*(statement.content or (0, 0)))
    first = words[0].low if words else ""
    if first == "such":
        return True
    loose = (
        is_past(first)
        or first in lex.PREPOSITIONS
        or first in _TIMES
        or (first.endswith("ing") and not first.endswith("thing"))
        or not first[:1].isalnum()
    )
    return statement.lemma in _SPOKEN and loose and first[:1] not in "“\"‘'"


def main_clause(reading: Reading, statement: Statement) -> int:
    """Where the main clause begins behind a first clause that the cue stands in: `While Okoro called for a toll, he sold …`."""
    line = reading.lines[statement.sentence]
    words = reading.tokens(line.start, line.end)
    before = _before(reading, statement)
    opens = before and before[0].low in _SUBORDINATE and not any(word.text == "," for word in before)
    begin = clause_grammar.after_opening(words) if opens else 0
    return words[begin - 1].start if begin and words[begin].start > statement.cue[1] else line.end


def says_something(reading: Reading, item: AttributedStatement) -> bool:
    """Whether reported words say something by themselves: a clause, or nothing but a quotation."""
    statement = item.statement
    start, end = statement.content or (0, 0)
    words = reading.tokens(start, end)
    if statement.quotes and words[0].low not in _QUESTIONS and only_quotation(reading, start, end):
        return True
    if words[0].low in _CUTTING:
        return False
    that = reading.text[max(0, start - 5) : start].lower() == "that "
    if statement.lemma in _WISHING:
        return False
    named = statement.lemma in _TAKING_OBJECT or (statement.lemma not in _SPOKEN and _is_gerund(words))
    chanted = statement.lemma in lex.CUE_CLASS["beside"] and not statement.quotes
    if (named or chanted) and not that:
        return False
    return _has_clause(reading, start, end) and (that or statement.lemma in _SPOKEN or clause_grammar.is_clause(words))


def _is_gerund(words: Words) -> bool:
    """`raising questions about`, but not `funding was short`."""
    return len(words) > 1 and words[0].low.endswith("ing") and words[1].low not in clauses.AUXILIARIES


def is_embedded(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a cue stands in a participle or in a clause inside the sentence, so that the sentence is not its speaker’s."""
    statement = item.statement
    if statement.rule == "participle":
        return True
    before = _before(reading, statement)
    return _has_gap(reading, statement) or (bool(before) and before[-1].low in _SUBORDINATE)


def is_described(reading: Reading, item: AttributedStatement) -> bool:
    """`an article that Okoro said was late`: whether a cue only stands in what describes a noun, and no other speaker is around it."""
    statement = item.statement
    return statement.rule == "before" and statement.inside is None and _has_gap(reading, statement)


def _before(reading: Reading, statement: Statement) -> Words:
    """The words of the sentence in front of the subject of a cue that follows it."""
    if statement.rule != "before" or statement.subject is None:
        return ()
    return reading.tokens(reading.lines[statement.sentence].start, statement.subject[0])


def _has_gap(reading: Reading, statement: Statement) -> bool:
    """Whether a cue stands in a clause that wants what it describes: `what he calls`, `the fees he took`; not `in which he called it so`."""
    subject = reading.tokens(*statement.subject) if statement.subject else ()
    between = reading.tokens(statement.subject[1], statement.cue[0]) if statement.subject else ()
    opens = max((k for k, word in enumerate(between) if word.low in _RELATIVE), default=len(between))
    described = opens < len(between) and not any(word.text == "," for word in between[opens:])
    if statement.rule == "participle" or described or (subject and subject[0].low in _RELATIVE):
        return True
    before = [word for word in _before(reading, statement) if word.text not in _MARKS]
    if not before:
        return False
    low = before[-1].low
    if low in _RELATIVE:
        return len(before) < 2 or before[-2].low not in lex.PREPOSITIONS
    if low == "that":
        return statement.lemma not in lex.CUE_CLASS["object"]
    return low in ("what", "whom") or _is_contact(reading, statement, before)


def _is_contact(reading: Reading, statement: Statement, before: Words) -> bool:
    """`any fees he took`, `the group Okoro leads`: whether the noun before a subject is what its clause describes."""
    if not before[-1].text.isalpha() or before[-1].low in lex.CLOSED or statement.subject is None:
        return False
    line = reading.lines[statement.sentence]
    words = reading.tokens(line.start, line.end)
    main = clause_grammar.main_verb(words)
    return main is None or not statement.subject[1] <= words[main].start <= statement.cue[0]


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
        if k and ((before in (",", ";") and low in _ANOTHER) or low in _CUTTING):
            if low not in _RELATIVE:
                return False
            described = True
        elif words[k].text == ",":
            described = False
        elif not described and _is_verb(words, k):
            return True
    return _is_verb(words, len(words) - 1) and words[-1].low not in lex.LEMMA


def _is_verb(words: Words, at: int) -> bool:
    """Whether a word is finite by its form, or as a short form or behind a pronoun: `it’s`, `they plan`."""
    if clauses.is_finite(words, at) or words[at].low in _SHORT:
        return True
    return at > 0 and words[at - 1].low in SUBJECTS and is_finite(words, at)


def without_rest(reading: Reading, start: int, end: int) -> int:
    """Where reported words end without the subject of the next clause: `…, but the mayor` goes."""
    words = reading.tokens(start, end)
    for k in range(len(words) - 2, 3, -1):
        if words[k].text == "," and words[k + 1].low in CONTRASTS:
            return end if clauses.has_verb(words, k + 2, len(words)) else words[k - 1].end
    return end


def is_mostly_quoted(reading: Reading, start: int, end: int) -> bool:
    """Whether most of a stretch stands between quotation marks: it says little beside the quote that is listed."""
    inside = sum(min(p.end, end) - max(p.start, start) for p in reading.quoted(start, end))
    return inside > _MOSTLY * (end - start)


def only_quotation(reading: Reading, start: int, end: int) -> bool:
    """Whether reported words are one or more whole quotations and next to nothing else."""
    quoted = [p for p in reading.quoted(start, end) if start <= p.start and p.end <= end]
    inside = sum(p.right - p.left for p in quoted)
    if not inside or end - start - inside >= 8:
        return False
    before = reading.tokens(start, quoted[0].left)
    return not clauses.has_verb(before, 0, len(before))
