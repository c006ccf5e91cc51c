"""What a PDF costs in memory, and that nothing is lost by keeping little."""

import json
import math
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from keyfigures.corpus.document import Document, PagePlace, Snapshot
from keyfigures.corpus.growing_text import GrowingText
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pdf import read_pdf
from keyfigures.corpus.pdf_packing import FARTHEST, pack_boxes, unpack_boxes
from keyfigures.corpus.pdf_words import Word

ROOT = Path(__file__).parents[2]
BENCHMARK = ROOT / "benchmarks" / "reading.py"


def booklet(pages: int) -> bytes:
    """Make a PDF of many pages of prose, packed as programs pack it."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}/MediaBox[0 0 500 700]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number in range(pages):
        packed = zlib.compress(page_of(number).encode("cp1252"))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>".encode()
        )
        head = f"<</Length {len(packed)}/Filter/FlateDecode>>\nstream\n"
        objects.append(head.encode() + packed + b"\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def page_of(number: int) -> str:
    """Return the drawing of a page, no two alike."""
    state = number + 1
    lines = []
    for line in range(48):
        words = []
        for _ in range(9):
            state = state * 6364136223846793005 % 2**61 + 1442695
            letters = [chr(97 + (state >> shift) % 26) for shift in range(8, 40, 5)]
            words.append("".join(letters)[: 2 + state % 6])
        lines.append(f"{' '.join(words)} “{number}.{line}”")
    shown = "".join(f"({line}) ' " for line in lines)
    return f"BT /F 9 Tf 12 TL 40 660 Td {shown} ET"


def read(raw: bytes) -> Document:
    (document,) = read_pdf(Snapshot(raw, "a.pdf"), Limits(seconds=60))
    return document


def test_a_long_text_takes_at_most_eight_times_its_file(tmp_path: Path) -> None:
    small, large = tmp_path / "small.pdf", tmp_path / "large.pdf"
    small.write_bytes(booklet(12))
    large.write_bytes(booklet(900))  # Python takes hold of a megabyte at a time
    done = subprocess.run(
        [sys.executable, BENCHMARK, "--measure", small, large],
        stdout=subprocess.PIPE,
        check=True,
    )
    _, memory, _ = json.loads(done.stdout)
    assert large.stat().st_size > 1_500_000
    assert memory < 8 * large.stat().st_size


def test_each_word_of_a_long_text_is_found_on_its_page_and_line() -> None:
    document = read(booklet(70))  # more than PDFium reads at one opening
    for page in (1, 2, 32, 33, 64, 65, 70):
        for line in (0, 47):
            words = f"“{page - 1}.{line}”"
            start = document.text.index(words)
            place = document.locate(start + 1, start + len(words) - 1)
            assert isinstance(place, PagePlace)
            assert place.page == page
            ((left, bottom, right, top),) = place.boxes
            assert bottom < 660 - 12 * (line + 1) + 3 < top
            assert 40 < left < right < 500


def test_places_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    document = read(booklet(5))
    spans = [(start, start + 40) for start in range(0, len(document.text), 500)]
    onwards = [document.locate(*span) for span in spans]
    assert [document.locate(*span) for span in reversed(spans)] == onwards[::-1]


@pytest.mark.parametrize(
    "value", [0.0, -3.25, 612.004, math.nan, math.inf, -math.inf, 1e300]
)
def test_boxes_are_kept_to_a_hundredth_of_a_point(value: float) -> None:
    words = [
        Word("312", *box, glued=False, hidden="", unmapped=False)
        for box in ((10.5, 20.25, 30.75, 40.0), (value, value, value, value))
    ]
    first, second = unpack_boxes(pack_boxes(words))
    assert first == (10.5, 20.25, 30.75, 40.0)
    known = value if abs(value) < 1e6 else FARTHEST / 100 * (-1 if value < 0 else 1)
    assert second == pytest.approx((known,) * 4, abs=0.005)


def test_a_growing_text_is_its_pieces() -> None:
    pieces = ["a" * 3000, "é", "", "–" * 9000, "x", "\U0001f6a2" * 70_000, "b"] * 3
    text = GrowingText()
    for piece in pieces:
        text.add(piece)
    assert text.length == len("".join(pieces))
    assert text.text() == "".join(pieces)
    text.add("more")
    assert text.text() == "".join([*pieces, "more"])
