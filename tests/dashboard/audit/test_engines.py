"""The engines: Korean words for every rule, and where their findings land."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.audit import engines
from dashboard.audit.engines import axe, ibm
from dashboard.audit.model import Examined, PageState
from dashboard.audit.visit import new_context, open_visit

pytestmark = pytest.mark.browser

FAULTY = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>현황</title></head><body>
<main><h1>현황</h1><img src="/a.png"><p>위원회는 회의를 열었습니다.</p><input></main></body></html>"""


@pytest.fixture
def examined(browser: Browser, site: Any) -> dict[str, Examined]:
    site["/"] = FAULTY
    state = PageState(
        page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
    )
    context = new_context(browser, state)
    with open_visit(context, state, 15) as visit:
        return {name: engines.examine(visit, name) for name in engines.ENGINES}


def test_engines_agree_on_the_element_and_speak_korean(examined: dict[str, Examined]) -> None:
    rules = {"axe": "image-alt", "ibm": "img_alt_valid", "accesslint": "text-alternatives/img-alt"}
    selectors: set[str] = set()
    nodes: set[int] = set()
    for name, rule in rules.items():
        finding = next(one for one in examined[name].findings if one.rule == rule)
        assert (finding.outcome, finding.kwcag) == ("failed", "1.1.1")
        assert "1.1.1" in finding.wcag
        assert "대체" in finding.message_ko
        assert finding.message_en.isascii()
        assert "23a2a8" in finding.act
        selectors.add(finding.selector)
        nodes |= examined[name].targets[f"{name}:{rule}"]
    assert len(selectors) == 1
    assert len(nodes) == 1, "all engines count the same element"


def test_a_snippet_that_is_cut_within_a_letter_can_be_written(browser: Browser, site: Any) -> None:
    pale = f'<p style="color: #aaa">{"가" * 119}😀나나</p>'
    site["/"] = FAULTY.replace("</main>", f"{pale}</main>")
    state = PageState(
        page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
    )
    context = new_context(browser, state)
    with open_visit(context, state, 15) as visit:
        found = engines.examine(visit, "axe").findings
    snippets = [finding.snippet for finding in found if finding.rule == "color-contrast"]
    assert [snippet.count("가") for snippet in snippets] == [119]
    assert all(finding.snippet.encode("utf-8") for finding in found)


def test_every_rule_has_korean_words(examined: dict[str, Examined]) -> None:
    korean = axe.argument()["korean"]["rules"]
    run = {rule.partition(":")[2] for rule in examined["axe"].targets}
    assert len(run) > 95
    assert run - set(korean) == set(engines.korean_rules("axe"))
    checkpoints = {rule.partition(":")[2] for rule in examined["ibm"].targets}
    assert len(checkpoints) > 150
    assert checkpoints == set(engines.korean_rules("ibm"))
    named = {rule.partition(":")[2] for rule in examined["accesslint"].targets}
    assert set(engines.korean_rules("accesslint")) - named == {"distinguishable/color-contrast-enhanced"}


def test_deprecated_rules_run_and_level_aaa_does_not(examined: dict[str, Examined]) -> None:
    rules = set(examined["axe"].targets)
    assert "axe:duplicate-id" in rules
    assert "axe:color-contrast-enhanced" not in rules


def test_criteria_come_from_the_engines_own_marks() -> None:
    assert axe.criteria(["cat.color", "wcag2aa", "wcag143", "wcag1411"]) == ("1.4.3", "1.4.11")
    assert ibm.criteria(["1.1.1", "ARIA", "4.1.2", "4.1.2"]) == ("1.1.1", "4.1.2")


