"""Problems as MkDocs' log tells them."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig

from generator.model import Problem
from generator.site import for_terminals


def loudness(problem: Problem, serving: bool, config: MkDocsConfig) -> int:
    """Under `serve --strict` a warning would stop the server, so it is logged as information."""
    loud = logging.ERROR if problem.severity == "error" and not serving else logging.WARNING
    return logging.INFO if serving and config.strict else loud


def in_words(problem: Problem) -> str:
    """`file:line:column: code: what. Fix: how.`, with the line itself where there is one."""
    place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part is not None)
    told = f"{place}: {problem.code}: {problem.message} Fix: {problem.remedy}"
    return for_terminals(f"{told}\n{problem.excerpt}" if problem.excerpt else told)
