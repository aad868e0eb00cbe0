"""Which files a text looks for, and what they are: all that decides what is said of its links."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.errors import Problem
from casebook.reader import Ground
from casebook.reader.parcels import Parcel, read_parcel, read_texts
from casebook.reader.shared import read_shared_sources
from casebook.reader.text.sights import listing_once, look, looking, seek, seen_now

from .samples import RENDERER, case

TEXT = "[The other]({filename}other.md), ![a picture](../pictures/a.png), [away](https://example.org/)."
FRONT = """\
summary: See [the other]({filename}/other.md).
sources: {print: {title: In print, file: files/print.pdf}}
timeline: [{date: 2010-01-01, type: coverage, title: Told, text: "![A picture]({static}pictures/b.png)"}]
"""


def read(content: Path) -> tuple[Parcel, Parcel]:
    """Return what a look and a reading make of a case in a folder."""
    ground = Ground(content)
    files = [(content / "cases" / "a.md", (content / "cases" / "a.md").read_bytes())]
    shared = read_shared_sources(ground)
    return read_parcel(files, ground, shared, RENDERER), read_texts(files, ground, shared, RENDERER)[0]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.md").write_text(case(FRONT, TEXT))
    return tmp_path


def keys(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.key for problem in problems]


def test_all_that_was_looked_for_is_written_down(content: Path) -> None:
    for parcel in read(content):
        assert {seen for _, seen in parcel.sights} == {"nothing", ""}
        assert {"files/print.pdf", "cases/other.md", "cases/pictures/b.png", "other.md"} <= {
            *dict(parcel.sights)
        }
        assert "file-missing" in keys(parcel.problems)


def test_another_file_makes_no_difference_and_one_that_was_looked_for_does(content: Path) -> None:
    before = read(content)
    (content / "cases" / "unheard-of.md").write_text("x")
    assert read(content) == before
    for path in sorted({path for path, _ in before[1].sights if "*" not in path}):
        found = content / path
        found.resolve().parent.mkdir(parents=True, exist_ok=True)
        found.write_text("x")
        after = read(content)
        assert dict(after[1].sights)[path] == "file"
        assert [seen_now(name, content) for name, _ in after[1].sights] == [s for _, s in after[1].sights]


def test_a_text_without_links_looks_for_nothing(content: Path) -> None:
    (content / "cases" / "a.md").write_text(
        case("", "Words, [away](https://example.org/) and [here](#here).")
    )
    assert [parcel.sights for parcel in read(content)] == [(), ()]


def test_what_a_path_leads_to(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "outside.txt").write_text("x")
    (content / "inside.txt").write_text("x")
    (content / "folder").mkdir()
    (content / "link").symlink_to("inside.txt")
    (content / "out").symlink_to("../outside.txt")
    names = ("inside.txt", "folder", "link", "out", "../outside.txt", "folder/../inside.txt", "none")
    with looking() as seen:
        found = [look(content / name, content) for name in names]
    assert found == ["file", "nothing", "file", "outside", "outside", "file", "nothing"]
    assert seen == dict(zip(names, found, strict=True))


def test_nobody_writes_down_what_is_looked_for_otherwise(tmp_path: Path) -> None:
    with looking() as outer:
        with looking() as inner:
            look(tmp_path / "a", tmp_path)
        look(tmp_path / "b", tmp_path)
    look(tmp_path / "c", tmp_path)
    assert (list(inner), list(outer)) == (["a"], ["b"])


def test_a_file_that_stands_elsewhere_is_found_by_its_name_as_long_as_it_is_the_only_one(
    tmp_path: Path,
) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "Glass.jpg").write_text("x")
    with looking() as seen:
        assert seek("glass.JPG", tmp_path) == "images/Glass.jpg"
        assert seek("glas.jpg", tmp_path) == ""
    assert seen == {"**/glass.JPG": "images/Glass.jpg", "**/glas.jpg": ""}
    assert {path: seen_now(path, tmp_path) for path in seen} == seen
    (tmp_path / "glass.jpg").write_text("x")
    assert seen_now("**/glass.JPG", tmp_path) == ""


def test_what_is_offered_for_a_link_is_looked_for_again(content: Path) -> None:
    (content / "cases" / "a.md").write_text(case("", "![A glass](glass.jpg) and ![one]({static}/glass.jpg)."))
    assert all("**/glass.jpg" in dict(parcel.sights) for parcel in read(content))


def test_files_are_listed_once_as_long_as_somebody_says_so(tmp_path: Path) -> None:
    with listing_once():
        assert seek("a.png", tmp_path) == ""
        (tmp_path / "a.png").write_text("x")
        assert seek("a.png", tmp_path) == ""
    assert seek("a.png", tmp_path) == "a.png"
