"""Who is to act: printed with the words, the speaker of a promise, or proposed: who presents the item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from data.model import ActionKind, AgendaItem, Attendance, OwnerBasis
from data.parser import outcomes, people
from data.parser.departments import is_department
from data.parser.endings import Endings
from data.parser.speeches import Turn
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

LONGEST_PARTY = 3
LONGEST_OWNER = 40
LONGEST_OUTCOME = 24
LONGEST_TASK = 80
_ARROW = re.compile(r"(?:→|⇒|☞|->)\s*([^→⇒☞>]{2,20})$")
_BEHIND = re.compile(r"\s[/:：-]\s?([가-힣 ]{2,20})$|[:：]\s([가-힣 ]{2,20})$")
_TAIL = re.compile(r"(?:\s[-–—/]\s|\s?[:：]\s|\s?(?:→|⇒|☞|->)\s?)(?=[^:：→⇒☞>]{2,40}$)")
_RESOLVED = re.compile(
    r"(?<!기로)(?<!기로 )(?<!것으로)(?<!것으로 )(?:가결|부결)\s?"
    r"(?:하다|하였다|하였음|했다|함|한다|됨|되다|되었다|되었음|되었음을 선포\S*)?\.?$"
)
_COUNT = re.compile(r"\s*\d{1,3}\s*[명인]?$")
_PARTS = re.compile(r"\s*[,，/·;]\s*")
_STROKE = re.compile(r"\s+/\s+")
_TASK_PARTS = re.compile(r"\s*[,，·;]\s*|\s+/\s+")
_NOBODY = ("", "-", "–", "해당없음", "미정", "없음")


@dataclass(frozen=True, slots=True)
class Owner:
    """A party with its basis, or the document's own general words for it."""

    name: str | None = None
    basis: OwnerBasis | None = None
    as_printed: str | None = None


@dataclass(frozen=True, slots=True)
class Parties:
    """Posts and departments that the document names as present, speaking or presenting; persons by name."""

    offices: frozenset[str]
    persons: frozenset[str]

    @classmethod
    def of(
        cls, turns: Sequence[Turn], attendance: Sequence[Attendance], items: Sequence[AgendaItem]
    ) -> Parties:
        """Whom the attendance, the speakers' labels and the agenda name."""
        offices = {entry.post for entry in attendance if entry.post and not entry.collective}
        offices |= {own for turn in turns if (own := own_party(turn.label))}
        offices |= {item.presenter for item in items if item.presenter}
        offices |= {
            name for entry in attendance if (name := _COUNT.sub("", entry.raw_name)) and not entry.name
        }
        return cls(frozenset(offices), frozenset(entry.name for entry in attendance if entry.name))


def owner(
    kind: ActionKind,
    text: str,
    label: str | None,
    parties: Parties,
    *,
    cell: str | None = None,
    reported: bool = False,
    presenter: str | None = None,
    told: bool = False,
) -> Owner:
    """Who is to act on an item.

    ``cell`` is what the owner's column holds; ``reported`` tells that the subject only speaks, ``told`` that
    a sentence tells who promised, behind what another may have asked.
    """
    if cell and cell.strip() not in _NOBODY and len(cell) <= LONGEST_OWNER:
        return Owner(cell.strip(), "printed")
    if party := _appended(text, parties) or _in_tail(text, parties):
        return Owner(party, "printed")
    if kind == "commitment" and label:
        own = own_party(label) or _named(label)
        return Owner(own, "speaker") if own else Owner()
    if told and (party := _last_topic(text, parties)):
        return Owner(party, "printed")
    # whoever moved or seconded what was carried is not to act on it
    if kind == "decision" and outcomes.result_word(text[-LONGEST_OUTCOME:]) and _RESOLVED.search(text):
        return Owner()
    reported = reported or (kind == "request" and _reporting().end(squeeze(text).rstrip(".")))
    if not reported and (party := _subject(text, parties)):
        return Owner(party, "printed")
    if kind == "decision" and label and not people.is_post(label) and is_department(label):
        return Owner(label, "speaker")
    for word in table("owners")["generic"]:
        if any(f"{word}{particle}" in text for particle in table("owners")["subject"]):
            return Owner(as_printed=word)
    return Owner(presenter, "proposed") if presenter and kind == "request" else Owner()


@cache
def _reporting() -> Endings:
    return Endings(table("owners")["reporting"])


