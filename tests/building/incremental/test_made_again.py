"""After each kind of edit only that is made anew which can see it, and no other file of the site is written.

What each build makes is what a build from nothing makes: to that the series of edits beside this hold it.
"""

from __future__ import annotations

import gc
import os
import shutil
import zoneinfo
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzdata
from tests.building.stale.texts import PICTURE
from tests.pictures.drawn import drawn

from casebook.building.incremental import intake
from casebook.building.incremental.composing import Composer
from casebook.building.incremental.forme import Forme
from casebook.building.run import Said
from casebook.reader.lazy.unopened import ShelvedEntry

from .recording import Record, Recorded

TIP = {"cases/tip.en.md", "cases/tip.sv.md", "follow-ups/tip-later.en.md", "follow-ups/tip-later.sv.md"}
NETWORK = {"cases/network.en.md", "follow-ups/both.en.md"}
ANNONS, VOICES = "cases/annons.sv.md", "posts/voices.en.md"
FOLLOWING_TIP = {"follow-ups/tip-later.en.md", "follow-ups/both.en.md"}
TIED = TIP | NETWORK
"""Texts that one follow-up ties together: whether one of them changes, the others have to be read to know."""
OURS = TIED | {ANNONS, VOICES}
READ = OURS | {"pages/about.en.md", "posts/old.md"}
TOLD_BY_THE_DAY = TIP | {ANNONS}
"""Texts whose pages count days until today."""


def pages(*addresses: str) -> set[str]:
    """Return the files of some addresses."""
    return {f"{address}/index.html".removeprefix("/") for address in addresses}


def feeds(paths: Iterable[str]) -> set[str]:
    """Return the files of some feeds."""
    return {f"{path}.{kind}" for path in paths for kind in ("atom.xml", "json", "rss.xml")}


def citing(*folders: str) -> set[str]:
    """Return the files by which some texts are cited."""
    return {f"{folder}/cite.{kind}" for folder in folders for kind in ("bib", "json", "ris")}


def data(*tables: str) -> set[str]:
    """Return the files of some tables of the data set, and what describes them."""
    return {*(f"data/{table}.csv" for table in tables), "data/datapackage.json"}


def counting(site: Recorded, *addresses: str) -> set[str]:
    """Return the pages of evidence that name some cases, which are those that count them."""
    named = tuple(f'/{address}/"'.encode() for address in addresses)
    pages = ((place, data) for place, data in site.files().items() if "/evidence/" in f"/{place}")
    return {place for place, data in pages if any(each in data for each in named)}


CALENDARS = {"due/due.ics", "sv/due/due.ics"}


def rewrite(site: Recorded) -> None:
    """Write every file of the content as it is, and give all files other times."""
    for path in (path for path in site.folder.rglob("*") if path.is_file()):
        if path.is_relative_to(site.folder / "content"):
            path.write_bytes(path.read_bytes())
        os.utime(path)


def test_nothing(site: Recorded) -> None:
    assert site.build() == Record()


@pytest.mark.parametrize("name", ["shades.cpython-311.pyc", "shades.cpython-311.pyc.140234"])
def test_what_python_compiled_meanwhile(name: str, site: Recorded) -> None:
    compiled = site.folder / "theme" / "__pycache__" / name
    compiled.parent.mkdir()
    compiled.write_bytes(b"compiled")
    assert site.build() == Record()


def test_files_that_were_touched_and_say_the_same(site: Recorded) -> None:
    rewrite(site)
    assert site.build() == Record()
    assert site.build() == Record()


@pytest.mark.parametrize("front", ["{}\n", "---\n{}\n---\n"], ids=["Pelican's", "YAML"])
def test_a_post_that_is_dated_by_its_file_which_is_touched(site: Recorded, front: str) -> None:
    post = site.path("posts/undated.md")
    post.write_text(front.format("title: Without a date\nslug: undated") + "\nText.\n", encoding="utf-8")
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write("DEFAULT_DATE = 'fs'\n")
    for day in (date(2004, 5, 6), date(2009, 8, 7)):
        os.utime(post, times=(datetime.combine(day, time(12)).timestamp(),) * 2)
        site.build()
        assert f'datetime="{day}"'.encode() in site.files()["posts/undated/index.html"]
    assert site.files() == site.from_nothing()


