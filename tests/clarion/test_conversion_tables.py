import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.extensions.tables import PIPE_LEFT, PIPE_NONE, PIPE_RIGHT, TableProcessor
from stock_markdown import ALL

from clarion.conversion.tables import Tables

ROW = st.text(alphabet=st.sampled_from(list("ab|`\\ -:")), max_size=20)


@pytest.mark.parametrize("border", [PIPE_NONE, PIPE_LEFT, PIPE_RIGHT, PIPE_LEFT | PIPE_RIGHT])
@law(derandomize=True, max_examples=200, deadline=None)
@given(row=ROW)
def test_a_row_has_the_cells_of_the_stock_processor(border, row):
    config = {"use_align_attribute": True}
    stock, mine = (TableProcessor(ALL._markdown.parser, config) for _ in range(2))
    Tables.take_over(mine)
    assert type(mine) is Tables
    stock.border = mine.border = border
    assert mine._split_row(row) == stock._split_row(row)
