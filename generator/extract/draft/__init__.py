"""The draft: findings as the items of a briefing."""

from generator.extract.draft.assembling import draft
from generator.extract.draft.foreign import draft as draft_of_foreign

__all__ = ["draft", "draft_of_foreign"]
