"""Tests of text as spans: paragraphs, sentences, marks, languages and kinds of article."""
