from typing import ClassVar

import pytest

from clarion.kinds.findings import name_of
from clarion.kinds.listed import BY_FOLDER
from clarion.kinds.parts import Citation, Group
from clarion.kinds.story import Story
from clarion.models import group_at, groups_by_name, holding_groups, rules_of
from clarion.values import Text


@pytest.mark.parametrize("kind", BY_FOLDER.values())
def test_each_field_is_known_by_the_name_that_editors_type(kind):
    assert set(groups_by_name(kind)) == {name_of(key, field) for key, field in kind.model_fields.items()}


@pytest.mark.parametrize(
    ("loc", "group"),
    [((), Story), (("sources",), Citation), (("sources", 3), Citation), (("title",), None), (("nothing", "url"), None)],
)
def test_the_group_at_a_place_is_the_one_whose_fields_stand_there(loc, group):
    assert group_at(Story, loc) is group


def test_only_attributes_that_may_hold_groups_are_looked_into():
    assert ("sources", "sources") in holding_groups(Story)
    assert "title" not in dict(holding_groups(Story))


def silent(_read):
    return iter(())


class Part(Group):
    name: Text
    rules: ClassVar = (silent,)


def test_rules_are_those_of_the_group_and_of_every_kind():
    assert rules_of(Part) == Part.rules
    assert len(rules_of(Story)) == len(Story.rules) + 1
