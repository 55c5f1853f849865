"""What a page is drawn with: its title, markup, charts, boxes, columns. What is kept can be drawn again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import plotly.graph_objects as go
import streamlit as st

CONFIG: Final = {"displayModeBar": False, "scrollZoom": False, "responsive": True}


class Step(Protocol):
    """One thing that was drawn."""

    def draw(self) -> None:
        """Draw it where the page stands."""

    def texts(self) -> Iterator[str]:
        """The markup that it holds."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the browser's window."""

    text: str

    def draw(self) -> None:
        st.set_page_config(page_title=self.text, layout="wide")

    def texts(self) -> Iterator[str]:
        yield self.text


@dataclass(frozen=True, slots=True)
class Html:
    """Markup, in one element."""

    body: str

    def draw(self) -> None:
        st.html(self.body)

    def texts(self) -> Iterator[str]:
        yield self.body


class Still(go.Figure):  # type: ignore[misc]
    """A figure that is only shown once it is made: what it holds is written out once, not for every look."""

    def to_dict(self) -> dict[str, Any]:
        if "_told" not in self.__dict__:
            self.__dict__["_told"] = super().to_dict()
        told: dict[str, Any] = self.__dict__["_told"]
        return told


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure with its alternative text."""

    figure: go.Figure
    alt: str
    key: str

    def draw(self) -> None:
        st.plotly_chart(self.figure, theme=None, config=CONFIG, alt=self.alt, key=self.key)

    def texts(self) -> Iterator[str]:
        yield self.alt


@dataclass(frozen=True, slots=True)
class Box:
    """A bordered box around other things."""

    steps: list[Step] = field(default_factory=list)

    def draw(self) -> None:
        with st.container(border=True):
            _draw(self.steps)

    def texts(self) -> Iterator[str]:
        for step in self.steps:
            yield from step.texts()


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side."""

    columns: Sequence[list[Step]]

    def draw(self) -> None:
        for place, steps in zip(st.columns(len(self.columns)), self.columns, strict=True):
            with place:
                _draw(steps)

    def texts(self) -> Iterator[str]:
        for steps in self.columns:
            for step in steps:
                yield from step.texts()


_kept: ContextVar[list[Step] | None] = ContextVar("kept", default=None)


def draw(steps: Sequence[Step]) -> None:
    """Draw again what was kept."""
    _draw(steps)
    if (kept := _kept.get()) is not None:
        kept.extend(steps)


def _draw(steps: Sequence[Step]) -> None:
    for step in steps:
        step.draw()


@contextmanager
def keeping() -> Iterator[list[Step]]:
    """What is drawn within, in its order."""
    steps: list[Step] = []
    around = _kept.get()
    before = _kept.set(steps)
    try:
        yield steps
    finally:
        _kept.reset(before)
        if around is not None:
            around.extend(steps)


def title(text: str) -> None:
    """Set the title of the browser's window."""
    _drawn(Title(text))


def html(body: str) -> None:
    """Put markup on the page, in one element."""
    _drawn(Html(body))


def chart(figure: go.Figure, *, alt: str, key: str) -> None:
    """Put a figure on the page; it is shown again and never changed."""
    _drawn(Chart(figure, alt, key))


def _drawn(step: Step) -> None:
    step.draw()
    if (kept := _kept.get()) is not None:
        kept.append(step)


@contextmanager
def box() -> Iterator[None]:
    """A bordered box around what is drawn within."""
    made = Box()
    if (kept := _kept.get()) is not None:
        kept.append(made)
    with _within(st.container(border=True), made.steps):
        yield


def columns(count: int) -> list[AbstractContextManager[None]]:
    """So many columns side by side, each to draw in."""
    made = Columns([[] for _ in range(count)])
    if (kept := _kept.get()) is not None:
        kept.append(made)
    return [_within(place, steps) for place, steps in zip(st.columns(count), made.columns, strict=True)]


@contextmanager
def _within(place: Any, steps: list[Step]) -> Iterator[None]:
    before = _kept.set(steps if _kept.get() is not None else None)
    try:
        with place:
            yield
    finally:
        _kept.reset(before)
