"""Claims: what they rest on."""
