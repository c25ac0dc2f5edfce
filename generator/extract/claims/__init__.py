"""Claims: checkable propositions, and the basis on which each rests."""
