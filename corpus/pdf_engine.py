"""PDFium in a process of its own, which answers page by page.

Each page is taken and dropped before the next one is asked for: what a PDF costs in
memory does not grow with what PDFium has to say of it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import suppress
from typing import IO

from keyfigures.corpus.document import Snapshot
from keyfigures.corpus.limits import MEBIBYTE, Limits
from keyfigures.corpus.pdf_words import LENGTH
from keyfigures.errors import SourceError

MEMORY = 2048 * MEBIBYTE
"""Address space of the process that runs PDFium."""

_WORKER = "keyfigures.corpus.pdf_worker"


class EngineError(Exception):
    """PDFium crashed, or exceeded its limits on memory or processor time."""


def engine_answers(
    snapshot: Snapshot, limits: Limits, *passages: str
) -> Generator[bytes]:
    """Run PDFium on the bytes and yield its answers as they come.

    `passages` is a JSON list of pages with boxes on them, to draw these. Raises
    EngineError after the last answer, SourceError where it took too long. Close the
    iterator to end the process.
    """
    command = [sys.executable, "-P", "-m", _WORKER]
    command += [str(MEMORY), str(int(limits.seconds) + 1), str(limits.max_pages)]
    with subprocess.Popen(
        [*command, *passages],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ) as process:
        alarm = _Alarm(process, limits.seconds)
        try:
            yield from _exchange(process, snapshot.raw)
            process.wait()
        finally:
            alarm.cancel()
            process.kill()
    if alarm.rang:
        raise SourceError(
            f"{snapshot.location}: reading took more than {limits.seconds:g} seconds; "
            "split the file or raise the limit"
        )
    if process.returncode:
        raise EngineError


class _Alarm:
    """Ends a process when its time is up."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.rang = False
        self._process = process
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()

    def _ring(self) -> None:
        self.rang = True
        self._process.kill()

    def cancel(self) -> None:
        self._timer.cancel()
        self._timer.join()


def _exchange(process: subprocess.Popen[bytes], raw: bytes) -> Iterator[bytes]:
    """Hand over the file, then take the answers: PDFium speaks once it has it all."""
    if process.stdin is None or process.stdout is None:
        return
    with suppress(BrokenPipeError):
        process.stdin.write(raw)
    with suppress(BrokenPipeError):
        process.stdin.close()
    yield from _answers(process.stdout)


def _answers(stream: IO[bytes]) -> Iterator[bytes]:
    while len(head := stream.read(LENGTH)) == LENGTH:
        length = int.from_bytes(head, "big")
        answer = stream.read(length)
        if len(answer) < length:
            return
        yield answer
