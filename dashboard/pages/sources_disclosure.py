"""The disclosure class of one document, in words, and the form to change it."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dashboard.actions.disclosing import UNSET
from dashboard.components.form import Button, Input, answer, form
from dashboard.components.markup import render
from dashboard.components.table import Row
from dashboard.components.view import View

KEYS: Final = {UNSET: "unset", "공개": "open", "부분공개": "partly", "비공개": "closed"}
FORM: Final = "disclose"


def disclosure(view: View, value: str | None) -> str:
    """A class in words; none is taken as open, and says so."""
    return view.t(f"disclosure-{KEYS[value or UNSET]}")


def disclosing(view: View, chosen: Row) -> Markup:
    """What the last change answered, and the folded form for the next."""
    refused = view.said is not None and not view.said.done and view.said.form == FORM
    content = form(
        view,
        "disclose",
        [
            Input(
                "kind",
                view.t("column-disclosure"),
                "radio",
                value=chosen["disclosure"] or UNSET,
                options=[(value, disclosure(view, value)) for value in KEYS],
                hint=view.t("disclose-hint"),
                required=True,
            ),
            Input("reason", view.t("column-reason"), required=True, longest=300, korean=True),
        ],
        [Button(view.t("disclose-button"))],
        id=FORM,
        label=view.t("disclose-label", file=chosen["file_name"]),
        hidden={"document": chosen["document_id"]},
    )
    return Markup("{}{}").format(
        answer(view, undo=True),
        render(
            "folded.html", summary=view.t("disclose-open"), open=refused, content=content, id="open-disclose"
        ),
    )
