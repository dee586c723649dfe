"""Show a verdict: a small panel in JupyterLab and in nbgrader's feedback, plain text elsewhere."""

import html
import re
from typing import Any

from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, REFUSED, RIGHT, WRONG, Verdict

VERDICT_MIME = "application/vnd.autograder.verdict+json"

# A mark and a word beside each colour, so that nothing is said by colour alone (Okabe-Ito).
LOOKS = {
    RIGHT: ("✓", "Right", "#009E73"),
    WRONG: ("✗", "Not yet", "#D55E00"),
    EXCEPTION: ("!", "Stopped by an error", "#D55E00"),
    NOT_ATTEMPTED: ("○", "Not attempted", "#808080"),
    REFUSED: ("–", "Not checked", "#808080"),
}

# A star that stands for a product has a space beside it.
STRONG, EMPHASIS = r"\*\*([^*]+)\*\*", r"(?<!\w)\*(?! )([^*]+)(?<! )\*(?!\w)"

TEXT = "var(--jp-content-font-color1, #222)"
BACKGROUND = "var(--jp-layout-color2, #f5f5f5)"


def as_text(verdict: Verdict) -> str:
    """Return the verdict as plain text, for a terminal."""
    mark, word, _ = LOOKS[verdict.status]
    lines = [f"{mark} {verdict.exercise}: {word}{_points(verdict)}"]
    lines += [_without_markup(text) for text in _paragraphs(verdict)]
    return "\n".join(lines)


def as_html(verdict: Verdict) -> str:
    """Return the verdict as a panel that reads in light and dark themes. All text is escaped."""
    mark, word, colour = LOOKS[verdict.status]
    title = (
        f"<strong>{mark} {word}</strong> "
        f"<code>{html.escape(verdict.exercise)}</code>"
        f"{_points(verdict)}"
    )
    return panel(title, [marked_up(text) for text in _paragraphs(verdict)], colour)


def as_mimebundle(verdict: Verdict, graded: bool) -> dict[str, Any]:
    """Return the verdict for a notebook: HTML to look at, JSON for programs, and text.

    graded: nbgrader reads the text as the score, so it is the bare number of points.
    """
    return {
        "text/plain": f"{verdict.points:g}" if graded else as_text(verdict),
        "text/html": as_html(verdict),
        VERDICT_MIME: verdict.as_dict(),
    }


def panel(title: str, paragraphs: list[str], colour: str) -> str:
    """Return HTML: a title and paragraphs (HTML both) beside a bar of `colour`."""
    style = (
        f"border: 0; border-left: 5px solid {colour}; background: {BACKGROUND}; color: {TEXT}; "
        "padding: 8px 14px; margin: 4px 0; max-width: 46em; line-height: 1.5;"
    )
    inner = "".join(f'<div style="margin-top: 6px;">{text}</div>' for text in paragraphs)
    return f'<div style="{style}"><div>{title}</div>{inner}</div>'


def marked_up(text: str) -> str:
    """Return `text` as HTML: escaped, with `code`, **strong**, *emphasis*, n_{l-1} and line
    breaks."""
    pieces = html.escape(text).split("`")
    pieces[::2] = [_prose(piece) for piece in pieces[::2]]
    pieces[1::2] = [f"<code>{piece}</code>" for piece in pieces[1::2]]
    return "".join(pieces).replace("\n", "<br>")


def _prose(escaped: str) -> str:
    strong = re.sub(STRONG, r"<strong>\1</strong>", escaped)
    marked = re.sub(EMPHASIS, r"<em>\1</em>", strong)
    return re.sub(r"\b([A-Za-z])_(?:\{([^}]+)\}|(\w)\b)", r"\1<sub>\2\3</sub>", marked)


def _without_markup(text: str) -> str:
    pieces = text.split("`")
    # In code, stars are products and powers.
    pieces[::2] = [re.sub(EMPHASIS, r"\1", re.sub(STRONG, r"\1", p)) for p in pieces[::2]]
    return "".join(pieces)


def _points(verdict: Verdict) -> str:
    if not verdict.max_points:
        return ""
    unit = "point" if verdict.max_points == 1 else "points"
    return f" · {verdict.points:g} of {verdict.max_points:g} {unit}"


def _paragraphs(verdict: Verdict) -> list[str]:
    advice = [f"**By the way:** {text}" for text in verdict.advice]
    return [text for text in (verdict.message, verdict.evidence, *advice) if text]
