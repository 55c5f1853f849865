"""Korean particles that depend on the sound before them: ‘회의을(를)’ becomes ‘회의를’.

A sentence of the catalogue writes both forms, as ``{ $name }을(를)``; which one is right shows only once the
value stands there. After a word whose sound is not known (Latin letters, signs) both stay.
"""

from __future__ import annotations

import re

# Written form: after a final consonant, after a vowel.
PAIRS = {
    "을(를)": ("을", "를"),
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
_DIGITS_WITH_FINAL = frozenset("013678")
_FINAL_RIEUL_DIGITS = frozenset("178")
_FIRST, _FINALS, _RIEUL = ord("가"), 28, 8
_PLACE = re.compile(
    r"(?P<sound>[가-힣0-9])(?P<closing>[’”」』)\]]*)(?P<particle>" + "|".join(map(re.escape, PAIRS)) + ")"
)


def settle(sentence: str) -> str:
    """The sentence with every particle in the form that fits the word before it."""
    return _PLACE.sub(_chosen, sentence)


def _chosen(place: re.Match[str]) -> str:
    sound, particle = place["sound"], place["particle"]
    if sound.isdigit():
        closed, rieul = sound in _DIGITS_WITH_FINAL, sound in _FINAL_RIEUL_DIGITS
    else:
        final = (ord(sound) - _FIRST) % _FINALS
        closed, rieul = final != 0, final == _RIEUL
    # 로 follows a vowel and ㄹ alike: 서울로, 회의로, 안건으로.
    after_vowel = not closed or (rieul and particle == "(으)로")
    return sound + place["closing"] + PAIRS[particle][1 if after_vowel else 0]