def test_one_word_of_a_text(site: Recorded) -> None:
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    told = {"cases/tip/feed", "feeds/all", "feeds/organisations/iss"}
    told |= {"feeds/channels/facebook", "feeds/channels/twitter", "feeds/lang/en"}
    told |= {"feeds/tags/jobs", "feeds/tags/rewards"}
    assert site.build() == Record(
        whole=True,
        read=TIED,
        formes={"cases/tip.en.md"},
        feeds=told,
        written=pages("cases/tip") | feeds(told),
    )


def test_no_text_is_opened_that_hangs_together_with_none_that_changed(
    site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: set[str] = set()

    def bytes_of(path: Path) -> bytes | None:
        opened.add("/".join(path.parts[-2:]))
        return path.read_bytes()

    monkeypatch.setattr(intake, "bytes_of", bytes_of)
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    assert opened == TIED


def test_a_text_that_follows_two_others_has_them_looked_at_together(site: Recorded) -> None:
    front = "kind: follow-up\ntitle: New\nslug: new\nlang: en\ndate: 2014-06-06\nfollows: [annons, tip]"
    site.path("follow-ups/new.en.md").write_text(f"---\n{front}\n---\nBoth were looked at again.\n", "utf-8")
    record = site.build()
    assert record.read == {*TIED, ANNONS, "follow-ups/new.en.md"}
    assert site.files() == site.from_nothing()


def test_one_more_source_that_a_text_cites(site: Recorded) -> None:
    site.edit(
        "content/cases/tip.en.md", "The offer was public.[@blog]", "The offer was public.[@blog; @print]"
    )
    record = site.build()
    # In the list of all sources of the case another is numbered, and its translation cites the first.
    assert (record.read, record.formes) == (TIED, {"cases/tip.en.md", *FOLLOWING_TIP})
    assert site.files() == site.from_nothing()


def test_a_claim_of_a_case(site: Recorded) -> None:
    site.edit("content/cases/tip.en.md", "Whoever gives the tip is paid.", "Whoever gives a tip is paid.")
    record = site.build()
    # Its translation has words of its own for that.
    assert (record.read, record.formes) == (TIED, (TIP | FOLLOWING_TIP) - {"cases/tip.sv.md"})
    assert site.files() == site.from_nothing()


def test_a_text_that_was_written_again_as_it_was_in_other_ways(site: Recorded) -> None:
    site.edit("content/cases/tip.en.md", "tags: [rewards, jobs]", "tags:\n  - rewards\n  - jobs")
    assert site.build() == Record(whole=True, read=TIED)


def test_one_word_of_a_post(site: Recorded) -> None:
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "A company speaks.")
    told = {"feeds/all", "feeds/lang/en", "feeds/tags/networks"}
    assert site.build() == Record(
        whole=True,
        read={VOICES},
        formes={VOICES},
        feeds=told,
        written=pages("posts/voices") | feeds(told),
    )


def test_a_value_of_a_metric(site: Recorded) -> None:
    site.edit("content/cases/network.en.md", "value: 40", "value: 41")
    lists = pages("", "cases", "archive/2013", "authors/bo", "channels/press", "countries/DK", "countries/SE")
    lists |= pages("organisations/kommunal", "organisations/unionen", "tags/jobs", "tags/networks")
    record = site.build()
    lists |= counting(site, "cases/network")
    assert (record.read, record.formes, record.told, record.lists) == (TIED, NETWORK, set(), lists)
    # The follow-up that is on both cases tells of the figure, in their feeds as well.
    assert record.feeds == {
        *{"cases/network/feed", "cases/tip/feed", "feeds/all", "feeds/follow-ups"},
        *{"feeds/channels/facebook", "feeds/channels/press", "feeds/channels/twitter"},
        *{"feeds/organisations/iss", "feeds/organisations/kommunal", "feeds/organisations/unionen"},
        *{"feeds/lang/en", "feeds/tags/jobs", "feeds/tags/networks"},
    }
    figures = {"cases/network/case.json", "cases/network/metrics.csv", *data("metrics", "observations")}
    shown = pages("cases/network", "cases/network/embed", "follow-ups/both")
    assert record.written == lists | feeds(record.feeds) | figures | shown


