"""Pages as Zensical takes them, which runs no plugin: front matter, what its search finds, and bodies as templates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from generator.site.links import source_of, url_of
from generator.site.page import Page


def markdown(page: Page) -> str:
    """The file that Zensical reads for a page: what its templates ask for, and below it what its search finds.

    The search takes headings and the text below them; they are HTML already, in which Markdown changes nothing, and
    the template shows the body in their place. Filters of a list follow `#`, where look.js finds them.
    """
    front: dict[str, object] = {
        "title": escape(page.title),
        "description": escape(page.description),
        "body": body_of(page.path),
        "contents": [{"id": each.id, "title": escape(each.title)} for each in page.headings],
        "hide": ["navigation"] if page.headings else ["navigation", "toc"],
    }
    front |= {} if page.path else {"home": True}
    front |= {"linked_data": page.data} if page.data else {}
    front |= {"published": escape(page.published)} if page.published else {}
    front |= {} if page.moved is None else {"moved": url_of(source_of(page.moved), directories=True)}
    front |= {} if page.search else {"search": {"exclude": True}}
    lines = [f"{name}: {_json(value)}" for name, value in front.items()]
    return "\n".join(("---", *lines, "---", "", *_found(page)))


def body(html: str) -> str:
    """The HTML of a page as a template that prints it as it is."""
    return f"{{% raw %}}{html.replace('{%', '&#123;%')}{{% endraw %}}"


def body_of(path: str) -> str:
    """Where the template of a page's body is, among Zensical's templates."""
    return f"bodies/{source_of(path).removesuffix('.md')}.html"


def configuration(settings: Mapping[str, Any]) -> str:
    """Zensical's file of settings: tables within tables, as TOML."""
    return "\n\n".join(_tables("project", settings)) + "\n"


def _found(page: Page) -> Iterator[str]:
    """Results for the page itself come before its first heading, and have the title of the page: theirs is text."""
    for entry in sorted(page.search, key=lambda each: bool(each.fragment or each.query)):
        title, text = (escape(" ".join(words.split()), quote=False) for words in (entry.title, entry.text))
        if entry.fragment or entry.query:
            place = escape(entry.fragment or f"?{entry.query}")
            yield f'<h2 id="{place}">{title}</h2>\n'
        elif entry.title != page.title or not text:
            text = f"{title} · {text}" if text else title
        if text:
            yield f"<p>{text}</p>\n"


def _tables(name: str, values: Mapping[str, Any]) -> Iterator[str]:
    own = [f"{key} = {_toml(value)}" for key, value in values.items() if not isinstance(value, Mapping)]
    yield "\n".join((f"[{name}]", *own))
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _tables(f"{name}.{key}", value)


def _toml(value: object) -> str:
    """A value in one line: lists and tables in them too."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_json(str(key))} = {_toml(each)}' for key, each in value.items())} }}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return f"[{', '.join(map(_toml, value))}]"
    return _json(value)


def _json(value: object) -> str:
    """A value as JSON, whose strings are strings of YAML and of TOML as well."""
    return json.dumps(value, ensure_ascii=False)
