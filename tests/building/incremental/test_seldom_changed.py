"""What changes seldom, and may be missed: each time, the site is what a build from nothing makes of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .recording import FEW_LISTS, Recorded

Step = Iterator[None]
"""Makes one change after the other, and lets the site be built after each."""
FOOTER = "theme/templates/partials/hooks/footer.html"
RST = "Title\n#####\n\n:date: 2014-01-01\n:slug: rested\n:lang: en\n:category: {0}\n\n{1}\n"


def write(site: Recorded, name: str, text: str) -> None:
    path = site.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def what_a_page_of_the_menu_never_had(site: Recorded) -> Step:
    write(site, FOOTER, "{% for p in pages %}{{ p.title }}{% if p.starred %}*{% endif %}{% endfor %}")
    for starred in ("", "Starred: yes\n", ""):
        write(site, "content/pages/plain.md", f"Title: Plain\nSlug: plain\n{starred}\nText\n")
        yield


def a_template_of_another_ending(site: Recorded) -> Step:
    write(site, FOOTER, '{% include "menu.yaml" %}')
    for number in range(2):
        write(site, "theme/templates/menu.yaml", f"menu {number}")
        yield


def the_kind_of_a_setting(site: Recorded) -> Step:
    write(site, FOOTER, "{{ _MOTTO }}")
    for value in ((1, 2), [1, 2]):
        site.settings["_MOTTO"] = value
        yield


def a_setting_that_says_where_something_lies(site: Recorded) -> Step:
    write(site, FOOTER, "{{ PORT }} {{ THEME.split('/')[-1] }}")
    for port in (8000, 8001):
        site.settings["PORT"] = port
        yield
    (site.folder / "theme").rename(site.folder / "other")
    site.settings["THEME"] = str(site.folder / "other")
    yield
    del site.settings["THEME"]
    (site.folder / "other").rename(site.folder / "theme")
    yield


def where_a_link_to_templates_leads(site: Recorded) -> Step:
    write(site, FOOTER, '{% include "third/part.html" %}')
    for name in ("one", "two"):
        write(site, f"parts/{name}/part.html", name)
    templates = site.folder / "theme/templates"
    for link, target in (("first", "one"), ("second", "two")):
        (templates / link).symlink_to(f"../../parts/{target}")
    for target in ("one", "two"):
        (templates / "third").unlink(missing_ok=True)
        (templates / "third").symlink_to(f"../../parts/{target}")
        yield


def what_lies_outside_the_theme_and_the_content(site: Recorded) -> Step:
    site.settings |= {"THEME_STATIC_PATHS": ["static", "../more"], "ARTICLE_PATHS": ["", "../texts"]}
    for number in range(2):
        write(site, "more/more.txt", str(number))
        yield
        write(
            site, "texts/text.md", f"Title: Text\nDate: 2014-01-01\nSlug: text\nLang: en\n\nText {number}\n"
        )
        yield


def what_a_text_of_another_reader_includes(site: Recorded) -> Step:
    write(site, "content/posts/rested.rst", RST.format("posts", ".. include:: ../../parts/part.txt"))
    for number in range(2):
        write(site, "parts/part.txt", f"Part {number}")
        yield


def the_menu_of_pelicans_own_templates(site: Recorded) -> Step:
    (site.folder / "theme/templates/base.html").unlink()
    for category in ("one", "two"):
        write(site, "content/posts/rested.rst", RST.format(category, "Text"))
        yield


def what_pelican_would_keep(site: Recorded) -> Step:
    site.settings |= {"CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True}
    path = site.path("posts/rested.rst")
    for number in range(2):
        write(site, "content/posts/rested.rst", RST.format("posts", f"Text {number}"))
        os.utime(path, (1_400_000_000, 1_400_000_000))
        yield


def what_begins_as_our_own_settings_do(site: Recorded) -> Step:
    write(site, FOOTER, "{{ _CASEBOOK_MOTTO }}")
    for motto in ("Look it up", "Look again"):
        site.settings["_CASEBOOK_MOTTO"] = motto
        yield


@pytest.mark.parametrize(
    "change",
    [
        what_a_page_of_the_menu_never_had,
        a_template_of_another_ending,
        the_kind_of_a_setting,
        a_setting_that_says_where_something_lies,
        where_a_link_to_templates_leads,
        what_lies_outside_the_theme_and_the_content,
        what_a_text_of_another_reader_includes,
        the_menu_of_pelicans_own_templates,
        what_pelican_would_keep,
        what_begins_as_our_own_settings_do,
    ],
)
def test_what_changes_seldom_is_not_missed(
    change: Callable[[Recorded], Step], site: Recorded, tmp_path: Path
) -> None:
    site.settings["CASEBOOK_LISTS"] = FEW_LISTS
    for _ in change(site):
        site.build()
        made = site.files()
        for kept in ("cache", "output"):
            (site.folder / kept).rename(tmp_path / kept)
        site.build()
        assert made == site.files()
        for kept in ("cache", "output"):
            shutil.rmtree(site.folder / kept)
            (tmp_path / kept).rename(site.folder / kept)


def test_a_menu_marks_the_page_that_it_stands_on(site: Recorded) -> None:
    write(
        site,
        FOOTER,
        "{% for p in pages %}{{ 'here' if p == page }}{{ ', too' if page in pages }}{% endfor %}",
    )
    site.build()
    assert b"here, too" in site.files()["about/index.html"]
    assert b"here" not in site.files()["cases/tip/index.html"].rpartition(b"<footer")[2]
