"""Numbers alone on their line, with the label on the line above or below.

As pages of figures have them: "2.4 million" over "People in need", or under it. In a
column of pairs the line that ends it tells on which side the labels stand.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_LABEL
from keyfigures.extract.counted.filled_nouns import past_number_of
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_counted import GAUGED
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.phrases import chunk_after, phrase
from keyfigures.extract.syntax.tokens import Syntax, syntax_of

LONGEST_LABEL: Final = 60
LONGEST_COLUMN: Final = 24
"""Lines up and down in which is looked for the end of a column of pairs."""
_AROUND: Final = " \t\r•*·-–|+"
_MARKS: Final = " \t\r•*·|:"

Line = tuple[int, int]


def label_on_next_line(reading: Reading, draft: Draft) -> Phrase | None:
    """As in "2.4 million\\nPeople in need\\n310\\nSchools", and the other way round."""
    text = reading.text
    line = _alone(text, draft)
    if line is None:
        return None
    above, below = _line_above(text, line[0]), _line_below(text, line[1])
    sides = [side for side in (above, below) if side and _may_label(text, side)]
    if len(sides) == 2:
        sides = [above if _labels_above(text, line) else below]  # type: ignore[list-item]
    return _noun(reading, draft, sides[0]) if sides else None


def _alone(text: str, draft: Draft) -> Line | None:
    """Return the line of a number where nothing else stands on it."""
    start, end = draft.start, draft.outer_end
    while start and text[start - 1] in _AROUND:
        start -= 1
    while end < len(text) and text[end] in _AROUND:
        end += 1
    if (start and text[start - 1] != "\n") or (end < len(text) and text[end] != "\n"):
        return None
    return start, end


def _line_above(text: str, start: int) -> Line | None:
    """Return the line above, blank ones passed over."""
    end = start
    while end and text[end - 1] in " \t\r\n":
        end -= 1
    low = max(end - LONGEST_LABEL, 0)
    begin = text.rfind("\n", low, end) + 1
    return (begin, end) if end and (begin or not low) else None


def _line_below(text: str, end: int) -> Line | None:
    begin = end
    while begin < len(text) and text[begin] in " \t\r\n":
        begin += 1
    high = text.find("\n", begin, begin + LONGEST_LABEL)
    if high < 0:
        high = len(text) if len(text) - begin < LONGEST_LABEL else begin
    return (begin, high) if high > begin else None


def _may_label(text: str, line: Line) -> bool:
    """Say whether words alone stand there, and no sentence."""
    words = text[slice(*line)].strip(_MARKS)
    if not words[:1].isalpha() or words[-1] in ".!?,;":
        return False
    return not any(char.isdigit() for char in words) and words.count(" ") < 8


def _is_number(text: str, line: Line) -> bool:
    words = text[slice(*line)].strip(_AROUND)
    return any(char.isdigit() for char in words) and words.count(" ") < 3


def _labels_above(text: str, line: Line) -> bool:
    """Say whether the column of pairs ends with a number: its labels stand above."""
    here: Line | None = line
    for _ in range(LONGEST_COLUMN):
        label = _line_below(text, here[1]) if here else None
        if label is None or not _may_label(text, label):
            return True
        here = _line_below(text, label[1])
        if here is None or not _is_number(text, here):
            return False
    return False


def _noun(reading: Reading, draft: Draft, line: Line) -> Phrase | None:
    """Return the noun that a label opens with: the people of "People in need"."""
    syntax = syntax_of(reading, Sentence(*line, 0))
    at = past_number_of(syntax, 0)
    chunk = chunk_after(syntax, at)
    if chunk is None or not _opens(syntax, at, chunk[0]):
        return None
    plural = syntax.tags[chunk[2]] == "S" or syntax.words[chunk[2]] in GAUGED
    if draft.kind == "count" and not plural:
        return None
    told = any(tag in "VXRW" for tag in syntax.tags)
    named = syntax.tags[chunk[2]] == "P" and draft.kind != "money"
    return None if told or named else phrase(syntax, chunk, FROM_LABEL)


def _opens(syntax: Syntax, at: int, first: int) -> bool:
    return all(tag in "DJEGA." for tag in syntax.tags[at:first])
