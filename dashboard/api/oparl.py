"""Rows of the open queries as objects of OParl 1.1. Names that OParl does not have begin with ``minutes:``.

What no document says is left out, never null or guessed. Moments are in UTC, times of meetings in their zone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote, urlencode

from data import attribution, zone
from data.search_index import role_of

SCHEMA: Final = "https://schema.oparl.org/1.1/"
SPEECH: Final = "minutes:Speech"
STATES: Final = {
    "tentative": "terminiert",
    "confirmed": "eingeladen",
    "passed": "durchgeführt",
    "cancelled": "terminiert",
}
UNKNOWN_BODY: Final = "기록 없음"
PAPER_TYPES: Final = {"minutes": "회의록", "agenda": "안건", "attendance": "참석부", "roster": "위원 명단"}

Row = Mapping[str, Any]
Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of objects. ``site``: where the dashboard is served; ``base``: where the API is."""

    site: str
    base: str

    def of(self, kind: str, *keys: object) -> str:
        return "/".join([self.base, kind, *(quote(str(key), safe="") for key in keys)])

    def some(self, kind: str, **given: object) -> str:
        return f"{self.of(kind)}?{urlencode(given)}"

    def meeting(self, slug: str) -> str:
        return self.of("meetings", slug)

    def item(self, slug: str, number: int) -> str:
        return f"{self.meeting(slug)}/agenda-items/{number}"

    def page(self, path: str, **given: object) -> str:
        return f"{self.site}/{path}?{urlencode(given)}"


def system(to: Addresses, name: str, contact: str | None, bodies: Sequence[Row]) -> Object:
    """The service itself."""
    return _object(
        to.of("system"),
        "System",
        {
            "created_at": min((row["created_at"] for row in bodies), default=None),
            "modified_at": max((row["modified_at"] for row in bodies), default=None),
        },
        {
            "oparlVersion": SCHEMA,
            "body": to.of("bodies"),
            "name": name,
            "contactEmail": contact if contact and "@" in contact else None,
            "website": to.site,
            "product": "minutes-dashboard",
        },
    )


def body(to: Addresses, row: Row) -> Object:
    """A city; its lists lead to what belongs to it. Committees without one stand under 기록 없음."""
    key = row["body_id"]
    lists = {
        "organization": "organizations",
        "person": "persons",
        "meeting": "meetings",
        "paper": "papers",
        "agendaItem": "agenda-items",
        "file": "files",
        "membership": "memberships",
    }
    return _object(
        to.of("bodies", key),
        "Body",
        row,
        {
            "system": to.of("system"),
            "name": row["name"] or UNKNOWN_BODY,
            **{member: to.some(kind, body=key) for member, kind in lists.items()},
            "legislativeTerm": [],
        },
    )


def organization(to: Addresses, row: Row) -> Object:
    """A committee or an office."""
    key, above = row["organization_id"], row["parent_organization_id"]
    return _object(
        to.of("organizations", key),
        "Organization",
        row,
        {
            "body": to.of("bodies", row["body_id"]),
            "name": row["name"],
            "organizationType": "Gremium" if row["classification"] == "committee" else "Verwaltungsbereich",
            "classification": row["function"],
            "subOrganizationOf": None if above is None else to.of("organizations", above),
            "meeting": to.some("meetings", organization=key),
            "minutes:memberships": to.some("memberships", organization=key),
            "minutes:legalBasis": row["legal_basis"],
        },
    )


def person(to: Addresses, row: Row, memberships: Sequence[Row]) -> Object:
    """Somebody whom open minutes or rosters name, with the seats held."""
    return _object(
        to.of("persons", row["person_id"]),
        "Person",
        row,
        {
            "body": to.of("bodies", row["body_id"]),
            "name": row["name"],
            "membership": [membership(to, one) for one in memberships],
        },
    )


def membership(to: Addresses, row: Row) -> Object:
    """A seat and who holds it."""
    who = row["person_id"]
    return _object(
        to.of("memberships", row["membership_id"]),
        "Membership",
        row,
        {
            "person": None if who is None else to.of("persons", who),
            "organization": to.of("organizations", row["committee_id"]),
            "role": row["role"],
            "votingRight": row["voting_right"],
            "startDate": _day(row["start_date"]),
            "endDate": _day(row["end_date"]),
            "minutes:post": row["post"],
            "minutes:memberType": row["member_type"],
        },
    )


