"""What the weights of likeness say of an item that a rule found: mostly nothing, at times another kind.

A rule looks at an ending or a heading, the weights at both and at what stands around. Where they are sure
that a sentence is none, the rule has met words it was not made for (``의견이 갈리므로 표결에 부치겠음``);
where they are sure of another kind, a heading or column was taken for another than it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from data.model import ActionKind
from data.parser import labels, outcomes
from data.parser.candidates import Candidate
from data.parser.departments import is_department
from data.parser.drafts import Found
from data.parser.due import is_ahead, is_past
from data.parser.ledger import Ledger
from data.parser.likeness import RULE, shares
from data.parser.wording import Verdict
from data.parser.words import last_parenthesis, letters

# a sentence is none below this where its rule is unsure or goes by the place of a line, below that elsewhere
UNLIKELY: dict[ActionKind, float] = {"request": 0.05, "commitment": 0.1, "decision": 0.1}
HARDLY = 0.01
# it is of another kind where its own has less than the first and the other more than the second
OWN = 0.1
OTHER = 0.9
LONGEST_TITLE = 200
_BY_NUMBER = re.compile(r"^(?:안건\s?|의안\s?)?(?:제\s?)?\d{1,2}\s?(?:호|번|항)(?:\s?안건|\s?의안)?\s?:")
_PARTS = re.compile(r"\s*[,，/·;]\s*")
MOST_COMPARED = 20
MOST_LETTERS = 2000
QUOTED = 40
# rules by the place of a line: a heading or a column may be another than it was taken for
BY_PLACE = ("column", "section-")


class Weigher:
    """Weighs items against the sentences of a document as the weights look at them.

    ``titles`` are those of the agenda, which a section of decisions may print again as headings. What is left
    out by the weights has a note in the ``ledger``.
    """

    def __init__(
        self,
        sentences: Sequence[Candidate],
        ledger: Ledger,
        titles: Iterable[str] = (),
        held_on: date | None = None,
    ) -> None:
        self._ledger = ledger
        self._titles = {letters(title) for title in titles}
        self._held_on = held_on
        self._by_line: dict[int, list[Candidate]] = {}
        for one in sentences:
            self._by_line.setdefault(one.sentence.first_line, []).append(one)
        self._rows = {one.sentence.first_line for one in sentences if one.row}
        self._earlier = {one.sentence.first_line for one in sentences if one.earlier}

    def weigh(self, found: Found) -> Found | None:
        """The item as it is, as one of another kind marked as unsure, or None where it is none."""
        verdict = found.verdict
        sure = verdict.confidence == "high"
        if verdict.noun and letters(found.sentence.text[:LONGEST_TITLE]) in self._titles:
            return None
        if self._is_earlier(found):
            return self._note(found)
        if verdict.noun and verdict.rule.startswith(BY_PLACE) and self._held_on:
            if is_past(found.sentence.text, self._held_on):
                return self._note(found)
            if found.kind == "commitment" and is_ahead(found.sentence.text, self._held_on):
                return found
        if verdict.rule.startswith(BY_PLACE) and _names_actor(found.sentence.text):
            return found
        if (sure and found.kind == "decision") or (one := self._candidate(found)) is None:
            return found
        held = shares(one)
        best = max(held, key=held.__getitem__)
        if not sure and held[found.kind] < OWN and held[best] > OTHER:
            return replace(found, verdict=Verdict(rule=RULE, kind=best, confidence="low"))
        weak = not sure or verdict.rule.startswith(BY_PLACE)
        if sum(held.values()) >= (UNLIKELY[found.kind] if weak else HARDLY):
            return found
        return self._note(found)

    def _note(self, found: Found) -> Found | None:
        """No item: what is left out has a note, but for an item's own outcome, or who heads a list."""
        text, last = found.sentence.text.strip(), found.sentence.last_line
        of_item = self._ledger.record(last) == "agenda_item" or _BY_NUMBER.match(text)
        kept = of_item and outcomes.outcome(text.rpartition(":")[2])
        inside = last_parenthesis(text)
        if kept or (inside and not inside[0] and labels.speaks(inside[1])):
            return None
        words = text[-QUOTED:]
        self._ledger.note(found.sentence.last_line, "hardly-follow-up", words=words)
        return None

    def _is_earlier(self, found: Found) -> bool:
        """Whether an item was asked or decided before this meeting; a promise said there is a new one."""
        if found.sentence.first_line not in self._earlier:
            return False
        if found.sentence.first_line in self._rows:
            return True
        decided = found.kind == "decision" and found.verdict.confidence == "high"
        return not (found.kind == "commitment" or decided or found.turn)

    def _candidate(self, found: Found) -> Candidate | None:
        """The sentence that an item is, with its label or not, or most of it up to its end.

        None where the item is a part that other words follow, or is broken over lines.
        """
        said = letters(found.sentence.text[-MOST_LETTERS:])
        lines = range(found.sentence.first_line, found.sentence.last_line + 1)
        held: list[tuple[int, Candidate]] = []
        for line in lines[:MOST_COMPARED]:
            for one in self._by_line.get(line, ())[:MOST_COMPARED]:
                words = letters(one.sentence.text[-MOST_LETTERS:])
                ends = said.endswith(words) and 2 * len(words) >= len(said)
                if words and (ends or words.endswith(said)):
                    held.append((len(words), one))
        return max(held, key=lambda pair: pair[0])[1] if held else None


def _names_actor(text: str) -> bool:
    """Whether the parenthesis that ends a line names a department, as a task's does: ``(도로과, 7월)``."""
    inside = last_parenthesis(text.rstrip(". "))
    named = _PARTS.split(inside[1]) if inside and inside[0] else []
    return any(map(is_department, named))
