"""People and posts as printed: names, roles of the committee, posts, hidden names."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from data.parser.tables import table
from data.parser.words import last_parenthesis, split_list, squeeze

LONGEST_LABEL = 40
LONGEST_ROLL = 400
LONGEST_POST = 12
LONGEST_BARE_KIND = 2
_OTHERS = re.compile(r"\s?(?:등|외)\s?\d{1,4}\s?(?:명|인)$")
_NAME = re.compile(r"^[가-힣]{2,4}$")
_MASKED = re.compile(r"^[가-힣](?:[○◯〇●□×*＊ㅇ]{1,3}[가-힣]?|[OX0]{2,3}|[OX][가-힣])$")
_COUNTED = re.compile(r"^(?P<kind>[가-힣]{2,8})(?:\d{1,2}|[A-Z])$")
_CLOCK = re.compile(r"\d:\d{2}")
_HANGUL = re.compile(r"[가-힣]")


def is_hidden(label: str) -> bool:
    """Whether the label hides a name behind signs, as ○○○ 위원 does."""
    squeezed = squeeze(label)
    return any(sign in squeezed for sign in table("people")["speakers"]["hidden"])


def is_speaker(label: str) -> bool:
    """Whether a label can be that of a speaker: a role, a post, a name with one of them, or a hidden name."""
    if len(label) > LONGEST_LABEL or "," in label or _CLOCK.search(label):
        return False
    words = label.split()
    speakers = table("people")["speakers"]
    if not words:
        return False
    if is_hidden(label):
        return len(words) <= 3
    if not _HANGUL.search(label):
        return False
    return (
        words[-1].endswith(tuple(speakers["last"]))
        or _is_titled(words)
        or _leads(words)
        or _is_member_named(words)
        or _is_lettered(words)
    )


def _is_member_named(words: list[str]) -> bool:
    """A kind of member before the name: 학생위원 라온제, but not 위원 구성."""
    kind, name = words[-2:] if len(words) > 1 else ("", "")
    named = kind.endswith(tuple(table("people")["speakers"]["members"])) and is_name(name)
    return named and (len(kind) > LONGEST_BARE_KIND or has_surname(name))


def _is_lettered(words: list[str]) -> bool:
    """A kind of member before a letter or a number in place of the name: 위원 A, 외부위원 가, 학생위원1."""
    if len(words) == 1 and (counted := _COUNTED.match(words[0])):
        return counted["kind"].endswith(_kinds_of_members())
    return len(words) == 2 and words[0].endswith(_kinds_of_members()) and len(words[1]) == 1


def _leads(words: list[str]) -> bool:
    """A role in front, alone or before a name or post: 위원장 남보라, but not 위원장 선출."""
    leads = words[0] in table("people")["speakers"]["first"]
    return leads and (len(words) == 1 or is_name(words[-1]) or is_post(words[-1]))


def _is_titled(words: list[str]) -> bool:
    """A post alone, ``과 팀장``, or a post before or after a name."""
    return is_post(words[-1]) or (len(words) > 1 and is_post(words[-2]) and is_name(words[-1]))


def names_member(label: str) -> bool:
    """Whether a label names a member by role: ``한가람 위원``, and no post that also hands in an item."""
    return is_speaker(label) and label.endswith(tuple(table("people")["speakers"]["members"]))


def is_chair(label: str) -> bool:
    """Whether the speaker leads the meeting: 위원장, 의장, 간사 …"""
    chairs = table("people")["speakers"]["chairs"]
    return any(word in chairs for word in label.split())


def is_post(word: str) -> bool:
    """Whether a word is a post (직): 담당관, 팀장 …"""
    return (len(word) >= 2 and word.endswith(_post_endings())) or word in _posts_alone()


def is_office(word: str) -> bool:
    """Whether a word names a department or a post that can present an item."""
    last = word.rsplit(maxsplit=1)[-1] if word.split() else ""
    return len(last) >= 2 and bool(_HANGUL.search(last)) and (is_post(last) or last.endswith(_offices()))


def is_name(word: str) -> bool:
    """Whether a word can be a person's name: two to four syllables that are neither a post nor generic."""
    if not _NAME.match(word) or word.endswith(_kinds_of_members()):
        return False
    return not is_post(word) and word not in _not_names()


