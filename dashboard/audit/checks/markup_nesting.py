"""The served HTML: elements opened, closed and nested properly, and no attribute twice (KWCAG 4.1.1)."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from dashboard.audit.checks import Problem, Result
from dashboard.audit.visit import Visit

# HTML standard, 13.1.2: void elements, and elements whose end tag may be left out.
VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta"}
    | {"param", "source", "track", "wbr"}
)
OPTIONAL_END: Final = frozenset(
    {"html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption"}
    | {"thead", "tbody", "tfoot", "tr", "td", "th"}
)
MOST: Final = 10


class _Nesting(HTMLParser):
    """Collects errors as ``line N: …``; foreign content (svg, math) may close itself."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.errors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        for name in sorted({name for name in names if names.count(name) > 1}):
            self._note(f"<{tag} {name} {name}>")
        if tag not in VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        foreign = any(name in ("svg", "math") for name, _ in self.open)
        if foreign and self.open[-1][0] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag not in (name for name, _ in self.open):
            if tag != "p":
                self._note(f"</{tag}>")
            return
        while True:
            name, line = self.open.pop()
            if name == tag:
                return
            if name not in OPTIONAL_END:
                self._note(f"<{name}> … </{tag}>", line)

    def finish(self) -> list[str]:
        self.close()
        for name, line in self.open:
            if name not in OPTIONAL_END:
                self._note(f"<{name}>", line)
        return self.errors

    def _note(self, what: str, line: int | None = None) -> None:
        self.errors.append(f"line {line or self.getpos()[0]}: {what}")


def check(visit: Visit) -> Result:
    """One problem an error, the first ten; inapplicable where nothing was served."""
    if not visit.html.strip():
        return Result()
    parser = _Nesting()
    parser.feed(visit.html)
    root = visit.root()
    errors = parser.finish()[:MOST]
    problems = [
        Problem(selector=f"html (source {index})", snippet=error, value=error)
        for index, error in enumerate(errors, 1)
    ]
    return Result(targets=[root["node"]], failed=problems)
