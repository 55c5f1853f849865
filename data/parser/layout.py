"""Layout families: how speakers, sections and items are set. Each is a file in ``layouts/``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from data.parser.headings import heading
from data.parser.people import is_name, is_office, is_roll, is_speaker, names_member, without_parenthesis
from data.parser.tables import layouts
from data.parser.words import last_parenthesis, squeeze, strip_mark

ITEM_SIGNS = ("■", "□", "◆", "◇", "○", "◎", "#", "##", "###", "▶", "▷", "●", "◈", "▣")
WITHOUT_SPEAKERS = "no-speakers"
LONGEST_HEAD = 200
LONGEST_LINE = 2000
SHORTEST_WORDS = 8
MOST_LISTED = 15
_NAMED = re.compile(
    r"^[○◯●•·▪◦*▶▷►\-–ㅇㆍ]?\s*[<\[(【]?(?P<name>[가-힣]{2,4})\s?(?:\([^()]{1,20}\)\s?)?"
    r"(?:[>\])】]\s*[:：]?|[:：])\s*\S"
)
_SPACED = re.compile(
    r"^[○◯●•·▪◦*▶▷►\-–ㅇㆍ\[<(【]?\s*(?P<label>[가-힣](?:\s+[가-힣]){1,4})\s*(?:[:：\])>】]|$)"
)
_APART = re.compile(
    r"^[○◯]\s?(?:[가-힣]{2,14}\s)?(?P<name>[가-힣](?:\s[가-힣]){1,3})(?=\s{2,}\S|\s(?:위원장|위원|의원|의장)\s)"
)
_OFFICE = re.compile(r"^[○◯●•·▪◦*▶▷►\-–ㅇㆍ]?\s*(?P<label>[가-힣A-Za-z]{2,14})\s?[:：]\s*(?=\S)")
_SENTENCE = re.compile(r"(?:[다요까오]|[음함임됨람])[.?!]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One family: ``speakers`` name the groups ``speaker`` and, where words follow, ``text``.

    ``alone`` families set the speaker on a line of its own, which must be told from an entry of a list;
    ``trailing`` ones name the speaker in parentheses behind the words; ``any_label`` takes any label.
    ``besides`` are layouts whose form a line may have too: the chair's words between questions.
    """

    id: str
    speakers: tuple[re.Pattern[str], ...]
    section_marks: str
    item: re.Pattern[str] | None
    presenter_in_title: bool
    offices_speak: bool
    alone: bool
    trailing: bool
    any_label: bool
    besides: tuple[str, ...] = ()

    def speaker(
        self, text: str, following: str = "", names: frozenset[str] = frozenset(), *, started: bool = False
    ) -> tuple[str, str] | None:
        """``(label, words on the same line)`` where the line opens a speech, else None.

        Forms see the first letters of a line only, so that no line takes long. ``following`` is the next
        line with words, ``names`` are persons that the document names, ``started`` tells that speeches
        have begun, so that a short statement is one.
        """
        stripped = _closed(text.strip())
        if self.trailing:
            return self._behind(stripped)
        head = stripped[:LONGEST_HEAD]
        for form in self.speakers:
            match = form.match(head)
            if match is None or not self._speaks(match["speaker"], names):
                continue
            words = stripped[match.start("text") :] if "text" in form.groupindex else ""
            if words.startswith((":", "：")):
                continue
            if self._says(words, following, names, started=started):
                return match["speaker"].strip(), words
        others = (_layouts()[name].speaker(text, following, names, started=started) for name in self.besides)
        return next((found for found in others if found), None)

    def _behind(self, stripped: str) -> tuple[str, str] | None:
        inside = last_parenthesis(stripped.rstrip(".")) if len(stripped) <= LONGEST_LINE else None
        if inside is None or len(inside[0]) < SHORTEST_WORDS or not is_speaker(inside[1]):
            return None
        return (inside[1], inside[0]) if names_member(inside[1]) else None

    def _says(self, words: str, following: str, names: frozenset[str], *, started: bool) -> bool:
        """Whether words, or the line below, can be a statement and not an entry of a list."""
        if words:
            return started or (len(words) >= SHORTEST_WORDS and not is_roll(words))
        if not self.alone:
            return True
        below = following.strip()
        form = any(
            (match := one.match(below[:LONGEST_HEAD])) and self._speaks(match["speaker"], names)
            for one in self.speakers
        )
        return bool(below) and not form and heading(below) is None and not is_roll(strip_mark(below)[1])

    def _speaks(self, label: str, names: frozenset[str]) -> bool:
        if self.any_label:
            return True
        if ":" in label or heading(f"{label} :") is not None:
            return False
        bare = without_parenthesis(label).strip()
        return (
            is_speaker(bare) or bare in names or (self.offices_speak and "," not in bare and is_office(bare))
        )

    def heads_item(self, text: str) -> tuple[str, str] | None:
        """``(printed number, title)`` where the line is the heading of an item, else None."""
        mark, rest = strip_mark(text)
        line = rest if mark in ITEM_SIGNS else text.strip()
        match = self.item.match(line[:LONGEST_HEAD]) if self.item else None
        return (match["number"], match["title"].strip()) if match else None