def has_surname(word: str) -> bool:
    """Whether three syllables begin with a common surname, so that 임채원 is a person and no office."""
    return len(word) == 3 and word[0] in table("people")["surnames"] and is_name(word)


def is_masked(word: str) -> bool:
    """Whether a word is a name of which signs hide a part: 김○○, 이OO, 박*정."""
    return _MASKED.match(word) is not None


def is_named(word: str) -> bool:
    """Whether a word is a person's name, hidden in part or not."""
    return is_name(word) or is_masked(word)


def is_body(word: str) -> bool:
    """Whether a word names a body, in whose front or behind which a person stands."""
    return len(word) > 2 and (is_office(word) or word.endswith(tuple(table("people")["bodies"])))


def likeness(word: str) -> int:
    """How much a word looks like a person's name: 2 by length and surname, 1 by surname alone, else 0."""
    words = table("people")
    if (
        is_masked(word)
        or has_surname(word)
        or (is_name(word) and word.startswith(tuple(words["surnames_of_two"])))
    ):
        return 2
    return 1 if is_name(word) and word[0] in words["surnames"] else 0


def is_roll(text: str) -> bool:
    """Whether words are a list of persons, or one, and no statement: ``한가람, 도서진 위원 외 3명``."""
    text = _OTHERS.sub("", text)
    if len(text) > LONGEST_ROLL or text.rstrip().endswith((".", "?", "!", "…")):
        return False
    entries = split_list(text)
    return bool(entries) and all(_is_entry(entry) for entry in entries)


def _is_entry(entry: str) -> bool:
    words = without_parenthesis(entry).split()
    if len(words) == 1:
        return is_named(words[0]) or (is_post(words[0]) and len(words[0]) <= LONGEST_POST)
    named = [word for word in words if is_named(word)]
    titled = [word for word in words if role(word) or is_post(word)]
    return len(words) <= 3 and bool(named and titled)


def joined(text: str) -> str:
    """Letters of a name that stand apart, put together: ``장 용 성 위원``."""
    words = text.split()
    run = 0
    while run < len(words) and len(words[run]) == 1 and "가" <= words[run] <= "힣":
        run += 1
    if 2 <= run <= 4 and run <= len(words):
        return " ".join(["".join(words[:run]), *words[run:]])
    tail = 0
    while tail < len(words) and len(words[-1 - tail]) == 1 and "가" <= words[-1 - tail] <= "힣":
        tail += 1
    if 2 <= tail <= 4:
        return " ".join([*words[: len(words) - tail], "".join(words[len(words) - tail :])])
    return text


def without_parenthesis(text: str) -> str:
    """The text without the parenthesis that ends it."""
    inside = last_parenthesis(text)
    return inside[0] if inside and inside[0] else text


def role(word: str) -> str | None:
    """Role in the committee that a word prints, as the database knows it, or None."""
    found: Any = table("people")["roles"].get(squeeze(word))
    return None if found is None else str(found)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(table("people")["posts"]["offices"])


@cache
def _kinds_of_members() -> tuple[str, ...]:
    return tuple(table("people")["posts"]["not_name_endings"])


@cache
def _post_endings() -> tuple[str, ...]:
    return tuple(table("people")["posts"]["endings"])


@cache
def _posts_alone() -> frozenset[str]:
    return frozenset(table("people")["posts"]["alone"])


@cache
def _not_names() -> frozenset[str]:
    words = table("people")
    return frozenset(words["posts"]["not_names"]) | frozenset(words["bodies"]) | _posts_alone()
