"""A content file of a peer that has YAML front matter."""

from pathlib import Path
from typing import Any

import yaml

Fields = dict[str, Any]


class _Plain(yaml.CSafeDumper):
    """YAML without anchors: Clarion refuses them."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def write(path: Path, fields: Fields, body: str = "") -> None:
    """Write the file; the fields stand in their order, as an editor types them."""
    text = yaml.dump(fields, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=1000)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{text}---\n\n{body}\n", "utf-8")


def titled(name: str) -> str:
    """A title for what has only a name."""
    return name.replace("-", " ").capitalize()
