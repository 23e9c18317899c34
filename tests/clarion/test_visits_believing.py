"""Where our own network is down, no link is dead."""

import pytest
from hosts import QUICK, host

from clarion.visits.believing import DOUBTED, believed, no_host_answered
from clarion.visits.outcome import Outcome, Sort

THERE, GONE = Outcome("there", "answers 200"), Outcome("broken", "answers 404")
LOST, STRANGE = Outcome("unreached", "does not answer"), Outcome("untrusted", "cannot be trusted (expired)")
SHUT, INSIDE, LATER = Outcome("passed over", "x"), Outcome("private", "x"), Outcome("later", "x")


@pytest.mark.parametrize(
    ("found", "is_so"),
    [
        ([], False),
        ([LOST], True),
        ([LOST, INSIDE, LATER], True),
        ([INSIDE], False),
        ([LATER], False),
        ([LOST, THERE], False),
        ([LOST, GONE], False),
        ([LOST, SHUT], False),
        ([LOST, STRANGE], False),
    ],
)
def test_no_host_answered(found: list[Outcome], is_so: bool) -> None:
    assert no_host_answered({str(n): outcome for n, outcome in enumerate(found)}) == is_so


def test_a_host_is_lost_where_another_still_answers() -> None:
    with host() as there:
        found = {there.address: THERE, "http://lost.example/": LOST}
        assert believed(found, QUICK) == found


def test_where_none_answers_any_more_the_network_went_down() -> None:
    with host() as there:
        found = {there.address: THERE, "http://gone.example/": GONE, "http://lost.example/": LOST}
    now = believed({address: found[address] for address in (there.address, "http://lost.example/")}, QUICK)
    assert now == {there.address: THERE, "http://lost.example/": DOUBTED["unreached"]}


@pytest.mark.parametrize(("other", "sort"), [("https://good.example/", "untrusted"), ("http://good.example/", "later")])
def test_a_host_cannot_be_trusted_where_another_can(other: str, sort: Sort) -> None:
    found = believed({"https://strange.example/": STRANGE, other: THERE}, QUICK)
    assert found["https://strange.example/"].sort == sort