STYLED = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>현황</title><style>
.plain { outline: 1px solid #777 } .gone { outline: 0 } .gone:focus { outline: none }
.ringed:focus { outline: 3px solid #000 } .inner:focus { outline: none } [x="::"] > .gone { outline: 0 }
main form:focus-within .ringed:focus { outline: 2px solid #000 }
</style></head><body><main><h1>현황</h1><form><button class="plain">한 번</button>
<button class="ringed">두 번</button></form><div id="host"></div></main>
<script>document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML =
  '<button class="inner">세 번</button>';</script></body></html>"""

COVERED = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>현황</title><style>
.under { position: relative; width: 20rem; height: 2rem }
.over { position: absolute; inset: 0; z-index: 1; background: #fff }
</style></head><body><main><h1>현황</h1><div class="under"><a href="#a">덮인 링크</a>
<div class="over"></div></div>
<p><a href="#b">드러난 링크</a></p>PARAGRAPHS</main>SHADOW</body></html>""".replace(
    "PARAGRAPHS", "".join(f"<p>{number}번째 안건의 발언</p>" for number in range(60))
)
SHADOW = """<div id="host"></div><script>document.querySelector("#host").attachShadow({ mode: "open" })
.innerHTML = '<button type="button">열기</button>';</script>"""
COMPARED = """() => {
  const { compareDocumentPosition } = Node.prototype;
  globalThis.compared = 0;
  Node.prototype.compareDocumentPosition = function (other) {
    globalThis.compared += 1;
    return compareDocumentPosition.call(this, other);
  };
}"""

LISTEN = """() => {
  const { matches } = Element.prototype;
  globalThis.asked = new Set();
  Element.prototype.matches = function (selector) {
    globalThis.asked.add(selector);
    return matches.call(this, selector);
  };
}"""


def test_rules_of_style_that_select_nothing_are_not_asked_about(browser: Browser, site: Any) -> None:
    site["/"] = STYLED
    state = PageState(
        page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
    )
    with open_visit(new_context(browser, state), state, 15) as visit:
        visit.call(LISTEN)
        found = engines.examine(visit, "ibm").findings
        asked = set(visit.call("() => [...globalThis.asked]"))
        assert {".plain", ".ringed", ".inner", "main form .ringed"} <= asked
        assert not {".gone", '[x="::"] > .gone'} & asked
        unsure = {one.snippet for one in found if one.rule == "style_focus_visible"}
        assert len(unsure) == 1
        assert 'class="plain"' in unsure.pop()


@pytest.mark.parametrize("configurable", ["true", "false"])
def test_a_page_keeps_the_question_that_it_asks_its_own_way(
    browser: Browser, site: Any, configurable: str
) -> None:
    asks = f"""<script>Object.defineProperty(document, "querySelectorAll", {{ configurable: {configurable},
    value: function asksItself(selector) {{
      return Document.prototype.querySelectorAll.call(document, selector);
    }} }});</script>"""
    site["/"] = COVERED.replace("SHADOW", asks)
    state = PageState(
        page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
    )
    with open_visit(new_context(browser, state), state, 15) as visit:
        found = engines.examine(visit, "ibm").findings
        assert [one.snippet for one in found if one.rule == "element_tabbable_unobscured"] == [
            '<a href="#a">덮인 링크</a>'
        ]
        assert visit.call("() => document.querySelectorAll.name") == "asksItself"


@pytest.mark.parametrize(("shadow", "all_compared"), [("", False), (SHADOW, True)])
def test_what_lies_over_a_link_is_found_without_asking_of_all(
    browser: Browser, site: Any, shadow: str, all_compared: bool
) -> None:
    site["/"] = COVERED.replace("SHADOW", shadow)
    state = PageState(
        page="p", url=site.base, address="/", width=1280, theme="light", language="ko", state="rest"
    )
    with open_visit(new_context(browser, state), state, 15) as visit:
        visit.call(COMPARED)
        found = engines.examine(visit, "ibm").findings
        assert [one.snippet for one in found if one.rule == "element_tabbable_unobscured"] == [
            '<a href="#a">덮인 링크</a>'
        ]
        assert (visit.call("() => globalThis.compared") > 120) is all_compared
        # The page's own question gets the whole answer again.
        assert visit.call("() => Object.hasOwn(document, 'querySelectorAll')") is False
