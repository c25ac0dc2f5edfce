"""The workflows from content to pages and to a list of problems."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from generator import content, library, seeds, site
from generator.model import Article, Briefing, Problem, Problems
from generator.site import Notices, Reference, Settings
from generator.site.page import Page
from generator.text import keys
from generator.workflows import addresses, beside, editing, homes, permalinks, shield
from generator.workflows.known import Nothing
from generator.workflows.register import assigned
from generator.yaml_document import read

MOST_QUOTED = 40
"""Percent of an article that a page may quote before `briefing check` says so."""
SHORT = 300
"""Words: of a shorter article every passage is a large share, and `briefing check` does not say so."""
_FAULTS = 20
"""How much of what is wrong the home page of an editor shows."""


def pages(
    folder: Path, settings: Settings, known: Nothing | None = None
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages that the briefings of a content folder become, and everything that is wrong.

    A briefing that cannot be read still has a page at its own address; it says what to fix. A template that
    cannot be printed leaves no pages. What is `known` from the last build is not read and made again.
    """
    known = known or Nothing()
    known.begin(settings)
    loaded, unread = content.load(folder, read=known.briefing)
    decided, wrong = content.decisions(folder)
    lines, unlined = content.permalinks(folder)
    found, missing = _articles(loaded, folder.parent, known.article)
    missing = [*missing, *beside.unread(folder)]
    broken = _broken(unread, folder.parent)
    over = shield.shield(loaded)
    briefings, shown = shield.published(loaded, decided, over, known.masked)
    articles = _under_shield(loaded, briefings, found, over, known)
    gathered = library.gather(briefings, shown.identities, shown.refused, shown.changes, assigned(lines))
    same = all(own is shown for own, shown in zip(loaded, briefings, strict=True))
    plain = gathered if same else library.collected(loaded, decided.identities, assigned=assigned(lines))
    lost, gone = permalinks.audit(folder, shield.shielded_lines(lines, over), plain)
    quoted = () if settings.most_quoted is None else _over(folder, briefings, articles, settings.most_quoted)
    notices = Notices(
        unread=tuple((Reference(text=file, href=f"{path}/"), found[0]) for file, (path, found) in broken.items()),
        faults=(*wrong, *unlined, *missing, *lost)[:_FAULTS],
        proposals=_proposals(folder, known) if settings.review else {},
        suggestions=known.suggestions(gathered) if settings.review else (),
    )
    try:
        made = site.render(gathered, articles, settings, notices, gone, known.memory)
        taken = {page.path for page in made}
        instead = [
            site.unreadable(path, file, found, settings) for file, (path, found) in broken.items() if path not in taken
        ]
    except Problems as error:
        return (), (*unread, *wrong, *unlined, *missing, *error.problems)
    every, clashes = addresses.settled(folder, (*made, *instead))
    again = addresses.used_again(folder, plain, decided.identities, assigned(lines))
    return every, (*unread, *wrong, *unlined, *missing, *clashes, *again, *lost, *quoted, *known.checked(every))


class Checked(NamedTuple):
    """How many files were checked, the state of each that can be read, their doubts, and everything to fix."""

    files: int
    states: tuple[str, ...]
    doubts: int
    problems: tuple[Problem, ...]


def check(folder: Path, files: Sequence[Path] = ()) -> Checked:
    """The briefings of a content folder, or the named ones, and everything to fix in them.

    Words are checked against the articles; an article that is gone or was changed since is a warning. Files of
    `library/` can be named too.
    """
    named = [file for file in files if file.parent.name != content.FOLDER]
    chosen = tuple(named if files else content.briefings(folder))
    briefings, problems = content.load(folder)
    articles, missing = _articles(briefings, folder.parent)
    found: list[Problem] = []
    read_: list[Briefing] = []
    for file in chosen:
        name = f"{folder.name}/{file.name}"
        known = [problem for problem in problems if problem.file == name]
        found += known
        if not os.path.lexists(file):
            found.append(_no_file(file))
        elif not any(problem.severity == "error" for problem in known):
            briefing, wrong = _checked(folder, file, name, articles, missing)
            read_ += [briefing] if briefing else []
            found += wrong
    found += _together(folder, briefings, files)
    found += _much_quoted(folder, read_, articles, MOST_QUOTED, SHORT)
    return Checked(
        files=sum(map(os.path.lexists, chosen)),
        states=tuple(each.status for each in read_),
        doubts=sum(
            item.check is not None for each in read_ for group in content.GROUPS for item in getattr(each, group)
        ),
        problems=tuple(sorted(found, key=lambda problem: (problem.file, problem.line or 0, problem.column or 0))),
    )


