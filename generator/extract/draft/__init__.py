"""The draft: findings as the items of a briefing."""

from generator.extract.draft.assembling import draft

__all__ = ["draft"]
