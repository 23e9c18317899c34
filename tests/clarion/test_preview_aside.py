from pathlib import Path

import pytest

from clarion.preview import Aside, Unmade
from clarion.preview import aside as aside_module


def counting(made: list[int]):
    def make() -> Path:
        made.append(len(made))
        return Path(str(len(made)))

    return make


def test_it_is_made_when_it_is_opened_and_again_after_a_build():
    made: list[int] = []
    aside = Aside("desk", counting(made))
    assert made == []
    assert [aside.folder("a"), aside.folder("a"), aside.folder("b")] == [Path("1"), Path("1"), Path("2")]


def test_it_is_made_again_when_it_is_old(monkeypatch):
    monkeypatch.setattr(aside_module, "OLD", -1.0)
    made: list[int] = []
    aside = Aside("desk", counting(made))
    assert [aside.folder("a"), aside.folder("a")] == [Path("1"), Path("2")]


def test_what_could_not_be_made_is_tried_again():
    found = iter([None, Path("x")])

    def make() -> Path:
        path = next(found)
        if path is None:
            raise Unmade("wrong")
        return path

    aside = Aside("desk", make)
    with pytest.raises(Unmade, match="wrong"):
        aside.folder("a")
    assert aside.folder("a") == Path("x")
