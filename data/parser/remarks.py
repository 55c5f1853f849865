"""Remarks on the wording: what looks misread, varies or changes. The text always stays as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.model import AgendaItem, Attendance, SourceLine
from data.parser import people
from data.parser.ledger import Ledger
from data.parser.sentences import Said, Sentence
from data.parser.speeches import Passage, Turn
from data.parser.tables import table
from data.parser.words import PAIRS, letters, squeeze

LONGEST_QUOTE = 60
MOST_NAMES = 40
_FORMAL = ("니다", "니까", "시오", "세요")
_APPOINTED = re.compile(r"(?P<count>\d{1,3})\s?(?:명|인)(?:을|를)?\s?(?P<act>선출|선임|지명|추천|위촉|호선)")
_QUESTION = ("지", "가", "까")
_NAMED = re.compile(r"(?<![가-힣])[가-힣]{2,4} 위원(?:[을를이,과와·]|$)")
_BODY = re.compile(r"\S{1,30}위원회")


def on_lines(lines: Sequence[SourceLine], ledger: Ledger) -> None:
    """Words of the spelling table, and blank lines before the first words."""
    blank = next((place for place, line in enumerate(lines) if line.text.strip()), 0)
    if blank:
        ledger.note(1, "blank-lines-at-start", count=blank)
    for line in lines:
        for code, pattern, part, likely in _suspected():
            for match in pattern.finditer(line.text):
                ledger.note(line.number, code, printed=part or match.group(), likely=likely)


def on_speeches(
    turns: Sequence[Turn], speech: Sequence[Said], attendance: Sequence[Attendance], ledger: Ledger
) -> None:
    """Who spoke without being listed or named, and how the wording changes."""
    _on_speakers(turns, attendance, ledger)
    style = ""
    for part in speech:
        _on_appointment(part.passage, ledger)
        _on_fillers(part.passage, ledger)
        for sentence in part.sentences:
            _on_sentence(sentence, ledger)
            now = _style(sentence.text)
            if now and style and now != style:
                ledger.note(sentence.last_line, "style-changes", now=now)
            style = now or style


def _on_sentence(sentence: Sentence, ledger: Ledger) -> None:
    if sentence.inner_stop:
        ledger.note(sentence.first_line, "full-stop-inside-quotation", words=sentence.text[-LONGEST_QUOTE:])
    bare = sentence.text.rstrip(".?! ")
    if bare != sentence.text and bare.endswith(_QUESTION) and not bare.endswith(_FORMAL):
        ledger.note(sentence.first_line, "sentence-without-predicate", words=bare[-LONGEST_QUOTE:])


def _on_speakers(turns: Sequence[Turn], attendance: Sequence[Attendance], ledger: Ledger) -> None:
    listed = {letters(name) for entry in attendance for name in (entry.name, entry.post) if name}
    listed |= {letters(entry.raw_name) for entry in attendance}
    counts: dict[str, int] = {}
    for turn in turns:
        counts[turn.label] = counts.get(turn.label, 0) + 1
    seen: set[str] = set()
    for turn in turns:
        if turn.label in seen or (turn.cell and not _names_someone(turn.label)):
            continue
        seen.add(turn.label)
        if people.is_hidden(turn.label):
            ledger.note(turn.head.number, "speaker-anonymised", speaker=turn.label, count=counts[turn.label])
        elif listed and not {letters(turn.label), *map(letters, turn.label.split())} & listed:
            ledger.note(turn.head.number, "speaker-without-attendance", speaker=turn.label)


def _names_someone(label: str) -> bool:
    """Whether a cell's speaker is one, and not the word above its column."""
    return people.is_speaker(label) or people.is_office(label) or people.is_name(label)


def _on_appointment(passage: Passage, ledger: Ledger) -> None:
    for match in _APPOINTED.finditer(passage.text):
        around = passage.text[max(0, match.start() - 100) : match.end() + 100]
        if not _NAMED.search(around):
            line = passage.line_at(match.start())
            ledger.note(line, "appointment-without-names", count=match["count"], act=match["act"])


