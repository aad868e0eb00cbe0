"""A strict build ends with a whole new site, or with the old one as it was and all that is wrong with it."""

from __future__ import annotations

import logging
import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from pelican.plugins import signals

from casebook.building.run import Said
from casebook.building.strictness import STRICT

TIP = "---\nkind: case\ntitle: A tip\nslug: tip\ndate: 2009-11\norganisation: ISS\n"


def refused(site: Any, **settings: Any) -> list[tuple[str, str, dict[str, object]]]:
    """Build a site that must not be built; return what is wrong with it. The old site stays as it is."""
    before, times = site.files(), site.times()
    with pytest.raises(Said) as said:
        site.build(**settings)
    assert (site.files(), site.times()) == (before, times)
    return [(problem.file, problem.key, dict(problem.params)) for problem in said.value.problems]


def test_a_site_is_built(site: Any) -> None:
    site.post("one", "Text ![x]({static}/images/x.png)")
    site.write("content/pages/about.md", "Title: About\n\nText\n")
    site.write("content/images/x.png", b"\x89PNG")
    site.build()
    assert {"one.html", "pages/about.html", "index.html", "images/x.png", "category/misc.html"} <= set(
        site.files()
    )
    assert b"http://localhost:8000/images/x.png" in site.files()["one.html"]


def test_a_second_build_touches_nothing(site: Any) -> None:
    site.post("one", "Text ![x]({static}/images/x.png)")
    site.write("content/images/x.png", b"\x89PNG")
    site.build()
    before = site.times()
    site.build()
    assert site.times() == before


def test_only_what_changed_is_written(site: Any) -> None:
    site.post("one")
    site.post("two")
    site.build()
    before = site.times()
    site.post("two", "Other text")
    site.build()
    changed = {name for name, written in site.times().items() if written != before.get(name)}
    assert "two.html" in changed
    assert "one.html" not in changed


def test_a_site_of_nothing_but_cases_needs_no_page_for_what_its_front_matter_links_to(site: Any) -> None:
    theme = Path(__file__).parents[2] / "theme"
    off = dict.fromkeys(("TAG_SAVE_AS", "CATEGORY_SAVE_AS", "AUTHOR_SAVE_AS"), "")
    site.settings |= {"CASEBOOK_SANITISE": "all", "THEME": str(theme), "DIRECT_TEMPLATES": [], **off}
    check = '{date: 2010-01, type: check, title: A check, text: "[Looked]({filename}/tip.md) at."}'
    site.write("content/tip.md", f"{TIP}timeline: [{check}]\n---\nText.\n")
    site.build()
    assert b'<a href="http://localhost:8000/cases/tip/">Looked</a>' in site.files()["cases/tip/index.html"]


def test_a_page_goes_with_its_source(site: Any) -> None:
    site.post("one")
    gone = site.post("two", Save_as="old/two/index.html", Tags="gone")
    site.build()
    site.write("output/CNAME", "casebook.example")
    site.write("output/old/mine.html", "by hand")
    gone.unlink()
    site.build()
    left = set(site.files())
    assert not left & {"old/two/index.html", "tag/gone.html"}
    assert left >= {"one.html", "CNAME", "old/mine.html"}
    assert not (site.output / "old" / "two").exists()


