"""Articles from the web: one page at a time, from public addresses, as long as its server allows it."""

from generator.seeds.fetching.addresses import canonical, same_site
from generator.seeds.fetching.client import Client, Fetched, Limits
from generator.seeds.fetching.feeds import Item, items

__all__ = ["Client", "Fetched", "Item", "Limits", "canonical", "items", "same_site"]