def _on_fillers(passage: Passage, ledger: Ledger) -> None:
    """See ``[filler]`` of the spelling table."""
    data = table("spelling")["filler"]
    words, adnominal = frozenset(data["words"]), tuple(data["adnominal"])
    named: set[str] = set()
    previous, waiting = "", False
    for match in re.finditer(r"\S+", passage.text):
        word = match.group()
        stem = word[:2]
        if previous in words and waiting and len(stem) == 2 and stem not in named:
            line = passage.line_at(match.start())
            ledger.note(line, "spoken-filler", word=previous, noun=word[:LONGEST_QUOTE])
        waiting = word in words and len(previous) > 1 and previous.endswith(adnominal)
        previous = word
        named.add(stem)


def on_names(turns: Sequence[Turn], items: Sequence[AgendaItem], ledger: Ledger) -> None:
    """Names quoted in the agenda that the speeches print with other spaces or in another order."""
    names = list(dict.fromkeys(name for item in items if (name := _quoted(item.title))))
    for name in names[:MOST_NAMES]:
        parts = name.split()
        if len(parts) < 3 or any(len(part) < 2 for part in parts):
            continue
        pattern = re.compile(rf"(?:(?:{'|'.join(map(re.escape, parts))})\s?){{3,{len(parts)}}}")
        for turn in turns:
            for passage in turn.passages:
                seen: set[str] = set()
                for match in pattern.finditer(passage.text):
                    printed = match.group().strip()
                    line = passage.line_at(match.start())
                    if printed not in name and printed not in seen and turn.agenda_number is None:
                        seen.add(printed)
                        ledger.note(line, "name-variant", printed=printed, name=name)


def on_committee(turns: Sequence[Turn], committee: str | None, ledger: Ledger) -> tuple[str, ...]:
    """Other spellings of the committee's name in the speeches: its letters with at most three more."""
    if not committee:
        return ()
    wanted = squeeze(committee)
    found: dict[str, int] = {}
    for turn in turns:
        for passage in turn.passages:
            for match in _BODY.finditer(passage.text):
                alias = _alias(passage.text[max(0, match.start() - 40) : match.end()], wanted)
                if alias and alias != committee and alias not in found:
                    found[alias] = passage.line_at(match.start())
                    ledger.note(found[alias], "committee-alias", printed=alias, committee=committee)
    return tuple(found)


def _alias(text: str, wanted: str) -> str | None:
    words = text.split()
    for count in range(1, 4):
        candidate = " ".join(words[-count:])
        squeezed = squeeze(candidate)
        if squeezed == wanted:
            return candidate if " " not in candidate else None
        if len(wanted) < len(squeezed) <= len(wanted) + 3 and _holds_in_order(squeezed, wanted):
            return candidate
    return None


def _holds_in_order(text: str, wanted: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in wanted)


def _style(sentence: str) -> str:
    """``formal`` for -습니다, ``noun`` for -음/-함, empty where neither."""
    bare = sentence.rstrip(".?! ’”」)")
    if bare.endswith(_FORMAL):
        return "formal"
    last = bare[-1:]
    return "noun" if "가" <= last <= "힣" and (ord(last) - ord("가")) % 28 == 16 else ""


def _quoted(title: str) -> str:
    for opener in "「『‘“":
        start = title.find(opener)
        end = title.find(PAIRS[opener], start + 1)
        if 0 <= start < end:
            return title[start + 1 : end].strip()
    return ""


@cache
def _suspected() -> tuple[tuple[str, re.Pattern[str], str | None, str], ...]:
    return tuple(
        (entry["code"], re.compile(entry["pattern"]), entry.get("part"), entry["likely"])
        for entry in table("spelling")["suspected"]
    )
