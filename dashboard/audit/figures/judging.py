"""One function a rule: a figure and the rule's limits in, the value of each thing that is wrong out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Final

from coloraide import Color

from dashboard.audit.figures.figure import Figure

VISIONS: Final = (None, "protan", "deutan", "tritan")
# Widths in em of a letter: Hangul is square, others about half.
WIDE, NARROW = 1.0, 0.55

Limits = Mapping[str, float]


def mark_contrast(figure: Figure, limits: Limits) -> Iterator[str]:
    """Marks against what is behind them."""
    for colour in dict.fromkeys(mark.colour for mark in figure.marks()):
        ratio = _contrast(colour, figure.ground)
        if ratio < limits["ratio"]:
            yield f"{colour} {ratio:.2f}:1"


def text_contrast(figure: Figure, limits: Limits) -> Iterator[str]:
    """Ticks, titles, labels and what hovers against what is behind them."""
    for text in dict.fromkeys(figure.texts()):
        if text.colour and (ratio := _contrast(text.colour, text.ground)) < limits["ratio"]:
            yield f"{text.of} {ratio:.2f}:1"


def text_size(figure: Figure, limits: Limits) -> Iterator[str]:
    """Every text in pixels."""
    for name, size in dict.fromkeys((text.of, text.size) for text in figure.texts()):
        if size < limits["pixels"]:
            yield f"{name} {size:g} px"


def colour_alone(figure: Figure, limits: Limits) -> Iterator[str]:
    """Where series share a place, a mark says by word or pattern which it is."""
    del limits
    if len(figure.data) < 2:
        return
    for name in dict.fromkeys(mark.series for mark in figure.marks()):
        told = [mark for mark in figure.marks() if mark.series == name]
        if not name or not all(name in mark.text or mark.pattern for mark in told):
            yield name or "–"


def colour_distance(figure: Figure, limits: Limits) -> Iterator[str]:
    """Colours of one figure apart from one another, for usual and for colour-blind eyes (CIEDE2000)."""
    colours = list(dict.fromkeys(mark.colour for mark in figure.marks()))
    for one, other in combinations(colours, 2):
        for vision in VISIONS:
            distance = _seen(one, vision).delta_e(_seen(other, vision), method="2000")
            if distance < limits["distance"]:
                yield f"{one}, {other} ({vision or 'usual'}): {distance:.1f}"


def series_count(figure: Figure, limits: Limits) -> Iterator[str]:
    """As many series as can be told apart."""
    if len(figure.data) > limits["most"]:
        yield str(len(figure.data))


def named(figure: Figure, limits: Limits) -> Iterator[str]:
    """A title, and a title on the axis of values."""
    del limits
    if not figure.title:
        yield "title"
    axis = "xaxis" if figure.lying else "yaxis"
    if not (figure.axis(axis).get("title") or {}).get("text"):
        yield axis


def alternative(figure: Figure, limits: Limits) -> Iterator[str]:
    """The text alternative names the figure by its title."""
    del limits
    if not figure.alternative or (figure.title and figure.title not in figure.alternative):
        yield figure.alternative or "–"


def told(figure: Figure, limits: Limits) -> Iterator[str]:
    """A sentence with a number, and a table, stand beside the figure."""
    del limits
    if not re.search(r"\d", figure.sentence):
        yield "sentence"
    if not figure.table:
        yield "table"


def narrow(figure: Figure, limits: Limits) -> Iterator[str]:
    """In the narrowest window the names of places leave room for the marks, and do not meet one another; nor
    do the numbers of the axis of values."""
    axis = figure.axis("yaxis" if figure.lying else "xaxis")
    size = float((axis.get("tickfont") or {}).get("size") or 12)
    names = [str(name).split("<br>") for name in axis.get("ticktext") or ()]
    if not names:
        return
    widest = max((_em(line) for lines in names for line in lines), default=0) * size
    if not figure.lying:
        if widest * len(names) > limits["window"]:
            yield f"{widest * len(names):.0f} px"
        return
    if limits["window"] - widest < limits["marks"]:
        yield f"{limits['window'] - widest:.0f} px"
    margin = figure.layout.get("margin") or {}
    height = (
        float(figure.layout.get("height") or 0) - float(margin.get("t") or 0) - float(margin.get("b") or 0)
    )
    tallest = max(len(lines) for lines in names) * size * limits["line"]
    if height and height / len(names) < tallest:
        yield f"{height / len(names):.0f} < {tallest:.0f} px"
    yield from _numbers_meet(
        figure.axis("xaxis"),
        limits["window"] - widest - float(margin.get("l") or 0) - float(margin.get("r") or 0),
    )


def _numbers_meet(axis: Mapping[str, Any], room: float) -> Iterator[str]:
    """Where ticks stand closer than the widest of their numbers; ``room``: pixels of the axis."""
    first, last = axis.get("range") or (0, 0)
    step = axis.get("dtick")
    if not step or last <= first:
        return
    size = float((axis.get("tickfont") or {}).get("size") or 12)
    apart = step / (last - first) * room
    number = f"{int(last // step * step):,}"
    if last - first >= step and apart < _em(number) * size:
        yield f"{number}: {apart:.0f} px"


def hover(figure: Figure, limits: Limits) -> Iterator[str]:
    """What hovers says the place and the value in words, not Plotly's own form."""
    del limits
    for trace in figure.data:
        said = str(trace.get("hovertemplate") or "")
        value, places = ("%{x", ("%{y", "%{customdata")) if figure.lying else ("%{y", ("%{x", "%{customdata"))
        if value not in said or not any(place in said for place in places):
            yield str(trace.get("name") or "–")


def _contrast(one: str, other: str) -> float:
    return float(Color(one).contrast(other, method="wcag21"))


def _seen(colour: str, vision: str | None) -> Color:
    seen = Color(colour)
    return seen.filter(vision) if vision else seen


def _em(line: str) -> float:
    return sum(WIDE if unicodedata.east_asian_width(letter) in "WF" else NARROW for letter in line)
