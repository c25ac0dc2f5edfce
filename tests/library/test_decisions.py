"""`briefing link`, `log` and `export`, and what they write: the demonstration library as an editor uses it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import jq
import jsonschema
import pandas
import pytest
from click.testing import CliRunner, Result

from generator import content, export
from generator.__main__ import main
from generator.export import Filter
from generator.library import gather
from generator.model import Quote
from generator.site import Settings
from generator.workflows import build, linking
from tests.library.made import actor, briefing, claim

ROOT = Path(__file__).parent.parent.parent
DEMO = ROOT / "tests" / "demo"
EVERYTHING = Filter()


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the demonstration library, and the content folder in it."""
    for folder in ("content", "seeds"):
        shutil.copytree(DEMO / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def pages(folder: Path, **settings: object) -> dict[str, str]:
    made, problems = build.pages(folder, Settings(templates=ROOT / "templates", **settings))  # type: ignore[arg-type]
    assert not problems
    return {page.path: page.moved or page.html for page in made}


def test_nothing_is_wrong_in_the_demonstration(demo: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (
        0,
        "8 briefings: 6 reviewed, 1 corrected, 1 draft, 1 doubt, 0 errors.\n",
    )
    assert {each.publisher for each in (one.article for one in content.load(demo)[0])} == {
        "The Invented Gazette",
        "Invented Coast Wire",
        "Invented Hollin Post",
    }


def test_extracting_again_changes_no_file_of_the_demonstration(demo: Path) -> None:
    assert run("extract").exit_code == 0
    before = {file: file.read_bytes() for file in demo.glob("*.yml")}
    assert run("extract").exit_code == 0
    assert {file: file.read_bytes() for file in demo.glob("*.yml")} == before


def test_links_are_listed_for_programs_with_reasons(demo: Path) -> None:
    found = json.loads(run("link", "--json").output)
    assert {tuple(each) for each in found} == {("kind", "relation", "a", "b", "decided", "why")}
    assert {each["relation"] for each in found} >= {"same", "agrees", "conflicts"}
    assert all(each["why"] and "#" in each["a"] and "#" in each["b"] for each in found)


def test_a_suggested_link_is_taken_and_moves_the_level(demo: Path) -> None:
    a, b = (
        "minister-answer-ferry-dam#residents-below-dam-may-return",
        "850-evacuated-below-aldermoor-dam#dam-could-fail-within-days",
    )
    before = (demo / "08-inquiries-wire.yml").read_text("utf-8")
    assert "say which with `--as agrees`" in run("link", "take", a, b).output
    assert run("link", "take", a, b, "--as", "conflicts").output == "changed    content/08-inquiries-wire.yml\n"
    after = (demo / "08-inquiries-wire.yml").read_text("utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert added == [f"    contradicts: [{b}]"]
    assert run("check").exit_code == 0


def test_a_link_names_its_ends_by_file_or_by_group(demo: Path) -> None:
    one, other = "content/08-inquiries-wire.yml#residents-below-dam-may-return", "content/06-dam-evacuated-gazette.yml"
    named = f"{other}#claims.dam-could-fail-within-days"
    assert run("link", "take", one, named, "--as", "conflicts").exit_code == 0
    assert "contradicts: [850-evacuated-below-aldermoor-dam#dam-could-fail-within-days]" in (
        demo / "08-inquiries-wire.yml"
    ).read_text("utf-8")
    wrong = run("link", "take", one, f"{other}#actors.dam-could-fail-within-days")
    assert (wrong.exit_code, "no-such-thing" in wrong.output) == (1, True)


@pytest.mark.parametrize("decision", ["take", "refuse"])
@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        ("port-hollin", "port-hollin", "are the same actor."),
        ("harbour-watch", "CLAIM", "An actor and a claim cannot be linked."),
        ("CLAIM", "harbour-watch", "A claim and an actor cannot be linked."),
    ],
)
def test_a_thing_is_linked_to_another_of_its_kind(
    demo: Path, decision: str, one: str, other: str, message: str
) -> None:
    claims = next(each for each in content.load(demo)[0] if each.id == "merganser-fire").claims
    names = [claims[0].key if name == "CLAIM" else name for name in (one, other)]
    before = sorted((file, file.read_bytes()) for file in demo.rglob("*.yml"))
    result = run("link", decision, *(f"merganser-fire#{name}" for name in names))
    assert (result.exit_code, message in result.output, "  Fix: name two " in result.output) == (1, True, True)
    assert sorted((file, file.read_bytes()) for file in demo.rglob("*.yml")) == before


def test_a_decision_is_written_into_a_file_with_a_mark_at_its_beginning(demo: Path) -> None:
    file = demo / "library" / "actors.yml"
    file.write_text("\ufeff" + file.read_text("utf-8"), "utf-8")
    assert run("link", "refuse", "merganser-fire#harbour-watch", "merganser-fire#northline-ferries").exit_code == 0
    assert file.read_text("utf-8").startswith("\ufeff#")
    assert "not_same_as: [merganser-fire#northline-ferries]" in file.read_text("utf-8")


def test_actors_are_joined_and_kept_apart(demo: Path) -> None:
    library, _ = linking.gathered(demo)
    one, other = "merganser-fire#harbour-watch", "merganser-fire#northline-ferries"
    assert library.who["merganser-fire", "harbour-watch"] != library.who["merganser-fire", "northline-ferries"]
    assert run("link", "refuse", one, other).exit_code == 0
    assert "same_as: [merganser-fire#harbour-watch]" in (demo / "library" / "actors.yml").read_text("utf-8")
    assert "already one actor" in run("link", "take", one, "ferry-doors-warning#harbour-watch").output
    assert "correct `kind`" in run("link", "take", one, "merganser-fire#port-hollin").output
    assert (
        "no actor, claim, quote or question “merganser-fire#nobody”"
        in run("link", "take", one, "merganser-fire#nobody").output
    )


def test_a_question_is_answered_by_a_claim(demo: Path) -> None:
    question, answer = (
        "minister-answer-ferry-dam#had-minister-seen-report-since",
        "minister-answer-ferry-dam#both-had-warned-faults-before",
    )
    assert run("link", "take", question, answer).exit_code == 0
    found = next(each for each in content.load(demo)[0] if each.id == "minister-answer-ferry-dam")
    asked = next(each for each in found.open_questions if each.key == "had-minister-seen-report-since")
    assert (asked.status, asked.answered_by) == ("answered", answer)


def test_every_reference_follows_and_every_old_address_answers(demo: Path) -> None:
    before = pages(demo)
    assert run("rename", "content/02-ferry-fire-wire.yml", "seven-dead").exit_code == 0
    assert run("rename", "content/02-ferry-fire-wire.yml#i-varga", "varga").exit_code == 0
    assert run("rename", "content/03-ferry-doors-post.yml#harbour-watch", "watchers").exit_code == 0
    result = run("check")
    assert (result.exit_code, result.output) == (
        0,
        "8 briefings: 6 reviewed, 1 corrected, 1 draft, 1 doubt, 0 errors.\n",
    )
    everything = "".join(file.read_text("utf-8") for file in demo.rglob("*.yml") if ".base" not in file.parts)
    assert "seven-dead-ferry-burns-off-port#" not in everything
    after = pages(demo)
    assert set(before) <= set(after)
    assert after["briefings/seven-dead-ferry-burns-off-port"] == "briefings/seven-dead"
    assert after["actors/i-varga"] == "actors/ilse-varga"


def test_an_actors_page_gets_another_address_and_the_old_one_leads_there(demo: Path) -> None:
    before = pages(demo)
    result = run("rename", "content/library/actors.yml#ilse-varga", "varga")
    assert (result.exit_code, result.output) == (
        0,
        (
            "renamed    actors/ilse-varga/ → actors/varga/\nchanged    content/library/actors.yml\n"
            "1 file changed. Old links lead to the new address: `was:` keeps the old name.\n"
        ),
    )
    after = pages(demo)
    assert set(before) <= set(after)
    assert after["actors/ilse-varga"] == after["actors/i-varga"] == "actors/varga"
    assert run("check").exit_code == 0
    assert "no entry" in run("rename", "content/library/actors.yml#ilse-varga", "other").output


def test_a_missing_folder_is_reported_and_not_made(demo: Path) -> None:
    for words in (("link",), ("log",), ("export", "json")):
        result = run(*words, "--content", "nowhere")
        assert (result.exit_code, "There is no folder 'nowhere' here." in result.output) == (2, True)
    assert not (demo.parent / "nowhere").exists()


def test_decisions_without_a_target_are_reported_with_their_place(demo: Path) -> None:
    file = demo / "library" / "actors.yml"
    file.write_text(file.read_text("utf-8").replace("merganser-fire#ilse-varga", "merganser-fire#ilse-vaga"), "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "content/library/actors.yml:" in result.output
    assert "did you mean “merganser-fire#ilse-varga”?" in result.output
    file.write_text("x: {nam: X}\n", "utf-8")
    assert "content/library/actors.yml:1:5: unknown-field: `nam` is not a known field." in run("check").output
    assert "did you mean “name”?" in run("link").output
    file.write_text("x: [\n", "utf-8")
    assert "actors.yml" in run("link").output


def test_corrections_are_written_once_and_shown(demo: Path) -> None:
    assert run("log", "--date", "2031-05-01").output == "0 changes recorded.\n"
    file = demo / "05-dam-leak-post.yml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("status: reviewed", "status: corrected").replace(
            "claim: The water was muddy", "claim: The water was brown"
        ),
        "utf-8",
    )
    result = run("log", "--date", "2031-05-01", "--note", "A reader wrote to us.")
    assert [line.split()[0] for line in result.output.splitlines()[:-1]] == ["status", "claim"]
    assert run("log").output == "0 changes recorded.\n"
    html = pages(demo)["briefings/aldermoor-dam-leaks-300-people-leave"]
    assert "Claim changed from “The water was muddy.” to “The water was brown.”" in html
    assert "A reader wrote to us." in html
    assert run("log", "--date", "May").exit_code == 2


