"""How far a long command is: a bar on a terminal, nothing where a program reads."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest
import typer

from dashboard.console import t, told

SCRIPT = """
import sys
from dashboard.console import bar
with bar("점검하는 중", wanted=sys.argv[1] == "wanted") as shown:
    if shown:
        shown(3, 12, "overview rest 320px")
    else:
        print("no bar")
"""


def said(wanted: str, error: int) -> str:
    command = [sys.executable, "-c", SCRIPT, wanted]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=error, text=True, check=True).stdout


def test_a_bar_is_on_a_terminal_alone_and_never_in_the_output() -> None:
    ours, theirs = pty.openpty()
    assert said("wanted", theirs) == ""
    drawn = os.read(ours, 100_000).decode()
    assert "점검하는 중" in drawn
    assert "3/12" in drawn
    assert said("unwanted", theirs) == "no bar\n"
    os.close(ours)
    os.close(theirs)
    assert said("wanted", subprocess.PIPE) == "no bar\n"


def test_an_interruption_is_said_with_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    @told
    def command() -> None:
        raise KeyboardInterrupt

    with pytest.raises(typer.Exit) as ended:
        command()
    assert ended.value.exit_code == 130
    assert t("cli-interrupted") in capsys.readouterr().err
