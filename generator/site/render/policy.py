"""A Content-Security-Policy for a page: it runs the scripts that it was built with, and asks nobody else."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import Literal

Where = Literal["web", "serve", "folder"]

_SCRIPT = re.compile(r"<(?i:script)(?P<attributes>[^>]*)>(?P<text>.*?)</(?i:script)>", re.DOTALL)
_DATA = re.compile(r"\ssrc=|\stype=[\"']?(?!text/javascript|module)", re.IGNORECASE)
"""A script in a file of its own, or one that is data: neither has a hash."""
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
_RULES = (
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",  # Material sets widths and delays as attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


@lru_cache(maxsize=64)
def _hash(script: str) -> str:
    """What the policy calls a script; nearly all are those of every page."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def with_policy(html: str, where: Where = "web") -> str:
    """A page with its policy: a hash for each script that is in the page itself.

    Under `serve` MkDocs adds another script at each request, so those in the page run without a hash. The files of a
    folder have no origin: there it is their scheme that is allowed.
    """
    scripts = (match["text"] for match in _SCRIPT.finditer(html) if not _DATA.search(match["attributes"]))
    hashes = dict.fromkeys(map(_hash, scripts))
    run = ("'unsafe-inline'",) if where == "serve" else tuple(hashes)
    policy = "; ".join((*_RULES, " ".join(("script-src 'self'", *run))))
    policy = policy.replace("'self'", "'self' file:") if where == "folder" else policy
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(lambda match: match.group() + meta, html, count=1)
