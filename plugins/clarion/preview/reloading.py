"""A page of the site → the same page with the script that shows it anew. Files stay as published."""

import html
import re

EVENTS = "/_clarion/events"
SCRIPT = "/_clarion/reload.js"

_POLICY = re.compile(r"<meta\b(?=[^>]*\bhttp-equiv=[\"']?content-security-policy\b)[^>]*>", re.I)
_CONTENT = re.compile(r"\bcontent=(?:\"([^\"]*)\"|'([^']*)')", re.I)
_END_OF_BODY = re.compile(r"</body\s*>|\Z", re.I)
_END_OF_HEAD = re.compile(r"</head\s*>|\Z", re.I)


def reloading(page: bytes, build: str, over: str = "") -> bytes:
    """`build` is the id by which the script knows whether the page is the newest; `over` is what lies over it."""
    text = page.decode("utf-8", "surrogateescape")
    tags = f'<meta name="clarion-build" content="{build}"><script src="{SCRIPT}" defer></script>'
    text = _POLICY.sub(lambda meta: _CONTENT.sub(_allowing_us, meta[0], count=1), text)
    text = _END_OF_HEAD.sub(lambda end: tags + end[0], text, count=1)
    return _END_OF_BODY.sub(lambda end: over + end[0], text, count=1).encode("utf-8", "surrogateescape")


def _allowing_us(attribute: re.Match[str]) -> str:
    policy = html.unescape(attribute[1] or attribute[2] or "")
    return f'content="{html.escape(allowing_us(policy))}"'


def allowing_us(policy: str) -> str:
    """The policy, with what is of its own origin. https://www.w3.org/TR/CSP3/#parse-serialized-policy"""
    directives: dict[str, list[str]] = {}
    for name, *sources in filter(None, (part.split() for part in policy.split(";"))):
        directives.setdefault(name.lower(), sources)  # of two, the first counts
    for name, fallbacks in (
        ("script-src-elem", ("script-src-elem",)),
        ("script-src", ("script-src", "default-src")),
        ("connect-src", ("connect-src", "default-src")),
        ("style-src-elem", ("style-src-elem",)),
        ("style-src", ("style-src", "default-src")),
    ):
        present = next((directives[other] for other in fallbacks if other in directives), None)
        if present is not None:  # else nothing is forbidden
            others = [source for source in present if source.lower() not in ("'none'", "'self'")]
            directives[name] = ["'self'", *others]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
