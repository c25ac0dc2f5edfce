"""Three-way merge: a new draft is combined with an editor's changes to the last one, and nothing is lost."""

from generator.merge.edits import applied
from generator.merge.merging import Merged, edited, merge
from generator.merge.proposals import called, current, name

__all__ = ["Merged", "applied", "called", "current", "edited", "merge", "name"]
