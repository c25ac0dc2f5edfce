"""Voices: what stands in somebody’s own words without a reporting verb is that person’s claim, and what is asked is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.claims import check_worthiness
from generator.extract.claims.stretches import Candidate
from generator.extract.records import Proposition, Voice


def voiced(reading: Reading, found: Sequence[Proposition], voices: Mapping[int, Voice]) -> list[Proposition]:
    """The propositions, each that nobody is named for with the one whose words its paragraph holds."""
    if not voices:
        return list(found)
    given = (_given(reading, item, voices.get(reading.lines[item.line].paragraph)) for item in found)
    return [item for item in given if item is not None]


def _given(reading: Reading, item: Proposition, voice: Voice | None) -> Proposition | None:
    if voice is None or item.sources or item.quoted:
        return item
    if voice.asks:
        return None
    if voice.speaker is None or item.said is not None:
        return item
    spoken = Candidate(
        start=item.start,
        end=item.end,
        line=reading.lines[item.line],
        words=reading.tokens(item.start, item.end),
        sources=(voice.speaker,),
        said=None,
        quoted=True,
    )
    own = item._replace(sources=(voice.speaker,), quoted=voice.spoken)
    return own if not voice.strict or check_worthiness.weight(spoken) > 0 else None
