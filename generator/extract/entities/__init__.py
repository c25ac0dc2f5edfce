"""Entities: who and what an article names – kinds, clusters, roles, aliases."""
