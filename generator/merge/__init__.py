"""Three-way merge: what the machine reads now joins what an editor has made of its last draft, and nothing is lost."""

from generator.merge.edits import applied
from generator.merge.merging import Merged, edited, merge
from generator.merge.proposals import called, current, name

__all__ = ["Merged", "applied", "called", "current", "edited", "merge", "name"]
