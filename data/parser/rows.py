"""Rows of tables in the text: when one is a label with its value, and when it leaves its table."""

from __future__ import annotations

from data.model import SourceLine
from data.parser import exchanges, grids
from data.parser.blocks import PERSONS, Block
from data.parser.columns import Table, columns
from data.parser.headings import label_field


def leaves_table(cells: list[str], open_table: Table) -> bool:
    """Whether a row is a label with its value, and no longer a row of the table."""
    if open_table.columns[0] == "group" and open_table.purpose == "attendance":
        return len(cells) == 2 and len(open_table.columns) > 2 and label_field(cells[0]) is not None
    label = label_field(cells[0])
    return label is not None and len(cells) <= len(open_table.columns) and label not in PERSONS


def is_label(cells: list[str]) -> bool:
    """Whether two cells are a label and its value, and no head of a table."""
    two = len(cells) == 2 and label_field(cells[0]) is not None
    return two and columns(cells) is None and not exchanges.is_head(cells)


def taken(line: SourceLine, grid: Block) -> bool:
    """Take a row into a table of actions where it is the next: as many cells as the head, no label first."""
    row = grids.cells(line)
    width = len(grids.cells(grid.head)) if grid.head else 0
    if len(row) != width and not (grid.lines and 1 < len(row) < width):
        return False
    begins_anew = label_field(row[0]) is not None or grids.head(line) is not None
    if begins_anew and not is_turn(line, grid):
        return False
    grid.lines.append(line)
    return True


def is_turn(line: SourceLine, grid: Block) -> bool:
    """Whether a row says in a cell of its own that it is a question or an answer."""
    return grid.head is not None and exchanges.is_turn(grids.cells(grid.head), grids.cells(line))


def has_acts(line: SourceLine) -> bool:
    """Whether a table also says what is to be done: then it is one of actions, else of what was said."""
    found = grids.head(line)
    return found is not None and bool(
        grids.kinds(found.roles) & {"commitment", "decision", "answer", "due", "owner"}
    )
