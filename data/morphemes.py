"""Korean text as index terms: what a passage is found by, and what a query asks for, made alike.

Morphemes are Kiwi's, read offline from its installed model. Loading it takes about a second and 320 MB,
so it is loaded when the first text comes, not when this module is imported.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiwipiepy import Kiwi, Token

# Sejong tags. A word of its own; what joins it without a gap; a verb or adjective by its stem.
_NOUNS: Final = frozenset({"NNG", "NNP", "NR", "XR"})
_OTHERS: Final = frozenset({"SL", "SH", "SN", "W_EMAIL", "W_URL", "W_HASHTAG", "W_SERIAL"})
_JOINING: Final = _NOUNS | {"NNB", "XPN", "XSN"}
_STEMS: Final = frozenset({"VV", "VV-I", "VV-R", "VA", "VA-I", "VA-R"})
# Stems and suffixes that nearly every sentence has: they tell no passage from another.
_EVERYWHERE: Final = frozenset({"하", "되", "있", "이", "같", "들", "님", "씩", "별"})

LONGEST_TERM: Final = 60
_LONGEST_COMPOUND: Final = 20
_LONGEST_PIECE: Final = 1_000
_REMEMBERED: Final = 65_536

_loading = threading.Lock()


@dataclass(frozen=True, slots=True)
class Term:
    """One index term and where it stands in the text: characters from ``start`` to before ``end``.

    ``asked``: a query that holds it asks for it; otherwise it is part of a longer one that does.
    """

    term: str
    start: int
    end: int
    asked: bool


def clean(text: str) -> str:
    """Text with control characters, lone surrogates and the like as blanks; as long as it was."""
    return "".join(" " if unicodedata.category(letter)[0] == "C" else letter for letter in text)


def folded(text: str) -> str:
    """Text as phrases are compared: composed, in lower case, without any white space.

    Korean spacing varies from clerk to clerk, so '스마트 도시' and '스마트도시' are one phrase.
    """
    return "".join(unicodedata.normalize("NFKC", clean(text)).lower().split())


def terms(text: str) -> list[Term]:
    """Index terms of a text in the order of their place.

    Nouns, foreign words, numbers and stems ('높이다'); a noun of one syllable also joined to its
    neighbour ('접근성'); and the nouns inside a longer one ('주행' in '주행차').
    """
    return [term for start, piece in _pieces(clean(text)) for term in _terms(piece, start)]


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A long text cut at blanks, each piece with its place: Kiwi's time grows faster than length."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_PIECE)
        end = blank if blank > 0 else start + _LONGEST_PIECE
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _terms(text: str, offset: int) -> list[Term]:
    tokens = _kiwi().tokenize(text)
    joined = {
        first.start: second.end
        for first, second in pairwise(tokens)
        if first.end == second.start and _joins(first, second)
    }
    joined_ends = set(joined.values())
    found: list[Term] = []
    for token in tokens:
        start = token.start
        if start in joined:
            end = joined[start]
            found.append(Term(text[start:end].lower(), offset + start, offset + end, asked=True))
        term = _term(token)
        if term is None:
            continue
        asked = start not in joined and token.end not in joined_ends
        start += offset
        found.append(Term(term, start, offset + token.end, asked=asked))
        if token.tag in _NOUNS:
            found += [Term(term[a:b], start + a, start + b, asked=False) for a, b in _inner(term, token.tag)]
    return [each for each in found if len(each.term) <= LONGEST_TERM]


def _joins(first: Token, second: Token) -> bool:
    return (
        first.tag in _JOINING
        and second.tag in _JOINING
        and (first.len == 1 or second.len == 1)
        and first.form not in _EVERYWHERE
        and second.form not in _EVERYWHERE
    )


def _term(token: Token) -> str | None:
    if token.tag in _STEMS:
        return None if token.form in _EVERYWHERE else f"{token.form}다"
    if token.tag in _NOUNS or token.tag in _OTHERS:
        return unicodedata.normalize("NFKC", token.form).lower().strip(".,") or None
    return None


@lru_cache(_REMEMBERED)
def _inner(noun: str, tag: str) -> tuple[tuple[int, int], ...]:
    """Dictionary nouns of two syllables or more in a longer one, as (start, end).

    A proper noun may begin with one (서울 in 서울시); other nouns only seem to (스마 in 스마트).
    """
    length = len(noun)
    if not 3 <= length <= _LONGEST_COMPOUND:
        return ()
    if length > 3 and _is_noun(noun[1:]):  # a prefix of one syllable: 부위원장
        return ((1, length),)
    head = ((0, length - 1),) if _is_noun(noun[:-1], proper=tag == "NNP") else ()
    return head or _nouns_throughout(noun)


def _nouns_throughout(noun: str) -> tuple[tuple[int, int], ...]:
    """A compound as the fewest dictionary nouns of two to four syllables that leave nothing over."""
    best: dict[int, tuple[tuple[int, int], ...]] = {0: ()}
    for end in range(2, len(noun) + 1):
        ways = [
            (*best[start], (start, end))
            for start in range(max(0, end - 4), end - 1)
            if start in best and end - start < len(noun) and _is_noun(noun[start:end])
        ]
        if ways:
            best[end] = min(ways, key=len)
    return best.get(len(noun), ())


@lru_cache(_REMEMBERED)
def _is_noun(text: str, *, proper: bool = False) -> bool:
    tokens = _kiwi().tokenize(text)
    tags = {"NNG", "NNP"} if proper else {"NNG"}
    return len(tokens) == 1 and tokens[0].tag in tags and not tokens[0].oov


def _kiwi() -> Kiwi:
    with _loading:
        return _loaded()


@cache
def _loaded() -> Kiwi:
    from kiwipiepy import Kiwi

    # The dictionaries of whole titles and of typing errors would only hide the words inside.
    return Kiwi(num_workers=1, load_multi_dict=False, load_typo_dict=False)