def meeting(to: Addresses, row: Row, items: Sequence[Row], persons: Sequence[int], minutes: Row) -> Object:
    """A meeting with its agenda, the persons whom its record names as present, and that record."""
    slug, committee, address = row["slug"], row["committee_id"], to.meeting(row["slug"])
    place = {"id": f"{address}#location", "type": f"{SCHEMA}Location", "description": row["location"]}
    record = file(to, minutes)
    member = "resultsProtocol" if row["document_role"] == "minutes" else "invitation"
    return _object(
        address,
        "Meeting",
        row,
        {
            "name": row["name"] or row["file_name"],
            "meetingState": STATES[row["status"]],
            "cancelled": row["status"] == "cancelled",
            "start": _local(row["start_at"]),
            "end": _local(row["end_at"]),
            "location": place if row["location"] else None,
            "organization": [] if committee is None else [to.of("organizations", committee)],
            "participant": [to.of("persons", one) for one in persons],
            member: record,
            "agendaItem": [agenda_item(to, one) for one in items],
            "web": to.page("meeting", meeting=slug),
            "minutes:speeches": f"{address}/speeches",
            "minutes:heldOn": _day(row["held_on"]),
            "minutes:mode": row["mode"],
            "minutes:sessionLabel": row["session_label"],
        },
    )


def agenda_item(to: Addresses, row: Row) -> Object:
    """An item of a meeting's agenda."""
    return _object(
        to.item(row["slug"], row["number"]),
        "AgendaItem",
        row,
        {
            "meeting": to.meeting(row["slug"]),
            "number": row["printed_number"] or str(row["number"]),
            "order": row["number"],
            "name": row["title"],
            "public": True,
            "result": row["result"],
            "resolutionText": row["resolution_text"],
            "minutes:itemType": row["item_type"],
            "minutes:presenter": attribution.told(row["presenter"], row["disclosure"]),
        },
    )


def paper(to: Addresses, row: Row) -> Object:
    """A document that was handed in, over all its versions."""
    committee = row["committee_id"]
    return _object(
        to.of("papers", row["document_id"]),
        "Paper",
        row,
        {
            "body": to.of("bodies", row["body_id"]),
            "name": row["title"] or row["file_name"],
            "date": _day(row["held_on"]),
            "paperType": PAPER_TYPES[row["role"]],
            "mainFile": file(to, row),
            "underDirectionOf": [] if committee is None else [to.of("organizations", committee)],
        },
    )


def file(to: Addresses, row: Row) -> Object:
    """The newest version of a document; read as an accessible report, else where its lines stand."""
    key, slug = row["document_id"], row["slug"]
    if slug is None:
        access = to.page("sources", document=key)
    else:
        access = to.page("download/report", report="minutes", form="html", meeting=slug)
    return _object(
        to.of("files", key),
        "File",
        row,
        {
            "name": row["title"] or row["file_name"],
            "fileName": row["file_name"],
            "mimeType": row["media_type"],
            "size": row["byte_count"],
            "accessUrl": access,
            "paper": [to.of("papers", key)],
            "meeting": [] if slug is None else [to.meeting(slug)],
            "minutes:sha256": row["sha256"],
        },
    )


def speech(to: Addresses, row: Row) -> Object:
    """A turn of speech: the speaker's role; label and department where they may be told."""
    address, number = to.meeting(row["slug"]), row["number"]
    return _told(
        {
            "id": f"{address}/speeches#{row['position']}",
            "type": SPEECH,
            "meeting": address,
            "agendaItem": None if number is None else to.item(row["slug"], number),
            "position": row["position"],
            "kind": row["kind"],
            "text": row["text"],
            "speakerRole": role_of(row["speaker_label"]),
            "speakerDepartment": attribution.told(row["department"], row["disclosure"]),
            "speakerLabel": attribution.told(row["speaker_label"], row["disclosure"]),
            "firstLine": row["first_line"],
            "lastLine": row["last_line"],
        }
    )


def deleted(to: Addresses, path: str, row: Row) -> Object:
    """An object that was public until its document was closed: its address and when, and nothing else."""
    kind = "AgendaItem" if path == "agenda-items" else path[:-1].capitalize()
    if path == "agenda-items":
        address = to.item(row["slug"], row["number"])
    else:
        address = to.of(path, row["slug"] if path == "meetings" else row["object_key"])
    return _object(address, kind, row, {"deleted": True})


def _object(address: str, kind: str, row: Row, members: Mapping[str, Any]) -> Object:
    times = {"created": _moment(row["created_at"]), "modified": _moment(row["modified_at"])}
    return _told({"id": address, "type": f"{SCHEMA}{kind}", **members, **times})


def _told(members: Mapping[str, Any]) -> Object:
    return {name: value for name, value in members.items() if value is not None}


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.replace(microsecond=0, tzinfo=UTC).isoformat()


def _local(value: datetime | None) -> str | None:
    return None if value is None else value.replace(tzinfo=zone.ZONE).isoformat()


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
