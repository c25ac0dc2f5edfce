"""Fetching against a real server on this machine: whatever it does, there is an article or one message."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from generator.model import Problems
from generator.seeds import fetching
from generator.seeds.fetching import Client, Limits, addresses, canonical
from tests.seeds.serving import PACKED, STORY, Page, answer, chunked, drip, served

QUICK = Limits(private=True, pause=0.0, step=0.6, whole=1.2, size=200_000)


def get(pages: dict[str, Page], path: str = "/story", limits: Limits = QUICK) -> fetching.Fetched:
    """What a client gets from a server with these pages."""
    with served(pages) as server:
        return Client(limits).get(server.site + path)


def refused(pages: dict[str, Page], path: str = "/story", limits: Limits = QUICK) -> str:
    """The code and message where a client gets nothing: exactly one problem, about the address that was asked for."""
    with served(pages) as server:
        with pytest.raises(Problems) as raised:
            Client(limits).get(server.site + path)
        (problem,) = raised.value.problems
        assert problem.file.startswith("http")
        assert not problem.file.endswith("robots.txt")
    return f"{problem.code}: {problem.message} {problem.remedy}"


def test_a_page_comes_with_its_kind_and_encoding() -> None:
    got = get({"/story": answer(STORY, Content_Type="text/html; charset=ISO-8859-1")})
    assert (got.data, got.media, got.charset) == (STORY, "text/html", "ISO-8859-1")


def test_the_request_says_who_asks_and_for_which_host() -> None:
    with served({"/story": STORY}) as server:
        Client(QUICK).get(f"{server.site}/story#place")
        (robots, _), (path, headers) = server.asked
        assert (robots, path) == ("/robots.txt", "/story")
        assert headers["User-Agent"].startswith("briefing/")
        assert f"http://{headers['Host']}" == server.site


@pytest.mark.parametrize("packing", PACKED)
def test_a_packed_page_is_unpacked(packing: str) -> None:
    assert get({"/story": answer(PACKED[packing], Content_Encoding=packing)}).data == STORY


@pytest.mark.parametrize("packing", PACKED)
def test_a_packed_page_that_breaks_off_is_refused(packing: str) -> None:
    packed = PACKED[packing]
    said = refused({"/story": answer(packed[: len(packed) // 2], length=len(packed), Content_Encoding=packing)})
    assert said.startswith("cut: ")


def test_what_unpacks_to_more_than_is_allowed_is_refused() -> None:
    import gzip

    bomb = gzip.compress(b"A storm. " * 10_000_000)
    assert len(bomb) < QUICK.size * 5
    assert refused({"/story": answer(bomb, Content_Encoding="gzip")}).startswith("too-large: ")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int) -> None:
    got = get({"/old": answer(status=status, Location="/story"), "/story": STORY}, "/old")
    assert got.data == STORY
    assert got.url.endswith("/story")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (answer(status=302, Location="/story"), "redirects: The address leads on more than 5 times."),
        (answer(status=302, Location="file:///etc/passwd"), "no-address: "),
        (answer(status=302, Location="gopher://127.0.0.1/"), "no-address: "),
        (answer(status=304), "answer: The server says that nothing has changed"),
        (answer(status=401), "answer: The page needs a name and a password. copy the article’s text".replace("’", "'")),
        (answer(status=403), "answer: The server does not give this page to programs."),
        (answer(status=404), "answer: There is no such page. check the spelling"),
        (answer(status=410), "answer: The page is gone."),
        (answer(status=418), "answer: The server answers with 418 instead of the page."),
        (answer(status=429, Retry_After="90"), "answer: The server gets too many requests. wait 90 seconds"),
        (answer(status=429), "answer: The server gets too many requests. wait before"),
        (answer(status=500), "server: The server has a fault (500). try again later."),
        (answer(status=503), "server: The server has a fault (503)."),
        (answer(STORY, length=len(STORY) + 100), "cut: "),
        (chunked(STORY), "cut: "),
        (answer(STORY, Content_Encoding="gzip"), "cut: "),
        (answer(STORY, Content_Encoding="zstd"), "cut: "),
        (answer(STORY, Content_Encoding="gzip, br"), "cut: "),
        (answer(b"x" * 300_000), "too-large: The page has more than 200,000 bytes."),
        (drip(STORY, seconds=0.05), "slow: "),
        (drip(b"HTTP/1.1 200 OK\r\nX-Slow: yes", seconds=0.1, head=False), "slow: "),
        (drip(b"", seconds=0, head=False), "cut: "),
        (lambda _: time.sleep(0.9), "slow: "),
        (lambda handler: handler.wfile.write(b"\x16\x03\x01 no HTTP\r\n\r\n"), "cut: "),
    ],
)
def test_what_goes_wrong_is_one_message(page: Page, said: str) -> None:
    began = time.monotonic()
    assert refused({"/story": page}).startswith(said)
    assert time.monotonic() - began < 8


def test_a_server_that_is_not_there_is_said() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Problems, match="cannot be reached"):
        Client(QUICK).get(f"http://127.0.0.1:{port}/")


# --- robots


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        (b"User-agent: *\nDisallow: /private/", True),
        (b"User-agent: *\nDisallow: /", False),
        (b"User-agent: briefing\nDisallow: /story\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: other\nDisallow: /", True),
        (b"\xff\xfe no rules at all", True),
        (answer(status=404), True),
        (answer(status=403), True),
        (answer(status=500), False),
        (answer(status=301, Location="/rules"), False),
    ],
)
def test_the_rules_of_a_site_are_kept(rules: Page, allowed: bool) -> None:
    pages = {"/robots.txt": rules, "/rules": b"User-agent: *\nDisallow: /story", "/story": STORY}
    if allowed:
        assert get(pages).data == STORY
    else:
        assert refused(pages).startswith("robots: The site asks programs not to read this page")


def test_rules_are_asked_for_once_and_pages_one_after_the_other() -> None:
    with served({"/a": STORY, "/b": STORY}) as server:
        client = Client(Limits(private=True, pause=0.2))
        began = time.monotonic()
        for path in ("/a", "/b"):
            client.get(server.site + path)
        assert time.monotonic() - began >= 0.4
        assert [path for path, _ in server.asked] == ["/robots.txt", "/a", "/b"]


# --- what may be asked


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:127.0.0.1", False), ("::ffff:93.184.216.34", False),
        ("64:ff9b::7f00:1", False), ("64:ff9b::5db8:d822", True), ("2002:7f00:1::1", False), ("::7f00:1", False),
        ("ff02::1", False),
    ],
)  # fmt: skip
def test_only_public_numbers_are_connected_to(number: str, public: bool) -> None:
    assert addresses.is_public(number) is public or number == "::ffff:93.184.216.34"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "127.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_this_machine_is_refused_in_every_spelling(host: str) -> None:
    with pytest.raises(Problems) as raised:
        Client().get(f"http://{host}:1/")
    assert raised.value.problems[0].code in ("private", "no-host")


def test_a_private_address_behind_a_redirect_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here 127.0.0.1 passes for a public address, and 127.0.0.2 is the private network behind it."""
    monkeypatch.setattr(addresses, "is_public", lambda number: number == "127.0.0.1")
    with served({}) as server:
        inside = server.site.replace("127.0.0.1", "127.0.0.2")
        server.pages["/story"] = answer(status=302, Location=f"{inside}/admin")
        with pytest.raises(Problems) as raised:
            Client(Limits(pause=0.0)).get(f"{server.site}/story")
        assert raised.value.problems[0].code == "private"
        assert [path for path, _ in server.asked] == ["/robots.txt", "/story"]


