"""A bar says how far the visits have come, where somebody sits before a terminal."""

import sys

import pytest

from clarion.visits.progress import bar


@pytest.mark.parametrize(("is_watched", "count"), [(True, 4), (False, 4), (True, 0)])
def test_a_bar_grows_and_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], is_watched: bool, count: int
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_watched)
    tell = bar(count, "links")
    for done in range(count + 1):
        tell(done)
    *growing, last = capsys.readouterr().err.split("\r")[1:] or [""]
    assert last == ""
    assert [line.count("█") for line in growing if "█" in line] == ([7, 15, 22] if is_watched and count else [])
    assert all(line.endswith("of 4 links") for line in growing[:-1])
