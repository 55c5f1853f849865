"""The list of members (위원 명단) as a table: who, by post or by name, in which role, from when to when."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from data.mark import MARK
from data.synthetic.truth import Member

HEADINGS = ("성명", "직위", "구분", "역할", "위촉일", "임기만료일")


def roster(members: Iterable[Member]) -> bytes:
    """CSV in UTF-8 below the mark; terms that follow one another are one row."""
    held: dict[tuple[str | None, str | None], list[Member]] = {}
    for member in members:
        held.setdefault((member.name, member.post), []).append(member)
    stream = StringIO()
    stream.write(MARK + "\n")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADINGS)
    for (name, post), terms in held.items():
        start, end = min(term.start for term in terms), max(term.end for term in terms)
        writer.writerow([name or "", post or "", terms[0].kind, terms[0].role, start, end])
    return stream.getvalue().encode("utf-8")
