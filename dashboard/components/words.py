"""Words for coded values, in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from dashboard.catalogue import LANGUAGES, text
from dashboard.components.view import View

ITEM_TYPES = {
    "자문": "advice",
    "보고": "report",
    "심의": "deliberation",
    "의결": "resolution",
    "기타": "other",
}
STATES = {
    "접수": "received",
    "검토 중": "reviewing",
    "추진 중": "in-progress",
    "완료": "done",
    "종결": "closed",
}
UPTAKES = {
    "반영": "taken-up",
    "일부 반영": "partly",
    "미반영": "declined",
    "검토 중": "reviewing",
}
MEDIA_TYPES = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/pdf": "pdf",
    "application/x-hwp": "hwp",
    "application/hwp+zip": "hwpx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
# Spans of days from a meeting to the publication of its minutes, as queries/minutes_lag.sql names them.
LAGS = ("0-7", "8-14", "15-30", "31-90", "91-")
ELEMENT_STATES = {"있음": "whole", "일부": "part", "기록 없음": "missing", "해당 없음": "inapplicable"}
VERDICTS = {
    "준수": "pass",
    "미준수": "fail",
    "자동 점검 이상 없음": "no-fault",
    "수동 확인 필요": "person",
    "해당 없음": "inapplicable",
    "점검하지 못함": "not-tested",
}


def item_type(view: View, value: str | None) -> str:
    """자문, 보고, 심의, 의결 or 기타."""
    return view.t("not-recorded") if value is None else view.t(f"item-type-{ITEM_TYPES[value]}")


def minutes_lag(view: View, value: str | None) -> str:
    """A span of days until the minutes were published; None where that day is not on record."""
    return view.t("not-recorded") if value is None else view.t(f"lag-{value.rstrip('-')}")


def media_type(view: View, value: str) -> str:
    """What kind of file a document is; a type without a word of its own as it stands."""
    return view.t(f"media-type-{MEDIA_TYPES[value]}") if value in MEDIA_TYPES else value


def state(view: View, value: str | None) -> str:
    """처리 상태 of a follow-up."""
    return view.t("state-none") if value is None else view.t(f"state-{STATES[value]}")


def uptake(view: View, value: str | None) -> str:
    """반영 여부 of a request."""
    return view.t("uptake-none") if value is None else view.t(f"uptake-{UPTAKES[value]}")


def persons(view: View, count: int | None) -> str:
    """A number of persons; 기록 없음 where no source counts or lists them."""
    return view.t("not-recorded") if count is None else view.t("person-count", count=count)


def attendance_unrated(view: View, present: int | None, recorded: int, *, held: int, rostered: bool) -> str:
    """What is on record of attendance where no rate can be given; ``rostered``: a roster is confirmed."""
    if not held:
        return view.t("kpi-attendance-no-meeting")
    key = "kpi-attendance-value" if recorded else "kpi-attendance-none"
    return view.t(key, present=present or 0, recorded=recorded, roster="some" if rostered else "none")


def element(view: View, position: int) -> str:
    """One of the nine statutory elements, by its place in the decree's list."""
    return view.t(f"element-{position}")


def element_state(view: View, value: str) -> str:
    """Whether an element is whole, partly there, missing or not applicable."""
    return view.t(f"element-state-{ELEMENT_STATES[value]}")


def owner_basis(view: View, value: str | None) -> str:
    """Why a department is named as the owner of a follow-up."""
    return view.t("owner-basis-none") if value is None else view.t(f"owner-basis-{value}")


def moment(view: View, value: datetime | None) -> str:
    """A time in UTC on the clocks of Seoul, where it is known."""
    return view.t("not-recorded") if value is None else view.moment(value)


def reviewed(view: View, row: Mapping[str, Any]) -> str:
    """Whether a person has decided on a row: status, who, when, and whether what was read was changed."""
    status = view.t(f"review-{row['review_status']}")
    if row["review_status"] == "draft":
        return status
    words = view.t("reviewed", status=status, by=row["reviewed_by"], at=moment(view, row["reviewed_at"]))
    return view.t("reviewed-edited", reviewed=words) if row.get("edited") else words


def session(label: str | None, held_on: date | None) -> str:
    """차수 as it stands beside a meeting's day: without the year that the day says already."""
    said = label or ""
    return re.sub(rf"^{held_on.year}년도?(\s|$|(?=제\d))", "", said).strip() if held_on else said


def language_name(view: View, code: str | None) -> Markup | str:
    """A language's name in that language, and marked so; the word for none where there is none."""
    if code not in LANGUAGES:
        return view.t("none")
    return Markup('<span lang="{}">{}</span>').format(code, text(code, "language-name"))
