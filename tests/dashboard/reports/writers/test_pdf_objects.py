"""Files of packed objects, whatever the sums at the ends of their streams."""

from __future__ import annotations

import hashlib
import re
from io import BytesIO

import pikepdf

from dashboard.reports.writers.pdf_objects import File, written

TRIES = 1500


def test_no_stream_ends_as_a_line_does() -> None:
    """A packed stream ends in a sum over its content: some would end in a carriage return."""
    catalog, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>"
    unpacked = 0
    for number in range(TRIES):
        words = b"(%b)" % hashlib.shake_256(b"%d" % number).hexdigest(number).encode()
        objects = {1: catalog, 2: pages, 3: words, 4: page}
        made = written(File(b"%PDF-1.7\n", objects, b"/Size 5/Root 1 0 R/ID[<00><00>]"))
        assert not re.search(rb"\r\nendstream", made)
        unpacked += made.count(b"/FlateDecode") == 1
        if number % 100 == 0:
            with pikepdf.open(BytesIO(made)) as document:
                assert document.check_pdf_syntax() == []
                assert bytes(document.get_object(3, 0)) == words[1:-1]
    assert unpacked
