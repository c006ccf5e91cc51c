"""Fetching sources from the web: politely, safely, and keeping what was received.

Needs the extra `fetch` (httpx, protego). robots.txt is obeyed, one host gets one
request a second, no cookie, proxy or login of this machine is used, and each redirect
is checked like a new address. What comes back is a Snapshot: the bytes, the final
address, the time.
"""

from __future__ import annotations

import re
import ssl
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from keyfigures.corpus.document import Snapshot
from keyfigures.corpus.fetch_policy import STRICT, FetchPolicy
from keyfigures.corpus.fetched import Fetched
from keyfigures.errors import SourceError

try:
    import httpcore
    import httpx
    from protego import Protego

    from keyfigures.corpus.fetch_connection import CheckedBackend, Clock
except ImportError:
    raise SourceError(
        "fetching addresses needs more: pip install 'keyfigures[fetch]'"
    ) from None

REDIRECTS = frozenset((301, 302, 303, 307, 308))
ROBOTS_BYTES = 512 * 1024
LONGEST_DELAY = 30.0
"""Seconds; a robots.txt that asks for more between requests is taken at this."""


def fetch(url: str, policy: FetchPolicy = STRICT) -> Snapshot:
    """Fetch one address; SourceError, naming it, for all that goes wrong.

    For several addresses use one Fetcher: it keeps the pace for each host.
    """
    return Fetcher(policy).fetch(url).snapshot


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one after the other, at the pace that each host is owed."""

    policy: FetchPolicy = STRICT
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, Protego] = field(default_factory=dict)
    _trusted: ssl.SSLContext | None = None

    def fetch(self, url: str) -> Fetched:
        """Fetch an address and follow redirects; SourceError where that fails."""
        passed: list[str] = []
        current = self._parse(url, url)
        while True:
            self._obey_robots(current)
            answer = self._get(current, self.policy.max_bytes)
            if answer.status not in REDIRECTS:
                return self._fetched(url, current, tuple(passed), answer)
            passed.append(str(current))
            if len(passed) > self.policy.max_redirects:
                raise SourceError(
                    f"{url}: redirects more than {self.policy.max_redirects} times"
                )
            current = self._parse(_joined(current, answer.header("location")), url)

    def _parse(self, address: str, url: str) -> httpx.URL:
        """Check scheme, host, port of an address before anything is sent."""
        try:
            parsed = httpx.URL(address.strip()).copy_with(fragment=None)
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise SourceError(f"{url}: is no address ({error})") from None
        if parsed.scheme not in ("http", "https") or not parsed.host:
            raise SourceError(
                f"{url}: leads to {address!r}; only http and https are fetched"
            )
        if parsed.userinfo:
            raise SourceError(f"{url}: holds a user name; give the address without it")
        if _port(parsed) not in self.policy.ports:
            raise SourceError(
                f"{url}: leads to port {_port(parsed)}; only "
                f"{' and '.join(map(str, sorted(self.policy.ports)))} are fetched"
            )
        return parsed

    def _obey_robots(self, url: httpx.URL) -> None:
        origin = f"{url.scheme}://{url.netloc.decode()}"
        if origin not in self._robots:
            self._robots[origin] = Protego.parse(self._robots_text(origin))
        if not self._robots[origin].can_fetch(str(url), self.policy.robot_name):
            raise SourceError(
                f"{url}: its robots.txt asks not to be fetched; save the page in a "
                "browser and read the file"
            )

    def _robots_text(self, origin: str) -> str:
        """Return a host's rules; without any all is allowed, in trouble nothing is."""
        current = self._parse(f"{origin}/robots.txt", origin)
        for _ in range(self.policy.max_redirects + 1):
            answer = self._get(current, ROBOTS_BYTES, cut=True)
            if answer.status not in REDIRECTS:
                break
            current = self._parse(
                _joined(current, answer.header("location")), f"{origin}/robots.txt"
            )
        if 200 <= answer.status < 300:
            return answer.body.decode("utf-8", "replace").removeprefix("\ufeff")
        return "" if 400 <= answer.status < 500 else "User-agent: *\nDisallow: /"

    def _wait(self, url: httpx.URL) -> None:
        """Keep the pace: the policy's, or what the host's robots.txt asks for."""
        robots = self._robots.get(f"{url.scheme}://{url.netloc.decode()}")
        asked = robots.crawl_delay(self.policy.robot_name) if robots else None
        pause = max(self.policy.seconds_between, min(asked or 0.0, LONGEST_DELAY))
        last = self._last.get(url.host)
        if last is not None:
            time.sleep(max(0.0, last + pause - time.monotonic()))
        self._last[url.host] = time.monotonic()

    def _get(self, url: httpx.URL, limit: int, cut: bool = False) -> _Answer:
        """Send one request; `cut` takes the beginning of what is too long."""
        self._wait(url)
        clock = Clock(self.policy.seconds, str(url))
        backend = CheckedBackend(self.policy, clock, str(url))
        try:
            with (
                httpcore.ConnectionPool(
                    ssl_context=self._tls(url),
                    network_backend=backend,
                ) as pool,
                pool.stream("GET", _target(url), headers=self._headers(url)) as answer,
            ):
                received = _Answer(answer.status, answer.headers)
                if answer.status not in REDIRECTS:
                    body = _Body(received, limit, str(url), cut)
                    received.body = body.read(answer.iter_stream())
                return received
        except httpcore.TimeoutException:
            raise clock.late() from None
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            reason = str(error) or type(error).__name__
            raise SourceError(f"{url}: cannot be fetched ({reason})") from None

    def _tls(self, url: httpx.URL) -> ssl.SSLContext | None:
        """Return whom to trust; authorities from the environment do not count."""
        if url.scheme == "https" and self._trusted is None:
            given = self.policy.tls
            self._trusted = given or httpx.create_ssl_context(trust_env=False)
        return self._trusted

    def _headers(self, url: httpx.URL) -> list[tuple[str, str]]:
        return [
            ("Host", url.netloc.decode()),
            ("User-Agent", self.policy.user_agent),
            ("Accept", "text/html, application/pdf;q=0.9, */*;q=0.8"),
            ("Accept-Encoding", "gzip"),
            ("Connection", "close"),
        ]

    @staticmethod
    def _fetched(
        url: str, final: httpx.URL, passed: tuple[str, ...], answer: _Answer
    ) -> Fetched:
        if not 200 <= answer.status < 300:
            raise SourceError(f"{url}: the server answered {answer.status}")
        if not answer.body:
            raise SourceError(f"{url}: the server sent nothing")
        kind, _, parameters = answer.header("content-type").partition(";")
        charset = re.search(r"charset=[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
        snapshot = Snapshot(
            answer.body,
            str(final),
            kind.strip().lower() or None,
            charset[1] if charset else None,
            datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        return Fetched(snapshot, url, passed, answer.told())


@dataclass(slots=True)
class _Answer:
    """What a server sent back."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes = b""

    def header(self, name: str) -> str:
        """Return a header's first value, or nothing."""
        return next((value for key, value in self.told() if key.lower() == name), "")

    def told(self) -> tuple[tuple[str, str], ...]:
        """Return all headers as text."""
        return tuple(
            (k.decode("latin-1"), v.decode("latin-1")) for k, v in self.headers
        )


class _Body:
    """Takes in an answer's body, unpacked, up to a limit."""

    def __init__(self, answer: _Answer, limit: int, url: str, cut: bool) -> None:
        self._limit = limit
        self._url = url
        self._cut = cut
        packing = answer.header("content-encoding").strip().lower()
        if packing not in ("", "identity", "gzip", "x-gzip"):
            raise SourceError(f"{url}: comes packed as {packing}, which is not read")
        # 16 + 15: a gzip frame with the largest window
        self._unpacker = zlib.decompressobj(31) if packing.endswith("gzip") else None
        declared = answer.header("content-length")
        if declared.isdecimal() and int(declared[:20]) > limit and not cut:
            raise self._too_long()

    def read(self, chunks: Iterable[bytes]) -> bytes:
        """Return the whole body; SourceError where it is too long or broken."""
        body = bytearray()
        for chunk in chunks:
            body += self._unpacked(chunk, self._limit - len(body) + 1)
            if len(body) > self._limit:
                if self._cut:
                    return bytes(body[: self._limit])
                raise self._too_long()
        if self._unpacker and body and not self._unpacker.eof:
            raise SourceError(f"{self._url}: the answer broke off")
        return bytes(body)

    def _unpacked(self, chunk: bytes, most: int) -> bytes:
        if self._unpacker is None:
            return chunk
        try:
            return self._unpacker.decompress(chunk, most)
        except zlib.error as error:
            raise SourceError(f"{self._url}: is damaged ({error})") from None

    def _too_long(self) -> SourceError:
        return SourceError(
            f"{self._url}: is longer than the limit of {self._limit:,} bytes"
        )


def _port(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def _target(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def _joined(url: httpx.URL, location: str) -> str:
    """Return the address that a redirect leads to."""
    if not location:
        raise SourceError(f"{url}: redirects to nowhere")
    try:
        return str(url.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceError(f"{url}: redirects to no address ({error})") from None
