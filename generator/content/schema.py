"""The JSON Schema of a briefing (2020-12), made from the model, for completion and hover help in editors."""

from __future__ import annotations

from typing import Any

from generator.content.reading import ITEMS, LISTS, adapter
from generator.rubric import CODES
from generator.text import RESERVED, edtf, keys

ADDRESS = f"^{keys.PATTERN}$"
DATES = {
    "when": f"^(?:{edtf.PATTERN})?$",
    "said": f"^(?:{edtf.PATTERN})?$",
    "published": f"^(?:{edtf.DATE_PATTERN})?$",
    "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}
"""The form of each field that is a date; what the calendar does not have is found by `briefing check`."""
DESCRIPTIONS = {
    "id": ("The address of the page; it stays when the title changes.", "storm-closes-port"),
    "title": (
        "The title of the page, at most 90 characters, never stronger than the claims below.",
        "Storm closes port",
    ),
    "status": ("draft = not checked; reviewed, corrected or withdrawn by an editor.", "reviewed"),
    "article": ("Where the article comes from; leave out what you do not know.", {"file": "seeds/storm.txt"}),
    "file": ("The article’s file, from the folder that holds content/.", "seeds/storm.txt"),
    "publisher": ("Who published the article.", "The Invented Gazette"),
    "headline": ("The article’s own headline.", "Storm closes the port of Aldermoor"),
    "author": ("Who wrote the article.", "Ruth Okoro"),
    "url": ("The article’s address on the web.", "https://example.org/storm"),
    "published": ("The day of publication; “last week” counts from here.", "2024-11-03"),
    "genre": ("What kind of article it is; it decides whose words those are that nobody is named for.", "news"),
    "language": ("The language of the article, as two letters.", "en"),
    "licence": ("The terms on which the article may be used.", "CC BY 4.0"),
    "publish": (
        "excerpts = the site’s limit for what a page quotes holds; freely = it does not, by the `licence`.",
        "excerpts",
    ),
    "tags": ("Words by which readers find the briefing.", ["Aldermoor", "Storm"]),
    "summary": ("Two or three sentences of plain text, 25 to 110 words.", "A storm closed the port. Two cranes fell."),
    "name": ("The full name, as the article writes it.", "Adela Brickner"),
    "role": ("Who this is, in the article’s words.", "harbour master"),
    "side": ("The side that the actor is on.", "the port"),
    "unnamed": ("true = a source without a name, never joined with those of other articles.", "true"),
    "in_passing": ("true = only named, as a place or a comparison may be: listed as “Also named”.", "true"),
    "publish_name": ("false = nothing that is published tells the name: no page, address, feed or data.", "false"),
    "text": ("The exact words between the marks.", "I have never seen the like"),
    "cue": ("The words that introduce it.", "told reporters"),
    "by": (
        "Who says it: an actor’s key, plain words, or a list; absent = the outlet; unknown = not clear who.",
        "adela-brickner",
    ),
    "via": ("Who passed it on, nearest to the reader first.", ["port-radio"]),
    "about": ("The keys of what it is about.", ["port-union"]),
    "claim": (
        "One checkable statement that can be understood by itself; in the timeline, the key of a claim.",
        "Two cranes fell.",
    ),
    "evidence": ("The exact words of the article that support it, without the attribution.", "two cranes had fallen"),
    "confidence": (
        "How strong the basis is, by the rules: who says it, how it reached the article, who confirms it.",
        "moderate",
    ),
    "why": (
        "The codes of the rules that lead to the level; forecast, opinion or intention where it is not rated.",
        ["named"],
    ),
    "when": ("When it happened, as EDTF.", "2023-06-06"),
    "when_words": ("The article’s words for the date, where it is counted from the day of publication.", "last week"),
    "said": ("When the source said it, as EDTF.", "2023-06-06"),
    "likelihood": ("The source’s own word of probability.", "probably"),
    "override": (
        "An editor’s level in place of the rules’ level: `confidence` holds yours, `rules` what the rules gave.",
        {"rules": "low", "by": "AB", "date": "2024-11-04", "reason": "The register confirms it."},
    ),
    "rules": ("The level that the rules gave.", "low"),
    "date": ("The day of the decision.", "2024-11-04"),
    "reason": ("Why, in a sentence that readers see.", "The register confirms it."),
    "corroborates": ("Claims that this one supports: #key, or briefing#key.", ["#other-claim"]),
    "contradicts": ("Claims that this one contradicts: #key, or briefing#key.", ["other-briefing#claim"]),
    "check": (
        "What the machine was unsure of when it read the article; delete it when you have checked.",
        "Who says so?",
    ),
    "was": ("Former keys; old addresses keep working.", ["old-key"]),
    "question": ("What a reader would ask, as a whole sentence.", "How long will the port stay closed?"),
    "put_to": ("Who was asked: an actor’s key or plain words.", "port-union"),
    "reply": ("What came back: none, declined, evaded or pending.", "none"),
    "answer": ("The answer, in Markdown.", "Until Tuesday."),
    "answered_by": ("The claim that answers it: a key, or briefing#key.", "port-open-again"),
    "event": ("What happened, as a whole sentence.", "The port closed."),
    "aka": ("Other forms of the name, as the article writes them.", ["Brickner"]),
    "kind": ("person, organization or place.", "person"),
    "notes": ("Your own Markdown, shown on the page.", "Call again on Monday."),
    "left_out": ("How much of the article was not used, by kind.", {"photo captions": 1}),
}
"""What each field means, with an example, by its name."""


def schema() -> dict[str, Any]:
    """The schema as plain data: items are mappings by their key, and a single text may replace a list of one."""
    made = adapter().json_schema()
    definitions = made.pop("$defs")
    for kind in ITEMS.values():
        item = definitions[kind.__name__]
        item["properties"].pop("key")
        item["required"] = [name for name in item["required"] if name != "key"]
    for part in (made, *definitions.values()):
        _describe(part["properties"])
    for part in (made, *definitions.values()):
        part["additionalProperties"] = False
    made["properties"]["id"] |= {"pattern": ADDRESS, "not": {"enum": sorted(RESERVED)}}
    for group, kind in ITEMS.items():
        made["properties"][group] = {
            "type": "object",
            "description": f"The {group.replace('_', ' ')}, each under its key.",
            "propertyNames": {"pattern": ADDRESS},
            "examples": [{"a-key": {}}],
            "additionalProperties": {"$ref": f"#/$defs/{kind.__name__}"},
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": "Briefing",
        "$defs": definitions,
    }


def _describe(properties: dict[str, Any]) -> None:
    for name, field in properties.items():
        if name in LISTS and "items" in field:
            properties[name] = field = {"anyOf": [field, {"type": "string"}]}
        if name == "was":
            for one in (field["anyOf"][0]["items"], field["anyOf"][1]):
                one["pattern"] = ADDRESS
        if name in DATES:
            properties[name] = field = {"type": "string", "pattern": DATES[name]}
            if name in ("when", "said"):
                field["examples"] = ["2023-06-06", "2022-10~", "2023-05-29/2023-06-04"]
        field.pop("default", None)
        if name in DESCRIPTIONS:
            field["description"], example = DESCRIPTIONS[name]
            field.setdefault("examples", [example])
        if name == "why":
            field["anyOf"][0]["items"]["enum"] = [*CODES, "forecast", "opinion", "intention"]
        if name in ("unnamed", "in_passing", "publish_name"):
            properties[name] = {**field, "examples": [name != "publish_name"]}
