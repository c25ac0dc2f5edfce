"""Open questions: what an article leaves unresolved."""

from generator.extract.questions.ranking import find

__all__ = ["find"]
