"""Action items: the sentences that ask for, promise or decide something, and who is to act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from data.joining import Vocabulary
from data.model import ActionItem, ActionKind, AgendaItem, Attendance, Confidence, Speech
from data.parser import arrows, drafts, facts, labels, owners, proposals, statements
from data.parser.answers import Place, answers
from data.parser.arrows import Piece
from data.parser.blocks import SPEECH, Block
from data.parser.drafts import Found
from data.parser.ledger import Ledger
from data.parser.owners import Parties
from data.parser.sentences import Said, Sentence, split
from data.parser.speeches import STOPS, Turn
from data.parser.statements import Statement
from data.parser.tables import table
from data.parser.weighing import Weigher
from data.parser.wording import Setting, Verdict, first_act, judge
from data.parser.words import squeeze

# tables that a line without a speaker may belong to and still say what was asked or decided
SHARED = ("agenda_item", "attendance", "action_item")


def read(
    speech: Sequence[Said],
    blocks: Sequence[Block],
    attendance: Sequence[Attendance],
    items: Sequence[AgendaItem],
    spoken: Sequence[Speech],
    words: Vocabulary,
    held_on: date | None,
    ledger: Ledger,
) -> tuple[ActionItem, ...]:
    """Action items of the speeches, and of the lines that stand below headings and in tables, in order."""
    parties = Parties.of([part.turn for part in speech], attendance, items)
    presenters = drafts.presenters(spoken, items)
    turns = [part.turn for part in speech]
    sentences = proposals.sentences(blocks, turns, words)
    weigher = Weigher(sentences, ledger, [item.title for item in items], held_on)
    found = [
        *(kept for one in _said(speech, blocks, parties.persons, ledger) if (kept := weigher.weigh(one))),
        *_written(blocks, words, parties, len(spoken), weigher, ledger),
    ]
    found += proposals.read(sentences, blocks, turns, found, parties.persons, ledger)
    found.sort(key=lambda one: one.sentence.first_line)
    made = [drafts.item(one, parties, presenters, held_on, ledger) for one in found]
    linked = answers(made, [one.place for one in found])
    return tuple(replace(item, answers=links) for item, links in zip(made, linked, strict=True))


def in_cells(actions: Sequence[ActionItem], turns: Sequence[Turn]) -> tuple[ActionItem, ...]:
    """The items; those in a row of questions and answers with the speech of their cell."""
    cells: dict[int, list[Turn]] = {}
    for turn in turns:
        if turn.cell:
            cells.setdefault(turn.head.number, []).append(turn)
    return tuple(_in_cell(action, cells.get(action.source.first_line, ())) for action in actions)


def _in_cell(action: ActionItem, cells: Sequence[Turn]) -> ActionItem:
    turn = next((turn for turn in cells if action.text in turn.passages[0].text), None)
    if turn is None:
        return action
    own = owners.own_party(turn.label) if action.kind == "commitment" and not action.owner else None
    if own:
        action = replace(action, owner=own, owner_basis="speaker")
    return replace(action, speech_position=turn.position, speaker_label=turn.label)


def _said(
    speech: Sequence[Said], blocks: Sequence[Block], names: frozenset[str], ledger: Ledger
) -> Iterator[Found]:
    headed = _headed(blocks)
    presenting = {part.turn.position for part in speech if _presents(part)}
    outcomes = arrows.concluding(blocks)
    for part in speech:
        setting = _setting(part, part.turn.position in presenting, names)
        said_by = _answering(part, names)
        replies = part.passage.lines[0] == part.turn.head.number
        if part.passage.lines[0] in outcomes and not replies and setting.label == part.turn.label:
            setting = Setting(section="result", spoken=False)
        pieces = arrows.split(part.sentences, names)
        answered = {piece.sentence.first_line for piece in pieces if piece.answers}
        for piece in pieces:
            own = replace(setting, label=piece.label or setting.label) if piece.answers else setting
            row = piece.sentence.last_line if piece.sentence.last_line in answered else None
            for act, sentence in _spoken(piece, own, headed.get(part.turn.head.number), ledger):
                place = Place(row, part.turn.position)
                yield Found(sentence, act, place, turn=part.turn, label=piece.label or said_by)


def _spoken(
    piece: Piece, setting: Setting, kind: ActionKind | None, ledger: Ledger
) -> Iterator[tuple[Verdict, Sentence]]:
    sentence = piece.sentence
    verdict = judge(sentence.text, setting)
    if verdict is None and setting.spoken and not sentence.text.endswith(STOPS):
        verdict = judge(sentence.text, replace(setting, spoken=False, section="speech"))
    if verdict and verdict.noted:
        ledger.note(sentence.last_line, "procedural-not-commitment", words=sentence.text[-40:])
    if kind and verdict is None and not facts.is_none(sentence.text, kind):
        verdict = Verdict(rule="section-of-speakers", kind=kind, confidence="medium")
    yield from _acts(sentence, verdict, setting)


def _headed(blocks: Sequence[Block]) -> dict[int, ActionKind]:
    """The kind of the lines that name who is to act (``진우: 개발``), right below a heading of actions."""
    kinds = table("sections")["kinds"]
    found: dict[int, ActionKind] = {}
    kind: ActionKind | None = None
    for block in blocks:
        if block.kind != SPEECH:
            kind = kinds.get(block.kind) if not block.lines else None
        elif kind and block.head:
            found[block.head.number] = kind
    return found


def _setting(part: Said, presenting: bool, names: frozenset[str]) -> Setting:
    """Where a paragraph stands: in its speech, unless it begins with a label of its own."""
    found, _ = labels.label(part.passage.text, names)
    if labels.is_result(found):
        return Setting(section="result", spoken=False)
    label = found or part.turn.label
    # What is noted as asked is in the record's own words, as under a heading; an answer asks for nothing.
    if labels.asks(part.turn.head.text):
        return Setting(label=label, section="speeches", spoken=False)
    return Setting(label=label, presenting=presenting)


def _answering(part: Said, names: frozenset[str]) -> str | None:
    """Who says a paragraph where it begins with another in parentheses: ``(인권담당관) 반영하겠음``."""
    text = part.passage.text
    found, _ = labels.label(text, names) if text.startswith("(") else (None, 0)
    return found if found and not labels.is_result(found) else None


def _acts(
    sentence: Sentence, verdict: Verdict | None, setting: Setting
) -> Iterator[tuple[Verdict, Sentence]]:
    """What a sentence does: its end, or the part before that where the end does nothing."""
    if verdict and verdict.kind:
        yield verdict, sentence
        return
    if earlier := first_act(sentence.text, setting):
        yield earlier[0], sentence


def _presents(part: Said) -> bool:
    said = squeeze(part.passage.text)
    return any(word in said for word in table("wording/forms")["presenting"]["words"])


def _written(
    blocks: Sequence[Block],
    words: Vocabulary,
    parties: Parties,
    turns: int,
    weigher: Weigher,
    ledger: Ledger,
) -> Iterator[Found]:
    count = turns
    for block, read in statements.read(blocks, words, parties.persons):
        found: list[Found] = []
        count += 1
        for statement in read:
            count += 1
            found += _stated(statement, count, parties.persons, weigher, ledger)
        yield from found
        if (
            found
            and block.kind in table("sections")["kinds"]
            and block.head
            and ledger.is_open(block.head.number)
        ):
            ledger.use(block.head.number, "action_item")


def _stated(
    statement: Statement, turn: int, names: frozenset[str], weigher: Weigher, ledger: Ledger
) -> Iterator[Found]:
    """Items of a statement. Where another table has its line, only what the wording makes certain."""
    records = {ledger.record(number) for number in statement.lines} - {None}
    if not records <= set(SHARED):
        return
    shared = bool(records - {"action_item"}) and not statement.is_task
    setting = Setting(label=statement.label, section=statement.section, spoken=False)
    taken = False
    pieces = arrows.split(split(statement.passage), names)
    if statement.row is None and any(piece.answers for piece in pieces):
        statement = replace(statement, row=statement.lines[0])
    for piece in pieces:
        held, own = _side(piece, statement, setting)
        for verdict in _verdicts(piece.sentence, held, own):
            if shared and (verdict.noun or verdict.confidence == "low" or statement.heads):
                continue
            place = Place(held.row, turn)
            one = Found(piece.sentence, verdict, place, statement=statement, label=piece.label)
            if kept := weigher.weigh(one):
                taken = True
                yield kept
    if taken:
        for number in statement.lines:
            if ledger.is_open(number):
                ledger.use(number, "action_item")


def _side(piece: Piece, statement: Statement, setting: Setting) -> tuple[Statement, Setting]:
    """A statement as one side of an arrow has it: what is asked, or the answer of who is named there."""
    if piece.asks:
        return replace(statement, kind="request", section="arrow"), setting
    if not piece.answers:
        return statement, setting
    kind = None if statement.kind == "request" else statement.kind
    return replace(statement, kind=kind), replace(setting, label=piece.label or setting.label)


def _verdicts(sentence: Sentence, statement: Statement, setting: Setting) -> Iterator[Verdict]:
    verdict = judge(sentence.text, setting)
    kind = statement.kind
    if verdict and verdict.rule in table("sections")["tasked"].get(statement.section, ()):
        verdict = None
    if kind and not (verdict and verdict.kind is None):
        stronger = table("sections")["overrides"].get(statement.section, ())
        told = kind == "decision" and verdict is not None and verdict.rule.endswith(("-told", "-quoted"))
        if verdict and (told or verdict.rule in stronger) and not statement.cell:
            yield verdict
        elif (verdict and verdict.kind) or not (statement.heads or facts.is_none(sentence.text, kind)):
            yield _by_place(statement, kind, verdict)
        return
    if verdict and verdict.kind:
        if not (statement.heads and (verdict.noun or verdict.confidence == "low")):
            earlier = first_act(sentence.text, setting)
            if earlier and earlier[0].kind != verdict.kind:
                yield earlier[0]
            yield verdict
        return
    if earlier := first_act(sentence.text, setting):
        yield earlier[0]


def _by_place(statement: Statement, kind: ActionKind, verdict: Verdict | None) -> Verdict:
    place = "column" if statement.cell else f"section-{statement.section}"
    confidence: Confidence = "high" if verdict and verdict.kind == kind else "medium"
    return Verdict(
        rule=place,
        kind=kind,
        soft=bool(verdict and verdict.soft),
        confidence=confidence,
        noun=verdict is None or verdict.noun,
    )
