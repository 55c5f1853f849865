"""Synthetic minutes: from a seed a known truth, and from that truth files in every layout and format.

For measuring the parser and for looking at the dashboard before there are minutes of one's own. Nothing
here comes from the parser, and nothing that it writes is without its mark (:mod:`data.mark`).
"""

from data.synthetic.archive import write_all
from data.synthetic.flaws import EVERY, NONE, Flaws
from data.synthetic.formats import FORMATS
from data.synthetic.layout import LAYOUTS
from data.synthetic.notice import notice
from data.synthetic.roster import roster
from data.synthetic.world import YEARS, committees, enough_committees, world
from data.synthetic.writing import Made, made

__all__ = [
    "EVERY",
    "FORMATS",
    "LAYOUTS",
    "NONE",
    "YEARS",
    "Flaws",
    "Made",
    "committees",
    "enough_committees",
    "made",
    "notice",
    "roster",
    "world",
    "write_all",
]
