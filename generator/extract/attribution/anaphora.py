"""Anaphora: what each pronoun takes up, decided once, from left to right, for all who word or attribute anything."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import antecedents, definite
from generator.extract.attribution.agreement import NOMINATIVE, SUBJECT
from generator.extract.attribution.discourse import Mention, Phrase, Stage, described, phrases, same
from generator.extract.attribution.dummies import is_empty
from generator.extract.attribution.holders import Held
from generator.extract.records import Entities, Reference, Speaker, Statement
from generator.extract.syntax.standing import Standing
from generator.extract.syntax.verb_forms import BASE
from generator.text import Token
from generator.words import load

_WORDS = load("discourse")
_BACK = 8
"""Sentences: who was last named further back is not meant any more."""
_MOST_PHRASES = 40
"""Phrases of one sentence that can be meant, or mean something: each pronoun asks for all of them, and only noise has more."""
_UNKNOWN = "?"
_RULING = frozenset(["order", "rule"])
"""Verbs by which somebody decides about others."""
_SINGLE = ("he", "she")
_NEXT_SUBJECT = re.compile(
    r"(?:,|;)\s(?:and|but|while|as|so)\s(?:the|a|an|its|this|that)\s(?:[a-z-]+\s){1,3}?(?:was|is|had|has|[a-z]+ed)\b"
)
_OFTEN, _MAIN = 3, 2
"""How often an article names whom it is about, and how many times as often as another."""
_NEAR = 2
"""Sentences: another who fits in them is a rival."""


SAFE = frozenset(f"{where}-{who}-only" for where in ("same", "before", "near") for who in ("speaker", "subject")) | {
    "before-object-only"
}
"""The rules that are right often enough to put a name in a pronoun's place."""
_UNSURE = re.compile(r"far-.*|near-.*-rival|.*-aside-.*")
"""The rules that are wrong more often than right: who speaks is not known then. A rival of no known gender is likely none."""


def may_speak(reference: Reference) -> bool:
    """Whether what a reference takes up can be given as a speaker, even if nothing should be worded by it."""
    return not _UNSURE.fullmatch(reference.rule)


def references(
    reading: Reading, entities: Entities, found: Mapping[int, Sequence[Statement]], offices: Sequence[Held] = ()
) -> Mapping[int, Reference]:
    """The references of an article by the place where each begins; those that nothing fits are left out."""
    stage = Stage(reading=reading, entities=entities, offices=offices)
    for line in reading.lines:
        stage.lines.append([])
        if not line.caption:
            statements = found.get(line.number, ())
            ruled = [s for s in statements if s.lemma in _RULING]
            for phrase in phrases(stage, line, statements)[:_MOST_PHRASES]:
                _enter(stage, line, phrase, ruled)
    return stage.references


def _enter(stage: Stage, line: Line, phrase: Phrase, ruled: Sequence[Statement]) -> None:
    """Puts what a phrase means on the stage, with a reference where it takes up somebody named before."""
    if phrase.kind == "name":
        entity = stage.entities.all[stage.entities.at[phrase.start]]
        stage.add(_mention(line, phrase, Reference(phrase.start, phrase.end, stage.of(entity, phrase.start), True)))
        return
    if phrase.kind == "owner" and not phrase.speaks:
        one = definite.reference(stage, line, phrase)
        if one is not None and one.to.actor is not None:
            stage.references[phrase.start] = one
        return
    if phrase.kind == "pronoun":
        reference = _pronoun(stage, line, phrase, ruled)
    else:
        reference = definite.reference(stage, line, phrase) if phrase.kind != "matter" else None
    if reference is not None:
        stage.references[phrase.start] = reference
        stage.add(_mention(line, phrase, reference))
    elif (source := _unknown(stage, phrase) if phrase.kind == "pronoun" else described(stage, phrase)) is not None:
        stage.add(_mention(line, phrase, Reference(phrase.start, phrase.end, source, True)))


def _unknown(stage: Stage, phrase: Phrase) -> Speaker | None:
    """Somebody whom a pronoun means and nobody knows: the next pronoun goes on about him."""
    word = stage.reading.words((phrase.start, phrase.end)).lower()
    gender = {"he": "m", "she": "f"}.get(SUBJECT[word])
    return Speaker(None, word, gender, "person", False, phrase.start, _UNKNOWN) if gender else None


def _mention(line: Line, phrase: Phrase, reference: Reference) -> Mention:
    return Mention(
        phrase.start,
        phrase.end,
        reference.to,
        line.number,
        phrase.standing,
        phrase.speaks,
        reference.members,
        phrase.framing,
        phrase.told,
    )


