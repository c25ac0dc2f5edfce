"""E-mail (.eml): the letter itself, without what it answers and without its signature."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from html.parser import HTMLParser

from generator.seeds import cleaning, encoding
from generator.seeds.records import Content
from generator.yaml_document import refused

_PASSED_ON = re.compile(r"^\s*(?:(?:fwd?|wg|tr|rv|i)\s*:\s*)+", re.IGNORECASE)
_ANSWER = re.compile(r"^\s*(?:(?:re|aw|antw|sv)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?\n", re.MULTILINE)
_QUOTED = re.compile(r"^>.*\n?", re.MULTILINE)
_QUOTES = re.compile(r"^On .{10,200} wrote:\s*$", re.MULTILINE)
_NESTED = 50
"""How many parts of a letter may have parts of their own."""
_BREAKS = frozenset("p br div li tr h1 h2 h3 h4 h5 h6 blockquote".split())
_UNSEEN = frozenset("style script head title".split())


def read(data: bytes, name: str) -> Content:
    """The words of a letter, with its subject as headline and its day; what is none raises `Problems`."""
    try:
        sent = letter(data)
        known, text = _known(sent), _text(sent)
    except Exception:  # the parser raises what it likes at a damaged letter
        raise refused(name, "damaged", "This e-mail cannot be read.", "save the article's text as .txt.") from None
    if not sent.keys():
        raise refused(name, "no-mail", "This is not an e-mail, whatever its name says.", "save the text as .txt.")
    text = _QUOTED.sub("", _SIGNATURE.split(cleaning.unified(text))[0])
    return Content(text=cleaning.clean(_QUOTES.sub("", text)), known=known)


def letter(data: bytes) -> EmailMessage:
    """A letter, or another file of this form, with its parts; one with parts within parts without end is refused."""
    if data.count(b"boundary=") > _NESTED:
        raise ValueError("parts within parts")
    return email.message_from_bytes(data, policy=email.policy.default)


def _known(sent: EmailMessage) -> dict[str, str]:
    """What the head of a letter says; who passed a letter on is not its author."""
    subject = cleaning.one_line(str(sent["subject"] or ""))
    known = {"headline": _ANSWER.sub("", _PASSED_ON.sub("", subject))}
    if day := getattr(sent["date"], "datetime", None):
        known["published"] = day.date().isoformat()
    senders = getattr(sent["from"], "addresses", ())
    if senders and not _PASSED_ON.match(subject):
        known["author"] = cleaning.one_line(senders[0].display_name)
    return {key: value for key, value in known.items() if value}


def _text(sent: EmailMessage) -> str:
    body = sent.get_body(("plain", "html"))
    if body is None:
        return ""
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text = encoding.page(data, body.get_content_charset())
    return text if body.get_content_type() == "text/plain" else _words(text)


def _words(markup: str) -> str:
    """The words of a letter in HTML, with a line for each of its blocks."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "\n".join(filter(None, map(cleaning.one_line, "".join(reader.words).split("\n"))))


class _Reader(HTMLParser):
    """Collects the words of HTML that are seen."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _UNSEEN
        self.words += ["\n"] if tag in _BREAKS else []

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN and self._hidden > 0
        self.words += ["\n"] if tag in _BREAKS else []

    def handle_data(self, data: str) -> None:
        self.words += [] if self._hidden else [data.replace("\n", " ")]
