"""Parts that pages are made of: each renders accessibly once, for all pages."""
