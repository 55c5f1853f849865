"""ZIP containers (.xlsx, .hwpx) written anew so that the same content gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z")


def steadied(
    made: bytes, day: date, *, dated: tuple[str, ...], parts: Mapping[str, bytes] | None = None
) -> bytes:
    """The same members in their order, without times of writing; moments within ``dated`` become ``day``.

    ``parts``: members that hold something else than ``made`` has.
    """
    target = BytesIO()
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    with ZipFile(BytesIO(made)) as source, ZipFile(target, "w") as archive:
        for member in source.infolist():
            content = (parts or {}).get(member.filename) or source.read(member)
            if member.filename in dated:
                content = _MOMENT.sub(moment, content)
            entry = ZipInfo(member.filename, _EARLIEST)
            entry.compress_type = ZIP_STORED if member.filename == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()