def _checked(
    folder: Path, file: Path, name: str, articles: Mapping[str, Article], missing: Sequence[Problem]
) -> tuple[Briefing | None, Sequence[Problem]]:
    """The briefing of a file, or None, and what has to be fixed in it."""
    try:
        text = content.decoded(file, name)
    except Problems as error:
        return None, error.problems
    briefing, wrong = content.parse(text, name)
    if briefing is None:
        return None, wrong
    try:
        proposed = editing.proposals(folder, file)
    except Problems as error:
        proposed = error.problems
    return briefing, (
        *content.check(briefing, articles.get(briefing.article.file), read(text, name)),
        *(problem for problem in missing if problem.file == briefing.article.file),
        *proposed,
    )


def _together(folder: Path, briefings: Iterable[Briefing], files: Sequence[Path]) -> Iterator[Problem]:
    """What is to be fixed in decisions and in references from file to file; of named files, only what is in them."""
    decided = [file for file in files if file.parent.name == content.FOLDER]
    yield from (_no_file(file) for file in decided if not file.is_file())
    places = {f"{content.FOLDER}/{file.name}" if file in decided else file.name for file in files}
    known, found = content.decisions(folder)
    lines, unlined = content.permalinks(folder)
    gathered = library.collected(briefings, known.identities, assigned=assigned(lines))
    lost = (*unlined, *permalinks.audit(folder, lines, gathered).problems) if not files else ()
    again = addresses.used_again(folder, gathered, known.identities, assigned(lines))
    for problem in (*content.misnamed(folder), *found, *content.across(folder, briefings), *lost, *again):
        if not files or problem.file.removeprefix(f"{folder.name}/") in places:
            yield problem


def _no_file(file: Path) -> Problem:
    return Problem(file=str(file), code="missing", message="There is no such file.", remedy="check the spelling.")


def _articles(
    briefings: Iterable[Briefing], root: Path, read: Callable[[Path, Path], Article] = seeds.read
) -> tuple[dict[str, Article], list[Problem]]:
    """The articles of the briefings by their file; one that is gone or cannot be read is a warning."""
    found: dict[str, Article] = {}
    problems: list[Problem] = []
    for briefing in briefings:
        try:
            found[briefing.article.file] = read(root / briefing.article.file, root)
        except Problems as error:
            if os.path.lexists(root / briefing.article.file):
                problems += [replace(problem, severity="warning") for problem in error.problems]
            elif briefing.status != "withdrawn":
                problems.append(homes.gone(briefing.article.file, briefing.article.file))
    return found, problems


def _much_quoted(
    folder: Path, briefings: Iterable[Briefing], articles: Mapping[str, Article], most: int, least: int = 0
) -> Iterator[Problem]:
    """A problem for each briefing whose page quotes more of its article than so many percent."""
    files = {id_: f"{folder.name}/{stem}{content.ENDING}" for stem, id_ in content.ids(folder).items()}
    for briefing, percent in site.much_quoted(briefings, articles, most, least):
        message = f"The page quotes {percent} percent of the article; {most} are the limit."
        remedy = "shorten evidence and quotes, or write `publish: freely` below `article:` if its licence allows that."
        file = files.get(briefing.id, folder.name)
        yield Problem(file=file, code="much-quoted", message=message, remedy=remedy, severity="warning")


def _over(
    folder: Path, briefings: Iterable[Briefing], articles: Mapping[str, Article], most: int
) -> tuple[Problem, ...]:
    """What is over the limit of the outlet: that stops a build."""
    return tuple(replace(each, severity="error") for each in _much_quoted(folder, briefings, articles, most))


def _under_shield(
    loaded: Iterable[Briefing],
    briefings: Iterable[Briefing],
    found: Mapping[str, Article],
    over: shield.Shield,
    known: Nothing,
) -> dict[str, Article]:
    """The articles as passages of them may be published, by the file that each shielded briefing names."""
    return {
        shown.article.file: known.masked_article(found[own.article.file], over)
        for own, shown in zip(loaded, briefings, strict=True)
        if own.article.file in found
    }


def _broken(problems: Iterable[Problem], root: Path) -> dict[str, tuple[str, list[Problem]]]:
    """Each file that has errors, with the path that its briefing has when it can be read, and what is wrong."""
    found: dict[str, tuple[str, list[Problem]]] = {}
    for problem in problems:
        if problem.severity == "error":
            found.setdefault(problem.file, (f"briefings/{_address(root / problem.file)}", []))[1].append(problem)
    return found


def _proposals(folder: Path, known: Nothing) -> dict[str, tuple[Problem, ...]]:
    """What the machine proposes, by the id of the briefing."""
    found = (known.proposals(folder, file) for file in content.briefings(folder))
    return {briefing: proposed for briefing, proposed in found if briefing}


def _address(file: Path) -> str:
    """The id of a file's briefing, if it can be found; else the file's own name."""
    return content.id_of(file) or keys.slug(file.stem)
