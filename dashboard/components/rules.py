"""The rule that made a row, in words: of a follow-up, an answer, a note, a speech."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dashboard.catalogue import has
from dashboard.components.view import View
from dashboard.note_kinds import kind_of

_PREFIX: Final = "action_items."
_SECTION: Final = "section-"
# What a rule adds to its name where the sentence stands within another: …고 답변함, …고 생각함.
_FRAMES: Final = ("told", "thought")


def rule_words(view: View, rule: str) -> Markup:
    """What the rule looks at; its name where it has no words of its own."""
    return view.quoted(rule_name(view, rule))


def rule_with_id(view: View, rule: str) -> Markup:
    """What the rule looks at, and its identifier beside the words."""
    return Markup('{} <code class="rule-id">{}</code>').format(rule_words(view, rule), rule)


def rule_name(view: View, rule: str) -> str:
    """The same as plain words, as a choice of a filter takes them."""
    room, _, name = rule.partition(".")
    if room == "notes":
        return view.t(f"note-kind-{kind_of(name).name}")
    if room == "answers" and has(view.language, f"rule-answer-{name}"):
        return view.t(f"rule-answer-{name}")
    if room == "speeches":
        return view.t("rule-speeches")
    return _words(view, rule.removeprefix(_PREFIX))


def _words(view: View, name: str) -> str:
    if has(view.language, f"rule-{name}"):
        return view.t(f"rule-{name}")
    for frame in _FRAMES:
        inner = name.removesuffix(f"-{frame}")
        if inner != name:
            return view.t(f"rule-{frame}", rule=_words(view, inner))
    if name.startswith(_SECTION):
        return view.t("rule-section")
    return view.t("rule-other", rule=name)
