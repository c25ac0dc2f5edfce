"""What of a web page is not its story: navigation, banners, invitations, other stories; captions are marked."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from generator.seeds.formats.metadata import words

CAPTION = "⟦caption⟧"
"""What a caption is marked with on its way through the library that finds the story."""
_FURNITURE = (
    "//dl[not(.//p)]|//nav|//aside|//form|//dialog|//template|//button|//footer[not(ancestor::article)]",
    "//*[@hidden or @aria-hidden='true' or @aria-modal='true']",
    "//*[@role='dialog' or @role='alertdialog' or @role='navigation' or @role='complementary' or @role='search']",
    "//*[contains(translate(@style, ' ', ''), 'display:none')]",
)
_BANNERS = re.compile(r"cookie|consent|gdpr|onetrust|didomi|usercentrics|\bcmp\b", re.IGNORECASE)
"""Words in the name of a part that asks for something before the page is shown."""
_NAMED = re.compile(
    r"newsletter|subscri|paywall|related|recommend|read-?(?:more|next|also)|"
    r"most-?(?:read|popular)|trending|share|social|sr-only|visually-?hidden|screen-reader|advert|promo|sponsor|"
    r"comments?\b|breadcrumb|outbrain|taboola|teaser|sidebar|skip-?link|author-?bio|\btags?\b|donat",
    re.IGNORECASE,
)
"""Words in the name of a part of a page that is not the story."""
_LAYOUT = "//table[.//p or .//h1 or .//table or count(.//br) > 3]"
"""Tables that arrange the page, and hold no figures."""
_CAPTIONS = (
    "//figcaption|//*[contains(concat(' ', @class, ' '), ' wp-caption-text ') or contains(@class, 'image-caption')"
    " or contains(@class, 'photo-caption') or contains(@class, 'img-caption')]"
)
_LEAST = 400
"""Characters: a part with more text in paragraphs than this may be the story, whatever it is called."""


def pared(tree: Any) -> Any:
    """A copy of the page without furniture, and with captions as marked paragraphs."""
    made = deepcopy(tree)
    for table in made.xpath(_LAYOUT):
        for each in table.iter("table", "thead", "tbody", "tr", "td", "th"):
            each.tag = "div"
    for path in _FURNITURE:
        for each in made.xpath(path):
            _drop(each)
    told = _told(made)
    for each in [each for each in told if _is_named_furniture(each, told[each])]:
        _drop(each)
    for caption in made.xpath(_CAPTIONS):
        _as_paragraph(caption)
    return made


def _told(tree: Any) -> dict[Any, int]:
    """For each element, how many characters there are in the paragraphs inside it."""
    found: dict[Any, int] = {}
    for each in reversed([each for each in tree.iter() if isinstance(each.tag, str)]):
        found[each] = len(words(each)) if each.tag == "p" else sum(found.get(child, 0) for child in each)
    return found


def _is_named_furniture(element: Any, told: int) -> bool:
    if element.tag in ("html", "body", "article", "main", "p", "h1"):
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_BANNERS.search(named) or (told < _LEAST and _NAMED.search(named)))


def _as_paragraph(caption: Any) -> None:
    from lxml import etree

    told = words(caption)
    around = next((each for each in caption.iterancestors() if each.tag == "figure"), None)
    place = caption if around is None else around
    if told and place.getparent() is not None:
        made = etree.Element("p")
        made.text, made.tail = f"{CAPTION} {told}", place.tail
        place.getparent().replace(place, made)


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
