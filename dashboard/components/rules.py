"""The rule that took a sentence for a follow-up, in words."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from dashboard.catalogue import has
from dashboard.components.view import View

_PREFIX: Final = "action_items."
_SECTION: Final = "section-"
# What a rule adds to its name where the sentence stands within another: …고 답변함, …고 생각함.
_FRAMES: Final = ("told", "thought")


def rule_words(view: View, rule: str) -> Markup:
    """What the rule looks at; its name where it has no words of its own."""
    return view.quoted(_words(view, rule.removeprefix(_PREFIX)))


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
