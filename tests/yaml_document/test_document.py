"""YAML with positions: what is written reads back the same, what is not plain YAML is refused at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Problems
from generator.yaml_document import CONTROL, Put, block, folded, position, read, scalar, spliced

SLIPS = {
    "colon": ("a: one: two\n", "syntax-colon", 1),
    "tab": ("a:\n\tb: 1\n", "syntax-tab", 2),
    "at sign": ("a: @x\n", "syntax-sign", 1),
    "backtick": ("a: `x`\n", "syntax-sign", 1),
    "unclosed quote": ('a: 1\nb: "x\nc: 2\n', "syntax-unclosed-quote", 2),
    "unclosed bracket": ("a: 1\nb: [x, y\nc: 2\n", "syntax-unclosed-bracket", 2),
    "apostrophe": ("a: 'it's'\n", "syntax-apostrophe", 1),
    "conflict": ("a: 1\n<<<<<<< mine\nb: 2\n", "conflict", 2),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3),
    "anchor": ("a: &x 1\n", "anchor", 1),
    "alias": ("a: &x 1\nb: *x\n", "anchor", 1),
    "tag": ("a: !!int 1\n", "tag", 1),
    "merge key": ("a:\n  <<: {b: 1}\n", "merge-key", 2),
    "depth": ("[" * 100_000, "too-deep", 1),
    "control character": ("a: 1\nb: \x07\n", "control-character", 2),
    "second document": ("a: 1\n---\nb: 2\n", "documents", 2),
}


@pytest.mark.parametrize(("text", "code", "line"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told_with_their_line(text: str, code: str | None, line: int) -> None:
    with pytest.raises(Problems) as caught:
        read(text, "content/x.yml")
    (problem,) = caught.value.problems
    assert problem.line == line
    assert problem.remedy
    assert code is None or problem.code == code


@pytest.mark.parametrize("text", ["NO", "12:30", "0123", "~", "null", "2024-13-45", "1e3", "yes"])
def test_scalars_stay_text(text: str) -> None:
    assert read(f"a: {text}\n", "x").data == {"a": text}


@pytest.mark.parametrize("code", [*range(9), 11, 12, 13, *range(14, 32), *range(127, 133), *range(134, 160), 0xFFFE])
def test_a_character_is_refused_as_an_escape_too(code: int) -> None:
    for text in (f'a: "x\\u{code:04x}"\n', f'"x\\u{code:04x}": 1\n', f'a: [1, {{b: "\\U{code:08x}y"}}]\n'):
        with pytest.raises(Problems) as caught:
            read(text, "content/x.yml")
        assert [problem.code for problem in caught.value.problems] == ["control-character"]


@settings(max_examples=500, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_every_text_reads_back_the_same(text: str) -> None:
    if CONTROL.search(text):
        return
    for written in (scalar(text), scalar(text, flow=True), folded(text, 4)):
        assert read(f"k:\n  a: {written}\n", "x").data == {"k": {"a": text}}
    assert read(f"[{scalar(text, flow=True)}]", "x").data == [text]


def test_places_are_exact() -> None:
    document = read("a: 1\nitems:\n  one: “x”\n", "x")
    start, end = document.places[("items", "one")]
    assert document.text[start:end] == "“x”"
    assert position(document.text, document.keys[("items", "one")][0]) == (3, 3)


def test_what_is_true_or_false_gets_no_marks_and_words_do() -> None:
    value = {"name": "true", "in_passing": "true"}
    assert block("oslo", value, 0) == 'oslo:\n  name: "true"\n  in_passing: true\n'
    flag = Put(path=("oslo", "in_passing"), value="true")
    for text in ("oslo:\n  name: Oslo\n", "oslo: {name: Oslo}\n"):
        assert "in_passing: true" in spliced(read(text, "x"), [flag])


@pytest.mark.parametrize("head", [">-", ">- # mine", "|", "|-  # mine"])
@pytest.mark.parametrize("value", ["new words", "a long line of new words " * 9 + "ends", "two\nlines", "", " odd  "])
def test_a_folded_text_keeps_its_folding(head: str, value: str) -> None:
    document = read(f"a: {head}\n    one\n    two\nb: c\n", "x")
    after = spliced(document, [Put(("a",), value)])
    assert read(after, "x").data == {"a": value, "b": "c"}
    assert ("# mine" in after) == ("# mine" in head)
    if value.strip() == value != "":
        assert after.startswith(("a: >-", "a: |"))
        assert "\n    " in after
