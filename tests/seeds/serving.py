"""A server on this machine, which answers as servers do on good days and on bad ones."""

from __future__ import annotations

import gzip
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import brotli

from tests.seeds import made

STORY = made.page("portal", made.STORIES[0])
MOST = 500
"""Requests: a test that asks more often has gone astray."""


class Handler(BaseHTTPRequestHandler):
    """Answers from the pages of its server; a page is bytes, or a function that writes the answer itself."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        assert len(self.server.asked) < MOST  # type: ignore[attr-defined]
        page = self.server.pages.get(self.path.partition("?")[0])  # type: ignore[attr-defined]
        if page is None:
            self.give(b"", status=404)
        elif callable(page):
            page(self)
        else:
            self.give(page)

    def give(self, data: bytes, *, status: int = 200, length: int | None = None, **headers: str) -> None:
        """An answer with a status, and headers whose names have _ for -."""
        self.send_response(status)
        for name, value in {"Content_Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Keep silent."""


Page = bytes | Callable[[Handler], None]


def answer(data: bytes = b"", **how: Any) -> Page:
    """A page that gives data with a status, a length or headers."""
    return lambda handler: handler.give(data, **how)


def drip(data: bytes, *, seconds: float, head: bool = True) -> Page:
    """A page that comes a byte at a time, and says nothing of its length."""

    def write(handler: Handler) -> None:
        if head:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
        for place in range(min(len(data), 200)):
            try:
                handler.wfile.write(data[place : place + 1])
            except OSError:
                break
            time.sleep(seconds)
        handler.close_connection = True

    return write


def chunked(data: bytes) -> Page:
    """A page in pieces, of which the last never comes."""

    def write(handler: Handler) -> None:
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        )
        handler.wfile.write(b"%x\r\n%s\r\n40\r\nand no" % (len(data), data))
        handler.close_connection = True

    return write


PACKED = {
    "gzip": gzip.compress(STORY),
    "deflate": zlib.compress(STORY),
    "br": brotli.compress(STORY),
}


class Server(ThreadingHTTPServer):
    """Pages by their path, and what was asked."""

    daemon_threads = True

    def __init__(self, pages: dict[str, Page], host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), Handler)
        self.pages, self.asked = pages, []  # type: ignore[var-annotated]

    def handle_error(self, *_: Any) -> None:
        """Keep silent: who asks may hang up."""

    @property
    def site(self) -> str:
        """How its addresses begin."""
        return f"http://{self.server_address[0]}:{self.server_address[1]}"


@contextmanager
def served(pages: dict[str, Page], secret: Path | None = None) -> Iterator[Server]:
    """A server that runs as long as it is needed; with the key and certificate in a file it speaks TLS."""
    server = Server(pages)
    if secret:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(secret)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
