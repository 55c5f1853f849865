"""The least that makes minutes: a committee, a day, who came, one item, two requests and an answer."""

from __future__ import annotations

from typing import Final

PAGE: Final = """제{number}차 {committee} {title}

◆ 일 시 : 2024. {month}. 26. 14:00~16:00

◆ 장 소 : 견본시청

◆ 참석위원 : {count}명

- {names}

◆ 회의안건

- ({type}) 견본 안건(기획과)

□ 위원 발언 내용

<{speaker} 위원>

- 자료를 공개할 필요가 있음.

- {month}월 안에 계획을 다시 세워 주기 바람.

□ 부서 답변

<기획과장>

- 자료를 공개하도록 하겠음.
"""
