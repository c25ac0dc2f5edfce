"""The tests: a mirror of `generator/`; `python -m tests.…` runs benchmarks and pictures."""
