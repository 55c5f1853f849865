"""The command line as a person or a program uses it: in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dashboard.site import MINUTES_FOLDER
from tests.conftest import MEETING

ROOT = Path(__file__).parents[2]
MINUTES = next(MINUTES_FOLDER.glob("*.txt"))


def run(*arguments: str, language: str = "ko_KR.UTF-8") -> subprocess.CompletedProcess[str]:
    return _run(["-m", "dashboard", *arguments], language)


def run_code(code: str, language: str) -> subprocess.CompletedProcess[str]:
    return _run(["-c", code], language)


def _run(arguments: list[str], language: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LANG": language, "PYTHONUTF8": "1"}
    environment.pop("LC_ALL", None)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


@cache
def whole_help() -> str:
    return run("--help").stdout


COMMANDS = [
    "serve",
    "ingest",
    "roster",
    "demo",
    "parse",
    "query",
    "report",
    "backup",
    "restore",
    "export",
    "publish",
    "bundle",
    "audit",
    "setup",
]


@pytest.mark.parametrize(
    ("language", "word"), [("ko_KR.UTF-8", "니다"), ("en_US.UTF-8", "Show this message")]
)
def test_help_teaches_in_both_languages(language: str, word: str) -> None:
    """Each command's, in one process: modules are loaded once."""
    told = run_code(
        f"""
from dashboard.cli import app
for command in {COMMANDS}:
    print("@", command)
    app([command, "--help"], standalone_mode=False)
""",
        language,
    )
    assert told.returncode == 0, told.stderr
    helps = dict(part.split("\n", 1) for part in told.stdout.split("@ ")[1:])
    assert list(helps) == COMMANDS
    for command in COMMANDS:
        assert command in whole_help()
        assert f"dashboard {command}" in helps[command] or f" {command} " in helps[command]
        assert word in helps[command]


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "documents"],
        ["report", "meeting", "--format", "json", "--output", "OUT"],
        ["backup", "OUT"],
        ["trail"],
        ["export", "OUT"],
        ["publish", "OUT"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_command_that_only_reads_makes_no_database_and_says_so(
    arguments: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "minutes.duckdb"
    given = [str(tmp_path / "out") if argument == "OUT" else argument for argument in arguments]
    assert run(*given, "--database", str(path)).returncode == 2
    assert not list(tmp_path.glob("minutes*"))
    assert "spark://" in run(arguments[0], "--help").stdout


@pytest.mark.parametrize("command", ["serve", "ingest", "roster", "demo", "restore", "audit"])
def test_a_command_that_writes_says_that_it_makes_the_tables(command: str) -> None:
    told = " ".join(run(command, "--help", language="en_US.UTF-8").stdout.split())
    assert "makes its tables where there are none" in told


def test_parse_prints_the_minutes_as_json_and_touches_no_database() -> None:
    told = run("parse", str(MINUTES), "--json")
    assert told.returncode == 0
    parsed: dict[str, Any] = json.loads(told.stdout)
    meeting = parsed["meetings"][0]
    counts = [len(meeting[name]) for name in ("attendance", "agenda_items", "speeches", "action_items")]
    assert counts == [23, 7, 28, 29]
    assert all(item["rule"] for item in meeting["action_items"])
    assert parsed["unassigned_lines"] == []
    assert {"line", "code", "message"} <= set(parsed["notes"][0])


def test_parse_says_where_a_document_calls_a_meeting(tmp_path: Path) -> None:
    notice = tmp_path / "알림.txt"
    notice.write_text(
        "제3차 물길협의체 회의 개최 알림\n회의를 열고자 하오니 참석하여 주시기 바랍니다.\n"
        "일시 : 2024. 9. 24. 14:00\n장소 : 구청\n안건 : 물길 계획(안)\n",
        encoding="utf-8",
    )
    told = run("parse", str(notice), language="en_US.UTF-8").stdout
    assert told.startswith("This document looks like a notice or agenda of a meeting")
    assert json.loads(run("parse", str(notice), "--json").stdout)["document"]["role"] == "agenda"
    assert "looks like a notice" not in run("parse", str(MINUTES), language="en_US.UTF-8").stdout


def test_parse_of_something_else_is_one_sentence(tmp_path: Path) -> None:
    for name, content, code in [("빈.txt", b"", 2), ("그림.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), 2)]:
        document = tmp_path / name
        document.write_bytes(content)
        told = run("parse", str(document))
        assert told.returncode == code
        assert name in told.stderr
        assert "Traceback" not in told.stderr
        assert len(told.stderr.strip().splitlines()) == 1
    assert run("parse", str(tmp_path / "없음.txt")).returncode == 2


def test_ingest_says_what_became_of_each_file(tmp_path: Path) -> None:
    database = str(tmp_path / "minutes.duckdb")
    shutil.copy(MINUTES, tmp_path / MINUTES.name)
    (tmp_path / "빈.txt").write_bytes(b"")
    first = run(
        "ingest", str(tmp_path / MINUTES.name), str(tmp_path / "빈.txt"), "--database", database, "--json"
    )
    assert first.returncode == 1
    told = json.loads(first.stdout)
    assert [outcome["status"] for outcome in told["files"]] == ["added", "failed"]
    assert told["files"][0]["role"] == "minutes"
    assert told["summary"] == {"added": 1, "updated": 0, "unchanged": 0, "failed": 1}
    again = run("ingest", str(tmp_path / MINUTES.name), "--database", database, "--json")
    assert again.returncode == 0
    assert [outcome["status"] for outcome in json.loads(again.stdout)["files"]] == ["unchanged"]
    assert run("ingest", str(tmp_path / "없음.txt"), "--database", database).returncode == 2


def test_a_folder_ends_with_the_good_ones_stored_and_a_sentence_for_each_bad_one(tmp_path: Path) -> None:
    folder = tmp_path / "회의록"
    folder.mkdir()
    shutil.copy(MINUTES, folder / "좋은.txt")
    (folder / "좋은 다른.txt").write_text(MINUTES.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    broken = {
        "깨진.hwp": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
        "빈.txt": b"",
        "그림.png": b"\x89PNG\r\n\x1a\n",
    }
    for name, content in broken.items():
        (folder / name).write_bytes(content)
    database = str(tmp_path / "minutes.duckdb")
    told = run("ingest", str(folder), "--database", database)
    assert told.returncode == 1
    assert "Traceback" not in told.stdout + told.stderr
    lines = told.stdout.splitlines()
    for name in broken:
        sentences = [line for line in lines if name in line]
        assert len(sentences) == 1
        assert sentences[0].count(name) >= 1
        assert sentences[0].rstrip().endswith(("다.", "오.", "요."))
    table = [line for line in lines if line.startswith("| ")]
    assert [line.split("|")[2].strip() for line in table] == ["파일", "2", "0", "0", "3", "5"]
    assert json.loads(run("query", "documents", "--format", "json", "--database", database).stdout)
    again = json.loads(run("ingest", str(folder), "--database", database, "--json").stdout)
    assert again["summary"] == {"added": 0, "updated": 0, "unchanged": 2, "failed": 3}


def test_query_answers_as_table_csv_and_json(database: Path) -> None:
    asked = ["query", "agenda_items", "--param", f"meeting={MEETING}", "--database", str(database)]
    assert "콘텐츠담당관" in run(*asked).stdout
    rows = list(csv.reader(io.StringIO(run(*asked, "--format", "csv").stdout.removeprefix("\ufeff"))))
    assert len(rows) == 8
    answered = json.loads(run(*asked, "--format", "json").stdout)
    assert [row["number"] for row in answered] == [1, 2, 3, 4, 5, 6, 7]
    assert answered[0]["item_type"] == "자문"


def test_query_without_a_name_lists_them_all() -> None:
    listed = run("query").stdout
    assert "action_items" in listed
    assert "as_of=date" in listed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "no_such"], "no_such"),
        (["query", "action_items"], "as_of"),
        (["query", "action_items", "--param", "as_of"], "as_of"),
        (["query", "meetings", "--database", "/no/such/folder/x.duckdb"], "x.duckdb"),
        (["query", "meetings", "--database", "mysql://localhost/x"], "mysql"),
        (["query", "meetings", "--database", "postgresql://one@127.0.0.1:1/x"], "one@127.0.0.1:1/x"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(arguments: list[str], said: str) -> None:
    told = run(*arguments)
    assert told.returncode == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr


def test_a_taken_port_is_told(database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = run("serve", "--port", str(port), "--database", str(database))
    assert told.returncode == 2
    assert str(port) in told.stderr


def test_serve_fills_an_empty_database_and_prints_its_address(tmp_path: Path) -> None:
    from dashboard import serving

    port = serving.free_port()
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    command += ["--database", str(tmp_path / "new.duckdb")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if f"http://127.0.0.1:{port}" in line:
                break
        process.terminate()
    assert any(MINUTES.name in line for line in lines)
    assert f"http://127.0.0.1:{port}" in lines[-1]


def test_a_reader_that_leaves_early_hears_nothing_more(database: Path) -> None:
    command = [sys.executable, "-m", "dashboard", "query", "source_lines", "--param", f"meeting={MEETING}"]
    process = subprocess.Popen(
        [*command, "--database", str(database)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_an_audit_of_a_list_without_an_address_is_none(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("# https://example.org/\n", encoding="utf-8")
    told = run("audit", "--list", str(listed), "--database", str(tmp_path / "minutes.duckdb"))
    assert told.returncode == 2
    assert "점검할 주소가 없습니다" in told.stderr
    assert not (tmp_path / "minutes.duckdb").exists()
