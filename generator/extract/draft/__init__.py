"""The draft: findings as the items of a briefing."""
