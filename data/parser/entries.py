"""One printed entry of a list of persons: name, post, role, body, and how the person took part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from data.model import AttendanceStatus
from data.parser import people, ways
from data.parser.head_counts import is_count
from data.parser.tables import table
from data.parser.words import last_parenthesis, squeeze

LONGEST_ENTRY = 80
MOST_WORDS = 8
# syllables of most names, where a word may be another thing
FULL_NAME = 3
_GROUP = re.compile(r"^(?P<who>[^\d]{2,40}?)\s?(?P<count>\d{1,4})\s?(?:명|인)?$")
_NUMBERS = re.compile(r"[\d/,.%() ]+\s?(?:명|인|건|부)?")
_CODE = re.compile(r"제?\d{2,4}-\S+|.*\d:\d{2}.*")
_TYPED = re.compile(r"[\[(<【〔](?P<type>[가-힣 ]{2,6})[\])>】〕]")
_SIGNED = re.compile(r"\s*(?:\((?:인|서명|印|날인|사인)\)|㊞|\(생략\))\s*$")
_STUCK = re.compile(
    r"^(?P<name>[가-힣]{3}|[가-힣][^가-힣\d\s]{1,3}[가-힣]?)(?P<role>위원장|부위원장|위원|의원|이사장|이사|회장|감사|간사|교수)$"
)
_STUCK_BEFORE = re.compile(r"^(?P<role>위원장|부위원장|공동위원장|의장|회장|이사장)(?P<name>[가-힣]{3})$")
_UNIT = re.compile(
    r"^(?P<unit>제?\d{1,4}(?:동|통|반|호|가|구역|선거구|지구|지역구)(?:\s?\d{1,4}호)?)\s+(?P<rest>[가-힣].*)$"
)
_TITLED = re.compile(r"^(?P<title>[가-힣]{2,8})\s?\((?P<post>[^()]{1,20})\)\s*(?P<name>[가-힣]{2,4})$")
_LATIN = re.compile(r"^[A-Z][A-Za-z.'-]{0,30}(?: [A-Z][A-Za-z.'-]{0,30}){1,3}$")
_WAY = re.compile(r"^(?P<who>\S.*?)\s+[-–—:]\s*(?P<way>[가-힣]{2,5})\s*(?:\((?P<how>[^()]{1,20})\))?$")
_PROXY = re.compile(r"(?:대리\s?(?:참석|출석)?\s?[:：]?\s?)(?P<who>\S.*)$|^(?P<for>\S.{0,30}?)\s?대리$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an entry says; None where it does not. ``status`` None: as the list it stands in.

    ``away`` tells of a reason not to have come, which a list of those who came does not deny.
    """

    raw: str
    name: str | None = None
    post: str | None = None
    role: str | None = None
    affiliation: str | None = None
    status: AttendanceStatus | None = None
    count: int = 1
    collective: bool = False
    away: bool = False


def can_be_entry(raw: str) -> bool:
    """Whether words can be an entry of a list of persons; a sentence cannot."""
    words = raw.split()
    if not words or len(raw) > LONGEST_ENTRY or len(words) > MOST_WORDS or raw.endswith((".", "?", "!")):
        return False
    outside = ways.outside(raw)
    if (
        is_nobody(raw)
        or is_typed(raw)
        or _CODE.fullmatch(outside)
        or (_CODE.fullmatch(raw) and not _is_somebody(outside))
    ):
        return False
    predicate = words[-1].endswith(("음", "함", "됨", "임", "다"))
    return not predicate or len(words) == 1 or people.is_office(raw) or people.is_named(words[-1])


