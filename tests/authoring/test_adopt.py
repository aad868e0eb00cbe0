"""An old blog gets Casebook: whoever has subscribed to it gets nothing a second time."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook.feeds.former import former_entries
from casebook.ledger.reading import read_ledger
from tests.pelicans import pelican

from . import forks
from .conftest import SETTINGS, Casebook

POST = """\
Title: {title}
Date: {date} 10:20
Slug: {slug}

A post of some words.
"""
BEFORE = """
SITEURL, PLUGINS, FEED_DOMAIN = "https://old.example", [], "https://old.example"
FEED_ALL_ATOM, FEED_ALL_RSS = "feeds/all.atom.xml", "feeds/all.rss.xml"
"""
NOW = """
SITEURL, CASEBOOK_AUTHORITY = "https://blog.example", "blog.example,2010"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
CASE = """\
---
kind: case
title: A case
slug: case
date: 2010-11-27
organisation: ISS
---
Text.
"""
SLUGS = ("dance", "song", "year")
FORMER = Path("content/ledger/former.jsonl")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a blog of three posts with its feeds as Pelican made them, in the folder `old`."""
    site = tmp_path_factory.mktemp("old") / "site"
    (site / "content").mkdir(parents=True)
    for number, slug in enumerate(SLUGS, 1):
        text = POST.format(title=slug.title(), date=f"2009-0{number}-03", slug=slug)
        (site / "content" / f"{slug}.md").write_text(text, encoding="utf-8")
    (site / "pelicanconf.py").write_text(SETTINGS + BEFORE, encoding="utf-8")
    what = ("content", "-s", "pelicanconf.py", "-o", "old", "-q")
    assert pelican(*what, folder=site, environment=os.environ).returncode == 0
    return site


@pytest.fixture
def blog(site: Path, old: Path) -> Path:
    """Return that blog, which has Casebook now, and a case."""
    shutil.copytree(old, site, dirs_exist_ok=True)
    for name in ("pelicanconf.py", "publishconf.py"):
        (site / name).write_text(SETTINGS + NOW, encoding="utf-8")
    (site / "content" / "case.md").write_text(CASE, encoding="utf-8")
    return site


def ids(feed: str) -> Mapping[str, tuple[str, str]]:
    """Return the id and the date of each entry, by how its address ends."""
    found = former_entries(Path(feed).read_bytes())
    return {Path(entry.address.rstrip("/")).stem: (entry.id, entry.date) for entry in found}


@pytest.mark.parametrize("feed", ["old/feeds/all.atom.xml", "old/feeds/all.rss.xml"])
def test_subscribers_get_nothing_a_second_time(blog: Path, casebook: Casebook, feed: str) -> None:
    before = ids(feed)
    assert before.keys() == set(SLUGS)
    said = casebook("adopt", feed)
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "3 entries of the former feeds are known in content/ledger/former.jsonl.\n"
        "When you publish (casebook publish), nobody gets them as new.\n"
    )
    published = publish(blog)
    assert "In the feeds: 1 new entry. 3 entries of the former feeds go on, and nobody gets" in published
    for ours in ("output/feeds/all.atom.xml", "output/feeds/all.rss.xml", "output/feeds/all.json"):
        after = ids(ours)
        assert {slug: after[slug] for slug in SLUGS} == before
        assert after["case"][0] == "tag:blog.example,2010:case/case"
    assert "In the feeds" not in publish(blog)
    assert {slug: ids("output/feeds/all.rss.xml")[slug] for slug in SLUGS} == before


def test_a_post_that_is_a_case_now_at_another_address_is_the_same_entry(
    blog: Path, casebook: Casebook
) -> None:
    before = ids("old/feeds/all.atom.xml")
    assert casebook("adopt", "old/feeds/all.atom.xml").status == 0
    text = CASE.replace("slug: case", "slug: dance").replace("date: 2010-11-27", "date: 2009-01-03")
    events = "timeline:\n  - {date: 2008-12, type: check, title: Looked at}\n---\nText"
    (blog / "content" / "dance.md").write_text(text.replace("---\nText", events), encoding="utf-8")
    publish(blog)
    after = ids("output/feeds/all.atom.xml")
    assert after["dance"] == before["dance"]
    assert after.keys() == {*SLUGS, "case"}


def test_what_no_text_goes_on_is_told_before_anything_is_published(blog: Path, casebook: Casebook) -> None:
    casebook("adopt", "old/feeds/all.atom.xml")
    (blog / "content" / "dance.md").unlink()
    refused = publish(blog, status=1)
    assert "content/ledger/former.jsonl:1:1: the former feeds led to a text at /dance.html" in refused
    assert not (blog / "output").exists()
    lines = FORMER.read_text("utf-8").splitlines(keepends=True)
    assert json.loads(lines[0])["path"] == "dance.html"
    FORMER.write_text("".join(lines[1:]), encoding="utf-8")
    assert "2 entries of the former feeds go on" in publish(blog)
    (blog / "content" / "song.md").unlink()
    assert "song was published, and is gone" in publish(blog, status=1)


def test_of_several_feeds_each_page_counts_once(blog: Path, casebook: Casebook) -> None:
    feeds = ("old/feeds/all.atom.xml", "old/feeds/all.rss.xml")
    assert casebook("adopt", *feeds).status == 0
    once = FORMER.read_text("utf-8")
    assert casebook("adopt", *feeds).out.startswith("3 entries")
    assert FORMER.read_text("utf-8") == once
    ledger = read_ledger(blog / "content", "content")
    assert (len(ledger.book.former), ledger.problems, ledger.book.started) == (3, (), None)


@pytest.mark.usefixtures("blog")
def test_what_cannot_be_kept_is_told(casebook: Casebook) -> None:
    items = [{"id": "12", "url": "https://old.example/dance.html"}, {"id": "tag:x", "url": "/song.html"}]
    Path("feed.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    said = casebook("adopt", "feed.json")
    assert said.status == 0
    assert said.out.startswith("1 entry of the former feeds is known in")
    assert said.err.startswith("1 entry has no address, or an id that new feeds cannot have: it is left out.")


@pytest.mark.usefixtures("blog")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing.xml", "nothing.xml cannot be read: No such file or directory"),
        ("content", "content cannot be read: Is a directory"),
        ("pelicanconf.py", "pelicanconf.py: this is no feed."),
    ],
)
def test_what_is_no_feed_is_refused_and_nothing_written(casebook: Casebook, name: str, said: str) -> None:
    refused = casebook("adopt", "old/feeds/all.atom.xml", name)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith(said)
    assert not FORMER.exists()


def test_after_the_first_publication_it_is_too_late(blog: Path, casebook: Casebook) -> None:
    publish(blog)
    refused = casebook("adopt", "old/feeds/all.atom.xml")
    assert (refused.status, refused.out) == (1, "")
    assert "published this site already" in refused.err
    assert not FORMER.exists()


def publish(site: Path, status: int = 0) -> str:
    """Publish the site; return all that was said."""
    done = forks.run(["publish"], site, {**os.environ, "COLUMNS": "200"})
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    return said
