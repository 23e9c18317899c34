"""A value that is a key by being itself: an equal one is another key, and it stays alive as long as the key."""

import gc
import weakref
from dataclasses import dataclass

from clarion.same import Same


@dataclass(frozen=True)
class Point:
    x: int


def test_equal_values_are_different_keys() -> None:
    one, other = Point(1), Point(1)
    assert one == other
    assert Same(one) == Same(one) != Same(other)
    assert len({Same(one), Same(one), Same(other)}) == 2
    assert Same(one) != one


def test_a_key_keeps_its_value_so_that_no_other_takes_its_place() -> None:
    point = Point(1)
    alive, key = weakref.ref(point), Same(point)
    del point
    gc.collect()
    assert alive() is key.value
