"""Builds of a blog with a case: from what Pelican keeps, beside other plugins, twice, two at once."""

from __future__ import annotations

from typing import Any

import pytest
from pelican.plugins import signals
from pelican.writers import Writer

from casebook.errors import ProblemsFound
from casebook.settings import LISTS
from casebook.words import report, words_of

from .conftest import CASE, FOLLOW_UP, Blog, files_in


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_what_pelican_keeps_goes_stale_in_nothing(blog: Blog, layer: str) -> None:
    kept = {"CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True, "CONTENT_CACHING_LAYER": layer}
    blog.with_a_case()
    blog.post("hello")
    first = blog.build(**kept)
    assert blog.build(**kept) == first
    later = FOLLOW_UP.replace("value: 158", "value: 5").replace("The text", "Another text")
    blog.write("content/cases/three-months-on.md", later)
    found = blog.build(**kept)
    assert "-117" in found["cases/fans/index.html"]
    assert "Another text" in found["follow-ups/three-months-on/index.html"]
    assert found == blog.build(OUTPUT_PATH="anew", CACHE_PATH="other") or found == files_in(
        blog.folder / "anew"
    )


class OtherWriter(Writer):  # type: ignore[misc]  # Pelican ships no types
    """Another plugin's writer."""


def other_writer(_: Any) -> type[Writer]:
    return OtherWriter


FOREIGN_WRITER = (
    "pelicanconf.py: PLUGINS: another plugin writes the pages (tests.plugin.OtherWriter),"
    " so nobody can see to it that the site is whole\n"
    "    Take that plugin out, or Casebook."
)


@pytest.mark.usefixtures("plugged_second")
def test_another_plugin_s_writer_is_refused_before_anything_is_written(bare_blog: Blog) -> None:
    bare_blog.with_a_case()
    bare_blog.write("output/index.html", "as it was")
    OtherWriter.__module__ = "tests.plugin"
    with pytest.raises(ProblemsFound) as found:
        bare_blog.build()
    assert report(found.value.problems, words_of("en")) == FOREIGN_WRITER
    assert bare_blog.files() == {"index.html": "as it was"}


@pytest.fixture
def plugged_second(request: pytest.FixtureRequest) -> Any:
    """Connect the plugin after another one that has a writer."""
    with signals.get_writer.connected_to(other_writer):
        request.getfixturevalue("plugged")
        yield


def test_two_blogs_in_one_process_do_not_mix(blog: Blog) -> None:
    other = Blog(
        blog.folder / "other", {"SITENAME": "Another blog", "DEFAULT_LANG": "sv", "CASEBOOK_PER_PAGE": 1}
    )
    blog.with_a_case()
    other.write("content/a.md", CASE.replace("fans", "annat").replace("Fans &", "Annat &"))
    alone = blog.build(), other.build()
    one, two = blog.pelican(OUTPUT_PATH="again"), other.pelican(OUTPUT_PATH="again")
    two.run()
    one.run()
    two.run()
    assert (files_in(blog.folder / "again"), files_in(other.folder / "again")) == alone
    assert "fans" not in "".join(alone[1])
    assert '<p class="casebook-entry__label">fall' in alone[1]["cases/index.html"]


LINKS = """
See [another]({filename}other.md), [the same](https://example.org/cases/other/),
[elsewhere](https://a.example/).
"""
REL = 'rel="external noopener noreferrer"'


@pytest.mark.parametrize(("relative", "root"), [(False, "https://example.org"), (True, "../..")])
def test_a_link_inside_the_site_is_not_external(blog: Blog, relative: bool, root: str) -> None:
    blog.write("content/fans.md", CASE.replace("The text of the case.", LINKS))
    blog.write("content/other.md", CASE.replace("slug: fans", "slug: other"))
    page = blog.build(RELATIVE_URLS=relative)["cases/fans/index.html"]
    assert f"""See <a href="{root}/cases/other/">another</a>,""" in page
    assert """<a href="https://example.org/cases/other/">the same</a>""" in page
    assert f"""<a href="https://a.example/" {REL}>elsewhere</a>""" in page


@pytest.mark.parametrize("settings", [{}, {"CASEBOOK_STAGED": True, "DELETE_OUTPUT_DIRECTORY": True}])
def test_built_twice_it_is_the_same(blog: Blog, settings: dict[str, Any]) -> None:
    blog.with_a_case()
    blog.post("hello")
    assert blog.build(**settings) == blog.build(**settings)


def test_nothing_that_was_there_before_is_lost(blog: Blog) -> None:
    blog.with_a_case()
    blog.write("output/mine.html", "by hand")
    assert blog.build()["mine.html"] == "by hand"


RST = "A title\n=======\n\n:date: 2010-02-25\n:slug: rst\n:tags: one, two\n:authors: Anna\n\nText.\n"
HTML = """\
<html><head><title>HTML</title><meta name="date" content="2010-02-24"></head><body>Text</body></html>
"""


def test_posts_in_other_formats_stand_in_the_lists(blog: Blog) -> None:
    blog.write("content/rst.rst", RST)
    blog.write("content/html.html", HTML)
    blog.with_a_case()
    blog.post("hello")
    lists = ["index", "tags", "authors", "archive"]
    files = blog.build(CASEBOOK_LISTS=lists, DIRECT_TEMPLATES=[], TAG_SAVE_AS="", AUTHOR_SAVE_AS="")
    places = [files["index.html"].index(f">{title}</a>") for title in ("Hello", "A title", "HTML")]
    assert places == sorted(places)
    assert ">A title</a>" in files["tags/one/index.html"]
    assert ">A title</a>" in files["authors/anna/index.html"]
    assert ">HTML</a>" in files["archive/2010/index.html"]


def test_a_list_where_pelican_makes_one_is_refused(blog: Blog) -> None:
    blog.with_a_case()
    with pytest.raises(ProblemsFound) as found:
        blog.build(CASEBOOK_LISTS=["index", "tags"], TAGS_SAVE_AS="tags/index.html")
    remedy = (
        "    Take the list out of CASEBOOK_LISTS, or have Pelican not make the other"
        " (DIRECT_TEMPLATES, TAGS_SAVE_AS and the like)."
    )
    assert report(found.value.problems, words_of("en")).splitlines() == [
        "pelicanconf.py: CASEBOOK_LISTS: the list would be written to index.html,"
        " and index.html of the theme is, too",
        remedy,
        "pelicanconf.py: CASEBOOK_LISTS: the list would be written to tags/index.html,"
        " and tags.html of the theme is, too",
        remedy,
    ]
    assert blog.files() == {}


def test_every_list_and_the_page_that_is_not_there_in_any_theme(blog: Blog) -> None:
    blog.with_a_case()
    files = blog.build(CASEBOOK_LISTS=list(LISTS), DIRECT_TEMPLATES=[])
    assert "<h2>There is nothing at this address</h2>" in files["404.html"]
    assert ">Three months on</a>" in files["index.html"]