@pytest.mark.parametrize("day", ["2031-02-30", "2031-04", "2031-04-01~", "1 April 2031"])
def test_an_entry_of_the_log_has_a_day_of_the_calendar(day: str, demo: Path) -> None:
    file = demo / "library" / "log.yml"
    line = len(file.read_text("utf-8").splitlines()) + 1
    with file.open("a", encoding="utf-8") as log:
        log.write(f"- {{date: {day}, briefing: merganser-fire, what: title}}\n")
    _, problems = content.decisions(demo)
    assert [(each.code, each.line) for each in problems] == [("bad-date", line)]
    assert run("log", "--date", day).exit_code == 2


def test_suggestions_are_for_editors_only(demo: Path) -> None:
    assert "suggestions" not in pages(demo)
    reviewed = pages(demo, review=True)
    assert "briefing link take" in reviewed["suggestions"]
    assert '<a href="./suggestions/">' in reviewed[""]


def test_json_goes_out_and_comes_back_equal(demo: Path) -> None:
    library, _ = linking.gathered(demo)
    text = export.whole(library, EVERYTHING)
    assert export.briefings(text) == library.briefings
    again = export.whole(replace(library, briefings=export.briefings(text)), EVERYTHING)
    assert again == text
    jsonschema.Draft202012Validator.check_schema(export.schema())
    jsonschema.validate(json.loads(text), export.schema())


