"""Key figures of the overview: value, numerator and denominator, as-of day, coverage, rows behind it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.components.parts import Kpi
from dashboard.components.table import Row
from dashboard.components.view import View
from dashboard.components.words import item_type


def meetings(view: View, meetings: Sequence[Row]) -> Kpi:
    """Meetings held, with the first and last day."""
    days = sorted(meeting["held_on"] for meeting in meetings if meeting["held_on"])
    return Kpi(
        key="kpi-meetings",
        label=view.t("kpi-meetings"),
        value=view.t("kpi-meetings-value", count=len(meetings)),
        details=[
            view.t("kpi-meetings-days", first=view.text(days[0]), last=view.text(days[-1]), count=len(days))
            if days
            else view.t("not-recorded")
        ],
        basis=view.t(
            "kpi-meetings-basis", date=view.as_of, documents=len({m["file_name"] for m in meetings})
        ),
        link=view.link("/meeting"),
        link_text=view.t("kpi-meetings-link"),
    )


def attendance(view: View, meetings: Sequence[Row]) -> Kpi:
    """The rate of the confirmed roster, or the count of those listed where there is none."""
    rates = view.rows("attendance_rate", as_of=view.as_of)
    listed = [row["present_count"] for row in meetings if row["present_count"] is not None]
    stated = [row["stated_attendee_count"] for row in meetings if row["stated_attendee_count"] is not None]
    attended = sum(row["attended_count"] for row in rates)
    eligible = sum(row["eligible_count"] for row in rates)
    unknown = sum(row["not_recorded_count"] for row in rates)
    if eligible:
        value = view.t(
            "kpi-attendance-rate",
            percent=round(100 * attended / eligible),
            attended=attended,
            eligible=eligible,
        )
        basis = view.t("kpi-attendance-coverage", known=eligible, all=eligible + unknown, date=view.as_of)
    else:
        value = (
            view.t("kpi-attendance-value", present=sum(listed)) if listed else view.t("kpi-attendance-none")
        )
        basis = view.t("kpi-attendance-basis", date=view.as_of, recorded=len(listed), meetings=len(meetings))
    return Kpi(
        key="kpi-attendance",
        label=view.t("kpi-attendance"),
        value=value,
        details=[
            _recorded(view, "kpi-attendance-listed", listed, len(meetings)),
            _recorded(view, "kpi-attendance-stated", stated, len(meetings)),
        ],
        basis=basis,
        link=view.link("/attendance"),
        link_text=view.t("kpi-attendance-link"),
    )


def _recorded(view: View, key: str, counts: Sequence[int], meetings: int) -> str:
    """A sum over the meetings that record it, with how many those are; ``<key>-none`` where none does."""
    if not counts:
        return view.t(f"{key}-none")
    return view.t(key, sum=sum(counts), recorded=len(counts), meetings=meetings)


def agenda(view: View, meetings: Sequence[Row]) -> Kpi:
    """Agenda items by type, and how many ask for a decision, of those whose type is recorded."""
    types = view.rows("agenda_items_by_type")
    count = sum(row["item_count"] for row in types)
    typed = sum(row["item_count"] for row in types if row["item_type"] is not None)
    recorded = sum(1 for row in meetings if row["agenda_item_count"])
    deciding = sum(row["item_count"] for row in types if row["item_type"] in ("심의", "의결"))
    return Kpi(
        key="kpi-agenda",
        label=view.t("kpi-agenda"),
        value=view.t("kpi-agenda-value", count=count) if count else view.t("not-recorded"),
        details=[
            " · ".join(f"{item_type(view, row['item_type'])} {row['item_count']:,}" for row in types),
            view.t("kpi-agenda-deciding", deciding=deciding, count=typed),
        ]
        if count
        else [],
        basis=view.t("kpi-agenda-basis", recorded=recorded, meetings=len(meetings), date=view.as_of),
        link=view.link("/agenda"),
        link_text=view.t("kpi-agenda-link"),
    )


def follow_ups(view: View) -> Kpi:
    """Confirmed follow-ups, with the drafts beside them."""
    kinds = view.rows("action_items_by_kind")
    closure = view.rows("action_closure", as_of=view.as_of)[0]
    drafts = sum(row["draft_count"] for row in kinds)
    confirmed = closure["confirmed_count"]
    details = [view.t("kpi-follow-ups-drafts", count=drafts)]
    if confirmed:
        details.append(view.t("kpi-follow-ups-closed", closed=closure["closed_count"], confirmed=confirmed))
        details.append(
            view.t("kpi-follow-ups-due", closed=closure["due_closed_count"], due=closure["due_count"])
            if closure["due_count"]
            else view.t("kpi-follow-ups-undated", undated=closure["undated_count"], confirmed=confirmed)
        )
    return Kpi(
        key="kpi-follow-ups",
        label=view.t("kpi-follow-ups"),
        value=view.t("kpi-follow-ups-value", count=confirmed),
        details=details,
        basis=view.t("basis-as-of", date=view.as_of),
        link=view.link("/follow-ups"),
        link_text=view.t("kpi-follow-ups-link"),
    )


def completeness(view: View) -> Kpi:
    """Statutory elements recorded, of those that apply."""
    elements = view.rows("record_completeness")
    whole = sum(row["whole_count"] for row in elements)
    part = sum(row["part_count"] for row in elements)
    missing = sum(row["missing_count"] for row in elements)
    inapplicable = sum(row["inapplicable_count"] for row in elements)
    cited = any(row["records_citation"] for row in view.rows("record_elements"))
    return Kpi(
        key="kpi-completeness",
        label=view.t("kpi-completeness"),
        value=view.t("kpi-completeness-value", whole=whole, applicable=whole + part + missing),
        details=[view.t("kpi-completeness-parts", part=part, missing=missing, inapplicable=inapplicable)],
        basis=view.t("kpi-completeness-basis" if cited else "kpi-completeness-uncited", date=view.as_of),
        link="#completeness",
        link_text=view.t("kpi-completeness-link"),
    )


def accessibility(view: View) -> Kpi:
    """What the last audit of this dashboard found."""
    runs = view.rows("audit_run")
    link = view.link("/accessibility")
    label, link_text = view.t("kpi-accessibility"), view.t("kpi-accessibility-link")
    if not runs:
        return Kpi(
            label,
            view.t("kpi-accessibility-none"),
            [view.t("kpi-accessibility-how")],
            view.t("basis-as-of", date=view.as_of),
            link,
            link_text,
            key="kpi-accessibility",
        )
    run = runs[0]
    return Kpi(
        key="kpi-accessibility",
        label=label,
        value=view.t("kpi-accessibility-value", count=run["violation_count"]),
        details=[view.t("kpi-accessibility-seen", audited=run["audited_count"], all=run["page_state_count"])],
        basis=view.t("kpi-accessibility-basis", at=view.moment(run["finished_at"])),
        link=link,
        link_text=link_text,
    )
