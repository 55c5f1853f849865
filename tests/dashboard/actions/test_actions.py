"""Acts as a whole: who may, what is asked, and a sentence for whatever they answer."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dashboard.actions import ACTS, RefusedError, barred, perform
from dashboard.catalogue import LANGUAGES, has
from dashboard.roles import ROLES, Person, Role, held
from data import trail
from data.store import Store

SECRETARY = Person("김", held(["secretary"]))
ROOT = Path(__file__).parents[3]


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


def written(store: Store) -> tuple[int, ...]:
    with store.reading() as cursor:
        rows = cursor.execute(
            "SELECT (SELECT count(*) FROM act), (SELECT count(*) FROM correction)"
        ).fetchall()
    return tuple(rows[0])


@pytest.mark.parametrize("role", ROLES)
def test_only_the_role_that_may_does_an_act(store: Store, role: Role) -> None:
    """Every act by every role: refused by the server, or at most for its empty form; nothing is written."""
    person = Person("누구", held([role]))
    barred_acts = barred(person)
    for name, act in ACTS.items():
        with pytest.raises(RefusedError) as caught:
            perform(act, store, person, {"nothing": ["of ours"]})
        assert (caught.value.code == "not-allowed") == (name in barred_acts) == (act.role not in held([role]))
    assert written(store) == (0, 0)


def test_a_viewer_may_only_choose_how_it_looks() -> None:
    assert set(ACTS) - set(barred(Person("위원", held([])))) == {"settings"}
    assert {name for name, act in ACTS.items() if act.role == "officer"} >= {
        "manual-review",
        "audit-sign-off",
    }


def test_every_wrong_input_is_named(store: Store) -> None:
    with pytest.raises(RefusedError) as caught:
        perform(
            ACTS["reject"],
            store,
            SECRETARY,
            {"table": ["meeting"], "row": ["x"], "seen": ["0"]},
        )
    assert {name: problem.code for name, problem in caught.value.problems.items()} == {
        "table": "not-a-choice",
        "row": "not-a-number",
        "reason": "required",
    }
    assert written(store) == (0, 0)


def test_an_act_and_its_corrections_are_one_transaction(store: Store) -> None:
    form = {"table": ["action_item"], "row": ["1"], "seen": ["0"]}
    done = perform(ACTS["confirm"], store, SECRETARY, form)
    assert (done.code, done.act_id) == ("confirmed", 1)
    assert written(store) == (1, 3)
    with pytest.raises(RefusedError, match="changed-since"):
        perform(ACTS["confirm"], store, Person("이", held(["secretary"])), form)
    assert written(store) == (1, 3)


def test_what_acts_answer_has_a_sentence_in_both_languages() -> None:
    asked = set()
    for path in [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "data").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        asked |= {f"said-{code}" for code in re.findall(r"\bDone\(\s*\"([a-z-]+)\"", text)}
        asked |= {f"refused-{code}" for code in re.findall(r"\b(?:Refused|Act)Error\(\s*\"([a-z-]+)\"", text)}
        asked |= {
            f"field-{code}"
            for code in re.findall(r"\b(?:FieldError|GivenError|Problem)\(\s*\"([a-z-]+)\"", text)
        }
        asked |= {f"refused-{code}" for code in re.findall(r"\b_refuse\(\s*\"([a-z-]+)\"", text)}
        asked |= {f"rejected-{code}" for code in re.findall(r"_RejectedError\(\d+, \"([a-z-]+)\"", text)}
        asked |= {f"act-{name}" for name in re.findall(r"\btransaction\(\s*\"([a-z-]+)\"", text)}
    assert len(asked) > 40
    assert {(language, key) for language in LANGUAGES for key in asked if not has(language, key)} == set()


def test_what_is_done_in_other_ways_than_one_transaction_is_written_to_the_trail_first(store: Store) -> None:
    person = Person("김", held(["secretary"]), origin="192.0.2.7")
    with pytest.raises(RefusedError, match="staged-gone"):
        perform(ACTS["register"], store, person, {"batch": ["nobodys-batch-0001"]})
    with store.reading() as cursor:
        rows = cursor.execute("SELECT name, actor, origin FROM act").fetchall()
        assert rows == [("register", "김", "192.0.2.7")]
        assert trail.check(cursor, store.path) == trail.Checked(1)
    assert {name for name, act in ACTS.items() if act.trail == "none"} == {"name", "settings"}


def test_every_act_of_the_trail_has_a_name_in_both_languages() -> None:
    kept = {name for name, act in ACTS.items() if act.trail != "none"} | {"carry", "ingest"}
    missing = {
        (language, name) for language in LANGUAGES for name in kept if not has(language, f"act-{name}")
    }
    assert missing == set()


def test_whatever_is_not_one_transaction_is_written_to_the_trail_before() -> None:
    """``transaction`` gives the inner ``run``; two others write their act in a transaction of their own."""
    own = {name for name, act in ACTS.items() if act.trail == "own"}
    direct = {name for name in own if ACTS[name].run.__qualname__ != "transaction.<locals>.run"}
    assert direct == {"undo", "import-roster"}