def test_a_title(site: Recorded) -> None:
    site.edit("content/cases/annons.sv.md", "title: En annons i tidningen", "title: En annons i en tidning")
    record = site.build()
    assert record.read == {ANNONS}
    # Near it are all cases: they name it below their texts.
    assert record.formes == {ANNONS, "cases/network.en.md", "cases/tip.en.md", "cases/tip.sv.md"}
    assert record.feeds == {
        *{"cases/annons/feed", "feeds/all", "feeds/channels/facebook", "feeds/channels/press"},
        *{"feeds/lang/sv", "feeds/organisations/iss", "feeds/tags/jobs"},
    }
    cases = pages("sv/cases/annons", "cases/network", "cases/tip", "sv/cases/tip")
    lists = pages("", "cases", "archive/2012", "channels/facebook", "channels/press", "due")
    lists |= pages("organisations/iss", "tags/jobs", "sv", "sv/archive/2012", "sv/cases", "sv/due")
    lists |= pages("sv/channels/facebook", "sv/channels/press", "sv/organisations/iss", "sv/tags/jobs")
    lists |= pages("data", "sv/data", "feeds", "sv/feeds") | counting(site, "sv/cases/annons")
    beside = {"cases/annons/case.json", "feeds/feeds.opml", *data("cases")} | citing("sv/cases/annons")
    beside |= CALENDARS
    assert record.written == cases | lists | feeds(record.feeds) | beside
    assert lists <= record.lists


def test_a_tag(site: Recorded) -> None:
    site.edit("content/posts/voices.en.md", "tags: [networks]", "tags: [networks, voices]")
    lists = pages("feeds", "sv/feeds", "tags", "tags/voices")
    told = {"feeds/all", "feeds/lang/en", "feeds/tags/networks", "feeds/tags/voices"}
    assert site.build() == Record(
        whole=True,
        read={VOICES},
        formes={VOICES},
        lists=lists,
        feeds=told,
        written=lists | pages("posts/voices") | feeds(told) | {"feeds/feeds.opml", "sitemap.xml"},
    )


AGAIN = """\
---
kind: follow-up
title: Again
slug: again
lang: en
date: 2014-12-01
follows: network
---
Again.
"""


def test_a_new_follow_up(site: Recorded) -> None:
    site.path("follow-ups/again.en.md").write_text(AGAIN)
    record = site.build()
    assert record.read == NETWORK | TIP | {"follow-ups/again.en.md"}
    assert record.formes == NETWORK | {"follow-ups/again.en.md"}
    assert record.feeds == {
        *{"cases/network/feed", "feeds/all", "feeds/channels/press", "feeds/follow-ups"},
        *{"feeds/organisations/kommunal", "feeds/organisations/unionen"},
        *{"feeds/lang/en", "feeds/tags/jobs", "feeds/tags/networks"},
    }
    assert record.written == {
        *record.lists,
        *feeds(record.feeds),
        *pages("cases/network", "cases/network/embed", "follow-ups/again"),
        *{"cases/network/case.json", "feeds/feeds.opml", "sitemap.xml"},
        *data("cases", "follow-ups"),
        *citing("cases/network", "follow-ups/again"),
    }
    assert {place for place in record.lists if place.startswith("sv/")} == pages("sv/data", "sv/feeds")
    assert record.gone == set()


def test_a_case_that_is_deleted(site: Recorded) -> None:
    counted = counting(site, "sv/cases/annons")
    site.path("cases/annons.sv.md").unlink()
    record = site.build()
    assert record.read == set()
    assert record.formes == {"cases/network.en.md", "cases/tip.en.md", "cases/tip.sv.md"}
    assert record.feeds == {
        *{"feeds/all", "feeds/channels/facebook", "feeds/channels/press", "feeds/organisations/iss"},
        *{"feeds/lang/sv", "feeds/tags/jobs"},
    }
    cases = pages("cases/network", "cases/tip", "sv/cases/tip") | CALENDARS | {"sitemap.xml"}
    made = record.lists | feeds(record.feeds) | data("cases", "promises") | {"feeds/feeds.opml"}
    assert record.written == made | cases
    assert record.gone == {
        *pages("archive/2012", "channels/facebook/page/2", "organisations/iss/page/2", "page/3"),
        *pages("sv/archive/2012", "sv/cases/annons", "sv/channels/press", "sv/tags/jobs", "tags/jobs/page/2"),
        *{"cases/annons/case.json", "cases/annons/metrics.csv"},
        *feeds(["cases/annons/feed"]),
        *citing("sv/cases/annons"),
        *counted - site.files().keys(),
        # Of the cases on a channel one is left: how it went parts them no more.
        *pages("evidence/channel/press/outcome/partly", "evidence/purpose/not-given/outcome/partly"),
    }
    assert len(counted - site.files().keys()) > 10


