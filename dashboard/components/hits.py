"""Passages that a search found, in context, and the lists that narrow them down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.view import View
from queries.searching import Hit

CONTEXT = 220
BEFORE = 60
LISTED = 10


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a search: (words, hits, address or None, whether it is chosen) of each value."""

    label: str
    values: Sequence[tuple[str, int, str | None, bool]]


def hits(view: View, found: Sequence[Hit]) -> Markup:
    """Hits as an ordered list: where each stands, its words in context, its meeting."""
    return render(
        "search_hits.html", t=view.t, language=view.language, hits=[_hit(view, hit) for hit in found]
    )


def _hit(view: View, hit: Hit) -> dict[str, object]:
    row = hit.row
    label = row["speaker_label"]
    return {
        "place": row["hit_place"],
        "link": view.link("/meeting", meeting=row["slug"], line=row["first_line"]),
        "what": _what(view, hit),
        "who": view.speaker(label) if label else None,
        "where": _lines(view, row["first_line"], row["last_line"]),
        "context": _context(hit),
        "facts": [
            (view.t("column-held-on"), view.or_none(row["held_on"])),
            (view.t("column-meeting"), view.korean(row["meeting_name"] or row["committee"])),
            (view.t("column-department"), view.korean(row["department"])),
        ],
        "draft": row["review_status"] == "draft",
        "synthetic": row["synthetic"],
    }


def _what(view: View, hit: Hit) -> str:
    row = hit.row
    kind = view.t(f"kind-{row['kind']}")
    number = row["agenda_number"] or row["follow_up_position"]
    return view.t("search-numbered", kind=kind, number=str(number)) if number else kind


def _lines(view: View, first: int, last: int) -> str:
    if first == last:
        return view.t("line", line=str(first))
    return view.t("lines", first=str(first), last=str(last))


def window(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The part of a text to show, (start, end): from a word shortly before the first place found."""
    if len(text) <= CONTEXT:
        return 0, len(text)
    first = spans[0][0] if spans else 0
    start = max(0, min(first - BEFORE, len(text) - CONTEXT))
    blank = text.rfind(" ", 0, start + 1) + 1 if start else 0
    start = blank if start - blank < BEFORE else start
    end = min(len(text), start + CONTEXT)
    blank = text.rfind(" ", max(start, end - BEFORE), end) if end < len(text) else -1
    return start, blank if blank > 0 else end


def _context(hit: Hit) -> Markup:
    text = hit.row["text"]
    start, end = window(text, hit.spans)
    result, place = Markup("{}").format("… " if start else ""), start
    for first, last in hit.spans:
        if first >= end or last <= place:
            continue
        shown = max(first, place), min(last, end)
        result += Markup("{}<mark>{}</mark>").format(text[place : shown[0]], text[shown[0] : shown[1]])
        place = shown[1]
    return result + Markup("{}{}").format(text[place:end], " …" if end < len(text) else "")


def facets(view: View, lists: Sequence[Facet]) -> Markup:
    """Counts by facet as lists of links; a chosen value's link takes the filter away again."""
    shown = []
    for facet in lists:
        chosen = [value for value in facet.values if value[3]]
        listed = [*chosen, *(value for value in facet.values if not value[3])][:LISTED]
        rest = facet.values[len(listed) :] if not chosen else [v for v in facet.values if v not in listed]
        shown.append(
            {
                "label": facet.label,
                "values": listed,
                "single": len(facet.values) == 1 and not chosen,
                "rest": len(rest),
                "rest_hits": sum(value[1] for value in rest),
            }
        )
    return render("search_facets.html", t=view.t, language=view.language, facets=shown)
