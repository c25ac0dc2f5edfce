"""How well drafts agree with the annotated articles of `tests/gold`: every measure as a share, counted item by item."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.extract import extract
from generator.model import UNKNOWN, Article, Briefing, Claim, Provenance
from generator.text import fold, paragraphs
from tests.benchmarks.tally import Tally

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
FLOORS = Path(__file__).with_name("floors.yml")
FIGURES = ROOT / "generator" / "words" / "accuracy.yml"
Forms = dict[str, set[str]]
_UNRATED = re.compile(r"forecast|predict|expect|inten[dt]|plan|opinion|promise|threat|demand", re.I)
_LEAD = re.compile(r"^(?:the|an?|his|her|its|their|one|some)\s+", re.I)
_TITLE = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|prof|sir|gen|lt|brig|col|maj|capt|sgt|cllr|rev"
    r"|father|sen|senator|rep|chief executive|chief|minister|governor|mayor|justice)\.?\s+",
    re.I,
)


class Marked(NamedTuple):
    """An annotated article: its text as an article, and what a careful reader found in it."""

    id: str
    article: Article
    gold: dict[str, Any]


def annotated() -> list[Marked]:
    """The annotated articles of `tests/gold`, in the order of their names."""
    return [_marked(file) for file in sorted(GOLD.glob("*.yml"))]


def _marked(file: Path) -> Marked:
    data = yaml.safe_load(file.read_text("utf-8"))
    text = "\n".join(line.strip() for line in data["article"].split("\n") if line.strip())
    source = Provenance(
        file=f"seeds/{data['id']}.txt",
        publisher=data["publisher"],
        headline=data.get("headline"),
        published=str(data["published"]),
    )
    return Marked(data["id"], Article(provenance=source, text=text, paragraphs=paragraphs(text, source)), data["gold"])


def score(marked: Iterable[Marked]) -> Tally:
    """All measures over all articles."""
    tally = Tally()
    for one in marked:
        briefing = extract(one.article)
        forms = {a.key: {key(form) for form in (a.name, *a.aka)} - {""} for a in briefing.actors}
        known = {a["name"]: {key(form) for form in (a["name"], *a.get("aliases", ()))} for a in one.gold["actors"]}
        _quotes(tally, one, briefing, forms, known)
        _claims(tally, one, briefing, forms, known)
        _actors(tally, one, briefing, forms, known)
        _rest(tally, one, briefing)
    return tally


def key(name: str) -> str:
    """A name as it is compared: folded, without article, title and possessive."""
    text, before = fold(name).casefold().strip(" .,"), ""
    while text != before:
        before, text = text, _TITLE.sub("", _LEAD.sub("", text))
    return text


def _who(by: Iterable[str], forms: dict[str, set[str]]) -> set[str]:
    return {form for who in by if who != UNKNOWN for form in forms.get(who, {key(who)})}


def _accepted(entry: dict[str, Any], field: str, known: dict[str, set[str]]) -> set[str]:
    names = {key(entry[field]), *(key(name) for name in entry.get("accept", ()))}
    return names.union(*(form for form in known.values() if key(entry[field]) in form))


def _same(found: set[str], wanted: set[str]) -> bool:
    """Whether one form of a source is a form that is wanted, or a part of one."""
    for one in found:
        for other in wanted:
            a, b = set(one.split()), set(other.split())
            if a and b and (a <= b or b <= a):
                return True
    return False


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).strip("\"' ,.;:!?").casefold()


def _quotes(tally: Tally, one: Marked, briefing: Briefing, forms: Forms, known: Forms) -> None:
    mine = {_plain(quote.text): quote for quote in briefing.quotes}
    wanted = {_plain(entry["text"]): entry for entry in one.gold["quotes"]}
    for text, entry in wanted.items():
        found = mine.get(text)
        if found is None and any(text in other for other in mine):
            continue
        tally.add("quotes found", found is not None, one.id, entry["text"])
        right = found is not None and _same(_who(found.by, forms), _accepted(entry, "speaker", known))
        tally.add("right speaker", right, one.id, entry["text"])
    for text in mine:
        if not any(text in other for other in wanted):
            tally.add("quotes that are utterances", False, one.id, text)
        elif text in wanted:
            tally.add("quotes that are utterances", True, one.id, text)


def _covering(briefing: Briefing, phrase: str) -> list[Claim]:
    want = _plain(phrase)
    hits = [claim for claim in briefing.claims if any(want in _plain(words) for words in claim.evidence)]
    return sorted(hits, key=lambda claim: len(claim.evidence[0]))[:1]


def _claims(tally: Tally, one: Marked, briefing: Briefing, forms: Forms, known: Forms) -> None:
    for entry in one.gold["indirect"]:
        hits = _covering(briefing, entry["contains"])
        right = any(_same(_who(c.by, forms), _accepted(entry, "speaker", known)) for c in hits)
        tally.add("reported statements with the right source", right, one.id, entry["contains"])
    for entry in one.gold["claims"]:
        hits = _covering(briefing, entry["contains"])
        tally.add("claims found", bool(hits), one.id, entry["contains"])
        for claim in hits:
            rated = claim.confidence in entry["confidence"] or (
                claim.confidence == "very-low" and "low" in entry["confidence"]
            )
            unrated = claim.confidence is None and bool(_UNRATED.search(str(entry.get("why"))))
            tally.add("levels that a reader would give", rated or unrated, one.id, entry["contains"])
    for phrase in one.gold["not_claims"]:
        tally.add("sentences without a claim that gave none", not _covering(briefing, phrase), one.id, phrase)
    tally.count("claims in a draft for each that a reader marked", len(briefing.claims), len(one.gold["claims"]))


def _actors(tally: Tally, one: Marked, briefing: Briefing, forms: Forms, known: Forms) -> None:
    kinds = {entry["name"]: entry["kind"] for entry in one.gold["actors"]}
    found: dict[str, list[str]] = {
        name: [k for k, mine in forms.items() if mine & form] for name, form in known.items()
    }
    for name, keys in found.items():
        tally.add("actors found" if kinds[name] != "place" else "places found", bool(keys), one.id, name)
        if keys:
            kind = next(a.kind for a in briefing.actors if a.key == keys[0])
            tally.add("right kind", kind == kinds[name], one.id, name)
            tally.add("actors kept in one", len(keys) == 1 or kinds[name] == "place", one.id, name)
    for actor in briefing.actors:
        if actor.kind != "place":
            owners = [name for name, keys in found.items() if actor.key in keys]
            tally.add("listed actors that are actors", bool(owners) or _described(actor.name), one.id, actor.name)
    for entry in one.gold["actors"]:
        mine = set().union(*(forms[k] for k in found[entry["name"]]))
        for alias in entry.get("aliases", ()):
            if mine and key(alias) != key(entry["name"]) and not re.match(r"the [a-z]", alias):
                tally.add("aliases found", key(alias) in mine, one.id, f"{alias} of {entry['name']}")


def _described(name: str) -> bool:
    return name[:1].islower()


def _rest(tally: Tally, one: Marked, briefing: Briefing) -> None:
    asked = [question.question.casefold() for question in briefing.open_questions]
    for entry in one.gold["questions"]:
        hit = any(sum(word.casefold() in question for word in entry["about"]) >= 2 for question in asked)
        tally.add("open questions found", hit, one.id, str(entry["because"]))
    for question in asked:
        marked = any(
            sum(word.casefold() in question for word in entry["about"]) >= 2 for entry in one.gold["questions"]
        )
        tally.add("asked questions that a reader marked", marked, one.id, question)
    tally.count("questions in a draft for each that a reader marked", len(asked), len(one.gold["questions"]))
    summary = " ".join((briefing.summary or "").split()).casefold()
    for fact in one.gold["summary"]:
        hit = all(word.casefold() in summary for word in fact)
        tally.add("facts that a reader wants in the summary, found there", hit, one.id, ", ".join(fact))
    for words in _verbatim(briefing):
        verbatim = words in " ".join(one.article.text.split())
        tally.add("quotes and evidence that are words of the article", verbatim, one.id, words)


def _verbatim(briefing: Briefing) -> Iterator[str]:
    for claim in briefing.claims:
        yield from (" ".join(words.split()) for words in claim.evidence)


def missed(shares: dict[str, float]) -> list[str]:
    """A line for each measure that fell below its floor, or above its ceiling, in `tests/benchmarks/floors.yml`."""
    bars = yaml.safe_load(FLOORS.read_text("utf-8"))
    low = [f"{name}: {shares[name]:.3f}, at least {bar}" for name, bar in bars["least"].items() if shares[name] < bar]
    high = [f"{name}: {shares[name]:.2f}, at most {bar}" for name, bar in bars["most"].items() if shares[name] > bar]
    return low + high


def table(shares: dict[str, float]) -> str:
    """The measures as lines for a terminal."""
    return "\n".join(f"  {name:<42} {_shown(name, share)}" for name, share in shares.items())


def _shown(name: str, share: float) -> str:
    return f"{share:6.2f}" if " for each " in name else f"{share:6.1%}"


def figures(shares: dict[str, float], articles: int) -> str:
    """The file from which the method page prints the same figures."""
    lines = [f"  {name}: {share:.3f}" for name, share in shares.items()]
    return "\n".join((_HEADER, f"articles: {articles}", "measures:", *lines, ""))


_HEADER = """\
# How well drafts agree with the annotated articles of tests/gold, each measure as a share of its items.
# Written by `make accuracy`; the method page prints it. Not to be edited by hand."""


def main() -> None:
    """Prints the table, writes the figures of the method page when asked to, and fails below the floors."""
    parser = argparse.ArgumentParser(prog="make accuracy", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the figures that the method page prints")
    parser.add_argument("--misses", action="store_true", help="list every item that counted against a draft")
    asked = parser.parse_args()
    marked = annotated()
    tally = score(marked)
    shares = tally.shares()
    if asked.misses:
        print("\n".join(f"{m.article}  {m.measure}: {m.words[:90]}" for m in tally.misses))
    print(f"{len(marked)} annotated articles\n{table(shares)}")
    if asked.write:
        FIGURES.write_text(figures(shares, len(marked)), "utf-8")
    if low := missed(shares):
        sys.exit("\nBelow the floors of tests/benchmarks/floors.yml:\n  " + "\n  ".join(low))


if __name__ == "__main__":
    main()
