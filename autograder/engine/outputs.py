"""What a submission shows, made safe for the pages that people read: bounded, and no scripts."""

import html
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import bleach
import nbformat
from bleach.css_sanitizer import CSSSanitizer

MAX_OUTPUTS = 50
MAX_TEXT = 100_000
MAX_IMAGE = 4_000_000
MAX_MARKUP, MAX_TAGS = 30_000, 1_000  # beyond the pictures: parsing time grows with the square
CUT = "\n[cut: more than may be shown]"
TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del"),
    *("details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "hr", "i", "img", "kbd", "li", "ol", "p", "pre", "s", "samp", "small", "span"),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("tt", "u", "ul", "var"),
}
ATTRIBUTES = ("alt", "class", "colspan", "height", "rowspan", "style", "title", "width")
STYLES = CSSSanitizer(
    allowed_css_properties=(
        *("background", "background-color", "border", "border-left", "border-radius", "color"),
        *("display", "font-family", "font-size", "font-style", "font-weight", "height"),
        *("line-height", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top"),
        *("max-width", "padding", "text-align", "vertical-align", "white-space", "width"),
    )
)
PROTOCOLS = {"http", "https", "data"}
# MathJax reads the finished page; these of its commands make links, or reach its styles.
ACTIVE_MATH = re.compile(r"\\+(?=(?:href|url|style|cssId|class|require)(?![A-Za-z]))")
# Browsers overlook blanks in a link's scheme, and Markdown a backslash.
SCHEME = re.compile(r"\s*".join("javascript") + r"\s*\\?:", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z]+);?")
IMAGE = re.compile(r"data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+\Z")
PICTURE = re.compile(r"base64,[A-Za-z0-9+/=\s]+")
LINK = re.compile(r"(https?://|#)")
EMPTY: Mapping[str, Any] = MappingProxyType({})
ATTACHMENT = re.compile(r"attachment\\?:([^\s)\"'>]+)")
URL = re.compile(r"url|\\|@", re.IGNORECASE)  # in a style: whatever loads something from elsewhere
RAW_HTML = re.compile(r"<\s*[A-Za-z/!?]")
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*\Z")


def safe_outputs(told: list[Any]) -> list[nbformat.NotebookNode]:
    """Return outputs as nbformat knows them; what has another form is left out."""
    return [made for made in map(_safe, told[:MAX_OUTPUTS]) if made is not None]


def safe_html(text: str) -> str:
    """Return HTML without scripts, forms, frames, and links to anything but the web.

    What would take long to parse is shown as the text that it is.
    """
    markup = len(text) - sum(len(found[0]) for found in PICTURE.finditer(text))
    if markup > MAX_MARKUP or text.count("<") > MAX_TAGS or len(text) > MAX_IMAGE:
        return html.escape(safe_text(text))
    text = _printable(ENTITY.sub(_decoded, text))
    clean = bleach.clean(
        text, tags=TAGS, attributes=_allowed, css_sanitizer=STYLES, protocols=PROTOCOLS
    )
    return without_active_math(clean)


def safe_markdown(text: str, attached: Mapping[str, Any] = EMPTY) -> str:
    """Return Markdown in which neither HTML nor formulas do anything.

    attached: the cell's attachments by name; nbconvert stops at a picture that is not there.
    """
    text = _printable(ENTITY.sub(_decoded, text))
    text = SCHEME.sub("javascript：", text)
    text = ATTACHMENT.sub(lambda m: m[0] if attached.get(m[1]) else f"missing-{m[0]}", text)
    return safe_html(text) if RAW_HTML.search(text) else without_active_math(text)


def without_active_math(text: str) -> str:
    """Return text whose formulas make no links; the commands that would stand there as words."""
    return ACTIVE_MATH.sub("", text)


def safe_text(text: str) -> str:
    """Return printable text: no escape sequences that a terminal or a page would obey."""
    kept = _printable(text[: MAX_TEXT + 1])
    return kept if len(text) <= MAX_TEXT else kept[:MAX_TEXT] + CUT


def _safe(told: Any) -> nbformat.NotebookNode | None:
    kind = told.get("output_type") if isinstance(told, dict) else None
    return MAKERS[kind](told) if isinstance(kind, str) and kind in MAKERS else None


def _stream(told: dict) -> nbformat.NotebookNode:
    name = "stderr" if told.get("name") == "stderr" else "stdout"
    return nbformat.v4.new_output("stream", name=name, text=_text(told.get("text")))


def _error(told: dict) -> nbformat.NotebookNode:
    lines = told.get("traceback")
    lines = [_text(line) for line in lines[:50]] if isinstance(lines, list) else []
    name, value = _text(told.get("ename")), _text(told.get("evalue"))
    return nbformat.v4.new_output("error", ename=name, evalue=value, traceback=lines)


def _data(told: dict) -> nbformat.NotebookNode | None:
    data = told.get("data")
    if not isinstance(data, dict):
        return None
    shown = {mime: MIMES[mime](text) for mime, text in data.items() if mime in MIMES and _is(text)}
    return nbformat.v4.new_output("display_data", data=shown) if any(shown.values()) else None


def _image(text: str) -> str:
    return text if len(text) <= MAX_IMAGE and BASE64.match(text) else ""


def _latex(text: str) -> str:
    return without_active_math(safe_text(text))


def _printable(text: str) -> str:
    return "".join(c for c in text if c.isprintable() or c in "\n\t")


def _decoded(entity: re.Match) -> str:
    """Return the character that an entity hides, if a formula or a scheme is made of such."""
    character = html.unescape(entity[0])
    return character if character.isalnum() or character in "\\$:\t\n" else entity[0]


def _allowed(tag: str, name: str, value: str) -> bool:
    if (tag, name) == ("img", "src"):
        return bool(IMAGE.match(value))
    if (tag, name) == ("a", "href"):
        return bool(LINK.match(value))
    if name == "style" and URL.search(value):
        return False
    return name in ATTRIBUTES


def _text(told: Any) -> str:
    return safe_text(told) if isinstance(told, str) else ""


def _is(told: Any) -> bool:
    return isinstance(told, str)


MAKERS = {"stream": _stream, "error": _error, "display_data": _data, "execute_result": _data}
MIMES = {
    "text/plain": safe_text,
    "text/html": safe_html,
    "text/markdown": safe_markdown,
    "text/latex": _latex,
    "image/png": _image,
    "image/jpeg": _image,
}
