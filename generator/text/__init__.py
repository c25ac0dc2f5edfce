"""Text as spans: paragraphs with their kind, quotation marks, sentences and tokens."""

from generator.text.paragraphs import paragraphs
from generator.text.sentences import Sentence, sentence_spans, split
from generator.text.tokens import QUOTATION, Token, tokens
from generator.text.writing import RESERVED, fold, slug, squeeze

__all__ = [
    "QUOTATION",
    "RESERVED",
    "Sentence",
    "Token",
    "fold",
    "paragraphs",
    "sentence_spans",
    "slug",
    "split",
    "squeeze",
    "tokens",
]
