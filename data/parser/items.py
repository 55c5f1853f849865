"""One line of an agenda: its number, type, title, presenter and the result behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.model import ItemType
from data.parser import outcomes, people
from data.parser.item_numbers import LONGEST_TITLE, numbered
from data.parser.numbering import place_of
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze, strip_mark

LONGEST_TAIL = 60
LONGEST_PARTY = 14
_TYPE = re.compile(
    r"^(?:\((?P<a>[^()]{2,8})\)|\[(?P<b>[^\[\]]{2,8})\]|<(?P<c>[^<>]{2,8})>|【(?P<d>[^【】]{2,8})】)\s*[:：]?\s*"
)
_TYPE_WORD = re.compile(r"^(?P<type>[가-힣·/,]{2,6})\s?(?:안건|의안|사항)?\s*(?:[:：)]|\s-\s|\s{2})\s*(?=\S)")
_TYPE_IN_BRACKETS = re.compile(r"\s*[(\[<【](?P<type>[가-힣·/]{2,5})(?:\s?(?:안건|사항))?[)\]>】]$")
_TYPE_BEHIND = re.compile(r"\s*(?:[:：]|\s[-–—])\s*(?P<type>[가-힣·/]{2,5})(?:\s?(?:안건|사항))?$")
_TAIL = re.compile(r"\s*(?:[:：→⇒]|\s[-–—]\s?|[-–—]\s)\s*(?=[^:：→⇒]{2,60}$)")
_OFFICE = re.compile(
    r"\s*(?:\[(?P<a>[^\[\]]{2,40})\]|<(?P<b>[^<>]{2,40})>|【(?P<c>[^【】]{2,40})】|\s[/|]\s?(?P<d>[^/|()]{2,40})|\s[-–—]\s(?P<e>[^()]{2,40}))$"
)
_INLINE = re.compile(
    r"(?:^|\s)(?:(?P<digit>\d{1,2})[.)](?!\d)|(?P<circle>[①-⑳])|(?P<hangul>[가나다라마바사아자차])\.)\s*"
)
_QUOTED = re.compile(
    r"^[「『〈《<](?P<title>[^「」『』〈〉《》<>]{2,120})[」』〉》>]\s*(?P<type>[가-힣·/]{2,5})?$"
)
_PROVISION = re.compile(r"제\s?\d{1,4}\s?조")
_INNER_STOP = re.compile(r"(?:[다요까]|[음함임됨])[.?!]\s")
_HANDED_IN = ("제출", "발의", "상정")
_NUMBER_ALONE = re.compile(r"^(?:안건|의안|접수|심의|관리)번호[^\d]{0,12}[\d-]{1,16}(?:호|번)?$")
_PARTY = re.compile(r"^[가-힣]{2,8}\s?(?:측|위원|이사|의원|단체|노조|노동조합|조합)$")
_HOLDER = re.compile(r"^\S*(?:장|관|원|무관)\s[가-힣]{2,4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a line says of an item. ``tail`` is the text behind the title that states its result."""

    title: str
    printed_number: str | None
    printed_type: str | None
    presenter: str | None
    tail: str | None

    @property
    def item_type(self) -> ItemType | None:
        """The type as stored."""
        return stored_type(self.printed_type)


def _typed_behind(title: str, form: re.Pattern[str]) -> tuple[str, str | None]:
    """The title without the type that ends it in a form, and the type."""
    match = form.search(title[-12:])
    if match is None or len(match.group()) == len(title) or not stored_type(match["type"]):
        return title, None
    return title[: len(title) - len(match.group())], squeeze(match["type"])


def stored_type(printed: str | None) -> ItemType | None:
    """The type as stored for one as printed."""
    return table("agenda")["types"].get(squeeze(printed)) if printed else None


