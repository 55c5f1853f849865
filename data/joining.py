"""Joining a line with the one it runs on in: with a space, or without one inside a word.

Printed minutes break a paragraph at the edge of the page or the line, sometimes inside a word
(``수|단으로``), and the break swallows the space. Form and the document itself decide, in this order:

1. punctuation: brackets and closing signs lean on the word before, what follows an opening one leans on it;
2. a name of two to four syllables broken before its title in a list of persons (``호이|봄 위원,``);
3. the document's vocabulary: the two fragments together begin a word that is printed elsewhere; Latin
   letters otherwise stand apart, for they are not broken inside a word;
4. the second fragment cannot begin a word: it is a particle or an ending as a whole;
5. the second is a dependent noun or an adverb (수, 등, 및), or the first is whole by its ending: a particle,
   a connective or adnominal ending, a number with its counter;
6. the second is an inflected 하다, 되다 or 시키다 behind a bare noun, or a loose particle;
7. the first is one syllable: a space only where the table lists it as a word that can stand there;
8. otherwise a space, unless neither fragment occurs as a word elsewhere in the document.

Limits: no dictionary. A compound noun that breaks between two nouns gets a space unless the document
prints it together elsewhere, a noun that happens to end like a particle (``데이|터``) is taken for whole
unless the document prints the word elsewhere, and a word seen nowhere else rests on step 8. Every join
is noted, with or without a space, so that a person can look.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from pathlib import Path

CLOSERS = tuple(")]}」』’”〉》】")
_COUNTED = re.compile(r"^\d{1,6}[가-힣]{1,2}$")
_EDGE = re.compile(r"^[^0-9A-Za-z가-힣]+|[^0-9A-Za-z가-힣]+$")
_TAIL = re.compile(r"[0-9A-Za-z가-힣]+$")
_HEAD = re.compile(r"^[0-9A-Za-z가-힣]+")
_LONGEST_WORD = 30
_NAME_BEGINS = re.compile(r"(?:^|[,:：-]) ?([가-힣]{1,3})$")
_NAME_ENDS = re.compile(r"^([가-힣]{1,3}) ?([가-힣]+)(?=[\s,()]|$)")
_NAME_SYLLABLES = range(2, 5)


class Vocabulary:
    """The words of a document, to look up by their beginning in logarithmic time."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted({word for raw in words if (word := _EDGE.sub("", raw[:_LONGEST_WORD]))})

    def begins(self, start: str) -> bool:
        """Whether a word begins so."""
        place = bisect_left(self._words, start)
        return place < len(self._words) and self._words[place].startswith(start)

    def holds(self, word: str) -> bool:
        """Whether the word occurs exactly so."""
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word


def needs_space(before: str, behind: str, vocabulary: Vocabulary) -> bool:
    """Whether a space belongs between a line that ends in ``before`` and one that begins with ``behind``."""
    left, right = before.rstrip(), behind.lstrip()
    if not left or not right:
        return False
    if right[0] in "()]}」』’”〉》】,.;:?!…·~" or left[-1] in "([{「『‘“〈《【·":
        return False
    tail, head = _TAIL.search(left[-_LONGEST_WORD:]), _HEAD.match(right[:_LONGEST_WORD])
    if not head:
        return True
    words = _words()
    if words.name(left[-_LONGEST_WORD:], right[:_LONGEST_WORD]):
        return False
    if not tail:
        return left[-1] in ",.;:?!…" or not words.leans(head.group())
    closed = left[: -len(tail.group())][-1:] in CLOSERS and words.leans(tail.group())
    if closed or _COUNTED.match(tail.group()):
        return not words.leans(head.group())
    return _between(tail.group(), head.group(), vocabulary, words)


def _between(tail: str, head: str, vocabulary: Vocabulary, words: _Words) -> bool:
    stem = words.stem(head)
    if stem and vocabulary.begins(tail + stem):
        return False
    if tail.isascii() and head.isascii():
        return not (tail[-1].isdigit() and head[0].isdigit())
    if head in words.bound:
        return False
    if head in words.free or words.whole(tail):
        return True
    if head in words.loose or head.startswith(words.verbs):
        return False
    if len(tail) == 1 and not tail.isascii():
        return any(tail in listed and head.startswith(before) for listed, before in words.single)
    return vocabulary.holds(tail) or (len(stem) > 1 and vocabulary.begins(stem))


class _Words:
    """The joining table, ready to ask."""

    def __init__(self) -> None:
        with Path(__file__).with_suffix(".toml").open("rb") as stream:
            data = tomllib.load(stream)
        self.bound = frozenset(data["bound"])
        self.free = frozenset(data["free"])
        self.loose = frozenset(data["loose"])
        self.verbs = tuple(verb.strip() for verb in data["verbs"])
        self._endings = tuple(data["endings"])
        self._titles = frozenset(data["titles"])
        self._particles = tuple(sorted(data["bound"] + data["loose"], key=len, reverse=True))
        self.single = tuple(
            (frozenset(entry["words"]), tuple(start.strip() for start in entry.get("before", [""])))
            for entry in data["single"]
        )

    def name(self, left: str, right: str) -> bool:
        """Whether the edge is inside a person's name, which a title follows."""
        begun, ended = _NAME_BEGINS.search(left), _NAME_ENDS.match(right)
        if not begun or not ended or ended[2] not in self._titles:
            return False
        return len(begun[1]) + len(ended[1]) in _NAME_SYLLABLES

    def leans(self, word: str) -> bool:
        """Whether the word is nothing but a particle or an ending."""
        return word in self.bound or word in self.loose

    def whole(self, word: str) -> bool:
        """Whether the word ends as a whole word can, with something before the ending."""
        return any(word.endswith(ending) and len(word) > len(ending) for ending in self._endings)

    def stem(self, word: str) -> str:
        """The word without one particle or ending from its end; empty where it is nothing else."""
        for particle in self._particles:
            if word.endswith(particle):
                return word[: -len(particle)]
        return word


@cache
def _words() -> _Words:
    return _Words()
