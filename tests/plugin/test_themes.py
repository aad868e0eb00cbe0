"""A case of ten lines in the themes that come with Pelican, which know nothing of cases."""

from __future__ import annotations

import re

import pytest

from .conftest import CASE, Blog

THEMES = ("simple", "notmyidea")
AUTOESCAPE = ({}, {"JINJA_ENVIRONMENT": {"autoescape": True}})


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("jinja", AUTOESCAPE, ids=["not-escaping", "escaping"])
def test_the_parts_of_a_case_follow_its_text(blog: Blog, theme: str, jinja: dict[str, object]) -> None:
    blog.with_a_case()
    files = blog.build(THEME=theme, **jinja)
    page = files["cases/fans/index.html"]
    parts = (
        "The text of the case.",
        '<div class="casebook-parts"',
        "casebook-table",
        "+36",
        "casebook-timeline",
    )
    assert [page.count(part) > 0 for part in parts] == [True] * len(parts)
    told = [page.index(part) for part in parts]
    assert told == sorted(told)
    assert files.keys() >= {"follow-ups/three-months-on/index.html", "theme/casebook/casebook.css"}


@pytest.mark.parametrize("theme", THEMES)
def test_what_the_follow_up_measured_stands_on_both_pages(blog: Blog, theme: str) -> None:
    blog.with_a_case()
    files = blog.build(THEME=theme)
    for page in (files["cases/fans/index.html"], files["follow-ups/three-months-on/index.html"]):
        assert re.search(r">122</span>.*>158</span>.*>\+36</span>.*\(\+29\.5%\), better<", page, re.DOTALL)
    assert 'href="https://example.org/follow-ups/three-months-on/"' in files["cases/fans/index.html"]


@pytest.mark.parametrize("theme", THEMES)
def test_lists_files_and_feeds_are_made_in_the_theme_s_own_frame(blog: Blog, theme: str) -> None:
    blog.with_a_case()
    blog.post("hello")
    files = blog.build(THEME=theme)
    frame = files["tags.html"]
    opening, ending = frame[: frame.index("<title>")], frame[frame.rindex("<footer") :]
    lists = (
        "cases",
        "follow-ups",
        "due",
        "data",
        "organisations",
        "organisations/iss",
        "channels",
        "countries",
    )
    for name in lists:
        page = files[f"{name}/index.html"]
        assert page.startswith(opening)
        assert page.endswith(ending)
        assert 'class="casebook-list" lang="en"' in page
        assert "<h " not in page
    assert "<title>Cases - A blog</title>" in files["cases/index.html"]
    assert files.keys() >= {
        "cases/fans/case.json",
        "cases/fans/metrics.csv",
        "data/metrics.csv",
        "data/datapackage.json",
        "feeds/all.atom.xml",
        "feeds/follow-ups.rss.xml",
        "cases/fans/feed.rss.xml",
        "feeds/organisations/iss.atom.xml",
    }


def test_a_summary_that_pelican_cuts_has_no_parts(blog: Blog) -> None:
    blog.write("content/cases/fans.md", CASE.replace("The text of the case.", "[METRICS]\n\nThe text."))
    files = blog.build()
    assert "casebook-" not in files["index.html"]
    assert "The text." in files["index.html"]
    assert files["cases/fans/index.html"].count('class="casebook-table__figures"') == 1


def test_pelican_s_own_feeds_have_the_whole_text(blog: Blog) -> None:
    blog.with_a_case()
    files = blog.build(FEED_ALL_ATOM="feeds/own.atom.xml")
    assert "casebook-timeline" in files["feeds/own.atom.xml"]


def test_an_author_s_summary_stays(blog: Blog) -> None:
    blog.write("content/fans.md", CASE.replace("slug: fans", "slug: fans\nsummary: In *short*."))
    assert "<p>In <em>short</em>.</p>" in blog.build()["index.html"]


def test_a_theme_may_place_the_parts_itself(blog: Blog) -> None:
    blog.with_a_case()
    assert "casebook-" not in blog.build(CASEBOOK_PLACEMENT="theme")["cases/fans/index.html"]


def test_our_own_parts_escape_in_a_theme_that_does_not(blog: Blog) -> None:
    blog.with_a_case()
    blog.write(
        "content/more.md", CASE.replace("label: Fans", "label: <i>Fans</i> & co").replace("fans", "more")
    )
    files = blog.build()
    assert "Fans &amp; &lt;b&gt;figures&lt;/b&gt;" in files["cases/index.html"]
    assert "&lt;i&gt;Fans&lt;/i&gt; &amp; co" in files["cases/more/index.html"]
    assert "<i>Fans</i>" not in files["cases/more/index.html"]


EXTENDED = """\
{% extends "!casebook/list.html" %}
{% block title %}My title{% endblock %}
"""
WRAPPED = '<aside>{% include "!casebook/casebook/timeline/template.html" %}</aside>'


def test_a_theme_overrides_and_wraps_templates(blog: Blog) -> None:
    blog.with_a_case()
    templates = "theme/templates"
    blog.write(f"{templates}/list.html", EXTENDED)
    blog.write(f"{templates}/casebook/timeline/template.html", WRAPPED)
    blog.write(f"{templates}/casebook/strength/template.html", "<p>My strength</p>")
    (blog.folder / "theme/static").mkdir()
    files = blog.build(THEME=str(blog.folder / "theme"))
    page = files["cases/fans/index.html"]
    assert re.search(
        r'<aside><section class="casebook-part casebook-timeline".*</section>\s*</aside>', page, re.DOTALL
    )
    assert page.count("<p>My strength</p>") == 1
    assert "casebook-strength" not in page
    assert "<title>My title</title>" in files["cases/index.html"]


def test_a_template_for_one_site_goes_before_the_theme_s(blog: Blog) -> None:
    blog.with_a_case()
    blog.write("overrides/casebook/strength/template.html", "<p>My strength</p>")
    blog.write("overrides/case.html", "{{ article.case.title }}: {{ article.content }}")
    files = blog.build(THEME_TEMPLATES_OVERRIDES=[str(blog.folder / "overrides")])
    page = files["cases/fans/index.html"]
    assert page.startswith("Fans & <b>figures</b>: <p>The text of the case.</p><div")
    assert "<p>My strength</p>" in page
    # A follow-up has no template of its own there.
    assert files["follow-ups/three-months-on/index.html"].startswith("<!DOCTYPE html>")


def test_a_template_that_an_author_chose_is_taken(blog: Blog) -> None:
    blog.write("overrides/case.html", "not this")
    blog.write("overrides/mine.html", "mine")
    blog.write("content/fans.md", CASE.replace("slug: fans", "slug: fans\ntemplate: mine"))
    files = blog.build(THEME_TEMPLATES_OVERRIDES=[str(blog.folder / "overrides")])
    assert files["cases/fans/index.html"] == "mine"


def test_only_one_name_is_given_to_a_theme(blog: Blog) -> None:
    blog.with_a_case()
    shown = "{{ article.__dict__.keys()|sort|join(' ') }}"
    blog.write("overrides/article.html", shown)
    overrides = [str(blog.folder / "overrides")]
    with_plugin = blog.build(THEME_TEMPLATES_OVERRIDES=overrides)["cases/fans/index.html"].split()
    ours = [name for name in with_plugin if name.startswith("case") or name in ("get_content", "get_summary")]
    assert ours == ["case", "get_content", "get_summary"]
