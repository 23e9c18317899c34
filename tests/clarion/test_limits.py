"""Work stopped after a time: also while garbage is made, and everything is as it was afterwards."""

import gc
import signal
import weakref

import pytest

from clarion.limits import TooLong, limited


class Knot:
    """Garbage that only a collection finds."""

    def __init__(self):
        self.knot = self


def endless():
    while True:
        Knot()


def test_a_limit_is_not_lost_in_what_a_collection_calls():
    def slow(_phase, _info):
        sum(range(200_000))

    gc.callbacks.append(slow)
    try:
        with pytest.raises(TooLong):
            limited(endless, 0.05)
    finally:
        gc.callbacks.remove(slow)


@pytest.mark.parametrize("is_on", [True, False])
def test_afterwards_all_is_as_it_was(is_on):
    before = signal.getsignal(signal.SIGPROF)
    try:
        if not is_on:
            gc.disable()
        assert limited(lambda: 42, 5) == 42
        assert gc.isenabled() == is_on
    finally:
        gc.enable()
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_garbage_of_the_work_is_collected_later():
    found = weakref.ref(limited(Knot, 5))
    gc.collect()
    assert found() is None
