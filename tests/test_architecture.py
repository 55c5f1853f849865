"""The three rooms: what each may import of ours, and what stands at the top of the repository."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Longest prefix first decides for a module; what it may import of ours, beside its own package.
ALLOWED = {
    "data.model": set(),
    "data.errors": set(),
    "data.connection": set(),
    "data.version": set(),
    "data.zone": set(),
    "data.mark": {"data.model"},
    "data.synthetic": {"data.model", "data.mark"},
    "data.joining": set(),
    "data.readers": {"data.model", "data.mark", "data.errors", "data.joining"},
    "data.parser": {"data.model", "data.errors", "data.joining"},
    "data.morphemes": set(),
    "data.term_worker": {"data.morphemes"},
    "data.migrations": {"data.errors"},
    "data.schema": set(),
    "data": {"data"},
    "queries": {"data.connection", "data.frames", "data.store"},
    "queries.preparation": {"data.prepared_views"},
    "queries.subjects": {"queries", "data.subjects"},
    "queries.searching": {"queries", "data.morphemes", "data.term_worker"},
    "dashboard.components": {
        "queries",
        "data.zone",
        "dashboard.catalogue",
        "dashboard.note_kinds",
        "dashboard.said",
        "dashboard.terms",
        "dashboard.audit.kwcag",
        "dashboard.audit.persons",
    },
    "dashboard.pages": {
        "queries",
        "data.errors",
        "dashboard.components",
        "dashboard.catalogue",
        "dashboard.site",
        "dashboard.said",
        "dashboard.visitors",
        "dashboard.note_kinds",
        "dashboard.actions",
        "dashboard.roles",
        "dashboard.audit.affected",
        "dashboard.audit.kwcag",
        "dashboard.audit.manual",
        "dashboard.audit.mending",
        "dashboard.audit.model",
        "dashboard.audit.persons",
        "dashboard.audit.sample",
        "dashboard.audit.trust",
        "dashboard.audit.wcag",
        "dashboard.audit_job",
        "dashboard.rostering",
        "dashboard.staging",
        "dashboard.preferences",
        "dashboard.terms",
    },
    "dashboard.audit": {
        "data.connection",
        "data.rows",
        "data.store",
        "data.errors",
        "data.version",
        "dashboard.assets",
        "dashboard.particles",
    },
    "dashboard.actions": {
        "dashboard.audit_job",
        "data",
        "queries",
        "dashboard.roles",
        "dashboard.said",
        "dashboard.staging",
        "dashboard.visitors",
        "dashboard.preferences",
    },
    "dashboard.roles": set(),
    "dashboard.access": {"data.errors", "dashboard.roles", "dashboard.visitors"},
    "dashboard.staging": {"data.errors", "data.readers", "data.store"},
    "dashboard.rostering": {"data", "dashboard.catalogue"},
    "dashboard.said": set(),
    "dashboard.note_kinds": set(),
    "dashboard.visitors": set(),
    "dashboard.terms": set(),
    "dashboard.preferences": {"dashboard.catalogue"},
    "dashboard.assets": {"data.errors"},
    "dashboard.reports": {
        "queries",
        "data.errors",
        "dashboard.assets",
        "dashboard.audit",
        "dashboard.catalogue",
        "dashboard.components",
    },
    "dashboard.published": {"data.errors", "queries", "dashboard.catalogue", "dashboard.components"},
    "dashboard.api": {
        "queries",
        "data.errors",
        "data.attribution",
        "data.zone",
        "data.search_index",
        "dashboard.catalogue",
        "dashboard.components",
        "dashboard.published",
        "dashboard.site",
    },
    "dashboard.particles": set(),
    "dashboard.catalogue": {"dashboard.particles"},
    "dashboard": {"data", "queries", "dashboard"},
}
TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.ko.md",
    "README.md",
    "dashboard",
    "data",
    "pyproject.toml",
    "queries",
    "requirements.txt",
    "tests",
}


def modules() -> list[tuple[str, Path]]:
    found = []
    for room in ("data", "queries", "dashboard"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "node_modules" not in path.parts:
                parts = path.relative_to(ROOT).with_suffix("").parts
                found.append((".".join(part for part in parts if part != "__init__"), path))
    return found


def imported(path: Path) -> set[str]:
    """Modules of ours that a file imports at any depth; ``from a import b`` counts as a.b."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in names if name.split(".")[0] in ("data", "queries", "dashboard")}


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize(("module", "path"), modules(), ids=[name for name, _ in modules()])
def test_nothing_imports_upwards(module: str, path: Path) -> None:
    own = max((package for package in ALLOWED if within(module, package)), key=len)
    allowed = ALLOWED[own] | {own}
    assert {name for name in imported(path) if not any(within(name, one) for one in allowed)} == set()


def test_every_rule_is_about_something_that_exists() -> None:
    names = {name for name, _ in modules()}
    assert {package for package in ALLOWED if package not in names} == set()


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def test_nothing_else_stands_at_the_top() -> None:
    assert {name.split("/")[0] for name in tracked()} - TOP_LEVEL == set()


def test_a_source_file_has_one_subject() -> None:
    long = {
        name: lines
        for name in tracked()
        if name.endswith((".py", ".js", ".css"))
        and (lines := len((ROOT / name).read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_one_place_says_how_long_a_browser_test_waits() -> None:
    """Set in one module, it holds for every module after it: tests then fail on a slow machine alone."""
    call = "expect.set_options" + "("
    files = [name for name in tracked() if name.endswith(".py")]
    setting = [name for name in files if call in (ROOT / name).read_text("utf-8")]
    assert setting == ["tests/conftest.py"]
