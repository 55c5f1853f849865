"""What a sentence does: asks, promises, decides, or none. The rules are ``tables/action_items.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.model import ActionKind
from data.parser import people
from data.parser.speeches import CLOSERS, STOPS
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

REACH = 200
_STYLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rule says of a sentence; ``kind`` is None where an exclusion fits, to be noted or not."""

    rule: str
    kind: ActionKind | None
    soft: bool
    noted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    id: str
    kind: ActionKind | None
    soft: bool
    noted: bool
    speaker: str | None
    endings: tuple[str, ...]
    soft_endings: tuple[str, ...]
    unless: tuple[str, ...]
    within: tuple[str, ...]
    soft_within: tuple[str, ...]
    starts: tuple[str, ...]
    spoken: bool | None
    pattern: re.Pattern[str] | None

    def fits(self, end: str, squeezed: str, *, chair: bool, spoken: bool) -> bool:
        if self.spoken is not None and self.spoken != spoken:
            return False
        if self.starts:
            return squeezed.startswith(self.starts)
        if self.speaker is not None and (self.speaker == "chair") != chair:
            return False
        if self.within and not any(word in squeezed for word in self.within):
            return False
        ends = squeezed.endswith(self.endings) or bool(self.pattern and self.pattern.search(end))
        return ends and not (self.unless and squeezed.endswith(self.unless))

    def verdict(self, squeezed: str) -> Verdict:
        weak = squeezed.endswith(self.soft_endings) or any(word in squeezed for word in self.soft_within)
        return Verdict(rule=self.id, kind=self.kind, soft=self.soft or weak, noted=self.noted)


def judge(sentence: str, speaker: str | None) -> Verdict | None:
    """The rule that fits a sentence said under a speaker's label, or None."""
    bare = sentence.rstrip().rstrip("".join(STOPS) + CLOSERS)
    whole = sentence.rstrip().rstrip("".join(STOPS))
    inside = last_parenthesis(whole)
    if inside and inside[0]:
        bare = inside[0].rstrip("".join(STOPS) + CLOSERS)
    end, squeezed = bare[-REACH:], squeeze(bare)
    chair = speaker is not None and people.is_chair(speaker)
    for rule in _rules():
        if rule.fits(end, squeezed, chair=chair, spoken=speaker is not None):
            return rule.verdict(squeezed)
    return None


@cache
def _rules() -> tuple[_Rule, ...]:
    data = table("action_items")
    return tuple(_rule(entry, data["styles"]) for entry in [*data["exclude"], *data["rule"]])


def _rule(entry: dict[str, Any], styles: dict[str, list[str]]) -> _Rule:
    def spread(name: str) -> tuple[str, ...]:
        return tuple(form for template in entry.get(name, ()) for form in _forms(template, styles))

    return _Rule(
        id=entry["id"],
        kind=entry.get("kind"),
        soft=entry.get("soft", False),
        noted=entry.get("note", False),
        speaker=entry.get("speaker"),
        endings=spread("endings"),
        soft_endings=spread("soft_endings"),
        unless=spread("unless"),
        within=tuple(entry.get("within", ())),
        soft_within=tuple(entry.get("soft_within", ())),
        starts=tuple(entry.get("starts", ())),
        spoken=entry.get("spoken"),
        pattern=re.compile(entry["pattern"]) if "pattern" in entry else None,
    )


def _forms(template: str, styles: dict[str, list[str]]) -> list[str]:
    """The endings that a template stands for: ``필요{함}`` → 필요함, 필요합니다, …"""
    match = _STYLE.search(template)
    if match is None:
        return [template]
    return [
        form
        for style in styles[match[1]]
        for form in _forms(template[: match.start()] + style + template[match.end() :], styles)
    ]
