"""A standalone Spark cluster on loopback: a master and two workers of one core each, from PyPI's pyspark."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from dashboard.serving import HOST, free_port

WORKERS = 2
START_LIMIT_S = 60.0
MASTER, WORKER = "org.apache.spark.deploy.master.Master", "org.apache.spark.deploy.worker.Worker"


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """``host:port`` of the master, as long as the scope lasts."""
    import pyspark  # an extra: make engines installs it, make test only collects this

    home = Path(pyspark.__file__).parent
    port = free_port()
    with ExitStack() as stack:
        start = [str(home / "bin" / "spark-class")]
        master = [*start, MASTER, "--host", HOST, "--webui-port", "0", "--port", str(port)]
        _program(stack, folder, "master", master)
        _listening(port)
        for number in range(WORKERS):
            worker = [*start, WORKER, "--host", HOST, "--webui-port", "0", "--cores", "1", "--memory", "1g"]
            _program(
                stack,
                folder,
                f"worker-{number}",
                [*worker, "--work-dir", str(folder / f"work-{number}"), f"spark://{HOST}:{port}"],
            )
        yield f"{HOST}:{port}"


def _program(stack: ExitStack, folder: Path, name: str, command: list[str]) -> None:
    log: IO[bytes] = stack.enter_context((folder / f"{name}.log").open("wb"))
    environment = {**os.environ, "SPARK_NO_DAEMONIZE": "1", "SPARK_DAEMON_MEMORY": "256m"}
    process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _listening(port: int) -> None:
    end = time.monotonic() + START_LIMIT_S
    while time.monotonic() < end:
        try:
            socket.create_connection((HOST, port), 1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the master of the Spark cluster does not listen")
