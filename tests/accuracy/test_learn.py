"""How the weights of likeness are learnt: from labels, each kind apart, written as the parser reads them."""

from __future__ import annotations

from data.parser.likeness import KINDS, WEIGHTS
from tests.accuracy import learn
from tests.accuracy.corpus import Labelled


def document(*followups: dict[str, object]) -> Labelled:
    return Labelled(
        name="one",
        part="other",
        family="one",
        meetings=({"followups": list(followups)},),
        text="□ 나눈 말\n- 벤치를 고쳐 주기 바람\n- 벤치 수리\n- 원안가결\n",
    )


def test_a_sentence_has_the_kind_of_its_label_and_an_optional_one_teaches_nothing() -> None:
    asked: dict[str, object] = {"kind": "request", "text": "벤치를 고쳐 주기 바람"}
    result: dict[str, object] = {"kind": "decision", "text": "원안가결", "optional": True}
    assert [kind for _, kind in learn.examples(document(asked, result))] == ["none", "request", "none"]


def test_a_title_that_stands_inside_a_label_is_none() -> None:
    promised: dict[str, object] = {"kind": "commitment", "text": "벤치 수리 비용을 내년 예산에 반영함"}
    assert "commitment" not in [kind for _, kind in learn.examples(document(promised))]


def test_what_tells_kinds_apart_weighs_for_its_kind() -> None:
    taught = [
        (frozenset({"e바람"}), "request"),
        (frozenset({"e겠음"}), "commitment"),
        (frozenset({"e있음"}), "none"),
    ]
    weights = learn.learn([taught] * 5)
    request, commitment, _ = weights["e바람"]
    assert request > 0 >= commitment
    assert max(weights["e있음"]) < 0


def test_a_trait_of_one_document_alone_is_left_out() -> None:
    shared: learn.Example = (frozenset({"e바람", "w벤치"}), "request")
    weights = learn.learn([[shared], [(frozenset({"e바람"}), "request")]])
    assert set(weights) == {"e바람"}


def test_the_weights_are_written_as_they_are_read() -> None:
    rows = [line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines()]
    held = {trait: tuple(map(int, row)) for trait, *row in rows}
    assert {len(row) for row in held.values()} == {len(KINDS)}
    assert learn.written(held) == WEIGHTS.read_text(encoding="utf-8")
    assert all(max(map(abs, row)) >= learn.LEAST for row in held.values())
