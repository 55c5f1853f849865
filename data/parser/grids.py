"""Tables of actions: rows below a head that names what was asked, what is to be done, by whom, until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from data.model import SourceLine
from data.parser.columns import is_count, is_vote
from data.parser.history import in_table
from data.parser.tables import table
from data.parser.words import squeeze

ACTS = ("request", "commitment", "decision", "answer", "question", "content")
# a column whose name says nothing of actions: its cells are judged by their wording
UNNAMED = "unnamed"
LONGEST_HEAD = 14
_RULE = re.compile(r"^[\s|:+=-]+$")
_BAR = re.compile(r"\s*[|│]\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """The roles of the columns, in order; None for one that says nothing of actions."""

    roles: tuple[str | None, ...]

    def cells(self, line: SourceLine) -> dict[str, list[str]]:
        """The filled cells of a row by the role of their column; of a row that goes on, all unnamed."""
        found: dict[str, list[str]] = {}
        held = cells(line)
        known = len(held) == len(self.roles) or held[0].isdigit()
        for role, cell in zip(self.roles if known else (None,) * len(held), held, strict=False):
            if cell:
                found.setdefault(role or UNNAMED, []).append(cell)
        return found


def cells(line: SourceLine) -> tuple[str, ...]:
    """The cells of a row as the reader found them, or as bars part them in print; empty for no row."""
    if line.cells is not None:
        return tuple(cell.strip() for cell in line.cells)
    text = line.text.strip()
    if "|" not in text and "│" not in text:
        return ()
    parts = _BAR.split(text)
    if text[0] in "|│":
        parts = parts[1:]
    if text[-1] in "|│" and len(parts) > 1:
        parts = parts[:-1]
    return tuple(part.strip() for part in parts) if len(parts) > 1 else ()


def is_rule(line: SourceLine) -> bool:
    """Whether a line only draws the rule under the head of a table."""
    return bool(_RULE.match(line.text)) and "-" in line.text


def head(line: SourceLine) -> Head | None:
    """The head of a table of actions: short cells, one of them an act, all but a few of them known."""
    names = [squeeze(cell).lower() for cell in cells(line)]
    if len(names) < 2 or is_count(names[0]) or any(len(name) > LONGEST_HEAD for name in names):
        return None
    ends = tuple(table("sections")["no_head"]["ends"])
    if any(name.endswith(ends) for name in names):
        return None
    if in_table(names, ""):
        return Head(("other",) * len(names))
    roles = _told(tuple(_role(name.rstrip("*:")) for name in names), names)
    known = sum(role is not None for role in roles)
    if not any(role in ACTS for role in roles) or known < 2 or known * 2 < len(roles):
        return None
    return Head(roles)


def _told(roles: tuple[str | None, ...], names: Sequence[str]) -> tuple[str | None, ...]:
    """The roles, but for what was decided before and is only told beside what became of it, not until when.

    A column without a known name is what is to be done where others say by whom and until when.
    """
    if "due" not in roles and any(name in table("sections")["became"]["names"] for name in names):
        roles = tuple("other" if role == "decision" else role for role in roles)
    if {"owner", "due"} <= set(roles) and not set(roles) & set(ACTS) and None in roles:
        named = [name.endswith(tuple(table("sections")["became"]["tasks"])) for name in names]
        roles = tuple(
            "commitment" if role is None and task else role for role, task in zip(roles, named, strict=True)
        )
    return roles


def names_actors(line: SourceLine) -> bool:
    """Whether a head has a column of who is to act behind what is to be done: no presenters of items."""
    found = head(line)
    roles = found.roles if found else ()
    acts = [place for place, role in enumerate(roles) if role in ("decision", "commitment")]
    return bool(acts) and "owner" in roles[acts[0] :]


def longest(line: SourceLine) -> str:
    """The longest cell of a row without a head: what the row is about."""
    return max(cells(line), key=len, default="")


def kinds(columns: Sequence[str | None]) -> set[str]:
    """The roles that a head has."""
    return {column for column in columns if column}


def _role(name: str) -> str | None:
    """The role of a column by its whole name, else by the first of the words that it holds."""
    names = name.endswith(tuple(table("sections")["columns_of_names"]["ends"]))
    known = _roles().get(name) or ("other" if is_vote(name) or names else None)
    parts = table("sections")["column_words"]
    return known or next(
        (part["role"] for part in parts if any(word in name for word in part["words"])), None
    )


@cache
def _roles() -> dict[str, str]:
    columns = table("sections")["columns"]
    return {name: role for role, names in columns.items() for name in names}
