"""Pictures: how large they become, what is taken out of them, and that they are made once."""

import io
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageSequence

from clarion.pictures import encode, made_of
from clarion.pictures.drawings import size_of
from clarion.pictures.encode import made_smaller
from clarion.pictures.sizes import WIDTHS, scaled, widths_of

RED, BLUE = (200, 30, 30), (30, 30, 200)
GPS, ORIENTATION, CAMERA = 0x8825, 0x0112, 0x010F


def photograph(wide: int = 1600, high: int = 1200, *, orientation: int = 1) -> Image.Image:
    """Red at the left, blue at the right, and told where it was taken."""
    image = Image.new("RGB", (wide, high), RED)
    image.paste(BLUE, (wide // 2, 0, wide, high))
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = orientation, "A camera"
    exif.get_ifd(GPS).update({1: "N", 2: (54.0, 58.0, 12.0), 3: "W", 4: (1.0, 36.0, 30.0)})
    image.info["exif"] = exif.tobytes()
    return image


def bytes_of(image: Image.Image, form: str = "JPEG", **more: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **{"exif": image.info.get("exif", b""), **more})
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


# Sizes


@pytest.mark.parametrize(
    ("wide", "widths"),
    [(4000, (640, 1280)), (1280, (640, 1280)), (900, (640, 900)), (700, (700,)), (640, (640,)), (1, (1,))],
)
def test_there_are_two_widths_or_one_where_a_second_is_not_worth_it(wide: int, widths: tuple[int, ...]) -> None:
    assert widths_of(wide) == widths


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_no_variant_is_larger_than_the_original_and_its_shape_is_kept(wide: int, high: int) -> None:
    whole = scaled((wide, high), WIDTHS[-1])
    for width in (*widths_of(whole[0]), whole[0]):
        w, h = scaled(whole, width)
        assert w <= min(wide, WIDTHS[-1])
        assert 1 <= h <= high
        assert abs(h - high * w / wide) <= 1 + w / whole[0]  # rounded twice


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from(["RGB", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16"]))
def test_a_picture_in_any_colours_can_be_made(wide: int, high: int, mode: str) -> None:
    form, ending = ("JPEG", ".jpg") if mode == "CMYK" else ("PNG", ".png")
    made = made_smaller(bytes_of(Image.new(mode, (wide, high)), form), ending)
    assert {opened(data).size for data in made.values()} == {(wide, high)}


# What is taken out, and what is kept


@pytest.mark.parametrize(("form", "ending"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("AVIF", ".avif")])
def test_nothing_tells_where_or_by_what_it_was_made(form: str, ending: str) -> None:
    original = bytes_of(photograph(800, 600), form)
    assert dict(opened(original).getexif())
    made = made_smaller(original, ending)
    assert opened(made[""]).format == form
    for data in made.values():
        assert not dict(opened(data).getexif())
        assert not {"exif", "xmp", "comment", "icc_profile"} & opened(data).info.keys()
        assert b"A camera" not in data


@pytest.mark.parametrize(
    ("orientation", "size", "left"),
    [(1, (80, 60), RED), (3, (80, 60), BLUE), (2, (80, 60), BLUE), (6, (60, 80), None), (8, (60, 80), None)],
)
def test_it_is_upright(orientation: int, size: tuple[int, int], left: tuple[int, ...] | None) -> None:
    for data in made_smaller(bytes_of(photograph(80, 60, orientation=orientation)), ".jpg").values():
        image = opened(data).convert("RGB")
        assert image.size == size
        top = {6: RED, 8: BLUE}.get(orientation)
        seen = image.getpixel((5, 5))
        assert all(abs(a - b) < 30 for a, b in zip(seen, left or top or (), strict=True))


def test_broken_notes_of_a_camera_do_not_matter() -> None:
    assert made_smaller(bytes_of(photograph(80, 60), exif=b"Exif\0\0II*\0\xff\xff\xff\xff"), ".jpg")


def test_the_second_picture_in_a_cameras_jpeg_is_left_out() -> None:
    file = io.BytesIO()
    photograph(80, 60).save(file, "MPO", save_all=True, append_images=[photograph(40, 30)])
    assert sorted(made_smaller(file.getvalue(), ".jpg")) == ["", "80"]


def test_colours_come_in_srgb() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, b"no profile at all"):
        made = made_smaller(bytes_of(Image.new("RGB", (9, 9), RED), "PNG", icc_profile=profile), ".png")
        assert opened(made[""]).convert("RGB").getpixel((1, 1)) == RED
        assert "icc_profile" not in opened(made[""]).info


def test_what_is_seen_through_stays_so() -> None:
    made = made_smaller(bytes_of(Image.new("RGBA", (90, 60), (0, 0, 0, 0)), "PNG"), ".png")
    assert all(opened(data).convert("RGBA").getpixel((5, 5))[3] == 0 for data in made.values())  # type: ignore[index]


@pytest.mark.parametrize(("form", "ending"), [("GIF", ".gif"), ("WEBP", ".webp"), ("PNG", ".png"), ("AVIF", ".avif")])
def test_what_moves_goes_on_moving(form: str, ending: str) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in (RED, BLUE, RED)]
    more: dict[str, Any] = {"comment": b"A camera"} if form == "GIF" else {"exif": photograph(8, 8).info["exif"]}
    original = bytes_of(frames[0], form, save_all=True, append_images=frames[1:], duration=200, loop=0, **more)
    made = made_smaller(original, ending)
    assert list(made) == [""]
    assert b"A camera" not in made[""]
    assert b"A camera" in original
    before, after = (list(ImageSequence.Iterator(opened(data))) for data in (original, made[""]))
    assert len(before) == len(after)
    assert [frame.info.get("duration") for frame in before] == [frame.info.get("duration") for frame in after]


# A folder of them


def test_a_made_picture_knows_its_size_and_its_variants(tmp_path: Path) -> None:
    put(tmp_path, "in/a/hall one.jpg", bytes_of(photograph(1600, 1200)))
    made = made_of(tmp_path / "in", "/images/", tmp_path / "kept")["a/hall one.jpg"]
    assert made.picture
    assert made.picture.is_photograph
    assert (made.picture.address, made.picture.width, made.picture.height) == ("/images/a/hall%20one.jpg", 1280, 960)
    assert [variant.width for variant in made.picture.variants] == [640, 1280]
    assert all(variant.address.startswith("/images/a/hall%20one-") for variant in made.picture.variants)
    assert [address.count(" ") for address, _ in made.files] == [1, 1, 1]


def test_a_webp_is_its_own_widest_variant(tmp_path: Path) -> None:
    put(tmp_path, "in/a.webp", bytes_of(photograph(1600, 1200), "WEBP"))
    made = made_of(tmp_path / "in", "/images/", tmp_path / "kept")["a.webp"]
    assert made.picture
    assert made.picture.variants[-1].address == made.picture.address
    assert len(made.files) == 2


def test_no_variant_takes_the_address_of_an_editors_file(tmp_path: Path) -> None:
    data = bytes_of(photograph(800, 600))
    put(tmp_path, "in/a.jpg", data)
    first = made_of(tmp_path / "in", "/images/", tmp_path / "kept")["a.jpg"]
    taken = first.files[1][0].removeprefix("/images/")
    put(tmp_path, f"in/{taken}", bytes_of(photograph(90, 60), "WEBP"))
    made = made_of(tmp_path / "in", "/images/", tmp_path / "kept")
    addresses = [address for each in made.values() for address, _ in each.files]
    assert len(addresses) == len(set(addresses))


def test_what_is_no_picture_is_not_published_and_a_broken_one_is_told(tmp_path: Path) -> None:
    whole = bytes_of(photograph(800, 600))
    for name in ("notes.txt", "raw.heic", ".hidden.jpg"):
        put(tmp_path, f"in/{name}", whole)
    put(tmp_path, "in/cut.jpg", whole[: len(whole) // 2])
    put(tmp_path, "in/named.png", whole)
    made = made_of(tmp_path / "in", "/images/", tmp_path / "kept")
    assert {name: (each.picture, bool(each.fault)) for name, each in made.items()} == {
        "cut.jpg": (None, True),
        "named.png": (None, True),
    }
    assert not any((tmp_path / "kept").glob("*"))


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20px"', (30, 20)),
        ('viewBox="0 0 300 150"', (640, 320)),
        ('viewBox="0,0,300,150" width="100%" height="100%"', (640, 320)),
        ('width="3em"', None),
        ('viewBox="0 0 0 1"', None),
        ('viewBox="0 0 nan 1"', None),
    ],
)
def test_a_drawing_says_its_size_or_its_shape(tmp_path: Path, attributes: str, size: tuple[int, int] | None) -> None:
    assert size_of(put(tmp_path, "a.svg", f'<svg xmlns="x" {attributes}/>'.encode())) == size


# Made once


def test_a_second_build_encodes_nothing_and_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(3):
        put(tmp_path, f"in/{n}.jpg", bytes_of(photograph(700 + 300 * n, 600)))
    first = made_of(tmp_path / "in", "/images/", tmp_path / "kept")
    monkeypatch.setattr(encode, "made_smaller", lambda *_: pytest.fail("it was made again"))
    assert made_of(tmp_path / "in", "/images/", tmp_path / "kept") == first


def test_a_changed_picture_is_made_anew_at_another_address(tmp_path: Path) -> None:
    put(tmp_path, "in/a.jpg", bytes_of(photograph(800, 600)))
    first = made_of(tmp_path / "in", "/images/", tmp_path / "kept")["a.jpg"]
    put(tmp_path, "in/a.jpg", bytes_of(photograph(900, 600)))
    second = made_of(tmp_path / "in", "/images/", tmp_path / "kept")["a.jpg"]
    assert second.picture
    assert second.picture.width == 900
    assert {address for address, _ in first.files} & {address for address, _ in second.files} == {"/images/a.jpg"}


@pytest.mark.parametrize("gone", ["*", "*-*.webp"])
def test_what_was_deleted_is_made_again_in_the_same_bytes(tmp_path: Path, gone: str) -> None:
    put(tmp_path, "in/a.jpg", bytes_of(photograph(800, 600)))
    made_of(tmp_path / "in", "/images/", tmp_path / "kept")
    before = {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()}
    for path in (tmp_path / "kept").glob(gone):
        path.unlink()
    made_of(tmp_path / "in", "/images/", tmp_path / "kept")
    assert {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()} == before


def test_two_builds_at_once_find_whole_pictures(tmp_path: Path) -> None:
    for n in range(4):
        put(tmp_path, f"in/{n}.jpg", bytes_of(photograph(700 + n, 500)))
    found: list[Any] = []
    builds = [
        threading.Thread(target=lambda: found.append(made_of(tmp_path / "in", "/images/", tmp_path / "kept")))
        for _ in range(2)
    ]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert found[0] == found[1]
    assert not any(each.fault for each in found[0].values())
    assert not list((tmp_path / "kept").glob("*.new"))
