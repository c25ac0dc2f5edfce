"""Small words: counts, lists and the names of levels, kinds and states as readers see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Claim

LEVELS = ("high", "moderate", "low", "very-low", "none")
LEVEL_NAMES = {"high": "High", "moderate": "Moderate", "low": "Low", "very-low": "Very low", "none": "Not rated"}
KINDS = ("person", "organization", "place")
NOT_RATED = {"forecast": "a forecast", "opinion": "an opinion", "intention": "an intention"}
_IRREGULAR = {"person": "people"}


def level_of(claim: Claim) -> str:
    """The level that a claim is shown with; `none` where it is not rated."""
    return claim.confidence or "none"


def counted(number: int, noun: str, drafts: int = 0) -> str:
    """`1 claim`, `2 claims`, `3 claims, 2 in draft`; a number above 999 gets its comma."""
    return f"{number:,} {noun if number == 1 else _IRREGULAR.get(noun, noun + 's')}{_in_draft(number, drafts)}"


def _in_draft(number: int, drafts: int) -> str:
    if not drafts:
        return ""
    return f", {drafts:,} in draft" if drafts < number else ", all in draft" if number > 1 else ", in draft"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, end = tuple(words) or ("",)
    return f"{', '.join(most)} {last} {end}" if most else end


def activity(quotes: int, claims: int, about: int) -> str:
    """What somebody does: `4 quotes and 3 claims, subject of 2 claims`, leaving out what is zero."""
    said = listed(counted(number, noun) for number, noun in ((quotes, "quote"), (claims, "claim")) if number)
    subject = f"{'subject' if said else 'Subject'} of {counted(about, 'claim')}" if about else ""
    return ", ".join(part for part in (said, subject) if part)


def numbers(values: Sequence[int]) -> str:
    """`2, 5 and 7`, with runs of three and more written as `2–7`."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    return listed(word for run in runs for word in _run(run))


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def _run(run: list[int]) -> list[str]:
    return [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
