"""Languages: which one a text is in, and what is said of one that the rules do not read."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.text import language

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "languages.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "code"), CASES, ids=lambda value: value[:20])
def test_language_of_a_short_text(text: str, code: str) -> None:
    assert (language.recognised(text) or "") == code


def test_every_language_of_the_lists_has_a_name() -> None:
    recognised = {code for _, code in CASES if code}
    assert recognised | set(language.MONTHS) <= set(language.NAMES)
    assert all(len(months) == 12 for months in language.MONTHS.values())


@pytest.mark.parametrize("code", [None, "", "en", "EN", "en-GB", "en_US", "eng", "English"])
def test_english_is_read_in_any_spelling(code: str | None) -> None:
    assert language.is_read(code)
    assert language.notice(code) == ""


def test_another_language_is_named_plainly() -> None:
    assert not language.is_read("de-AT")
    assert language.notice("de-AT").startswith("This article is in German. The rules read English only")
    assert language.notice("xx").startswith("This article is in xx.")


ENGLISH = "The port of Harwick was shut on Monday, and the mayor said that it would be open again in May. " * 3
GERMAN = "Der Hafen blieb am Dienstag geschlossen, und der Bürgermeister sagte, dass er im Mai wieder öffnet. " * 3


@pytest.mark.parametrize(
    ("stated", "text", "code"),
    [
        ("de", ENGLISH, "en"),
        ("en", GERMAN, "de"),
        ("de", GERMAN, "de"),
        ("en-GB", ENGLISH, "en-GB"),
        ("de", "14:05", "de"),
    ],
)
def test_a_text_is_in_the_language_that_it_is_written_in(stated: str, text: str, code: str) -> None:
    assert language.as_written(stated, text) == code
