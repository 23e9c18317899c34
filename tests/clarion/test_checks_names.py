import pytest
from fenmark import told, with_body, with_field

PAGE = "pages/about.md"


def test_a_near_miss_of_a_name_is_told(tmp_path):
    (line,) = told(tmp_path, {PAGE: with_body(PAGE, "We asked\nBrightwel, twice.")})
    assert line == 'pages/about.md:6: warning: should say "Brightwell" and not "Brightwel", if Brightwell is meant'


@pytest.mark.parametrize(
    "text", ["Brightwell", "Brightwell’s", "“Brightwel”", "brightwel", "BRIGHTWEL", "[a](https://b.example/Brightwel)"]
)
def test_a_name_as_it_is_spelled_and_what_is_not_ours_is_not(tmp_path, text):
    assert told(tmp_path, {PAGE: with_body(PAGE, f"We asked {text} twice.")}) == []


def test_a_name_that_stands_in_a_field_is_spelled_as_it_stands_there(tmp_path):
    event = with_field("events/quiet-night.md", "speakers: [{person: Ann Brightwel}]") + "\n\nAnn Brightwel speaks.\n"
    assert told(tmp_path, {"events/quiet-night.md": event}) == []
