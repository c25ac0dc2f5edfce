"""Views: what a page shows of a claim, a quote, a person or a date, ready for templates."""
