"""The settings of a site, read without MkDocs: what holds where nothing is set, what is inherited, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Problems
from generator.plugin.settings import Options
from generator.workflows.site_settings import OPTIONS, SiteSettings, read

ROOT = Path(__file__).parent.parent.parent


def settings(folder: Path, text: str, **files: str) -> SiteSettings:
    """The settings of a project with these lines."""
    for name, more in files.items():
        (folder / f"{name}.yml").write_text(more, "utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return read(folder / "mkdocs.yml")


def test_the_options_are_those_of_the_plugin() -> None:
    given = Options()
    assert given.keys() == OPTIONS.keys()
    given.load_dict({})
    failed, _ = given.validate()
    assert not failed
    assert {name: given[name] or None for name in OPTIONS} == {name: each[1] or None for name, each in OPTIONS.items()}


def test_the_repositorys_own(monkeypatch: pytest.MonkeyPatch) -> None:
    site = read(ROOT / "tests" / "demo" / "mkdocs.yml")
    assert site.content == ROOT / "tests" / "demo" / "content"
    assert site.pages.name == "Demonstration (all invented)"
    assert site.pages.address == "https://example.org/"
    assert (site.folder, site.directories, site.policy, site.pages.review) == (False, True, True, False)
    assert site.nav[0] == "index.md"
    monkeypatch.setenv("OFFLINE", "true")
    site = read(ROOT / "mkdocs.yml")
    assert (site.folder, site.directories) == (True, False)


def test_tags_of_other_programs_are_passed_over(tmp_path: Path) -> None:
    text = "site_name: !ENV [NO_SUCH_NAME, NOR_THIS, The Lantern]\nextra: {x: !!python/name:os.system , y: !new 1}\n"
    assert settings(tmp_path, text).pages.name == "The Lantern"


def test_a_variable_is_typed_as_if_it_were_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRETTY", "false")
    assert not settings(tmp_path, "use_directory_urls: !ENV PRETTY\n").directories


def test_groups_join_and_lists_are_replaced(tmp_path: Path) -> None:
    base = "theme: {name: material, logo: a.svg}\nnav: [index.md]\nextra_css: [a.css]\n"
    site = settings(tmp_path, "INHERIT: base.yml\ntheme: {favicon: b.svg}\nnav: [claims.md]\n", base=base)
    assert (site.logo, site.favicon, site.nav, site.styles) == ("a.svg", "b.svg", ["claims.md"], ("a.css",))


def test_plugins_are_a_list_or_a_group(tmp_path: Path) -> None:
    listed = settings(tmp_path, "plugins: [search, briefing: {without: [network]}]\n")
    grouped = settings(tmp_path, "plugins: {search: , briefing: {without: [network]}, material/offline: }\n")
    assert listed.pages.without == grouped.pages.without == {"network"}
    assert (listed.folder, grouped.folder) == (False, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: [a]\n", "`site_name` is not a text"),
        ("nav: claims.md\n", "`nav` is not a list"),
        ("use_directory_urls: maybe\n", "`use_directory_urls` is not `true` or `false`"),
        ("plugins: [briefing: {most_quoted: true}]\n", "`briefing: most_quoted` is not a number"),
        ("plugins: [briefing: {witout: [network]}]\n", "`briefing: witout` is not a known setting"),
        ("plugins: [briefing: yes]\n", "`plugins: briefing` is not a group of settings"),
        ("theme: {logo: [a]}\n", "`theme: logo` is not a text"),
        ("INHERIT: mkdocs.yml\n", "`INHERIT` leads back"),
        ("INHERIT: nowhere.yml\n", "No such file"),
        ("- a\n", "There are no settings here"),
        ("a: [\n", ""),
        ("a: &x b\nc: *y\n", ""),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_remedy(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Problems) as error:
        settings(tmp_path, text)
    (problem,) = error.value.problems
    assert said in problem.message
    assert problem.remedy
    assert problem.file == ("nowhere.yml" if "nowhere" in text else "mkdocs.yml")