def _closed(text: str) -> str:
    """The line with a label that is set letter by letter closed up: ``위 원 장 : …`` is ``위원장 : …``.

    A name set so behind ○ and a post, or before one, is closed up too: ``○위원장 장 용 성  …``.
    """
    if apart := _APART.match(text[:LONGEST_HEAD]):
        text = f"{text[: apart.start('name')]}{squeeze(apart['name'])}{text[apart.end('name') :]}"
    spaced = _SPACED.match(text[:LONGEST_HEAD])
    label = squeeze(spaced["label"]) if spaced else ""
    if not spaced or not is_speaker(label):
        return text
    return f"{text[: spaced.start('label')]}{label}{text[spaced.end('label') :]}"


def choose(texts: Sequence[str], names: frozenset[str] = frozenset()) -> Layout:
    """The layout in whose form most lines open a speech; without any, the one that has no speakers.

    A tie goes to the one whose form says more (``order``).
    """
    counts = {name: 0 for name in _layouts() if name != WITHOUT_SPEAKERS}
    for text, below in zip_longest(texts, texts[1:], fillvalue=""):
        for name in counts:
            counts[name] += _layouts()[name].speaker(text, below, names) is not None
    best = max(counts, key=lambda name: counts[name])
    return _layouts()[best if counts[best] >= _layouts_least(best) else WITHOUT_SPEAKERS]


def speaking_names(texts: Sequence[str]) -> frozenset[str]:
    """Names that stand as speakers do: named elsewhere in the document, or twice and before a sentence."""
    candidates: Counter[str] = Counter()
    saying: set[str] = set()
    for text in texts:
        match = _NAMED.match(text.strip()[:LONGEST_HEAD])
        if match and is_name(match["name"]) and heading(f"{match['name']} :") is None:
            candidates[match["name"]] += 1
            if _SENTENCE.search(text.rstrip()[-3:]):
                saying.add(match["name"])
    if not candidates:
        return frozenset()
    listed: set[str] = set()
    below = 0
    for text in texts:
        if found := heading(text[:LONGEST_LINE]):
            below = MOST_LISTED if found.field in ("attendees", "observers") else 0
        if below > 0:
            listed.update(_words(found.value if found else text))
        below -= 1
    return frozenset(
        name for name, count in candidates.items() if (count > 1 and name in saying) or name in listed
    )


def speaking_offices(texts: Sequence[str]) -> frozenset[str]:
    """Departments that stand before a colon and a whole sentence, twice, or once where a member speaks so."""
    counts: Counter[str] = Counter()
    members = 0
    for text in texts:
        match = _OFFICE.match(text.strip()[:LONGEST_HEAD])
        words = text.rstrip()
        if match is None or len(words) - match.end() < SHORTEST_WORDS or not _SENTENCE.search(words[-3:]):
            continue
        label = match["label"].strip()
        members += is_speaker(label) and names_member(label)
        if is_office(label) and not is_speaker(label) and heading(f"{label} :") is None:
            counts[label] += 1
    return frozenset(label for label, count in counts.items() if count > 1 or members > 1)


def _words(text: str) -> list[str]:
    return re.findall(r"[가-힣]{2,4}", text[:LONGEST_LINE])


def _layouts_least(name: str) -> int:
    return int(layouts()[name].get("least", 1))


@cache
def _layouts() -> dict[str, Layout]:
    return {
        name: Layout(
            id=name,
            speakers=tuple(re.compile(form) for form in data["speakers"]),
            section_marks=data["section_marks"],
            item=re.compile(data["item"]) if "item" in data else None,
            offices_speak=data.get("offices_speak", False),
            presenter_in_title=data.get("presenter_in_title", True),
            alone=data.get("alone", False),
            trailing=data.get("trailing", False),
            any_label=data.get("any_label", False),
            besides=tuple(data.get("besides", ())),
        )
        for name, data in layouts().items()
    }
