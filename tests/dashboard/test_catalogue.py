"""The catalogue: both languages hold the same messages, and every message that the code asks for is there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dashboard import catalogue
from data.store import Store
from queries import catalogue as queries
from queries.engine import Engine
from tests.queries import sample

ROOT = Path(__file__).parents[2]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's own name
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        raise AssertionError(
            f"a message refers to {node.id.name}: it would not be there when it is asked for"
        )

    visit_TermReference = visit_MessageReference  # noqa: N815 - as above


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Key of every message, with the variables it uses; a line that cannot be read is a fault."""
    found: dict[str, set[str]] = {}
    for path in sorted(catalogue.FOLDER.glob(f"*.{language}.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def test_both_languages_hold_the_same_messages_with_the_same_values() -> None:
    assert messages("ko") == messages("en")


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_what_stands_in_the_files_can_be_asked_for(language: str) -> None:
    for key, variables in messages(language).items():
        assert catalogue.has(language, key)
        assert isinstance(catalogue.text(language, key, **dict.fromkeys(variables, 3)), str)
    written = "\n".join(
        path.read_text(encoding="utf-8") for path in catalogue.FOLDER.glob(f"*.{language}.ftl")
    )
    assert len(re.findall(r"^[a-z]\S* =", written, re.MULTILINE)) == len(messages(language))


def test_every_message_that_is_asked_for_by_name_exists() -> None:
    asked = set()
    for path in [*(ROOT / "dashboard").glob("*.py"), *(ROOT / "dashboard" / "pages").glob("*.py")]:
        asked |= set(re.findall(r"\bt\(\s*\"([a-z0-9-]+)\"", path.read_text(encoding="utf-8")))
    assert len(asked) > 100
    assert asked - set(messages("ko")) == set()


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    store = Store(tmp_path_factory.mktemp("sample") / "sample.duckdb")
    sample.fill(store)
    return Engine(store)


def headings(engine: Engine, name: str) -> set[str]:
    """Keys of the headings of what a query answers."""
    values = {"date": "2024-12-31", "integer": "1", "text": "x", "texts": "x", "integers": "1"}
    given = {
        parameter.name: values[parameter.type]
        for parameter in queries.load(name).parameters
        if not parameter.optional
    }
    return {f"column-{column.replace('_', '-')}" for column in engine.run(name, **given).columns}


@pytest.mark.parametrize("name", queries.names())
def test_every_column_of_every_query_has_a_heading(engine: Engine, name: str) -> None:
    assert headings(engine, name) - set(messages("ko")) == set()


def test_every_heading_stands_over_something(engine: Engine) -> None:
    """A column of a query, a heading named in full, or a field of a module that makes headings of names."""
    used = set().union(*(headings(engine, name) for name in queries.names()))
    for suffix in ("py", "html"):
        for path in (ROOT / "dashboard").rglob(f"*.{suffix}"):
            if "node_modules" in path.parts:
                continue
            text = path.read_text(encoding="utf-8")
            used |= set(re.findall(r"[\"'](column-[a-z0-9-]+)[\"']", text))
            if "column-{" in text:
                fields = re.findall(r"\"([a-z][a-z0-9_]*)\"", text)
                used |= {f"column-{field.replace('_', '-')}" for field in fields}
    assert {key for key in messages("ko") if key.startswith("column-")} - used == set()


def test_every_error_and_note_that_the_data_room_names_has_a_sentence() -> None:
    known = set(messages("ko"))
    codes = set()
    for path in (ROOT / "data").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        codes |= {
            f"error-{code}" for code in re.findall(r"(?:Read|Parse|Store)Error\(\s*\"([a-z-]+)\"", text)
        }
        codes |= {f"note-{code}" for code in re.findall(r"\bcode=\"([a-z-]+)\"", text)}
    assert codes, "no code was found at all"
    assert codes - known == set()


def test_every_state_that_a_page_declares_has_words() -> None:
    known = set(messages("ko"))
    declared = {
        f"page-state-{name}"
        for path in (ROOT / "dashboard" / "pages").glob("*.py")
        for name in re.findall(r"\bState\(\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert {"page-state-rest", "page-state-expanded"} <= declared
    assert declared - known == set()


def test_a_missing_message_is_a_fault_not_a_blank() -> None:
    with pytest.raises(catalogue.CatalogueError):
        catalogue.text("ko", "no-such-message")
    with pytest.raises(catalogue.CatalogueError):
        catalogue.text("ko", "line")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ko"),
        ({"LANG": "C.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "ko_KR", "LANG": "en_US"}, "ko"),
    ],
)
def test_command_line_speaks_the_language_of_the_environment(
    environment: dict[str, str], language: str
) -> None:
    assert catalogue.language_of_environment(environment) == language
