"""The content type of a file, by its name. https://www.iana.org/assignments/media-types"""

import mimetypes

# Ours first: Python asks the system's table, and each system has another.
_TYPES = {
    ".atom.xml": "application/atom+xml",
    ".atom": "application/atom+xml",
    ".rss.xml": "application/rss+xml",
    ".rss": "application/rss+xml",
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".xml": "application/xml",
    ".xsl": "application/xslt+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}


def media_type(name: str) -> str:
    guess = next((known for ending, known in _TYPES.items() if name.endswith(ending)), None)
    guess = guess or mimetypes.guess_type(name)[0] or _fallback(name)
    is_text = guess.startswith("text/") or guess.endswith(("xml", "json"))
    return f"{guess}; charset=utf-8" if is_text else guess


def _fallback(name: str) -> str:
    """Files such as CNAME and _headers are for people; of what has an ending, nothing is known."""
    return "application/octet-stream" if "." in name else "text/plain"
