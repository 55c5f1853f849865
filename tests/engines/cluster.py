"""A PostgreSQL cluster of its own: Debian's binaries, a temporary folder, loopback, its own password.

Texts sort by Korean rules there unless a column says otherwise, as they would on an agency's server.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.serving import free_port

DEBIAN = Path("/usr/lib/postgresql")
USER = "minutes"
ABSENT = "PostgreSQL is not on this machine and could not be installed: apt-get install postgresql"


@dataclass(frozen=True)
class Cluster:
    """A running cluster; each database in it is made empty."""

    folder: Path
    binaries: Path
    port: int
    password: str
    runs_as: tuple[str, ...]

    def database(self, name: str) -> str:
        """Make an empty database; its address."""
        self.run("createdb", "--encoding=UTF8", "--template=template0", name)
        return self.address(name)

    def address(self, name: str, *, password: str | None = None) -> str:
        return f"postgresql://{USER}:{password or self.password}@127.0.0.1:{self.port}/{name}"

    def run(self, program: str, *arguments: str) -> str:
        """One of PostgreSQL's programs, as the cluster's owner, over its socket; what it says."""
        command = [str(self.binaries / program), "-h", str(self.folder), "-p", str(self.port), "-U", USER]
        told = subprocess.run(
            [*self.runs_as, *command, *arguments], capture_output=True, text=True, check=True, cwd="/"
        )
        return told.stdout

    def start(self) -> None:
        """Start it on its port, on loopback and on a socket in its folder."""
        settings = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self.control("start", "-o", settings, "-l", str(self.folder / "log"))

    def control(self, *arguments: str) -> None:
        """``pg_ctl`` on this cluster."""
        command = [str(self.binaries / "pg_ctl"), "-D", str(self.folder / "data"), "-s", "-w", *arguments]
        subprocess.run([*self.runs_as, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)


def binaries() -> Path | None:
    """The folder of PostgreSQL's programs, the newest of Debian's first; installed where that is possible."""
    for attempt in range(2):
        found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
        if found:
            return found[-1].parent
        if elsewhere := shutil.which("initdb"):
            return Path(elsewhere).resolve().parent
        if attempt == 0 and os.geteuid() == 0 and shutil.which("apt-get"):
            install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "postgresql"]
            subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
    return None


@contextmanager
def running() -> Iterator[Cluster]:
    """A cluster as long as the scope lasts. RuntimeError in one sentence where there is no PostgreSQL."""
    programs = binaries()
    if programs is None:
        raise RuntimeError(ABSENT)
    with tempfile.TemporaryDirectory(prefix="minutes-postgres-", ignore_cleanup_errors=True) as name:
        folder, password = Path(name), secrets.token_hex(12)
        runs_as: tuple[str, ...] = ()
        if os.geteuid() == 0:
            # The server refuses to run as root.
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
            runs_as = ("runuser", "-u", "postgres", "--")
        cluster = Cluster(folder, programs, free_port(), password, runs_as)
        told = folder / "password"
        told.write_text(password, encoding="utf-8")
        told.chmod(0o644)
        make = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", USER, "-E", "UTF8"]
        make += ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ko-KR", "--no-sync"]
        make += ["--auth-local=trust", "--auth-host=scram-sha-256", f"--pwfile={told}"]
        subprocess.run([*runs_as, *make], check=True, cwd="/", stdout=subprocess.DEVNULL)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.control("stop", "-m", "immediate")
