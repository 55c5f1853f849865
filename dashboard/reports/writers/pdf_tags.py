"""What typst leaves open in the tags of a PDF: row headers of tables, and what a link says of its target."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String


def complete(made: bytes, descriptions: Sequence[str]) -> bytes:
    """The PDF with the first cell of each row as its header, and ``descriptions`` for its links in order."""
    with pikepdf.open(BytesIO(made)) as pdf:
        tree = pdf.Root.StructTreeRoot
        elements = list(structure(tree))
        named = _row_headers(elements)
        if named:
            _name(tree, named)
        links = [element for element in elements if Name.Link == element.S]
        for element, description in zip(links, descriptions, strict=True):
            for annotation in _annotations(element):
                annotation.Contents = String(description)
        _end_streams_plainly(pdf)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=False,  # as they are: packed already, and ending as they should
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return target.getvalue()


def structure(tree: Object) -> Iterator[Object]:
    """Every structure element below one, in the order of reading."""
    open_ = [iter(kids(tree))]
    while open_:
        element = next(open_[-1], None)
        if element is None:
            open_.pop()
            continue
        yield element
        open_.append(iter(kids(element)))


def kids(element: Object) -> list[Object]:
    """The structure elements right below one."""
    held = element.get("/K")
    listed = list(held) if isinstance(held, Array) else [held]
    return [kid for kid in listed if isinstance(kid, Dictionary) and "/S" in kid]


def _annotations(link: Object) -> Iterator[Object]:
    held = link.K
    for kid in held if isinstance(held, Array) else [held]:
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
            yield kid.Obj


def _end_streams_plainly(pdf: pikepdf.Pdf) -> None:
    """No stream ends in a carriage return, which validators take for the line end that follows a stream.

    The last bytes of a packed stream are a sum over its content, so a line end more gives another one.
    """
    for stream in pdf.objects:
        if isinstance(stream, Stream) and stream.read_raw_bytes().endswith(b"\r"):
            packed = zlib.compress(stream.read_bytes() + b"\n")
            stream.write(packed, filter=Name.FlateDecode)


def _row_headers(elements: Sequence[Object]) -> list[tuple[str, Object]]:
    """Make the first cell of each body row its header; the identifiers given, with their elements."""
    named = []
    bodies = [element for element in elements if Name.TBody == element.S]
    for number, body in enumerate(bodies):
        for place, row in enumerate(kids(body)):
            first, *others = kids(row)
            if first.S != Name.TD:
                continue
            name = f"R{number}y{place}"
            first.S = Name.TH
            first.ID = String(name)
            _table_attributes(first).Scope = Name.Row
            for cell in others:
                attributes = _table_attributes(cell)
                attributes.Headers = Array([*attributes.get("/Headers", Array()), String(name)])
            named.append((name, first))
    return named


def _table_attributes(cell: Object) -> Object:
    """The dictionary of a cell that belongs to /Table; made where there is none."""
    held = cell.get("/A", Array())
    listed = list(held) if isinstance(held, Array) else [held]
    for attributes in listed:
        if attributes.get("/O") == Name.Table:
            return attributes
    made = Dictionary(O=Name.Table)
    cell.A = Array([*listed, made])
    added: Object = cell.A[-1]
    return added


def _name(tree: Object, named: Sequence[tuple[str, Object]]) -> None:
    """Add identifiers to the tree's index, in the order of their bytes."""
    index = tree.IDTree
    pairs = {str(index.Names[n]): index.Names[n + 1] for n in range(0, len(index.Names), 2)}
    pairs |= dict(named)
    flat: list[Object] = []
    for name in sorted(pairs):
        flat += [String(name), pairs[name]]
    index.Names = Array(flat)
