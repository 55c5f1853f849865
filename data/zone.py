"""The office's clock: times of meetings are Seoul's, moments of acts are stored in UTC without a zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

NAME: Final = "Asia/Seoul"
ZONE: Final = ZoneInfo(NAME)


def today() -> date:
    """The day in Seoul now."""
    return datetime.now(ZONE).date()


def day_of(moment: datetime) -> date:
    """The day in Seoul of a moment in UTC without a zone."""
    return moment.replace(tzinfo=UTC).astimezone(ZONE).date()
