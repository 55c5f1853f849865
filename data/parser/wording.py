"""What a sentence does: asks, promises, decides, or none. The rules are ``tables/wording/*.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from data.model import ActionKind, Confidence
from data.parser import people
from data.parser.endings import Endings, forms
from data.parser.speeches import CLOSERS, STOPS
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

REACH = 120
LONGEST_END = 12
FINALS = 28
PAST = 20
FILES = ("exclusions", "decisions", "commitments", "requests", "records")
_ADDRESS = re.compile(r"[,，]\s*\S{1,8}님$")
_POINTER = re.compile(r"\s*(?:→|⇒|☞|->)\s*[^→⇒☞>]{0,18}(?:과|팀|국|실|부|처|센터|청|장|담당|담당관)$")
_TOLD = re.compile(r"[가-힣](?P<end>습니다|다)$")
_RESUMES = re.compile(r"(?<=[고며나만])\s|[,，]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a sentence stands.

    ``label`` is the printed speaker; ``spoken`` tells that the sentence is of a speech, not of a record that
    may name who asked; ``section`` is the field of the heading above it; ``presenting`` tells that the speech
    presents a report.
    """

    label: str | None = None
    spoken: bool = True
    section: str | None = None
    presenting: bool = False

    @property
    def role(self) -> str | None:
        """``chair``, ``clerk``, ``member``, ``body``, ``office``; None where the label says none of them."""
        return _role(self.label) if self.label else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rule says of a sentence; ``kind`` is None where an exclusion fits, to be noted or not.

    ``noun`` tells that it rests on a bare noun at the end, as a title may have one.
    """

    rule: str
    kind: ActionKind | None
    soft: bool = False
    confidence: Confidence = "high"
    noted: bool = False
    noun: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    id: str
    kind: ActionKind | None
    soft: bool
    confidence: Confidence
    noted: bool
    noun: bool
    role: frozenset[str]
    not_role: frozenset[str]
    spoken: bool | None
    framed: bool
    asks: bool
    last: bool
    presenting: bool | None
    sections: frozenset[str]
    endings: Endings
    soft_endings: Endings
    unless: Endings
    within: tuple[str, ...]
    without: tuple[str, ...]
    soft_within: tuple[str, ...]
    starts: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]

    def fits(self, words: str, setting: Setting, *, framed: bool) -> bool:
        """Whether the rule takes a sentence, given without spaces."""
        if not self._applies(setting, framed=framed):
            return False
        if self.starts:
            return words.startswith(self.starts)
        ends = self.endings.end(words) or any(pattern.search(words[-REACH:]) for pattern in self.patterns)
        if not ends or self.unless.end(words):
            return False
        if self.within and not any(word in words for word in self.within):
            return False
        return not any(word in words for word in self.without)

    def _applies(self, setting: Setting, *, framed: bool) -> bool:
        role = setting.role
        return not (
            (self.framed and not framed)
            or (self.spoken is not None and self.spoken != setting.spoken and not framed)
            or (self.role and role not in self.role)
            or role in self.not_role
            or (self.presenting is False and setting.presenting)
            or (self.sections and setting.section not in self.sections)
        )

    def verdict(self, words: str) -> Verdict:
        weak = self.soft_endings.end(words) or any(word in words for word in self.soft_within)
        return Verdict(
            rule=self.id,
            kind=self.kind,
            soft=self.soft or weak,
            confidence=self.confidence,
            noted=self.noted,
            noun=self.noun,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Words around another sentence: ``…고 답변함``, ``…고 생각함``."""

    id: str
    spoken: bool | None
    kinds: frozenset[str]
    soft: bool
    confidence: Confidence
    endings: Endings

    def inside(self, words: str, setting: Setting) -> str | None:
        """The sentence inside, or None where the frame is not there."""
        if self.spoken is not None and self.spoken != setting.spoken:
            return None
        length = self.endings.length(words)
        return words[:-length] if length else None


def judge(sentence: str, setting: Setting) -> Verdict | None:
    """The rule that fits a sentence, or None."""
    words = squeeze(bare(sentence))
    if sentence.rstrip(CLOSERS + " ").endswith(("?", "？")):
        return _first(words, setting, asks=True)
    found = _judged(words, setting)
    if found or setting.spoken or (plain := _as_noted(words)) == words:
        return found
    return _judged(plain, setting)


def _judged(words: str, setting: Setting) -> Verdict | None:
    return _first(words, setting) or _framed(words, setting) or _first(words, setting, last=True)


