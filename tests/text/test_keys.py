"""Keys: made of words in any script, valid on every system, and free."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from generator.text import keys, spelling

CASES = yaml.load((Path(__file__).parent / "cases" / "keys.yml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize(("text", "key"), CASES["slugs"].items())
def test_a_key_keeps_the_letters_of_every_script_readable(text: str, key: str) -> None:
    assert keys.slug(text) == key


@pytest.mark.parametrize(("text", "key"), CASES["words"].items())
def test_a_key_of_few_words_has_those_with_meaning(text: str, key: str) -> None:
    assert keys.slug(text, 4) == key


@given(some.text(), some.integers(0, 6))
def test_every_text_makes_a_valid_key(text: str, words: int) -> None:
    assert keys.valid(keys.slug(text, words))


@pytest.mark.parametrize("key", ["", "-a", "A", "a_b", "é", "a" * 65, "index", "com1", "a\n"])
def test_what_no_address_can_be_is_no_key(key: str) -> None:
    assert not keys.valid(key)


@pytest.mark.parametrize(
    ("wanted", "taken", "free"),
    [
        ("boats", (), "boats"),
        ("boats", ("boats",), "boats-2"),
        ("boats", ("boats", "boats-2", "boats-4"), "boats-3"),
        ("b" * 64, ("b" * 64,), "b" * 62 + "-2"),
        ("b" * 61 + "-bc", ("b" * 61 + "-bc",), "b" * 61 + "-2"),
    ],
)
def test_a_key_that_is_taken_gets_a_number(wanted: str, taken: tuple[str, ...], free: str) -> None:
    assert keys.free(wanted, taken) == free
    assert keys.valid(free)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("title: x\nid: storm\n", "storm"),
        ("id: 'storm-2'", "storm-2"),
        ('id:   "a"', "a"),
        ("  id: storm", None),
        ("paid: storm", None),
    ],
)
def test_the_id_of_a_file_that_cannot_be_read_is_found(line: str, found: str | None) -> None:
    match = keys.ID_LINE.search(line)
    assert (match[1] if match else None) == found


@pytest.mark.parametrize(
    ("word", "remedy"),
    [("publsher", "did you mean “publisher”?"), ("headlin", "did you mean “headline”?"), ("tide", "delete it.")],
)
def test_a_misspelt_name_is_asked_about(word: str, remedy: str) -> None:
    assert spelling.did_you_mean(word, ["publisher", "headline"], "delete it.") == remedy
