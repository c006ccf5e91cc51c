"""Cut the paragraphs that hold a number into sentences.

Only text around candidates is looked at. A paragraph is what stands between blank
lines; a single line end parts paragraphs too, unless the lines are those of a text
wrapped at a fixed width.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from keyfigures.extract.languages.en_context import lexicon
from keyfigures.extract.languages.en_sentences import (
    ABBREVIATIONS,
    ABBREVIATIONS_BEFORE_NAMES,
)
from keyfigures.extract.reading import Draft, Reading, Sentence

BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
STOP: Final = re.compile(
    r"""(?P<stop>[.!?…](?<![.!?…].)[.!?…]*+)(?P<close>["”’'»)\]]*+)(?P<gap>\s++|(?=[A-Z“"]\w))"""
)
"""A stop is looked at once, where its run of marks begins; the expression starts with
plain characters, by which the search is several times as fast."""
WORD: Final = re.compile(r"""["“‘'«(\[]{0,2}(\w{1,30})""")
OPENER: Final = "“\"‘'«([–—-•*"
LONGEST: Final = 2000
"""Code points; what runs on longer is no sentence and is cut at a space."""
WRAP_WIDTH: Final = (50, 100)
"""Lines of wrapped text are about this long: the widths that mail programs and
typewriter conventions produce (e.g. 65, 72, 76, 80)."""
WRAP_SLACK: Final = 22
"""How much shorter than the longest a wrapped line may be: one long word."""
LEAST_WRAPPED: Final = 40
"""Code points of a line before a break amid a sentence; headings are shorter."""
FEWEST_WRAPPED: Final = 4
"""Lines of a wrapped text that stands below a paragraph of one long line."""
HANGING: Final = frozenset(
    "a an the of in on at by for to from with and or than between its their".split()
)
"""No sentence and no heading ends in them: "data from\\nNorpress"."""
WRAP_SHARE: Final = 2
"""Where one line in so many breaks off amid a sentence, all do so at a width."""


def split_sentences(reading: Reading) -> None:
    """Fill reading.sentences with the sentences that hold a draft."""
    text, drafts = reading.text, reading.drafts
    at = 0
    for number, (start, end) in enumerate(paragraphs(text)):
        if at == len(drafts):
            return
        if drafts[at].start >= end:
            continue
        inside: list[Draft] = []
        while at < len(drafts) and drafts[at].start < end:
            inside.append(drafts[at])
            at += 1
        reading.sentences.extend(_filled(text, start, end, number, inside))


def _filled(
    text: str, start: int, end: int, number: int, drafts: list[Draft]
) -> Iterator[Sentence]:
    whole = sentence_spans(text, start, end, drafts)
    bounds = [part for span in whole for part in _cut(text, span, drafts)]
    starts = [bound[0] for bound in bounds]
    current: Sentence | None = None
    for draft in drafts:
        low, high = bounds[max(bisect_right(starts, draft.start) - 1, 0)]
        if current is None or current.start != low:
            if current is not None:
                yield current
            current = Sentence(low, high, number)
        current.drafts.append(draft)
    if current is not None:
        yield current


def _cut(
    text: str, span: tuple[int, int], drafts: list[Draft]
) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, at a space outside the drafts."""
    start, end = span
    if end - start <= LONGEST:
        yield span
        return
    held = [draft.start for draft in drafts]
    while end - start > LONGEST:
        place = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        place = place + 1 if place >= 0 else start + LONGEST
        inside = bisect_right(held, place) - 1
        if inside >= 0 and drafts[inside].start < place < drafts[inside].end:
            place = drafts[inside].end
        if place >= end:
            break
        yield start, place
        start = place
    yield start, end


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each paragraph of the text, white space trimmed."""
    for start, end in _blocks(text):
        yield from _lines(text, start, end)


