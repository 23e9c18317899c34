import ast
import json
import re
from pathlib import Path

import clarion
from clarion.problems import RULES, Problem, as_annotations, as_json, as_text, counted, levelled

ONE = Problem("a,b.md", 3, "100% of\n'it'", "title")
TWO = Problem("a,b.md", 12, "so", "", "warning", "candour")


def test_problems_are_sorted_by_path_as_text_then_by_line():
    paths = [("b.md", 1), ("a.md", 10), ("a.md", 9), ("a-b.md", 1), ("B.md", 1)]
    ordered = sorted(Problem(path, line, "x") for path, line in paths)
    assert [(p.path, p.line) for p in ordered] == [("B.md", 1), ("a-b.md", 1), ("a.md", 9), ("a.md", 10), ("b.md", 1)]


def test_problems_and_warnings_are_counted_apart():
    assert [counted(some) for some in ([ONE], [ONE, TWO], [ONE, ONE, TWO, TWO])] == [
        "1 problem", "1 problem, 1 warning", "2 problems, 2 warnings"
    ]  # fmt: skip


def test_a_warning_is_marked_in_text():
    assert as_text([TWO]) == "a,b.md:12: warning: so\n"


def test_json_has_all_that_a_program_needs():
    assert json.loads(as_json([ONE, TWO])) == {
        "problems": [
            {
                "path": "a,b.md",
                "line": 3,
                "field": "title",
                "message": "100% of\n'it'",
                "level": "problem",
                "rule": "schema",
            },
            {"path": "a,b.md", "line": 12, "field": "", "message": "so", "level": "warning", "rule": "candour"},
        ]
    }
    assert json.loads(as_json([])) == {"problems": []}


def test_annotations_are_escaped_for_the_code_host():
    assert as_annotations([ONE, TWO]) == (
        "::error file=a%2Cb.md,line=3,title=schema::100%25 of%0A'it'\n"
        "::warning file=a%2Cb.md,line=12,title=candour::so\n"
    )


def test_the_level_of_a_rule_is_the_settings_to_give():
    assert [p.level for p in levelled([ONE, TWO], {"candour": "problem", "schema": "warning"})] == [
        "warning",
        "problem",
    ]
    assert levelled([ONE, TWO], {"candour": "off"}) == [ONE]


def test_every_rule_that_a_check_tells_is_one_that_the_settings_may_name():
    package = Path(clarion.__file__).parent
    files = [*package.glob("checks/*.py"), package / "entries.py", package / "files.py", package / "source.py"]
    words = {
        node.value
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    named = set(re.findall(r'(?:rule=|RULE = )"([a-z-]+)"', "".join(path.read_text() for path in files)))
    assert named <= RULES
    assert words >= RULES - {"schema", "front-matter"}
