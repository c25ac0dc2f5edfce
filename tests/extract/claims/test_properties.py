"""What holds of every claim whatever the article: a capital, an end, a verb, marks in pairs, nothing that hangs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.syntax import clauses
from generator.text import tokens
from tests.extract.cases import drafted

GOLD = sorted((Path(__file__).parents[2] / "gold").glob("*.yml"))
HANGING = re.compile(
    r"\b(?:a|an|and|because|but|of|or|than|that|the|when|which|who|while)[.…]$|[,;:]\.?$|[“(]\.?$", re.I
)
SUBJECTS = ("Ruth Okoro", "The mayor", "The harbour board", "Two mechanics", "He", "It", "Police in Harwick")
VERBS = (
    "lost 14 boats in May",
    "was shut",
    "sold the port, which it had built,",
    "closed",
    "is “a friend” of the port",
)
FRAMES = (
    "{a}.",
    "{s} said that {a}.",
    "{a}, said {s}, the head of the board.",
    "While {a}, {b}.",
    "{a}, but {b}.",
    "“{a},” {s} said on Monday. “{b}.”",
    "{s} called {a} “a lie” when {b}.",
    "So far {a}, {s} says, because {b}.",
    "{s}, who said {a}, denied that {b}.",
    "According to {s}, {a} – and {b}",
    "({a}; {b}.)",
    "{s} accused {a} of theft as {b}",
)


def holds(text: str) -> None:
    """What is true of every claim of a text."""
    for claim in drafted(text).claims:
        said = claim.claim
        words = tokens(said, 0, len(said))
        first = next(sign for sign in said if sign.isalnum())
        assert not first.islower(), said
        assert said.rstrip("”’\"'")[-1] in ".!?", said
        assert not HANGING.search(said), said
        assert said.count("“") == said.count("”"), said
        assert said.count("(") == said.count(")"), said
        verbs = clauses.has_verb(words, 0, len(words)) or any(w.low in ("'s", "'re", "'ve", "'ll") for w in words)
        assert verbs, said


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_claims_of_real_articles_are_sentences(file: Path) -> None:
    holds(str(yaml.safe_load(file.read_text("utf-8"))["article"]))


clause = st.builds(lambda who, what: f"{who} {what}", st.sampled_from(SUBJECTS), st.sampled_from(VERBS))
sentence = st.builds(
    lambda frame, a, b, who: frame.format(a=a, b=b, s=who),
    st.sampled_from(FRAMES),
    clause,
    clause,
    st.sampled_from(SUBJECTS),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=4))
def test_claims_of_made_sentences_are_sentences(sentences: list[str]) -> None:
    holds(" ".join(sentences))
