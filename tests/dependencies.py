"""What is installed beside us: each licence may be used, and no release has a known vulnerability.

    python -m tests.dependencies

Part of ``make lint``. Without a network, or where the registry does not answer in time, the second half is
left out and said to be.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

REQUIREMENTS: Final = Path(__file__).parent.parent / "requirements.txt"
BIN: Final = Path(sys.executable).parent
REFUSED: Final = ("GPL", "General Public License", "UNKNOWN")
# Offered under several licences at the taker's choice; the one taken.
CHOSEN: Final = {"text-unidecode": "Artistic License"}
LIMIT_S: Final = 12.0


def licences() -> list[str]:
    """Packages whose licence this project does not take, each with it."""
    command = [str(BIN / "pip-licenses"), "--from=mixed", "--format=json"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    listed = [(one["Name"], one["License"]) for one in json.loads(told.stdout)]
    listed = [
        (name, CHOSEN[name] if CHOSEN.get(name) in licence.split("; ") else licence)
        for name, licence in listed
    ]
    print(f"{len(listed)} packages, licences looked at")
    return [f"{name}: {licence}" for name, licence in listed if any(word in licence for word in REFUSED)]


def vulnerabilities() -> list[str]:
    """Known vulnerabilities of the pinned releases; none where nobody could be asked, which is said."""
    command = [str(BIN / "pip-audit"), "-r", str(REQUIREMENTS), "--no-deps", "--disable-pip"]
    try:
        told = subprocess.run(
            [*command, "--format=json", "--progress-spinner=off"],
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
        found = json.loads(told.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        print("vulnerabilities: not looked up, as no registry answered")
        return []
    looked_up = sum("vulns" in one for one in found)
    print(f"vulnerabilities: {looked_up} of {len(found)} pinned releases looked up")
    return [
        f"{one['name']} {one['version']}: {fault['id']}" for one in found for fault in one.get("vulns", ())
    ]


if __name__ == "__main__":
    faults = [*licences(), *vulnerabilities()]
    print("\n".join(faults))
    sys.exit(bool(faults))
