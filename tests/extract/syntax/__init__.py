"""Tests of syntax: verbs, noun phrases and the subjects of clauses."""
