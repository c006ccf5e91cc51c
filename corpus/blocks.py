"""The lines of a plain text with what their shape says about them.

A page copied as plain text keeps no mark of what was menu and what was article; what
remains is shape: length, closing punctuation, dates, repeats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum

from keyfigures.corpus.dates import find_dates
from keyfigures.corpus.furniture import is_furniture
from keyfigures.corpus.values import Value

WRAP_WIDTH = 100
"""Lines of hard-wrapped text are at most this long (mail and readme files wrap at 60
to 90); a text with longer lines is not wrapped."""
WRAP_FULL = 0.7
"""A line at least this share of the wrap width runs on into the next."""
REPEATS = 3
"""So many identical short lines are furniture (or speakers of a transcript)."""
DATA_WORDS = 0.1
"""Share of numbers among the words of a longer line of data (addresses, results)."""
DATE_LINE_LETTERS = 14
"""Letters besides the date in a line that says a date: "UTC", "Updated", a section."""


class Shape(Enum):
    """What one block looks like."""

    SENTENCES = "sentences"
    FRAGMENT = "fragment"
    DATE = "date"
    NUMBER = "number"
    FURNITURE = "furniture"


class Block(Value, frozen=True):
    """A paragraph, heading or other unbroken piece of text."""

    start: int
    end: int
    whole: str
    """The text that the block is a piece of: no copy of it is kept."""
    shape: Shape
    words: int
    repeats: int
    """How many blocks of the document say just the same."""

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.whole[self.start : self.end]

    @property
    def has_digit(self) -> bool:
        """Whether a digit of any script stands in it, or in its long beginning."""
        return _has_digit(self.text)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Split text into blocks, wrapped lines joined; whitespace belongs to none."""
    return shaped_blocks(text, list(_joined(text, list(_lines(text)))))


def shaped_blocks(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Block, ...]:
    """Tell the shape of blocks whose places are known."""
    said = Counter(text[start:end] for start, end in spans if end - start < 120)
    return tuple(_block(text, start, end, said) for start, end in spans)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where lines stand that say something, without the white space around."""
    text, begun = text.replace("\r", "\n"), 0
    while begun < len(text):
        end = text.find("\n", begun)
        line = text[begun : end if end >= 0 else None]
        stripped = line.strip()
        if stripped:
            start = begun + line.index(stripped[0])
            yield start, start + len(stripped)
        begun += len(line) + 1


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of wrapped paragraphs."""
    longest = max((end - start for start, end in lines), default=0)
    full = WRAP_FULL * longest if longest <= WRAP_WIDTH else longest + 1
    open_start, open_end = -1, -1
    for start, end in lines:
        if open_start >= 0 and _runs_on(text, open_start, open_end, start, full):
            open_end = end
            continue
        if open_start >= 0:
            yield open_start, open_end
        open_start, open_end = start, end
    if open_start >= 0:
        yield open_start, open_end


def _runs_on(text: str, begun: int, end: int, start: int, full: float) -> bool:
    """Say whether the line that ends here continues in the one that starts."""
    if (
        text.count("\n", end, start) > 1
        or text[start] in "-•*–#|"
        or "\t" in text[max(begun, end - 200) : end]
    ):
        return False
    last_line = end - max(begun, text.rfind("\n", begun, end) + 1)
    if text[end - 1] in ".!?:;”\"'’)" and last_line < full:
        return False
    return last_line >= full or (last_line >= 45 and text[start].islower())


def _block(text: str, start: int, end: int, said: Counter[str]) -> Block:
    line = text[start:end]
    words = len(line.split(None, 400)) if len(line) < 4000 else len(line) // 6
    return Block(
        start,
        end,
        text,
        _shape(line, words),
        words,
        said.get(line, 1),
    )


_PLAIN_DIGIT = re.compile("[0-9]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def _has_digit(line: str) -> bool:
    if _PLAIN_DIGIT.search(line, 0, 2000):
        return True
    return not line.isascii() and any(
        map(str.isdigit, _BEYOND_ASCII.findall(line, 0, 2000))
    )


def _shape(line: str, words: int) -> Shape:
    if not line[:1].isalpha() and _is_numeric(line):
        return Shape.DATE if words <= 4 and is_date_line(line) else Shape.NUMBER
    if is_furniture(line):
        return Shape.FURNITURE
    if words <= 16 and is_date_line(line):
        return Shape.DATE
    line = _without_credit(line)
    ending = line.rstrip("\"'”’»)]* \t")[-1:]
    if ending in (".", "!", "?", "…") and words > 2 and not line.endswith("..."):
        return Shape.SENTENCES
    return Shape.SENTENCES if ending in ":;," and words > 7 else Shape.FRAGMENT


def _is_numeric(line: str) -> bool:
    """Say whether a line has no words, or says a number alone."""
    return not any(map(str.isalpha, line[:200])) or bool(_COUNTER.fullmatch(line))


def _without_credit(line: str) -> str:
    """Return a line without who took the picture that it belongs to."""
    tail = line[-120:]
    if "." not in line or not any(map(tail.__contains__, _CREDIT_SIGNS)):
        return line
    credit = _CREDIT.search(tail)
    return line[: len(line) - len(credit[0])] if credit else line


_COUNTER = re.compile(r"\d[\d.,]{0,6} ?[KkMm]\+?|-?\d{1,3} ?° ?[CF]?")
"""A counter of shares, or the weather, alone in its line."""
_CREDIT = re.compile(
    r"\s(?:[(\[]?(?:Photo|Image|Picture|Photograph|Credit|File photo)s?"
    r"(?: credit| courtesy of| by|:| ©)[^.]{0,80}|\[[^\]]{2,40}\])\s*\Z"
)
"""Who took the picture: it stands behind the sentences of a caption."""
_CREDIT_SIGNS = ("]", "Photo", "Image", "Picture", "Credit", "File photo")
"""Every credit holds one of these; they are looked for first."""


def is_imprint(block: Block) -> bool:
    """Say whether a date line says when the article above it was published."""
    opens = block.text[:14].lower().startswith(("publish", "posted", "first publish"))
    return block.shape is Shape.DATE and opens


def is_date_line(line: str) -> bool:
    """Say whether a short line is a date with little else."""
    if not _may_hold_date(line):
        return False
    rest, last = [], 0
    for mention in find_dates(line):
        if mention.bare:
            continue
        rest.append(line[last : mention.span.start])
        last = mention.time_span.end if mention.time_span else mention.span.end
    rest.append(line[last:])
    letters = sum(map(str.isalpha, "".join(rest)))
    return last > 0 and letters <= DATE_LINE_LETTERS


_ANY_DIGIT = re.compile(r"\d")
_MONTH = re.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_DIGITS_APART = re.compile(r"\d[./-]\d")


def _may_hold_date(line: str) -> bool:
    """Look for what every date with a day or year holds: cheaper than the grammar."""
    if not _ANY_DIGIT.search(line):
        return False
    if _DIGITS_APART.search(line):
        return True
    parts = line.lower().split("\n")
    return any(_MONTH.search(part) and _ANY_DIGIT.search(part) for part in parts)


def is_data(block: Block) -> bool:
    """Say whether a fragment is a line of data: short, a table row, rich in numbers."""
    if not block.has_digit:
        return False
    if block.words <= 12 or "\t" in block.text:
        return True
    numbers = sum(word[0].isdigit() for word in block.text.split(None, 400))
    return numbers >= DATA_WORDS * block.words
