"""The parser: lines become minutes. Nothing is guessed; every line with words is accounted for.

The forms and words it knows are tables (``tables/*.toml``) and layout families (``layouts/*.toml``);
a new layout or synonym is a line of data there. One file of code reads one section of the minutes.
"""

from __future__ import annotations

from data.model import Document, Minutes


def parse(document: Document) -> Minutes:
    """Minutes of a document, with notes and the account of its lines.

    A text that is no minutes gives no meeting, a note that says so, and every line unassigned; nothing is
    raised. Minutes are recognised by two of: a title, and the labels of date, place, attendance, agenda,
    and speeches. A file may hold several meetings, each with its own title and date.
    """
    # Its rules take half a second to be made ready; whoever shows minutes never asks for them.
    from data.parser.minutes import minutes

    return minutes(document)
