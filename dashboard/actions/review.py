"""Acts of review: confirm, edit, reject or add a row, many at once, answers between rows, and undo."""

from __future__ import annotations

from dashboard.actions.act import Act, Done, Given, RefusedError, transaction
from dashboard.actions.fields import choice, day, integer, keys, text
from dashboard.roles import Person
from dashboard.said import Problem
from data import acts, decisions, follow_ups, reviews
from data.acts import Doing
from data.answering import SCOPES, add_answer, decide_answers
from data.rechecks import settle
from data.rows import Value
from data.store import Store

KINDS = ("request", "commitment", "decision")
MOST_AT_ONCE = 500

_EDITED = (
    choice("kind", KINDS),
    text("text", required=True, lines=True),
    text("owner", longest=100),
    day("due"),
)


def _values(given: Given) -> dict[str, Value]:
    return {
        "kind": given["kind"],
        "text": given["text"],
        "owner_department": given["owner"],
        "due_date": given["due"],
    }


def _confirm(doing: Doing, given: Given) -> Done:
    reviews.decide(doing, given["table"], given["row"], "confirmed", seen=given["seen"])
    return Done("confirmed", act_id=doing.act_id)


def _reject(doing: Doing, given: Given) -> Done:
    reviews.decide(doing, given["table"], given["row"], "rejected", seen=given["seen"])
    return Done("rejected", act_id=doing.act_id)


def _edit(doing: Doing, given: Given) -> Done:
    changed = reviews.edit(doing, given["row"], _values(given), seen=given["seen"])
    return Done("edited" if changed else "confirmed", act_id=doing.act_id)


def _many(doing: Doing, given: Given) -> Done:
    count = reviews.decide_all(doing, given["keys"])
    return Done("confirmed-many", {"count": count}, act_id=doing.act_id)


def _add(doing: Doing, given: Given) -> Done:
    last = given["last"] or given["first"]
    if last < given["first"]:
        raise RefusedError("inputs", {"count": 1}, problems={"last": Problem("before-first")})
    reviews.add(
        doing,
        meeting_id=given["meeting"],
        first_line=given["first"],
        last_line=last,
        values=_values(given),
    )
    return Done("added", act_id=doing.act_id)


def _answers(doing: Doing, given: Given) -> Done:
    count = decide_answers(doing, given["linked"], given["decision"], seen=given["seen"])
    return Done(f"answers-{given['decision']}", {"count": count}, act_id=doing.act_id)


def _answer_add(doing: Doing, given: Given) -> Done:
    add_answer(doing, request=given["request"], commitment=given["commitment"], scope=given["scope"])
    return Done("answer-added", act_id=doing.act_id)


def _undo(store: Store, person: Person, given: Given) -> Done:
    act_id = given["act"]
    with store.writing() as connection:
        found = connection.execute("SELECT 1 FROM act WHERE act_id = ?", [act_id]).fetchone()
        if found is None:
            raise RefusedError("nothing-to-undo")
        doing = acts.begin(connection, "undo", actor=person.name, origin=person.origin or None, undoes=act_id)
        kept = (room for room in (follow_ups, decisions) if room.recorded(doing, act_id))
        count = next(kept, acts).undo(doing, act_id)
    return Done("undone", {"count": count}, act_id=doing.act_id)


def _settle(doing: Doing, given: Given) -> Done:
    apply = given["decision"] == "apply"
    settle(doing, given["recheck"], apply=apply)
    return Done("recheck-applied" if apply else "recheck-dismissed", act_id=doing.act_id)


_ROW = (choice("table", tuple(reviews.KEYS)), integer("row", required=True), integer("seen", required=True))
_REASON = text("reason", longest=300)
_REASON_NEEDED = text("reason", required=True, longest=300)

ACTS = (
    Act("confirm", "secretary", _ROW, transaction("confirm", _confirm)),
    Act("reject", "secretary", (*_ROW, _REASON_NEEDED), transaction("reject", _reject)),
    Act(
        "edit",
        "secretary",
        (integer("row", required=True), integer("seen", required=True), *_EDITED, _REASON),
        transaction("edit", _edit),
    ),
    Act(
        "confirm-many",
        "secretary",
        (keys("keys", most=MOST_AT_ONCE),),
        transaction("confirm-many", _many),
    ),
    Act(
        "add-item",
        "secretary",
        (
            integer("meeting", required=True),
            integer("first", required=True, least=1, most=10_000_000),
            integer("last", least=1, most=10_000_000),
            *_EDITED,
            _REASON,
        ),
        transaction("add-item", _add),
    ),
    Act(
        "answers",
        "secretary",
        (
            keys("linked", most=MOST_AT_ONCE),
            integer("seen", required=True),
            choice("decision", ("confirmed", "rejected")),
            _REASON,
        ),
        transaction("answers", _answers),
    ),
    Act(
        "answer-add",
        "secretary",
        (
            integer("request", required=True),
            integer("commitment", required=True),
            choice("scope", SCOPES),
            _REASON,
        ),
        transaction("answer-add", _answer_add),
    ),
    Act("undo", "secretary", (integer("act", required=True),), _undo),
    Act(
        "recheck",
        "secretary",
        (integer("recheck", required=True), choice("decision", ("apply", "dismiss"))),
        transaction("recheck", _settle),
    ),
)
