"""Addresses on the web: which may be asked, and which mean the same page."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from generator.model import Problems
from generator.yaml_document import refused

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid|src|ref|share|amp", re.IGNORECASE
)
"""Parameters of an address that say who passed it on, and not which page it is."""
_SITES = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that a gateway turns into those of the older internet."""
PORTS = {"http": 80, "https": 443}


class Place(NamedTuple):
    """What of an address a connection needs; `host` is in ASCII, `path` with everything behind it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """The scheme, host and port, as an address begins with them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + f":{self.port}" * (self.port != PORTS[self.scheme])


def place(url: str) -> Place:
    """The parts of an address; what is none on the web, or holds a password, raises `Problems`."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        raise _no_address(url) from None
    if parts.scheme not in PORTS or not ascii_host or re.search(r"[\s\x00-\x20\x7f\\]", url):
        raise _no_address(url)
    if parts.username is not None or parts.password is not None:
        raise refused(url, "password", "The address holds a name or a password.", "leave it out of the address.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return Place(parts.scheme, ascii_host, port, f"{path}{'?' * bool(query)}{query}")


def _no_address(url: str) -> Problems:
    message = f"“{url[:80]}” is not an address of the web."
    return refused(url[:80], "no-address", message, "write one that begins with https:// or http://.")


def resolved(where: Place, url: str, *, private: bool) -> list[str]:
    """The numbers of a host, to connect to these and no others; one that is not public is refused, if not allowed."""
    try:
        found = socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        message, remedy = f"There is no host “{where.host}”, or no network.", "check the spelling and the connection."
        raise refused(url, "no-host", message, remedy) from None
    numbers = list(dict.fromkeys(str(each[4][0]) for each in found))
    if not private and not all(map(is_public, numbers)):
        message = f"“{where.host}” is on this machine or in a private network."
        raise refused(url, "private", message, "use `--private` if you want to read from there.")
    return numbers


def is_public(number: str) -> bool:
    """Whether a number is one of the public internet, also where it is wrapped into another."""
    address = ipaddress.ip_address(number.partition("%")[0])
    inside: list[ipaddress.IPv4Address | ipaddress.IPv6Address | None] = [address]
    if isinstance(address, ipaddress.IPv6Address):
        inside += [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _TRANSLATED or int(address) < 2**32:
            inside.append(ipaddress.IPv4Address(int(address) & (2**32 - 1)))
    return all(each.is_global and not each.is_multicast for each in inside if each is not None)


def canonical(url: str) -> str:
    """What all spellings of an address have in common: without scheme, `www.`, tracking and the place in the page."""
    try:
        parts = urlsplit(url.strip())
        host = _SITES.sub("", (parts.hostname or "").casefold())
        port = f":{parts.port}" if parts.port not in (None, *PORTS.values()) else ""
    except ValueError:
        return url.strip()
    told = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)]
    path = re.sub(r"/(?:amp|index\.html?)?/?$", "", parts.path)
    return f"{host}{port}{path}{'?' * bool(told)}{urlencode(sorted(told))}"


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site."""
    return canonical(one).partition("/")[0] == canonical(other).partition("/")[0]
