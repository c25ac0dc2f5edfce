"""The JSON Schema of a briefing (2020-12), made from the model, for completion and hover help in editors."""

from __future__ import annotations

from typing import Any

from generator.content.reading import EDTF, ITEMS, LISTS, adapter

DESCRIPTIONS = {
    "id": "The address of the page; set once, then kept.",
    "title": "The title of the page, at most 90 characters, never stronger than the claim under it.",
    "status": "draft = not checked; reviewed, corrected or withdrawn by an editor.",
    "article": "Where the article comes from; what is not known stays absent.",
    "summary": "Two to four sentences of plain text, 25 to 110 words.",
    "by": "Who says it: an actor’s key, plain words, or a list; absent = the outlet; unknown = not clear who.",
    "via": "Who passed it on, nearest to the reader first.",
    "about": "The keys of what it is about.",
    "evidence": "The exact words of the article that carry it, without the attribution.",
    "confidence": "How strong the basis is, by the rules: who says it, how it reached the article, who confirms it.",
    "why": "The codes of the rules that led to the level, or forecast, opinion, intention for what is not rated.",
    "when": "When it happened, as EDTF: 2023-06-06, 2022-10~, 2023-05-29/2023-06-04.",
    "when_words": "The article’s words for the date, where it is counted from the day of publication.",
    "said": "When the source said it, as EDTF.",
    "likelihood": "The source’s own word of probability.",
    "override": "An editor’s level in place of the rules’ level.",
    "check": "The machine’s doubt that it read the article rightly; delete it when you have looked.",
    "was": "Keys that it had before; old addresses keep working.",
    "put_to": "Who was asked: an actor’s key or plain words.",
    "reply": "What came back: none, declined, evaded or pending.",
    "aka": "Other forms of the name, as the article writes them.",
    "kind": "person, organization or place.",
    "notes": "Your own Markdown, shown on the page.",
    "left_out": "What of the article feeds nothing, counted.",
}


def schema() -> dict[str, Any]:
    """The schema as plain data: items are mappings by their key, and a lone text may stand for a list of one."""
    made = adapter().json_schema()
    definitions = made.pop("$defs")
    for kind in ITEMS.values():
        item = definitions[kind.__name__]
        item["properties"].pop("key")
        item["required"] = [name for name in item["required"] if name != "key"]
    for part in (made, *definitions.values()):
        _describe(part["properties"])
    for group, kind in ITEMS.items():
        made["properties"][group] = {
            "type": "object",
            "description": f"The {group.replace('_', ' ')}, each under its key.",
            "propertyNames": {"pattern": "^[a-z0-9][a-z0-9-]{0,63}$"},
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
        if name in ("when", "said"):
            properties[name] = field = {
                "type": "string",
                "pattern": f"^{EDTF.pattern}$",
                "examples": ["2023-06-06", "2022-10~"],
            }
        field.pop("default", None)
        field["description"] = DESCRIPTIONS.get(name, field.get("description", f"The {name.replace('_', ' ')}."))