def test_all_cases_are_deleted(site: Recorded) -> None:
    for folder in ("cases", "follow-ups", "posts", "pages"):  # these link to them
        shutil.rmtree(site.path(folder))
    site.path("alone.md").write_text("---\ntitle: Alone\ndate: 2014-01-01\nslug: alone\n---\nText.\n")
    record = site.build()
    assert {place for place in record.gone if place.startswith("data/")} == set()
    tables = [path for path in (site.output / "data").iterdir() if path.suffix == ".csv"]
    assert len(tables) > 10
    assert all(path.read_bytes().count(b"\n") == 1 for path in tables)
    assert "There is no case yet" in (site.output / "data/index.html").read_text()
    assert site.build() == Record()


def test_the_data_set_goes_with_its_part(site: Recorded) -> None:
    before = {place for place in site.files() if place.startswith(("data/", "sv/data/"))}
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write('CASEBOOK_PARTS = ["timeline", "feeds", "lists"]\n')
    assert len(before) > 15
    assert before <= site.build().gone


def test_the_spreadsheet_is_made_again_only_when_a_row_is_another(site: Recorded) -> None:
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write("CASEBOOK_SPREADSHEET = True\n")
    made = pages("data", "sv/data") | {"data/casebook.xlsx"}
    assert site.build().written == made
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    assert "data/casebook.xlsx" not in site.build().written
    site.edit("content/cases/network.en.md", "value: 40", "value: 41")
    assert "data/casebook.xlsx" in site.build().written
    assert site.build() == Record()


def test_a_style_sheet(site: Recorded) -> None:
    with (site.folder / "theme/static/css/base.css").open("a") as css:
        css.write("\n/* another */\n")
    assert site.build() == Record(whole=True, written={"theme/css/base.css"})


def test_a_template(site: Recorded) -> None:
    (site.folder / "theme/templates/partials/hooks/footer.html").write_text("<i>At the foot</i>")
    record = site.build()
    assert (record.read, record.formes, record.feeds, record.told) == (set(), OURS, set(), set())
    # Tables for other sites have nothing of the theme's.
    framed = {place for place in site.times() if place.endswith("/embed/index.html")}
    shown = {place for place in site.times() if place.endswith(".html")} - framed
    assert framed
    assert record.written == shown
    manifests = {"manifest.webmanifest", "sv/manifest.webmanifest"}
    assert record.lists - manifests < shown


def test_a_setting(site: Recorded) -> None:
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write("CASEBOOK_PER_PAGE = 4\n")
    record = site.build()
    assert (record.read, record.formes) == (READ, OURS)
    assert pages("", "page/2", "404.html") - pages("404.html") <= record.lists
    assert record.written <= record.lists | {"sitemap.xml"}
    assert pages("page/3") <= record.gone


def test_other_rules_of_its_time_zone(site: Recorded, tmp_path: Path) -> None:
    known, before = zoneinfo.TZPATH, site.files()
    others = Path(tzdata.__file__).parent / "zoneinfo" / "Europe"
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe/Stockholm").write_bytes((others / "Helsinki").read_bytes())
    try:
        zoneinfo.reset_tzpath([tmp_path, *known])
        ZoneInfo.clear_cache()
        assert site.build().read == READ
        assert site.files() == site.from_nothing() != before
    finally:
        zoneinfo.reset_tzpath(known)
        ZoneInfo.clear_cache()


