"""Files that were read and wait to be stored, between the thread that reads on and the one that stores."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from data.reading import Parsed

# Printed lines that wait at a time, whatever the number of files; one file may have more.
MOST_LINES: Final = 50_000


class Shelf:
    """``most`` files at a time, in their order, with no more than :data:`MOST_LINES` lines."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._files: deque[Parsed] = deque()
        self._line_count = 0
        self._changed = threading.Condition()
        self._error: BaseException | None = None
        self._ended = False
        self._closed = False

    def put(self, parsed: Parsed) -> bool:
        """Wait for room and add a file; False once nobody takes any more."""
        count = _lines(parsed)
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._files or self._has_room(count))
            if not self._closed:
                self._files.append(parsed)
                self._line_count += count
                self._changed.notify_all()
            return not self._closed

    def end(self, error: BaseException | None = None) -> None:
        """No more files come; ``error`` is raised where the next one would be taken."""
        with self._changed:
            self._ended, self._error = True, error
            self._changed.notify_all()

    def take(self) -> list[Parsed]:
        """Wait for a file and take all that are there; none after the last."""
        with self._changed:
            self._changed.wait_for(lambda: self._files or self._ended)
            if self._error and not self._files:
                raise self._error
            taken = list(self._files)
            self._files.clear()
            self._line_count = 0
            self._changed.notify_all()
            return taken

    def close(self) -> None:
        """Nobody takes any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _has_room(self, count: int) -> bool:
        return len(self._files) < self._most and self._line_count + count <= MOST_LINES


def _lines(parsed: Parsed) -> int:
    return len(parsed.minutes.document.lines) if parsed.minutes else 1
