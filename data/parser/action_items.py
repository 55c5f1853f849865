"""Action items: the sentences that ask for, promise or decide something, and who is to act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.model import ActionItem, ActionKind, AgendaItem, Attendance, OwnerBasis, Source
from data.parser import people
from data.parser.ledger import Ledger
from data.parser.outline import ITEM, Block
from data.parser.sentences import Said, Sentence, split
from data.parser.speeches import Passage, Turn
from data.parser.tables import table
from data.parser.wording import Setting, Verdict, judge
from data.parser.words import strip_mark

LONGEST_PARTY = 3
SECTIONS: dict[str, ActionKind | None] = {
    "decisions": "decision",
    "plans": "commitment",
    "discussion": None,
    "result": None,
    "other": None,
    ITEM: None,
}
Owner = tuple[str | None, OwnerBasis | None, str | None]


def read(
    speech: Sequence[Said],
    blocks: Sequence[Block],
    attendance: Sequence[Attendance],
    items: Sequence[AgendaItem],
    ledger: Ledger,
) -> tuple[ActionItem, ...]:
    """Action items of the speeches, and of the sections of a record without speakers."""
    parties = _parties([part.turn for part in speech], attendance, items)
    found: list[ActionItem] = []
    for part in speech:
        label = part.turn.label
        for sentence in part.sentences:
            verdict = judge(sentence.text, Setting(label=label))
            if verdict and verdict.kind:
                owner = _owner(verdict.kind, sentence.text, label, parties)
                found.append(_action(verdict.kind, verdict, sentence, part.turn, owner))
            elif verdict and verdict.noted:
                ledger.note(sentence.last_line, "procedural-not-commitment", words=_end(sentence.text))
    for block in blocks:
        if block.kind in SECTIONS:
            found += _section(block, parties, ledger)
    return tuple(sorted(found, key=lambda item: item.source.first_line))


def _section(block: Block, parties: frozenset[str], ledger: Ledger) -> list[ActionItem]:
    """Items below a heading; under 결정 사항 and 향후 계획 every line is one."""
    kind = SECTIONS[block.kind]
    found: list[ActionItem] = []
    printed = [(line, strip_mark(line.text)[1]) for line in block.lines]
    if block.head and block.heading and block.heading.value:
        printed.insert(0, (block.head, block.heading.value))
    for line, text in printed:
        if not ledger.is_open(line.number):
            continue
        sentences = split(Passage(text, line.number))
        taken = False
        for sentence in sentences:
            verdict = judge(sentence.text, Setting(section=block.kind))
            excluded = verdict is not None and verdict.kind is None
            sort = None if excluded else kind or (verdict.kind if verdict else None)
            if sort:
                owner = _owner(sort, sentence.text, None, parties)
                rule = verdict if verdict and not kind else _by_section(block.kind, sort, verdict)
                found.append(_action(sort, rule, sentence, None, owner))
                taken = True
        if taken:
            ledger.use(line.number, "action_item")
    if kind and found and block.head and ledger.is_open(block.head.number):
        ledger.use(block.head.number, "action_item")
    return found


def _by_section(section: str, kind: ActionKind, verdict: Verdict | None) -> Verdict:
    return Verdict(rule=f"section-{section}", kind=kind, soft=bool(verdict and verdict.soft))


def _action(
    kind: ActionKind, verdict: Verdict, sentence: Sentence, turn: Turn | None, owner: Owner
) -> ActionItem:
    return ActionItem(
        kind=kind,
        soft=verdict.soft,
        text=sentence.text,
        speech_position=turn.position if turn else None,
        speaker_label=turn.label if turn else None,
        owner=owner[0],
        owner_basis=owner[1],
        owner_as_printed=owner[2],
        source=Source(
            first_line=sentence.first_line,
            last_line=sentence.last_line,
            quote=sentence.quote,
            rule=f"action_items.{verdict.rule}",
        ),
    )


def _parties(
    turns: Sequence[Turn], attendance: Sequence[Attendance], items: Sequence[AgendaItem]
) -> frozenset[str]:
    """Posts and departments that the document itself names as present, speaking or presenting."""
    named = {entry.post for entry in attendance if entry.post and not entry.collective}
    named |= {own for turn in turns if (own := _own_party(turn.label))}
    named |= {item.presenter for item in items if item.presenter}
    return frozenset(named)


def _owner(kind: ActionKind, text: str, label: str | None, parties: frozenset[str]) -> Owner:
    """Who is to act: the speaker of a promise, the party that a request names as its subject."""
    if kind == "commitment" and label and (own := _own_party(label)):
        return own, "speaker", None
    if kind == "commitment" and label:
        return None, None, None
    if party := _subject(text, parties):
        return party, "printed", None
    for word in table("owners")["generic"]:
        if any(f"{word}{particle}" in text for particle in table("owners")["subject"]):
            return None, None, word
    return None, None, None


def _subject(text: str, parties: frozenset[str]) -> str | None:
    """The first known party that stands with a subject particle."""
    words = text.split()
    particles: Iterable[str] = table("owners")["subject"]
    for place, word in enumerate(words):
        for particle in particles:
            if not word.endswith(particle) or len(word) <= len(particle):
                continue
            stem = word[: -len(particle)]
            for count in range(LONGEST_PARTY, 0, -1):
                before = words[max(0, place + 1 - count) : place]
                party = " ".join([*before, stem])
                if party in parties:
                    return party
    return None


def _own_party(label: str) -> str | None:
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
    return label if people.is_office(label) else None


def _end(text: str) -> str:
    return text[-40:]
