"""Words brought to a form in which two wordings can be compared.

Only for comparing: a stem is never printed.
"""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "servicemen": "serviceman",
    "servicewomen": "servicewoman", "policemen": "policeman", "fishermen": "fisherman",
    "feet": "foot", "wives": "wife", "lives": "life", "mice": "mouse", "geese": "goose",
    "teeth": "tooth", "halves": "half", "leaves": "leaf", "knives": "knife",
    "persons": "person", "people": "person", "peoples": "people", "dead": "dead",
    "buses": "bus", "gases": "gas", "crises": "crisis", "bodies": "body",
    "died": "die", "dying": "die", "fled": "flee", "shot": "shoot", "rose": "rise",
    "fell": "fall", "lost": "lose", "left": "leave", "sent": "send", "held": "hold",
    "sold": "sell", "bought": "buy", "built": "build", "spent": "spend", "was": "be",
    "were": "be", "is": "be", "are": "be", "been": "be", "being": "be", "has": "have",
    "had": "have", "having": "have", "did": "do", "done": "do", "does": "do",
    "went": "go", "gone": "go", "came": "come", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "made": "make", "hit": "hit", "became": "become",
}  # fmt: skip
_SYNONYMS = (
    "person individual human soul",
    "resident inhabitant citizen villager local",
    "serviceman soldier troop force military army personnel servicewoman combatant",
    "child minor youngster kid",
    "woman female",
    "man male",
    "death fatality dead",
    "injured wounded injury hurt",
    "refugee displaced idp evacuee",
    "worker employee staff workforce",
    "house home dwelling residence",
    "car automobile",
    "lorry truck",
    "aircraft plane airplane",
    "ship vessel boat",
    "drone uav",
    "company firm enterprise business",
    "pupil schoolchild",
    "assault attack strike raid",
    "meeting session",
    "province region",
)
"""Heads that name the same kind of thing; the first word stands for its line."""
STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "as",
        "that",
        "this",
        "these",
        "those",
        "it",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "be",
        "have",
        "do",
        "will",
        "would",
        "may",
        "might",
        "can",
        "could",
        "should",
        "shall",
        "not",
        "no",
        "than",
        "more",
        "less",
        "over",
        "under",
        "about",
        "nearly",
        "some",
        "any",
        "all",
        "each",
        "every",
        "who",
        "which",
        "whom",
        "whose",
        "what",
        "when",
        "where",
        "while",
        "since",
        "after",
        "before",
        "during",
        "until",
        "between",
        "into",
        "out",
        "up",
        "down",
        "off",
        "also",
        "there",
        "here",
        "they",
        "he",
        "she",
        "we",
        "you",
        "i",
        "said",
        "say",
        "says",
        "saying",
        "told",
        "per",
        "total",
        "other",
        "others",
        "such",
        "only",
        "just",
        "very",
        "including",
    ]
)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without numbers."""
    return [word.lower() for word in _WORD.findall(text)]


def stem(word: str) -> str:
    """Return a word without its English ending ("vehicles" → "vehicle")."""
    word = word.removesuffix("’s").removesuffix("'s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


@cache
def _concepts() -> dict[str, str]:
    return {word: line.split()[0] for line in _SYNONYMS for word in line.split()}


def concept(word: str) -> str:
    """Return the stem that stands for a head and its synonyms ("pupils": "pupil")."""
    found = stem(word.lower())
    return _concepts().get(found, found)


def root(word: str) -> str:
    """Return a rougher form that verb forms share ("travelled", "travelling").

    A people and its country share one too ("Pakistani", "Pakistan").
    """
    word = stem(word)
    if word.endswith(("ian", "ani", "aqi")) and len(word) > 5:
        return word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            word = word.removesuffix(ending)
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sfzo":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def stems(text: str) -> frozenset[str]:
    """Return the stems of all words of a text that carry meaning."""
    return frozenset(stem(word) for word in words(text)) - STOP


def roots(text: str) -> frozenset[str]:
    """Return the roots of all words of a text that carry meaning."""
    return frozenset(
        root(w) for w in words(text) if w not in STOP and stem(w) not in STOP
    )
