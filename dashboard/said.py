"""What an act answered, kept for a while in this process and named in the address by a word of chance.

After an act the browser is sent back to the page (303); the address holds ``said=<word>``, so that a
reload repeats the message and not the act. Only the visitor who acted can read it.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

Values = Mapping[str, str | int]
KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one input: ``field-<code>`` of the catalogue and its values."""

    code: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to one form: ``said-<code>`` where it was done, ``refused-<code>`` where it was not.

    ``form``: which form of the page was sent. ``problems``: by input. ``typed``: what the person had
    typed, given back where it was refused. ``act_id``: the act, where it can be undone.
    """

    code: str
    done: bool
    form: str
    values: Values = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    act_id: int | None = None


_answers: OrderedDict[str, tuple[str, Said]] = OrderedDict()
_lock = threading.Lock()


def keep(visitor: str, said: Said) -> str:
    """Keep an answer for a visitor; the word that names it."""
    word = secrets.token_urlsafe(12)
    with _lock:
        _answers[word] = (visitor, said)
        while len(_answers) > KEPT:
            _answers.popitem(last=False)
    return word


def recall(visitor: str, word: str) -> Said | None:
    """The answer that a word names for this visitor; None for any other word."""
    with _lock:
        owner, said = _answers.get(word, ("", None))
    return said if owner and owner == visitor else None
