"""Quotes: which passages between marks are utterances, and which statement each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import nesting, surroundings
from generator.extract.attribution.labels import is_label
from generator.extract.records import AttributedQuote, AttributedStatement, Speaker
from generator.extract.syntax import clauses
from generator.extract.syntax.appositions import antecedent
from generator.text import QUOTATION
from generator.text.marks import Passage

_SIGNATURE = re.compile(
    r"\s*[―—–-]{1,2}\s*(?P<name>[^\W\d_a-z][\w.’'-]+(?:\s(?:[^\W\d_a-z][\w.’'-]*|de|del|van|von|al|bin|of)){1,4})\.?\s*(?:,[^\n]{0,60})?(?=\n|$)"
)
_SIGNED_BELOW = re.compile(r"\s*\n\s*[―—–-]{1,2}\s*(?P<name>[^\W\d_a-z][^\n,.;:!?“”\"]{1,40})(?=\n|$)")
"""`– Ana R**` on a line below what she says."""
_SIGNED_WORDS = 4
_LABELLED = re.compile(r"(?P<name>[A-Z][A-Z.’'-]{2,}(?: [A-Z.’'-]{2,}){0,2}):\s")

_BELOW = re.compile(
    r"(?:Below|Following|Here|The following) (?:is|are) (?:the |a |an |his |her |their )?[\w ]{0,40}?\b(?:e-?mail|letter|message|post|remarks|speech|statement|text|words) (?:by|from|of) (?P<whose>[^:]{3,80}):\s*$"
)
"""`Below is a statement from the two leaders:`"""
SET_APART = frozenset(("label", "signature", "line", "excerpt"))
"""How a quotation has its speaker from the way that it is printed: what follows it is not about whose words it holds."""
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]\s+)?")
_HEADING = 8
"""Words of a heading that quotes."""
_RELAYS = frozenset(("by", "from", "via"))


def find(reading: Reading, said: Sequence[AttributedStatement]) -> list[AttributedQuote]:
    """The utterances among the passages, in order, each with who says it as far as the text tells."""
    carriers = {span[0]: item for item in said for span in item.statement.quotes}
    lines = _lines(reading)
    found: list[AttributedQuote] = []
    for passage in reading.passages:
        line = lines[passage.start]
        carrier = carriers.get(passage.start)
        whole = _is_whole(reading.text, passage)
        if is_label(reading, passage, line, carried=carrier is not None, whole=whole) or _is_heading(reading, passage):
            continue
        carrier = carrier and nesting.around(carrier, said)
        if carrier is not None and (carrier.sources or not whole):
            found.append(AttributedQuote(passage, carrier.sources, carrier, carrier.rule))
            continue
        inferred = _inferred(reading, passage, line, found, said, whole, lines)
        if inferred is not None:
            found.append(inferred)
    return _without_echoes(reading, _filled_back(found))


def _without_echoes(reading: Reading, found: Sequence[AttributedQuote]) -> list[AttributedQuote]:
    """The utterances without those of nobody whose words stand in another one, as headings and captions repeat them."""
    words = [" ".join(reading.words((q.passage.start, q.passage.end)).lower().split()).strip(" .,!?") for q in found]
    said = [text for text, quote in zip(words, found, strict=True) if quote.sources]
    return [q for text, q in zip(words, found, strict=True) if q.sources or not any(text in other for other in said)]


def _is_heading(reading: Reading, passage: Passage) -> bool:
    """Whether a passage is a paragraph without a full stop, numbered or not, as headings are, and no line leads up to it."""
    part = reading.article.paragraphs[passage.paragraph]
    numbered = _NUMBERED.fullmatch(reading.text, part.start, passage.left) is not None
    alone = numbered and passage.right == part.end and reading.text[passage.end - 1].isalnum()
    led = reading.text[: part.start].rstrip().endswith((":", "?"))
    return alone and not led and len(reading.tokens(passage.start, passage.end)) <= _HEADING


def _lines(reading: Reading) -> dict[int, Line]:
    by_start, lines, n = {}, reading.lines, 0
    for passage in reading.passages:
        while n + 1 < len(lines) and lines[n + 1].start <= passage.start:
            n += 1
        by_start[passage.start] = lines[n]
    return by_start


def _is_whole(text: str, passage: Passage) -> bool:
    """Whether a passage is a sentence of its own rather than a fragment of the sentence around it."""
    words = text[passage.start : passage.end]
    first = re.search(r"\w", words)
    if not first:
        return False
    count = words.count(" ") + 1
    return (
        first.group().isupper()
        and (count >= 4 or words.rstrip()[-1] in ",.!?…—")
        and not (count < 4 and words.rstrip()[-1].isalnum())
    )


def _inferred(
    reading: Reading,
    passage: Passage,
    line: Line,
    found: list[AttributedQuote],
    said: Sequence[AttributedStatement],
    whole: bool,
    lines: dict[int, Line],
) -> AttributedQuote | None:
    """The speaker of a passage that no cue stands beside, by what stands around it."""
    set_apart = _signed(reading, passage) or _excerpted(reading, passage, found)
    if set_apart is not None:
        return set_apart
    here = [s for s in nesting.of_sentences(said, line.number, line.number) if s.sources]
    words = line.sentence.tokens
    at = next((k for k, w in enumerate(words) if w.text == QUOTATION and w.start == passage.start), 0)
    if at and not whole and surroundings.called(words, at):
        return AttributedQuote(passage, (), None, "called")
    if here and not whole:
        inside = [
            s for s in here if s.statement.content and s.statement.content[0] <= passage.start < s.statement.content[1]
        ]
        if inside:
            denied = inside[-1].statement.polarity == "denies"
            return AttributedQuote(passage, () if denied else inside[-1].sources, inside[-1], "embedded")
        return None
    last = found[-1] if found else None
    alone = not any(w.text[0].isalnum() for w in line.sentence.tokens)
    if last is not None and last.passage.paragraph == passage.paragraph and (alone or whole):
        between = [s for s in nesting.of_sentences(said, lines[last.passage.start].number + 1, line.number - 1) if s.sources]
        if between:
            return AttributedQuote(passage, nesting.last(between).sources, None, "latest")
        return AttributedQuote(passage, last.sources, None, "inherited")
    if last is not None and last.passage.open and passage.paragraph == last.passage.paragraph + 1 and alone:
        return AttributedQuote(passage, last.sources, None, "continued")
    if whole or alone:
        return _from_before(reading, passage, line, said, alone)
    if at and clauses.is_finite(words, at - 1):
        return AttributedQuote(passage, _text(reading, line, at), None, "subject")
    return None


def _text(reading: Reading, line: Line, at: int) -> tuple[Speaker, ...]:
    """`two reports that depicted “delays”`: the text that is the subject of the verb in front of a quotation; nobody where that is no text."""
    words = line.sentence.tokens
    relative = at > 1 and words[at - 2].low in ("that", "which")
    found = antecedent(words, at - 2, line.protected) if relative else clauses.before(words, at - 1, line.protected)
    if not isinstance(found, tuple):
        return ()
    start, stop = found
    noun = words[stop - 1].low
    named = stop - 1 in line.protected or words[at - 1].low in lex.CUE_CLASS["no_tags"]
    if named or noun.removesuffix("s") not in lex.CUE_CLASS["carriers"]:
        return ()
    said = reading.words((words[start].start, words[stop - 1].end))
    return (Speaker(None, said[0].lower() + said[1:], "", "thing", False, words[start].start, noun),)


def _signed(reading: Reading, passage: Passage) -> AttributedQuote | None:
    """`“…” — Ruth Okoro`, `“OKORO: …”`: a name behind the passage, or a label in capitals at its start."""
    behind = _SIGNATURE.match(reading.text, passage.right) or _below(reading, passage)
    label = _LABELLED.match(reading.text, passage.start, passage.end)
    match = behind or label
    if match is None:
        return None
    gender = "f" if match["name"].split()[0].lower() in lex.FEMALE else ""
    source = Speaker(None, " ".join(match["name"].split()), gender, "person", False, match.start("name"), "")
    return AttributedQuote(passage, (source,), None, "signature" if behind else "label")


def _below(reading: Reading, passage: Passage) -> re.Match[str] | None:
    """A name on a line of its own below a passage that fills its paragraph."""
    below = _SIGNED_BELOW.match(reading.text, passage.right) if _opens_paragraph(reading, passage) else None
    return below if below and len(below["name"].split()) <= _SIGNED_WORDS else None


def _excerpted(reading: Reading, passage: Passage, found: Sequence[AttributedQuote]) -> AttributedQuote | None:
    """A paragraph of an excerpt, each of which opens with a mark that only the last closes; other marks quote within it."""
    frame = next((quote for quote in reversed(found) if quote.rule == "line"), None)
    if frame is None or not frame.passage.open or not _opens_paragraph(reading, passage):
        return None
    quoted = {one.paragraph for one in reading.passages if _opens_paragraph(reading, one)}
    if not quoted.issuperset(range(frame.passage.paragraph, passage.paragraph)):
        return None
    same = reading.text[passage.left] == reading.text[frame.passage.left]
    return AttributedQuote(passage, frame.sources if same else (), None, "excerpt" if same else "unknown")


def _opens_paragraph(reading: Reading, passage: Passage) -> bool:
    return passage.left == reading.article.paragraphs[passage.paragraph].start


def _from_before(
    reading: Reading, passage: Passage, line: Line, said: Sequence[AttributedStatement], alone: bool
) -> AttributedQuote:
    """The speaker of a passage that opens its paragraph: after a colon, or carried over from the paragraph before."""
    earlier = [s for s in nesting.of_sentences(said, max(0, line.number - 60), line.number - 1) if s.sources]
    same = [s for s in earlier if reading.lines[s.statement.sentence].paragraph == line.paragraph]
    if same:
        return AttributedQuote(passage, nesting.last(same).sources, None, "latest")
    if line.number and alone:
        introduced = _introduced(reading, passage, reading.lines[line.number - 1])
        if introduced is not None:
            return introduced
    if line.number and earlier:
        before = reading.lines[line.number - 1]
        if reading.text[before.start : before.end].rstrip().endswith(":"):
            if earlier[-1].statement.sentence == before.number:
                return AttributedQuote(passage, earlier[-1].sources, None, "colon")
        elif alone and reading.lines[earlier[-1].statement.sentence].paragraph == before.paragraph:
            return AttributedQuote(passage, nesting.last(earlier).sources, None, "carried")
    return AttributedQuote(passage, (), None, "unknown")


def _introduced(reading: Reading, passage: Passage, before: Line) -> AttributedQuote | None:
    """`Statement by the mayor Olga Brandt:` on a line of its own, without a verb, and what she says below it."""
    if not reading.text[before.start : before.end].rstrip().endswith(":") or before.sentence.has_quotation:
        return None
    people = [m for m in before.mentions if " " in m.text or m.title]
    if (below := _BELOW.match(reading.text, before.start, before.end)) is not None:
        named = [m.text for m in before.mentions if m.start >= below.start("whose")]
        words = named[-1] if named else " ".join(below["whose"].split())
        return AttributedQuote(passage, (Speaker(None, words, "", "person", False, before.start, ""),), None, "line")
    signed = before.sentence.tokens[0].low in _RELAYS
    writing = next((k for k, word in enumerate(before.sentence.tokens) if word.low == "writing"), None)
    ends = writing if signed and writing else len(before.sentence.tokens)
    if not people or clauses.has_verb(before.sentence.tokens, 0, ends):
        return None
    first = before.mentions[0].start == before.start and len(people[0].text.split()) > 1
    one = people[0] if first or signed else people[-1]
    return AttributedQuote(passage, (Speaker(None, one.text, "", "person", False, one.start, ""),), None, "line")


def _filled_back(found: list[AttributedQuote]) -> list[AttributedQuote]:
    """Passages without a speaker take the one of the next passage in their paragraph, or of the paragraph that goes on."""
    filled = list(found)
    for n in range(len(filled) - 2, -1, -1):
        one, two = filled[n], filled[n + 1]
        near = two.passage.paragraph == one.passage.paragraph or (
            one.passage.open and two.passage.paragraph == one.passage.paragraph + 1
        )
        open_end = one.passage.open and one.said is None and one.rule not in SET_APART
        if near and two.sources and one.rule != "called" and (not one.sources or open_end):
            filled[n] = one._replace(sources=two.sources, rule="ahead")
    return filled
