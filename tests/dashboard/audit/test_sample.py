"""The sample that a person looks at: a small site whole, else pages for a reason and a random tenth."""

from __future__ import annotations

from dashboard.audit.model import Verdict
from dashboard.audit.persons import looked_at
from dashboard.audit.sample import Reason, Sampled, draw

MANY = [f"page-{number}" for number in range(40)]


def verdict(page: str, no: str, targets: int, doubts: int = 0) -> Verdict:
    return Verdict(
        standard="KWCAG 2.2",
        no=no,
        page=page,
        verdict="자동 점검 이상 없음",
        target_count=targets,
        failed_count=0,
        cant_tell_count=doubts,
    )


def drawn(sample: tuple[Sampled, ...]) -> list[str]:
    return [one.page for one in sample if one.reasons == ("random",)]


def test_a_small_site_is_looked_at_whole() -> None:
    declared: dict[str, tuple[Reason, ...]] = {"a": ("common",)}
    sample = draw(["a", "b"], [], declared, "")
    assert sample == (Sampled(page="a", reasons=("whole",)), Sampled(page="b", reasons=("whole",)))


def test_pages_are_chosen_for_what_is_on_them_and_what_the_site_declares() -> None:
    verdicts = [
        verdict("page-3", "1.3.1", 9),
        verdict("page-4", "1.3.1", 8),
        verdict("page-5", "3.3.2", 2, doubts=4),
        verdict("page-6", "3.3.2", 2),
    ]
    declared: dict[str, tuple[Reason, ...]] = {"page-3": ("essential",), "page-39": ("common",)}
    reasons = {one.page: one.reasons for one in draw(MANY, verdicts, declared, "")}
    assert reasons["page-0"] == ("start",)
    assert reasons["page-3"] == ("essential", "tables")
    assert reasons["page-5"] == ("forms", "doubts")
    assert reasons["page-39"] == ("common",)
    assert "page-4" not in reasons or reasons["page-4"] == ("random",)
    assert "media" not in {reason for given in reasons.values() for reason in given}


def test_a_random_tenth_is_drawn_by_the_seed_alone() -> None:
    declared: dict[str, tuple[Reason, ...]] = dict.fromkeys(MANY[1:20], ("essential",))
    first = draw(MANY, [], declared, "seed")
    assert len(drawn(first)) == 2
    assert set(drawn(first)) <= set(MANY[20:])
    assert first == draw(MANY, [], declared, "seed")
    assert drawn(first) != drawn(draw(MANY, [], declared, "another"))
    # A page that comes or goes changes at most one of those drawn.
    assert len(set(drawn(first)) - set(drawn(draw([*MANY, "new"], [], declared, "seed")))) <= 1


def test_a_person_looks_at_the_sample_and_where_the_machine_could_not_tell() -> None:
    assert looked_at(["a", "b", "c", "d"], ["c"], ["a"]) == ["a", "c"]
    assert looked_at(["a", "b"], [], ["a"]) == ["a", "b"]
