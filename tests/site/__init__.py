"""Tests of the pages, a file for each file of `generator/site`."""
