"""Which document a file is: the same bytes, a new state of one, or another."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from data.ingest import ingest
from data.store import Store
from tests.data.handmade import rows
from tests.data.real import NOT_MINUTES, SECOND, TEXT, everything, only, put, told


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "database" / "minutes.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


def test_the_same_bytes_again_change_nothing_at_all(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    ingest([path], store)
    before, version = everything(store), store.data_version()
    outcome = only(ingest([path], store))
    assert (outcome.status, outcome.code) == ("unchanged", "unchanged")
    assert outcome.values["document"] == "a.txt"
    store.close()
    assert store.data_version() == version
    assert everything(store) == before


def test_the_same_bytes_under_another_name_are_told_of_their_document(store: Store, folder: Path) -> None:
    ingest([put(folder, "a.txt", TEXT)], store)
    version = store.data_version()
    outcome = only(ingest([put(folder, "b.txt", TEXT)], store))
    assert (outcome.status, outcome.code) == ("unchanged", "unchanged-other-name")
    assert outcome.values["document"] == "a.txt"
    assert store.data_version() == version


def test_a_changed_file_is_a_new_version_and_the_old_rows_stay(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    ingest([path], store)
    before = everything(store)
    path.write_bytes(TEXT.replace("6층 기획상황실", "3층 대회의실").encode())
    outcome = only(ingest([path], store))
    assert (outcome.status, outcome.code) == ("updated", "updated")
    after = everything(store)
    assert rows(store, "SELECT document_id, version_no FROM document_version ORDER BY 2") == [(1, 1), (1, 2)]
    for table, old in before.items():
        # What is prepared follows the version that counts.
        assert table.startswith("prepared_") or set(old) <= set(after[table]), table
    assert rows(
        store, "SELECT location FROM meeting AS m JOIN current_version AS c ON c.version_id = m.version_id"
    ) == [("서울시청 3층 대회의실",)]
    assert rows(store, "SELECT count(*) FROM person") == [(8,)]


def test_a_file_that_was_changed_back_is_a_new_version_of_its_document(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    ingest([path], store)
    put(folder, "a.txt", TEXT + "\n")
    ingest([path], store)
    put(folder, "a.txt", TEXT)
    outcome = only(ingest([path], store))
    assert (outcome.status, outcome.code) == ("updated", "updated")
    assert rows(store, "SELECT count(*) FROM document") == [(1,)]
    assert rows(store, "SELECT version_no FROM current_version") == [(3,)]
    assert only(ingest([path], store)).code == "unchanged"


def test_an_old_copy_in_a_folder_changes_nothing_and_the_way_back_is_told(store: Store, folder: Path) -> None:
    newest = put(folder, "minutes.txt", TEXT)
    old = put(folder, "old/minutes.txt", TEXT + "\n")
    ingest([old, newest], store)
    for _ in range(2):
        outcomes = {each.path: each for each in ingest([folder], store)}
        assert outcomes[newest].code == "unchanged"
        assert outcomes[old].code == "unchanged-older"
        assert (outcomes[old].values["version"], outcomes[old].values["newest"]) == (1, 2)
        assert all(told(outcomes[old]))
    assert only(ingest([old], store)).code == "updated"
    assert rows(store, "SELECT version_no FROM current_version") == [(3,)]


def test_an_old_copy_of_another_name_changes_nothing(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    ingest([path], store)
    put(folder, "a.txt", TEXT + "\n")
    ingest([path], store)
    assert only(ingest([put(folder, "a (1).txt", TEXT)], store)).code == "unchanged-older"


def test_another_meeting_in_a_file_of_the_same_name_is_another_document(store: Store, folder: Path) -> None:
    first, second = put(folder, "one/minutes.txt", TEXT), put(folder, "two/minutes.txt", SECOND)
    assert [each.status for each in ingest([first, second], store)] == ["added", "added"]
    assert rows(store, "SELECT document_id, version_no FROM document_version ORDER BY 1") == [(1, 1), (2, 1)]
    assert rows(store, "SELECT count(DISTINCT organization_id) FROM meeting") == [(1,)]
    assert rows(store, "SELECT count(*) FROM person") == [(8,)]


def test_a_corrected_date_leaves_the_document_what_it_is(store: Store, folder: Path) -> None:
    path = put(folder, "a.txt", TEXT)
    ingest([path], store)
    path.write_bytes(TEXT.replace("2024. 3. 26.(화)", "2024. 3. 27.(수)").encode())
    assert only(ingest([path], store)).status == "updated"


def test_a_document_without_a_meeting_is_kept_and_told(store: Store, folder: Path) -> None:
    path = put(folder, "menu.txt", NOT_MINUTES)
    outcome = only(ingest([path], store))
    assert (outcome.status, outcome.code) == ("added", "added-as-other")
    assert rows(store, "SELECT text FROM source_line ORDER BY line")[0] == ("오늘의 점심 차림표",)
    assert rows(store, "SELECT count(*) FROM parse_note")[0][0] >= 1
    path.write_bytes((NOT_MINUTES + "된장찌개\n").encode())
    assert only(ingest([path], store)).code == "updated-as-other"
    path.write_bytes(TEXT.encode())
    assert only(ingest([path], store)).code == "updated"
    path.write_bytes((NOT_MINUTES + "비빔밥\n").encode())
    assert only(ingest([path], store)).code == "added-as-other"
    assert rows(store, "SELECT document_id, max(version_no) FROM document_version GROUP BY 1 ORDER BY 1") == [
        (1, 3),
        (2, 1),
    ]


def test_a_hangul_name_is_one_name_however_it_is_composed(store: Store, folder: Path) -> None:
    first = put(folder, "nfc/" + unicodedata.normalize("NFC", "회의록.txt"), TEXT)
    second = put(folder, "nfd/" + unicodedata.normalize("NFD", "회의록.txt"), TEXT + "\n")
    assert [each.status for each in ingest([first, second], store)] == ["added", "updated"]


def minutes_of(year: int, day: str, session: str) -> str:
    return (
        f"서울스마트도시위원회 {session} 회의록\n\n< 회의개요 >\n\n◆ 일 시 : {year}. {day}. 14:00~16:00\n\n"
        f"◆ 장 소 : 시청\n\n◆ 참석위원 : 2명\n\n- 김영미 위원장, 이지은 위원\n\n◆ 회의안건\n\n"
        f"- (보고) {year}년 시행계획(디지털정책담당관)\n\n□ 위원 발언 내용\n\n"
        "<디지털정책담당관>\n\n- 계획을 마련하겠음.\n"
    )


@pytest.mark.parametrize(
    ("one", "other", "documents"),
    [
        ((2023, "3. 1", "제1차"), (2024, "4. 2", "제1차"), 2),
        ((2023, "5. 1", "제5차"), (2023, "5. 1", "제6차"), 2),
        ((2024, "4. 2", "2024년 제1차"), (2024, "4. 3", "2024년 제1차"), 1),
    ],
)
def test_files_of_one_name_are_one_document_only_where_nothing_known_differs(
    store: Store, folder: Path, one: tuple[int, str, str], other: tuple[int, str, str], documents: int
) -> None:
    paths = [put(folder, "a/회의록.txt", minutes_of(*one)), put(folder, "b/회의록.txt", minutes_of(*other))]
    ingest(paths, store)
    assert rows(store, "SELECT count(*) FROM document") == [(documents,)]
