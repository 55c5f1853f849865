"""How right the parser is: ``python -m tests.accuracy [--json] [--part PART] [--folder DIR]``.

Prints precision, recall and F1 per field and per layout family and fails (1) below ``bounds.toml``.
``--folder`` measures another folder of labelled documents instead and has no bounds.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.accuracy import bounds, corpus, table
from tests.accuracy.corpus import Labelled
from tests.accuracy.generated import generated
from tests.accuracy.measure import Measured, by_family, by_form, by_part, measure, scores


def main() -> int:
    options = _options()
    with TemporaryDirectory() as folder:
        measured = measure(_documents(options, Path(folder)))
    broken = [] if options.folder or options.part else bounds.broken(scores(measured), bounds.load())
    if options.json:
        print(json.dumps(_as_json(measured, broken), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(measured)))
        print("\n".join(["", *(f"BELOW: {sentence}" for sentence in broken)]) if broken else "")
    return 1 if broken else 0


def _documents(options: argparse.Namespace, made: Path) -> list[Labelled]:
    if options.folder:
        return list(corpus.folder(options.folder))
    wanted = options.part or corpus.PARTS
    documents = corpus.hand_made()
    if not {"generated", "flawed"}.isdisjoint(wanted):
        documents += generated(made)
    return [one for one in documents if one.part in wanted]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--part", action="append", choices=corpus.PARTS, help="only this part; no bounds")
    parser.add_argument("--folder", type=Path, help="labelled documents (NN.txt, NN.json) of this folder")
    return parser.parse_args()


def _lines(measured: list[Measured]) -> list[str]:
    lines = table.families(by_family(measured)) + table.forms(by_form(measured))
    for name, (score, documents) in by_part(measured).items():
        lines += table.part(name, documents, score)
    return lines


def _as_json(measured: list[Measured], broken: list[str]) -> dict[str, object]:
    return {
        "parts": {
            part: {field: tally.as_json() for field, tally in score.items()}
            for part, (score, _) in by_part(measured).items()
        },
        "families": [
            {
                "part": part,
                "family": family,
                "fields": {field: tally.as_json() for field, tally in score.items()},
            }
            for (part, family), score in by_family(measured).items()
        ],
        "below": broken,
    }


if __name__ == "__main__":
    sys.exit(main())