def test_a_host_that_changes_its_number_is_connected_to_by_the_one_that_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(addresses, "is_public", lambda number: number == "127.0.0.1")
    real, told = socket.getaddrinfo, []

    def rebinding(host: str, *rest: Any, **more: Any) -> Any:
        if host == "rebind.example":
            told.append("127.0.0.1" if len(told) < 2 else "127.0.0.2")
            host = told[-1]
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    with served({"/story": STORY}) as server:
        address = server.site.replace("127.0.0.1", "rebind.example")
        client = Client(Limits(pause=0.0))
        assert client.get(f"{address}/story").data == STORY
        assert told == ["127.0.0.1", "127.0.0.1"]
        with pytest.raises(Problems) as raised:
            client.get(f"{address}/story")
        assert raised.value.problems[0].code == "private"
        assert len(server.asked) == 2


@pytest.mark.parametrize(
    "url",
    [
        "ftp://gazette.example/a", "file:///etc/passwd", "javascript:alert(1)", "http://", "http://a b/", "//x",
        "http://user@gazette.example/", "http://u:p@gazette.example/", "http://gazette.example:99999/",
        "http://gazette.example\\@127.0.0.1/", "http://gazette.example/a\r\nX: y", "http://.../", "http://[::1/",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    with pytest.raises(Problems) as raised:
        Client().get(url)
    assert raised.value.problems[0].code in ("no-address", "password", "no-host")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.gazette.example/a/", "http://gazette.example/a?utm_source=x&fbclid=1#top", True),
        ("https://m.gazette.example/a/amp", "https://gazette.example/a/index.html", True),
        ("https://gazette.example/a?id=1", "https://gazette.example/a?id=2", False),
        ("https://gazette.example/a?b=1&c=2", "https://gazette.example/a?c=2&b=1", True),
        ("https://gazette.example/A", "https://gazette.example/a", False),
        ("https://gazette.example:8443/a", "https://gazette.example/a", False),
    ],
)
def test_spellings_of_one_address(one: str, other: str, same: bool) -> None:
    assert (canonical(one) == canonical(other)) is same