def test_another_day(site: Recorded) -> None:
    site.day += 86_400
    record = site.build()
    assert (record.read, record.feeds) == (set(), set())
    # On these it is said for how many days something has been due, or how long ago it was promised.
    assert record.formes == TOLD_BY_THE_DAY
    assert record.lists == pages("due", "sv/due")
    assert record.written == {
        *pages("cases/tip", "sv/cases/tip", "sv/cases/annons", "due", "sv/due"),
        *pages("follow-ups/tip-later", "sv/follow-ups/tip-later"),
    }
    assert site.build() == Record()


def test_the_day_on_which_something_is_no_longer_to_come(site: Recorded) -> None:
    case = "content/cases/network.en.md"
    site.edit(
        case, "comparisons:", "timeline: [{date: 2015-01-22, type: coverage, title: Told}]\ncomparisons:"
    )
    site.build()
    from_nothing: dict[int, dict[str, bytes]] = {}
    for later, made in ((1, set()), (1, {"cases/network.en.md"}), (1, set()), (-2, {"cases/network.en.md"})):
        site.day += later * 86_400
        record = site.build()
        assert record.formes - TOLD_BY_THE_DAY == made
        assert pages("cases/network") <= record.written or not made
        if site.day not in from_nothing:
            from_nothing[site.day] = site.from_nothing()
        assert site.files() == from_nothing[site.day]


def test_a_picture_that_nobody_links_to(site: Recorded) -> None:
    site.path("images/new.png").write_bytes(b"new")
    assert site.build() == Record(whole=True, written={"images/new.png"})
    site.path("images/new.png").unlink()
    assert site.build() == Record(whole=True, gone={"images/new.png"})


def test_a_picture_that_somebody_links_to_goes_and_comes(
    site: Recorded, capsys: pytest.CaptureFixture[str]
) -> None:
    picture, before = site.path("images/photo.png"), site.files()
    away = picture.rename(picture.with_name("away.png"))
    with pytest.raises(Said):
        site.build()
    # Of these each names the picture: in the text, in an event of the timeline, or as a source.
    assert site.record.read == TIED
    assert "images/photo.png" in capsys.readouterr().err
    away.rename(picture)
    assert site.build() == Record(whole=True)
    assert site.files() == before


def test_a_picture_that_is_another(site: Recorded) -> None:
    site.path("images/photo.png").write_bytes(PICTURE + b"another")
    assert site.build() == Record(whole=True, written={"images/photo.png"})


def test_a_source_of_all(site: Recorded) -> None:
    site.edit("content/sources.yaml", "A report that many read", "A report that few read")
    record = site.build()
    assert (record.read, record.formes) == (READ, OURS)
    assert record.feeds | {"cases/annons/feed"} == {
        *{f"cases/{slug}/feed" for slug in ("annons", "network", "tip")},
        *{"feeds/all", "feeds/follow-ups"},
        *{f"feeds/channels/{name}" for name in ("facebook", "press", "twitter")},
        *{f"feeds/organisations/{name}" for name in ("iss", "kommunal", "unionen")},
        *{"feeds/lang/en", "feeds/lang/sv"},
        *{f"feeds/tags/{name}" for name in ("jobs", "networks", "rewards")},
    }
    assert record.written & record.lists == set()


def test_a_page_of_the_menu(site: Recorded) -> None:
    site.edit("content/pages/about.en.md", "summary: What this site is for.", "summary: What is here.")
    record = site.build()
    assert (record.read, record.formes, record.feeds) == ({"pages/about.en.md"}, set(), set())
    assert record.written == pages("about") | record.lists


def test_a_page_that_the_menu_did_not_have(site: Recorded) -> None:
    before, about = site.files(), site.path("pages/about.en.md")
    text = about.read_bytes()
    about.unlink()
    site.build()
    assert b'/about/"' not in site.files()["cases/tip/index.html"]
    about.write_bytes(text)
    site.build()
    assert site.files() == before


def test_a_setting_of_the_sites_own(site: Recorded) -> None:
    (site.folder / "theme/templates/partials/hooks/footer.html").write_text("{{ _MOTTO }}")
    for motto in ("Look it up", "Look again"):
        with (site.folder / "pelicanconf.py").open("a") as settings:
            settings.write(f"_MOTTO = {motto!r}\n")
        site.build()
        assert motto.encode() in site.files()["cases/tip/index.html"]