def listed(text: str, *, presenter_in_title: bool = True) -> Listed | None:
    """The item on a line, or None where no title is left."""
    # of a row that is no table of items the first cell is the title
    text = text.strip(" |").partition(" | ")[0]
    mark, title = strip_mark(text)
    number = place_of(mark)[1]
    printed_type: str | None = None
    second, behind = strip_mark(title)
    if number is None and place_of(second)[1] and behind:
        number, title = place_of(second)[1], behind
    title, printed_type = _typed(title)
    if found := numbered(title):
        number, again, title = found
        printed_type = printed_type or again
        if printed_type is None:
            title, printed_type = _typed(title)
    if (quoted := _QUOTED.match(title)) and (not quoted["type"] or stored_type(quoted["type"])):
        title, printed_type = quoted["title"].strip(), printed_type or quoted["type"]
    title, tail = _without_tail(title)
    if printed_type is None:
        title, printed_type = _typed_behind(title, _TYPE_IN_BRACKETS)
    title, presenter = _presented(title, labelled=not presenter_in_title)
    if printed_type is None and presenter:
        title, printed_type = _typed_behind(title, _TYPE_IN_BRACKETS)
    if tail is None:
        title, tail = _without_tail(title)
    if printed_type is None:
        title, printed_type = _typed_behind(title, _TYPE_BEHIND)
    title = title.strip(" :：") if not title.endswith("」") else title.strip()
    if not title or len(title) > LONGEST_TITLE or not any(letter.isalpha() for letter in title):
        return None
    return Listed(
        title=title, printed_number=number, printed_type=printed_type, presenter=presenter, tail=tail
    )


def states_outcome(text: str) -> bool:
    """Whether a line under a result heading says what came of an item: it is no heading of one."""
    said = listed(text)
    return bool(said and (said.tail or outcomes.outcome(said.title)))


def several(text: str) -> list[str]:
    """The parts of :func:`_several` without the commas between them."""
    return [part.rstrip(" ,;") for part in _several(text)]


def _several(text: str) -> list[str]:
    """The items of one line: numbered 1. 2. 3. in a row, or titles apart by commas; else the line alone."""
    if len(text) > 10 * LONGEST_TITLE:
        return [text]
    starts = _in_sequence(text)
    if len(starts) > 1 and not text[: starts[0]].strip():
        return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    strokes = [part.strip() for part in re.split(r"\s/\s", text)]
    titles = all(" " in part and not outcomes.outcome(part) and not is_presenter(part) for part in strokes)
    if len(strokes) > 1 and ":" not in text and titles:
        return strokes
    parts = [part.strip() for part in re.split(r"[,;]\s", text)]
    ends = tuple(table("agenda")["title_ends"])
    if len(parts) > 1 and all(part.rstrip(")").endswith(ends) and " " in part for part in parts):
        return parts
    return [text]


def section_type(label: str) -> str | None:
    """The type that a heading gives the items below it: 보고안건, 심의·의결 안건."""
    name = squeeze(label)
    data = table("agenda")
    for printed in sorted(data["types"], key=len, reverse=True):
        rest = name.removeprefix(printed)
        asks = data["types"][printed] != "기타"
        if rest != name and (rest in data["sections"] or (asks and rest in data["sections_of_types"])):
            return str(printed)
    return None


def is_title(text: str) -> bool:
    """Whether a line below a heading can be a title: no sentence, no label with a value."""
    bare = text.strip()
    label, found, _ = bare.partition(":")
    if (found and squeeze(label) in table("agenda")["not_titles"]) or (
        bare[:1] == "【" and bare[-1:] == "】"
    ):
        return False
    last = bare.rsplit(maxsplit=1)[-1] if bare else ""
    sentence = bare.endswith((".", "?", "!")) or (
        len(last) > 2 and last.endswith(("함", "음", "됨", "다", "임", "요"))
    )
    sentence = sentence or last in ("함", "음", "됨", "임", "바람") or bool(_INNER_STOP.search(bare))
    return (
        bool(bare)
        and not sentence
        and not _NUMBER_ALONE.match(squeeze(bare))
        and any(letter.isalnum() for letter in bare)
    )


def is_typed_subject(item: Listed | None) -> bool:
    """Whether a type stands before a subject: no result, provision of a law, or holder of a post."""
    if item is None or item.printed_type is None:
        return False
    title = item.title
    return not (outcomes.outcome(title) or _PROVISION.search(title) or _HOLDER.match(title))


def is_presenter(text: str) -> bool:
    """Whether words in parentheses name who presents: a department or post, perhaps with a name."""
    words = text.split()
    if (
        not words
        or len(words) > 5
        or text.rstrip().endswith(("제의", "발의", "회", "포함", "지구", "구역", "단지"))
    ):
        return False
    if people.is_office(text):
        return True
    return len(words) > 1 and people.is_name(words[-1]) and people.is_post(words[-2])


