import pytest

from clarion.outputs import file_of


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/stories/", "stories/index.html"),
        ("/stories/page/2/", "stories/page/2/index.html"),
        ("/404.html", "404.html"),
        ("/feeds/all.atom.xml", "feeds/all.atom.xml"),
    ],
)
def test_an_address_is_answered_by_one_file(address: str, file: str) -> None:
    assert file_of(address) == file
