"""Open questions: what an article leaves unresolved."""
