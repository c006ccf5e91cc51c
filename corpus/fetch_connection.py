"""Connections that go exactly where the policy has looked, and never take too long.

A name is resolved once; the connection is made to the very address that was checked, so
that a name cannot change its mind in between. TLS and the Host header keep the name.
"""

from __future__ import annotations

import ssl
import time
import typing
from collections.abc import Callable, Iterable
from functools import partial
from queue import Empty, Queue
from threading import Thread
from typing import NoReturn, TypeVar

import httpcore

from keyfigures.corpus.fetch_policy import FetchPolicy
from keyfigures.errors import SourceError

Result = TypeVar("Result")


class Clock:
    """The time that one request has left."""

    def __init__(self, seconds: float, url: str) -> None:
        """Start the clock for a request."""
        self._end = time.monotonic() + seconds
        self._seconds = seconds
        self._url = url

    def left(self) -> float:
        """Return the seconds left; SourceError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> SourceError:
        """Return the error of a request that took too long."""
        return SourceError(
            f"{self._url}: the answer took more than {self._seconds:g} seconds; try "
            "again later or save the page in a browser"
        )


def within(clock: Clock, call: Callable[[], Result]) -> Result:
    """Return what a call returns or raise what it raises; SourceError when time is up.

    For calls that no limit can be given to, such as the system's look-up of a name. A
    call that is late goes on in its thread, which ends with it and keeps no one from
    leaving the program.
    """
    outcome: Queue[Callable[[], Result]] = Queue(1)
    Thread(target=_run, args=(call, outcome), daemon=True).start()
    try:
        return outcome.get(timeout=clock.left())()
    except Empty:
        raise clock.late() from None


def _run(call: Callable[[], Result], outcome: Queue[Callable[[], Result]]) -> None:
    try:
        result = call()
    except Exception as error:  # raised again where the call was asked for
        outcome.put(partial(_raise, error))
    else:
        outcome.put(lambda: result)


def _raise(error: Exception) -> NoReturn:
    raise error


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses only."""

    def __init__(self, policy: FetchPolicy, clock: Clock, url: str) -> None:
        """Make a backend for one request."""
        self._policy = policy
        self._clock = clock
        self._url = url

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve a host, check every address, connect to the first that answers."""
        try:
            addresses = within(
                self._clock, lambda: self._policy.checked(host.strip("[]"), port)
            )
        except (ValueError, OSError, UnicodeError) as error:
            raise SourceError(f"{self._url}: {host} is not fetched: {error}") from None
        failure: Exception = OSError("no address")
        for address in addresses:
            try:
                stream = httpcore.SyncBackend().connect_tcp(
                    address, port, timeout=min(10.0, self._clock.left())
                )
                return TimedStream(stream, self._clock)
            except (httpcore.NetworkError, httpcore.TimeoutException) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Refuse: documents are not fetched from this machine."""
        raise SourceError(f"{self._url}: local sockets are not read")


class TimedStream(httpcore.NetworkStream):
    """A connection whose every step is bound by the time that the request has left.

    A limit on each step alone would let a server send one byte at a time for ever.
    """

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        """Wrap a connection."""
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come."""
        return self._stream.read(max_bytes, timeout=self._clock.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._stream.write(buffer, timeout=self._clock.left())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Continue in TLS; the certificate must be that of the name."""
        stream = self._stream.start_tls(
            ssl_context, server_hostname, timeout=self._clock.left()
        )
        return TimedStream(stream, self._clock)

    def get_extra_info(self, info: str) -> typing.Any:
        """Answer what httpcore asks about the connection."""
        return self._stream.get_extra_info(info)
