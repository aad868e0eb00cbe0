"""Static files: what is published, what is left out, and what stops the build."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.pictures.drawn import drawn

from casebook.building.pages import rendered_ahead
from casebook.building.run import Said
from casebook.pictures.bare import bare
from casebook.work import forks


def problems(site: Any, **settings: Any) -> list[tuple[str, str, dict[str, object]]]:
    with pytest.raises(Said) as said:
        site.build(**settings)
    return [(problem.file, problem.key, dict(problem.params)) for problem in said.value.problems]


def test_leftovers_are_never_published(site: Any) -> None:
    site.post("one")
    site.write("content/.draft.md", "Title: Draft\nDate: 2026-11-09\n\nText\n")
    for name in (".git/config", ".DS_Store", "a.png~", "#a.png#", "a.bak", "script.py", "a.png"):
        site.write(f"content/images/{name}")
    site.build()
    assert list(site.files("images")) == ["a.png"]
    assert "draft.html" not in site.files()


def test_what_the_settings_name_is_published_whatever_it_is_called(site: Any) -> None:
    site.post("one")
    site.write("content/extra/.nojekyll")
    site.write("content/extra/robots")
    site.write("content/.well-known/security.txt")
    site.build(
        STATIC_PATHS=["extra/.nojekyll", "extra/robots", ".well-known"],
        EXTRA_PATH_METADATA={"extra/.nojekyll": {"path": ".nojekyll"}},
    )
    assert set(site.files()) >= {".nojekyll", "extra/robots", ".well-known/security.txt"}


def test_an_unknown_kind_is_said_and_not_published(site: Any, capsys: pytest.CaptureFixture[str]) -> None:
    site.post("one", "[x]({static}/images/a.exe)")
    site.write("content/images/a.exe")
    site.build()
    assert "images/a.exe" not in site.files()
    assert capsys.readouterr().err == (
        "content/one.md:1:1: warning: images/a.exe is not published: files of the kind .exe are not known\n"
        "    Add the ending to CASEBOOK_STATIC_KINDS if readers are to get it.\n"
    )


def test_a_kind_that_the_settings_add_is_published(site: Any) -> None:
    site.post("one")
    site.write("content/images/a.gpx")
    site.build(CASEBOOK_STATIC_KINDS=["gpx"])
    assert "images/a.gpx" in site.files()


@pytest.mark.parametrize("form", ["{attach}../secret.txt", "{static}../secret.txt", "{static}/../secret.txt"])
def test_nothing_is_published_from_outside_the_content(site: Any, form: str) -> None:
    site.write("secret.txt", "secret")
    site.post("one", f"[x]({form})")
    assert problems(site) == [("content/one.md", "static-outside", {"file": "../secret.txt", "kind": ".txt"})]
    assert b"secret" not in b"".join(site.files().values())


def test_a_file_that_is_linked_and_missing_is_a_problem_of_the_text(site: Any) -> None:
    site.post("one", "![x]({static}/images/a.png)")
    missing = {"file": "images/a.png", "kind": ".png"}
    assert problems(site) == [("content/one.md", "static-missing", missing)]


def test_a_drawing_that_runs_something_is_refused(site: Any) -> None:
    site.post("one")
    site.write("content/images/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    active = {"file": "images/a.svg", "kind": ".svg"}
    assert problems(site) == [("content/images/a.svg", "static-active", active)]


def test_a_file_that_is_attached_to_a_text_moves_to_it(site: Any) -> None:
    site.post("one", "![x]({attach}images/a.png)", Save_as="here/one/index.html", Url="here/one/")
    site.write("content/images/a.png")
    site.build()
    assert "here/one/images/a.png" in site.files()


@pytest.mark.skipif(sys.platform != "linux", reason="forks are safe on Linux alone")
@pytest.mark.parametrize("form", ["{attach}", "|attach|", "{attach|", "|attach}"])
def test_it_moves_also_where_another_process_renders_the_text(
    site: Any, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def in_a_fork(work: Callable[[int], Any], count: int, **_: Any) -> list[Any]:
        fork = forks._Fork(work, range(count))
        found = fork.results(60)
        fork.end()
        return [found[number] for number in range(count)]

    monkeypatch.setattr(rendered_ahead, "shared_out", in_a_fork)
    here = {"Save_as": "here/one/index.html", "Url": "here/one/", "Summary": "Short"}
    site.post("one", f"![x]({form}images/a.png)", **here)
    site.write("content/images/a.png")
    site.build(CASEBOOK_PARTS=["lists"])
    assert "here/one/images/a.png" in site.files()


def test_a_picture_that_is_attached_tells_no_more_than_another(site: Any) -> None:
    site.post("one", "![x]({attach}images/a.jpg)", Save_as="here/one/index.html", Url="here/one/")
    site.write("content/images/a.jpg", drawn("JPEG", 30, 20))
    site.build()
    (published,) = [data for name, data in site.files().items() if name.endswith("a.jpg")]
    assert published == bare(drawn("JPEG", 30, 20))
    assert "here/one/images/a.jpg" in site.files()


def test_two_files_attached_to_one_place_are_refused(site: Any) -> None:
    site.post("one", "![x]({attach}/images/a/x.png) ![x]({attach}/images/b/x.png)", name="cases/one")
    site.write("content/images/a/x.png", "a")
    site.write("content/images/b/x.png", "b")
    found = problems(site, ARTICLE_SAVE_AS="{slug}/index.html", ARTICLE_URL="{slug}/")
    assert [(key, params["place"]) for _, key, params in found] == [("place-taken", "one/x.png")]


def theme(site: Any) -> Path:
    """Give the site a theme that is nothing but files."""
    site.settings["THEME"] = str(site.folder / "theme")
    site.write("theme/templates/base.html", "{% extends '!simple/base.html' %}")
    site.write("theme/static/css/main.css", "body {}")
    site.post("one")
    return Path(site.folder / "theme" / "static")


def theirs(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a theme without those that Casebook puts beside them."""
    return {name: content for name, content in files.items() if not name.startswith("casebook/")}


def test_a_theme_is_published_without_what_lies_about_in_it(site: Any) -> None:
    theme(site)
    for name in (".git/config", "css/main.css~", "css/.main.css.swp"):
        site.write(f"theme/static/{name}")
    site.build()
    assert theirs(site.files("theme")) == {"css/main.css": b"body {}"}


def test_a_theme_may_name_single_files_and_other_folders(site: Any) -> None:
    theme(site)
    site.write("theme/extra/one.css", "one")
    site.write("elsewhere/two.css", "two")
    site.build(
        THEME_STATIC_PATHS=["static", "extra/one.css", str(site.folder / "elsewhere")], THEME_STATIC_DIR="t"
    )
    assert theirs(site.files("t")) == {"css/main.css": b"body {}", "one.css": b"one", "two.css": b"two"}


@pytest.mark.parametrize("leads_to", ["../../secret.txt", "css"])
def test_a_link_out_of_the_theme_or_to_a_folder_is_refused(site: Any, leads_to: str) -> None:
    site.write("secret.txt", "secret")
    (theme(site) / "link").symlink_to(leads_to)
    assert problems(site) == [("theme/static/link", "theme-link", {})]
