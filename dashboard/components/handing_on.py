"""What leaves a page: the report that shows its figures, and feeds that other programs ask again."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.view import View

FEEDS = {
    "meetings.ics": "feed-meetings-calendar",
    "follow-ups.ics": "feed-follow-ups-calendar",
    "meetings.rss": "feed-meetings-news",
    "follow-ups.rss": "feed-follow-ups-news",
}


AUDIT_FILES = ("kwcag-json", "kwcag-csv", "earl", "openacr")


def audit_files(view: View, run: int) -> Markup:
    """An audit run as files that other programs read, beside its report."""
    links = Markup(" ").join(
        Markup('<a href="{}" download>{}</a>').format(
            f"/download/audit?{urlencode({'run': run, 'form': form, 'lang': view.language})}",
            view.t(f"audit-file-{form}"),
        )
        for form in AUDIT_FILES
    )
    return Markup('<p class="card-links" id="audit-files">{}: {}</p>').format(view.t("audit-files"), links)


def report_link(view: View, name: str, **asked: str | None) -> Markup:
    """Leads to the choice of a format for a report, with what this page asks for filled in."""
    words = view.t("reports-link", name=view.t(f"reports-{name}-name"))
    return Markup('<p class="card-links"><a href="{}">{}</a></p>').format(
        view.link("/reports", report=name, **asked), words
    )


def subscriptions(view: View, names: tuple[str, ...] = tuple(FEEDS), **of: str | None) -> list[Markup]:
    """The feeds of a committee (``committee``: its name) or a member (``person``: their key)."""
    asked = {"lang": view.language} | {name: value for name, value in of.items() if value is not None}
    links = Markup("").join(
        Markup('<li><a href="/feeds/{}?{}">{}</a></li>').format(name, urlencode(asked), view.t(FEEDS[name]))
        for name in names
    )
    title = view.t("feeds-title")
    return [
        render("section.html", id="feeds", title=title, lead=view.t("feeds-lead")),
        Markup('<ul class="card-links">{}</ul>').format(links),
    ]
