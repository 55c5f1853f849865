"""Titles of minutes: which line is one, and the committee, session and state of the minutes it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from data.parser import moments
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze, strip_mark

LONGEST_TITLE = 120
SHORT = 20
LONGEST_HEAD = 60
_YEAR = (
    r"(?:(?P<year>\d{4})\s?(?:학년도|년도|년|\.|-(?=\d))(?=[\s제\d상하정임]|$)\s{0,3}"
    r"|['’‘`]?(?P<short>\d{2})\s?(?:학년도|년도|년)\s{0,3})"
)
_MEETING = r"(?:\s{0,2}(?:정기|임시|정례|수시)(?:회의|회|총회|모임)?(?![가-힣]))?"
_SESSION = re.compile(
    rf"(?:제(?=\d{{4}}-))?{_YEAR}?(?:제?\s?(?<!\d)\d{{1,2}}기\s{{0,3}})?"
    r"(?<![\d.])제?\s?(?P<number>\d{1,3})\s?(?:차|회(?!의))(?!년)"
)
_PERIOD = re.compile(
    rf"{_YEAR}(?:(?:상반기|하반기|(?:제\s?)?[1-4]\s?/\s?4\s?분기|(?:제\s?)?[1-4]\s?분기|\d{{1,2}}월)){_MEETING}"
    r"|(?<![\d가-힣])(?:상반기|하반기|(?:제\s?)?[1-4]\s?/\s?4\s?분기|(?:제\s?)?[1-4]\s?분기)(?=\s|$)"
    r"|(?<!\d)\d{1,2}월\s?(?:정기|임시|정례|월례)(?:회의|회|총회|모임)?(?![가-힣])"
)
_SITTING = re.compile(r"제\s?\d{1,3}\s?회\s?[^,.:]{0,30}(?:정례회|임시회|정기회)\)?")
_SITTING_KIND = re.compile(r"^\s?\(?(?P<kind>임시회|정례회|정기회)\)?(?=\s)")
_NUMBER = re.compile(r"^\(?제\s?(?P<number>\d{1,3})\s?(?:호|차)\)?$")
_RECORD = re.compile(
    rf"^(?P<sitting>{_SITTING.pattern})\s?(?P<body>[가-힣· ]{{2,30}}회)\s?회의록\s?"
    r"[(]?(?P<count>제\s?(?P<number>\d{1,3})\s?(?:호|차))[)]?$"
)
_LETTERS_APART = re.compile(r"(?<![가-힣])(?:[가-힣]\s){2,}[가-힣](?![가-힣])")
_PLENARY = re.compile(r"^\s*(?:본회의|전체회의)(?=\s|$)")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_CODE = re.compile(r"^\d{6}(?:\d{2})?$")
_IN_FRONT = re.compile(r"^[\[(【<]\s*(?P<words>[^\[\]()【】<>]{1,15})\s*[\])】>]\s*(?=\S)")
_QUOTED = re.compile(r"[「」『』《》]|(?<=[「『《])\d{4}(?=\s)")
_TERM = re.compile(r"^제?\s?\d{1,2}기\s")
_MONTH = re.compile(r"^\d{1,2}월$")
_NUMBERING = re.compile(r"^(?:\d|[가-하][.)]|[①-⑳ⅠⅡⅢⅣⅤ(])")
_SENTENCE = (".", "다", "음", "함", "요", "까", "?", ",", ":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a title names; None where it does not."""

    committee: str | None
    label: str | None
    year: int | None
    number: int | None
    title_year: int | None = None


def is_title(text: str) -> bool:
    """Whether a line of the cover is a title: it holds 회의록 or the like, or ends in the name of a body."""
    text = unbracketed(text.strip().strip("# ■◆□◇●▣◈※"))
    if not text or len(text) > LONGEST_TITLE or text.endswith(_SENTENCE) or "|" in text:
        return False
    bare = _without_parentheses(text)
    if holds_title_word(bare) or (_SESSION.match(bare) and bare.endswith("회의") and len(bare) <= SHORT):
        return True
    return _without_closing_words(_without_session(bare)).endswith(_bodies())


