"""Loading modules: what they make stays, so collecting garbage among it is work in vain."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def modules() -> Iterator[None]:
    """While modules are loaded nothing is collected, and what they made is not looked through again."""
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


# At the end a module may count what of its own was never let go.
atexit.register(gc.unfreeze)
