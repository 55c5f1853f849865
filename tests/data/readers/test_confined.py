"""A reader in a process of its own: what it reads comes back whole, and what runs away is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data import readers
from data.errors import ReadError
from data.readers import confined, docx
from tests.data.readers import made
from tests.data.readers.printed import HELVETICA, page_of

HASH = "0" * 64


def test_the_document_is_the_same_as_without() -> None:
    body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>가</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl><w:p/>"
    header = made.wordml("hdr", "<w:p><w:r><w:t>머리말</w:t></w:r></w:p>")
    raw = made.zipped(made.word_parts(body, header=header))
    document = confined.reader("docx")(raw, "회의록 ‘1’ --x.docx", HASH)
    assert document == docx.read(raw, "회의록 ‘1’ --x.docx", HASH)
    assert document.lines[0].cells == ("가", "")
    assert document.notes[0].values == {"words": "머리말"}


def test_a_refusal_comes_back_with_its_values() -> None:
    with pytest.raises(ReadError) as caught:
        confined.reader("docx")(b"PK", "minutes.docx", HASH)
    assert (caught.value.code, caught.value.values["file"]) == ("broken-file", "minutes.docx")


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "MOST_SECONDS", 2)
    endless = page_of("BT /F 9 Tf (x) Tj ET " * 2_000_000, resources=HELVETICA)
    begun = time.monotonic()
    with pytest.raises(ReadError) as caught:
        confined.reader("pdf")(endless, "minutes.pdf", HASH)
    assert (caught.value.code, caught.value.values["seconds"]) == ("took-too-long", 2)
    assert time.monotonic() - begun < 20


def test_a_file_that_grows_past_all_memory_is_refused(tmp_path: Path) -> None:
    """A .hwp of a few kilobytes whose section is five million empty records."""
    raw = made.hwp_changed(made.hwp("가"), lambda section: section + b"\x43\0\0\0" * 5_000_000)
    path = tmp_path / "minutes.hwp"
    path.write_bytes(raw)
    with pytest.raises(ReadError) as caught:
        readers.read(path)
    assert caught.value.code in ("archive-bomb", "too-complex")


def test_a_helper_that_ended_while_it_waited_is_replaced() -> None:
    read = confined.reader("docx")
    raw = made.word("가\n나")
    assert read(raw, "minutes.docx", HASH) == docx.read(raw, "minutes.docx", HASH)
    waiting = helpers()
    assert waiting
    for helper in waiting:
        os.kill(helper, signal.SIGKILL)
    assert read(raw, "minutes.docx", HASH) == docx.read(raw, "minutes.docx", HASH)


def test_files_read_at_once_are_not_confused() -> None:
    files = {f"{number}.docx": made.word(f"{number}번째 회의록") for number in range(6)}

    def texts(name: str) -> list[str]:
        return [line.text for line in confined.reader("docx")(files[name], name, HASH).lines]

    with ThreadPoolExecutor(3) as pool:
        found = dict(zip(files, pool.map(texts, files), strict=True))
    assert found == {name: [f"{name.partition('.')[0]}번째 회의록"] for name in files}


@pytest.mark.parametrize("forks", [True, False])
def test_a_file_that_kills_its_process_is_refused_and_the_next_is_read(
    forks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confined, "FORKS", forks)
    with pytest.raises(ReadError) as caught:
        confined.reader("no_reader")(b"", "minutes.docx", HASH)
    assert caught.value.code == "broken-file"
    raw = made.word("가")
    assert confined.reader("docx")(raw, "minutes.docx", HASH).lines[0].text == "가"


def test_a_helper_ends_with_whoever_asked(tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_bytes(made.word("가"))
    asks = "import sys; from pathlib import Path; from data import readers\n"
    asks += "readers.read(Path(sys.argv[1])); from data.readers import confined\n"
    asks += "print(confined._idle[0]._process.pid, flush=True); import os; os.kill(os.getpid(), 9)"
    done = subprocess.run(
        [sys.executable, "-c", asks, str(tmp_path / "minutes.docx")],
        capture_output=True,
        text=True,
        check=False,
    )
    helper = int(done.stdout)
    until = time.monotonic() + 10
    while is_alive(helper) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(helper)


def helpers() -> list[int]:
    """Those of this process alone: it may have a browser and a dashboard as well."""
    tasks = Path("/proc/self/task").iterdir()
    pids = [int(pid) for task in tasks for pid in (task / "children").read_text().split()]
    return [pid for pid in pids if b"data.readers" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False
