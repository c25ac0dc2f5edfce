"""Invented articles and their briefings in any number, the same ones for the same number: what the benchmarks read."""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator import content
from generator.model import Actor, Briefing, Claim, Event, Provenance, Question, Quote

WORDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("newsroom.yml").read_text("utf-8"))
LEVELS = ("high", "moderate", "moderate", "low", "very-low")
CAST, QUOTES, CLAIMS, QUESTIONS, EVENTS, LENGTH = 8, 10, 16, 4, 4, 950


@dataclass(frozen=True, slots=True)
class Piece:
    """One invented article with its briefing."""

    stem: str
    text: str
    briefing: Briefing


def pieces(number: int, longest: int = CLAIMS) -> list[Piece]:
    """The given number of articles; a fifth as many people and organisations appear in them repeatedly.

    The last one has `longest` claims, and as many quotes.
    """
    chance = random.Random(f"briefings {number}")
    cast = [_actor(chance, place) for place in range(max(CAST, number // 5))]
    made = [_piece(chance, cast, place) for place in range(number - 1)]
    more = max(longest, CLAIMS) - CLAIMS
    return [*made, *([_piece(chance, cast, number - 1, QUOTES + more, CLAIMS + more)] if number else [])]


def write(folder: Path, number: int) -> None:
    """Put the articles into `seeds/` and their briefings into `content/` of a folder."""
    for name in ("seeds", "content"):
        (folder / name).mkdir(parents=True)
    for piece in pieces(number):
        (folder / "seeds" / f"{piece.stem}.txt").write_text(piece.text, "utf-8")
        (folder / "content" / f"{piece.stem}.yml").write_text(content.render(piece.briefing), "utf-8")


def _actor(chance: random.Random, place: int) -> Actor:
    if place % 3 == 2:
        name = f"{_fill(chance, '{place}')} {_fill(chance, '{body}')} {place}"
        return Actor(key=_key(name), name=name, kind="organization", aka=(name.rsplit(" ", 1)[0],))
    family = f"{_fill(chance, '{family}')}-{chance.choice(WORDS['family'])}"
    name = f"{_fill(chance, '{given}')} {family}"
    return Actor(key=f"{_key(name)}-{place}", name=name, kind="person", aka=(family,), role=_fill(chance, "{office}"))


def _piece(chance: random.Random, cast: list[Actor], place: int, quoted: int = QUOTES, claimed: int = CLAIMS) -> Piece:
    stem = f"{place:05}"
    actors = _appearing(chance, cast)
    published = f"20{chance.randint(20, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    quotes = [_quote(chance, actors, number) for number in range(quoted)]
    claims = [_claim(chance, actors, number, published) for number in range(claimed)]
    title = _sentence(claims[0].evidence[0])[:-1] + f", case {place}"
    briefing = Briefing(
        id=f"{_key(title)[:50].rstrip('-')}-{place}",
        title=title,
        status=chance.choice(("draft", "reviewed")),
        article=Provenance(
            file=f"seeds/{stem}.txt", publisher="The Invented Gazette", published=published, language="en"
        ),
        tags=(_fill(chance, "{place}"),),
        summary=" ".join(claim.claim for claim in claims[:4]),
        actors=tuple(actors),
        quotes=tuple(quotes),
        claims=tuple(claims),
        open_questions=tuple(_question(chance, actors, number) for number in range(QUESTIONS)),
        timeline=tuple(
            Event(key=f"event-{number}", when=published, event=claim.claim, evidence=claim.evidence, claim=claim.key)
            for number, claim in enumerate(claims[:EVENTS])
        ),
        left_out={"tip lines": 1},
    )
    return Piece(stem, _article(chance, title, actors, quotes, claims), briefing)


def _appearing(chance: random.Random, cast: list[Actor]) -> list[Actor]:
    """Some actors come up often and most seldom, as in news."""
    chosen: dict[str, Actor] = {}
    while len(chosen) < CAST:
        actor = cast[int(len(cast) * chance.random() ** 2)]
        chosen[actor.key] = actor
    return list(chosen.values())


def _quote(chance: random.Random, actors: list[Actor], number: int) -> Quote:
    speaker = chance.choice(actors)
    text = _fill(chance, chance.choice(WORDS["spoken"]))
    return Quote(key=f"quote-{number}", text=text, by=(speaker.key,), cue=_fill(chance, "{verb}"))


def _claim(chance: random.Random, actors: list[Actor], number: int, published: str) -> Claim:
    words = _fill(chance, chance.choice(WORDS["reported"]))
    speaker, subject = chance.sample(actors, 2)
    return Claim(
        key=f"claim-{number}",
        claim=_sentence(words),
        by=(speaker.key,) if number % 4 else (),
        about=(subject.key,),
        said=published,
        evidence=(words,),
        confidence=chance.choice(LEVELS),
        why=("named", "few-origins") if number % 4 else ("outlet",),
    )


def _question(chance: random.Random, actors: list[Actor], number: int) -> Question:
    words = _fill(chance, chance.choice(WORDS["question"]))
    return Question(
        key=f"question-{number}", question=words, about=(f"claim-{number}",), put_to=actors[number % CAST].key
    )


def _article(chance: random.Random, title: str, actors: list[Actor], quotes: list[Quote], claims: list[Claim]) -> str:
    names = {actor.key: actor.name for actor in actors}
    sentences = [f"“{quote.text},” {names[quote.by[0]]} {quote.cue}." for quote in quotes]
    for claim in claims:
        source = f", {names[claim.by[0]]} said." if claim.by else "."
        sentences.append(_sentence(claim.evidence[0])[:-1] + source)
    while sum(len(sentence.split()) for sentence in sentences) < LENGTH:
        sentences.append(_fill(chance, chance.choice(WORDS["filler"])))
    chance.shuffle(sentences)
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return f"---\nheadline: {title}\n---\n" + "\n\n".join(paragraphs) + "\n"


def _fill(chance: random.Random, pattern: str) -> str:
    words = {slot: chance.choice(WORDS[slot]) for slot in SLOTS if f"{{{slot}}}" in pattern}
    return pattern.format(number=chance.randint(3, 900), **words)


SLOTS = tuple(slot for slot in WORDS if slot not in {"spoken", "reported", "filler", "question"})


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def _key(words: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in words.lower()).strip("-")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
