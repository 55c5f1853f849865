"""Files handed in wait all together or not at all, whatever their names and wherever it fails."""

from __future__ import annotations

import errno
import io
import shutil
from pathlib import Path

import pytest
from starlette.datastructures import UploadFile

from dashboard import staging
from dashboard.actions import ACTS, Done, perform
from dashboard.roles import Person, held
from dashboard.staging import Staging, StagingError, new_word
from data.store import Store
from tests.data.real import NOT_MINUTES, SECOND, TEXT

SECRETARY = Person("김", held(["secretary"]))


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Store:
    return Store(shutil.copy(database, tmp_path / "minutes.duckdb"))


def full(*_: object, **__: object) -> bytes:
    raise OSError(errno.ENOSPC, "No space left on device")


class FullDisk(io.BytesIO):
    """A file at whose bytes the disk is full."""

    def read(self, size: int | None = -1, /) -> bytes:
        return full()


def upload(name: str, content: str = SECOND) -> UploadFile:
    given = content.encode()
    return UploadFile(io.BytesIO(given), filename=name, size=len(given))


def hand_in(store: Store, word: str, *files: UploadFile) -> Done:
    return perform(ACTS["stage"], store, SECRETARY, {"batch": [word], "files": list(files)})


def waiting(store: Store, word: str) -> list[tuple[int, str]]:
    return [(one.number, one.path.name) for one in Staging(store).batch(word)]


def kept(store: Store) -> list[Path]:
    """Whatever lies beside the database to wait."""
    return [path for path in Path(f"{store.path}.staged").rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", ["told.json", "TOLD.JSON", "told.json.new", "document"])
def test_a_file_may_have_any_name(store: Store, name: str) -> None:
    word = new_word()
    assert hand_in(store, word, upload("회의록.txt"), upload(name, "{}")).values["new"] == 2
    assert waiting(store, word) == [(1, "회의록.txt"), (2, name)]
    assert Staging(store).batch(word)[1].path.read_bytes() == b"{}"
    assert perform(ACTS["register"], store, SECRETARY, {"batch": [word]}).values["stored"] == 2


def test_a_hand_in_of_too_many_leaves_those_before_and_none_of_its_own(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "MOST_FILES", 3)
    word, other = new_word(), new_word()
    hand_in(store, word, upload("앞.txt"))
    with pytest.raises(StagingError, match="staged-too-many"):
        hand_in(store, word, *(upload(f"{number}.txt") for number in range(3)))
    assert waiting(store, word) == [(1, "앞.txt")]
    assert {path.name for path in kept(store)} == {"told.json", "앞.txt"}
    hand_in(store, word, upload("뒤.txt"), upload("점심.txt", NOT_MINUTES))
    assert waiting(store, word) == [(1, "앞.txt"), (2, "뒤.txt"), (3, "점심.txt")]
    with pytest.raises(StagingError, match="staged-too-many"):
        hand_in(store, other, *(upload(f"{number}.txt") for number in range(4)))
    assert {path.name for path in Path(f"{store.path}.staged").iterdir()} == {word}


def test_a_hand_in_of_too_much_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "MOST_MEGABYTES", 1)
    large = TEXT + " " * 600 * 1024
    with pytest.raises(StagingError, match="staged-too-much"):
        hand_in(store, new_word(), upload("하나.txt", large), upload("둘.txt", large))
    assert kept(store) == []
    word = new_word()
    hand_in(store, word, upload("하나.txt"))
    assert waiting(store, word) == [(1, "하나.txt")]


def test_a_full_disk_leaves_nothing(store: Store) -> None:
    with pytest.raises(StagingError, match="staged-unwritable"):
        hand_in(store, new_word(), upload("하나.txt"), UploadFile(FullDisk(), filename="둘.txt", size=1))
    assert kept(store) == []


def test_what_cannot_be_noted_beside_its_file_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(StagingError, match="staged-unwritable"):
        hand_in(store, new_word(), upload("하나.txt"))
    assert kept(store) == []


def test_what_is_stored_is_said_to_be_even_where_that_cannot_be_noted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = new_word()
    hand_in(store, word, upload("하나.txt"))
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", full)
        assert perform(ACTS["register"], store, SECRETARY, {"batch": [word]}).values["stored"] == 1
    assert waiting(store, word) == [(1, "하나.txt")]
    assert perform(ACTS["register"], store, SECRETARY, {"batch": [word]}).values["same"] == 1
