"""Equal values pack to equal bytes, whatever they share; what is unpacked is equal."""

import datetime as dt
import os
import subprocess
import sys
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from clarion.kinds.refs import Ref
from clarion.packing import Packable, mark_of, pack, unpack


class Point(NamedTuple):
    x: Any
    y: Any


class Model(Packable):
    name: str
    parts: tuple["Model", ...] = ()
    day: dt.date | None = None


PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.binary(), st.dates(), st.datetimes(),
    st.decimals(allow_nan=False), st.builds(Ref, st.tuples(st.text()), st.text()),
)  # fmt: skip
MODELS = st.recursive(
    st.builds(Model, name=st.text(), day=st.none() | st.dates()),
    lambda inner: st.builds(Model, name=st.text(), parts=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=6,
)
VALUES = st.recursive(
    PLAIN | MODELS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(tuple),
        st.lists(inner, max_size=4),
        st.dictionaries(st.text(), inner, max_size=4),
        st.builds(Point, inner, inner),
    ),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_unpacked_is_equal_and_of_the_same_types(value: Any) -> None:
    found = unpack(pack(value))
    assert found == value
    assert type(found) is type(value)
    assert pack(found) == pack(value)


@given(VALUES)
def test_it_does_not_matter_what_a_value_shares(value: Any) -> None:
    assert pack((value, value)) == pack((value, deepcopy(value))) == pack((unpack(pack(value)), value))


@given(st.text(min_size=1))
def test_equal_texts_are_one_whatever_they_were_made_of(text: str) -> None:
    again = "".join(list(text))
    assert pack({text: [text, again]}) == pack({again: [again, text]})


@given(MODELS)
def test_a_model_packs_as_its_values_whichever_were_given(model: Model) -> None:
    given_all = Model(name=model.name, parts=model.parts, day=model.day)
    assert pack(given_all) == pack(model)
    found = unpack(pack(model))
    assert found.model_dump() == model.model_dump()
    assert found.model_copy(update={"name": "other"}).name == "other"


@given(VALUES, VALUES)
def test_other_values_have_other_marks(one: Any, other: Any) -> None:
    if pack(one) != pack(other):
        assert mark_of(pack(one)) != mark_of(pack(other))
    assert len(mark_of(pack(one))) == 16


SCRIPT = """
import datetime, decimal, sys
from clarion.kinds.refs import Ref
from clarion.packing import mark_of, pack
value = ({"a": Ref(("stories",), "b")}, decimal.Decimal("1.50"), datetime.date(2026, 1, 2), "é" * 300)
sys.stdout.write(mark_of(pack(value)).hex())
"""


def test_another_process_packs_the_same() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "plugins"), "PYTHONHASHSEED": "7"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True)
    value = ({"a": Ref(("stories",), "b")}, Decimal("1.50"), dt.date(2026, 1, 2), "é" * 300)
    assert done.stdout.decode() == mark_of(pack(value)).hex()
