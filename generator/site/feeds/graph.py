"""Who speaks about whom, for programs that draw and measure networks: as GraphML, and as JSON of nodes and links."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from generator.text.legible import for_xml

Node = tuple[str, str, str]
"""An actor: its key, its name, its kind."""
Edge = tuple[str, str, int, int]
"""Who speaks and about whom, by key; in how many claims, and how many of them are in a draft."""
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_FIELDS = (("node", "name", "string"), ("node", "kind", "string"), ("edge", "claims", "int"), ("edge", "drafts", "int"))


def as_graphml(nodes: Iterable[Node], edges: Iterable[Edge]) -> str:
    """The network as GraphML, directed from who speaks to whom it is about."""
    top = ElementTree.Element("graphml", xmlns=_GRAPHML)
    for what, name, kind in _FIELDS:
        ElementTree.SubElement(top, "key", {"id": name, "for": what, "attr.name": name, "attr.type": kind})
    graph = ElementTree.SubElement(top, "graph", edgedefault="directed")
    for key, name, kind in nodes:
        _data(ElementTree.SubElement(graph, "node", id=key), {"name": name, "kind": kind})
    for one, other, claims, drafts in edges:
        _data(ElementTree.SubElement(graph, "edge", source=one, target=other), {"claims": claims, "drafts": drafts})
    ElementTree.indent(top)
    return ElementTree.tostring(top, encoding="unicode", xml_declaration=True) + "\n"


def as_json(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """The network as nodes and links, which D3 and networkx read."""
    data = {
        "directed": True,
        "multigraph": False,
        "graph": {},
        "nodes": [{"id": key, "name": name, "kind": kind} for key, name, kind in nodes],
        "edges": [
            {"source": one, "target": other, "claims": claims, "drafts": drafts} for one, other, claims, drafts in edges
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _data(element: ElementTree.Element, values: dict[str, str | int]) -> None:
    for name, value in values.items():
        ElementTree.SubElement(element, "data", key=name).text = for_xml(str(value))
