"""The library: what many briefings say together, and what editors decide about it."""
