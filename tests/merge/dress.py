"""Dress: one and the same data as YAML in the styles that people write, with their comments."""

from __future__ import annotations

import json
import random
from typing import Any

from generator.yaml_document import flow, folded, scalar

COMMENTS = ("# ask again", "# – „so“ – #2", "#x: [y", "# TODO: 14 → 40?", '# ‘it\'s’ "fine"')


class Dress:
    """A way of writing: how deep a step is, how often something is commented, quoted or written between brackets."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.step = rng.choice((2, 2, 2, 4, 3))
        self.eol = rng.choice(("\n", "\n", "\r\n"))
        self.often = rng.choice((0.0, 0.1, 0.3))
        self.flowing = rng.choice((0.0, 0.2, 0.6))
        self.end = rng.choice(("\n", "\n", "", "\n# the end\n", "\n\n"))

    def text(self, data: dict[str, Any]) -> str:
        """The data as a file."""
        head = self.rng.choice(("# yaml-language-server: $schema=schema/briefing.json\n", "", "---\n", "\n# mine\n"))
        body = self._mapping(data, 0)
        return (head + body.rstrip("\n") + self.end).replace("\n", self.eol)

    def _comment(self, chance: float) -> str:
        return " " * self.rng.randint(1, 3) + self.rng.choice(COMMENTS) if self.rng.random() < chance else ""

    def _mapping(self, data: dict[str, Any], indent: int) -> str:
        lines = ""
        for name, value in data.items():
            if self.rng.random() < self.often / 2:
                lines += f"{' ' * indent}{self.rng.choice(COMMENTS)}\n"
            if self.rng.random() < self.often / 4:
                lines += "\n"
            lines += self._field(name, value, indent)
        return lines

    def _field(self, name: str, value: Any, indent: int) -> str:
        head = f"{' ' * indent}{name}:"
        flows = self.rng.random() < self.flowing
        if isinstance(value, dict):
            if (flows and indent) or not value:
                return f"{head} {flow(value)}{self._comment(self.often)}\n"
            return f"{head}{self._comment(self.often)}\n{self._mapping(value, indent + self.step)}"
        if isinstance(value, list):
            if flows or not value or self.rng.random() < 0.5:
                return f"{head} {flow(value)}{self._comment(self.often)}\n"
            pad = " " * (indent + self.rng.choice((0, self.step)))
            rows = "".join(f"{pad}- {scalar(entry)}{self._comment(self.often / 3)}\n" for entry in value)
            return f"{head}{self._comment(self.often)}\n{rows}"
        return self._scalar(head, value, indent)

    def _scalar(self, head: str, value: str, indent: int) -> str:
        way = self.rng.random()
        if way < 0.2 and value.isprintable():
            return f"{head} {json.dumps(value, ensure_ascii=False)}{self._comment(self.often)}\n"
        if way < 0.3:
            pad = " " * (indent + self.step)
            return f"{head}\n{pad}{scalar(value)}{self._comment(self.often)}\n"
        if way < 0.6 and " " in value and value == " ".join(value.split()):
            return f"{head} >-{self._comment(self.often)}\n" + "".join(
                f"{' ' * (indent + self.step)}{word}\n" for word in value.split()
            )
        if way < 0.8:
            written = folded(value, indent + self.step)
            return f"{head} {written}\n" if "\n" in written else f"{head} {written}{self._comment(self.often)}\n"
        return f"{head} {scalar(value)}{self._comment(self.often)}\n"
