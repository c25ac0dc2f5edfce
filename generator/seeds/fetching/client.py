"""The one place that asks a server: each address is checked before it is connected to, each answer is bounded."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.client import HTTPException
from importlib import metadata
from threading import Timer
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from generator.model import Problems
from generator.seeds import extras
from generator.seeds.fetching.addresses import Place, place, resolved
from generator.yaml_document import refused

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

AGENT = "briefing"
_PACKINGS = ("gzip", "deflate", "br")
ROBOTS_SIZE = 500_000
_PASTE = "copy the article's text in a browser, and give it to `briefing add -`."
_SAID: Mapping[int, tuple[str, str]] = {
    304: ("The server says that nothing has changed, without having been asked.", "try again later."),
    401: ("The page needs a name and a password.", _PASTE),
    402: ("The page has to be paid for.", _PASTE),
    403: ("The server does not give this page to programs.", _PASTE),
    404: ("There is no such page.", "check the spelling of the address."),
    410: ("The page is gone.", "look for it in an archive of the web."),
    429: ("The server gets too many requests.", "wait before you try again."),
    451: ("The page is withheld for legal reasons.", _PASTE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a request may take: bytes once unpacked, seconds for a step and for all, redirects, seconds between two.

    `private` also allows this machine and private networks.
    """

    size: int = 5_000_000
    step: float = 10.0
    whole: float = 30.0
    hops: int = 5
    pause: float = 1.0
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server gave: the bytes, their kind and encoding as it calls them, and the address in the end."""

    url: str
    data: bytes
    media: str
    charset: str | None


class _Clock:
    """Cuts a connection that has taken too long, whatever it is waiting for."""

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        self.line: socket.socket | None = None  # an answer that ends with its connection takes it over
        self.rang = False
        self._connection = connection
        self.timer = Timer(seconds, self._ring)
        self.timer.daemon = True
        self.timer.start()

    def _ring(self) -> None:
        self.rang = True
        for line in (self.line, self._connection.sock):
            if line is not None:
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class Client:
    """Asks one thing at a time, and remembers what each site allows and when it was last asked."""

    limits: Limits = field(default_factory=Limits)
    _allowed: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> Fetched:
        """What is at an address, behind its redirects; everything that goes wrong raises `Problems`."""
        try:
            return self._get(url, self.limits.size, robots=True)
        except Problems as error:
            raise Problems(tuple(replace(problem, file=url[:200]) for problem in error.problems)) from None

    def _get(self, url: str, size: int, *, robots: bool) -> Fetched:
        asked = url
        for _ in range(self.limits.hops + 1):
            where = place(url)
            if robots and not self._allows(where):
                message, remedy = "The site asks programs not to read this page (robots.txt).", _PASTE
                raise refused(url, "robots", message, remedy)
            status, headers, data = self._ask(where, url, size)
            if status in (301, 302, 303, 307, 308) and headers.get("location"):
                url = urljoin(url, headers["location"])
                continue
            if status != 200:
                raise _answered(url, status, headers)
            media, _, rest = headers.get("content-type", "").partition(";")
            charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", rest, re.IGNORECASE)
            return Fetched(url=url, data=data, media=media.strip().lower(), charset=charset and charset[1])
        message = f"The address leads on more than {self.limits.hops} times."
        raise refused(asked, "redirects", message, "open it in a browser, and use the address that it ends at.")

    # --- what a site allows

    def _allows(self, where: Place) -> bool:
        """Whether a site lets programs read a page; one whose rules cannot be had for a fault of its own does not."""
        rules = self._allowed.get(where.site)
        if rules is None:
            rules = self._allowed[where.site] = self._rules(where)
        return rules.can_fetch(AGENT, where.site + where.path)

    def _rules(self, where: Place) -> RobotFileParser:
        """The rules of a site; a site that has none allows everything, one that is at fault nothing."""
        rules = RobotFileParser()
        try:
            told = self._get(f"{where.site}/robots.txt", ROBOTS_SIZE, robots=False)
            rules.parse(told.data.decode("utf-8", "replace").splitlines())
        except Problems as error:
            code = error.problems[0].code
            if code not in ("answer", "redirects", "server"):
                raise
            rules.parse(["User-agent: *", "Disallow: /"] if code == "server" else [])
        return rules

    # --- one request

    def _ask(self, where: Place, url: str, size: int) -> tuple[int, dict[str, str], bytes]:
        """The status, the headers and the bytes of one answer, from the first number that takes a connection."""
        with extras.needed("web", url, "from the web"):
            from urllib3.exceptions import HTTPError
        numbers = resolved(where, url, private=self.limits.private)
        self._wait(where)
        for number in numbers[:3]:
            connection = self._connection(where, number)
            clock = _Clock(connection, self.limits.whole)
            try:
                connection.connect()
                clock.line = connection.sock
                answer = self._answer(connection, where, url, size)
            except (HTTPError, HTTPException, OSError, ValueError) as error:
                if number != numbers[-1] and connection.sock is None and not clock.rang:
                    continue
                raise _broken(url, error, late=clock.rang) from None
            finally:
                clock.timer.cancel()
                connection.close()
            if clock.rang:
                raise _broken(url, OSError(), late=True)
            return answer
        raise AssertionError("unreachable")

    def _wait(self, where: Place) -> None:
        """Until a site may be asked again: a second after the last time, or as long as it wants, up to ten."""
        rules = self._allowed.get(where.site)
        wanted = min(float((rules and rules.crawl_delay(AGENT)) or 0), 10.0)
        since = time.monotonic() - self._asked.get(where.site, float("-inf"))
        time.sleep(max(0.0, max(self.limits.pause, wanted) - since))
        self._asked[where.site] = time.monotonic()

    def _connection(self, where: Place, number: str) -> HTTPConnection:
        from urllib3.connection import HTTPConnection, HTTPSConnection

        if where.scheme == "http":
            return HTTPConnection(number, where.port, timeout=self.limits.step)
        return HTTPSConnection(
            number,
            where.port,
            timeout=self.limits.step,
            server_hostname=where.host,
            assert_hostname=where.host,
            cert_reqs="CERT_REQUIRED",
        )

    def _answer(
        self, connection: HTTPConnection, where: Place, url: str, size: int
    ) -> tuple[int, dict[str, str], bytes]:
        from urllib3.util.request import ACCEPT_ENCODING

        packings = [each for each in _PACKINGS if each in ACCEPT_ENCODING]
        headers = {
            "Host": where.site.partition("://")[2],
            "User-Agent": f"{AGENT}/{metadata.version('briefing')} (reads an article for an editor)",
            "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5",
            "Accept-Encoding": ", ".join(packings),
            "Connection": "close",
        }
        connection.request("GET", where.path, headers=headers, preload_content=False)
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.headers.items()}
        if response.status != 200:
            return response.status, found, b""
        if found.get("content-encoding", "identity").strip().lower() not in (*packings, "identity"):
            raise OSError("packed in a way that was not asked for")
        return response.status, found, _bounded(response, url, size)


def _bounded(response: BaseHTTPResponse, url: str, size: int) -> bytes:
    """The bytes of an answer, unpacked piece by piece, up to the limit."""
    data = bytearray()
    while piece := response.read(65536, decode_content=True):
        data += piece
        if len(data) > size:
            raise refused(url, "too-large", f"The page has more than {size:,} bytes.", _PASTE)
    return bytes(data)


def _answered(url: str, status: int, headers: Mapping[str, str]) -> Problems:
    if status >= 500:
        return refused(url, "server", f"The server has a fault ({status}).", "try again later.")
    message, remedy = _SAID.get(status, (f"The server answers with {status} instead of the page.", _PASTE))
    wait = headers.get("retry-after", "")
    if status == 429 and wait.isdigit():
        remedy = f"wait {int(wait):,} seconds before you try again."
    return refused(url, "answer", message, remedy)


def _broken(url: str, error: Exception, *, late: bool) -> Problems:
    """A connection that was never made, or an answer that never came to its end."""
    said = f"{type(error).__name__} {error}".lower()
    if "certificate" in said:
        message = "The server cannot prove that it is the one of this address."
        return refused(url, "certificate", message, "check the address; do not read from there if it is right.")
    if late or "timed out" in said or "timeout" in said:
        return refused(url, "slow", "The server takes too long.", "try again later.")
    if "newconnection" in said or isinstance(error, ConnectionRefusedError):
        return refused(url, "unreachable", "The server cannot be reached.", "check the address and the connection.")
    return refused(url, "cut", "The answer of the server broke off, or is damaged.", "try again.")
