import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from clarion import cli
from clarion.editors.describe import described
from clarion.editors.json_schema import INDEX, schema_of, schema_of_all
from clarion.editors.pages import EXAMPLE
from clarion.files import INDEX as INDEX_FILE
from clarion.kinds.listed import BY_FOLDER, KINDS

CONTENT = Path(__file__).parents[2] / "content"
FILES = [path for folder in (CONTENT, EXAMPLE) for path in sorted(folder.rglob("*.md"))]


class Yaml12(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors have it: `yes`, 18:30 and 2026-03-14 are text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(first))

Yaml12.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))  # 0917 is no octal
WHOLE = schema_of_all()


def front_matter(text: str) -> Any:
    return yaml.load(text.split("---\n", 2)[1], Yaml12)


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


def schema_for(path: Path) -> dict[str, Any]:
    """The part of the whole schema that is of the file's folder."""
    folder = path.relative_to(CONTENT if path.is_relative_to(CONTENT) else EXAMPLE).parts[0]
    name = INDEX if path.name == INDEX_FILE else folder
    return {"$ref": f"#/$defs/{name}", "$defs": WHOLE["$defs"]}


@pytest.mark.parametrize("kind", [*KINDS, None], ids=lambda kind: kind.folder if kind else "all")
def test_the_schema_is_one(kind):
    Draft202012Validator.check_schema(schema_of(kind) if kind else schema_of_all())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.parent.name}/{path.stem}")
def test_what_passes_the_check_fits_the_schema(path):
    assert faults(schema_for(path), front_matter(path.read_text())) == []


def test_the_schema_of_one_kind_is_that_of_all():
    whole = schema_of_all()
    for kind in KINDS:
        one = schema_of(kind)
        of_all = whole["$defs"][kind.folder]
        assert {name: one[name] for name in of_all} == of_all
        assert {name: whole["$defs"][name] for name in one["$defs"]} == one["$defs"]


def test_no_two_groups_have_one_name():
    groups: dict[str, set[object]] = {}
    waiting: list[Any] = list(KINDS)
    while waiting:
        for group in (field.value.group for field in described(waiting.pop()) if field.value.group):
            groups.setdefault(group.__name__, set()).add(group)
            waiting.append(group)
    assert [name for name, found in groups.items() if len(found) > 1] == []
    assert not set(groups) & {*BY_FOLDER, INDEX}


def test_every_field_has_its_words():
    for kind in KINDS:
        properties = schema_of(kind)["properties"]
        for field in described(kind):
            assert properties[field.name]["description"].startswith(field.meaning)


STORY = front_matter((EXAMPLE / "stories" / "acme-saves-energy.md").read_text())


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("titel", "x", "Additional properties are not allowed ('titel' was unexpected)"),
        ("basis", "hearsay", "'hearsay' is not one of ['interview', 'supplied', 'public record']"),
        ("members", "acme", "'acme' is not of type 'array'"),
        ("members", [], "[] should be non-empty"),
        ("members", ["Acme Ltd"], "'Acme Ltd' does not match"),
        ("members", ["people/acme"], "'people/acme' does not match"),
        ("date", "14/03/26", "'14/03/26' does not match"),
        ("featured", "yes", "'yes' is not of type 'boolean'"),
        ("title", "a <b>", "'a <b>' does not match"),
        ("started", 2023, "2023 is not of type 'string'"),
        ("timeline", [{"when": 20231, "text": "x"}], "20231 is greater than the maximum of 9999"),
        ("quotes", [{"text": "x"}], "'by' is a required property"),
    ],
)
def test_a_mistake_is_seen(field, value, fault):
    found = faults(schema_of(BY_FOLDER["stories"]), {**STORY, field: value})
    assert len(found) == 1
    assert found[0].startswith(fault)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 2030),
        ("members", ["members/acme"]),
        ("timeline", [{"when": 2023, "text": "x"}]),
        ("date", "2026-03-14 18:30"),
        ("started", "2023-11-02"),
    ],
)
def test_what_yaml_makes_of_a_value_is_taken(field, value):
    assert faults(schema_of(BY_FOLDER["stories"]), {**STORY, field: value}) == []


def test_what_is_needed_is_required():
    schema = schema_of(BY_FOLDER["stories"])
    assert schema["required"] == ["title", "summary", "date", "members", "basis"]
    assert schema["additionalProperties"] is False


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    def run(*arguments: str) -> Any:
        assert cli.main(["schema", *arguments]) == 0
        return json.loads(capsys.readouterr().out)

    return run


def test_the_command_prints_one_kind_or_all(printed):
    assert printed("story") == schema_of(BY_FOLDER["stories"])
    assert printed("stories") == printed("story")
    assert printed() == schema_of_all()


def test_a_kind_that_is_none_is_told(capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(["schema", "event s"])
    assert stop.value.code == 2
    assert "did you mean 'events'?" in capsys.readouterr().err
