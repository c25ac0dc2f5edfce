"""Forty invented briefings as a newsroom has them: uneven, contested, in every state, with names from everywhere.

`python -m tests.benchmarks.forty FOLDER` writes them; browser tests and `make audit` read them.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator import content, rubric
from generator.model import Actor, Briefing, Claim, Question
from tests.benchmarks.corpus import Piece, pieces

NUMBER, LONG = 40, 40
"""How many briefings there are, and how many claims the longest has."""
OUTLETS = ("The Invented Gazette", "Invented Coast Wire", "The Invented Post", "Invented Radio Eastering")
STATES = ("draft", "draft", "reviewed", "corrected")
TURNS = {
    1: ("anonymous", "anonymous-only"),
    4: ("named", "disputed", "few-origins"),
    7: ("named", "relayed", "hedged", "few-origins"),
}
"""The reasons of some of the claims, by their number."""
ACCENTS = str.maketrans({"a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü", "n": "ñ"})


def newsroom() -> list[Piece]:
    """The same forty articles with their briefings each time."""
    chance = random.Random("forty")
    made = list(_named(pieces(NUMBER, LONG)))
    return [replace(piece, briefing=_lived_in(chance, made, place)) for place, piece in enumerate(made)]


def write(folder: Path) -> None:
    """Put the articles into `seeds/` and their briefings into `content/` of a folder."""
    for name in ("seeds", "content"):
        (folder / name).mkdir(parents=True)
    for piece in newsroom():
        (folder / "seeds" / f"{piece.stem}.txt").write_text(piece.text, "utf-8")
        (folder / "content" / f"{piece.stem}.yml").write_text(content.render(piece.briefing), "utf-8")


def _named(made: list[Piece]) -> Iterator[Piece]:
    """Every other actor has accents in the name, in the article too."""
    cast = {actor.key: actor for piece in made for actor in piece.briefing.actors}
    accented = {key: _accented(actor) for key, actor in list(cast.items())[::2]}
    for piece in made:
        text = piece.text
        for actor in piece.briefing.actors:
            text = text.replace(actor.name, accented.get(actor.key, actor).name)
        actors = tuple(accented.get(actor.key, actor) for actor in piece.briefing.actors)
        yield replace(piece, text=text, briefing=replace(piece.briefing, actors=actors))


def _accented(actor: Actor) -> Actor:
    return replace(actor, name=actor.name.translate(ACCENTS), aka=tuple(name.translate(ACCENTS) for name in actor.aka))


def _lived_in(chance: random.Random, made: list[Piece], place: int) -> Briefing:
    """A briefing after some weeks: an outlet, a state, claims that others contest, questions that were answered."""
    briefing = made[place].briefing
    publisher = chance.choice(OUTLETS)
    article = replace(
        briefing.article, publisher=publisher, url=f"https://news.example/{briefing.id}", author="Ada Example"
    )
    return replace(
        briefing,
        status=chance.choice(STATES),
        article=article,
        claims=tuple(_rated(claim, number) for number, claim in enumerate(briefing.claims)),
        timeline=tuple(replace(each, evidence=tuple(map(_begun, each.evidence))) for each in briefing.timeline),
        open_questions=tuple(_settled(chance, each) for each in briefing.open_questions),
    )


def _rated(claim: Claim, number: int) -> Claim:
    """Claims are denied, passed on, doubted or told by somebody without a name in turn; levels follow from that."""
    if claim.by:
        named = ("named", "few-origins") if number % 5 else ("official", "further-origin")
        claim = replace(claim, why=TURNS.get(number % 9, named))
    if claim.why[0] == "anonymous":
        claim = replace(claim, by=("a person who was there",))
    return replace(claim, evidence=tuple(map(_begun, claim.evidence)), confidence=rubric.rated(claim.why))


def _begun(words: str) -> str:
    """Evidence as the article has it, at the beginning of a sentence."""
    return words[0].upper() + words[1:]


def _settled(chance: random.Random, asked: Question) -> Question:
    return replace(asked, status="answered", answer="They have said so since.") if chance.random() < 0.25 else asked


if __name__ == "__main__":
    write(Path(sys.argv[1]))
