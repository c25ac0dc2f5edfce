"""What a person can review: the longest article gives a bounded draft, which says what it passed over."""

from __future__ import annotations

from generator.extract.draft.bounds import MOST_QUOTES
from tests.extract.cases import drafted

SHORT, NOBODYS = "“We close pier number {} today,” said Ruth Okoro.", "“Pier number {} is shut for good and all today.”"


def text(said: int, unsaid: int = 0) -> str:
    """An invented article with so many quotations of somebody, and behind each paragraph so many of nobody."""
    spoken = (SHORT.format(n) for n in range(said))
    return "\n\n".join([*spoken, *(f"A board at the gate read {n} words. " + NOBODYS.format(n) for n in range(unsaid))])


def test_a_draft_of_as_many_quotes_as_fit_leaves_none_out() -> None:
    briefing = drafted(text(MOST_QUOTES))
    assert len(briefing.quotes) == MOST_QUOTES
    assert not briefing.left_out


def test_a_draft_says_how_many_quotes_it_leaves_out() -> None:
    briefing = drafted(text(MOST_QUOTES + 3))
    assert len(briefing.quotes) == MOST_QUOTES
    assert briefing.left_out["further quotes"] == 3


def test_quotes_stay_in_the_order_of_the_article() -> None:
    spoken = [quote.text for quote in drafted(text(MOST_QUOTES + 40)).quotes]
    assert spoken == sorted(spoken, key=lambda words: int("".join(filter(str.isdigit, words))))


def test_quotes_with_a_speaker_stay_before_longer_ones_without() -> None:
    briefing = drafted(text(MOST_QUOTES - 2, 6))
    assert sum("We close" in quote.text for quote in briefing.quotes) == MOST_QUOTES - 2


def test_the_fullest_quotes_stay() -> None:
    scraps = "\n\n".join(f"“Pier {n} shut,” said Ruth Okoro." for n in range(3))
    briefing = drafted(f"{scraps}\n\n{text(MOST_QUOTES)}")
    assert all("We close" in quote.text for quote in briefing.quotes)


def test_a_speech_of_many_sentences_counts_no_more_than_a_full_quote() -> None:
    long, longer = (
        "We close the pier today because the rail is loose, and " * 3,
        "We open the pier because the rail holds, and " * 9,
    )
    first = "\n\n".join(f"“{long}{n}.” said Ruth Okoro." for n in range(MOST_QUOTES))
    briefing = drafted(f"{first}\n\n“{longer}that is all.” said Ruth Okoro.")
    assert all("because the rail is loose" in quote.text for quote in briefing.quotes)
