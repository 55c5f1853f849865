"""Messages of a page are packed as the browser offers, and smaller than by uvicorn's own way."""

from __future__ import annotations

import asyncio

import pytest
from websockets.asyncio.client import connect
from websockets.extensions.base import Extension
from websockets.extensions.permessage_deflate import PerMessageDeflate, ServerPerMessageDeflateFactory
from websockets.frames import Frame, Opcode
from websockets.typing import Origin, Subprotocol

from dashboard.websocket import PACKING
from tests.bench.person import Person

# Of uvicorn 0.54.
USUAL = ServerPerMessageDeflateFactory(
    server_max_window_bits=12, client_max_window_bits=12, compress_settings={"memLevel": 5}
)


async def seen(base: str, path: str) -> tuple[list[Extension], str]:
    async with await Person.opens(base, path) as person:
        assert person.shown is not None
        return list(person.socket.protocol.extensions), person.shown.html


def packed(how: ServerPerMessageDeflateFactory, words: str) -> int:
    _, extension = how.process_request_params([], [])
    return len(extension.encode(Frame(Opcode.BINARY, words.encode())).data)


@pytest.mark.parametrize("path", ["/", "/meeting"])
def test_a_page_comes_packed_and_smaller_than_usual(address: str, path: str) -> None:
    (extension,), html = asyncio.run(seen(address, path))
    assert isinstance(extension, PerMessageDeflate)
    assert (extension.remote_max_window_bits, extension.remote_no_context_takeover) == (15, False)
    assert packed(PACKING, html) <= packed(USUAL, html) < len(html.encode()) / 3


def test_whoever_cannot_unpack_is_sent_plain_messages(address: str) -> None:
    async def offered(compression: str | None) -> list[Extension]:
        stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
        async with connect(
            stream, compression=compression, origin=Origin(address), subprotocols=[Subprotocol("streamlit")]
        ) as socket:
            return list(socket.protocol.extensions)

    assert asyncio.run(offered(None)) == []
    assert len(asyncio.run(offered("deflate"))) == 1
