"""Share cards as PNG: whole, alike at every build, and held against the sources."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.share_cards import HEIGHT, WIDTH
from keyfigures.build.writing import sheet_files
from keyfigures.corpus.png import same_picture
from keyfigures.corpus.reading import read_text

TEXT = """Lock closes for repairs

Canal Post, 5 March 2023

The canal office said that more than 4,700 barges had passed the lock. Critics allege
that 12 gates <b>stood</b> open & idle near 中国.
"""
OPTIONS = SheetOptions(published="2023-06-01", share_cards=True)


def build(options: SheetOptions = OPTIONS, text: str = TEXT) -> dict[str, bytes]:
    document = read_text(text)
    return sheet_files(build_sheet([document], options), [document], pdf=False)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files of one sheet with share cards."""
    return build()


def pictures(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.endswith(".png")}


def test_every_card_is_a_picture_of_its_size(files) -> None:
    drawn = pictures(files)
    assert {Path(n).stem for n in drawn} == {
        Path(n).stem for n in files if n.endswith(".svg")
    }
    assert len(set(drawn.values())) == len(drawn) == 2
    for data in drawn.values():
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.size == (WIDTH, HEIGHT)
            assert picture.getpixel((600, 5)) == (0x0B, 0x5C, 0x8A)
            number = picture.crop((60, 160, 500, 320)).getcolors(100_000)
            assert {(0x0B, 0x5C, 0x8A), (255, 255, 255)} <= {dot for _, dot in number}


def test_two_builds_draw_the_same_bytes(files) -> None:
    assert pictures(build()) == pictures(files)


def test_no_card_is_drawn_unasked() -> None:
    files = build(replace(OPTIONS, share_cards=False))
    assert not [name for name in files if name.startswith("cards/")]


def test_a_sheet_without_figures_has_no_card() -> None:
    assert pictures(build(text="The lock stays closed until further notice.")) == {}


def test_check_draws_the_cards_again(files, place) -> None:
    assert check_sheet(place(files)) == ()
    (name, data), (_, other) = pictures(files).items()
    for wrong in (other, data[:-20], b"", b"GIF89a"):
        folder = place({**files, name: wrong})
        assert name in " ".join(map(str, check_sheet(folder)))


def test_how_a_picture_is_packed_does_not_matter_but_every_dot_does(files) -> None:
    data = next(iter(pictures(files).values()))
    with Image.open(io.BytesIO(data)) as picture:
        assert packed(picture, 1) != data
        assert same_picture(packed(picture, 1), data)
        picture.putpixel((7, 600), (0, 0, 0))
        assert not same_picture(packed(picture, 9), data)


def packed(picture: Image.Image, level: int) -> bytes:
    """Return a picture as a PNG that is written here, by other means."""
    dots, width = picture.tobytes(), picture.width * 3
    rows = (b"\0" + dots[at : at + width] for at in range(0, len(dots), width))
    size = picture.width.to_bytes(4) + picture.height.to_bytes(4)
    chunks = {
        b"IHDR": size + b"\x08\x02\0\0\0",
        b"IDAT": zlib.compress(b"".join(rows), level),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)
        for kind, body in chunks.items()
    )