def opens_minutes(text: str) -> bool:
    """Whether a line in the midst of a document can be the title of further minutes."""
    stripped = text.strip().lstrip("#").strip()
    if not stripped or (_NUMBERING.match(stripped) and not _SESSION.match(stripped)):
        return False
    if len(stripped) > LONGEST_TITLE or not (_SESSION.search(stripped) or holds_title_word(stripped)):
        return False
    bare = _without_parentheses(unbracketed(stripped)).strip("<>〈〉《》[]【】 ")
    if len(bare) > LONGEST_TITLE or "|" in bare or ":" in bare or bare.endswith(_SENTENCE):
        return False
    closes = squeeze(bare).endswith(_title_words())
    session = bool(_SESSION.search(bare) or _PERIOD.search(bare))
    named = _without_closing_words(bare).endswith(_bodies())
    return (closes and (session or named)) or (session and (named or squeeze(bare).endswith("회의")))


def holds_title_word(text: str) -> bool:
    """Whether 회의록, 회의 결과 or the like stand in the text, whatever its spaces."""
    squeezed = squeeze(text)
    return any(word in squeezed for word in _title_words())


def completeness(text: str) -> int:
    """How much a title says: a year of four digits, a session, a word such as 회의록 at its end."""
    match = _SESSION.search(text) or _PERIOD.search(text)
    bare = _without_parentheses(unbracketed(text.strip()))
    return (
        2 * bool(match and match["year"])
        + bool(match)
        + 2 * squeeze(bare).endswith(_title_words())
        + bool(_without_closing_words(_without_session(bare)).endswith(_bodies()))
    )


def shown(text: str) -> str:
    """The title without the signs around it."""
    title = strip_mark(text)[1].strip("*# ■◆□◇●○▣◈※") if not text.strip()[:1].isdigit() else text.strip()
    for pair in table("marks")["brackets"]:
        if len(title) > 2 and title[0] == pair[0] and title[-1] == pair[1]:
            title = title[1:-1].strip()
    return title


def named(title: str) -> Named:
    """Committee and session of a title."""
    plain = unbracketed(moments.digits(title.translate(_WIDE)))
    title = _LETTERS_APART.sub(lambda found: squeeze(found.group()), plain)
    if record := _RECORD.match(title):
        return Named(
            committee=_without_closing_words(record["body"]),
            label=f"{record['sitting']} {record['count']}",
            year=None,
            number=int(record["number"]) or None,
        )
    match = _SESSION.search(title)
    number = int(match["number"]) if match else 0
    if match is None or not number:
        match, number = _PERIOD.search(title), 0
    label = match.group().strip() if match else _code(title)
    behind = title[match.end() :] if match else ""
    if match and number and (kind := _SITTING_KIND.match(behind)) and _names_body(behind[kind.end() :]):
        label, behind = f"{label} {kind['kind']}", behind[kind.end() :]
    if match and _names_body(title[: match.start()]):
        behind = _PLENARY.sub(" ", behind)
    name = f"{title[: match.start()]} {behind}" if match else title
    return Named(
        committee=committee(name),
        label=label,
        year=moments.year(match["year"], match["short"]) if match else None,
        number=number or None,
        title_year=_year(title),
    )


def session(sentence: str) -> tuple[str | None, int | None, int | None]:
    """``(label, number, year)`` of the session that a sentence names: ``제2차 물길위원회가 열렸다``."""
    match = next((found for found in _SESSION.finditer(sentence) if int(found["number"])), None)
    if match is None:
        return None, None, None
    return match.group().strip(), int(match["number"]), moments.year(match["year"], match["short"])


def session_beside(lines: Sequence[str]) -> tuple[str | None, int | None, int | None]:
    """The session that one of the lines beside the title begins with, as :func:`session` gives it."""
    found = zip(map(session, lines), lines, strict=True)
    return next(
        (one for one, line in found if one[0] and line.strip().startswith(one[0])), (None, None, None)
    )


def heads(text: str) -> bool:
    """Whether a line at the very top can be the title by a body that it names, however it ends."""
    text = shown(unbracketed(text.strip()))
    plain = len(text) <= LONGEST_HEAD and not text.endswith(_SENTENCE) and not set(text) & set(":：|")
    return plain and front(text) is not None


def front(title: str) -> str | None:
    """A title up to the last word that names a body, without the session: ``한울림 10월 운영모임 이야기``."""
    words = _QUOTED.sub(" ", _without_session(unbracketed(title))).split()
    words = [word for word in words if not _MONTH.match(word)]
    ends = [
        place
        for place, word in enumerate(words)
        if (len(word) > 2 or word.isascii()) and word.endswith(_bodies())
    ]
    return " ".join(words[: ends[-1] + 1]) if ends else None


