"""The Nu HTML checker finds no error on any page, of the published site or of the preview with its samples."""

import json
import subprocess
from collections import Counter

import pytest

from browser.sites import Site
from browser.tools import VNU, from_npm, java

pytestmark = pytest.mark.slow

PATIENCE = 180


@pytest.mark.parametrize("name", ["own", "small", "published"])
def test_every_page_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    command = [java(), "-Xss8m", "-jar", str(from_npm(VNU)), "--format", "json", "--stdout", "--skip-non-html"]
    site: Site = request.getfixturevalue(name)
    run = subprocess.run([*command, str(site.folder)], capture_output=True, text=True, timeout=PATIENCE, check=False)
    messages = json.loads(run.stdout)["messages"]
    print("\n".join(f"{count} × {words}" for words, count in _warnings(messages).most_common()))
    errors = [_line(site, message) for message in messages if message["type"] != "info"]
    assert not errors, "\n".join(errors)


def _warnings(messages: list[dict]) -> Counter:
    return Counter(message["message"] for message in messages if message.get("subType") == "warning")


def _line(site: Site, message: dict) -> str:
    file = message.get("url", "").partition(site.folder.as_posix())[2]
    return f"{file}:{message.get('lastLine', 1)}: {message['message']}"