def _as_noted(words: str) -> str:
    """What a record tells politely or of what was, in the form that notes take: 하셨습니다 as 했음."""
    tail = words[-LONGEST_END:].replace("하셨", "했")
    match = _TOLD.search(tail)
    if match and (ord(match[0][0]) - ord("가")) % FINALS == PAST:
        tail = f"{tail[: match.start('end')]}음"
    return words[:-LONGEST_END] + tail


def first_act(sentence: str, setting: Setting) -> tuple[Verdict, int] | None:
    """The first part of a sentence that asks, promises or decides before it goes on, and where that ends."""
    for match in _RESUMES.finditer(sentence):
        words = squeeze(sentence[max(0, match.start() - REACH) : match.start()])
        for rule in _clauses():
            if rule.fits(words, setting, framed=False):
                return rule.verdict(words), match.start()
    return None


def bare(sentence: str) -> str:
    """A sentence without closing signs, a closing address, a closing parenthesis or an arrow to a party."""
    stops = "".join(STOPS)
    whole = sentence.rstrip().rstrip(stops)
    whole = _POINTER.sub("", _ADDRESS.sub("", whole[-REACH:])) if len(whole) < REACH else whole
    inside = last_parenthesis(whole)
    if inside and inside[0]:
        whole = inside[0]
    return whole.rstrip(stops + CLOSERS)


def _first(
    words: str, setting: Setting, *, framed: bool = False, asks: bool = False, last: bool = False
) -> Verdict | None:
    for rule in _rules():
        if rule.last == last and (rule.asks or not asks) and rule.fits(words, setting, framed=framed):
            return rule.verdict(words)
    return None


def _framed(words: str, setting: Setting) -> Verdict | None:
    for frame in _frames():
        inner = frame.inside(words, setting)
        if inner is None:
            continue
        verdict = _first(inner, setting, framed=True) if frame.kinds and inner else None
        if verdict and verdict.kind in frame.kinds:
            return replace(
                verdict,
                rule=f"{verdict.rule}-{frame.id}",
                soft=verdict.soft or frame.soft,
                confidence=frame.confidence if verdict.confidence == "high" else verdict.confidence,
            )
        return Verdict(rule=frame.id, kind=None)
    return None


@lru_cache(maxsize=1024)
def _role(label: str) -> str | None:
    roles = table("wording/forms")["roles"]
    words = label.split()
    if any(word in roles["clerk"] for word in words):
        return "clerk"
    if people.is_chair(label):
        return "chair"
    if any(word.rstrip("0123456789").endswith(tuple(roles["member"])) for word in words):
        return "member"
    if words and words[-1].endswith(tuple(roles["body"])):
        return "body"
    if label in roles["asks"]:
        return "member"
    return "office" if label in roles["answers"] or any(people.is_office(word) for word in words) else None


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for name in FILES for entry in table(f"wording/{name}")["rule"])


@cache
def _clauses() -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for entry in table("wording/frames")["clause"])


@cache
def _frames() -> tuple[_Frame, ...]:
    return tuple(
        _Frame(
            id=entry["id"],
            spoken=entry.get("spoken"),
            kinds=frozenset(entry["kinds"]),
            soft=entry.get("soft", False),
            confidence=entry.get("confidence", "high"),
            endings=Endings(entry["endings"]),
        )
        for entry in table("wording/frames")["frame"]
    )


def _names(value: str | list[str] | None) -> frozenset[str]:
    return frozenset([value] if isinstance(value, str) else value or ())


def _spread(templates: Iterable[str]) -> tuple[str, ...]:
    return tuple(form for template in templates for form in forms(template))


def _rule(entry: dict[str, Any]) -> _Rule:
    return _Rule(
        id=entry["id"],
        kind=entry.get("kind"),
        soft=entry.get("soft", False),
        confidence=entry.get("confidence", "high"),
        noted=entry.get("note", False),
        noun=entry.get("noun", False),
        role=_names(entry.get("role")),
        not_role=_names(entry.get("not_role")),
        spoken=entry.get("spoken"),
        framed=entry.get("framed", False),
        asks=entry.get("asks", False),
        last=entry.get("last", False),
        presenting=entry.get("presenting"),
        sections=frozenset(entry.get("sections", ())),
        endings=Endings(entry.get("endings", ())),
        soft_endings=Endings(entry.get("soft_endings", ())),
        unless=Endings(entry.get("unless", ())),
        within=_spread(entry.get("within", ())),
        without=_spread(entry.get("without", ())),
        soft_within=tuple(entry.get("soft_within", ())),
        starts=tuple(entry.get("starts", ())),
        patterns=tuple(re.compile(pattern) for pattern in entry.get("patterns", ())),
    )
