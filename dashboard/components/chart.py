"""Charts: one card a chart, with heading, finding, figure, how to read it, table and CSV."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
from markupsafe import Markup

from dashboard.components import drawing
from dashboard.components.drawing import Still
from dashboard.components.markup import emit, render
from dashboard.components.palette import PALETTES, Theme, colour, ink
from dashboard.components.term import definition
from dashboard.components.view import View

FONT = "Pretendard, 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif"
BAR_HEIGHT = 40
LINE_HEIGHT = 19
AXIS_HEIGHT = 60
DIGIT_WIDTH = 8
TICKS = 3
TICKS_OF_THOUSANDS = 2  # their numbers are as wide as a narrow screen has room for
TICK_LENGTH = 6
LABEL_WIDTH = 13
# Height of a chart by the size of text that the reader has chosen.
ROOM = {"normal": 1, "large": 1.2, "largest": 1.4}
_FILE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Series:
    """One series of bars: its name, and for each category a value and what it means (for its colour)."""

    name: str
    values: Sequence[int]
    meanings: Sequence[str]


def bars(
    categories: Sequence[str], series: Sequence[Series], *, unit: str, theme: Theme, axis: str
) -> go.Figure:
    """Horizontal bars, stacked, from zero, each labelled with its value; ``unit`` is the counted thing.

    A part too short for its label has it in the chart's table; the sum stands at the end of every stack.
    The same bars are drawn once: a figure is only ever shown, never changed.
    """
    still = tuple(Series(one.name, tuple(one.values), tuple(one.meanings)) for one in series)
    return _bars(tuple(categories), still, unit, theme, axis)


@lru_cache(maxsize=256)
def _bars(
    names: tuple[str, ...], series: tuple[Series, ...], unit: str, theme: Theme, axis: str
) -> go.Figure:
    palette = PALETTES[theme]
    categories = ["<br>".join(textwrap.wrap(escape(one), LABEL_WIDTH)) for one in names]
    places = list(range(len(categories)))
    stacked = len(series) > 1
    figure = Still()
    for one in series:
        figure.add_bar(
            orientation="h",
            y=places,
            customdata=list(categories),
            x=list(one.values),
            name=one.name,
            text=[_label(one.name if stacked else "", value) for value in one.values],
            textposition="inside" if stacked else "outside",
            insidetextanchor="middle",
            textangle=0,
            textfont={
                "color": [ink(colour(meaning, theme), theme) for meaning in one.meanings]
                if stacked
                else palette.text,
                "size": 14,
            },
            cliponaxis=False,
            marker={
                "color": [colour(meaning, theme) for meaning in one.meanings],
                "line": {"color": palette.background, "width": 2},
            },
            hovertemplate="%{customdata}: %{x:,}" + unit + "<extra>" + one.name + "</extra>",
        )
    lines = max((name.count("<br>") + 1 for name in categories), default=1)
    sums = [sum(one.values[place] for one in series) for place in places]
    longest = max(sums, default=0)
    room = DIGIT_WIDTH * len(f" {longest:,}") if stacked else 0
    figure.update_layout(
        template=_template(theme),
        meta={"unit": unit},
        barmode="stack",
        showlegend=False,
        annotations=[
            {
                "x": total,
                "y": place,
                "text": f"<b>{total:,}</b>",
                "showarrow": False,
                "xanchor": "left",
                "font": {"color": palette.text, "size": 14},
            }
            for place, total in zip(places, sums, strict=True)
            if stacked
        ],
        height=8 + max(BAR_HEIGHT, LINE_HEIGHT * lines) * len(categories) + AXIS_HEIGHT,
        uniformtext={"mode": "hide", "minsize": 12},
        margin={"l": 8, "r": max(32, room), "t": 8, "b": AXIS_HEIGHT},
        xaxis={
            "title": {"text": axis, "standoff": 6},
            "range": [0, longest * (1 if stacked else 1.12) or 1],
            "fixedrange": True,
            "tickformat": ",d",
            "dtick": _step(longest),
            "tickangle": 0,
            "ticks": "outside",
            "ticklen": TICK_LENGTH,
            "tickcolor": palette.background,
        },
        # Names as ticks of numbered places: names that look like days, or that are equal, stay names.
        yaxis={
            "fixedrange": True,
            "range": [len(categories) - 0.5, -0.5],
            "automargin": True,
            "tickmode": "array",
            "tickvals": places,
            "ticktext": list(categories),
        },
    )
    return figure


def _step(longest: int) -> int:
    """A round distance of ticks, 1, 2 or 5 of a power of ten, so that there are ``TICKS`` at most."""
    most = TICKS if longest < 1000 else TICKS_OF_THOUSANDS
    power = 1
    while power * 10 * most <= longest:
        power *= 10
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit * most >= longest)


def _label(name: str, value: int) -> str:
    """A bar's own label: a colour alone never says which series it is."""
    return f"{name} {value:,}".strip() if value else ""


