"""A ZIP of sources: each member is read in memory, nothing is ever unpacked to disk."""

from __future__ import annotations

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.members import Members, check_depth
from keyfigures.corpus.packages import (
    Package,
    holds,
    is_zip,
    open_package,
    reason_of,
    refusal,
)
from keyfigures.errors import SourceError

_FURNITURE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def is_archive(snapshot: Snapshot) -> bool:
    """Say whether the bytes are a ZIP; asked after the formats that are ZIPs too."""
    return is_zip(snapshot)


def read_archive(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read each member of a ZIP in the order of their names.

    Members that are traps, links or of no known format are named in the omissions of
    the first Document; SourceError where nothing at all can be read.
    """
    check_depth(snapshot, limits)
    if holds(snapshot, "[Content_Types].xml"):
        raise SourceError(
            f"{snapshot.location}: is an Office file that is no text document (a "
            "workbook or slides); save it as PDF, DOCX or CSV"
        )
    package = open_package(snapshot, limits)
    deadline = Deadline(limits, snapshot.location)
    members = Members(snapshot, limits)
    for name in sorted(package.members):
        deadline.check()
        if not name.startswith(_FURNITURE) and not name.endswith(_FURNITURE[1:]):
            _read_member(package, name, members)
    return members.result()


def _read_member(package: Package, name: str, members: Members) -> None:
    info = package.members[name]
    reason = refusal(info, package.limits)
    if reason:
        members.leave(name, reason)
        return
    if members.unpacked + info.file_size > package.limits.max_unpacked:
        members.leave(name, "would unpack to more than the limit")
        return
    try:
        raw = package.read(name)
    except SourceError as error:
        members.leave(name, reason_of(error, package.location))
        return
    members.read(raw, name)