def test_a_page_that_was_changed_by_hand_stays_and_is_said(
    site: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = site.post("two")
    site.post("one")
    site.build()
    site.write("output/two.html", "by hand")
    gone.unlink()
    site.build()
    assert site.files()["two.html"] == b"by hand"
    assert capsys.readouterr().err == (
        "output/two.html:1:1: warning: the page's source is gone, but somebody has changed the page since\n"
        "    Delete it yourself if nobody needs it; it was left as it is.\n"
    )


def test_a_folder_may_become_a_page(site: Any) -> None:
    post = site.post("two", Save_as="a/b/c.html")
    site.build()
    post.unlink()
    site.post("one", Save_as="a")
    site.build()
    assert "a" in site.files()


def test_a_build_that_fails_leaves_no_empty_folders(site: Any) -> None:
    site.post("one", Save_as="a/b/index.html")
    site.write("content/two.md", "Title: Two\n\nText\n")
    refused(site)
    assert not site.output.exists() or not list(site.output.iterdir())


def test_nothing_of_others_is_written_over_by_a_folder(site: Any) -> None:
    site.write("output/a", "by hand")
    site.post("one", Save_as="a/one.html")
    blocked = {"place": "a/one.html", "taken": "output/a"}
    assert refused(site) == [("content/one.md", "place-blocked", blocked)]


def test_nothing_of_others_is_written_over_by_a_page(site: Any) -> None:
    site.write("output/a/mine.html", "by hand")
    site.post("one", Save_as="a")
    assert refused(site) == [("content/one.md", "place-blocked", {"place": "a", "taken": "output/a"})]


def test_nothing_is_written_through_a_link_that_leads_out(site: Any, tmp_path: Path) -> None:
    site.post("one", Save_as="out/new/one.html")
    (tmp_path / "elsewhere").mkdir()
    site.output.mkdir()
    (site.output / "out").symlink_to(tmp_path / "elsewhere")
    leaves = {"place": "out/new/one.html", "link": "output/out"}
    assert refused(site) == [("content/one.md", "place-leaves", leaves)]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_page_cannot_be_written_outside(site: Any) -> None:
    site.post("one", Save_as="../output2/one.html")
    place = {"place": "../output2/one.html"}
    assert refused(site) == [("content/one.md", "place-outside", place)]
    assert not (site.folder / "output2").exists()


def test_an_article_cannot_take_the_place_of_the_front_page(site: Any) -> None:
    site.post("zero")
    site.build()
    site.post("one", Save_as="index.html")
    assert [(file, key) for file, key, _ in refused(site)] == [("content/one.md", "place-of-the-site")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: One\ndate: 2010-01-01\nslug: cases\n---\n", (4, 7, "slug")),
        ("---\ntitle: Cases\ndate: 2010-01-01\n---\n", (2, 8, "title")),
        ("---\ntitle: One\ndate: 2010-01-01\nslug: x\nsave_as: cases/index.html\n---\n", (5, 10, "save_as")),
        ("Title: One\nDate: 2010-01-01\nSlug: cases\n", (3, 7, "slug")),
    ],
)
def test_whoever_takes_the_place_of_a_page_of_the_sites_is_told_at_the_line_that_does(
    site: Any, text: str, place: tuple[int, int, str]
) -> None:
    site.settings |= {"ARTICLE_URL": "{slug}/", "ARTICLE_SAVE_AS": "{slug}/index.html"}
    site.write("content/case.md", f"{TIP}---\nText.\n")
    site.write("content/one.md", f"{text}\nText.\n")
    with pytest.raises(Said) as said:
        site.build()
    (problem,) = said.value.problems
    assert (problem.file, problem.key) == ("content/one.md", "place-of-the-site")
    assert (problem.line, problem.column, problem.field) == place


def test_no_article_can_take_the_place_of_a_list_in_other_capitals(site: Any) -> None:
    site.post("zero", Tags="Reward")
    site.build()
    site.post("one", Save_as="tag/REWARD.html")
    assert refused(site)[0] == (
        "content/one.md",
        "place-nearly-taken",
        {"place": "tag/REWARD.html", "taken": "tag/reward.html", "other": "content/zero.md"},
    )


def test_all_pages_that_want_one_place_are_said_in_one_go(site: Any) -> None:
    site.post("one", name="a")
    site.post("one", name="b")
    site.post("two", name="c")
    site.post("Two", name="d", Save_as="Two.html")
    found = refused(site)
    assert [(file, key) for file, key, _ in found] == [
        ("content/b.md", "place-taken"),
        ("content/d.md", "place-nearly-taken"),
    ] or {key for _, key, _ in found} == {"place-taken", "place-nearly-taken"}


def test_tags_of_nothing_but_signs_are_not_lost_silently(site: Any) -> None:
    site.post("one", Tags="!!!")
    site.post("two", Tags="???")
    assert refused(site) == [("content/one.md", "place-nameless", {"place": "tag/.html"})]


@pytest.mark.parametrize(
    ("slug", "key"),
    [("x" * 300, "place-name-too-long"), ("a/" * 460 + "a", "place-too-long"), ('a"b', "place-character")],
)
def test_a_place_that_cannot_be_kept_is_refused(site: Any, slug: str, key: str) -> None:
    site.post("zero")
    site.post(slug, name="one", Title="One")
    assert ("content/one.md", key) in {(file, key) for file, key, _ in refused(site)}


