"""Numbers and months in words."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = dict(zip(_ONES, range(20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))
"""The number that each word is, as far as one word says it."""
SEVERAL = frozenset(word for word, number in NUMBERS.items() if number > 1)
"""The words for a number of things that is more than one."""
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
"""What such a word multiplies the number before it by."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = {"Sep": "sep sept"}
MONTH_NUMBERS = {
    form: number
    for number, name in enumerate(MONTHS, 1)
    for form in (*_SHORT.get(name[:3], name[:3].lower()).split(), name.lower())
}
"""The number of each month by its name and its short forms, in small letters without a full stop."""
MONTH_FORMS = "|".join(
    re.escape(form.capitalize()) + ("" if form.capitalize() in MONTHS else r"\.?")
    for form in sorted(MONTH_NUMBERS, key=len, reverse=True)
)
"""A pattern for the name of a month, full or short, with its capital."""
