"""The language of a text, by its script and its commonest words; and what the program says of one that it cannot read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from generator.words import load, table

READ = "English"
"""The one language that the rules read."""
NAMES: dict[str, str] = table("languages")["names"]
MONTHS: dict[str, tuple[str, ...]] = load("languages")["months"]
"""The months of some languages in their order, as dates have them."""
_WORDS = {code: frozenset(words) for code, words in load("languages")["words"].items()}
_LISTED = frozenset().union(*_WORDS.values())
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SAMPLE = 20_000
"""Characters: so much of an article shows its language."""
_SCRIPTS = {
    "ARABIC": "ar", "ARMENIAN": "hy", "BENGALI": "bn", "CJK": "zh", "CYRILLIC": "ru", "DEVANAGARI": "hi", "GEORGIAN": "ka",
    "GREEK": "el", "HANGUL": "ko", "HEBREW": "he", "HIRAGANA": "ja", "KATAKANA": "ja", "TAMIL": "ta", "THAI": "th",
}  # fmt: skip
_LETTERS_OF = (("uk", "іїєґ"), ("sr", "јљњћђ"), ("ru", "ыэё"), ("bg", "ъ"), ("fa", "گچپژ"))
"""Letters that only one of several languages of a script has, in the order in which they are looked for."""
_OTHER_LETTER = re.compile("[^\\W\\d_\0-\u036f]")
"""A letter that is not Latin: most texts have none, and need not be counted."""
_LEAST, _SURE, _SHARE = 3, 20, 0.15


def recognised(text: str) -> str | None:
    """The code of a language that is not English, or None where English, or too little, is written."""
    sample = text[:_SAMPLE].lower()
    return _by_script(sample) or _by_words(sample)


def is_read(code: str | None) -> bool:
    """Whether the rules read a language: English in any spelling of its code, or one that nobody has named."""
    return not code or code.strip().lower().split("-")[0].split("_")[0] in ("en", "eng", "english")


def as_written(stated: str, text: str) -> str:
    """The code that a page states, unless its text is plainly in another language: a house's pages state that of the house."""
    words = _LETTERS.findall(text[:_SAMPLE].lower().replace("’", "'"))
    english = sum(word in _WORDS["en"] for word in words) >= max(_SURE, _SHARE * len(words))
    found = recognised(text)
    if is_read(stated):
        return found or stated
    return "en" if english and found is None else stated


def name(code: str | None) -> str:
    """The name of a language by its code; the code itself where no list has it."""
    return NAMES.get((code or "").lower().split("-")[0], code or READ)


def notice(code: str | None) -> str:
    """What is said of an article that cannot be read; nothing for one that can."""
    if is_read(code):
        return ""
    return f"This article is in {name(code)}. The rules read {READ} only: they list what stands between quotation marks and full dates, and rate nothing."


def _by_script(sample: str) -> str | None:
    if not _OTHER_LETTER.search(sample):
        return None
    counts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isalpha():
            counts[unicodedata.name(letter, "?").split()[0]] += times
    foreign = Counter({script: n for script, n in counts.items() if script in _SCRIPTS})
    if foreign.total() < max(4, 0.4 * counts.total()):
        return None
    if foreign["HIRAGANA"] + foreign["KATAKANA"] > 0.1 * foreign.total():
        return "ja"
    script = max(foreign, key=lambda each: (foreign[each], each))
    code = _SCRIPTS[script]
    if script not in ("CYRILLIC", "ARABIC"):
        return code
    enough = 1 + foreign[script] // 300
    found = (other for other, letters in _LETTERS_OF if sum(map(sample.count, letters)) >= enough)
    return next((other for other in found if (other == "fa") == (code == "ar")), code)


def _by_words(sample: str) -> str | None:
    words = _LETTERS.findall(sample.replace("’", "'"))
    counts = Counter(filter(_LISTED.__contains__, words))
    hits = {code: sum(map(counts.__getitem__, small & counts.keys())) for code, small in _WORDS.items()}
    best = max(hits, key=lambda code: (hits[code], code))
    sure = hits[best] >= max(_LEAST, _SHARE * len(words)) and hits[best] > 1.5 * hits["en"]
    return best if sure and best != "en" else None
