"""Looking into ZIP packages without being hurt by them.

DOCX, ODT, EPUB and plain archives are all ZIP files. What a package claims about itself
is checked before anything is inflated, nothing is ever written to disk, and a member
that is larger than it claims is cut off by its claim.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property

from keyfigures.corpus.document import Snapshot
from keyfigures.corpus.limits import MEBIBYTE, Limits
from keyfigures.errors import SourceError

RATIO_FREE = MEBIBYTE
"""Members up to this size may be packed as tightly as they like."""

_METHODS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
    zipfile.ZIP_BZIP2,
    zipfile.ZIP_LZMA,
)


def is_zip(snapshot: Snapshot) -> bool:
    """Say whether the bytes open as a ZIP file does."""
    return snapshot.raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def reason_of(error: SourceError, location: str) -> str:
    """Return an error's words without the location that they open with.

    What is left out of a document is told beside it; its path belongs to whoever reads
    it, not on a page for all.
    """
    return str(error).removeprefix(location).lstrip(":, ")


def holds(snapshot: Snapshot, *names: str) -> bool:
    """Say whether the bytes are a ZIP file with a member of one of these names.

    Of a truncated file, whose list of members is lost, the first bytes decide.
    """
    if not is_zip(snapshot):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(snapshot.raw)) as file:
            return any(name in file.NameToInfo for name in names)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return any(name.encode() in snapshot.raw[:4096] for name in names)


@dataclass(frozen=True)
class Package:
    """An opened ZIP file whose claims keep within the limits."""

    location: str
    file: zipfile.ZipFile
    limits: Limits

    @cached_property
    def members(self) -> dict[str, zipfile.ZipInfo]:
        """The members by name, in the order of the file; folders left out."""
        return {
            info.filename: info for info in self.file.infolist() if not info.is_dir()
        }

    def read(self, name: str) -> bytes:
        """Inflate one member; SourceError where it is missing, damaged or a trap."""
        info = self.members.get(name)
        if info is None:
            raise SourceError(f"{self.location}: lacks its part {name}; it is damaged")
        reason = refusal(info, self.limits)
        if reason:
            raise SourceError(f"{self.location}: its part {name} {reason}")
        try:
            with self.file.open(info) as stream:
                return stream.read(info.file_size)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise SourceError(
                f"{self.location}: its part {name} is damaged ({error})"
            ) from None


def open_package(snapshot: Snapshot, limits: Limits) -> Package:
    """Open a ZIP file and check what it claims: members, sizes, encryption."""
    try:
        file = zipfile.ZipFile(io.BytesIO(snapshot.raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise SourceError(
            f"{snapshot.location}: is a damaged or truncated ZIP package ({error}); "
            "get a fresh copy"
        ) from None
    infos = file.infolist()
    if len(infos) > limits.max_members:
        raise SourceError(
            f"{snapshot.location}: holds {len(infos):,} members, more than the limit "
            f"of {limits.max_members:,}"
        )
    claimed = sum(info.file_size for info in infos)
    if claimed > limits.max_unpacked:
        raise SourceError(
            f"{snapshot.location}: would unpack to {claimed:,} bytes, more than the "
            f"limit of {limits.max_unpacked:,}"
        )
    return Package(snapshot.location, file, limits)


def refusal(info: zipfile.ZipInfo, limits: Limits) -> str:
    """Say why a member must not be read; empty for a decent one."""
    if info.flag_bits & 0x1:
        return "is encrypted; unpack it with its password and read the files"
    if info.compress_type not in _METHODS:
        return f"is packed by an unknown method ({info.compress_type})"
    if info.file_size > RATIO_FREE and info.file_size > limits.max_ratio * max(
        info.compress_size, 1
    ):
        return (
            f"would unpack to more than {limits.max_ratio} times its packed size, as "
            "traps do"
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a symbolic link, which is not followed"
    return _path_refusal(info.orig_filename)


def _path_refusal(name: str) -> str:
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or name.startswith(("/", "\\")) or parts[0].endswith(":"):
        return "has a path that leads out of the archive"
    if "\x00" in name or len(name) > 1024:
        return "has an impossible name"
    return ""
