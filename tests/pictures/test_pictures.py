"""How large pictures are, their smaller versions, and copies that tell nothing of their taker."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casebook.pictures.bare import bare
from casebook.pictures.measured import Unreadable, size_of
from casebook.pictures.smaller import WIDTHS, versions_of

from .drawn import SECRET, drawn, seen

KINDS = [("JPEG", {}), ("JPEG", {"progressive": True}), ("PNG", {}), ("WEBP", {"lossless": True})]
GPS, WAY_UP = 0x8825, 0x0112


@pytest.mark.parametrize(("kind", "how"), KINDS)
@pytest.mark.parametrize("way_up", [1, 3, 6])
def test_a_bare_copy_shows_the_same_and_tells_nothing(kind: str, how: dict[str, bool], way_up: int) -> None:
    raw = drawn(kind, 300, 200, way_up, **how)
    copy = bare(raw)
    told = seen(copy).getexif()
    assert SECRET.encode() in raw
    assert SECRET.encode() not in copy
    assert not told.get_ifd(GPS)
    assert dict(told) == ({WAY_UP: way_up} if way_up > 1 else {})
    assert seen(copy).tobytes() == seen(raw).tobytes()
    assert size_of(copy) == size_of(raw) == ((200, 300) if way_up == 6 else (300, 200))
    assert bare(copy) == copy


def test_colours_stay_and_what_lies_behind_a_picture_goes() -> None:
    profile = b"not much of a profile" * 9
    written = BytesIO()
    Image.new("RGB", (9, 9)).save(written, "JPEG", icc_profile=profile, comment=b"secret")
    copy = bare(written.getvalue() + b"\xff\xd8another picture, with its place")
    assert seen(copy).info["icc_profile"] == profile
    assert b"secret" not in copy
    assert copy.endswith(b"\xff\xd9")


def test_a_text_in_a_png_goes() -> None:
    from PIL.PngImagePlugin import PngInfo

    info, written = PngInfo(), BytesIO()
    info.add_text("Author", "Somebody")
    Image.new("RGB", (9, 9)).save(written, "PNG", pnginfo=info)
    assert b"Somebody" in written.getvalue()
    assert b"Somebody" not in bare(written.getvalue())


@pytest.mark.parametrize(
    "raw", [b"", b"GIF89a", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\x04\0\0\0WEBP", b"no picture"]
)
def test_what_is_no_picture_stays_as_it_is(raw: bytes) -> None:
    assert bare(raw) == raw


@given(st.sampled_from(KINDS), st.data())
def test_a_picture_that_breaks_off_tells_nothing_either(
    kind: tuple[str, dict[str, bool]], data: st.DataObject
) -> None:
    raw = drawn(kind[0], 60, 40, 6, **kind[1])
    cut = raw[: data.draw(st.integers(0, len(raw)))]
    spoilt = bytearray(cut)
    if cut:
        spoilt[data.draw(st.integers(0, len(cut) - 1))] ^= data.draw(st.integers(1, 255))
    assert SECRET.encode() not in bare(cut)
    for each in (cut, bytes(spoilt)):
        copy = bare(each)
        assert len(copy) < len(each) + 64
        assert bare(copy) == copy


def test_versions_are_narrower_upright_and_bare() -> None:
    raw = drawn("JPEG", 2000, 1000, 6, quality=95)
    versions = dict(versions_of(raw))
    assert list(versions) == [480, 800]  # lying on its side it is 1,000 wide
    for width, made in versions.items():
        assert size_of(made) == (width, 2 * width)
        assert not seen(made).getexif()
        assert len(made) < len(raw)
    assert dict(versions_of(raw)) == versions


def test_a_screenshot_stays_sharp_and_what_can_be_seen_through_does() -> None:
    picture = Image.new("RGBA", (1600, 400), (255, 255, 255, 0))
    picture.paste((0, 0, 0, 255), (0, 0, 800, 400))
    noise = Image.effect_noise((1600, 60), 90)
    picture.paste(noise.convert("RGBA"), (0, 0))
    written = BytesIO()
    picture.save(written, "PNG")
    versions = dict(versions_of(written.getvalue()))
    assert seen(versions[480]).getpixel((10, 100)) == (0, 0, 0, 255)
    assert seen(versions[480]).getpixel((470, 100))[3] == 0  # type: ignore[index]


def test_a_version_that_saves_nothing_is_not_made() -> None:
    coarse = BytesIO()
    Image.effect_noise((WIDTHS[0] + 60, 400), 90).save(coarse, "JPEG", quality=1)
    assert list(versions_of(coarse.getvalue())) == []


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_moves_stays_as_it_is(kind: str) -> None:
    frames = [Image.new("RGB", (1600, 900), colour) for colour in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, kind, save_all=True, append_images=frames[1:])
    assert list(versions_of(written.getvalue())) == []
    assert size_of(written.getvalue()) == (1600, 900)


@pytest.mark.parametrize(
    ("drawing", "size"),
    [
        ('<svg width="120" height="80px" viewBox="0 0 12 8"/>', (120, 80)),
        ('<svg viewBox="0 0 300.4 150"/>', (300, 150)),
        ('<?xml version="1.0"?>\n<svg width="100%" viewBox="0,0,30,15"/>', (30, 15)),
    ],
)
def test_a_drawing_says_its_size_or_that_of_its_field(drawing: str, size: tuple[int, int]) -> None:
    assert size_of(drawing.encode()) == size


@pytest.mark.parametrize(
    "raw", [b"", b"text", b"<svg/>", b"<svg", b'<svg viewBox="0 0 0 5"/>', b"\xff\xd8\xff"]
)
def test_what_cannot_be_measured_is_said_to_be_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        size_of(raw)


def test_a_picture_that_unfolds_into_more_than_a_machine_has_is_not_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    for size in ((15, 10), (40, 40)):
        written = BytesIO()
        Image.new("1", size).save(written, "PNG")
        with pytest.raises(Unreadable):
            size_of(written.getvalue())
