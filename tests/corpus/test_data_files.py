"""JSON beside the sources is not prose; JSON Lines of articles are."""

from __future__ import annotations

import pytest

from keyfigures.corpus.document import Snapshot
from keyfigures.corpus.reading import read_snapshot
from keyfigures.errors import SourceError


@pytest.mark.parametrize(
    "raw",
    [
        b'{"harbours": 12,\n "boats": [4, 5]}\n',
        b'[{"text": "12 boats"}]',
        b"\xef\xbb\xbf[1, 2, 3]",
    ],
)
def test_a_json_file_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(SourceError, match=r"labels\.json: is a JSON data file"):
        read_snapshot(Snapshot(raw, "labels.json"))


@pytest.mark.parametrize(
    "raw",
    [
        b'{"text": "Twelve boats left the harbour."}\n',
        b"[Editor's note: 12 boats left the harbour.]\n",
        b"{12} boats left the harbour {13}\n",
    ],
)
def test_text_is_still_read(raw: bytes) -> None:
    (document,) = read_snapshot(Snapshot(raw, "report"))
    assert "boats left the harbour" in document.text
