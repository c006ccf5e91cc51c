"""E-mail files: the message as one document, each attachment as one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Snapshot,
    Source,
)
from keyfigures.corpus.encoding import decode
from keyfigures.corpus.fragments import harmless, html_blocks, text_blocks
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.members import Members, check_depth
from keyfigures.corpus.pieces import Block, piece_document
from keyfigures.errors import SourceError

_HEADER = re.compile(
    rb"(?:From [^\r\n]*\r?\n)?"
    rb"((?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+)\r?\n"
)
_MACHINE_MADE = (b"message-id:", b"mime-version:", b"received:", b"return-path:")


def is_mail(snapshot: Snapshot) -> bool:
    """Say whether the bytes open with the header of a mail that a program sent.

    A letter that someone typed with "From:" and "Subject:" on top is plain text.
    """
    head = snapshot.raw[:65536].lstrip()
    header = _HEADER.match(head)
    if header is None:
        return False
    names = b"\n" + header[1].lower()
    return b"\nfrom:" in names and any(b"\n" + name in names for name in _MACHINE_MADE)


def read_mail(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a mail: its message first, then the Documents of its attachments.

    `locate` in the message gives the part and the paragraph. Attachments that cannot
    be read are named in the omissions.
    """
    check_depth(snapshot, limits)
    try:
        mail = message_from_bytes(snapshot.raw.lstrip(), policy=policy.default)
        parts = list(_leaves(mail, limits.max_nesting))
    except (RecursionError, ValueError, LookupError, IndexError, AttributeError):
        raise SourceError(
            f"{snapshot.location}: is a damaged or hostile e-mail file; save the text "
            "of the message and read that"
        ) from None
    if len(parts) > limits.max_members:
        raise SourceError(
            f"{snapshot.location}: has {len(parts):,} parts, over the limit"
        )
    members = Members(snapshot, limits)
    if mail["Snapshot-Content-Location"]:
        return _saved_page(parts, members)
    bodies = [part for part in parts if _is_body(part)]
    for number, part in enumerate(part for part in parts if not _is_body(part)):
        _read_attachment(part, number + 1, members)
    blocks = list(_message(bodies, limits))
    if not any(block.text.strip() for block in blocks):
        return members.result()
    source = _source(mail, snapshot)
    return members.result((piece_document(snapshot, source, blocks),))


def _saved_page(parts: list[EmailMessage], members: Members) -> tuple[Document, ...]:
    """Read a web page that a browser saved as one file in the form of a mail."""
    for part in parts:
        if part.get_content_type() == "text/html" and not members.documents:
            members.read(_payload(part), "page", "text/html", _charset(part))
    return members.result()


def _leaves(part: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """Yield the parts that hold something; a mail inside the mail counts as one."""
    if depth < 1:
        raise ValueError("parts within parts without end")
    if part.get_content_maintype() == "multipart":
        for inner in part.iter_parts():
            yield from _leaves(inner, depth - 1)  # type: ignore[arg-type]
    else:
        yield part


def _is_body(part: EmailMessage) -> bool:
    return (
        part.get_content_type() in ("text/plain", "text/html")
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
    )


def _message(bodies: list[EmailMessage], limits: Limits) -> Iterator[Block]:
    """Yield the text of a message; of two renderings of it the fuller one.

    Programs send a plain and an HTML rendering of the same text. The plain one is
    exact, unless it only says that the mail should be read as HTML.
    """
    plain = [
        block
        for number, part in enumerate(bodies, 1)
        if part.get_content_type() == "text/plain"
        for block in _plain_blocks(part, f"part {number} (text/plain)")
    ]
    html = [
        block
        for number, part in enumerate(bodies, 1)
        if part.get_content_type() == "text/html"
        for block in html_blocks(
            _payload(part), f"part {number} (text/html)", limits, _charset(part)
        )
    ]
    yield from plain if 2 * _words(plain) >= _words(html) else html


def _words(blocks: list[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _plain_blocks(part: EmailMessage, name: str) -> Iterator[Block]:
    """Yield paragraphs; the signature and quoted earlier mail are set apart."""
    text = decode(_payload(part), _charset(part)).text.replace("\r\n", "\n")
    message, _, signature = text.partition("\n-- \n")
    for block in text_blocks(message, name, reason="message"):
        if all(line.startswith(">") for line in block.text.split("\n")):
            yield from text_blocks(block.text, name, "uncertain", "quoted mail")
        else:
            yield block
    if signature.strip():
        yield from text_blocks(signature, name, "boilerplate", "signature")


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: EmailMessage) -> str | None:
    charset = part.get_content_charset()
    return charset if charset != "us-ascii" else None


def _read_attachment(part: EmailMessage, number: int, members: Members) -> None:
    kind = part.get_content_type()
    name = harmless(part.get_filename() or f"attachment {number}").replace("/", "_")
    if kind == "message/rfc822":
        inner = part.get_payload(0)
        members.read(inner.as_bytes(), f"{name}.eml")  # type: ignore[union-attr]
    elif part.get_content_maintype() in ("image", "audio", "video", "font"):
        members.leave(name, f"holds no text ({kind})")
    else:
        members.read(_payload(part), name, kind, _charset(part))


def _source(mail: EmailMessage, snapshot: Snapshot) -> Source:
    def header(name: str) -> Datum:
        try:
            value = " ".join(harmless(str(mail.get(name, ""))).split())
        except (ValueError, LookupError, IndexError, AttributeError):
            return NOT_STATED
        read_from = f"mail header {name}"
        return Datum(value, "stated", read_from=read_from) if value else NOT_STATED

    return Source(
        snapshot.location,
        "message/rfc822",
        title=header("Subject"),
        author=header("From"),
        language=header("Content-Language"),
        published=_sent(header("Date")),
    )


def _sent(date: Datum) -> Datum:
    try:
        sent = parsedate_to_datetime(date.value or "")
    except (ValueError, IndexError, TypeError):
        return NOT_STATED
    return Datum(f"{sent:%Y-%m-%dT%H:%M}", "stated", read_from=date.read_from)
