"""Departments by their names, where the document names them nowhere else."""

from __future__ import annotations

from data.parser.tables import table

LONGEST_DEPARTMENT = 20


def is_department(word: str) -> bool:
    """Whether a word that stands for no known party names an office by its ending."""
    data = table("owners")
    return (
        1 < len(word) <= LONGEST_DEPARTMENT
        and " " not in word
        and word.endswith(tuple(data["offices"]))
        and not word.endswith(tuple(data["not_offices"]))
    )
