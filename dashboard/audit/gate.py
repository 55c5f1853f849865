"""A way out to public addresses only: a proxy of our own that every request of an audit goes through.

    with opened() as gate:      # "127.0.0.1:41234", to be set as the browser's and urllib's proxy

A name is resolved here, once a connection, and what is connected to is the address that was judged; so
neither a redirect, nor a part of a page, nor a name that resolves to something else the next time leads to a
loopback, private, link-local or metadata address. What is refused is answered with 403.
"""

from __future__ import annotations

import select
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

PORTS: Final = frozenset({80, 443, 8080, 8443})
LIMIT_S: Final = 30
# What the gate itself says, unlike a server behind it that hands on a failure.
NOBODY: Final = "Nobody Answers"
LONGEST_HEAD: Final = 64 * 1024
OF_THIS_WAY: Final = ("proxy-", "connection:", "keep-alive:")  # headers between the browser and us
CHUNK: Final = 64 * 1024
NAT64: Final = ip_network("64:ff9b::/96")
# Of a cloud's own services, though it looks public.
METADATA: Final = frozenset({ip_address("168.63.129.16")})

Judge = Callable[[str, int], bool]


class RefusedError(OSError):
    """An address that no audit may reach."""


def is_public(address: str, port: int) -> bool:
    """Whether an IP address and port may be reached: global unicast, and a port of the web."""
    judged = _underneath(ip_address(address.partition("%")[0]))
    return judged.is_global and not judged.is_multicast and judged not in METADATA and port in PORTS


def _underneath(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for, where it stands for one."""
    if isinstance(address, IPv4Address):
        return address
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)


def resolved(host: str, port: int, judge: Judge = is_public) -> list[str]:
    """The addresses of a host, each of which may be reached. Raises RefusedError, OSError without one."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not addresses or not all(judge(address, port) for address in addresses):
        raise RefusedError(host)
    return addresses


@contextmanager
def opened(judge: Judge = is_public) -> Iterator[str]:
    """The gate as host and port, as long as the scope lasts; ``judge`` says what may be reached."""

    class Handler(_Handler):
        may = staticmethod(judge)

    with _Server(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False


class _Handler(StreamRequestHandler):
    """One connection of the browser: a tunnel (CONNECT), or one request of plain HTTP."""

    may: Judge
    timeout = LIMIT_S
    rbufsize = 0  # what follows the head is for the other side

    def handle(self) -> None:
        with suppress(OSError, ValueError, UnicodeError):
            head = self._head()
            method, target, version = head[0].split(" ")
            try:
                if method == "CONNECT":
                    host, _, port = target.rpartition(":")
                    with self._reach(host.strip("[]"), int(port)) as other:
                        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                        self._relay(other)
                    return
                parts = urlsplit(target)
                if parts.scheme != "http" or not parts.hostname:
                    raise RefusedError(target)
                with self._reach(parts.hostname, parts.port or 80) as other:
                    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                    kept = [line for line in head[1:] if not line.lower().startswith(OF_THIS_WAY)]
                    lines = [f"{method} {path} {version}", *kept, "Connection: close", "", ""]
                    other.sendall("\r\n".join(lines).encode("latin-1"))
                    self._relay(other)
            except RefusedError:
                self._answer("403 Forbidden")
            except OSError:
                self._answer(f"502 {NOBODY}")

    def _head(self) -> list[str]:
        lines: list[str] = []
        size = 0
        while line := self.rfile.readline(LONGEST_HEAD):
            size += len(line)
            if size > LONGEST_HEAD:
                raise ValueError("head")
            text = line.decode("latin-1").rstrip("\r\n")
            if not text:
                break
            lines.append(text)
        if not lines:
            raise ValueError("nothing")
        return lines

    def _reach(self, host: str, port: int) -> socket.socket:
        addresses = resolved(host, port, self.may)
        return socket.create_connection((addresses[0], port), timeout=LIMIT_S)

    def _relay(self, other: socket.socket) -> None:
        """Bytes both ways until one side ends."""
        sides = {self.connection: other, other: self.connection}
        while ready := select.select(list(sides), [], [], LIMIT_S)[0]:
            for side in ready:
                data = side.recv(CHUNK)
                if not data:
                    return
                sides[side].sendall(data)

    def _answer(self, status: str) -> None:
        with suppress(OSError):
            self.wfile.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
