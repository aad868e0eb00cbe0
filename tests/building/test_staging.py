"""A published site changes over as a whole; a build that is stopped leaves the old one."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from pelican.plugins import signals

from casebook.building.run import Said
from casebook.disk.staging import Staged
from casebook.errors import Problem, ProblemsFound


@pytest.fixture
def published(site: Any) -> Any:
    site.settings["CASEBOOK_STAGED"] = True
    site.post("one")
    site.post("two")
    site.build()
    return site


def beside(site: Any) -> set[str]:
    return {path.name for path in site.folder.iterdir()}


def test_a_site_is_published_and_nothing_is_left_beside_it(published: Any) -> None:
    assert {"one.html", "two.html", "index.html"} <= set(published.files())
    assert beside(published) == {"content", "output", "cache"}


def test_a_second_time_every_file_keeps_its_time(published: Any) -> None:
    before = published.times()
    published.build()
    assert published.times() == before


def test_only_what_changed_has_another_time(published: Any) -> None:
    before = published.times()
    published.post("two", "Other")
    published.build()
    changed = {name for name, written in published.times().items() if written != before.get(name)}
    assert "two.html" in changed
    assert "one.html" not in changed


def test_what_others_have_put_there_stays_as_the_very_same_file(published: Any) -> None:
    published.write("output/.git/objects/ab/cd", "git")
    published.write("output/CNAME", "casebook.example")
    (published.output / "latest").symlink_to("one.html")
    inode = (published.output / "CNAME").stat().st_ino
    published.build()
    assert published.files()[".git/objects/ab/cd"] == b"git"
    assert (published.output / "CNAME").stat().st_ino == inode
    assert (published.output / "latest").readlink() == Path("one.html")


def test_a_page_goes_with_its_source_unless_somebody_changed_it(published: Any) -> None:
    (published.content / "one.md").unlink()
    (published.content / "two.md").unlink()
    published.write("output/two.html", "by hand")
    published.post("three")
    published.build()
    assert "one.html" not in published.files()
    assert published.files()["two.html"] == b"by hand"


def test_what_another_plugin_made_goes_when_it_makes_it_no_more(published: Any) -> None:
    def index(pelican: Any) -> None:
        Path(pelican.output_path, "index-1a2b.json").write_text("{}")

    with signals.finalized.connected_to(index):
        published.build()
    assert published.files()["index-1a2b.json"] == b"{}"
    published.build()
    assert "index-1a2b.json" not in published.files()


def test_only_what_is_retained_stays_where_pelican_is_to_delete_the_rest(published: Any) -> None:
    published.write("output/CNAME")
    published.write("output/mine.html")
    published.build(DELETE_OUTPUT_DIRECTORY=True, OUTPUT_RETENTION=["CNAME"])
    assert {"CNAME", "one.html"} <= set(published.files())
    assert "mine.html" not in published.files()


def test_a_site_without_cases_is_published_in_one_step_too(site: Any) -> None:
    site.settings.update(CASEBOOK_STAGED=True, CASEBOOK_STRICT="cases")
    site.post("one")
    site.build()
    site.write("output/CNAME")
    (site.content / "one.md").unlink()
    site.post("two")
    site.build()
    assert {"one.html", "two.html", "CNAME"} <= set(site.files())
    assert beside(site) == {"content", "output", "cache"}


@pytest.mark.parametrize("broken", [{"Template": "nowhere"}, {"Status": "publishd"}])
def test_a_build_with_problems_leaves_the_old_site(published: Any, broken: dict[str, str]) -> None:
    before = published.files(), published.times()
    published.post("three", **broken)
    with pytest.raises(Said):
        published.build()
    assert (published.files(), published.times()) == before
    assert beside(published) == {"content", "output", "cache"}


def test_an_error_at_the_very_end_leaves_the_old_site(published: Any) -> None:
    def fail(pelican: Any) -> None:
        raise ZeroDivisionError(pelican)

    before = published.files()
    published.post("three")
    with signals.finalized.connected_to(fail), pytest.raises(ZeroDivisionError):
        published.build()
    assert published.files() == before
    assert beside(published) == {"content", "output", "cache"}


def test_what_a_killed_build_left_is_cleared_away(published: Any) -> None:
    published.write(".output.casebook-new/half.html")
    published.write(".output.casebook-old/old.html")
    published.build()
    assert beside(published) == {"content", "output", "cache"}
    assert "half.html" not in published.files()


def test_something_that_is_no_file_cannot_be_taken_over(published: Any) -> None:
    os.mkfifo(published.output / "pipe")
    published.post("more")
    with pytest.raises(Said) as said:
        published.build()
    pipe = str(published.output / "pipe")
    assert said.value.problems == (Problem(pipe, 1, 1, "", "output-not-a-file"),)
    assert "one.html" in published.files()


def test_a_disk_mounted_in_the_output_is_refused(published: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    published.write("output/media/film.mp4")
    published.post("more")
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "media")
    with pytest.raises(Said) as said:
        published.build()
    media = str(published.output / "media")
    assert said.value.problems == (Problem(media, 1, 1, "", "output-mount"),)
    assert published.files()["media/film.mp4"] == b"x"


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProblemsFound) as found, Staged(tmp_path / "file" / "output", tmp_path).stage():
        pytest.fail("was staged")
    new = str(tmp_path / "file" / ".output.casebook-new")
    assert [(p.file, p.key, p.params) for p in found.value.problems] == [
        (new, "output-not-written", {"reason": "Not a directory"})
    ]


@pytest.mark.parametrize("kind", ["file", "link", "pipe"])
def test_whatever_stands_where_the_new_site_is_made_gives_way(site: Any, kind: str) -> None:
    site.settings["CASEBOOK_STAGED"] = True
    site.post("one")
    new, kept = site.folder / ".output.casebook-new", site.write("kept/x")
    if kind == "file":
        new.write_text("x")
    elif kind == "link":
        new.symlink_to(kept.parent)
    else:
        os.mkfifo(new)
    site.build()
    assert "one.html" in site.files()
    assert kept.exists()
    assert not os.path.lexists(new)


def test_what_cannot_be_cleared_away_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / ".output.casebook-new"
    left.mkdir()

    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "index.html")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(ProblemsFound) as found, Staged(tmp_path / "output", tmp_path).stage():
        pytest.fail("was staged")
    assert [(p.file, p.key) for p in found.value.problems] == [(str(left), "writing-not-permitted")]


def test_an_output_behind_a_link_changes_over_where_the_link_leads(site: Any) -> None:
    site.settings["CASEBOOK_STAGED"] = True
    site.post("one")
    (site.folder / "www").mkdir()
    site.output.symlink_to(site.folder / "www")
    site.build()
    assert site.output.is_symlink()
    assert (site.folder / "www" / "one.html").is_file()


def test_a_page_where_others_have_a_link_that_leads_out_is_refused(published: Any, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (published.output / "out").symlink_to(tmp_path / "elsewhere")
    published.post("three", Save_as="out/three.html")
    with pytest.raises(Said) as said:
        published.build()
    leaves = {"place": "out/three.html", "link": "output/out"}
    assert [(p.key, p.params) for p in said.value.problems] == [("place-leaves", leaves)]


def test_it_comes_back_as_well_when_the_next_build_does_not_publish(published: Any) -> None:
    published.write("output/CNAME", "casebook.example")
    published.output.rename(published.folder / ".output.casebook-old")
    published.build(CASEBOOK_STAGED=False)
    assert published.files()["CNAME"] == b"casebook.example"
    assert beside(published) == {"content", "output", "cache"}