@pytest.mark.parametrize("asked", ["text.translations", "text['translations']", "text|attr('translations')"])
def test_a_theme_that_asks_pelicans_articles_for_their_translations(asked: str, site: Recorded) -> None:
    each = "<i>{{ each.lang }} {{ each.title }} {{ each.url }}</i>"
    macro = f"{{% macro kin(text) %}}{{% for each in {asked} %}}{each}{{% endfor %}}{{% endmacro %}}"
    hook = site.folder / "theme/templates/partials/hooks/footer.html"
    hook.write_text(f"{macro}{{% if article %}}{{{{ kin(article) }}}}{{% endif %}}")
    site.build()
    english, swedish = "cases/tip/index.html", "sv/cases/tip/index.html"
    assert "<i>sv En belöning för ett tips sv/cases/tip/</i>".encode() in site.files()[english]
    assert b"<i>en A reward for a tip cases/tip/</i>" in site.files()[swedish]
    site.edit("content/cases/tip.en.md", "title: A reward for a tip", "title: A reward for tips")
    assert "cases/tip.sv.md" in site.build().formes
    assert b"<i>en A reward for tips cases/tip/</i>" in site.files()[swedish]
    at_once = site.files()
    assert at_once == site.from_nothing()
    site.settings["JINJA_FILTERS"] = {"unknown": print}  # by which all of the site is made
    assert site.build().formes == set()
    assert site.files() == at_once
    site.path("cases/tip.sv.md").unlink()
    site.path("follow-ups/tip-later.sv.md").unlink()
    site.settings.clear()
    site.build()
    assert b"<i>sv" not in site.files()[english]
    assert site.files() == site.from_nothing()


def test_a_filter_of_the_sites_own_that_makes_the_same_of_the_same(site: Recorded) -> None:
    (site.folder / "theme/templates/partials/hooks/footer.html").write_text(
        "{{ SITENAME|shout }}{{ 'a'|shout }}"
    )
    settings = site.folder / "pelicanconf.py"
    with settings.open("a") as file:
        file.write('def shout(text):\n    return f"so {text}!"\n\nJINJA_FILTERS = {"shout": shout}\n')
    assert site.build().formes == OURS
    assert site.build() == Record()
    site.edit("content/posts/voices.en.md", "speaks twice.", "speaks three times.")
    record = site.build()
    assert (record.read, record.formes) == ({VOICES}, {VOICES})
    assert b"so a!" in site.files()["posts/voices/index.html"]
    assert site.files() == site.from_nothing()
    site.edit("pelicanconf.py", 'f"so {text}!"', 'f"so {text}?"')
    assert site.build().formes == OURS
    assert b"so a?" in site.files()["posts/voices/index.html"]
    assert site.files() == site.from_nothing()


@pytest.mark.parametrize("name", ["other.png", "the-one-that-was-there-first-and-has-a-long-name.png"])
def test_a_picture_that_is_a_link_to_another(name: str, site: Recorded) -> None:
    picture, original = site.path("images/photo.png"), site.path(f"images/{name}")
    picture.unlink()
    picture.symlink_to(name)
    for width in (900, 1300):
        original.write_bytes(drawn("png", width, 60))
        site.build()
        linked = site.files()
        assert f'width="{width}"'.encode() in linked["cases/tip/index.html"]
    picture.unlink()
    picture.write_bytes(original.read_bytes())
    site.build()
    assert site.files() == linked


def test_content_in_a_folder_of_another_name(site: Recorded, capsys: pytest.CaptureFixture[str]) -> None:
    with site.path("posts/voices.en.md").open("a") as text:
        text.write("\n![A picture](https://elsewhere.example/a.png)\n")
    site.build()
    assert "content/posts/voices.en.md:16:14: warning" in capsys.readouterr().err
    (site.folder / "content").rename(site.folder / "texts")
    with (site.folder / "pelicanconf.py").open("a") as settings:
        settings.write("PATH = 'texts'\n")
    site.build()
    assert [line[:28] for line in capsys.readouterr().err.splitlines() if "warning:" in line] == [
        "texts/posts/voices.en.md:16:"
    ]