def _typed(title: str) -> tuple[str, str | None]:
    """The title without the type in front of it, and the type."""
    if match := _TYPE.match(title):
        word = squeeze(next(group for group in match.groups() if group))
        core = word.removesuffix("안건").removesuffix("사항") or word
        if core in table("agenda")["types"]:
            return title[match.end() :], core
    if (match := _TYPE_WORD.match(title)) and (word := squeeze(match["type"])) in table("agenda")["types"]:
        return title[match.end() :], word
    return title, None


def _without_tail(title: str) -> tuple[str, str | None]:
    """The title without the result behind it, and the result's words."""
    inside = last_parenthesis(title)
    again = inside is not None and squeeze(inside[1]) in table("agenda")["again"]
    if inside and inside[0] and not again and _is_tail(inside[1]):
        before, tail = inside[0].rstrip(" :：-–—→⇒"), inside[1]
        deeper, front = _without_tail(before)
        return deeper, f"{front} ({tail})" if front else tail
    places = list(_TAIL.finditer(title[-200:]))
    for match in reversed(places):
        start = len(title) - len(title[-200:]) + match.start()
        tail = title[start + len(match.group()) :]
        if _is_tail(tail):
            return title[:start].rstrip(), tail.strip()
    words = title.rsplit(maxsplit=2)
    for count in (1, 2):
        tail = "".join(words[-count:])
        if len(words) > count and tail in _exact() and not stored_type(tail):
            return title[: title.rindex(words[-count])].rstrip(" -–—:"), " ".join(words[-count:])
    return title, None


def _is_tail(text: str) -> bool:
    squeezed = squeeze(text).strip("()[] ")
    if len(squeezed) > LONGEST_TAIL:
        return False
    if any(squeezed.startswith(printed) for printed in _exact()):
        return True
    return bool(outcomes.votes(text)) or "만장일치" in squeezed


@cache
def _exact() -> tuple[str, ...]:
    """Words that a result behind a title begins with; those of one short word need a label."""
    return tuple(
        printed
        for entry in table("agenda")["result"]
        for printed in entry["printed"]
        if len(printed) > 2 or printed in ("부결", "보류", "가결", "접수", "반려", "철회", "의결")
    )


def _presented(title: str, *, labelled: bool) -> tuple[str, str | None]:
    """The title without who presents it behind; ``labelled``: only where a label says so."""
    inside = last_parenthesis(title)
    if inside and inside[0]:
        office = _without_label(inside[1])
        labels = office != inside[1].strip()
        if (is_presenter(office) and not labelled) or (labels and _presents(office)):
            # who hands an item in is another than who explains it
            return inside[0], None if inside[1].endswith(_HANDED_IN) else office
    if match := _OFFICE.search(title[-80:]):
        printed = next(group for group in match.groups() if group).strip()
        office = _without_label(printed)
        if is_presenter(office) and (office != printed or not labelled):
            return title[: len(title) - len(match.group())].rstrip(), office
    return title, None


def _presents(text: str) -> bool:
    """Whether words beside a label name who presents: an office, a post, a member, a side (근로자 측)."""
    named = len(text) <= LONGEST_PARTY and _PARTY.match(text) is not None
    return named or is_presenter(text) or (len(text) <= LONGEST_TITLE and people.is_speaker(text))


def _without_label(text: str) -> str:
    label, found, value = text.partition(":")
    labels = table("agenda")["presenter_labels"]
    if found:
        return value.strip() if squeeze(label) in labels else text.strip()
    words = text.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in labels else text.strip()


def _in_sequence(text: str) -> list[int]:
    """Where 1. 2. 3. (or ① ②, 가. 나.) begin, as long as they count on."""
    starts: list[int] = []
    style = ""
    for match in _INLINE.finditer(text):
        kind = match.lastgroup or ""
        mark = f"{match[kind]}." if kind != "circle" else match[kind]
        number = place_of(mark)[1]
        if number and int(number) == len(starts) + 1 and style in ("", kind):
            starts.append(match.start())
            style = kind
    return starts
