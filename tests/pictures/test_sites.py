"""Pictures on pages, in feeds and in the output, from one build to the next."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import html5lib
import pytest

from tests.feeds.sites import Whole, some_of_the_sample

from .drawn import SECRET, drawn

TEXT = """

![An advertisement]({static}/images/big.jpg "As it stood in September.")

With a ![sign]({static}../images/sign.svg){.small lang=en} in a sentence.

![An advertisement again]({static}/images/big.jpg)

![Elsewhere](https://elsewhere.example/a.jpg)

<img src="{static}/images/big.jpg" alt="" width="30">
"""
POST = "content/posts/where-is-the-proof.en.md"
PAGE = "posts/where-is-the-proof/index.html"


def pictured(folder: Path) -> Whole:
    """Return a post of the sample site with pictures in it, built as while it is written."""
    site = some_of_the_sample(folder, "where-is-the-proof")
    site = replace(site, settings="pelicanconf.py")
    images = site.folder / "content/images"
    (images / "big.jpg").write_bytes(drawn("JPEG", 1800, 1200, quality=95))
    (images / "beside.jpg").write_bytes(drawn("JPEG", 1800, 1200, quality=90))
    (images / "broken-off.jpg").write_bytes(drawn("JPEG", 300, 200)[:-100])
    (images / "damaged.png").write_bytes(b"\x89PNG\r\n\x1a\nnot much of a picture")
    (images / "sign.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"/>', "utf-8")
    post = site.folder / POST
    post.write_text(post.read_text("utf-8") + TEXT, "utf-8")
    return site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return pictured(tmp_path_factory.mktemp("pictured") / "site").built()


def images_of(page: bytes) -> Iterator[dict[str, str]]:
    tree = html5lib.parse(page.decode(), namespaceHTMLElements=False)
    yield from (dict(element.attrib) for element in tree.iter("img"))


def test_each_picture_has_its_size_and_large_ones_have_smaller_versions(site: Whole) -> None:
    files = site.files()
    first, sign, again, elsewhere, small = images_of(files[PAGE])
    assert (first["src"], first["width"], first["height"]) == ("../../images/big.jpg", "1800", "1200")
    versions = [version.split(" ") for version in first["srcset"].split(", ")]
    assert [width for _, width in versions] == ["480w", "800w", "1360w"]
    assert all(path.removeprefix("../../") in files for path, _ in versions)
    assert first["sizes"] == "(min-width: 48rem) 42rem, 100vw"
    assert (sign["width"], sign["height"], sign["class"], sign["lang"]) == (
        *("24", "12", "small casebook-picture__image", "en"),
    )
    assert "srcset" not in sign
    assert again["srcset"] == first["srcset"]
    assert (elsewhere["src"], "width" in elsewhere) == ("https://elsewhere.example/a.jpg", False)
    assert (small["alt"], small["width"], "height" in small) == ("", "30", False)


def test_all_but_the_first_wait_until_they_are_wanted(site: Whole) -> None:
    loading = [image.get("loading") for image in images_of(site.files()[PAGE])]
    assert loading == [None, "lazy", "lazy", "lazy", "lazy"]


def test_a_title_is_the_caption_of_a_picture_that_stands_alone(site: Whole) -> None:
    page = site.files()[PAGE].decode()
    (figure,) = re.findall(r"<figure.*?</figure>", page)
    assert figure.endswith("<figcaption>As it stood in September.</figcaption></figure>")
    assert "title=" not in figure
    assert "in a sentence.</p>" in page


def test_what_is_published_tells_nothing_of_who_took_it_and_originals_stay(site: Whole) -> None:
    files, images = site.files(), site.folder / "content/images"
    for name in ("big.jpg", "beside.jpg"):
        assert SECRET.encode() in (images / name).read_bytes()
        assert SECRET.encode() not in files[f"images/{name}"]
    # What nobody can make out may tell anything.
    assert files["images/damaged.png"] == b"\x89PNG\r\n\x1a\n"
    assert SECRET.encode() in (images / "broken-off.jpg").read_bytes()
    assert SECRET.encode() not in files["images/broken-off.jpg"]


def test_only_what_texts_show_has_versions(site: Whole) -> None:
    assert len([path for path in site.files() if path.startswith("pictures/")]) == 3


def test_feeds_lead_to_the_picture_itself(site: Whole) -> None:
    files = site.files()
    item = next(
        each
        for each in json.loads(files["feeds/lang/en.json"])["items"]
        if each["url"].endswith("8000/posts/where-is-the-proof/")
    )
    assert '<img src="http://localhost:8000/images/big.jpg" alt="An advertisement">' in item["content_html"]
    assert "<div>As it stood in September.</div>" in item["content_html"]
    assert "pictures/" not in item["content_html"]
    assert 'src="http://localhost:8000/images/big.jpg"' in unescape(files["feeds/lang/en.atom.xml"].decode())


def test_what_changes_is_made_again_what_goes_is_gone_and_the_rest_stays(tmp_path: Path) -> None:
    site = pictured(tmp_path / "site").built()
    image = site.folder / "content/images/big.jpg"
    before = site.files()
    image.write_bytes(drawn("JPEG", 1000, 500, quality=95))
    after = site.built().files()
    first = next(images_of(after[PAGE]))
    assert (first["width"], first["height"]) == ("1000", "500")
    assert not {p for p in before if p.startswith("pictures/")} & set(after)
    assert len([path for path in after if path.startswith("pictures/")]) == 2
    clean = pictured(tmp_path / "clean")
    (clean.folder / "content/images/big.jpg").write_bytes(image.read_bytes())
    assert clean.built().files() == after
    text = site.folder / POST
    text.write_text(text.read_text("utf-8").replace(TEXT, ""), "utf-8")
    assert not [path for path in site.built().files() if path.startswith("pictures/")]
    assert not list((site.folder / "cache/casebook/pictures").glob("*-480"))


def test_without_the_part_pictures_are_what_markdown_makes_of_them(tmp_path: Path) -> None:
    site = pictured(tmp_path / "site")
    settings = site.folder / site.settings
    off = 'CASEBOOK_PARTS = ["timeline", "feeds", "lists"]\n'
    settings.write_text(f"{settings.read_text('utf-8')}\n{off}", "utf-8")
    files = site.built().files()
    assert "srcset" not in files[PAGE].decode()
    assert '<img alt="An advertisement" src="../../images/big.jpg" title="As it' in files[PAGE].decode()
    assert SECRET.encode() in files["images/big.jpg"]
    assert not [path for path in files if path.startswith("pictures/")]


def test_what_is_no_picture_is_told_and_again_by_the_next_build(site: Whole) -> None:
    for _ in range(2):
        said = site.build().stderr
        assert "content/images/damaged.png:1:1: warning: this is no picture that can be read" in said
        assert "broken-off" not in said
        assert "sign.svg" not in said
