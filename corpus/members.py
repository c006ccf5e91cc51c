"""Documents inside documents: attachments, members of archives.

A member is read like any other source, under what is left of the container's limits.
One that cannot be read costs only itself and is named among the omissions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from keyfigures.corpus.document import Document, Omission, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.packages import reason_of
from keyfigures.errors import SourceError


@dataclass(slots=True)
class Members:
    """Reads the members of one container and keeps what went wrong."""

    container: Snapshot
    limits: Limits
    documents: list[Document] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    unpacked: int = 0

    def read(
        self,
        raw: bytes,
        name: str,
        media_type: str | None = None,
        charset: str | None = None,
    ) -> None:
        """Read one member; its Documents belong to the container's snapshot."""
        from keyfigures.corpus.reading import read_snapshot

        self.unpacked += len(raw)
        location = f"{self.container.location}/{name}"
        snapshot = Snapshot(raw, location, media_type, charset, self.container.accessed)
        try:
            documents = read_snapshot(snapshot, self._inner_limits())
        except SourceError as error:
            self.leave(name, reason_of(error, location))
            return
        for document in documents:
            member = name if document.member is None else f"{name}/{document.member}"
            self.documents.append(
                replace(
                    document,
                    id=self.container.id,
                    snapshot=self.container,
                    member=member,
                    source=replace(document.source, location=self.container.location),
                )
            )

    def leave(self, name: str, reason: str) -> None:
        """Note a member that is not read, and why."""
        container = self.container.location.replace("\\", "/").rpartition("/")[2]
        self.omissions.append(Omission(f"{container}/{name}", reason))

    def _inner_limits(self) -> Limits:
        return replace(
            self.limits,
            max_depth=self.limits.max_depth - 1,
            max_unpacked=max(0, self.limits.max_unpacked - self.unpacked),
        )

    def result(self, first: Iterable[Document] = ()) -> tuple[Document, ...]:
        """Return all Documents; what was left out is told with the first of them.

        Raises SourceError where nothing could be read, with the first reason.
        """
        documents = [*first, *self.documents]
        if not documents:
            reason = (
                f"nothing in it can be read ({_short(self.omissions[0])})"
                if self.omissions
                else "holds nothing to read"
            )
            raise SourceError(f"{self.container.location}: {reason}")
        told = (*documents[0].omissions, *self.omissions)
        return (replace(documents[0], omissions=told), *documents[1:])


def _short(omission: Omission) -> str:
    return f"{omission.what}: {omission.reason}"


def check_depth(snapshot: Snapshot, limits: Limits) -> None:
    """Raise SourceError where a container stands too deep inside others."""
    if limits.max_depth < 1:
        raise SourceError(
            f"{snapshot.location}: is packed in too many layers; unpack it first"
        )
