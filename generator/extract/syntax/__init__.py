"""Syntax: verbs, noun phrases and the subjects of clauses, by form and word order."""
