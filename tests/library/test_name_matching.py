"""Names compared: spellings that sound alike, titles long and short, and what a name needs to be compared at all."""

from __future__ import annotations

import pytest

from generator.library.name_matching import alike, parts, sound, titles

SOUNDS = """
Khaled = Haled, Ghani = Gani, Joseph = Josef, Becker = Beker, Mahmoud = Mahmud, Noor = Nur, Naeem = Naim, Dijk =
Dik, Mariya = Maria, Mariia = Maria, Marija = Maria, Ilyia = Ilia, Lynn = Linn, Medvedyev = Medvedev, Kiev = Kiv,
Julia = Jula, Tanya = Tana, Iuri = Uri, Yuri = Uri, Fyodor = Fodor, Szabo = Sabo, Czerny = Cerny, Chavez = Cavez,
Dzhokar = Jokar, Zhukov = Jukov, Tsai = Cai, Walter = Valter, Qatar = Katar, Maxim = Maksim, Majk = Maik, Hamid =
Gamid, Abdullah = Abdulah, Mohammad = Mohamad
"""
"""Two spellings of one name; each pair needs another line of the table."""


@pytest.mark.parametrize("pair", SOUNDS.replace("\n", " ").strip().split(", "))
def test_romanisations_sound_alike(pair: str) -> None:
    one, other = pair.lower().split(" = ")
    assert sound(one) == sound(other)


@pytest.mark.parametrize("pair", ["Meyer = Mayer", "Ann = Anna", "Lund = Land", "Tom = Thom's"])
def test_other_letters_sound_different(pair: str) -> None:
    one, other = pair.lower().split(" = ")
    assert sound(one) != sound(other)


def test_titles_long_and_short_are_one_and_no_part_of_a_name() -> None:
    assert titles("Col. Ruth Okoro", "the colonel") == {"colonel"}
    assert titles("Representative Ruth Okoro", "Rep. Okoro") == {"representative"}
    assert titles("Insp. Lund", "harbour board") == {"inspector"}
    assert parts("Insp. Ruth Okoro", "person") == parts("Mrs Ruth Okoro", "person") == parts("Ruth Okoro", "person")


def test_a_name_of_other_letters_is_like_no_other() -> None:
    assert alike("Ρουθ", "Ruth Okoro", "person") is None
    assert alike("Ρουθ", "Port Board", "organization") is None
    assert alike("Port Board", "Ρουθ", "organization") is None


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("French Police", "French National Police", False),
        ("French Police Office", "French Police Office Lyon", True),
        ("Lyon Police", "Lyon National Police", True),
        ("Lyon Police", "Lyon Army", False),
    ],
)
def test_a_shorter_name_needs_a_word_that_tells_or_three(one: str, other: str, found: bool) -> None:
    assert bool(alike(one, other, "organization")) == found
