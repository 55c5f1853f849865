"""A batch that waits: of each file what it is, of which meeting, and what would change; then the result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from dashboard import rostering
from dashboard.actions.handing_in import is_new, is_waiting
from dashboard.components.choosing import MOST, committees
from dashboard.components.form import Button, form
from dashboard.components.markup import render
from dashboard.components.parts import facts
from dashboard.components.table import Cell, Column, Row, table
from dashboard.components.view import View
from dashboard.site import served
from dashboard.staging import Staged
from data.errors import DataError

Told = Mapping[str, Any]
SHOWN_EVIDENCE = 3


def staged(view: View, word: str, batch: Sequence[Staged]) -> Iterator[Markup]:
    """The files of a batch and the forms that store it or let it go."""
    new = sum(map(is_new, batch))
    stored = any(one.told.get("stored") for one in batch)
    kind = "staged" if any(map(is_waiting, batch)) else "staged-done" if stored else "staged-refused"
    title = view.t(f"{kind}-title")
    yield render("section.html", id="staged", title=title, lead=view.t("staged-lead", count=len(batch)))
    yield render("staged.html", language=view.language, files=[_file(view, word, one) for one in batch])
    if new:
        yield form(
            view,
            "register",
            (),
            [Button(view.t("register-button", count=new))],
            id="register",
            label=view.t("register-label"),
            hidden={"batch": word},
            following="staged",
        )
    if any(map(is_waiting, batch)):
        yield form(
            view,
            "discard",
            (),
            [Button(view.t("discard-button"), primary=False)],
            id="discard",
            label=view.t("discard-label"),
            hidden={"batch": word},
            onward=view.link("/documents"),
        )


def _file(view: View, word: str, one: Staged) -> dict[str, Any]:
    told, stored = one.told, one.told.get("stored")
    body: Cell = ""
    if stored:
        sentence = view.t(stored["key"], **stored["values"])
        body = _links(view, stored.get("slugs", ()))
    elif told["roster"]:
        sentence = view.t("preview-roster")
        body = _roster(view, word, one)
    elif told["status"] in ("added", "updated"):
        sentence = view.t(f"preview-{told['status']}")
        body = facts(list(_facts(view, told)))
    else:
        sentence = view.t(told["key"], **told["values"])
    failed = (stored or told).get("status") == "failed"
    return {"number": one.number, "name": one.path.name, "sentence": sentence, "failed": failed, "body": body}


def _links(view: View, slugs: Sequence[str]) -> Markup:
    if not slugs:
        return Markup()
    links = Markup(" ").join(
        Markup('<a href="{}">{}</a>').format(
            view.link("/meeting", meeting=slug),
            Markup("{}: {}").format(view.t("column-meeting"), view.korean(slug)),
        )
        for slug in slugs
    )
    return Markup('<p class="card-links">{}</p>').format(links)


def _facts(view: View, told: Told) -> Iterator[tuple[str, Cell]]:
    yield view.t("column-role-of-document"), view.t(f"role-{told['role']}")
    quotes = [_quote(view, each) for each in told["evidence"][:SHOWN_EVIDENCE]]
    yield view.t("preview-evidence"), Markup("<br>").join(quotes) if quotes else view.t("not-recorded")
    for meeting in told["meetings"]:
        yield view.t("column-meeting"), _meeting(view, meeting)
    if told["fields"]:
        changed = [
            Markup("{}: {} → {}").format(
                view.t(f"column-{name.replace('_', '-')}"), view.korean(before), view.korean(after)
            )
            for name, (before, after) in told["fields"].items()
        ]
        yield view.t("preview-fields"), Markup("<br>").join(changed)
    if told["status"] == "updated":
        added, removed = told["lines"]
        yield view.t("preview-lines"), view.t("preview-lines-value", added=added, removed=removed)
    if told.get("notes"):
        yield view.t("preview-notes"), Markup("<br>").join(view.t(f"note-{code}") for code in told["notes"])
    yield view.t("preview-counts"), Markup("<br>").join(_counts(view, told))


def _quote(view: View, each: Told) -> Markup:
    where = view.t("line", line=str(each["line"])) if each["line"] else view.t("column-file-name")
    return Markup("{}: {} ({})").format(
        view.t(f"role-{each['value']}"), view.korean(f"“{each['quote'][:60]}”"), where
    )


def _meeting(view: View, meeting: Told) -> Markup:
    name = " ".join(str(meeting[key]) for key in ("committee", "held_on", "session") if meeting[key])
    said = view.t("preview-counted" if meeting["counted"] else "preview-not-counted")
    shown = Markup("{}. {}").format(view.korean(name or meeting["slug"]), said)
    if meeting["others"]:
        others = view.korean(", ".join(meeting["others"]))
        shown += Markup(" {} {}").format(view.t("preview-others"), others)
    return shown


def _counts(view: View, told: Told) -> list[Markup]:
    found = []
    for kind, (before, after) in told["counts"].items():
        key = "preview-count" if before is None else "preview-count-changed"
        what = view.t(f"rows-{kind.replace('_', '-')}")
        found.append(Markup("{}").format(view.t(key, what=what, before=before or 0, after=after)))
    return found


def _roster(view: View, word: str, one: Staged) -> Markup:
    """The committee is asked for; then what the roster would change there, and the way to confirm it."""
    committee, since = view.query.get(f"committee{one.number}", ""), view.query.get(f"since{one.number}", "")
    found = committees(view)
    known, count = found.names, found.count
    committee = committee or (known[0] if len(known) == 1 else "")
    asked = render(
        "roster_of.html",
        t=view.t,
        language=view.language,
        number=one.number,
        action=view.link("/documents"),
        kept=[(name, view.query[name]) for name in ("batch", "lang", "as_of") if name in view.query],
        committee=committee,
        since=since,
        hint=view.t("roster-of-many", count=count)
        if count > MOST
        else view.t("roster-of-hint", known=", ".join(known) or view.t("not-recorded")),
    )
    if not committee:
        return asked
    try:
        day = date.fromisoformat(since) if since else None
    except ValueError:
        return asked + Markup('<p class="field-problem">{}</p>').format(view.t("field-not-a-day"))
    try:
        result = rostering.run(one.path, committee, served().store, day, actor=None)
    except DataError as error:
        return asked + Markup('<p class="field-problem">{}</p>').format(
            view.t(f"error-{error.code}", **error.values)
        )
    shown = asked + _changes(view, result)
    if result.roster.problems:
        return shown
    hidden: dict[str, str | int] = {"batch": word, "file": one.number, "committee": committee}
    return shown + form(
        view,
        "import-roster",
        (),
        [Button(view.t("roster-button", committee=committee))],
        id=f"roster-{one.number}",
        label=view.t("roster-confirm-label", committee=committee),
        hidden=hidden | ({"since": since} if since else {}),
        following="staged",
    )


def _changes(view: View, result: rostering.Result) -> Markup:
    """What has to be mended in the file, what becomes of each seat, and how many."""
    problems = Markup().join(
        Markup("<li>{}</li>").format(rostering.problem(each, view.t)) for each in result.roster.problems
    )
    mended = Markup('<ul class="field-problem">{}</ul>').format(problems) if problems else Markup()
    columns = [
        Column(view.t("column-name"), lambda row: view.korean(row["change"].who), row_header=True),
        Column(view.t("roster-column"), lambda row: view.t(f"roster-kind-{row['change'].kind}")),
        Column(view.t("roster-details"), lambda row: rostering.details(row["change"], view.t)),
    ]
    rows: list[Row] = [{"change": change} for change in result.changes]
    caption = view.t("roster-caption", committee=result.committee)
    listing = table(caption, columns, rows, empty="")
    return mended + listing + Markup("<p>{}</p>").format(rostering.totals(result.changes, view.t))
