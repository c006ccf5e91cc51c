"""Bytes to characters and back, with honest and with wrong labels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.encoding import ByteMap, decode

TEXT = "Zwölf Mühlen mahlten 4\u202f700 Säcke – für 3 € je Sack. "


@pytest.mark.parametrize(
    ("raw", "declared", "encoding", "noted"),
    [
        (TEXT.encode(), None, "utf-8", ""),
        (b"\xef\xbb\xbf" + TEXT.encode(), "latin-1", "utf-8", ""),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), None, "utf-16-le", ""),
        (TEXT.encode(), "iso-8859-1", "utf-8", "declared as iso-8859-1, is UTF-8"),
        ("Mühle zu 3 €".encode("cp1252"), "iso-8859-1", "cp1252", ""),
        ("Mühle".encode("cp1252"), "utf-8", "", "which its bytes contradict"),
        (b"plain 12", "utf-16", "utf-8", "which cannot be"),
        (b"plain 12", "no-such-code", "utf-8", "which cannot be"),
        (b"plain 12", "unicode_escape", "utf-8", "which cannot be"),
        ("12 メートル".encode("shift_jis"), "shift_jis", "shift_jis", ""),
        ("12 メートル".encode("iso2022_jp"), "iso-2022-jp", "iso2022_jp", ""),
    ],
)
def test_labels(raw: bytes, declared: str | None, encoding: str, noted: str) -> None:
    decoded = decode(raw, declared)
    assert noted in decoded.note
    assert bool(noted) == bool(decoded.note)
    if encoding:
        assert decoded.encoding == encoding


def test_text_is_read_in_spite_of_a_wrong_label() -> None:
    raw = ("Im Mai kamen 4.700 Müller über die Brücke nach Köln. " * 20).encode(
        "cp1252"
    )
    assert "Müller über die Brücke" in decode(raw, "utf-8").text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Mühle zu 3 €", "cp1252"),
        ("It’s 5 °C and 12 m² – a naïve façade", "cp1252"),
        ("The price rose to £1,000 in May.", "latin-1"),
        ("В порту было 312 кораблей, сказал начальник порта в среду.", "cp1251"),
        ("W porcie było 312 statków, powiedział kapitan portu w środę.", "cp1250"),
    ],
)
def test_encodings_without_a_label(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert "guessed as" in decoded.note


def test_one_broken_byte_costs_one_character() -> None:
    decoded = decode(("Größe 12, " * 30).encode() + b"\xff" + " für".encode())
    assert decoded.text.endswith("\ufffd für")
    assert "1 characters could not be decoded" in decoded.note


def test_control_characters_part_digits() -> None:
    assert decode(b"2\x007 mills").text == "2\ufffd7 mills"
    assert decode(b"2\x1b7\ttabs\r\n").text == "2\ufffd7\ttabs\r\n"


@settings(deadline=None)
@given(
    st.text(alphabet="a7 é—漢😀\r\n", max_size=3000),
    st.sampled_from(["utf-8", "utf-16-le", "gb18030", "utf-32-be"]),
)
def test_every_character_leads_back_to_its_bytes(text: str, encoding: str) -> None:
    from keyfigures.corpus.encoding import Decoded

    raw = text.encode(encoding)
    places = ByteMap(raw, Decoded(text, encoding, 0))
    for offset in {0, len(text) // 3, len(text) // 2, max(0, len(text) - 1)}:
        if offset < len(text):
            cut = raw[places.byte_at(offset) : places.byte_at(offset + 1)]
            assert cut.decode(encoding) == text[offset]
    assert places.byte_at(len(text)) == len(raw)


def test_lone_surrogates_of_a_given_text_do_no_harm() -> None:
    from keyfigures.corpus.reading import read_text

    document = read_text("odd \ud800 12 mills")
    assert document.text == "odd \ud800 12 mills"
    place = document.locate(6, 8)
    assert place.describe() == "line 1"
