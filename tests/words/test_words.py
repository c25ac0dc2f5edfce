"""The lists of names and common words: sorted, no repeats, one key for each entry, and right about well-known cases."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator.words import FOLDER, load, pairs

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "words.yml").read_text("utf-8"))
LISTS = tuple(CASES["sizes"])
KEYS = [f"{name} {key}" for name in LISTS for key in CASES["sizes"][name]]


def entries(place: str) -> tuple[str, ...]:
    """The entries of `list key`."""
    name, key = place.split()
    found = load(name)[key]
    assert isinstance(found, tuple)
    return found


def lefts(place: str) -> set[str]:
    """The entries of `list key` without what they mean."""
    return {entry.partition(" = ")[0] for entry in entries(place)}


def examples(kind: str) -> list[tuple[str, str]]:
    """Each example with its list: `places regions`, `Crimea`."""
    return [(place, word) for place, words in CASES[kind].items() for word in words.split(", ")]


@pytest.mark.parametrize("name", LISTS)
def test_file_says_what_it_is_for_where_it_is_from_and_how_to_extend_it(name: str) -> None:
    text = (FOLDER / f"{name}.yml").read_text("utf-8")
    header = re.match(r"(?:#.*\n)+", text)
    assert header
    assert "# Source: " in header.group()
    assert "# To extend: " in header.group()
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("place", KEYS)
def test_entries_are_sorted_clean_and_given_once(place: str) -> None:
    found = entries(place)
    assert list(found) == sorted(found, key=lambda entry: (entry.casefold(), entry))
    assert [entry for entry, times in Counter(found).items() if times > 1] == []
    assert [entry for entry in found if "’" in entry or "  " in entry or not re.search(r"\w", entry)] == []


@pytest.mark.parametrize("name", LISTS)
def test_file_has_the_agreed_keys_and_is_no_stub(name: str) -> None:
    sizes = {key: len(found) for key, found in load(name).items()}
    assert sizes.keys() == CASES["sizes"][name].keys()
    assert [key for key, least in CASES["sizes"][name].items() if sizes[key] < least] == []


@pytest.mark.parametrize(("place", "word"), examples("holds"))
def test_list_holds(place: str, word: str) -> None:
    assert word in entries(place)


@pytest.mark.parametrize(("place", "word"), examples("lacks"))
def test_list_lacks(place: str, word: str) -> None:
    assert word not in entries(place)


@pytest.mark.parametrize(("place", "pair"), examples("means"))
def test_a_word_stands_for_another(place: str, pair: str) -> None:
    left, _, right = pair.partition(" = ")
    assert pairs(entries(place))[left] == right


@pytest.mark.parametrize("place", CASES["means"])
def test_every_pair_is_whole_and_given_once(place: str) -> None:
    assert [entry for entry in entries(place) if not re.fullmatch(r"[^=]+ = [^=]+", entry)] == []
    assert len(lefts(place)) == len(entries(place))


@pytest.mark.parametrize(("one", "other"), CASES["apart"])
def test_no_entry_is_in_both(one: str, other: str) -> None:
    assert sorted(lefts(one) & lefts(other)) == []


@pytest.mark.parametrize("key", ["words", "ambiguous"])
def test_common_words_are_lower_case(key: str) -> None:
    assert [word for word in load("common")[key] if word != word.lower()] == []


@pytest.mark.parametrize("place", [key for key in KEYS if key.split()[0] in ("first_names", "places", "demonyms")])
def test_names_carry_a_capital(place: str) -> None:
    assert sorted(entry for entry in lefts(place) if entry == entry.lower()) == []


def test_given_names_are_no_countries_but_for_two() -> None:
    names = {name for found in load("first_names").values() for name in found}
    assert sorted(names & set(entries("places countries"))) == ["Georgia", "Jordan"]
