"""Documents of every format, made from lines of text: what a newsroom gets by mail."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape


def pdf(shown: Sequence[tuple[float, float, float, str]]) -> bytes:
    """A PDF of one page that shows lines, each as left, height above the foot, size and words, in the given order."""
    drawn = "".join(
        f"BT /F1 {size} Tf {x} {y} Td ({words.replace('(', '[').replace(')', ']')}) Tj ET\n"
        for x, y, size, words in shown
    ).encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n%s" % table
    return made + head + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(made)


def columns(left: Sequence[str], right: Sequence[str]) -> bytes:
    """A page with a headline across two columns, drawn line by line from the left edge to the right one."""
    shown = [(60.0, 780.0, 20.0, "Storm closes the port of Aldermoor")]
    for number in range(max(len(left), len(right))):
        height = 740.0 - 14 * number
        shown += [(60.0, height, 10.0, left[number])] if number < len(left) else []
        shown += [(320.0, height, 10.0, right[number])] if number < len(right) else []
    return pdf([*shown, (300.0, 30.0, 10.0, "3")])


_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
_STYLES = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="styles.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>"""
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(paragraphs: Sequence[tuple[str, str]]) -> bytes:
    """A document of paragraphs, each with its style; `<ins>` and `<del>` in the words are tracked changes."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_runs(words)}</w:p>' for style, words in paragraphs
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{style}"/></w:style>'
        for style in sorted({style for style, _ in paragraphs})
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/_rels/document.xml.rels", _STYLES),
            ("word/styles.xml", f'<w:styles xmlns:w="{_MAIN}">{styles}</w:styles>'),
            ("word/document.xml", f'<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>'),
        ):
            archive.writestr(name, text)
    return held.getvalue()


def _runs(words: str) -> str:
    marked = words.replace("</ins>", "<ins>").replace("</del>", "<del>")
    made = ""
    for number, part in enumerate(marked.split("<del>")):
        for inner, run in enumerate(part.split("<ins>")):
            text = escape(run)
            if number % 2:
                made += f'<w:del w:id="1"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
            else:
                plain = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
                made += f'<w:ins w:id="2">{plain}</w:ins>' if inner % 2 else plain
    return made


def rtf(paragraphs: Sequence[str]) -> bytes:
    """Rich text of paragraphs, letters outside ASCII as its codes."""
    lines = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in paragraphs)
    return (r"{\rtf1\ansi{\fonttbl\f0 Times;}\f0 " + "\\par\n".join(lines) + "}").encode("ascii")


def eml(subject: str, text: str, *, html: str = "", sender: str = "Adela Marsh <marsh@gazette.example>") -> bytes:
    """A letter with a subject and a text, and the same in HTML if there is any."""
    letter = EmailMessage()
    letter["Subject"], letter["From"] = subject, sender
    letter["Date"] = "Mon, 04 Nov 2024 09:12:00 +0100"
    if text:
        letter.set_content(text)
    if html:
        letter.add_alternative(html, subtype="html")
    return letter.as_bytes()
