"""Find what is active on a page: scripts and links of a submission's own."""

import re

from bs4 import BeautifulSoup

ACTIVE_TAGS = ("script", "iframe", "object", "embed", "form", "meta", "link", "base", "svg", "math")
RUNS = re.compile(r"(javascript:|vbscript:|data:text)", re.IGNORECASE)
LINK = re.compile(r"\\href\s*\{\s*javascript")


def active_parts(page: str, word: str = "pwned") -> list[str]:
    """Return the parts of an HTML page that are active and hold `word`."""
    soup = BeautifulSoup(page, "html.parser")
    tags = [tag for tag in soup.find_all(True) if word in str(tag.attrs) or tag.name in ACTIVE_TAGS]
    found = [str(tag)[:200] for tag in tags if word in str(tag) and tag.name in ACTIVE_TAGS]
    found += [f"{tag.name} {name}={value}" for tag in tags for name, value in _running(tag)]
    for verbatim in soup(["pre", "code", *ACTIVE_TAGS]):
        verbatim.decompose()
    return found + LINK.findall(soup.get_text())


def _running(tag) -> list[tuple[str, str]]:
    return [
        (name, str(value))
        for name, value in tag.attrs.items()
        if name.startswith("on")
        or RUNS.match("".join(str(value).split()))
        or (name == "style" and "url(" in str(value))
    ]
