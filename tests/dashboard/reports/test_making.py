"""Every report in every format and language passes its check; a file that fails is not handed out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from dashboard.catalogue import translator
from dashboard.components.view import View
from dashboard.reports.asked import REPORTS, Asked, ReportError
from dashboard.reports.content import Column, Figure, Report, Table
from dashboard.reports.making import hand_out, make
from dashboard.reports.writers import FORMATS, csv_file
from data.acts import begin
from data.ingest import ingest
from data.people import merge
from data.store import Store
from queries.engine import Engine
from tests.data.real import REAL, put
from tests.queries import sample

DAY = date(2024, 12, 31)


def ask(name: str, language: str = "ko", **more: object) -> Asked:
    member = "가온" if name == "member" else None
    return Asked(name=name, as_of=DAY, language=language, **{"member": member, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_in_every_format_passes_and_is_the_same_each_time(
    engine: Engine, name: str, form: str
) -> None:
    made = make(engine, ask(name), form)
    assert made.name.endswith(f"2024-12-31.{form}")
    assert make(engine, ask(name), form).content == made.content
    assert make(engine, ask(name, "en"), form).content != made.content


def test_the_real_minutes_in_full(database: Path) -> None:
    engine = Engine(Store(database))
    for name in ("meeting", "minutes"):
        for form in ("pdf", "html", "xlsx"):
            assert make(engine, ask(name), form).content
        assert make(engine, ask(name, "en"), "pdf").content
    held = json.loads(make(engine, ask("minutes"), "json").content)
    said = [block["words"] for block in held["blocks"] if block["kind"] == "heading"]
    assert "「서울 스마트 라이프 워크」 추진 계획" in said
    speakers = [block["lead"] for block in held["blocks"] if block["kind"] == "paragraph" if block["lead"]]
    assert len(speakers) == 28


def test_the_accessibility_report_is_of_the_run_that_is_asked_for(engine: Engine) -> None:
    newest = json.loads(make(engine, ask("accessibility"), "json").content)
    tables = {block["sheet"]: block for block in newest["blocks"] if block["kind"] == "table"}
    assert [row[0][:5] for row in tables["KWCAG 판정"]["rows"]] == ["1.1.1", "3.1.1"]
    assert [row[0][:6] for row in tables["WCAG 판정"]["rows"]] == ["1.1.1 ", "1.4.10"]
    assert [row[0][:2] for row in tables["찾은 문제"]["rows"]] == ["1.", "2."]
    assert [row[1] for row in tables["점검한 페이지"]["rows"]] == ["한국어"]
    facts = dict(pair for block in newest["blocks"] for pair in block.get("pairs", ()))
    assert facts["점검한 페이지"] == "1개: 현황"
    (picture,) = [block for block in newest["blocks"] if block["kind"] == "picture"]
    assert picture["caption"].startswith("1. ")
    assert "역할이 img, 이름이 안내" in picture["alternative"]
    held_to = [(row[1], row[2]) for row in tables["내보내는 파일의 점검"]["rows"]]
    assert ("PDF", "확인 필요(사람)") in held_to
    assert ("XLSX", "어긋나면 내보내지 않음(기계)") in held_to
    assert [row[3] for row in tables["문제가 있는 요소"]["rows"]] == ["현황(f1): img", "현황(f2): p"]
    other = make(engine, ask("accessibility", run=3), "json")
    assert other.name == "접근성_점검-3_2024-12-31.json"
    assert "찾은 문제" not in [one.get("sheet") for one in json.loads(other.content)["blocks"]]


def test_what_is_asked_narrows_the_report_and_names_the_file(engine: Engine) -> None:
    asked = ask("brief", committee="견본위원회", since=date(2024, 1, 1), until=date(2024, 3, 1))
    made = make(engine, asked, "json")
    assert made.name == "활동요약_견본위원회_2024-01-01~2024-03-01_2024-12-31.json"
    held = json.loads(made.content)
    meetings = next(
        block for block in held["blocks"] if block["kind"] == "table" and block["sheet"] == "회의 목록"
    )
    assert [row[2] for row in meetings["rows"]] == ["2024-02-07"]


def test_what_became_of_a_follow_up_is_told_once(engine: Engine) -> None:
    held = json.loads(make(engine, ask("follow-ups", since=date(2020, 1, 1)), "json").content)
    (changed,) = [block for block in held["blocks"] if block.get("sheet") == "바뀐 것"]
    events = engine.rows("action_changes", since=date(2020, 1, 1), as_of=DAY)
    assert len(changed["rows"]) == len({row["follow_up_id"] for row in events}) < len(events)
    assert any("→" in row[1] for row in changed["rows"])


def test_without_a_meeting_the_newest_that_was_held_is_told(engine: Engine) -> None:
    held = sorted(row["held_on"] for row in engine.rows("meetings") if row["held_on"])
    assert len(set(held)) > 1
    told = Asked(name="meeting", as_of=held[-1] - timedelta(days=1))
    assert max(day for day in held if day < held[-1]).isoformat() in make(engine, told, "json").name
    assert held[-1].isoformat() in make(engine, replace(told, as_of=held[-1]), "json").name


def test_a_day_that_is_over_makes_no_meeting_of_an_agenda_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    planned = (
        "2024년 제2차 스마트도시위원회 회의자료\n\n위원회를 개최하고자 하오니 참석하여 주시기 바랍니다.\n\n"
        "◆ 일 시 : 2024. 6. 2. 14:00\n\n◆ 장 소 : 시청\n\n◆ 회의안건\n\n- (보고) 시행계획\n"
    )
    ingest([REAL, put(tmp_path, "planned.txt", planned)], store)
    engine = Engine(store)
    assert [row["status"] for row in engine.rows("meetings")] == ["tentative", "passed"]
    assert "2024-03-26" in make(engine, ask("meeting"), "json").name
    brief = json.loads(make(engine, ask("brief"), "json").content)
    facts = dict(pair for block in brief["blocks"] for pair in block.get("pairs", ()))
    assert facts["개최 회의"] == "1회 (2024-03-26)"
    (listed,) = (block["rows"] for block in brief["blocks"] if block.get("sheet") == "회의 목록")
    assert [row[2:4] for row in listed] == [["2024-06-02", "예정"], ["2024-03-26", 11]]
    # Nor does its agenda count: it is listed apart.
    assert facts["안건"] == "7건"
    sheets = {block["sheet"]: block["rows"] for block in brief["blocks"] if block.get("sheet")}
    assert (len(sheets["안건"]), len(sheets["열리지 않은 회의의 안건(예정·취소)"])) == (7, 1)


def test_namesakes_have_a_report_each(tmp_path: Path) -> None:
    store = Store(tmp_path / "minutes.duckdb")
    sample.fill(store)
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO person (person_id, organization_id, name, distinction) VALUES (99, 2, '가온', '2')"
        )
        connection.execute("UPDATE membership SET person_id = 99 WHERE membership_id = 2")
    engine = Engine(store)

    def seats(**asked: str | int) -> list[list[object]]:
        held = json.loads(make(engine, ask("member", "ko", **asked), "json").content)
        return next(list(block["rows"]) for block in held["blocks"] if block["kind"] == "table")

    with pytest.raises(ReportError) as told:
        make(engine, ask("member"), "json")
    assert told.value.code == "report-which-member"
    assert "99 (2 · 견본위원회)" in str(told.value.values["known"])
    assert "--person" in translator("ko")("error-report-which-member", **told.value.values)
    first, second = seats(person=1), seats(person=99)
    assert first
    assert second
    assert first != second
    # Who is merged with another since is found by the old key and the old name.
    with store.writing() as connection:
        merge(begin(connection, "merge-persons", actor="간사"), 99, 2)
    assert seats(member="가온", person=99) == seats(member="나래", person=2)
    # A key whose person bears another name than what was typed since is not theirs.
    assert seats(member="다솜", person=99) == seats(member="다솜")


def test_the_figures_of_a_brief_stand_on_a_page_of_their_own(engine: Engine) -> None:
    with pikepdf.open(BytesIO(make(engine, ask("brief"), "pdf").content)) as document:
        held = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        cells = [one for one in held if one.get("/S") in ("/TH", "/TD") and "/Pg" in one]
        first = document.pages[0].objgen
        assert cells
        assert all(cell.Pg.objgen != first for cell in cells)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(name="nothing", as_of=DAY), "report-unknown"),
        (Asked(name="member", as_of=DAY), "report-needs-member"),
        (Asked(name="member", as_of=DAY, member="없는 사람"), "report-no-member"),
        (Asked(name="brief", as_of=DAY, committee="없는 위원회"), "report-no-committee"),
        (Asked(name="accessibility", as_of=DAY, run=99), "audit-run-unknown"),
        (Asked(name="brief", as_of=DAY, since=date(1999, 1, 1), until=date(1999, 2, 1)), "report-no-meeting"),
        (Asked(name="brief", as_of=DAY, since=DAY, until=date(1999, 1, 1)), "report-period"),
        (Asked(name="meeting", as_of=DAY, meeting="no-such-meeting"), "report-no-meeting"),
    ],
)
def test_what_cannot_be_made_says_why(engine: Engine, asked: Asked, code: str) -> None:
    with pytest.raises(ReportError) as told:
        make(engine, asked, "json")
    assert told.value.code == code
    for language in ("ko", "en"):
        assert translator(language)(f"error-{code}", **told.value.values)


def test_a_file_that_fails_its_check_is_not_handed_out(view: View) -> None:
    faulty = Report(
        name="brief",
        title="제목",
        language="ko",
        made_on=DAY,
        stem="제목",
        missing="기록 없음",
        text_sheet="개요",
        blocks=(Figure("그림", "chart.png", (("가", 1),)),),
    )
    for form, rule in [("pdf", "pdf-alternatives"), ("html", "html-alternatives")]:
        with pytest.raises(ReportError) as told:
            hand_out(faulty, form, view)
        assert told.value.code == "report-not-passed"
        assert view.t(f"file-rule-{rule}") in str(told.value.values["reasons"])


def test_a_sheet_of_one_table_holds_what_the_report_is_about() -> None:
    ages = Table("경과", "경과", (Column("구간"),), (("180일 넘음",),))
    whole = Table("목록", "목록", (Column("내용"),), (("검토하겠음",), ("보고하겠음",)), main=True)
    made = Report(
        name="follow-ups",
        title="후속 조치",
        language="ko",
        made_on=DAY,
        stem="후속조치",
        missing="기록 없음",
        text_sheet="요약",
        blocks=(ages, whole),
    )
    sheet = csv_file.write(made).decode("utf-8-sig")
    assert sheet.splitlines() == ["내용", "검토하겠음", "보고하겠음"]
