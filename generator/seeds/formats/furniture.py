"""What of a web page is not its story: navigation, banners, invitations, other stories; captions are marked."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from generator.seeds.formats.metadata import words

CAPTION = "⟦caption⟧"
"""What a caption is marked with on its way through the library that finds the story."""
_NEVER = (
    "//nav|//dialog|//template|//*[@aria-modal='true']|//*[@role='dialog' or @role='alertdialog' or @role='navigation']"
)
"""Parts of a page that are never its story."""
_SELDOM = (
    "//dl[not(.//p)]|//aside|//form|//button|//footer[not(ancestor::article)]"
    "|//*[@hidden or @aria-hidden='true' or @role='complementary' or @role='search']"
    "|//*[contains(translate(@style, ' ', ''), 'display:none')]"
)
"""Parts that are not when they hold little text; of some pages, the whole is a form."""
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
_CARDS = "//a/following-sibling::*[1][.//a]"
"""What may be the card that opens when the mouse rests on the link before it."""
_LEAST = 400
"""Characters: a part with more text in paragraphs than this may be the story, whatever it is called."""


def pared(tree: Any, *, boldly: bool = True) -> Any:
    """A copy of the page without furniture, and with captions as marked paragraphs.

    Without `boldly` only what is never a story goes: for pages whose parts have misleading names.
    """
    made = deepcopy(tree)
    for comment in made.xpath("//comment()"):
        _drop(comment)
    for table in made.xpath(_LAYOUT):
        for each in table.iter("table", "thead", "tbody", "tr", "td", "th"):
            each.tag = "div"
    for card in made.xpath(_CARDS):
        if _is_card(card):
            _drop(card)
    told = _told(made)
    never, seldom = set(made.xpath(_NEVER)), set(made.xpath(_SELDOM))
    for each, held in told.items():
        little = boldly and held < _LEAST and (each in seldom or _is_called(_NAMED, each))
        banner = _is_called(_BANNERS, each) and not each.xpath(".//h1|.//article|.//main")
        if each in never or little or banner:
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


def _is_called(words: re.Pattern[str], element: Any) -> bool:
    """Whether the name of a part has one of these words; the great parts of a page bear all kinds of names."""
    if element.tag in ("html", "body", "article", "main", "p", "h1"):
        return False
    return bool(words.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_card(element: Any) -> bool:
    """Whether a part right behind a link begins with the link's words, which nobody reads twice in a sentence."""
    link = element.getprevious()
    linked = words(link)
    shown = words(element)
    return bool(linked) and not (link.tail or "").strip() and shown != linked and shown.startswith(linked)


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