@pytest.mark.parametrize("what", export.TABLES)
def test_tables_have_their_columns_and_as_many_rows_as_things(demo: Path, what: str) -> None:
    lines = [json.loads(line) for line in run("export", "jsonl", "--what", what).output.splitlines()]
    assert run("export", "csv", "--what", what, "-o", "out.csv").exit_code == 0
    rows = list(csv.DictReader(io.StringIO(Path("out.csv").read_text("utf-8-sig"))))
    assert lines
    assert len(rows) == len(lines)
    assert tuple(rows[0]) == tuple(lines[0]) == export.COLUMNS[what]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("--publisher", "Invented Hollin Post"), lambda row: row["publisher"] == "Invented Hollin Post"),
        (("--status", "draft"), lambda row: row["status"] == "draft"),
        (("--tag", "Merganser", "--since", "2031-03-10"), lambda row: row["published"] >= "2031-03-10"),
        (("--until", "2031-03-05"), lambda row: row["published"] <= "2031-03-05"),
        (("--level", "high"), lambda row: row["confidence"] == "high"),
        (("--actor", "Harbour Watch"), lambda row: "Harbour Watch" in (*row["by"], *row["via"], *row["about"])),
    ],
)
def test_filters_let_through_what_they_say(demo: Path, words: tuple[str, ...], kept: object) -> None:
    every = [json.loads(line) for line in run("export", "jsonl").output.splitlines()]
    found = [json.loads(line) for line in run("export", "jsonl", *words).output.splitlines()]
    assert 0 < len(found) < len(every)
    assert all(map(kept, found))  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_is_a_formula(words: str) -> None:
    library = gather(
        [briefing("a", actor(f"{words} Ltd", "organization", "x"), claims=(claim("y", words, claim=words),))]
    )
    for what in ("claims", "actors"):
        rows = list(
            csv.reader(io.StringIO(export.sheet(export.table(library, what, EVERYTHING), what).removeprefix("\ufeff")))
        )
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
        assert any(cell.startswith(f"'{words[:1]}") for row in rows for cell in row)


GUIDE = (ROOT / "EDITING.md").read_text("utf-8")


def recipe(begin: str) -> str:
    """The one line of the guide that begins so."""
    return next(line.strip() for line in GUIDE.splitlines() if line.strip().startswith(begin))


