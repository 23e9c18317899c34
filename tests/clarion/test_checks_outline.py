import pytest

from clarion.configuration import load, today
from clarion.content import read_content
from clarion.problems import as_text

SETTINGS = 'PATH = "content"\nCLARION_REGION = {\n    "name": "X",\n    "outline": "_coast.geojson",\n}\n'
LINE = '{"type": "LineString", "coordinates": [[1, 2], [3, 4]]}'


def told(folder, outline):
    (folder / "content").mkdir()
    if outline is not None:
        (folder / "content" / "_coast.geojson").write_text(outline)
    (folder / "pelicanconf.py").write_text(SETTINGS)
    settings, problems = load(folder / "pelicanconf.py", "pelicanconf.py")
    assert not problems
    found = read_content(settings, today(settings, None), lambda path: path.relative_to(folder).as_posix())
    return [line for line in as_text(found.problems).splitlines() if "outline" in line]


@pytest.mark.parametrize(
    ("outline", "words"),
    [
        (None, "must be a GeoJSON file below the content folder, and there is no content/_coast.geojson"),
        (LINE[:-1], "must be a GeoJSON file, and content/_coast.geojson is not JSON from its line 1 on"),
        (
            '{"type": "Topology"}',
            'must be a GeoJSON file, and content/_coast.geojson has an object of the type "Topology"',
        ),
    ],
)
def test_an_outline_that_cannot_be_drawn_is_told_where_the_settings_name_it(tmp_path, outline, words):
    assert told(tmp_path, outline) == [f"pelicanconf.py:4: 'CLARION_REGION.outline' {words}"]


def test_one_that_can_is_not(tmp_path):
    assert told(tmp_path, LINE) == []
