"""Both validators of a large Hangul document: at once or one after the other, they say the same."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hwpx.tools.package_validator import validate_package
from hwpx.tools.validator import validate_document

from dashboard.audit.files import check, hwpx_validation
from dashboard.reports.content import Column, Heading, Report, Table
from dashboard.reports.writers import write

SECTION = "Contents/section0.xml"


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    hwpx_validation.close()
    yield
    hwpx_validation.close()


@pytest.fixture(scope="module")
def large() -> bytes:
    rows = tuple((f"{n * n * 7919:x}", f"{n}번째 후속 조치의 내용", n) for n in range(1500))
    table = Table("후속 조치", "후속", (Column("번호"), Column("내용"), Column("수", numeric=True)), rows)
    content = write(
        Report(
            name="follow-ups",
            title="후속 조치",
            language="ko",
            made_on=date(2026, 1, 1),
            stem="후속",
            missing="기록 없음",
            text_sheet="글",
            blocks=(Heading(2, "목록"), table),
        ),
        "hwpx",
    )
    assert len(content) > hwpx_validation.LARGE
    return content


@pytest.fixture(scope="module")
def faulty(large: bytes) -> bytes:
    """A cell without its size, and a paragraph with an attribute that no schema knows."""
    target = BytesIO()
    with ZipFile(BytesIO(large)) as source, ZipFile(target, "w") as archive:
        for member in source.infolist():
            part = source.read(member)
            if member.filename == SECTION:
                part = part.replace(b"<hp:cellSz ", b"<hp:cellSize ", 1)
                part = part.replace(b'merged="0">', b'merged="0" strange="1">', 1)
            archive.writestr(member, part)
    return target.getvalue()


@cache
def one_after_the_other(content: bytes) -> list[tuple[str, str]]:
    found: list[Any] = [*validate_package(content).issues, *validate_document(content).issues]
    return [(issue.part_name, issue.message) for issue in found]


@pytest.mark.exhaustive
def test_both_say_what_they_say_one_after_the_other(large: bytes, faulty: bytes) -> None:
    assert check(large, "hwpx").passed
    found = hwpx_validation.issues(faulty)
    assert found == one_after_the_other(faulty)
    assert any("missing Hancom-required hp:cellSz" in issue.message for issue in found)
    assert any("strange" in issue.message for issue in found)
    assert hwpx_validation.issues(large) == one_after_the_other(large)


def test_documents_at_the_same_time_are_each_told_their_own(large: bytes, faulty: bytes) -> None:
    with ThreadPoolExecutor(2) as pool:
        of_both = list(pool.map(hwpx_validation.issues, [large, faulty]))
    assert of_both == [one_after_the_other(large), one_after_the_other(faulty)]


@pytest.mark.parametrize("program", ["import sys; sys.exit()", "import sys; sys.stdin.buffer.read(99)"])
def test_where_no_process_answers_it_is_done_without(
    faulty: bytes, program: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell = tmp_path / "python"
    shell.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{program}'\n")
    shell.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(shell))
    assert hwpx_validation.issues(faulty) == one_after_the_other(faulty)
