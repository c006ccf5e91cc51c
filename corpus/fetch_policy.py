"""What fetching may do: whom it may talk to, how often, how long, how much.

An address given by a stranger must not make this machine talk to its own services or to
its neighbours. The default policy is strict; tests give another one.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv6Address,
    IPv6Network,
    ip_address,
)

from keyfigures import __version__
from keyfigures.corpus.limits import MEBIBYTE

Address = IPv4Address | IPv6Address

_DISGUISES = (
    IPv6Network("::/96"),  # IPv4-compatible, long given up
    IPv6Network("64:ff9b::/96"),  # NAT64
    IPv6Network("64:ff9b:1::/48"),  # NAT64 of a local network
)
"""IPv6 networks that lead on to an IPv4 address, whatever that is."""


def is_public(address: Address) -> bool:
    """Say whether an address is one of the open internet, and not one in disguise."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return True
    if address.ipv4_mapped or address.sixtofour or address.teredo:
        return False
    return not any(address in network for network in _DISGUISES)


def resolve(host: str, port: int) -> list[str]:
    """Return all addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The rules of fetching."""

    user_agent: str = f"keyfigures/{__version__} (obeys robots.txt)"
    robot_name: str = "keyfigures"
    """The name that robots.txt addresses."""
    ports: frozenset[int] = frozenset((80, 443))
    allows: Callable[[Address], bool] = is_public
    resolve: Callable[[str, int], Sequence[str]] = resolve
    max_redirects: int = 5
    seconds_between: float = 1.0
    """Least time between two requests to one host."""
    seconds: float = 60.0
    """Time for one request, from looking up the host to the last byte."""
    max_bytes: int = 64 * MEBIBYTE
    """Size of an answer, unpacked."""

    tls: ssl.SSLContext | None = None
    """Whom to trust; None: the public certificate authorities that httpx brings."""

    def checked(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host; ValueError unless every one is allowed.

        One address that is not allowed spoils the host: names that lead to the open
        internet and to an inner network at once are made to confuse.
        """
        addresses = [address.partition("%")[0] for address in self.resolve(host, port)]
        for address in addresses:
            if not self.allows(ip_address(address)):
                raise ValueError(f"it leads to {address}, which is not public")
        if not addresses:
            raise ValueError("it has no address")
        return addresses


STRICT = FetchPolicy()
