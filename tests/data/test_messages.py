"""Every code that the data room's database side can report has its sentence, and the values for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import catalogue
from data import database
from data.postgres import errors

ROOM = Path(__file__).parents[2] / "data"
MODULES = (
    "database", "file_store", "finding", "ingest", "keeper", "lease", "reading", "store",
    "postgres/address", "postgres/schema", "postgres/server",
    "spark/published", "spark/session",
)  # fmt: skip
ADDED = {"file", "meetings", "speeches", "action_items", "notes", "unassigned"}
KNOWN = {"file", "document", "version"}
BUILT_IN_PARTS = {
    "ingest-added": ADDED,
    "ingest-added-without-meeting": ADDED,
    "ingest-updated": ADDED,
    "ingest-updated-without-meeting": ADDED,
    **{
        f"ingest-{status}-{code}": ADDED
        for status in ("added", "updated")
        for code in ("unsure", "as-roster", "as-other")
    },
    "ingest-unchanged": KNOWN,
    "ingest-unchanged-other-name": KNOWN,
    "ingest-unchanged-older": KNOWN | {"newest"},
}


def literal(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def reported() -> Iterator[tuple[str, frozenset[str]]]:
    """Catalogue key and names of values of every ``StoreError``, ``NotFound`` and failed ``Outcome``."""
    for module in MODULES:
        for node in ast.walk(ast.parse((ROOM / f"{module}.py").read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "StoreError" and (code := literal(node.args[0])):
                yield f"error-{code}", frozenset(each.arg or "" for each in node.keywords)
            if node.func.id == "NotFound":
                assert isinstance(node.args[2], ast.Dict)
                yield f"error-{literal(node.args[1])}", frozenset(map(literal, node.args[2].keys))
            if node.func.id == "_failed":
                yield f"error-{literal(node.args[1])}", frozenset({"file", "reason"})
            if node.func.id == "Outcome" and literal(node.args[1]) == "failed" and literal(node.args[2]):
                assert isinstance(node.args[3], ast.Dict)
                yield f"error-{literal(node.args[2])}", frozenset(map(literal, node.args[3].keys))
    for code in (*database.SYMPTOM_CODES, *errors.CODES):
        yield f"error-{code}", frozenset({"path", "reason"})


def sentences() -> list[tuple[str, frozenset[str]]]:
    """Each key once, with the values that every place gives."""
    found = {key: frozenset(values) for key, values in BUILT_IN_PARTS.items()}
    for key, values in reported():
        found[key] = found.get(key, values) & values
    return sorted(found.items())


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize(("key", "names"), sentences())
def test_a_code_has_its_sentence(language: str, key: str, names: frozenset[str]) -> None:
    sentence = catalogue.text(language, key, **{name: f"⟨{name}⟩" for name in names})
    assert sentence
    if key.startswith("error-"):
        assert [name for name in names if f"⟨{name}⟩" not in sentence] == []


def test_every_sentence_of_the_catalogue_is_used() -> None:
    keys = {key for key, _ in sentences()}
    assert len(keys) > 20
    for language in catalogue.LANGUAGES:
        lines = (catalogue.FOLDER / f"store.{language}.ftl").read_text(encoding="utf-8").splitlines()
        assert {line.split(" = ")[0] for line in lines if " = " in line} == keys