def paragraphs_backwards(text: str) -> Iterator[tuple[int, int]]:
    """Yield the same paragraphs, the last one first; each is looked at when asked."""
    for start, end in reversed(list(_blocks(text))):
        yield from reversed(list(_lines(text, start, end)))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between blank lines."""
    start = 0
    for gap in BLANK_LINE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.find("\n", start, end) < 0:
        yield from _trimmed(text, start, end)
        return
    block = text[start:end]
    if is_wrapped(block.split("\n")):
        yield from _trimmed(text, start, end)
        return
    begin, before = start, ""
    lines = block.split("\n")
    joined = _wrapped_below(lines)
    for number, line in enumerate(lines):
        if before and not (number in joined or _goes_on(before, line)):
            yield from _trimmed(text, begin, start)
            begin = start
        start += len(line) + 1
        before = line
    yield from _trimmed(text, begin, end)


def _wrapped_below(lines: list[str]) -> set[int]:
    """Return the lines that go on with the one before, wrapped beside long ones.

    As in a page whose first paragraph is one long line and whose rest is wrapped.
    """
    longest = WRAP_WIDTH[1]
    joined: set[int] = set()
    if len(lines) <= FEWEST_WRAPPED or not any(len(line) > longest for line in lines):
        return joined
    first = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and len(lines[at]) <= longest:
            continue
        run = lines[first:at]
        if len(run) >= FEWEST_WRAPPED and is_wrapped(run):
            broken = sum(_goes_on(one, two) for one, two in pairwise(run))
            if WRAP_SHARE * broken >= len(run) - 1:
                joined.update(range(first + 1, at))
        first = at + 1
    return joined


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start < end:
        yield start, end


def is_wrapped(lines: list[str]) -> bool:
    """Say whether lines are one text broken at a fixed width, not lines by meaning."""
    full = [len(line.strip()) for line in lines[:-1] if line.strip()]
    if not full or "\t" in lines[0]:
        return False
    if all(line.strip()[:1].islower() for line in lines[1:]):
        return True
    longest = max(full)
    if not WRAP_WIDTH[0] <= longest <= WRAP_WIDTH[1]:
        return False
    broken = sum(_goes_on(one, two) for one, two in pairwise(lines))
    return min(full) >= longest - WRAP_SLACK or WRAP_SHARE * broken >= len(full)


def _goes_on(line: str, following: str) -> bool:
    """Say whether a sentence runs on over a line's end: "of 300\\nhouses"."""
    words = line.rstrip()
    if len(words) < LEAST_WRAPPED or words[-1] in '.!?:;…”"':
        return False
    begins = following.lstrip()[:1]
    return begins.islower() or (
        begins.isalnum() and words.rpartition(" ")[2] in HANGING
    )


def sentence_spans(
    text: str, start: int, end: int, drafts: list[Draft] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of the sentences of one paragraph, text[start:end].

    A stop inside one of the drafts (a decimal point, "Rs.") never ends a sentence.
    """
    begin = start
    held = [draft.start for draft in drafts or ()]
    for match in STOP.finditer(text, start, end):
        after = match.end()
        if after >= end or not _ends_here(text, begin, match):
            continue
        if drafts and _inside(held, drafts, match.start()):
            continue
        yield begin, match.end("close")
        begin = after
    if begin < end:
        yield begin, end


def _inside(starts: list[int], drafts: list[Draft], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < drafts[at].end - 1


def _ends_here(text: str, begin: int, match: re.Match[str]) -> bool:
    stop, after = match["stop"], match.end()
    following = text[after : after + 2].lstrip(OPENER)[:1] or text[after : after + 1]
    if not match["gap"]:
        return _glued_sentences(text, match)
    if following.islower():  # a line "[to the top of the page]" is none of the sentence
        return text[after] == "[" and "\n" in match["gap"]
    if stop != "." or match["close"]:
        return True
    word = _word_before(text, begin, match.start())
    return not _is_abbreviation(word, _word_after(text, after))


def _glued_sentences(text: str, match: re.Match[str]) -> bool:
    """As in "…operations.Two teams": a missing space between two sentences."""
    before = text[max(match.start() - 3, 0) : match.start()]
    following = text[match.end() : match.end() + 2]
    return (
        match["stop"] == "."
        and len(before) == 3
        and before.isalpha()
        and before.islower()
        and following[:1].isupper()
        and following[1:].islower()
        and not match["close"]
    )


def _word_before(text: str, begin: int, end: int) -> str:
    near = text[max(begin, end - 25) : end]
    if not near or near[-1].isspace():
        return ""
    return near.rsplit(None, 1)[-1].lstrip(OPENER)


def _word_after(text: str, start: int) -> str:
    match = WORD.match(text, start)
    return match[1] if match else ""


def _is_abbreviation(word: str, following: str) -> bool:
    if len(word) == 1 and word.isupper():
        return word != "I"
    lower = word.lower()
    if lower in _before_names():
        return True
    dotted = "." in word and len(word) <= 5 and not word[0].isdigit()
    if lower in _abbreviations() or dotted:
        return not (following[:1].isupper() and following.lower() in lexicon())
    return False


@cache
def _before_names() -> frozenset[str]:
    return frozenset(ABBREVIATIONS_BEFORE_NAMES.split())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(ABBREVIATIONS.split())
