"""``python -m dashboard``. Exit codes: 0 done, 1 found something wrong, 2 could not do it."""

from __future__ import annotations

from dashboard import loading

with loading.modules():
    from dashboard.cli import main

if __name__ == "__main__":  # workers that read files import this module as well
    main()