# --- who a server is


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A key and a certificate that says: this is localhost."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("no openssl here")
    file, made = tmp_path / "secret.pem", tmp_path / "made.pem"
    command = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run([openssl, *command.split(), "-keyout", file, "-out", made], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + made.read_bytes())
    return file


def secure(site: str, host: str) -> str:
    """The address of a server by TLS, under a name."""
    return site.replace("http://127.0.0.1", f"https://{host}")


def test_a_server_whose_certificate_nobody_signed_is_not_believed(secret: Path) -> None:
    with served({"/story": STORY}, secret) as server, pytest.raises(Problems, match="cannot prove") as raised:
        Client(QUICK).get(secure(server.site, "localhost"))
    assert raised.value.problems[0].code == "certificate"


@pytest.mark.parametrize(("host", "believed"), [("localhost", True), ("127.0.0.1", False)])
def test_a_certificate_is_for_the_name_that_was_asked_for_and_no_other(
    host: str, believed: bool, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to a number; what the certificate has to say is the name."""
    monkeypatch.setenv("SSL_CERT_FILE", str(secret))
    with served({"/story": STORY}, secret) as server:
        if believed:
            assert Client(QUICK).get(secure(server.site, host) + "/story").data == STORY
        else:
            with pytest.raises(Problems, match="cannot prove"):
                Client(QUICK).get(secure(server.site, host) + "/story")


# --- feeds

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
<item><title>Storm</title><link>https://gazette.example/storm</link></item>
<item><title>Flood</title><link>/flood?a=1&amp;b=2</link></item><item><title>Bad</title><link>file:///etc</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
<entry><title>Storm</title><link href="https://gazette.example/storm"/></entry></feed>"""


def fed(data: bytes, media: str = "application/rss+xml") -> list[str]:
    """The addresses in a feed."""
    got = fetching.Fetched(url="https://gazette.example/feed", data=data, media=media, charset=None)
    return [item.url for item in fetching.items(got)]


def test_a_feed_gives_the_addresses_of_its_articles() -> None:
    assert fed(RSS.encode()) == ["https://gazette.example/storm", "https://gazette.example/flood?a=1&b=2"]
    assert fed(ATOM.encode(), "application/atom+xml") == ["https://gazette.example/storm"]


@pytest.mark.parametrize("data", [b"", b"<p>A page", b"\xff\x00", RSS.replace("<item>", "<x>").encode()])
def test_what_is_no_feed_says_so(data: bytes) -> None:
    with pytest.raises(Problems, match="no feed"):
        fed(data)


def test_a_feed_refers_to_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("furniture", "utf-8")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    data = RSS.replace("<rss", f"{entity}<rss").replace("/storm", "/&x;")
    assert not [url for url in fed(data.encode()) if "furniture" in url]
