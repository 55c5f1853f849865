"""What a fingerprint rests on: the tools that look, and a page without what differs at each load."""

from __future__ import annotations

from pathlib import Path

from dashboard.audit import checks, engines
from dashboard.audit.fingerprint import looking, of_files, steadied, tools


def test_another_rule_engine_or_browser_is_another_tool(tmp_path: Path) -> None:
    names = {path.name for path in looking()}
    assert {f"{rule}.toml" for rule in checks.rules()} <= names
    assert {Path(engine.LIBRARY).name for engine in engines.ENGINES.values()} <= names
    assert tools("150.0") == tools("150.0") != tools("151.0")
    rule = tmp_path / "rule.toml"
    rule.write_text("limit = 24", encoding="utf-8")
    before = of_files([rule], {"axe": "1"})
    assert before != of_files([rule], {"axe": "2"})
    rule.write_text("limit = 17", encoding="utf-8")
    assert before != of_files([rule], {"axe": "1"})


def test_what_differs_at_each_load_is_taken_out_and_nothing_else() -> None:
    page = (
        '<defs id="defs-{0}"></defs><path clip-path="url(#clip{0}xy)" fill="#{0}"></path>'
        '<i id="clip{1}xy"></i>'
    )
    one = steadied(page.format("38c8be", "38c8be"))
    assert one.count("volatile-0") == 3
    assert 'fill="#38c8be"' in one
    assert one.replace("38c8be", "b82c6c") == steadied(page.format("b82c6c", "b82c6c"))
    # What was tied together and is no longer so is another page.
    assert steadied(page.format("38c8be", "b82c6c")) != one
    answered = '<div data-answer="{0}"></div><a href="/review?lang=en&amp;said={0}">English</a>'
    assert steadied(answered.format("FgeCvbLHjnexMHe-")) == steadied(answered.format("m2Xq_LHjnexMHe01"))
    assert steadied("<p>회의 3건</p>") == "<p>회의 3건</p>"