def read(raw: str) -> Entry:
    """The entry that words print: ``김영미 부위원장``, ``위원장(남보라)``, ``예산위원 7``."""
    found = Entry(raw=raw)
    who = people.joined(_SIGNED.sub("", raw).strip())
    way = _WAY.match(who)
    if way and ((status := ways.status(way["way"])) or ways.is_reason(way["way"])):
        found, who = replace(found, status=status, away=ways.is_reason(way["way"])), way["who"]
    unit = _UNIT.match(who)
    if unit and people.is_named(unit["rest"].split("(")[0].split()[0]):
        found, who = replace(found, affiliation=unit["unit"]), unit["rest"]
    if (titled := _TITLED.match(who)) and people.is_named(titled["name"]) and _is_title(titled["title"]):
        who = f"{titled['name']}({titled['title']}, {titled['post']})"
    plain = found
    inside = last_parenthesis(who)
    while inside and inside[0]:
        who = people.joined(inside[0].strip())
        found = _parenthesis(found, inside[1], who)
        inside = last_parenthesis(who)
    if found.name:
        return _post_of(found, who)
    group = _GROUP.match(who)
    if group:
        return replace(found, post=group["who"].strip(" -:"), count=int(group["count"]), collective=True)
    first, _, behind = who.partition(" ")
    kind = first in table("people")["clerks"] or first in table("people")["groups"]
    if kind and not people.role(first) and behind and not people.is_named(behind):
        found, who = replace(found, affiliation=found.affiliation or first), behind.strip()
    found = _person(found, who, in_parenthesis=found != plain)
    if found.name:
        return found
    if people.role(first) and _is_held(behind):
        found, who = replace(found, role=found.role or people.role(first)), behind.strip()
    return replace(found, post=found.post or who, collective=_is_collective(who))


def is_nobody(raw: str) -> bool:
    """Whether words stand for nobody: 없음, numbers alone, why several stayed away, an empty seat."""
    inside = last_parenthesis(raw)
    vacant = inside is not None and ways.is_vacant(*inside) and read(inside[0]).name is None
    none = squeeze(raw).strip("-·()") in table("people")["nobody"]
    group = _GROUP.match(raw)
    reason = group is not None and ways.is_reason(group["who"])
    return none or vacant or reason or is_count(raw) or _NUMBERS.fullmatch(raw) is not None


def is_typed(raw: str) -> bool:
    """Whether words begin with a type of items, as no person does: ``[심의] 보안등 교체 계획(안)``."""
    match = _TYPED.match(raw)
    return match is not None and squeeze(match["type"]) in table("agenda")["types"]


def names_person(text: str) -> bool:
    """Whether words can be an entry that names a person."""
    return can_be_entry(text) and read(text).name is not None


def _parenthesis(found: Entry, inside: str, who: str) -> Entry:
    """What a parenthesis behind a person or post adds: status, role, post, a name, or a body."""
    for part in re.split(r"[,/·]\s?|\s-\s", inside):
        part = part.strip()
        if not part or ways.says_nothing(part):
            continue
        name = people.joined(part)
        if (status := ways.status(part)) is not None:
            found = replace(found, status=status)
        elif ways.is_reason(part):
            found = replace(found, away=True)
        elif (role := people.role(part)) is not None:
            found = replace(found, role=role)
        elif proxy := _PROXY.search(part):
            found = replace(found, status="proxy", affiliation=found.affiliation or proxy.group().strip())
        elif people.is_named(name) and _is_no_person(who) and not _holds_person(who, name):
            found = replace(found, name=name, role=found.role or people.role(who))
        elif people.is_post(part.rsplit(maxsplit=1)[-1]):
            found = _with_post(found, part, who)
        else:
            found = replace(found, affiliation=found.affiliation or part)
    return found


def _with_post(found: Entry, part: str, who: str) -> Entry:
    """A post in parentheses: of the person named, of who holds the role, else beside another post."""
    if role := people.role(who):
        return replace(found, post=part, role=found.role or role)
    if people.is_post(who.rsplit(maxsplit=1)[-1]):
        return replace(found, affiliation=found.affiliation or part)
    return replace(found, post=part)


def _post_of(found: Entry, who: str) -> Entry:
    """The post or body in front of a name in parentheses: ``위원장(남보라)``, ``가람대학교(고은별)``."""
    if people.role(who):
        return found
    if people.is_post(who.rsplit(maxsplit=1)[-1]):
        return replace(found, post=who)
    return replace(found, affiliation=found.affiliation or who)


