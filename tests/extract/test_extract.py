"""The engine on odd text, on any text, and on the real article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import content, seeds
from generator.extract import extract
from generator.model import Article
from generator.text import fold
from tests.extract.cases import article

ROOT = Path(__file__).parents[2]
ODD = {
    "nothing but a word": "Storm.",
    "nothing but a word that systems keep": "PRN",
    "capitals": "STORM CLOSES PORT. NOBODY WAS HURT, THE MAYOR SAID.",
    "a poem": "the sea\nthe sea\nand nothing\nbut the sea",
    "another language": "Der Hafen blieb am Dienstag geschlossen. „Wir warten“, sagte der Bürgermeister.",
    "unbalanced marks": "“We wait, she said. 'Nobody came.\nThe port, “he said, was shut.",
    "emoji": "The port closed 🚢. “We 🙏 wait,” said Ruth Okoro.",
    "one sentence": "The port closed on Tuesday after a storm sank 14 boats.",
    "figures in prose": "Sales rose 3 percent to 812 million, then fell to 775.5 million; 14 of 31 shops lost money.",
    "French": "Le port a fermé mardi. « Nous attendons », a déclaré le maire. Personne n’a été blessé.",
    "Russian": "Порт закрыли во вторник. «Мы ждём», — сказал мэр.",
    "Arabic": "أغلق الميناء يوم الثلاثاء. قال العمدة: «نحن ننتظر».",
    "Chinese": "港口周二关闭。市长说：“我们在等待。”",
    "marks only": "“” \"\" '' ‘’ « » „“ ((( ))) — – … ?!",
    "invisible signs": "The\u200b port\u200d closed.\u202e “We wait,” said Ruth\u00ad Okoro.",
    "boilerplate only": "Sign up for our newsletter.\nAll rights reserved.",
    "a table": "Port | Boats\nNorth | 14\nSouth | 9",
    "one line without a stop": "the boats went north and nobody said why " * 2000,
    "a thousand quotations": "Okoro: “no”. " * 1000,
    "doubled marks": "''word'' " * 500,
    "names without end": "Harbour Board " * 1500,
    "verbs without end": "said, " * 1500,
    "pronouns without end": "he, " * 1500,
    "dialogue": "Q: Why?\nA: Because.\nQ: Who said so?\nA: Everybody.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_gives_a_valid_briefing(text: str) -> None:
    holds(article(text, language=None))


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.sampled_from("aA said that Ruth Okoro Paris 12 “”‘’\"'.,:;—!?()\n the company he she it denied"),
        max_size=300,
    )
)
def test_any_text_gives_a_valid_briefing(text: str) -> None:
    clean = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    holds(article(clean, language=None))


def holds(given_article: Article) -> None:
    """What is true of every draft: it reads back the same, and every quote and evidence is the article's."""
    briefing = extract(given_article)
    text = content.render(briefing)
    again, problems = content.parse(text, "content/invented.yml")
    assert not problems
    assert again == briefing
    assert not [p for p in content.check(briefing, given_article) if p.severity == "error"]


def test_real_article(golden) -> None:
    seed = ROOT / "seeds" / "000_d5d6c7079edec064.txt"
    read = seeds.read(seed, ROOT)
    briefing = extract(read)
    golden(ROOT / "tests" / "goldens" / "real_article.yml", content.render(briefing))
    said = fold(content.render(briefing))
    assert "SERGEY BOBOK" not in said
    assert "Do you have a tip" not in said
    assert sum(quote.by != ("unknown",) for quote in briefing.quotes) >= 12
    legion = next(actor for actor in briefing.actors if actor.name == "Legion of Freedom of Russia")
    assert {"Legion", "Russia’s Freedom Legion", "Freedom of Russia Legion"} <= set(legion.aka)
    assert any(q.put_to == "russian-foreign-ministry" for q in briefing.open_questions)
    video = [c for c in briefing.claims if "outlet-unverified" in c.why]
    assert len(video) >= 4
    assert {c.confidence for c in video} <= {"low", "very-low"}
    assert briefing.article.published is None