def _appended(text: str, parties: Parties) -> str | None:
    """A party in closing brackets or behind an arrow: ``(담당: 물순환과)``, ``→ 물순환과``."""
    bare = text.rstrip(" .")
    inside = last_parenthesis(bare)
    dated = inside and any(letter.isdigit() for letter in inside[1])
    ending = (inside[0].rstrip() if inside and dated else bare)[-40:]
    behind = _ARROW.search(ending) or _BEHIND.search(ending)
    printed = next((group for group in behind.groups() if group), "") if behind else ""
    if not printed and inside and len(inside[1]) <= LONGEST_OWNER:
        printed = inside[1]
    for part in _PARTS.split(printed):
        led = next((word for word in table("owners")["led"] if part.startswith(word)), "")
        name = part[len(led) :].strip(" :：")
        if (
            name
            and led not in table("owners")["helping"]
            and (
                name in parties.offices
                or name in parties.persons
                or is_department(name)
                or (led and people.is_name(name))
            )
        ):
            return name
    return None


def tail(text: str) -> list[str]:
    """What stands behind a task and says who and when: ``시안 — 한가람, ~7/25``, ``(@한가람, 7월 말)``."""
    bare = text.rstrip(" .")
    inside = last_parenthesis(bare)
    printed = inside[1] if inside and inside[0] and len(inside[1]) <= LONGEST_OWNER else ""
    front = inside[0] if inside and printed else bare
    signs = list(_TAIL.finditer(front[-LONGEST_TASK:]))
    strokes = _STROKE.split(front)
    if len(strokes) > 2:
        printed = ", ".join([*strokes[1:], printed])
    elif signs:
        printed = f"{front[-LONGEST_TASK:][signs[-1].end() :]}, {printed}"
    return [part.strip(" @") for part in _TASK_PARTS.split(printed) if part.strip(" @")]


def _in_tail(text: str, parties: Parties) -> str | None:
    """The party of a task, where all that stands beside it behind the task says when."""
    helping = tuple(table("owners")["helping"])
    parts = [part for part in tail(text) if not part.startswith(helping)]
    known = [part for part in parts if part in parties.offices or part in parties.persons or _is_party(part)]
    rest = [part for part in parts if part not in known and not _says_when(part)]
    return known[0] if known and not rest else None


def _is_party(part: str) -> bool:
    words = part.split()
    return len(words) <= LONGEST_PARTY and (is_department(part) or people.is_post(part))


def _says_when(part: str) -> bool:
    return any(letter.isdigit() for letter in part) or part.endswith(tuple(table("owners")["limits"]))


def _subject(text: str, parties: Parties) -> str | None:
    """The first known party that stands with a subject particle, or an office that acts in the sentence."""
    words = text.split()
    data = table("owners")
    for place, word in enumerate(words):
        before = words[max(0, place + 1 - LONGEST_PARTY) : place]
        for particle in data["subject"]:
            stem = word.removesuffix(particle)
            if stem and stem != word and (party := _known(before, stem, parties)):
                return party
    for place, word in enumerate(words):
        particles: Iterable[str] = [*data["place"], *(data["first"] if place == 0 else ())]
        for particle in particles:
            stem = word[: -len(particle)]
            if word.endswith(particle) and is_department(stem):
                return stem
    return None


def _last_topic(text: str, parties: Parties) -> str | None:
    """The last party or office that a sentence is about: ``… 요청하였고, 녹지과장은 공개하겠다고 답변함``."""
    words = text.split()
    for place in range(len(words) - 1, -1, -1):
        before = words[max(0, place + 1 - LONGEST_PARTY) : place]
        for particle in table("owners")["topic"]:
            stem = words[place].removesuffix(particle)
            if not stem or stem == words[place]:
                continue
            if party := _known(before, stem, parties) or (stem if is_department(stem) else None):
                return party
    return None


def _known(before: Sequence[str], stem: str, parties: Parties) -> str | None:
    for count in range(len(before), -1, -1):
        party = " ".join([*before[len(before) - count :], stem])
        if party in parties.offices or party in parties.persons:
            return party
    return None


def _named(label: str) -> str | None:
    """The person that a speaker's label names, alone or beside a role or post: 한가람, 한가람 위원."""
    words = label.split()
    if people.is_hidden(label) or len(words) > LONGEST_PARTY:
        return None
    return next((word for word in words if people.is_name(word) and not people.is_office(word)), None)


def own_party(label: str) -> str | None:
    """Post or department that a speaker's label names; None for a hidden name or a member."""
    words = label.split()
    if people.is_hidden(label) or not words or any(people.role(word) for word in words):
        return None
    if len(words) > 1 and people.is_name(words[-1]) and people.is_post(words[-2]):
        return " ".join(words[:-1])
    if (
        len(words) == 2
        and people.is_name(words[0])
        and not people.is_office(words[0])
        and people.is_post(words[1])
    ):
        return words[1]
    return label if people.is_office(label) or is_department(label) else None