def test_what_was_taken_back_is_made_of_what_is_there(site: Recorded) -> None:
    before = site.files()
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")
    site.build()
    site.edit("content/cases/tip.en.md", "The offer was open.", "The offer was public.")
    record = site.build()
    assert (record.read, record.formes, record.lists) == (TIED, {"cases/tip.en.md"}, set())
    assert site.files() == before


def test_a_page_that_somebody_has_changed_in_the_output(site: Recorded) -> None:
    page = site.output / "cases/tip/index.html"
    made = page.read_bytes()
    page.write_bytes(b"harmed")
    assert site.build() == Record(whole=True, written=pages("cases/tip"))
    assert page.read_bytes() == made


def test_a_site_in_another_folder_with_all_that_its_builds_left(site: Recorded) -> None:
    site.folder = site.folder.rename(site.folder.with_name("moved"))
    assert site.build() == Record(whole=True)
    assert site.build() == Record()


def test_a_first_build_makes_all_once(site: Recorded) -> None:
    shutil.rmtree(site.folder / "output")
    shutil.rmtree(site.folder / "cache")
    record = site.build()
    assert (record.read, record.formes, record.told) == (READ, OURS, set())
    assert record.written == {*site.times()}


def test_a_site_of_texts_that_are_all_ours(site: Recorded) -> None:
    site.path("pages/about.en.md").unlink()
    site.path("posts/old.md").unlink()
    site.edit("content/posts/voices.en.md", "[the old post]({filename}/posts/old.md)", "the old post")
    site.build()
    assert b'/images/photo.png"' in site.files()["cases/tip/index.html"]
    assert site.files() == site.from_nothing()


def test_nothing_of_ours_that_was_made_of_a_text_is_left_for_a_search_for_garbage(
    site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compose(composer: Composer, entry: ShelvedEntry) -> Forme:
        gc.collect()
        forme = made(composer, entry)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        gc.set_debug(0)
        kinds = (type(each) for each in gc.garbage)
        found[entry.card.file] = {kind for kind in kinds if kind.__module__.startswith("casebook")}
        gc.garbage.clear()
        return forme

    found: dict[str, set[type]] = {}
    made = Composer.compose
    monkeypatch.setattr(Composer, "compose", compose)
    site.edit(f"content/{ANNONS}", "title: ", "title: Anew ")
    gc.freeze()  # of all that was there before, which is much, nothing is made of a text
    site.build()
    gc.unfreeze()
    assert ANNONS in found
    assert set().union(*found.values()) == set()


def test_the_list_of_feeds_dates_them_by_what_the_ledger_says(site: Recorded) -> None:
    site.settings = {"CASEBOOK_PUBLISHES": True}
    site.build()
    site.day += 2 * 86_400
    site.build()
    site.path("ledger/follow-ups/both.jsonl").unlink()
    made_from_nothing = site.from_nothing()
    site.build()
    assert site.files() == made_from_nothing


def test_a_post_of_another_reader_is_called_by_its_path_below_the_content(
    site: Recorded, capsys: pytest.CaptureFixture[str]
) -> None:
    site.settings = {"CASEBOOK_PUBLISHES": True}
    site.build()
    site.edit("content/posts/old.md", "Slug: old", "Slug: moved")
    with pytest.raises(Said):
        site.build()
    told = "id: this was published as old, and is called moved now: to readers it would be new"
    assert f"content/posts/old.md:1:1: {told}" in capsys.readouterr().err.splitlines()


def test_a_country_that_is_empty_leads_on_by_what_the_ledger_says(site: Recorded) -> None:
    site.settings = {"CASEBOOK_PUBLISHES": True}
    site.build()
    lines = site.path("ledger/lists.jsonl").read_text().splitlines()
    for path in ("countries/DK/", "archive/2013/", "evidence/country/dk/"):
        assert f'{{"what": "page", "path": "{path}"}}' in lines
    site.edit("content/cases/network.en.md", "country: [SE, DK]", "country: SE")
    made_from_nothing = site.from_nothing()
    site.build()
    assert {"countries/DK/index.html", "evidence/country/dk/index.html"} <= site.record.written
    assert site.files() == made_from_nothing
    assert site.path("ledger/lists.jsonl").read_text().splitlines() == lines
