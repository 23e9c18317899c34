"""What may be believed of a round of visits: where our own network is down, no link is dead."""

from collections.abc import Mapping

from clarion.visits.knocking import knock
from clarion.visits.manner import Manner
from clarion.visits.outcome import FAULTS, Outcome, Sort

ANSWERED: frozenset[Sort] = frozenset({"there", "broken"})
DOUBTED: Mapping[Sort, Outcome] = {
    "unreached": Outcome("later", "not reached: the network went down"),
    "untrusted": Outcome("later", "not seen: no host could prove here who it is"),
}
"""What is said in place of what is not believed."""


def no_host_answered(found: Mapping[str, Outcome]) -> bool:
    sorts = {outcome.sort for outcome in found.values()}
    return "unreached" in sorts and sorts <= {"unreached", "private", "later"}


def believed(found: Mapping[str, Outcome], manner: Manner) -> dict[str, Outcome]:
    """That a host cannot be reached is believed where another that answered does so to the end; that one cannot be
    trusted, where another can."""
    answered = [address for address, outcome in found.items() if outcome.sort in ANSWERED]
    doubted: set[Sort] = set()
    if any(outcome.sort == "unreached" for outcome in found.values()) and not _still_answers(answered, manner):
        doubted.add("unreached")
    if not any(address.startswith("https:") for address in answered):
        doubted.add("untrusted")
    return {address: DOUBTED[each.sort] if each.sort in doubted else each for address, each in found.items()}


def _still_answers(answered: list[str], manner: Manner) -> bool:
    """Whether one of the first hosts that answered does now."""
    for address in answered[:3]:
        try:
            knock("HEAD", address, manner)
        except FAULTS:
            continue
        return True
    return False