def test_an_unknown_template_is_refused_at_its_source(site: Any) -> None:
    site.post("one", Template="nowhere")
    assert refused(site) == [("content/one.md", "template-unknown", {"value": "nowhere"})]
    with pytest.raises(Said) as said:
        site.build()
    (problem,) = said.value.problems
    assert (problem.source, problem.column, problem.length) == ("Template: nowhere", 11, 7)


def test_an_empty_site_replaces_no_other(site: Any) -> None:
    post = site.post("one")
    site.build()
    post.unlink()
    assert refused(site) == [("content", "site-empty", {})]


def test_a_mistyped_time_zone_is_refused(site: Any) -> None:
    site.post("one")
    site.build()
    zone = {"value": "Europe/Stokholm"}
    assert refused(site, TIMEZONE="Europe/Stokholm") == [("pelicanconf.py", "timezone-unknown", zone)]


def test_a_post_that_pelican_would_skip_is_refused(site: Any) -> None:
    site.post("one")
    site.build()
    site.write("content/two.md", "Title: Two\n\nText\n")
    site.post("three", Status="publishd")
    found = refused(site)
    assert [(file, key) for file, key, _ in found] == [
        ("content/three.md", "pelican-error"),
        ("content/two.md", "missing"),
    ]
    assert str(found[0][2]["message"]).startswith("Unknown status 'publishd' for file ")
    assert found[1][2] == {"name": "date"}


def test_what_pelican_keeps_to_itself_is_said(site: Any) -> None:
    site.post("one", name="zero")
    head = b'<title>\xe5</title><meta name="date" content="2009-11-10">'
    site.write("content/one.html", b"<html><head>" + head + b"</head><body>Text</body></html>")
    why = "'utf-8' codec can't decode byte 0xe5 in position 19: invalid continuation byte"
    message = f"Could not process one.html: {why}"
    found = [(file, key, str(params["message"]).replace("./", "")) for file, key, params in refused(site)]
    assert found == [("content/one.html", "pelican-error", message)]


def test_a_template_that_fails_leaves_the_old_site(site: Any) -> None:
    site.post("one")
    site.build()
    theme = site.folder / "theme"
    site.write("theme/templates/article.html", "{% extends '!simple/article.html' %}")
    site.write("theme/templates/tags.html", "{{ nothing.at.all }}")
    site.post("one", "Other text")
    before = site.files()
    with pytest.raises(Exception, match="'nothing' is undefined"):
        site.build(THEME=str(theme))
    assert site.files() == before


def test_an_error_of_another_plugin_at_the_very_end_is_not_overlooked(site: Any) -> None:
    def complain(pelican: Any) -> None:
        logging.getLogger("pelican.plugins.other").error("No room for %s", pelican.output_path)

    site.post("one")
    with signals.finalized.connected_to(complain), pytest.raises(Said) as said:
        site.build()
    assert [problem.params["message"] for problem in said.value.problems] == [f"No room for {site.output}"]


def test_an_output_that_holds_the_content_is_refused(site: Any) -> None:
    site.post("one")
    site.write("content/about.txt")
    expected = {"output": str(site.folder)}
    with pytest.raises(Said) as said:
        site.build(OUTPUT_PATH=str(site.folder))
    assert [(p.file, p.key, dict(p.params)) for p in said.value.problems] == [
        ("content", "output-holds-content", expected)
    ]


@pytest.mark.parametrize("staged", [True, False])
@pytest.mark.parametrize("kind", ["file", "loop", "pipe"])
def test_an_output_that_is_no_folder_is_refused_and_stays(site: Any, kind: str, staged: bool) -> None:
    site.post("one")
    site.settings["CASEBOOK_STAGED"] = staged
    if kind == "file":
        site.write("output", "mine")
    elif kind == "loop":
        site.output.symlink_to("output")
    else:
        os.mkfifo(site.output)
    before = os.lstat(site.output)
    for _ in range(2):
        assert refused(site) == [(str(site.output), "output-no-folder", {})]
    assert os.lstat(site.output) == before


def test_nothing_is_built_into_the_root_of_the_disk(site: Any) -> None:
    site.post("one")
    for staged in (True, False):
        assert refused(site, OUTPUT_PATH="/", CASEBOOK_STAGED=staged) == [("/", "output-no-folder", {})]


