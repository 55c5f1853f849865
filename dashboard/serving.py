"""Serves the dashboard: one process on one port, on loopback unless told otherwise."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import uvicorn

from dashboard import assets, loading
from dashboard.access import Access, access_of
from dashboard.site import DATABASE, ROOT, open_site
from data.errors import DataError

HOST = "127.0.0.1"
START_LIMIT_S = 120.0
_KEEP_ALIVE_S = 30


class ServeError(DataError):
    """The dashboard could not be served: ``port-taken``, ``serve-failed``."""


def serve(
    address: str | Path,
    port: int,
    *,
    ready: Callable[[str, Access], None],
    preparing: Callable[[], None],
    host: str = HOST,
    login: Path | None = None,
) -> None:
    """Serve until interrupted; ``ready`` is given the address and who may come, once it answers.

    ``login``: the file of the sign-in (``dashboard.access``).

    The browser assets are installed first where they are missing, ``preparing`` being called before.
    Raises ServeError, AssetError and AccessError.
    """
    access = access_of(host, login)
    if not assets.is_installed():
        preparing()
        assets.install()
    if not _is_free(host, port):
        raise ServeError("port-taken", port=str(port))
    with loading.modules():
        from dashboard import app, indexing
        from dashboard.websocket import PackedProtocol

    site = open_site(address, access)

    def started() -> None:
        indexing.keep_up(site.store)
        ready(access.origin or f"http://{_in_address(host)}:{port}", access)

    configuration = uvicorn.Config(
        app.create(site),
        host=host,
        port=port,
        ws=PackedProtocol,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=3,
    )
    with contextlib.suppress(KeyboardInterrupt):
        _Server(configuration, started).run()


class _Server(uvicorn.Server):
    """uvicorn, saying when it has begun to answer."""

    def __init__(self, configuration: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(configuration)
        self._started_callback = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._started_callback()


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        if os.name == "posix":
            # A port that was let go a moment ago is free; on Windows the option would mean something else.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(
    address: str | Path,
    *,
    port: int | None = None,
    ingest: bool = True,
    host: str = HOST,
    login: Path | None = None,
    log: Path | None = None,
) -> Iterator[str]:
    """The dashboard in a process of its own, as long as the scope lasts; gives its address.

    ``ingest``: whether an empty database is filled from data/minutes first. ``log``: the file that is to hold
    what the process says of faults.

    Raises ServeError ``serve-failed`` where it does not answer in time.
    """
    port = port or free_port()
    url = f"http://{HOST}:{port}"
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    command += [] if ingest else ["--no-ingest"]
    command += ["--host", host, *(["--login", str(login)] if login else [])]
    # An address may hold a password, so it is no argument that a list of processes shows.
    # A pipe that nobody reads would stop the server once it is full.
    with log.open("w+b") if log else tempfile.TemporaryFile() as told:
        process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            cwd=ROOT,
            env={**os.environ, DATABASE: str(address)},
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        try:
            _wait(process, url, told)
            yield url
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(process: subprocess.Popen[bytes], url: str, told: IO[bytes]) -> None:
    end = time.monotonic() + START_LIMIT_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    said = ""
    if process.poll() is not None:
        told.seek(0)
        said = told.read().decode("utf-8", "replace")
    raise ServeError("serve-failed", address=url, reason=said.strip()[-400:] or "-")
