"""Every error and every reason that the audit can give has a sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard import assets, audit, catalogue
from dashboard.audit.engines import ENGINES

SOURCES = [*Path(audit.__file__).parent.rglob("*.py"), Path(assets.__file__)]
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)


def test_every_error_has_a_sentence() -> None:
    codes = set(re.findall(r'(?:Asset|Audit|Browser)Error\(\s*"([a-z-]+)"', TEXT))
    assert len(codes) >= 10
    for language in catalogue.LANGUAGES:
        assert {code for code in codes if not catalogue.has(language, f"error-{code}")} == set()


def test_every_reason_has_a_sentence() -> None:
    codes = set(re.findall(r'(?:PageError\(\s*|[( ]code=)"([a-z-]+)"', TEXT))
    codes |= {f"{source}-{end}" for source in (*ENGINES, "script") for end in ("failed", "timeout")}
    codes |= {f"{engine}-coverage" for engine in ENGINES}
    assert len(codes) >= 18
    for language in catalogue.LANGUAGES:
        assert {code for code in codes if not catalogue.has(language, f"audit-reason-{code}")} == set()
