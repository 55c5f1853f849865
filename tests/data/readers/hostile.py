"""Damage done to real files: flipped bits, cuts, copies, parts of archives changed, swapped or left out."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.data.readers import made

Harm = Callable[[bytes, random.Random], bytes]


def flip(raw: bytes, chance: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.choice([1, 1, 2, 5, 20, 100])):
        at = chance.randrange(len(changed))
        changed[at] = chance.choice([changed[at] ^ (1 << chance.randrange(8)), chance.randrange(256), 0, 255])
    return bytes(changed)


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(1, len(raw))]


def drop(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + raw[at + chance.choice([1, 2, 16, 512]) :] or b"x"


def repeat(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    piece = raw[at : at + chance.choice([1, 4, 64, 1024])]
    return raw[:at] + piece * chance.choice([2, 10, 50]) + raw[at:]


def move(raw: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.randrange(len(raw)) for _ in range(2))
    return raw[first:last] + raw[:first] + raw[last:] or b"x"


ANYWHERE: tuple[Harm, ...] = (flip, flip, cut, drop, repeat, move)


def harmed_archive(raw: bytes, chance: random.Random) -> bytes:
    """A ZIP archive that is whole, with one part harmed, emptied, left out or put in place of another."""
    parts = made.parts_of(raw)
    name, other = chance.choice(list(parts)), chance.choice(list(parts))
    content = parts[name]
    assert isinstance(content, bytes)
    way = chance.randrange(5)
    if way == 0:
        del parts[name]
    elif way == 1:
        parts[name] = parts[other]
    elif way == 2:
        parts[name] = b""
    else:
        parts[name] = chance.choice(ANYWHERE)(content or b"x", chance)
    return made.zipped(parts)


def harmed_records(raw: bytes, chance: random.Random) -> bytes:
    """A .hwp that is a whole compound file, with the records of its first section harmed."""
    return made.hwp_changed(raw, lambda section: chance.choice(ANYWHERE)(section, chance))
