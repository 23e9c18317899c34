"""A page for looking without a server: its addresses from where it lies, a folder's with its index.html."""

import posixpath
import re

from clarion.outputs import file_of

_ADDRESS = re.compile(r"(?P<before>(?:href|src)=\"|content=\"0; url=)(?P<path>/[^\"]*)")
_SRCSET = re.compile(r"(?<=\ssrcset=\")[^\"]*")
_CANDIDATE = re.compile(r"(?P<before>^|, )(?P<path>/\S*)")


def relative(html: str, address: str, base: str) -> str:
    """The page with relative addresses, a folder's with its index.html: for looking without a server."""
    here = posixpath.dirname(f"/{file_of(address)}")

    def from_here(match: re.Match[str]) -> str:
        path, mark, rest = re.fullmatch(r"([^#?]*)([#?]?)(.*)", match["path"], re.DOTALL).groups()  # type: ignore[union-attr]
        if not (f"{path}/").startswith(f"{base}/") or path.startswith("//"):
            return match[0]
        target = posixpath.relpath(f"/{file_of(path.removeprefix(base))}", here)
        return f"{match['before']}{target}{mark}{rest}"

    html = _SRCSET.sub(lambda srcset: _CANDIDATE.sub(from_here, srcset[0]), html)
    return _ADDRESS.sub(from_here, html)
