"""A table → CSV: UTF-8, lines and quotes as in RFC 4180, and no cell that a spreadsheet would take for a formula."""

import csv
import datetime as dt
from io import StringIO

from clarion.desk.tables import Table, Value

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""https://owasp.org/www-community/attacks/CSV_Injection"""


def as_csv(table: Table) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(_plain, table.columns))
    writer.writerows([_plain(cell.value) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def _plain(value: Value) -> str | int:
    if isinstance(value, int):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    text = value or ""
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
