"""From bytes to characters, and from a character back to its bytes.

Order of trust: byte order mark, strict UTF-8 with real multi-byte characters (no other
encoding looks like that by chance), the declared charset, then a detector. A label that
the bytes contradict is passed over with a note, never obeyed into rubbish.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

DETECT_BYTES = 64 * 1024
CHECKPOINT_BYTES = 512
"""Distance of remembered places: finding one character decodes at most this much."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LIKELY = (
    "utf", "cp125", "iso8859", "iso2022", "koi8", "gb", "big5", "shift_jis", "euc",
    "cp932", "cp949", "cp874", "cp866", "johab", "hz", "tis",
)  # fmt: skip
"""Encodings that a detector's guess is believed for; code pages of old terminals, which
short texts resemble by chance, are not among them."""
_WIDE = ("utf-16", "utf-32")
_AS_THE_WEB_READS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_REFUSED = frozenset(
    ("unicode_escape", "raw_unicode_escape", "utf_7", "idna", "punycode", "undefined")
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters of a file and how they were made from its bytes."""

    text: str
    encoding: str
    skipped: int
    """Bytes of the byte order mark, which is no character of the text."""
    note: str = ""
    """What a reader should know: a wrong label, characters that could not be read."""


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode a file's bytes; never fails, and says in `note` what is uncertain.

    Each control character that has no place in text becomes U+FFFD, one for one, so
    that "2\\x007" can never be read as 27.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text, note = _lenient(raw[len(mark) :], encoding)
            return Decoded(_without_controls(text), encoding, len(mark), note)
    text, encoding, note = _decode_unmarked(raw, declared)
    return Decoded(_without_controls(text), encoding, 0, note)


def _decode_unmarked(raw: bytes, declared: str | None) -> tuple[str, str, str]:
    label = _usable(declared, raw)
    note = f"declared as {declared}, which cannot be" if declared and not label else ""
    if label and label.startswith(_WIDE):
        return raw.decode(label, "replace"), label, note
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if label in (None, "utf-8") or (raw.isascii() and not _shifted(raw)):
            return text, "utf-8", note
        if not raw.isascii():
            return text, "utf-8", f"declared as {declared}, is UTF-8"
    if label and label != "utf-8":
        try:
            return raw.decode(label), label, note
        except UnicodeDecodeError:
            note = f"declared as {declared}, which its bytes contradict"
    elif label:
        note = f"declared as {declared}, which its bytes contradict"
    return _detected(raw, note)


def _detected(raw: bytes, note: str) -> tuple[str, str, str]:
    """Guess: nearly UTF-8 stays UTF-8, else the detector, else the web's default."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 20 < sum(1 for _ in re.finditer(r"[^\x00-\x7f]", text)):
        return text, "utf-8", _joined(note, _unreadable(broken))
    encoding = _detect(raw) or "cp1252"
    text, unread = _lenient(raw, encoding)
    guessed = f"encoding not stated, guessed as {encoding}"
    return text, encoding, _joined(_joined(note, guessed), unread)


def _detect(raw: bytes) -> str | None:
    import chardet

    first = re.search(rb"[\x80-\xff]", raw)
    start = max(0, (first.start() if first else 0) - 1024)
    guess = chardet.detect(raw[start : start + DETECT_BYTES])["encoding"]
    label = _usable(guess, raw)
    return label if label and label.startswith(_LIKELY) else None


def _lenient(raw: bytes, encoding: str) -> tuple[str, str]:
    text = raw.decode(encoding, "replace")
    return text, _unreadable(text.count("\ufffd"))


def _unreadable(count: int) -> str:
    return f"{count} characters could not be decoded" if count else ""


def _joined(first: str, second: str) -> str:
    return "; ".join(part for part in (first, second) if part)


def _shifted(raw: bytes) -> bool:
    """Say whether ASCII bytes may be an encoding that shifts by escape (ISO-2022)."""
    return b"\x1b$" in raw or b"~{" in raw


def _usable(label: str | None, raw: bytes) -> str | None:
    """Return the codec of a label, or None where it cannot be one of this text."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if info.name.replace("-", "_") in _REFUSED or not info._is_text_encoding:
        return None
    if info.name.startswith(_WIDE) and b"\x00" not in raw[:4096]:
        return None
    return _AS_THE_WEB_READS.get(info.name, info.name)


@cache
def _controls() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")


def _without_controls(text: str) -> str:
    return _controls().sub("\ufffd", text) if _holds_controls(text) else text


_AT_ONCE = 1 << 20
"""Characters that are encoded at once for the search."""
_LOW_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])


def _holds_controls(text: str) -> bool:
    """Say the same as a search for `_controls`, in a tenth of its time."""
    for start in range(0, len(text), _AT_ONCE):
        raw = text[start : start + _AT_ONCE].encode("utf-8", "surrogatepass")
        if len(raw.translate(None, _LOW_CONTROLS)) < len(raw):
            return True
        if b"\xc2" in raw and _high_controls().search(raw):
            return True
    return False


@cache
def _high_controls() -> re.Pattern[bytes]:
    return re.compile(b"\xc2[\x80-\x84\x86-\x9f]")


@dataclass(slots=True)
class ByteMap:
    """The way from an offset in decoded text back to a byte offset in the file."""

    raw: bytes
    decoded: Decoded
    _places: list[tuple[int, int, tuple[bytes, int]]] = field(default_factory=list)

    def byte_at(self, offset: int) -> int:
        """Return where in the file the character at an offset begins."""
        if offset >= len(self.decoded.text):
            return len(self.raw)
        if len(self.decoded.text) + self.decoded.skipped == len(self.raw):
            return offset + self.decoded.skipped
        if not self._places:
            self._places = self._checkpoints()
        index = bisect_right(self._places, offset, key=lambda place: place[0]) - 1
        return self._step(*self._places[index], offset)

    def line_at(self, offset: int) -> int:
        """Return the 1-based line of an offset: lines end with a line feed."""
        return self.decoded.text.count("\n", 0, offset) + 1

    def _decoder(self) -> codecs.IncrementalDecoder:
        return codecs.getincrementaldecoder(self.decoded.encoding)("replace")

    def _checkpoints(self) -> list[tuple[int, int, tuple[bytes, int]]]:
        decoder, characters = self._decoder(), 0
        places = []
        for place in range(self.decoded.skipped, len(self.raw), CHECKPOINT_BYTES):
            places.append((characters, place, decoder.getstate()))
            characters += len(
                decoder.decode(self.raw[place : place + CHECKPOINT_BYTES])
            )
        return places

    def _step(
        self, characters: int, place: int, state: tuple[bytes, int], offset: int
    ) -> int:
        """Decode byte by byte from a checkpoint until the character is reached."""
        decoder = self._decoder()
        decoder.setstate(state)
        begun = place - len(state[0])
        while characters <= offset and place < len(self.raw):
            made = len(decoder.decode(self.raw[place : place + 1]))
            place += 1
            characters += made
            if made and characters <= offset:
                begun = place - len(decoder.getstate()[0])
        return begun
