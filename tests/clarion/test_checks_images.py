import io
import warnings

import pytest
from fenmark import told, with_field
from PIL import Image

NEWS = "news/new-lab-opens.md"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def picture(kind):
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, kind)
    return file.getvalue()


def news(file):
    return with_field(NEWS, f"image:\n  file: {file}\n  alt: A dot\n  credit: Ada Moss")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", "PNG"),
        ("a.jpg", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("a.webp", "WEBP"),
        ("a.avif", "AVIF"),
        ("a.gif", "GIF"),
        ("b/c/a.png", "PNG"),
    ],
)
def test_pictures_of_these_kinds_are_images(tmp_path, name, kind):
    assert told(tmp_path, {f"images/{name}": picture(kind), NEWS: news(name)}) == []


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.png", b"", "must be a whole PNG, as its name says; its content is not: export it as PNG again"),
        ("a.png", picture("JPEG"), "must end in .jpeg, for it is one"),
        ("a.jpg", b"<html>", "must be a whole JPEG, as its name says; its content is not: export it as JPEG again"),
        (
            "a.bmp",
            picture("BMP"),
            "must be PNG, JPEG, WebP, AVIF, GIF or SVG, not 'a.bmp'; export a photograph as JPEG",
        ),
        ("a.png", picture("PNG") + b"\0" * 4_000_000, "must be at most 4 MB, not 4.1 MB"),
        (
            "a.svg",
            b"<html/>",
            "must be an SVG that can be read, as its name says; its content is not: export it as SVG again",
        ),
        (
            "a.svg",
            b"\xff\xfe",
            "must be an SVG that can be read, as its name says; its content is not: export it as SVG again",
        ),
        ("a.svg", SVG.format("<script/>").encode(), "must be a drawing alone, without script"),
        ("a.svg", SVG.format("<script/>").encode("utf-16"), "must be a drawing alone, without script"),
        ("a.svg", SVG.format('<g onload="x"/>').encode(), "must be a drawing alone, without script"),
        ("a.svg", SVG.format('<a href=" javascript:x"/>').encode(), "must be a drawing alone, without script"),
        (
            "a.svg",
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
            "must be an SVG that can be read, as its name says; its content is not: export it as SVG again",
        ),
    ],
)
def test_what_is_no_picture_is_told(tmp_path, name, data, words):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert told(tmp_path, {f"images/{name}": data, NEWS: news(name)}) == [
            f"news/new-lab-opens.md:7: 'image.file' {words}"
        ]


@pytest.mark.parametrize("file", ["../extra/paper.pdf", "/etc/passwd", "a//b.png", "images/../../x.png"])
def test_a_picture_is_below_the_images(tmp_path, file):
    assert told(tmp_path, {NEWS: news(file)}) == [
        "news/new-lab-opens.md:7: 'image.file' must be a file below content/images, such as members/acme.jpg, "
        f"not '{file}'"
    ]


def test_a_picture_of_4_mb_is_not_too_large(tmp_path):
    data = picture("PNG")
    assert told(tmp_path, {"images/a.png": data + b"\0" * (4_000_000 - len(data)), NEWS: news("a.png")}) == []