@pytest.mark.parametrize("named", ["theme", "plugins"])
def test_an_output_that_holds_what_the_site_is_made_from_is_refused(site: Any, named: str) -> None:
    site.post("one")
    own = site.write("own/templates/mine.html").parents[1]
    site.settings |= {"THEME": str(own)} if named == "theme" else {"PLUGIN_PATHS": [str(own)]}
    for staged in (True, False):
        settings = {"OUTPUT_PATH": str(own), "CASEBOOK_STAGED": staged, "DELETE_OUTPUT_DIRECTORY": True}
        assert refused(site, **settings) == [(str(own), "output-holds-sources", {"output": str(own)})]
    assert (own / "templates" / "mine.html").exists()


def test_the_old_site_is_not_deleted_before_the_new_one_is_there(site: Any) -> None:
    site.post("one")
    site.settings["DELETE_OUTPUT_DIRECTORY"] = True
    site.build()
    broken = site.post("two", Template="nowhere")
    refused(site)
    broken.unlink()
    site.build()
    assert "one.html" in site.files()


def test_deleting_the_output_spares_what_is_retained_and_what_is_new(site: Any) -> None:
    def index(pelican: Any) -> None:
        Path(pelican.output_path, "sitemap.xml").write_text("new")

    site.post("one")
    site.build()
    site.write("output/CNAME")
    site.write("output/mine/x.html")
    site.write("output/sitemap.xml", "old")
    time.sleep(0.02)  # so that another time would be seen
    before = site.times()["one.html"]
    with signals.finalized.connected_to(index):
        site.build(DELETE_OUTPUT_DIRECTORY=True, OUTPUT_RETENTION=["CNAME"])
    assert set(site.files()) >= {"CNAME", "one.html", "sitemap.xml"}
    assert site.files()["sitemap.xml"] == b"new"
    assert not (site.output / "mine").exists()
    assert site.times()["one.html"] == before


def test_sources_are_put_out_where_pelican_is_asked_to(site: Any) -> None:
    site.post("one", "Text in Markdown")
    site.build(OUTPUT_SOURCES=True)
    assert site.files()["one.text"] == (site.content / "one.md").read_bytes()


def test_what_the_settings_say_is_as_before_after_a_build(site: Any) -> None:
    site.post("one")
    pelican = site.pelican(CASEBOOK_STAGED=True, DELETE_OUTPUT_DIRECTORY=True)
    before = dict(pelican.settings)
    pelican.run()
    assert all(pelican.settings[key] == value for key, value in before.items())
    assert STRICT not in pelican.settings
    assert (pelican.output_path, pelican.delete_outputdir) == (str(site.output), True)


def test_a_build_that_fails_is_only_built_again_after_a_change(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = []
    monkeypatch.setattr("casebook.building.run.wait_for_changes", lambda *_: waits.append(site.post("one")))
    pelican = site.pelican()
    with pytest.raises(Said):
        pelican.run()
    assert not waits
    pelican.run()
    pelican.run()
    assert len(waits) == 1


@pytest.mark.parametrize("disturbed", ["cache", "output"])
def test_a_site_can_be_built_again_whatever_was_deleted(site: Any, disturbed: str) -> None:
    site.post("one")
    site.build()
    expected = site.files()
    shutil.rmtree(site.folder / disturbed)
    site.build()
    assert site.files() == expected


def test_an_output_behind_a_link_is_built_where_the_link_leads(site: Any) -> None:
    site.post("one")
    (site.folder / "www").mkdir()
    os.symlink(site.folder / "www", site.output)  # noqa: PTH211
    site.build()
    assert (site.folder / "www" / "one.html").is_file()
    assert site.output.is_symlink()


CASE = "---\nkind: case\ntitle: A case\nslug: a-case\ndate: 2026-11-09\norganisation: ISS\n---\nText\n"


@pytest.mark.parametrize("ending", ["MD", "Md", "MARKDOWN", "Mkd"])
def test_a_name_that_ends_in_capitals_loses_nothing(site: Any, ending: str) -> None:
    site.write(f"content/CASE.{ending}", CASE)
    site.build()
    assert "cases/a-case/index.html" in site.files()


def test_a_kind_that_was_forgotten_is_said_and_stops_nothing(
    site: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("content/case.md", CASE.replace("kind: case\n", ""))
    site.build()
    assert "a-case.html" in site.files()
    assert capsys.readouterr().err == (
        "content/case.md:5:1: warning: organisation: 'organisation' says nothing in an ordinary post\n"
        "    5 | organisation: ISS\n"
        "      | ^^^^^^^^^^^^\n"
        "    Write kind: case, if this is one; without it the file is read as a post.\n"
    )
