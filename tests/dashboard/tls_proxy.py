"""A proxy that ends TLS before a dashboard, in a process of its own, with a certificate made for it.

``python -m tests.dashboard.tls_proxy PORT UPSTREAM CERTIFICATE KEY [silent]``: hands each request on to the
port ``UPSTREAM`` of this machine with its Host as it is, and says by X-Forwarded-Proto and X-Forwarded-For
how and from where it came; ``silent``: says nothing.
"""

from __future__ import annotations

import asyncio
import datetime
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from dashboard import serving

ROOT: Final = Path(__file__).parents[2]
# Chromium finds every name below localhost on this machine; it is no loopback name to us.
NAME: Final = "minutes.localhost"
_OURS: Final = (b"connection:", b"x-forwarded-")


@contextmanager
def proxied(port: int, upstream: int, folder: Path, *, tells: bool = True) -> Iterator[None]:
    """The proxy, as long as the scope lasts, on ``port`` before ``upstream``."""
    certificate, key = _certificate(folder)
    command = [sys.executable, "-m", "tests.dashboard.tls_proxy", str(port), str(upstream)]
    command += [str(certificate), str(key), *(() if tells else ("silent",))]
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        _listening(port)
        yield
    finally:
        process.kill()
        process.wait()


def _listening(port: int) -> None:
    end = time.monotonic() + 30
    while True:
        try:
            socket.create_connection((serving.HOST, port), 1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return


def _certificate(folder: Path) -> tuple[Path, Path]:
    """Files of a certificate for :data:`NAME` that signs itself, and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(minutes=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files


async def _hand_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, upstream: int, told: bytes
) -> None:
    """One connection, one request: what follows its head is passed on in both directions as it comes."""
    with suppress(OSError, asyncio.IncompleteReadError):
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.rstrip(b"\r\n").split(b"\r\n")
        stays_open = any(line.lower().startswith(b"upgrade:") for line in lines)
        kept = [line for line in lines if not line.lower().startswith(_OURS)]
        kept.append(b"Connection: " + (b"Upgrade" if stays_open else b"close"))
        there, back = await asyncio.open_connection(serving.HOST, upstream)
        back.write(b"\r\n".join([first, *kept]) + b"\r\n" + told + b"\r\n")
        await asyncio.gather(_pass(reader, back), _pass(there, writer))


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while block := await reader.read(1 << 16):
            writer.write(block)
            await writer.drain()
    with suppress(OSError):
        writer.close()


async def _serve(port: int, upstream: int, certificate: str, key: str, told: bytes) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _hand_on(reader, writer, upstream, told)

    server = await asyncio.start_server(one, serving.HOST, port, ssl=context)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    port, upstream, certificate, key, *silent = sys.argv[1:]
    said = b"" if silent else b"X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\n"
    asyncio.run(_serve(int(port), int(upstream), certificate, key, said))
