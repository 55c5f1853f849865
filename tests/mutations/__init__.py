"""Faults planted in real pages of this product: what the audit finds, and that none reads as 준수."""
