"""A figure as its description has it: marks with their colours, texts with their sizes, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

# Plotly's own, where neither the figure nor its template says anything.
COLOUR: Final = "#444"
SIZE: Final = 12
GROUND: Final = "#fff"

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, point or line: its series, place, value, colour, and the text upon or beside it."""

    series: str
    place: str
    value: float
    colour: str
    pattern: str
    text: str
    text_colour: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the figure: what it is, its colour, the colour behind it, its size in pixels."""

    of: str
    colour: str
    ground: str
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Plotly's data and layout (the template's values filled in), and the words that stand with them."""

    data: tuple[Plain, ...]
    layout: Plain
    title: str
    alternative: str
    sentence: str
    table: bool

    @property
    def ground(self) -> str:
        """The colour behind the marks."""
        return str(self.layout.get("plot_bgcolor") or self.layout.get("paper_bgcolor") or GROUND)

    @property
    def lying(self) -> bool:
        """Whether the bars lie: categories stand on the vertical axis."""
        return any(trace.get("orientation") == "h" for trace in self.data)

    def axis(self, name: str) -> Plain:
        """``xaxis`` or ``yaxis``."""
        found: Plain = self.layout.get(name) or {}
        return found

    def marks(self) -> Iterator[Mark]:
        """Every mark that has a value."""
        for trace in self.data:
            values = list(trace.get("x" if self.lying else "y") or [])
            places = list(trace.get("y" if self.lying else "x") or [])
            marker = trace.get("marker") or {}
            font = trace.get("textfont") or {}
            for n, value in enumerate(values):
                if not value:
                    continue
                yield Mark(
                    series=str(trace.get("name") or ""),
                    place=str(places[n]) if n < len(places) else "",
                    value=value,
                    colour=_at(marker.get("color"), n, COLOUR),
                    pattern=_at((marker.get("pattern") or {}).get("shape"), n, ""),
                    text=_at(trace.get("text"), n, ""),
                    text_colour=_at(font.get("color"), n, self._font("color", COLOUR)),
                    inside=trace.get("textposition") == "inside",
                )

    def texts(self) -> Iterator[Words]:
        """Every text that is drawn: ticks, titles of axes, labels of marks, what hovers."""
        size = float(self._font("size", SIZE))
        for name in ("xaxis", "yaxis"):
            axis = self.axis(name)
            parts = {"tick": axis.get("tickfont"), "title": (axis.get("title") or {}).get("font")}
            for part, font in parts.items():
                if part == "title" and not (axis.get("title") or {}).get("text"):
                    continue
                font = font or {}
                colour = str(font.get("color") or axis.get("color") or self._font("color", COLOUR))
                yield Words(f"{name} {part}", colour, self.ground, float(font.get("size") or size))
        for trace in self.data:
            if any(trace.get("text") or ()):
                font = trace.get("textfont") or {}
                yield Words("label", "", "", float(font.get("size") or size))
        smallest = (self.layout.get("uniformtext") or {}).get("minsize")
        if smallest:
            yield Words("label", "", "", float(smallest))
        for mark in self.marks():
            if mark.text:
                yield Words(mark.text, mark.text_colour, mark.colour if mark.inside else self.ground, size)
        hover = self.layout.get("hoverlabel") or {}
        font = hover.get("font") or {}
        colour = str(font.get("color") or COLOUR)
        yield Words("hover", colour, str(hover.get("bgcolor") or GROUND), float(font.get("size") or 13))

    def meanings(self) -> Iterator[tuple[str, str]]:
        """Names of series with their colour, where a series has one; none where it has several."""
        for trace in self.data:
            colours = {mark.colour for mark in self.marks() if mark.series == str(trace.get("name") or "")}
            if len(colours) == 1 and len(self.data) > 1:
                yield str(trace.get("name") or ""), colours.pop()

    def _font(self, part: str, otherwise: Any) -> Any:
        return (self.layout.get("font") or {}).get(part) or otherwise


def read(raw: Plain) -> Figure:
    """A figure as ``to_plotly_json`` or the page gives it, with title, alternative, sentence and table."""
    layout = dict(raw.get("layout") or {})
    template = (layout.pop("template", None) or {}).get("layout") or {}
    return Figure(
        data=tuple(raw.get("data") or ()),
        layout=_over(template, layout),
        title=str(raw.get("title") or ""),
        alternative=str(raw.get("alternative") or ""),
        sentence=str(raw.get("sentence") or ""),
        table=bool(raw.get("table")),
    )


def _over(base: Plain, own: Plain) -> dict[str, Any]:
    """The template's values with the figure's own in their place."""
    merged = dict(base)
    for name, value in own.items():
        below = merged.get(name)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[name] = _over(below, value)
        elif value is not None:
            merged[name] = value
    return merged


def _at(value: Any, place: int, otherwise: str) -> str:
    """The value of one mark: Plotly takes one for all or a list."""
    if isinstance(value, list | tuple):
        value = value[place] if place < len(value) else None
    return str(value) if value not in (None, "") else otherwise