def _template(theme: Theme) -> go.layout.Template:
    palette = PALETTES[theme]
    axis = {
        "color": palette.muted,
        "showgrid": False,  # every bar has its number; a line would run through it on a narrow screen
        "linecolor": palette.border,
        "zeroline": False,
        "automargin": False,
        "tickfont": {"size": 14, "color": palette.text},
        "title": {"font": {"size": 14, "color": palette.muted}},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": palette.text},
            "paper_bgcolor": palette.background,
            "plot_bgcolor": palette.background,
            "hoverlabel": {
                "bgcolor": palette.surface,
                "bordercolor": palette.border,
                "font": {"family": FONT, "size": 14, "color": palette.text},
            },
            "xaxis": axis,
            "yaxis": axis | {"automargin": True},
        }
    )


def card(
    view: View,
    *,
    key: str,
    figure: go.Figure | None,
    legend: Sequence[Series] = (),
    finding: str | Sequence[str],
    rows: Markup,
    csv: str,
    records: str,
    id: str | None = None,
    of: str | None = None,
    how: Sequence[str] = (),
    apart: Markup | None = None,
) -> None:
    """One chart as a card. Its words are ``<key>-title``, ``-how`` and ``-records``.

    ``finding``: what the data say, a sentence a level: what it is, its statistics, its trend.

    ``figure``: None where there is nothing to draw, nor then to say of how to read it. ``id`` and ``of``: its
    place and what it is of, where several cards have the same words. ``how``: what else is to be known to
    read it. ``apart``: what the chart leaves out.
    """
    findings = [finding] if isinstance(finding, str) else list(finding)
    subject = view.t(f"{key}-title")
    title = subject if of is None else f"{subject}: {of}"
    id = id or key
    narrow = [view.t("chart-short-parts")] if figure is not None and len(figure.data) > 1 else []
    with drawing.box():
        keys = [(one.name, colour(one.meanings[0], view.theme)) for one in legend if one.meanings]
        emit(
            render(
                "card_head.html",
                id=id,
                title=view.quoted(title),
                findings=findings,
                legend=keys,
                legend_label=view.t("chart-legend", title=title),
            )
        )
        if figure is not None:
            drawing.chart(
                with_room(figure, view.preferences.get("text_size", "normal")),
                alt=view.t("chart-alt", title=title),
                key=f"chart-{id}-{view.theme}",
            )
        emit(
            render(
                "card_foot.html",
                t=view.t,
                title=view.quoted(title),
                words=None if figure is None else _words(view, title, " ".join(findings)),
                how_to_read=None if figure is None else " ".join([view.t(f"{key}-how"), *how, *narrow]),
                apart=apart,
                summary=view.quoting("chart-table-summary", title=title),
                table=rows,
                csv=csv,
                csv_text=view.t("chart-csv", title=subject),
                records=records,
                records_text=view.t(f"{key}-records"),
                definition=definition(view, key, view.quoted(title)),
            )
        )


def with_room(figure: go.Figure, text_size: str) -> go.Figure:
    """The figure, in a copy as much higher as the reader's text is larger: the same figure is shown again."""
    if ROOM[text_size] == 1:
        return figure
    return Still(figure).update_layout(height=figure.layout.height * ROOM[text_size])


def _words(view: View, title: str, finding: str) -> dict[str, str]:
    """What the browser says of a chart when it is read value by value or taken away as a picture."""
    return {
        "title": title,
        "finding": finding,
        "source": view.t("chart-source", date=view.as_of),
        "file": f"{_FILE.sub('_', title)[:80]}_{view.as_of}.png",
        "name": view.t("chart-reader", title=title),
        "keys": view.t("chart-keys"),
    }
