"""What a cut has left of a quotation: a frame without its words, a tag, a heading, a leftover of what stood before it."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.claims.finite_verbs import Words, has_verb, is_finite
from generator.text import tokens

_WHOLE_QUOTE = re.compile(r"""(?:“[^”]{12,}[,.?!]”|"[^"]{12,}[,.?!]"|''.{12,}?[,.?!]\s?'')\s""")
_FRAME = 9
"""Words behind a quotation among which its cue stands."""
_CUE_LEFT = re.compile(r"[,”\"]\s(?:said|says)(?:\s(?:[A-Z][\w.’'-]+|he|she|they))*\.?$")
_TAG = r"(?:added|continued|explained|noted|replied|said|says|told|tweeted|wrote)"
_NOTHING_SAID = re.compile(
    rf"[^,.“\"]{{3,60}}\s(?:said|says)(?:\s(?:on|in)\s[^,“\"]{{3,25}})?(?:,\s(?:after|although|amid|as|because|before|but|following|when|while)|\s[—–-]+)\s"
    rf"|(?:[A-Z][\w.’'-]*\s|he\s|she\s|they\s){{1,4}}{_TAG}(?:,\s(?![“\"'‘])(?!.*,\sthat\s)|\s(?:late|later|early|earlier)\b[^“\"]*\.?$)"
)
_TAGGED = re.compile(rf"[”\"],?\s(?:[A-Z][\w.’'-]+\s|he\s|she\s|they\s){{1,3}}{_TAG}\.?$")
_COLON = re.compile(r":\s[“\"]")
_HEADED = frozenset("captioned entitled headed headlined labeled labelled marked titled".split())
_AND_DID = re.compile(r"(?:“[^”]+,”|\"[^\"]+,\")\s(?:and|but)\s\w+(?:ed|t)\b")
_LEFTOVER = re.compile(r"(?:Of|To)\s[^,“\"]{2,40},\s(?:[“\"]|'')")
_TWICE = re.compile(r"\b(?:said|says)\s(?:[A-Z][\w.’'-]+\s){1,3}(?:accused|denied|said|says)\b")
_QUOTATION = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_SENTENCES = re.compile(r"[“\"][^”\"]*[.!?…]+ ?[A-Z]")
"""A quotation of more than one sentence."""


def is_frame(text: str, _: Words) -> bool:
    """Whether it is a whole quotation and who says it, which stands among the quotes: `“We waited all night,” said Okoro.`"""
    match = _WHOLE_QUOTE.match(text)
    if match is None:
        return False
    behind = tokens(text, match.end(), len(text))[:_FRAME]
    return any(word.low in lex.LEMMA for word in behind)


def only_heads(text: str, words: Words) -> bool:
    """`In a note headed: “Port shuts”`: whether all that leads up to a quotation behind a colon is a phrase."""
    match = _COLON.search(text)
    if match is None:
        return False
    before = [word for word in words if word.start < match.start()]
    return before[-1].low in _HEADED and not any(is_finite(before, k) for k in range(len(before) - 1))


def only_quotes(text: str, words: Words) -> bool:
    """`Introducing Okoro as “a friend. She cares.”`: whether an opening participle has no verb but those of the sentences that it quotes."""
    if not words[0].low.endswith("ing") or not _SENTENCES.search(text):
        return False
    outside = tokens(bare := _QUOTATION.sub("", text), 0, len(bare))
    return not has_verb(outside)


def is_cue_left(text: str, _: Words) -> bool:
    """`…, said Okoro.`"""
    return _speaks(text) and bool(_CUE_LEFT.search(text))


def says_nothing(text: str, _: Words) -> bool:
    """`Okoro said, was in the works`: whether the words before a cue are gone."""
    return bool(_NOTHING_SAID.match(text))


def is_tagged(text: str, _: Words) -> bool:
    """`… is shut,” Okoro wrote.`"""
    return bool(_TAGGED.search(text))


def is_and_deed(text: str, _: Words) -> bool:
    """`“It is shut,” and shared a picture`: whether who did so has been cut away."""
    return bool(_AND_DID.match(text))


def is_leftover(text: str, _: Words) -> bool:
    """`Of the port, “It is shut”`: what it was said of."""
    return bool(_LEFTOVER.match(text))


def is_said_twice(text: str, _: Words) -> bool:
    """`X said X accused`: two cues of one saying."""
    return _speaks(text) and bool(_TWICE.search(text))


def _speaks(text: str) -> bool:
    return "said" in text or "says" in text
