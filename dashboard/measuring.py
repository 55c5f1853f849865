"""The audit on published test cases as a command: the figures by engine and by rule, as a table or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dashboard import assets
from dashboard.audit import LIMIT_S, WORKERS, cases, measure
from dashboard.audit.measure import COMBINED, PARTIES, Said, count
from dashboard.catalogue import translator


def run(file: Path, *, progress: Callable[[str], None]) -> list[Said]:
    """Audit every case of the file; files that its pages name lie beside it. Raises DataError."""
    wanted = cases.read(file)
    assets.install()

    def tell(done: int, all_of_them: int) -> None:
        if done % 10 == 0 or done == all_of_them:
            progress(f"{done}/{all_of_them}")

    return measure.measure(
        wanted, file.parent / cases.ASSETS, limit_s=LIMIT_S, workers=WORKERS, progress=tell
    )


def table(said: Sequence[Said], language: str) -> Iterator[str]:
    """Found, missed and false: a line for each party, then one for each rule under test."""
    t = translator(language)
    failed = sum(one.case.expectation == "failed" for one in said)
    yield t("cli-cases-seen", all=len(said), failed=failed, unseen=sum(bool(one.failures) for one in said))
    yield ""
    width = max(len(name) for name in PARTIES) + 2
    heading = [t("cli-cases-found"), t("cli-cases-missed"), t("cli-cases-false")]
    yield " " * width + "  ".join(heading)
    for party in PARTIES:
        one = count(said, party)
        yield party.ljust(width) + _cells(heading, (one.found, one.missed, one.false))
    yield ""
    yield "        " + "  ".join(heading) + "   " + t("cli-cases-by")
    for rule in measure.rules(said):
        some = [one for one in said if one.case.rule == rule]
        one = count(some, COMBINED)
        by = ", ".join(
            f"{party} {count(some, party).found}/{count(some, party).false}"
            for party in PARTIES
            if party != COMBINED
        )
        yield f"{rule}  {_cells(heading, (one.found, one.missed, one.false))}   {by}"


def _cells(heading: Sequence[str], values: Sequence[int]) -> str:
    """Right-aligned under headings whose Hangul takes two columns a letter."""
    widths = [sum(2 if letter > "\u1100" else 1 for letter in word) for word in heading]
    return "  ".join(str(value).rjust(width) for value, width in zip(values, widths, strict=True))
