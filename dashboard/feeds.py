"""Feeds that other programs read: meetings and follow-ups as calendars (RFC 5545), meetings as RSS 2.0.

Only meetings of documents that are not restricted are in them, and only follow-ups that a person has
confirmed. The same data gives the same bytes, and an ETag says whether anything changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Todo
from lxml import etree
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.components.view import View, language_of
from dashboard.published import answer, failed, middleware, problem
from data.errors import DataError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.site import Site

ZONE: Final = ZoneInfo("Asia/Seoul")
PRODUCT: Final = "-//minutes-dashboard//KO"
STATUSES: Final = {
    "tentative": "TENTATIVE",
    "confirmed": "CONFIRMED",
    "passed": "CONFIRMED",
    "cancelled": "CANCELLED",
}
STATES: Final = {
    "접수": "NEEDS-ACTION",
    "검토 중": "IN-PROCESS",
    "추진 중": "IN-PROCESS",
    "완료": "COMPLETED",
    "종결": "CANCELLED",
}
CALENDAR, RSS = "text/calendar; charset=utf-8", "application/rss+xml; charset=utf-8"

Row = dict[str, Any]
Write = Callable[[View, str, Mapping[str, str]], bytes]


def routes(site: Site) -> list[Route]:
    """The three feeds, and whether the process lives (/healthz) and can answer (/readyz)."""

    before = middleware()

    def feed(path: str, write: Write, media_type: str) -> Route:
        async def told(request: Request) -> Response:
            return await run_in_threadpool(_answer, site, request, write, media_type)

        return Route(path, told, middleware=before)

    async def healthy(_: Request) -> Response:
        return JSONResponse({"status": "pass"})

    async def ready(_: Request) -> Response:
        try:
            await run_in_threadpool(site.public.run, "documents")
        except (DataError, QueryError) as error:
            return problem(503, error.code, "ko", error.values)
        return JSONResponse({"status": "pass"})

    return [
        feed("/feeds/meetings.ics", meetings_calendar, CALENDAR),
        feed("/feeds/follow-ups.ics", follow_ups_calendar, CALENDAR),
        feed("/feeds/meetings.rss", meetings_rss, RSS),
        Route("/healthz", healthy),
        Route("/readyz", ready),
    ]


def meetings_calendar(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """A VEVENT a meeting; one whose start is not recorded is an all-day event."""
    calendar = _calendar(view.t("feed-meetings"))
    for row in _meetings(view, query):
        if row["held_on"] is None:
            continue
        event = Event()
        event.add("uid", f"{row['slug']}@meeting.minutes-dashboard")
        event.add("dtstamp", row["modified_at"].replace(tzinfo=UTC))
        event.add("summary", _title(row))
        if row["start_at"]:
            event.add("dtstart", row["start_at"].replace(tzinfo=ZONE))
            if row["end_at"] and row["end_at"] > row["start_at"]:
                event.add("dtend", row["end_at"].replace(tzinfo=ZONE))
        else:
            event.add("dtstart", row["held_on"])
        event.add("status", STATUSES[row["status"]])
        if row["location"]:
            event.add("location", row["location"])
        event.add("url", _address(base, row))
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def follow_ups_calendar(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """A VTODO a confirmed follow-up, with its due day where one is known."""
    open_meetings = {row["slug"]: row for row in _meetings(view, query)}
    calendar = _calendar(view.t("feed-follow-ups"))
    for row in view.rows("action_items", as_of=view.as_of, review="confirmed"):
        meeting = open_meetings.get(row["slug"])
        if meeting is None:
            continue
        todo = Todo()
        todo.add("uid", f"{row['slug']}-{row['follow_up_id']}@follow-up.minutes-dashboard")
        todo.add("dtstamp", meeting["modified_at"].replace(tzinfo=UTC))
        todo.add("summary", row["text"])
        if row["due_date"]:
            todo.add("due", row["due_date"])
        todo.add("status", STATES.get(row["state"] or "", "NEEDS-ACTION"))
        if row["owner_department"]:
            todo.add("categories", [row["owner_department"]])
        todo.add("url", f"{base}/follow-ups?{urlencode({'meeting': row['slug']})}")
        calendar.add_component(todo)
    return bytes(calendar.to_ical())


def meetings_rss(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """The 50 newest meetings whose minutes were read."""
    root = etree.Element("rss", version="2.0")
    channel = etree.SubElement(root, "channel")
    for name, words in [
        ("title", view.t("feed-meetings")),
        ("link", f"{base}/meeting"),
        ("description", view.t("feed-description")),
        ("language", view.language),
    ]:
        etree.SubElement(channel, name).text = words
    for row in _meetings(view, query)[:50]:
        item = etree.SubElement(channel, "item")
        etree.SubElement(item, "title").text = _title(row)
        etree.SubElement(item, "link").text = _address(base, row)
        etree.SubElement(item, "guid", isPermaLink="false").text = row["slug"]
        day: date | None = row["held_on"]
        if day:
            moment = datetime.combine(day, time(), ZONE)
            etree.SubElement(item, "pubDate").text = format_datetime(moment)
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return made


def _answer(site: Site, request: Request, write: Write, media_type: str) -> Response:
    query = dict(request.query_params)
    language = language_of(query)
    view = View(site.public, language, "light", "", query=query)
    try:
        content = write(view, str(request.base_url).rstrip("/"), query)
    except (DataError, QueryError) as error:
        return failed(error, language)
    return answer(request, content, media_type)


def _meetings(view: View, query: Mapping[str, str]) -> list[Row]:
    return view.rows("open_meetings", committee=query.get("committee") or None)


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    return calendar


def _title(row: Row) -> str:
    return str(row["name"] or row["file_name"])


def _address(base: str, row: Row) -> str:
    return f"{base}/meeting?{urlencode({'meeting': row['slug']})}"