def test_recipes_answer_what_they_promise(demo: Path) -> None:
    library, _ = linking.gathered(demo)
    run("export", "json", "-o", "library.json")
    run("export", "csv", "-o", "claims.csv")
    program = recipe("jq ").split("'")[1]
    open_ = jq.compile(program).input_text(Path("library.json").read_text("utf-8")).all()
    assert len(open_) == sum(each.item.status != "answered" for each in library.questions)
    query = recipe("duckdb ").split('"')[1]
    counted = dict(duckdb.sql(query).fetchall())
    assert counted["The Invented Gazette"] == sum(
        each.item.confidence == "high" and each.briefing.article.publisher == "The Invented Gazette"
        for each in library.claims
    )
    line = recipe("python -c").split('"', 1)[1].rsplit('"', 1)[0]
    names: dict[str, object] = {}
    exec(line.replace("print(", "found = (").replace("import pandas; ", ""), {"pandas": pandas}, names)
    assert len(names["found"]) == sum(now.contradictions > 0 for now in library.standings.values())  # type: ignore[arg-type]


def test_suggestions_stand_by_event_with_both_commands(demo: Path) -> None:
    lines = run("link").output.splitlines()
    heads = [line for line in lines if " · " in line or line == "Different events"]
    assert heads
    assert heads[0].startswith("Inspectors warned ferry owner about fire doors, file shows · Ferry toll")
    takes, refuses = (
        [line.split()[-2:] for line in lines if f"briefing link {verb} " in line] for verb in ("take", "refuse")
    )
    assert takes == refuses
    assert len(takes) == int(lines[-1].split()[0])
    assert any(line.startswith("  Invented Hollin Post: “The stairs were open on every deck”") for line in lines)


def test_in_review_mode_a_suggestion_stands_beside_its_claim(demo: Path) -> None:
    place = "briefings/ferry-doors-warning"
    assert "briefing link" not in pages(demo)[place]
    shown = pages(demo, review=True)[place]
    both = "ferry-doors-warning#crew-had-told-lock-stairs seven-dead-ferry-burns-off-port#crew-had-told-lock-stairs"
    assert f"<code>briefing link take {both}</code><br><code>briefing link refuse {both}</code>" in shown
    assert "<b>Agrees?</b>" in shown
    assert "Both speak of “crew”, “lock”, “stairs”" in shown


def test_a_quote_that_is_linked_becomes_a_claim(demo: Path) -> None:
    quote, claim_ = "ferry-doors-warning#stairs-open-every-deck", "merganser-fire#doors-did-not-close"
    assert (
        run("link", "take", quote, claim_, "--as", "conflicts").output == "changed    content/03-ferry-doors-post.yml\n"
    )
    found = next(each for each in content.load(demo)[0] if each.id == "ferry-doors-warning")
    made = next(each for each in found.claims if each.key == "stairs-open-every-deck-claim")
    said = next(each for each in found.quotes if each.key == "stairs-open-every-deck")
    assert (made.claim, made.evidence, made.by, made.via) == (said.text, (said.text,), said.by, said.via)
    assert made.contradicts == ("merganser-fire#doors-did-not-close",)
    other = "seven-dead-ferry-burns-off-port#doors-car-deck-did-not"
    assert run("link", "take", quote, other, "--as", "agrees").exit_code == 0
    assert run("link", "take", other, quote, "--as", "agrees").exit_code == 0
    after = next(each for each in content.load(demo)[0] if each.id == "ferry-doors-warning")
    assert len(after.claims) == len(found.claims)
    assert run("check").exit_code == 0


def test_a_quote_becomes_a_claim_where_a_briefing_has_none(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for name in "ab":
        quote = Quote(key="said", text="The copper violin was stolen")
        text = content.render(briefing(name, quotes=(quote,)))
        (tmp_path / "content" / f"{name}.yml").write_text(text, "utf-8")
    linking.take(tmp_path / "content", "a#said", "b#said", "agrees")
    one, other = sorted(content.load(tmp_path / "content")[0], key=lambda each: each.id)
    assert [each.corroborates for each in one.claims] == [("b#said-claim",)]
    assert [each.key for each in other.claims] == ["said-claim"]


def test_a_refused_link_to_a_quote_is_suggested_no_more(demo: Path) -> None:
    ends = ("ferry-doors-warning#stairs-open-every-deck", "merganser-fire#doors-did-not-close")
    assert " ".join(ends) in run("link").output
    assert run("link", "refuse", *ends).exit_code == 0
    assert " ".join(ends) not in run("link").output
    assert run("check").exit_code == 0
