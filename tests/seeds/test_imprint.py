"""Imprints: who publishes a page by its address, and who wrote it."""

from __future__ import annotations

from typing import Any

from generator.seeds.formats import imprint
from tests.extract.cases import each


@each(__file__, "publishers")
def test_the_publisher_is_the_name_that_fits_the_address(case: dict[str, Any]) -> None:
    assert imprint.publisher(case["names"], case.get("tails", []), case["url"]) == case["is"]


@each(__file__, "authors")
def test_authors_are_persons(case: dict[str, Any]) -> None:
    assert imprint.author(case["words"], "The Gazette") == case["is"]
