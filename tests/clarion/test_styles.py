"""One stylesheet in place of many: everything in its layer, for its media, with addresses that still hold."""

import re
from pathlib import Path

import pytest

from clarion.styles import joined
from conftest import TOP


@pytest.fixture
def static(tmp_path: Path) -> Path:
    files = {
        "css/site.css": '/* the order */\n@layer a, b;\n@import url("tokens.css");\n'
        "@import url('parts/card.css') layer(a);\n@import \"print.css\" layer(b) print;\nhtml { color: red }\n",
        "css/tokens.css": ':root { --x: "/* no comment */" }\n',
        "css/parts/card.css": '.card { background: url("../../img/a.svg") }\n.mark { background: url(data:x) }\n',
        "css/print.css": '@import url("tokens.css");\n.card { display: none }\n',
        "css/other.css": "p { color: blue }\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_imports_stand_in_their_order_layer_and_media(static):
    made = joined(static)
    assert made is not None
    assert re.sub(r"\s+", " ", made.text) == (
        '@layer a, b; :root { --x: "/* no comment */" } @layer a { .card { background: url("../img/a.svg") } '
        ".mark { background: url(data:x) } } "
        '@media print { @layer b { @import url("tokens.css"); .card { display: none } } } '
        "html { color: red } "
    )


def test_what_nobody_imports_is_no_part_of_it(static):
    assert joined(static).files == {"css/site.css", "css/tokens.css", "css/parts/card.css", "css/print.css"}


def test_the_address_changes_with_the_bytes_alone(static):
    first = joined(static).address
    assert joined(static).address == first
    assert re.fullmatch(r"/static/css/site\.[0-9a-f]{10}\.css", first)
    (static / "css/tokens.css").write_text(":root { --x: 2 }\n")
    assert joined(static).address != first


def test_a_theme_without_styles_has_none(tmp_path):
    assert joined(tmp_path) is None


def test_the_theme_is_joined_whole():
    made = joined(TOP / "theme" / "static")
    assert "@import" not in made.text
    assert "/*" not in made.text
    parts = {path.name for path in (TOP / "theme/static/css/components").glob("*.css")}
    assert {Path(file).name for file in made.files if "components" in file} == parts
