"""What a table says to the eye and to a screen reader, wide and as cards on a narrow screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import Open

pytestmark = pytest.mark.browser


def spoken(page: Page, role: str) -> list[str]:
    """Names of the cells of that role, in the accessibility tree that the browser gives to screen readers."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        " ".join(node["name"]["value"].split())
        for node in nodes
        if not node["ignored"] and node["role"]["value"] == role
    ]


@pytest.mark.parametrize("width", [1280, 320])
def test_a_heading_is_heard_once_from_its_column_and_seen_in_every_card(open_page: Open, width: int) -> None:
    page = open_page("/attendance", width=width)
    assert spoken(page, "columnheader")[:2] == ["이름 또는 직위", "역할"]
    assert "정영식 이름으로 적힘" in spoken(page, "rowheader")
    assert "위원장" in spoken(page, "cell")
    labels = page.eval_on_selector_all(
        "main table:first-of-type tbody td",
        """cells => cells.map(cell => [getComputedStyle(cell, "::before").content, cell.dataset.label])""",
    )
    assert labels
    for content, label in labels:
        assert content == ("none" if width == 1280 else f'"{label}" / ""')