def _pronoun(stage: Stage, line: Line, phrase: Phrase, ruled: Sequence[Statement]) -> Reference | None:
    words = stage.reading.tokens(phrase.start, line.end)
    pronoun = SUBJECT[words[0].low]
    if pronoun == "it" and is_empty(words):
        return None
    fitting = [
        m
        for m in stage.back(line.number, _BACK)
        if antecedents.may_mean(pronoun, stage.shown(m.to), m)
        and not antecedents.is_barred(m, phrase, words, line)
        and not antecedents.rules(ruled, m, phrase)
    ]
    if pronoun in _SINGLE and _may_be_either(fitting, phrase, line):
        return None
    if pronoun in _SINGLE and (one := antecedents.backed(stage, line, phrase, pronoun)) is not None:
        return Reference(phrase.start, phrase.end, one, True, "same-camp-only")
    if phrase.speaks:
        fitting = [m for m in fitting if m.to.kind != "matter" or m.speaks or antecedents.tells(m)]
    if phrase.speaks and pronoun == "it":
        fitting = [m for m in fitting if m.speaks or not antecedents.only_hears(m)]
    if pronoun == "they":
        fitting = [m for m in fitting if m.to.plural] or fitting
    chosen = _chosen(fitting, phrase)
    if pronoun == "it" and phrase.speaks and (text := _text_before(stage, line, phrase, chosen)) is not None:
        return Reference(phrase.start, phrase.end, text, False, "before-object-text")
    if chosen is None or chosen.to.head == _UNKNOWN:
        return None
    rivals = _rivals(fitting, chosen, line, phrase)
    known = phrase.speaks and pronoun in _SINGLE and stage.shown(chosen.to).gender
    likely = "likely" if known and not any(stage.shown(m.to).gender for m in rivals) else "rival"
    away = pronoun == "it" and phrase.speaks and line.number - chosen.line > 1 and not chosen.speaks
    rule = "-".join((_where(line.number - chosen.line), _standing(chosen), likely if rivals or away else "only"))
    safe = rule in SAFE and (pronoun != "it" or not (chosen.to.kind == "matter" or _is_followed(stage.reading, chosen)))
    safe = safe or (pronoun in _SINGLE and _goes_on(stage, line, words, chosen, fitting))
    if safe and chosen.to.actor is not None and pronoun in ("he", "she"):
        stage.genders.setdefault(chosen.to.actor, "f" if pronoun == "she" else "m")
    return Reference(phrase.start, phrase.end, chosen.to, safe, rule, chosen.members)


def _text_before(stage: Stage, line: Line, phrase: Phrase, chosen: Mention | None) -> Speaker | None:
    """`A driver filed a lawsuit against Halden Ltd. It alleges …`: the text that the sentence before put out, unless its subject can be meant."""
    if not line.number or phrase.start != line.start or stage.reading.lines[line.number - 1].paragraph != line.paragraph:
        return None
    near = chosen is not None and line.number - chosen.line <= 1
    if chosen is not None and near and (chosen.speaks or chosen.standing is Standing.SUBJECT):
        return None
    words = stage.reading.lines[line.number - 1].sentence.tokens
    span = antecedents.put_out(words)
    if span is None:
        return None
    said = stage.reading.words((words[span[0]].start, words[span[1] - 1].end))
    return Speaker(None, said, "", "thing", False, words[span[0]].start, words[span[1] - 1].low)


def _goes_on(stage: Stage, line: Line, words: Sequence[Token], chosen: Mention, fitting: Sequence[Mention]) -> bool:
    """Whether a sentence that begins with `he` goes on about the subject of the one before, whoever else is named there.

    Method: the subject is the preferred centre (Brennan, Friedman and Pollard, A Centering Approach to Pronouns, 1987).
    """
    opens = words[0].start == line.start and words[0].low in NOMINATIVE
    if not opens or line.number - chosen.line != 1 or chosen.standing is not Standing.SUBJECT or chosen.to.actor is None:
        return False
    if any(stage.entities.at[place] == chosen.to.actor for place in stage.entities.between(line.start, line.end)):
        return False
    others = [m for m in fitting if m.line == chosen.line and not same(m.to, chosen.to)]
    passive = len(words) > 2 and words[1].low in ("is", "was") and (words[2].low.endswith("ed") or words[2].low in BASE)
    known = any(stage.shown(m.to).gender for m in others) and not stage.shown(chosen.to).gender
    if chosen.framing or known or (others and passive):
        return False
    return all(m.standing is Standing.ASIDE or _is_main(stage, chosen.to, m.to) for m in others)


def _is_main(stage: Stage, one: Speaker, other: Speaker) -> bool:
    """Whether an article is about somebody rather than about another: it names the one far more often."""
    times = len(stage.entities.all[one.actor].places) if one.actor is not None else 0
    others = len(stage.entities.all[other.actor].places) if other.actor is not None else 1
    return times >= _OFTEN and times >= _MAIN * others


def _may_be_either(fitting: Sequence[Mention], phrase: Phrase, line: Line) -> bool:
    """Whether speaker and hearer both fit: `Dana Holt told Omar Feld he had lost`."""
    told = [m for m in fitting if m.told[0] <= phrase.start < m.told[1]]
    return bool(told) and any(m.speaks and m.line == line.number and m not in told for m in fitting)


def _is_followed(reading: Reading, mention: Mention) -> bool:
    """Whether a later clause of its sentence has a thing as its subject, which `it` can mean as well."""
    return bool(_NEXT_SUBJECT.search(reading.text, mention.end, reading.lines[mention.line].end))


def _chosen(fitting: Sequence[Mention], phrase: Phrase) -> Mention | None:
    """The nearest sentence that has one who fits; in it a speaker for who speaks, then the subject, then the first."""
    for prominent in (True, False):
        tried = [m for m in fitting if prominent == (m.standing is not Standing.ASIDE)]
        if tried:
            nearest = max(m.line for m in tried)
            there = [m for m in tried if m.line == nearest]
            return max(there, key=lambda m: (m.speaks and phrase.speaks, m.standing, -m.start))
    return None


def _rivals(fitting: Sequence[Mention], chosen: Mention, line: Line, phrase: Phrase) -> list[Mention]:
    least = min(chosen.line, line.number - _NEAR)
    return [
        m
        for m in fitting
        if m.line >= least
        and not same(m.to, chosen.to)
        and not (m.framing and m.line == chosen.line and not phrase.speaks and chosen.standing is Standing.SUBJECT)
        and not any(same(m.to, one) for one in chosen.members)
        and m.standing >= min(chosen.standing, Standing.SUBJECT if m.to.actor is None else Standing.OBJECT)
    ]


def _where(back: int) -> str:
    return "same" if back == 0 else "before" if back == 1 else "near" if back <= _NEAR else "far"


def _standing(mention: Mention) -> str:
    return "speaker" if mention.speaks else mention.standing.name.lower()
