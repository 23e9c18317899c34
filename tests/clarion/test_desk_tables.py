import datetime as dt

import pytest

from clarion.desk.export import as_csv
from clarion.desk.tables import MOST, Cell, Table, rows_of, shade, share


def test_what_is_no_cell_becomes_one():
    assert rows_of([("a", Cell(1, "/x/"))]) == ((Cell("a"), Cell(1, "/x/")),)


def test_a_page_shows_so_many_rows_and_the_export_has_all():
    table = Table("t", "T", ("N",), rows_of((n,) for n in range(MOST + 3)))
    assert (len(table.shown), table.more) == (MOST, 3)
    assert as_csv(table).count(b"\r\n") == MOST + 4


def test_a_map_is_shown_whole():
    table = Table("t", "T", ("N",), rows_of((n,) for n in range(MOST + 3)), unit="stories")
    assert table.more == 0


@pytest.mark.parametrize(("count", "dark"), [(0, 0), (1, 1), (25, 1), (26, 2), (100, 4)])
def test_the_fullest_cell_is_darkest_and_one_with_anything_differs_from_an_empty_one(count, dark):
    assert shade(count, 100) == dark


def test_where_there_is_nothing_nothing_is_drawn():
    assert (shade(0, 0), share(0, 0)) == (0, 0)


def test_a_bar_is_as_long_as_its_share_of_the_longest():
    assert (share(3, 4), share(4, 4)) == (75, 100)


def test_lines_and_quotes_are_those_of_rfc_4180():
    table = Table("t", "T", ("A", "B, C"), rows_of([('say "yes"', "two\nlines"), (None, dt.date(2026, 3, 1))]))
    assert as_csv(table) == b'A,"B, C"\r\n"say ""yes""","two\nlines"\r\n,2026-03-01\r\n'


def test_it_is_utf_8():
    assert as_csv(Table("t", "T", ("É",), ())) == "É\r\n".encode()


@pytest.mark.parametrize("text", ["=1+1", "+44 191", "-x", "@sum", "\tx", "\r=1", "＝1"])
def test_no_cell_is_a_formula(text):
    line = as_csv(Table("t", "T", ("A",), rows_of([(text,)]))).decode().split("\r\n", 1)[1]
    assert line.lstrip('"').startswith(f"'{text}")


def test_a_number_below_nothing_stays_a_number():
    assert as_csv(Table("t", "T", ("Days",), rows_of([(-3,)]))) == b"Days\r\n-3\r\n"
