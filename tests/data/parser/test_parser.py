"""The whole parse: equal to the labelled minutes, every line accounted for, no text too hostile."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from data.model import Minutes
from data.parser.report import as_json

Parse = Callable[[str], Minutes]

TABLES = {"meeting", "organization", "attendance", "agenda_item", "speech", "action_item", "note"}


def _labelled(report: Any, truth: Any) -> Any:
    """The report without the fields that the labels do not have: it may say more, never less."""
    if isinstance(truth, dict):
        return {key: _labelled(report[key], value) for key, value in truth.items()}
    if isinstance(truth, list) and truth:
        return [_labelled(one, truth[min(at, len(truth) - 1)]) for at, one in enumerate(report)]
    return report


@pytest.mark.parametrize("part", ["document", "meetings", "statutory_elements"])
def test_equals_the_labelled_minutes(real: Minutes, truth: dict[str, Any], part: str) -> None:
    assert _labelled(as_json(real)[part], truth[part]) == truth[part]


def test_what_the_real_minutes_do_not_say_is_none(real: Minutes) -> None:
    (meeting,) = as_json(real)["meetings"]
    assert (meeting["mode"], meeting["minutes_status"], meeting["stated_member_count"]) == (None, None, None)
    assert all(item["votes"] == [] and item["resolution_text"] is None for item in meeting["agenda_items"])
    assert {entry["status"] for entry in meeting["attendance"]} == {"present"}


def test_counts_of_the_labelled_minutes(real: Minutes) -> None:
    meeting = real.meetings[0]
    assert len(meeting.speeches) == 28
    assert sum(len(speech.paragraphs) for speech in meeting.speeches) == 47
    assert len(meeting.action_items) == 29


def test_every_anomaly_is_noted_at_its_line(real: Minutes, truth: dict[str, Any]) -> None:
    noted = Counter(note.line for note in real.notes)
    wanted = Counter(anomaly["line"] for anomaly in truth["anomalies"])
    assert {line: count for line, count in wanted.items() if noted[line] == 0} == {}
    misread = Counter(note.line for note in real.notes if note.code == "suspected-ocr")
    assert misread == Counter({29: 1, 34: 1, 87: 1, 105: 2, 151: 1, 165: 1})


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (1, "blank-lines-at-start"),
        (3, "cover-title-differs"),
        (5, "cover-date"),
        (8, "office-below-organization"),
        (12, "section-heading"),
        (14, "letter-spaced-label"),
        (18, "count-on-label-line"),
        (20, "attendance-by-post"),
        (22, "incomplete-list"),
        (26, "agenda-numbered-by-position"),
        (26, "item-type-differs-from-title"),
        (34, "result-in-attachment"),
        (36, "section-heading"),
        (38, "speaker-without-attendance"),
        (43, "speaker-anonymised"),
        (46, "appointment-without-names"),
        (50, "presented-title-only"),
        (55, "procedural-not-commitment"),
        (66, "joined-across-page-break"),
        (87, "agenda-title-differs"),
        (91, "presenter-differs"),
        (95, "typographic-artefact"),
        (95, "bullet-changes"),
        (105, "name-variant"),
        (109, "sentence-without-predicate"),
        (125, "joined-across-page-break"),
        (126, "blank-line-between-bullets"),
        (131, "full-stop-inside-quotation"),
        (138, "joined-across-page-break"),
        (140, "unusual-spelling"),
        (153, "joined-across-page-break"),
        (163, "spoken-filler"),
        (167, "joined-across-page-break"),
        (167, "style-changes"),
        (183, "committee-alias"),
        (183, "no-decision-recorded"),
    ],
)
def test_anomaly_has_a_fitting_code(real: Minutes, line: int, code: str) -> None:
    assert code in {note.code for note in real.notes if note.line == line}


def test_incomplete_list_is_no_mismatch(real: Minutes) -> None:
    assert "attendance-count-differs" not in {note.code for note in real.notes}


def test_every_line_of_the_real_minutes_is_used_once(real: Minutes) -> None:
    worded = [line.number for line in real.document.lines if line.text.strip()]
    assert [use.line for use in real.line_uses] == worded
    assert real.unassigned_lines == ()
    assert {use.record for use in real.line_uses} <= TABLES


def test_line_uses_name_the_record(real: Minutes) -> None:
    records = {use.line: use.record for use in real.line_uses}
    wanted = {
        3: "meeting",
        5: "note",
        7: "organization",
        14: "meeting",
        20: "attendance",
        22: "attendance",
        26: "agenda_item",
        34: "note",
        38: "speech",
        66: "speech",
    }
    assert {line: records[line] for line in wanted} == wanted


def test_every_row_says_where_it_comes_from(real: Minutes) -> None:
    meeting = real.meetings[0]
    lines = {line.number: line.text for line in real.document.lines}
    sources = [entry.source for entry in meeting.attendance]
    sources += [item.source for item in meeting.agenda_items]
    sources += [speech.source for speech in meeting.speeches]
    sources += [action.source for action in meeting.action_items]
    for source in sources:
        assert source.rule
        printed = "\n".join(
            lines[n] for n in range(source.first_line, source.last_line + 1) if lines[n].strip()
        )
        assert source.quote in printed, source


def test_names_are_never_put_to_hidden_speakers(real: Minutes) -> None:
    names = {entry.name for entry in real.meetings[0].attendance if entry.name}
    labels = {speech.speaker_label for speech in real.meetings[0].speeches}
    assert "○○○ 위원" in labels
    assert not any(name in label for name in names for label in labels)


@pytest.mark.parametrize(
    "text",
    [
        "봄이 왔다. 산에는 꽃이 피었다.\n나는 그날 위원회에 가지 않았다.",
        "# README\n\nRun `make test`.\n\n- one\n- two\n",
        "이름,나이\n가나,3\n다라,4\n",
        "<script>alert(1)</script>\n<b>\n",
        "○○○○",
        ":",
        "일시",
        "회의록",
    ],
)
def test_what_is_no_minutes_gives_no_meeting(parsed: Parse, text: str) -> None:
    minutes = parsed(text)
    assert minutes.meetings == ()
    assert [note.code for note in minutes.notes] == ["no-meeting-found"]
    assert minutes.unassigned_lines == tuple(
        line.number for line in minutes.document.lines if line.text.strip()
    )
    assert as_json(minutes)["statutory_elements"] == {}


def test_lines_add_up_in_half_understood_minutes(parsed: Parse) -> None:
    text = "◆ 일시 : 2025. 1. 2.\n◆ 장소 : 시청\n알 수 없는 줄\n◆ 기록 : 홍길동\n◆ 안건\n- 가나 계획\n"
    minutes = parsed("제1차 가나위원회 회의록\n" + text)
    used = [use.line for use in minutes.line_uses]
    assert len(used) == len(set(used))
    assert sorted([*used, *minutes.unassigned_lines]) == list(range(1, 8))
    assert minutes.unassigned_lines == (4,)


def _hostile(kind: str, size: int) -> str:
    head = (
        "제1차 가나위원회 회의록\n◆ 일시 : 2025. 1. 2.\n◆ 참석위원 : 1명\n- 가나다 위원\n"
        "◆ 안건\n- (보고) 「가나 나다 다라」\n"
    )
    speech = head + "<○○○ 위원>\n- "
    return {
        "circles": "○" * size,
        "circles in a speech": speech + "○" * size,
        "digits": speech + "1" * size,
        "digits as a date": "회의록\n일시 : " + "1" * size,
        "nested brackets": speech + "(" * (size // 2) + ")" * (size // 2),
        "open brackets": head + "- (자문) " + "(" * size,
        "angle brackets": head + "<" * (size // 2) + "\n" + "<가" * (size // 4),
        "nested quotes": speech + "‘" * (size // 2) + "’" * (size // 2),
        "a label full of spaces": "일" + " " * size + "시 : 2024",
        "numbers with points": speech + "1. " * (size // 3),
        "sentences": speech + "가. " * (size // 3),
        "lines that run on": speech + "가나다라\n" * (size // 5),
        "names": head.replace("- 가나다 위원", "- " + "가나다 위원, " * (size // 8)),
        "items": head + "- (자문) 가나「가나 나다 다라」\n" * (size // 22),
        "titles": "가나위원회 회의록\n" * (size // 10) + head,
        "headings": "◆ 일 시 : x\n" * (size // 10),
        "bodies": speech + "서울위원회" * (size // 5),
        "conditions": speech + "면 보다 " * (size // 5) + "수 있을 것임",
    }[kind]


@pytest.mark.parametrize(
    "kind",
    sorted(
        [
            "circles",
            "circles in a speech",
            "digits",
            "digits as a date",
            "nested brackets",
            "open brackets",
            "angle brackets",
            "nested quotes",
            "a label full of spaces",
            "numbers with points",
            "sentences",
            "lines that run on",
            "names",
            "items",
            "titles",
            "headings",
            "bodies",
            "conditions",
        ]
    ),
)
@pytest.mark.parametrize("length", [50_000, pytest.param(200_000, marks=pytest.mark.exhaustive)])
def test_time_is_linear_in_length(parsed: Parse, length: int, kind: str) -> None:
    """Four times the length may take some four times the time; sixteen would be quadratic."""
    parsed(_hostile(kind, 1000))
    taken = []
    for size in (length // 4, length):
        text = _hostile(kind, size)
        start = time.process_time()
        parsed(text)
        taken.append(time.process_time() - start)
    assert taken[1] < 10 * max(taken[0], 0.05)


def test_a_megabyte_of_circles_takes_seconds(parsed: Parse) -> None:
    start = time.process_time()
    parsed(_hostile("circles in a speech", 1_000_000))
    assert time.process_time() - start < 10
