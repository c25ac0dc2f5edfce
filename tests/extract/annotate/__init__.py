"""Tests of annotation: sentences, names and signals."""
