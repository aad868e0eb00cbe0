"""Share pictures are drawn once, whatever else is made again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from casebook.building.incremental.posters import ROOM, drawing_of, kept_pictures, key_of, pictures_of
from casebook.building.site import Site
from casebook.settings import Settings, Today, today
from casebook.sharing.drawing import picture_of
from casebook.sharing.poster import STYLE, Poster

ONE, TWO = Poster("Small", "", "One"), Poster("Small", "", "Two")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a site with a cache of its own."""
    pelican: dict[str, Any] = {
        "CACHE_PATH": str(tmp_path / "cache"),
        "OUTPUT_PATH": str(tmp_path / "output"),
        "SITEURL": "https://example.org",
        "RELATIVE_URLS": False,
    }
    return Site(pelican, Settings(), Today(today().date, today().now))


def drawn(site: Site, posters: dict[str, Poster]) -> dict[str, bytes]:
    return {place: kept.read() for place, kept in pictures_of(site, posters)}


def asked(site: Site, keys: dict[str, str], posters: dict[str, Poster]) -> list[str]:
    """Return for which places a picture has to be drawn."""
    places: list[str] = []

    def poster_at(place: str) -> Poster:
        places.append(place)
        return posters[place]

    list(kept_pictures(site, keys, poster_at))
    return places


def test_a_picture_is_what_its_poster_says(site: Site) -> None:
    made = drawn(site, {"a/share.png": ONE, "b/share.png": TWO})
    assert made == {"a/share.png": picture_of(ONE), "b/share.png": picture_of(TWO)}


def test_it_is_drawn_again_only_when_it_says_something_else(site: Site) -> None:
    posters = {"a": ONE, "b": TWO}
    assert asked(site, {"a": "1", "b": "2"}, posters) == ["a", "b"]
    assert asked(site, {"a": "1", "b": "2"}, posters) == []
    assert asked(site, {"a": "1", "b": "3"}, posters) == ["b"]


def test_two_places_that_say_the_same_have_one_picture(site: Site) -> None:
    assert asked(site, {"a": "1", "b": "1"}, {"a": ONE, "b": ONE}) == ["b"]


def test_what_no_page_has_any_more_is_not_kept(site: Site) -> None:
    posters = {"a": ONE, "b": TWO}
    asked(site, {"a": "1", "b": "2"}, posters)
    asked(site, {"a": "1"}, posters)
    assert asked(site, {"a": "1", "b": "2"}, posters) == ["b"]


def test_another_pillow_draws_them_all_again() -> None:
    assert STYLE.rpartition(" ")[2] in key_of("digest")


@pytest.mark.parametrize("name", ["drawing.py", "fonts/bold.ttf"])
def test_another_way_of_drawing_draws_them_all_again(name: str, tmp_path: Path) -> None:
    for folder in ("same", "other"):
        shutil.copytree(ROOM, tmp_path / folder)
    with (tmp_path / "other" / name).open("ab") as file:
        file.write(b"# another")
    assert drawing_of(tmp_path / "same") == drawing_of(ROOM) != drawing_of(tmp_path / "other")
    assert key_of("digest").endswith(drawing_of(ROOM))


def test_where_nothing_is_shared_nothing_is_kept(site: Site, tmp_path: Path) -> None:
    assert drawn(site, {}) == {}
    assert not (tmp_path / "cache").exists()
