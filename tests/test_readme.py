"""Both READMEs name the same commands, options and make targets: those that there are, and all of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import typer

from dashboard.cli import app

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.ko.md")
# Targets for who works on the project, which only the Makefile tells of.
INTERNAL = {"setup", "format", "clean"}
COMMAND = re.compile(r"python -m dashboard ([a-z]+)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
TARGET = re.compile(r"(?:^|[`·#] ?)make ([a-z-]+)", re.MULTILINE)
PATTERNS = {"command": COMMAND, "option": OPTION, "target": TARGET}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def command_line() -> dict[str, set[str]]:
    """The options of each command; of a pair that switches something, the one that changes it."""
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    return {
        name: {
            (param.secondary_opts if param.default is True and param.secondary_opts else param.opts)[0]
            for param in command.params
            if param.param_type_name == "option"
        }
        for name, command in group.commands.items()
    }


def targets() -> set[str]:
    """Those of the Makefile: each that it declares has a rule."""
    makefile = text("Makefile")
    declared = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert declared
    assert all(re.search(rf"^{name}:", makefile, re.MULTILINE) for name in declared[1].split())
    return set(declared[1].split())


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_both_languages_name_the_same(pattern: re.Pattern[str]) -> None:
    english, korean = (set(pattern.findall(text(name))) for name in READMES)
    assert english
    assert english == korean


@pytest.mark.parametrize("name", READMES)
def test_the_synopsis_is_the_command_line(name: str) -> None:
    lines = [line for line in text(name).splitlines() if COMMAND.match(line)]
    synopsis = {COMMAND.findall(line)[0]: set(OPTION.findall(line)) for line in lines}
    assert len(synopsis) == len(lines)
    assert synopsis == command_line()


@pytest.mark.parametrize("name", READMES)
def test_what_is_named_elsewhere_in_the_text_exists(name: str) -> None:
    assert set(COMMAND.findall(text(name))) <= set(command_line())
    assert set(OPTION.findall(text(name))) - {"--help"} <= set().union(*command_line().values())


@pytest.mark.parametrize("name", READMES)
def test_every_target_that_is_for_everybody_is_named(name: str) -> None:
    assert set(TARGET.findall(text(name))) == targets() - INTERNAL
    assert set(TARGET.findall(text("Makefile").splitlines()[0])) == targets() - INTERNAL
