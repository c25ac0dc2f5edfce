"""Tests of drafts: findings as the items of a briefing."""
