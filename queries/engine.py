"""Runs a query by name with typed parameters; answers with a frame and remembers it."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

import duckdb

from data.connection import Connection, StatementError
from queries.ahead import begin
from queries.answers import frame_read, rows_read
from queries.binding import Asked, asked, by_name
from queries.catalogue import QueryError
from queries.disclosure import Audience, any_hidden
from queries.narrowing import Committees
from queries.values import Value

if TYPE_CHECKING:
    import pandas as pd

    from data.store import Store

T = TypeVar("T")

_REMEMBERED_FRAMES = 512


class Engine:
    """Answers questions over one store; an answer is remembered until the data changes. Safe for threads.

    ``audience``: who asks; without one every row is seen, which is for the system itself.
    """

    def __init__(self, store: Store, audience: Audience | None = None) -> None:
        self._store = store
        self._audience = audience
        self._others: dict[Audience, Engine] = {}
        self._committees = Committees(store)
        self._version: tuple[int, ...] = ()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._asking: dict[tuple[tuple[int, ...], Hashable], Future[Any]] = {}
        self._lock = threading.Lock()

    @property
    def audience(self) -> Audience | None:
        """Who asks; None for the system itself."""
        return self._audience

    def seen_by(self, audience: Audience) -> Engine:
        """The same questions as that audience may ask them; the same engine for the same audience."""
        with self._lock:
            if audience not in self._others:
                self._others[audience] = Engine(self._store, audience)
            return self._others[audience]

    def _hidden(self, name: str, version: tuple[int, ...]) -> tuple[str, ...]:
        """Classes to hide from who asks; none while no document is of such a class."""
        if self._audience is None:
            return ()
        self._audience.check(name)
        hidden = self._audience.hidden
        return hidden if self._shared(version, hidden, lambda: self._is_any(hidden)) else ()

    def _is_any(self, hidden: tuple[str, ...]) -> bool:
        with self._store.reading() as cursor:
            return cursor.execute(any_hidden(hidden)).fetchone() is not None

    def run(self, name: str, /, **given: Value) -> pd.DataFrame:
        """Answer a query as a DataFrame; NULL is ``None``/``NA``, whole numbers are ``Int64``.

        The frame is the caller's own copy. Raises QueryError, and StoreError where there is no database.
        """
        return self._answer(name, given, frame_read).copy()

    def _answer(self, name: str, given: Mapping[str, Value], read: Callable[[Connection, Asked], T]) -> T:
        """An answer as ``read`` gives it, which the others that ask the same share: not to be changed."""
        version = self._store.data_version()
        hidden = self._hidden(name, version)
        question = self._question(name, given, version, hidden)
        answer = self._shared(version, _key(question, read), lambda: self._ask(name, question, read))
        # The first document of a hidden class may have come between looking for one and reading.
        if self._audience and not hidden and self._hidden(name, self._store.data_version()):
            return self._answer(name, given, read)
        return answer

    def _question(
        self, name: str, given: Mapping[str, Value], version: tuple[int, ...], hidden: tuple[str, ...]
    ) -> Asked:
        return asked(
            name,
            given,
            hidden=hidden,
            prepared=self._store.is_prepared,
            keys=self._committees.keys(given.get("committee"), version) if by_name(name) else (),
            apart=not self._store.is_served,
        )

    def _shared(self, version: tuple[int, ...], key: Hashable, ask: Callable[[], T]) -> T:
        """What is remembered, what another is about to be told, or what is asked now."""
        with self._lock:
            known: T | None = self._remembered(version, key)
            if known is not None:
                return known
            answer: Future[T] | None = self._asking.get((version, key))
            is_first = answer is None
            if answer is None:
                answer = self._asking[version, key] = Future()
        # Many who ask the same at once, as after every write, share what who asked first is told, also where
        # that is an error: one after the other they would wait for a busy database as many times.
        if not is_first:
            return answer.result()
        try:
            made = ask()
            self._remember(version, key, made)
        except BaseException as error:
            self._no_longer_asked(version, key).set_exception(error)
            raise
        self._no_longer_asked(version, key).set_result(made)
        return made

    def _no_longer_asked(self, version: tuple[int, ...], key: Hashable) -> Future[Any]:
        """Before the others are told: who asks after them asks anew."""
        with self._lock:
            return self._asking.pop((version, key))

    def _ask(self, name: str, question: Asked, read: Callable[[Connection, Asked], T]) -> T:
        try:
            with self._store.reading(long=question.written.is_long) as cursor:
                begun = time.thread_time()
                answer = read(cursor, question)
                # Of this thread alone: what others do meanwhile makes no question a long one.
                question.written.took(time.thread_time() - begun)
                return answer
        except (duckdb.Error, StatementError) as error:
            raise QueryError("query-failed", query=name, reason=str(error).splitlines()[0]) from error

    def _remembered(self, version: tuple[int, ...], key: Hashable) -> Any:
        known = self._answers.get(key) if self._version == version else None
        if known is not None:
            self._answers.move_to_end(key)
        return known

    def _remember(self, version: tuple[int, ...], key: Hashable, made: Any) -> None:
        """Answers of one version are held: what is older is never asked for again."""
        if version != self._store.data_version():
            return
        with self._lock:
            if self._version != version:
                self._answers.clear()
                self._version = version
            self._answers[key] = made
            while len(self._answers) > _REMEMBERED_FRAMES:
                self._answers.popitem(last=False)

    @property
    def data_version(self) -> tuple[int, ...]:
        """What changes with the data: an answer made from frames of one version holds until the next."""
        return self._store.data_version()

    def rows(self, name: str, /, **given: Value) -> list[dict[str, Any]]:
        """Answer a query as plain rows: one dict a row, ``None`` for NULL, Python's own types."""
        answer = self._answer(name, given, rows_read)
        return [dict(zip(answer.names, values, strict=True)) for values in answer.values]

    def ahead(self, name: str, /, **given: Value) -> None:
        """Begin to answer what :meth:`rows` will soon be asked, while the caller asks for something else.

        Whoever asks it then waits for what is left of it, or is told what went wrong. Raises QueryError and
        StoreError as :meth:`rows` does.
        """
        version = self._store.data_version()
        question = self._question(name, given, version, self._hidden(name, version))
        with self._lock:
            known = self._remembered(version, _key(question, rows_read))
        if known is None:
            begin(lambda: self._answer(name, given, rows_read))


def _key(question: Asked, read: Callable[[Connection, Asked], Any]) -> Hashable:
    return read.__name__, question.key
