"""What an audit looks at and what it finds. Terms follow EARL 1.0 (outcome) and WCAG-EM (page state)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Outcome = Literal["failed", "cantTell"]
CheckOutcome = Literal["passed", "failed", "cantTell", "inapplicable"]
Impact = Literal["minor", "moderate", "serious", "critical"]
Standard = Literal["KWCAG 2.2", "WCAG 2.2"]
Judgement = Literal["준수", "미준수", "자동 점검 이상 없음", "수동 확인 필요", "해당 없음", "점검하지 못함"]
Theme = Literal["light", "dark", "forced"]
# Whether keyboard and motion are tried in a state; "themed": only by rules that another theme may change.
Slow = Literal["none", "widest", "narrowest", "themed"]
Step = dict[str, str]

IMPACTS: tuple[Impact, ...] = ("minor", "moderate", "serious", "critical")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """One page in one width (CSS pixels), colour scheme, language and state; ``url`` is what is opened.

    ``steps`` lead into the state; ``acts`` are what a user then does there that has to be announced.
    ``follows_theme``: the page takes up another theme of the system while it is open.
    """

    page: str
    url: str
    address: str
    width: int
    theme: Theme
    language: str | None
    state: str
    steps: tuple[Step, ...] = ()
    acts: tuple[Step, ...] = ()
    slow: Slow = "none"
    follows_theme: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule's complaint about one element of one page state.

    ``act`` names the W3C ACT rules that the engine says it belongs to.
    """

    engine: str
    rule: str
    outcome: Outcome
    impact: Impact
    wcag: tuple[str, ...]
    kwcag: str | None
    selector: str
    snippet: str
    message_ko: str
    message_en: str
    remedy_ko: str
    remedy_en: str
    act: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What one engine or check saw of a page state: its findings, and the elements behind each rule.

    ``targets`` maps ``engine:rule`` to the elements it applied to; a rule that ran and found nothing to
    apply to is there with none. ``criteria`` has the WCAG criteria of each rule. ``document`` tells loads
    of the page apart, whose elements are counted anew. ``passed`` has, for a rule that may answer another's
    doubt (``trust.toml``), the selectors and snippets of the elements that passed it.
    """

    findings: tuple[Finding, ...] = ()
    targets: dict[str, frozenset[int]] = field(default_factory=dict)
    criteria: dict[str, tuple[str, ...]] = field(default_factory=dict)
    document: str = ""
    passed: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a page state, or one check of it (``source``), was not audited (``audit-reason-<code>``)."""

    source: str
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An element as the browser has it: role and name as computed, and a WebP picture with its size."""

    role: str | None = None
    name: str | None = None
    picture: bytes | None = None
    width: int | None = None
    height: int | None = None


@dataclass(slots=True, kw_only=True)
class StateResult:
    """A page state after the audit: what was seen, and what could not be; evidence by selector.

    ``examined_at`` (UTC) is when the engines looked, None where they could not; ``of_run`` the start of the
    earlier run whose findings were taken over, the page being unchanged, and ``of_run_id`` its key if stored.
    """

    state: PageState
    title: str | None = None
    content_hash: str | None = None
    examined: list[Examined] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    examined_at: datetime | None = None
    of_run: datetime | None = None
    of_run_id: int | None = None

    @property
    def outcome(self) -> Literal["audited", "error"]:
        return "error" if self.failures else "audited"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFinding:
    """One defect on one page: the findings of all engines, checks and states on the same element.

    ``states`` are the places of its page states among the results; ``shown`` is that of its evidence.
    """

    page: str
    states: tuple[int, ...]
    fingerprint: str
    rules: tuple[str, ...]
    finding: Finding
    shown: int | None = None

    @property
    def first_state(self) -> int:
        return self.states[0]

    @property
    def page_state_count(self) -> int:
        return len(self.states)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The machine's judgement on one item or criterion and what it rests on; ``page`` is * for all."""

    standard: Standard
    no: str
    page: str
    verdict: Judgement
    target_count: int
    failed_count: int
    cant_tell_count: int