def _names_body(text: str) -> bool:
    return _without_closing_words(_without_parentheses(text.strip())).endswith(_bodies())


def committee(name: str) -> str | None:
    """The body that a title without its session names: what is left without 회의록 and the like."""
    match = _IN_FRONT.match(name)
    name = name[match.end() :] if match and squeeze(match["words"]) in _title_words() else name
    bare = _without_parentheses(" ".join(_QUOTED.sub(" ", name).split()))
    bare = _TERM.sub("", " ".join(_ANY_YEAR.sub(" ", bare).split()))
    stripped = _without_closing_words(bare)
    if stripped.endswith(_bodies()):
        return stripped
    once = _without(bare, _title_words_longest_first())
    last = once.rsplit(maxsplit=1)[-1] if once else ""
    if last.endswith("회의") and last not in table("overview")["closing_words"] and len(last) > 2:
        return once
    return None


def sitting(lines: list[str]) -> tuple[str, int | None] | None:
    """``(label, number)`` of a council's cover: ``제188회 … 정례회`` on one line, ``제3호`` on another."""
    whole = next((text.strip() for text in lines if _SITTING.match(text.strip())), None)
    if whole is None or len(whole) > LONGEST_TITLE:
        return None
    number = next((match for text in lines if (match := _NUMBER.match(text.strip()))), None)
    label = f"{whole} {number.group().strip('()')}" if number else whole
    return label, int(number["number"]) or None if number else None


def is_part_of_sitting(text: str) -> bool:
    """Whether a line of a cover is one of the two that name a council's sitting."""
    return bool(_SITTING.match(text.strip()) or _NUMBER.match(text.strip()))


def unbracketed(text: str) -> str:
    """A title without a note in brackets before it, as in ``[초안] 제1차 …``."""
    match = _IN_FRONT.match(text)
    return text[match.end() :] if match and not holds_title_word(match["words"]) else text


def _year(title: str) -> int | None:
    """The one year that a title prints, with the session or before the name."""
    years = {moments.year(found["year"], found["short"]) for found in _ANY_YEAR.finditer(title)}
    return years.pop() if len(years) == 1 else None


def _code(title: str) -> str | None:
    """``230914`` of a title that is told apart by it alone."""
    inside = last_parenthesis(title)
    return inside[1] if inside and inside[0] and _CODE.match(inside[1]) else None


def _without_session(title: str) -> str:
    match = _SESSION.search(title) or _PERIOD.search(title)
    return f"{title[: match.start()]} {title[match.end() :]}" if match else title


def _without_parentheses(text: str) -> str:
    while (inside := last_parenthesis(text)) and inside[0]:
        text = inside[0]
    return text


def _without_closing_words(name: str) -> str:
    name = name.strip()
    while not name.endswith(_bodies()):
        shorter = _without(name, _closing())
        if shorter == name:
            break
        name = _without_parentheses(shorter)
    return name


def _without(name: str, endings: tuple[str, ...]) -> str:
    """The name without the first of the endings that fits, whatever spaces it has; never empty."""
    for ending in endings:
        place = len(name)
        spaces = False
        for letter in reversed(ending):
            while place and place < len(name) and name[place - 1].isspace():
                place, spaces = place - 1, True
            if not place or name[place - 1] != letter:
                break
            place -= 1
        else:
            # 분과회의 결과 is a 분과회의, not the 회의 결과 of a 분과
            inside_word = spaces and place and not name[place - 1].isspace()
            if name[:place].strip() and not inside_word:
                return name[:place].rstrip(" -–·:")
    return name


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(table("overview")["bodies"])


@cache
def _closing() -> tuple[str, ...]:
    words = {squeeze(word) for word in table("overview")["closing_words"]}
    return tuple(sorted(words | set(_title_words()), key=len, reverse=True))


@cache
def _title_words_longest_first() -> tuple[str, ...]:
    return tuple(sorted(_title_words(), key=len, reverse=True))


@cache
def _title_words() -> tuple[str, ...]:
    words = table("overview")
    return tuple(squeeze(word) for word in words["title_words"] + words["misread_title_words"])


_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}")
