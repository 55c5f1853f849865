"""Somebody who looks at the dashboard: Streamlit's own protocol over a websocket, with nothing drawn.

A person opens an address as a browser does (the served page, its cookie, the connection) and then clicks: the
address is sent, the page's script runs on the server, and what it sent is held until it says that it ended.
"""

from __future__ import annotations

import asyncio
import re
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Any, Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.typing import Origin

PATIENCE_SECONDS = 120.0
# What a browser offers: packed messages in windows of whatever size the server likes.
OFFERED = ClientPerMessageDeflateFactory(client_max_window_bits=True)
# A browser that has not used a message in so many runs lets it go (Streamlit's maxCachedMessageAge).
KEPT_RUNS = 2
_COOKIE = re.compile(r"^[^;]+")
_LINK = re.compile(r'<a\b[^>]*?\bhref="(/[^"]*)"')
_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class PageError(RuntimeError):
    """A page did not come as it should: its script failed, it has no heading, or it says that it failed."""


@dataclass(frozen=True)
class Shown:
    """What a page's script sent, in order, and how many bytes came over the connection."""

    address: str
    deltas: Sequence[ForwardMsg]
    byte_count: int

    @cached_property
    def html(self) -> str:
        return "\n".join(map(_html, self.deltas))

    @property
    def heading(self) -> str:
        found = _HEADING.search(self.html)
        return _TAG.sub("", found[1]).strip() if found else ""

    @property
    def links(self) -> list[str]:
        """Addresses of this site that the page leads to."""
        return [unescape(link).split("#")[0] for link in _LINK.findall(self.html)]


@dataclass
class Person:
    """One open page. ``async with Person.opens(…)`` closes its connection as a closed tab does."""

    base: str
    socket: ClientConnection
    shown: Shown | None = None
    _kept: dict[str, tuple[int, ForwardMsg]] = field(default_factory=dict)
    _runs: int = 0

    @classmethod
    async def opens(cls, base: str, address: str = "/", cookie: str = "") -> Self:
        """Load the page anew: what a person waits for who types the address. Raises PageError.

        ``cookie``: what their browser has kept of this site; nothing where they are new to it.
        """
        cookie = cookie or await asyncio.to_thread(_visit, base + address)
        socket = await connect(
            f"{base.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers={"cookie": cookie},
            max_size=None,
            origin=Origin(base),
            compression=None,
            extensions=[OFFERED],
        )
        person = cls(base, socket)
        await person.clicks(address)
        return person

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.socket.close()

    async def clicks(self, address: str) -> Shown:
        """Go to an address of this site without loading the application anew. Raises PageError."""
        parts = urlsplit(address)
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_name = parts.query, parts.path.strip("/")
        state.context_info.timezone, state.context_info.locale = "Asia/Seoul", "ko-KR"
        state.context_info.url = self.base + address
        state.cached_message_hashes.extend(self._kept)
        self._runs += 1
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(PATIENCE_SECONDS):
            self.shown = await self._until_ended(address)
        if not self.shown.heading:
            raise PageError(f"{address}: no heading in {len(self.shown.html)} letters")
        if 'data-notice="page-failed"' in self.shown.html:
            raise PageError(f"{address}: the page says that it failed")
        return self.shown

    async def _until_ended(self, address: str) -> Shown:
        """What the script sends; the run of this click begins with its ``new_session``."""
        deltas: list[ForwardMsg] = []
        byte_count, begun = 0, False
        while True:
            raw = await self.socket.recv()
            byte_count += len(raw)
            message = self._resolved(ForwardMsg.FromString(raw))
            kind = message.WhichOneof("type")
            if kind == "new_session":
                deltas, begun = [], True
            elif kind == "delta":
                deltas.append(message)
            elif kind == "session_event" and message.session_event.HasField("script_compilation_exception"):
                raise PageError(f"{address}: the script does not compile")
            elif kind == "page_not_found":
                raise PageError(f"{address}: no such page")
            elif kind == "script_finished" and begun:
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise PageError(f"{address}: the script ended with {message.script_finished}")
                self._forget()
                return Shown(address, deltas, byte_count)

    def _resolved(self, message: ForwardMsg) -> ForwardMsg:
        """The message that a reference stands for; what may be kept is kept, as a browser does."""
        if message.WhichOneof("type") == "ref_hash":
            known = self._kept[message.ref_hash][1]
            self._kept[message.ref_hash] = (self._runs, known)
            return known
        if message.metadata.cacheable:
            self._kept[message.hash] = (self._runs, message)
        return message

    def _forget(self) -> None:
        self._kept = {key: kept for key, kept in self._kept.items() if kept[0] > self._runs - KEPT_RUNS}


def _html(message: ForwardMsg) -> str:
    element: Any = message.delta.new_element
    return str(element.html.body) if element.WhichOneof("type") == "html" else ""


def _visit(url: str) -> str:
    """Fetch the served page; the cookie that it gives a visitor."""
    with urllib.request.urlopen(url, timeout=PATIENCE_SECONDS) as answer:
        answer.read()
        given = _COOKIE.match(answer.headers.get("set-cookie", ""))
    return given[0] if given else ""
