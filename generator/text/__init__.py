"""Text as spans: paragraphs with their kind, quotation marks, sentences and tokens."""

from generator.text.folding import fold, has_words, squeeze
from generator.text.keys import KEY, RESERVED, digest, free, slug
from generator.text.paragraphs import paragraphs
from generator.text.sentences import Sentence, sentence_spans, split
from generator.text.sought import Sought
from generator.text.tokens import QUOTATION, Token, tokens

__all__ = [
    "KEY",
    "QUOTATION",
    "RESERVED",
    "Sentence",
    "Sought",
    "Token",
    "digest",
    "fold",
    "free",
    "has_words",
    "paragraphs",
    "sentence_spans",
    "slug",
    "split",
    "squeeze",
    "tokens",
]
