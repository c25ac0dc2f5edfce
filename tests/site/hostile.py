"""Hostile text: what could become markup, script, a link or a template where it is only words."""

from __future__ import annotations

import random

_PAYLOADS = (
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=javascript:alert(1)>",
    ),
    *(
        "<a href=javascript:alert(1)>x</a>",
        "<b>bold</b>",
        "<!-- comment -->",
        "<![CDATA[x]]>",
        "<?php x ?>",
        "<base href=//x.example>",
    ),
    *(
        "<style>*{display:none}</style>",
        "<meta http-equiv=refresh content=0>",
        "<form action=//x.example><input>",
        "<textarea>",
    ),
    *(
        "</title><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</li></ul></div>",
    ),
    *(
        "[x](javascript:alert(1))",
        "![x](https://x.example/a.png)",
        "[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "# heading",
    ),
    *(
        "/// html | script",
        ":::note",
        '{: onclick="alert(1)" }',
        '!!! note "x"',
        "```\ncode\n```",
        '--8<-- "/etc/passwd"',
        "<https://x.example>",
    ),
    *(
        "{{ 7 * 7 }}",
        "{% raw %}",
        "{{ config }}",
        "${7*7}",
        "#{7*7}",
        "<%= 7 %>",
        "{{constructor.constructor('alert(1)')()}}",
    ),
    *("&lt;script&gt;", "&#60;script&#62;", "&amp;amp;", "\u202egpj.exe", "\u2066x\u2069", "x\u200by", "q\u00a0x"),
    *(
        "' onmouseover=alert(1) x='",
        '" onmouseover="alert(1)" x="',
        "`-alert(1)-`",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
    ),
)
_AROUND = ("{}", 'x">{}', "x'>{}<!--", "*{}* [y]({})")


def strings() -> list[str]:
    """Each of the payloads by itself, and where it would break out of an attribute or of Markdown."""
    return list(dict.fromkeys(around.replace("{}", payload) for payload in _PAYLOADS for around in _AROUND))


def random_string(seed: int) -> str:
    """Pieces of payloads in any order."""
    chance = random.Random(f"hostile {seed}")
    pieces = [chance.choice(_PAYLOADS) for _ in range(chance.randint(1, 4))]
    return "words " + " ".join(piece[chance.randint(0, len(piece) // 2) :] for piece in pieces).strip()
