"""Text as spans: paragraphs with their kind, quotation marks, sentences and tokens."""

from generator.text.folding import RESERVED, fold, slug, squeeze
from generator.text.paragraphs import paragraphs
from generator.text.sentences import Sentence, sentence_spans, split
from generator.text.tokens import QUOTATION, Token, tokens

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