def _person(found: Entry, who: str, *, in_parenthesis: bool) -> Entry:
    """Name, role, post and body in the words outside parentheses; unchanged where no name is among them."""
    words = [word.strip(",·:") for word in who.split()]
    words = [word.removesuffix("님") if len(word) > 3 else word for word in words if word]
    if not words:
        return found
    if _LATIN.match(who):
        return replace(found, name=who)
    if latin := _latin(words):
        return replace(
            found, name=latin[0], role=found.role or people.role(latin[1]), post=_no_role(latin[1])
        )
    stuck = _STUCK.match(words[-1]) or _STUCK_BEFORE.match(words[-1])
    if stuck and people.is_named(stuck["name"]) and not people.role(words[-1]):
        words = [*words[:-1], stuck["name"], stuck["role"]]
    if len(words) == 1:
        office = people.is_office(words[0]) and not people.has_surname(words[0])
        alone = people.is_named(words[0]) and (in_parenthesis or not office)
        return replace(found, name=words[0]) if alone else found
    if len(words) > 5:
        return found
    place = _place_of_name(words, in_parenthesis=in_parenthesis)
    if place is None:
        return found
    role = found.role
    posts: list[str] = []
    bodies: list[str] = []
    acting = table("people")["acting"]
    for at, word in enumerate(words):
        if at == place:
            continue
        if people.role(word) and words[at + 1 : at + 2] and words[at + 1] in acting:
            posts.append(word)
        elif people.role(word) and role is None:
            role = people.role(word)
        elif people.is_post(word):
            posts.append(word)
        else:
            bodies.append(word)
    return replace(
        found,
        name=words[place],
        role=role,
        post=found.post or " ".join(posts) or None,
        affiliation=found.affiliation or " ".join(bodies) or None,
    )


def _latin(words: list[str]) -> tuple[str, str] | None:
    """A name in Latin letters and the role or post behind or before it: ``John Smith 위원``."""
    for name, title in ((words[:-1], words[-1]), (words[1:], words[0])):
        if _LATIN.match(" ".join(name)) and (people.role(title) or people.is_post(title)):
            return " ".join(name), title
    return None


def _no_role(title: str) -> str | None:
    return None if people.role(title) else title


def _is_held(post: str) -> bool:
    """Whether words behind a role are the post of who has it: ``위원 부시장``, but not of who acts for it."""
    words = post.split()
    several = _is_collective(post) or any(
        people.role(word) or word in table("people")["acting"] for word in words
    )
    return bool(words) and people.is_post(words[-1]) and not several


def _place_of_name(words: list[str], *, in_parenthesis: bool = False) -> int | None:
    """Which of two to five words is the name: beside a role or post, or behind a body.

    ``in_parenthesis``: a post or body stands behind them, so that of two words the field comes first.
    """
    titled = [bool(people.role(word)) or people.is_post(word) for word in words]
    can = [
        people.is_named(word) and not titled[at] and (people.has_surname(word) or not people.is_body(word))
        for at, word in enumerate(words)
    ]
    if titled[-1] and len(words) > 1 and can[-2]:
        return len(words) - 2
    if titled[0] and can[1]:
        return 1
    if can[-1] and (titled[-2] or people.is_body(words[-2])):
        return len(words) - 1
    if can[0] and (titled[1] or all(not one for one in can[1:])) and any(titled[1:]):
        return 0
    if can[0] and len(words) == 2 and people.is_body(words[1]):
        return 0
    full = can[-1] and len(words[-1]) == FULL_NAME
    if in_parenthesis and len(words) == 2 and full and not people.has_surname(words[0]):
        return 1
    return None


def _is_no_person(who: str) -> bool:
    words = who.split()
    last = words[-1] if words else ""
    named = people.is_named(who) and (people.has_surname(who) or len(who) < 4 or not people.is_body(who))
    return bool(people.role(who)) or people.is_post(last) or not named


def _holds_person(who: str, name: str) -> bool:
    """Whether words name a person beside a post: then ``(교통)`` behind them is a field or where they work.

    The word in parentheses is the person only where it looks more like a name: ``환경 과장(남보라)``.
    """
    words = who.split()
    place = _place_of_name(words) if len(words) > 1 else None
    if place is None:
        return False
    return people.is_body(name) or people.likeness(name) <= people.likeness(words[place])


def _is_somebody(who: str) -> bool:
    """Whether words without parentheses are a person for certain, or the holder of a post."""
    found = read(who) if who else None
    if found is None or found.name is None:
        return found is not None and people.is_post(who.rsplit(maxsplit=1)[-1])
    return bool(found.role or found.post) or people.likeness(found.name) > 1


def _is_title(word: str) -> bool:
    return people.role(word) is not None or people.is_post(word)


def _is_collective(who: str) -> bool:
    words = who.split()
    several = table("people")["posts"]["collective"]
    return "및" in words or (bool(words) and words[-1] in several)
