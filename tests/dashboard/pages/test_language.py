"""On an English page every Korean word is marked as Korean, so that a screen reader reads it as such."""

from __future__ import annotations

import json
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from dashboard.pages import PAGES
from tests.conftest import Open

pytestmark = pytest.mark.browser

UNMARKED = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!/[가-힣]/.test(data) || parentElement.closest("script, style, noscript, svg, [lang=ko]")) continue;
    found.push(data.trim());
  }
  for (const element of document.querySelectorAll("main [aria-label]")) {
    if (/[가-힣]/.test(element.ariaLabel) && !element.closest("[lang=ko]")) found.push(element.ariaLabel);
  }
  return found;
}"""


@pytest.mark.parametrize("page_id", [page.id for page in PAGES])
def test_korean_on_an_english_page_is_marked(open_page: Open, address: str, page_id: str) -> None:
    with urlopen(f"{address}/manifest.json") as answer:
        pages = {page["id"]: page for page in json.load(answer)["pages"]}
    states = {urlencode(state["query"]): state["query"] for state in pages[page_id]["states"]}
    for query in states.values():
        page = open_page(pages[page_id]["path"], **{**query, "lang": "en"})
        assert page.evaluate(UNMARKED) == []
        page.context.close()
