"""Feeds that other programs read: meetings and follow-ups as calendars (RFC 5545) and as RSS 2.0.

``committee``: the name of the one asked for. ``person``: the key of a member, whose meetings are told.

Only meetings of documents that are not restricted are in them, and only follow-ups that a person has
confirmed, each with who is to act as :mod:`data.attribution` lets it be told. The same data gives the same
bytes, and an ETag says whether anything changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from lxml import etree
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.components.view import View, language_of
from dashboard.published import answer, failed, middleware, problem
from data import attribution, zone
from data.errors import DataError
from queries.catalogue import QueryError

if TYPE_CHECKING:
    from icalendar import Calendar
    from starlette.requests import Request

    from dashboard.site import Site

NEWEST: Final = 50
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
    """The four feeds, and whether the process lives (/healthz) and can answer (/readyz)."""

    before = middleware()

    def feed(path: str, write: Write, media_type: str) -> Route:
        async def told(request: Request) -> Response:
            return await run_in_threadpool(_answer, site, request, write, media_type)

        return Route(path, told, middleware=before)

    async def healthy(_: Request) -> Response:
        return JSONResponse({"status": "pass"})

    async def ready(_: Request) -> Response:
        try:
            await run_in_threadpool(site.public.rows, "document_totals")
        except (DataError, QueryError) as error:
            return problem(503, error.code, "ko", error.values)
        return JSONResponse({"status": "pass"})

    return [
        feed("/feeds/meetings.ics", meetings_calendar, CALENDAR),
        feed("/feeds/follow-ups.ics", follow_ups_calendar, CALENDAR),
        feed("/feeds/meetings.rss", meetings_rss, RSS),
        feed("/feeds/follow-ups.rss", follow_ups_rss, RSS),
        Route("/healthz", healthy),
        Route("/readyz", ready),
    ]


def meetings_calendar(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """A VEVENT a meeting; one whose start is not recorded is an all-day event."""
    from icalendar import Event

    calendar = _calendar(_name(view, "feed-meetings", query))
    for row in _meetings(view, query):
        if row["held_on"] is None:
            continue
        event = Event()
        event.add("uid", f"{row['slug']}@meeting.minutes-dashboard")
        event.add("dtstamp", row["modified_at"].replace(tzinfo=UTC))
        event.add("summary", _title(row))
        if row["start_at"]:
            event.add("dtstart", row["start_at"].replace(tzinfo=zone.ZONE))
            if row["end_at"] and row["end_at"] > row["start_at"]:
                event.add("dtend", row["end_at"].replace(tzinfo=zone.ZONE))
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
    from icalendar import Todo

    calendar = _calendar(_name(view, "feed-follow-ups", query))
    for row, meeting in _follow_ups(view, query):
        todo = Todo()
        todo.add("uid", f"{row['slug']}-{row['follow_up_id']}@follow-up.minutes-dashboard")
        todo.add("dtstamp", meeting["modified_at"].replace(tzinfo=UTC))
        todo.add("summary", row["text"])
        if row["due_date"]:
            todo.add("due", row["due_date"])
        todo.add("status", STATES.get(row["state"] or "", "NEEDS-ACTION"))
        if owner := attribution.told(row["owner_department"], meeting["disclosure"]):
            todo.add("categories", [owner])
        todo.add("url", f"{base}/follow-ups?{urlencode({'meeting': row['slug']})}")
        calendar.add_component(todo)
    return bytes(calendar.to_ical())


def meetings_rss(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """The 50 newest meetings whose minutes were read."""
    rows = [
        (row["slug"], _title(row), _address(base, row), "", row["held_on"])
        for row in _meetings(view, query)[:NEWEST]
    ]
    return _rss(view, _name(view, "feed-meetings", query), f"{base}/meeting", rows)


def follow_ups_rss(view: View, base: str, query: Mapping[str, str]) -> bytes:
    """The confirmed follow-ups of the newest meetings, 50 at most, each with who does it and until when."""
    newest = sorted(_follow_ups(view, query), key=lambda pair: str(pair[0]["held_on"] or ""), reverse=True)
    rows = [
        (
            f"{row['slug']}-{row['follow_up_id']}",
            row["text"],
            f"{base}/follow-ups?{urlencode({'meeting': row['slug']})}",
            _to_do(view, row, meeting),
            row["held_on"],
        )
        for row, meeting in newest[:NEWEST]
    ]
    return _rss(view, _name(view, "feed-follow-ups", query), f"{base}/follow-ups", rows)


def _to_do(view: View, row: Row, meeting: Row) -> str:
    owner = row["owner_department"]
    if owner:
        owner = attribution.told(owner, meeting["disclosure"]) or view.t("name-withheld")
    owner, due = view.or_none(owner), view.or_none(row["due_date"])
    return view.t("feed-follow-up", owner=owner, due=due)


def _rss(view: View, name: str, link: str, rows: Sequence[tuple[str, str, str, str, date | None]]) -> bytes:
    """A channel of items: key, title, address, description and day of the meeting."""
    root = etree.Element("rss", version="2.0")
    channel = etree.SubElement(root, "channel")
    for tag, words in [
        ("title", name),
        ("link", link),
        ("description", view.t("feed-description")),
        ("language", view.language),
    ]:
        etree.SubElement(channel, tag).text = words
    for key, title, address, description, day in rows:
        item = etree.SubElement(channel, "item")
        etree.SubElement(item, "title").text = title
        etree.SubElement(item, "link").text = address
        if description:
            etree.SubElement(item, "description").text = description
        etree.SubElement(item, "guid", isPermaLink="false").text = key
        if day:
            etree.SubElement(item, "pubDate").text = format_datetime(datetime.combine(day, time(), zone.ZONE))
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
    rows = view.rows("open_meetings", committee=query.get("committee") or None)
    if not query.get("person"):
        return rows
    person = _person(view, query)
    own = {row["slug"] for row in view.rows("open_person_meetings", person=person)}
    return [row for row in rows if row["slug"] in own]


def _person(view: View, query: Mapping[str, str]) -> str:
    """The key under which the person stands: an address that was subscribed to outlives a merge."""
    standing = view.rows("standing_person", person=query["person"])
    return str(standing[0]["person_id"]) if standing else query["person"]


def _follow_ups(view: View, query: Mapping[str, str]) -> Iterator[tuple[Row, Row]]:
    """Each confirmed follow-up with its meeting."""
    open_meetings = {row["slug"]: row for row in _meetings(view, query)}
    for row in view.rows("action_items", as_of=view.as_of, review="confirmed"):
        if row["slug"] in open_meetings:
            yield row, open_meetings[row["slug"]]


def _name(view: View, key: str, query: Mapping[str, str]) -> str:
    """A feed's name, with its committee or member, so that several stand apart in one program.

    A member is named as open documents name them; not where those mask the name or were closed. Follow-ups
    are those of the member's meetings, whoever asked for them.
    """
    whose = [query["committee"]] if query.get("committee") else []
    if query.get("person"):
        names = [row["name"] for row in view.rows("open_persons", person=_person(view, query))]
        whose += [view.t(f"{key}-of", name=name) for name in names]
    return ": ".join([view.t(key), *whose])


def _calendar(name: str) -> Calendar:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    return calendar


def _title(row: Row) -> str:
    return str(row["name"] or row["file_name"])


def _address(base: str, row: Row) -> str:
    return f"{base}/meeting?{urlencode({'meeting': row['slug']})}"
