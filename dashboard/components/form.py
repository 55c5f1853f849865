"""Forms of acts: every input with its label, its hint and what is wrong with it; what was typed comes back.

A form works without any script: it is sent to ``/act/<name>`` and the browser returns to the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.components.markup import render
from dashboard.components.parts import notice
from dashboard.components.table import Cell
from dashboard.components.view import View
from dashboard.said import Problem, Said

SIGN_IN: Final = "/sign-in"
SIGNED_OUT: Final = "signed-out"
Kind = Literal["text", "area", "date", "number", "select", "radio", "checkbox", "file"]


@dataclass(frozen=True, slots=True)
class Input:
    """One input: what it is called, what stands in it, and what may.

    ``name`` must be no property of a document or a form (name, title, action, …): Streamlit takes such
    names away. ``options``: (value, words) of a select or radio. ``accept`` and ``multiple`` are of files.
    ``longest``: letters that may be typed, bytes of a file. ``korean``: holds a document's words.
    ``autocomplete``: what it is, for the browser's own help.
    """

    name: str
    label: str
    kind: Kind = "text"
    value: str = ""
    options: Sequence[tuple[str, str]] = ()
    required: bool = False
    hint: str | None = None
    longest: int | None = None
    korean: bool = False
    accept: str | None = None
    multiple: bool = False
    autocomplete: str | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """One way to send a form; ``name`` and ``value`` tell the act which it was.

    ``counted``: its label while rows are chosen, ``#`` standing for how many.
    """

    label: Cell
    name: str = ""
    value: str = ""
    primary: bool = True
    counted: str | None = None


def form(
    view: View,
    act: str,
    inputs: Sequence[Input],
    buttons: Sequence[Button],
    *,
    id: str,
    label: str,
    hidden: Mapping[str, str | int] | None = None,
    onward: str = "",
    following: str = "",
    body: Cell = "",
    reload: bool = False,
) -> Markup:
    """A form of one act. ``id``: its name on the page, of letters, digits and hyphens.

    ``onward``: where to go when it is done, else this page as it is; ``following``: id of the element that
    takes the focus there, the message being read out all the same. ``body``: more of the form, above its
    inputs. ``reload``: load the page anew afterwards. Where the act is not this person's to do: ``body``,
    then a sentence that says whose it is.
    """
    if not view.may(act):
        role = view.t(f"duty-{view.barred[act]}")
        note = Markup('<p class="barred">{}</p>').format(view.t("barred-act", role=role))
        return Markup("{}{}").format(body, note)
    refused = view.said if view.said and not view.said.done and view.said.form == id else None
    problems = refused.problems if refused else {}
    view.told = view.told or refused is not None
    return render(
        "form.html",
        t=view.t,
        language=view.language,
        action=f"/act/{act}?{urlencode({'lang': view.language})}",
        id=id,
        label=label,
        token=view.token,
        back=view.address,
        onward=onward,
        following=following,
        hidden=hidden or {},
        body=body,
        reload=reload,
        multipart=any(one.kind == "file" for one in inputs),
        refused=_refused(view, refused) if refused else None,
        elsewhere=[
            view.t(f"field-{problem.code}", **problem.values)
            for name, problem in problems.items()
            if name not in {one.name for one in inputs}
        ],
        inputs=[_filled(view, id, one, problems, refused.typed if refused else {}) for one in inputs],
        buttons=buttons,
    )


def _filled(
    view: View,
    id: str,
    one: Input,
    problems: Mapping[str, Problem],
    typed: Mapping[str, Sequence[str]],
) -> Mapping[str, object]:
    problem = problems.get(one.name)
    words = typed.get(one.name)
    return {
        "input": one,
        "hint": one.hint or (view.t("form-date-hint") if one.kind == "date" else None),
        "id": f"{id}-{one.name}",
        "value": one.value if words is None else "".join(words[:1]),
        "problem": view.t(f"field-{problem.code}", **problem.values) if problem else None,
    }


def _refused(view: View, said: Said) -> str:
    # Who has the form before them again has signed in again: what they typed is in it.
    return view.t("refused-signed-in-again") if said.code == SIGNED_OUT else refusal(view, said)


def refusal(view: View, said: Said) -> str:
    """Why an act was not done, as a sentence."""
    if said.code != "data":
        return view.t(f"refused-{said.code}", **said.values)
    return view.t("refused-data", sentence=view.t(f"error-{said.values['error']}", **said.values))


def untold(view: View) -> Markup:
    """What was refused where its form stands on the page no longer; nothing otherwise."""
    if view.said is None or view.said.done or view.told:
        return Markup()
    link = None
    if view.said.code == SIGNED_OUT:
        link = Markup('<a href="{}">{}</a>').format(_signing_in(view), view.t("sign-in"))
    return render("untold.html", sentence=refusal(view, view.said), link=link)


def _signing_in(view: View) -> str:
    """The way to sign in and back; to what was typed, where that waits because a sign-in had ended."""
    waits = view.said is not None and view.said.code == SIGNED_OUT
    back = f"{view.path}?{urlencode(view.query)}" if waits else view.address
    return f"{SIGN_IN}?{urlencode({'back': back})}"


def answer(view: View, *, undo: bool = False) -> Markup:
    """What the last act of this visitor answered, said once at the top; nothing where there was none.

    Done: a status, with a way to undo it where ``undo`` and the act can be. Refused: said in its form.
    """
    if view.said is None or not view.said.done:
        return Markup()
    undoing: Cell = ""
    if undo and view.said.act_id is not None:
        undoing = form(
            view,
            "undo",
            (),
            [Button(view.t("undo-button"), primary=False)],
            id="undo-last",
            label=view.t("undo-label"),
            hidden={"act": view.said.act_id},
        )
    return render("answer.html", sentence=view.t(f"said-{view.said.code}", **view.said.values), undo=undoing)


def person(view: View) -> Markup:
    """Under which name acts are recorded, and the form to change it; why there are none, where so."""
    if view.why:
        link = _signing_in(view) if view.why == "signed-out" else None
        return notice(view, f"barred-{view.why}", link=link)
    if not view.may("name"):
        return Markup('<p class="person">{}</p>').format(view.t("person-summary", name=view.person))
    name = Input(
        "called",
        view.t("person-name"),
        value=view.person,
        required=True,
        hint=view.t("person-hint"),
        longest=40,
        autocomplete="name",
    )
    refused = view.said is not None and not view.said.done and view.said.form == "person"
    return render(
        "person.html",
        summary=view.t("person-summary", name=view.person),
        open=refused,
        form=form(
            view,
            "name",
            [name],
            [Button(view.t("person-button"))],
            id="person",
            label=view.t("person-label"),
            reload=True,
        ),
    )
