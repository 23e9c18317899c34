"""The summary at the top of the desk: what needs its readers today, in a few lines that lead further."""

from collections import Counter
from collections.abc import Iterator

from clarion.desk.inputs import Need
from clarion.desk.queue import AGAIN, NOW, OVERDUE, SOON
from clarion.desk.work import Work


def needs_of(work: Work) -> tuple[Need, ...]:
    """What is urgent first; of what is in order, nothing is said."""
    return tuple(need for need in (*_waiting(work), *_missing(work)) if need.count)


def _waiting(work: Work) -> Iterator[Need]:
    counts = Counter(task.urgency for task in work.tasks)
    yield Need(counts[NOW], _one(counts[NOW], "file stops", "files stop") + " a publish", "/desk/consistency/", True)
    yield Need(counts[OVERDUE], _one(counts[OVERDUE], "thing is", "things are") + " overdue", "#page:queue", True)
    yield Need(counts[SOON], "due within a month", "#page:queue")
    yield Need(
        counts[AGAIN], _one(counts[AGAIN], "file asks", "files ask") + " for a second look", "/desk/consistency/"
    )


def _missing(work: Work) -> Iterator[Need]:
    gaps = sum(bool(pillar.gaps) for pillar in work.pillars)
    of = f"of {len(work.pillars)} pillars {_one(gaps, 'has', 'have')} a gap in what proves {_one(gaps, 'it', 'them')}"
    yield Need(gaps, of, "/desk/message/")
    for table, one, many in zip(work.facts, ("question has", "fact is"), ("questions have", "facts are"), strict=True):
        rest = "several answers" if table is work.facts[0] else "out of date"
        yield Need(len(table.rows), f"{_one(len(table.rows), one, many)} {rest}", f"/desk/message/#page:{table.name}")
    for each in work.maps:
        words = f"of {each.total} {each.pairs} without a story"
        yield Need(each.empty, words, f"/desk/gaps/#page:{each.table.name}")
    untold = len(work.members[0].rows)
    yield Need(untold, _one(untold, "organisation", "organisations") + " never told about", "/desk/members/")


def _one(count: int, one: str, many: str) -> str:
    return one if count == 1 else many
