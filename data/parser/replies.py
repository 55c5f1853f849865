"""Lines inside a speech that another answers: ``→ 교통정책과 : 제출하겠음``, ``답변(교통정책과) : …``."""

from __future__ import annotations

import re

from data.parser import labels, people
from data.parser.departments import is_department
from data.parser.numbering import place_of
from data.parser.tables import table
from data.parser.words import squeeze, strip_mark

MOST_WORDS = 3
_NAMED = re.compile(
    r"^(?:\((?P<inside>[^()]{2,20})\)\s*[:：]?|(?P<before>[^:：()|]{2,20}?)(?<!\d)\s*[:：])\s*(?=\S)"
)
_WORD = re.compile(
    r"^(?P<word>[가-힣]{1,4}|[QA])\s?\d{0,2}[.)]?\s?\((?P<party>[^()]{2,20})\)\s*[:：]?\s*(?=\S)"
)


def replier(text: str, head: str) -> tuple[str, str] | None:
    """``(who speaks, what)`` of a line below the head of a speech; None where its speaker goes on.

    A word for a question or an answer names the party in parentheses. Else an arrow, or a place deeper than
    the head, stands before an office, and what follows is a promise, or behind an arrow at least no request;
    or a line counted as the head is begins with a name.
    """
    mark, rest = strip_mark(text)
    for words in (text.strip(), rest):
        match = _WORD.match(words)
        if match and match["word"] in _saying():
            party = match["party"].strip()
            return (party, words[match.end() :]) if _is_party(party) or people.has_surname(party) else None
    named, said = begins_with(rest)
    if not mark or named is None:
        return None
    number, style = place_of(mark)[1], place_of(mark)[0]
    if number and style == place_of(strip_mark(head)[0])[0] and people.has_surname(named):
        return named, said
    if not _is_party(named):
        return None
    data = table("answers")
    end = squeeze(said).rstrip(".")
    arrow = mark in data["arrows"] and not end.endswith(tuple(data["asking"]))
    promise = _indent(text) > _indent(head) and end.endswith(tuple(data["behind_arrow"]))
    return (named, said) if arrow or promise else None


def begins_with(text: str) -> tuple[str | None, str]:
    """``(label, what follows)`` of a text that begins with one: ``교통정책과 : …``, ``(도로과장) …``."""
    match = _NAMED.match(text)
    label = (match["inside"] or match["before"]).strip() if match else ""
    said = label.endswith(tuple(table("answers")["no_label"])) or len(label.split()) > MOST_WORDS
    return (label, text[match.end() :]) if match and not said else (None, text)


def speaker(text: str, label: str | None) -> str | None:
    """Who speaks a sentence of a speech by ``label``: whom it begins with; nobody where that is no party."""
    named, _ = begins_with(text)
    return (named if _is_party(named) else None) if named else label


def _saying() -> tuple[str, ...]:
    roles = table("wording/forms")["roles"]
    return (*roles["asks"], *roles["answers"], *table("answers")["saying"])


def _is_party(words: str) -> bool:
    none = words.endswith(tuple(table("owners")["not_offices"]))
    return not none and (is_department(words) or people.is_office(words) or labels.speaks(words))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
