"""Page states from a served manifest and from addresses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.audit import of_addresses, of_dashboard
from dashboard.audit.errors import AuditError

MANIFEST: dict[str, Any] = {
    "pages": [
        {
            "id": "overview",
            "path": "/",
            "title": {"ko": "현황", "en": "Overview"},
            "states": [
                {"name": "rest", "query": {}, "steps": []},
                {
                    "name": "asked",
                    "query": {"kind": "request"},
                    "steps": [{"click": "#a"}, {"press": "Enter"}],
                },
            ],
        }
    ],
    "languages": ["ko", "en"],
    "themes": ["light", "dark"],
    "widths": [1280, 640, 320],
}


def test_every_state_in_every_language_theme_and_width(site: Any) -> None:
    site["/manifest.json"] = json.dumps(MANIFEST)
    targets = of_dashboard(site.base + "/")
    assert targets.kind == "dashboard"
    # In forced colours as it opens, once a language.
    assert len(targets.states) == 2 * 2 * 2 * 3 + 2
    assert {(one.state, one.width) for one in targets.states if one.theme == "forced"} == {("rest", 1280)}
    asked = next(state for state in targets.states if state.state == "asked" and state.language == "en")
    assert asked.address == "/?kind=request&lang=en"
    assert asked.url == site.base + asked.address
    assert asked.steps == ({"click": "#a"}, {"press": "Enter"})
    slow = {(state.state, state.theme, state.width, state.slow) for state in targets.states}
    assert {entry for entry in slow if entry[3] != "none"} == {
        ("rest", "light", 1280, "widest"),
        ("rest", "light", 320, "narrowest"),
        ("rest", "dark", 1280, "themed"),
        ("rest", "dark", 320, "themed"),
        ("rest", "forced", 1280, "themed"),
    }


def test_a_state_that_is_to_be_had_at_some_widths_is_seen_at_those(site: Any) -> None:
    page = {**MANIFEST["pages"][0], "states": [{"name": "menu", "steps": [{"click": "#a"}], "widths": [320]}]}
    site["/manifest.json"] = json.dumps(MANIFEST | {"pages": [page]})
    states = of_dashboard(site.base).states
    assert {state.width for state in states} == {320}
    assert len(states) == 2 * 2


def test_addresses_are_pages_at_rest() -> None:
    targets = of_addresses(["https://example.org/a", "http://example.org/b"])
    assert targets.kind == "web"
    assert {(state.page, state.language, state.state) for state in targets.states} == {
        ("https://example.org/a", None, "rest"),
        ("http://example.org/b", None, "rest"),
    }
    assert len(targets.states) == 2 * (2 * 3 + 1)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pages": []}, "audit-nothing"),
        ({"languages": None}, "audit-manifest"),
        ({"pages": [{"id": "a"}]}, "audit-manifest"),
        ({"pages": "x"}, "audit-manifest"),
    ],
)
def test_a_manifest_that_does_not_fit_is_an_error(site: Any, change: dict[str, Any], code: str) -> None:
    site["/manifest.json"] = json.dumps(MANIFEST | change)
    with pytest.raises(AuditError) as caught:
        of_dashboard(site.base)
    assert caught.value.code == code


def test_an_unknown_step_is_an_error(site: Any) -> None:
    page = {**MANIFEST["pages"][0], "states": [{"name": "a", "steps": [{"hover": "#a"}]}]}
    site["/manifest.json"] = json.dumps(MANIFEST | {"pages": [page]})
    with pytest.raises(AuditError) as caught:
        of_dashboard(site.base)
    assert caught.value.code == "audit-manifest"


def test_no_manifest_and_no_server_are_errors(site: Any) -> None:
    for base in (site.base, "http://127.0.0.1:9"):
        with pytest.raises(AuditError) as caught:
            of_dashboard(base)
        assert caught.value.code == "audit-manifest"


@pytest.mark.parametrize("address", ["file:///etc/hosts", "example.org", "http://", "javascript:1"])
def test_only_web_addresses_are_opened(address: str) -> None:
    with pytest.raises(AuditError) as caught:
        of_addresses([address])
    assert caught.value.code == "audit-address"
    with pytest.raises(AuditError) as caught:
        of_dashboard(address)
    assert caught.value.code == "audit-address"
