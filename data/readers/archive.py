"""The parts of a document that is a ZIP archive of XML (.hwpx, .docx), read within bounds.

Nothing is unpacked to disk. What the archive says of its sizes is checked, and not relied upon: a part is
read in pieces and given up when it grows past its bound. XML is read without a DTD, entities or a network.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final

from lxml import etree

from data.errors import ReadError

MOST_ENTRIES: Final = 4096
LARGEST_PART: Final = 64 * 1024**2
LARGEST_WHOLE: Final = 512 * 1024**2
# A large part that deflate made this much smaller holds next to nothing but repetition.
RATIO: Final = 250
RATIO_FROM: Final = 8 * 1024**2
_PIECE: Final = 256 * 1024
_ENCRYPTED: Final = 0x1


class Archive:
    """A ZIP archive held in memory. Every fault is a ReadError: broken-file, archive-bomb, unsafe-archive,
    password-protected, archive-of-files.
    """

    def __init__(self, raw: bytes, file_name: str, media_type: str) -> None:
        self._file_name = file_name
        self._media_type = media_type
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
            raise self.broken() from error
        self._check(infos)
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> frozenset[str]:
        """Names of all parts."""
        return frozenset(self._infos)

    def broken(self) -> ReadError:
        """The error of an archive that does not hold what it should."""
        return ReadError("broken-file", file=self._file_name, type=self._media_type)

    def require(self, name: str) -> None:
        """Raise ReadError archive-of-files where a part is missing that every such document has."""
        if name not in self._infos:
            raise ReadError("archive-of-files", file=self._file_name)

    def read(self, name: str) -> bytes:
        """The bytes of one part."""
        info = self._infos.get(name)
        if info is None:
            raise self.broken()
        found: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while block := stream.read(_PIECE):
                    size += len(block)
                    if size > LARGEST_PART:
                        raise ReadError("archive-bomb", file=self._file_name)
                    found.append(block)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise self.broken() from error
        return b"".join(found)

    def xml(self, name: str) -> Any:
        """The root element of an XML part, without comments and processing instructions."""
        root = parse_xml(self.read(name))
        if root is None:
            raise self.broken()
        return root

    def check_xml(self) -> None:
        """Raise ReadError broken-file where an XML part is not well formed or brings a DTD.

        For a library that parses the parts by itself, and might resolve what a DTD declares.
        """
        for name in self._infos:
            if name.endswith((".xml", ".rels")):
                self.xml(name)

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > LARGEST_WHOLE:
            raise ReadError("archive-bomb", file=self._file_name)
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise ReadError("password-protected", file=self._file_name)
        if len({info.filename for info in infos}) < len(infos) or any(_escapes(i.filename) for i in infos):
            raise ReadError("unsafe-archive", file=self._file_name)
        for info in infos:
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self.broken()
            if info.file_size > RATIO_FROM and info.file_size > RATIO * max(1, info.compress_size):
                raise ReadError("archive-bomb", file=self._file_name)


def parse_xml(raw: bytes) -> Any | None:
    """The root element; None where it is not well formed, is too deep, or brings a DTD."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root.getroottree().docinfo.internalDTD is not None else root


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def whole(printed: str | None, otherwise: int) -> int:
    """An attribute as a whole number of bounded size."""
    if printed is None or len(printed) > 10:
        return otherwise
    try:
        return int(printed)
    except ValueError:
        return otherwise


def _escapes(name: str) -> bool:
    """Whether unpacking this name would leave the folder."""
    plain = name.replace("\\", "/")
    path = PurePosixPath(plain)
    windows = PureWindowsPath(plain)
    return path.is_absolute() or ".." in path.parts or bool(windows.drive) or "\0" in name
