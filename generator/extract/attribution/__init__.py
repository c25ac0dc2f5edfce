"""Attribution: who says what – reporting verbs, quotes, reported speech, coreference."""
