"""Tests of the finders: cases are files, invented where they are not marked otherwise."""
