"""What a printed date with its hours leaves in doubt: half of the day, further hours, a period, an era."""

from __future__ import annotations

import re
from functools import cache

from data.parser.moments import Moment
from data.parser.tables import table

EARLIEST, LATEST = 1, 6
_MORE = re.compile(r"^[\s,/·]*(?:및|와|과)?\s*(?:오전|오후)?\s?\d{1,2}\s?(?::\s?\d{2}|시(?![가-힣]))")
_PERIOD = re.compile(
    r"\d\s?[.일]?\s?(?:\(?[월화수목금토일](?:요일)?\)?)?\s?[~∼～〜]\s?(?:(?:\d{4}|[’'‘]?\d{2})\s?[.년\-/]\s?)?"
    r"\d{1,2}\s?[.월\-/]\s?\d{1,2}(?!\d|\s?:)"
)


def latest(printed: str) -> str:
    """The date that a value says it was moved to: ``당초 3. 26. → 변경 4. 2.``; else the value as it is."""
    match = _moved().match(printed)
    return match["new"] if match else printed


def doubts(printed: str, moment: Moment) -> list[str]:
    """Codes of notes on a date and hours that were read, their faults among them."""
    era = _era().search(printed) is not None
    faults = [fault for fault in moment.faults if not (era and fault == "impossible-date")]
    data = table("overview")
    halves = (*data["afternoon"], *data["forenoon"])
    if moment.start and EARLIEST <= moment.start.hour <= LATEST and not any(map(printed.count, halves)):
        faults.append("half-of-day-missing")
    if moment.end and _MORE.match(moment.rest):
        faults.append("further-hours")
    if moment.day and moment.start is None and _PERIOD.search(printed):
        faults.append("period-of-days")
    if era:
        faults.append("another-era")
    return faults


@cache
def _moved() -> re.Pattern[str]:
    data = table("overview")
    former, changed = ("|".join(map(re.escape, data[name])) for name in ("former", "changed"))
    return re.compile(rf"^[\s(]*(?:{former})(?![가-힣]).*?(?:{changed})\)?\s*[:：]?\s*(?P<new>[‘’']?\d.*)$")


@cache
def _era() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(table('overview')['eras'])})\s?\d{{4}}")
