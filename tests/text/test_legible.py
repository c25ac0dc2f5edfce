"""What nobody sees: each output makes it visible in its own way, and harmless text stays as it is."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from generator.text.legible import TURNING, for_json, for_terminals, for_xml, unturned

EVERY = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *map(ord, TURNING), 0xFFFE, 0xFFFF)))


def test_harmless_text_stays_as_it_is() -> None:
    text = "Łódź, “Москва”, 港口,\tעברית عربي 👩‍🚢\nline"
    assert [make(text) for make in (unturned, for_terminals, for_json, for_xml)] == [text] * 4


@pytest.mark.parametrize("mark", EVERY)
def test_a_terminal_obeys_nothing(mark: str) -> None:
    said = for_terminals(f"a{mark}b")
    assert said == f"a{mark}b" if mark in "\t\n" else f"a[U+{ord(mark):04X}]b"


@pytest.mark.parametrize("mark", EVERY)
def test_json_and_xml_can_always_be_read(mark: str) -> None:
    raw = for_json(json.dumps(f"a{mark}b", ensure_ascii=False))
    assert json.loads(raw) == f"a{mark}b"
    assert raw.isprintable()
    assert ElementTree.fromstring(f"<a>{for_xml(mark)}</a>").tag == "a"
