"""Names compared: spellings that sound alike, titles long and short, and what a name needs to be compared at all."""

from __future__ import annotations

import pytest

from generator.library.name_matching import alike, contained, parts, sound, titles

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


@pytest.mark.parametrize(
    ("kind", "one", "other", "why"),
    [
        ("person", "Lund", "Ann Lund", None),
        ("person", "Ann Lund", "Lund", None),
        ("person", "Lund", "Lund", None),
        ("person", "B. Lund", "Ben Lund", "the surname is the same, and the initial fits"),
        ("person", "C. Lund", "Ben Lund", None),
        ("person", "Ann L.", "Ann Lund", None),
        ("person", "Annika Lund", "Annike Lund", "the surname is the same, and the given names are alike"),
        ("person", "Ruth Lindqvist", "Ruth Lindquist", "the given name is the same, and the surnames are alike"),
        ("person", "Ruth Amina Lund", "Ruth Lund", "one name is a shorter form of the other"),
        ("person", "Lund Ruth", "Ruth Lund", "the names differ in spelling or in the order of their words"),
        ("person", "Ruth Amina Lund", "Ruth Amina Berg", None),
        ("person", "Ruth Amina Lund", "Ruth Lind", None),
        ("organization", "Port-Board", "Port Board", "the names differ only in spaces and punctuation"),
        ("organization", "2nd Fleet", "3rd Fleet", None),
        ("organization", "Navyworks", "Navywork", "the names are spelt almost alike"),
        ("organization", "Nav", "Nab", None),
        ("organization", "NATO", "NATA", None),
        ("organization", "UNESCO", "Unesko", "the names are spelt almost alike"),
        ("organization", "Lund Port Board", "Berg Port Board", None),
        ("organization", "Fleet", "Fleet Trust", None),
        ("place", "Port Hollin", "Hollin Port", "the names differ in spelling or in the order of their words"),
        ("place", "Lindow", "Lindew", "the names are spelt almost alike"),
        ("place", "Thay Baw", "Thay Bawar", None),
    ],
)
def test_what_makes_two_names_alike(kind: str, one: str, other: str, why: str | None) -> None:
    assert alike(one, other, kind) == why
    assert alike(other, one, kind) == why


@pytest.mark.parametrize(
    ("kind", "one", "other", "found"),
    [
        ("organization", "Harwick", "Harwick Port Board", True),
        ("organization", "Harwick Port Board", "Harwick", True),
        ("organization", "Harwick", "Harwick", False),
        ("organization", "Police", "Harwick Police", False),
        ("organization", "France", "France Lines", False),
        ("organization", "Port Board", "Harwick Lines", False),
        ("organization", "Harwick Court", "Ohio Harwick Court", False),
        ("organization", "Harwick Court", "Old Harwick Court", True),
        ("organization", "the Harwick Board", "Counsel of the Harwick Board", False),
        ("organization", "Harwick Board", "Lund and Harwick Board", False),
        ("organization", "Harwick Board", "Harwick Board of Lund", True),
        ("place", "New York", "New York City", False),
        ("place", "Baw", "Thay Baw", True),
    ],
)
def test_a_name_is_contained_in_another(kind: str, one: str, other: str, found: bool) -> None:
    assert contained(one, other, kind) is found


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
