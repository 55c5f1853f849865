"""The notice of a meeting that is to come (회의 개최 안내): committee, day, place and agenda."""

from __future__ import annotations

from data.mark import MARK
from data.synthetic import korean
from data.synthetic.truth import Meeting
from data.synthetic.writing import Made


def notice(meeting: Meeting) -> Made:
    """The notice as a text file below the mark; its label holds what it states."""
    committee = meeting.committee
    when = f"{korean.dotted(meeting.day)}({korean.weekday(meeting.day)}) {korean.clock(meeting.start)}"
    lines = [
        MARK,
        "",
        f"{meeting.label} {committee.name}",
        "",
        "회의 개최 계획",
        "",
        f"◆ 일 시 : {when}~{korean.clock(meeting.end)}",
        "",
        f"◆ 장 소 : {committee.place}",
        "",
        "◆ 회의안건",
        "",
        *(f"- ({item.type}) {item.title}({item.presenter})" for item in meeting.items),
    ]
    return Made(
        file_name=f"{meeting.day}_{committee.name}_{meeting.number}차_개최계획.txt",
        content=("\n".join(lines) + "\n").encode(),
        label={"committee": committee.name, "date": meeting.day.isoformat(), "place": committee.place},
    )
