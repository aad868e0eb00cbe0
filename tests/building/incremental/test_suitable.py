"""Where something may look at all articles at once, the whole site is made, and comes out the same."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from blinker import ANY
from jinja2 import Environment
from markupsafe import Markup
from pelican import signals

from casebook.building.incremental import extensions
from casebook.building.incremental.extensions import installed_for
from casebook.building.incremental.suitable import are_all_ours, see_only_their_own
from casebook.templating.knowable import Unknowable, plain

from .recording import FEW_LISTS, Record, Recorded

Reason = Callable[[Recorded], None]


def lists_of_pelicans(site: Recorded) -> None:
    site.settings["DIRECT_TEMPLATES"] = ["overview"]
    (site.folder / "theme/templates/overview.html").write_text("{{ articles|length }} articles")


def lists_of_tags(site: Recorded) -> None:
    site.settings["TAG_SAVE_AS"] = "tagged/{slug}.html"
    (site.folder / "theme/templates/tag.html").write_text("{{ tag }}: {{ articles|length }}")


def feed_of_pelicans(site: Recorded) -> None:
    site.settings["FEED_ALL_ATOM"] = "all.atom.xml"


def template_that_sees_all(site: Recorded) -> None:
    template = "{% for article in articles %}{{ article.title }}, {% endfor %}"
    (site.folder / "theme/templates/partials/hooks/footer.html").write_text(template)


def setting_that_nobody_can_compare(site: Recorded) -> None:
    site.settings["JINJA_FILTERS"] = {"shout": lambda text: f"{text} {time.time()}"}


def extension_of_markdown_among_its_files(site: Recorded) -> None:
    site.settings["MARKDOWN"] = {"extensions": [importable(site, "markdown.extensions.Extension")]}


def extension_of_jinja_among_its_files(site: Recorded) -> None:
    kept = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    site.settings["JINJA_ENVIRONMENT"] = {
        **kept,
        "extensions": [f"{importable(site, 'jinja2.ext.Extension')}.Own"],
    }


def importable(site: Recorded, kind: str) -> str:
    """Return the name of a module among the site's files, with an extension of a kind."""
    module, name = kind.rsplit(".", 1)
    own = f"class Own({name}):\n    def extendMarkdown(self, markdown): pass\n"
    made = f"{own}\ndef makeExtension(**how): return Own(**how)\n"
    (site.folder / "extending.py").write_text(f"from {module} import {name}\n{made}")
    return "extending"


def post_of_posts_own_cleaning(site: Recorded) -> None:
    site.settings["CASEBOOK_SANITISE"] = "cases"


def file_beside_its_page(site: Recorded) -> None:
    (site.folder / "content/posts/beside.png").write_bytes(b"beside")
    site.edit("content/posts/voices.en.md", "A company speaks twice.", "![A picture]({attach}beside.png)")


REASONS = (
    lists_of_pelicans,
    lists_of_tags,
    feed_of_pelicans,
    template_that_sees_all,
    setting_that_nobody_can_compare,
    extension_of_markdown_among_its_files,
    extension_of_jinja_among_its_files,
    post_of_posts_own_cleaning,
    file_beside_its_page,
)


def hold_that_it_is_made_at_once(reason: Reason, site: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(site.folder)
    monkeypatch.delitem(sys.modules, "extending", raising=False)
    reason(site)
    site.edit("content/cases/tip.en.md", "title: A reward for a tip", "title: A reward for tips")
    record = site.build()
    assert (record.whole, record.formes, record.lists, record.feeds) == (True, set(), set(), set())
    assert b"A reward for tips" in site.files()["index.html"]
    assert site.files() == site.from_nothing()


# For a filter of somebody's own, all templates are compiled anew; a site that has it is made below, too.
QUICK = [reason for reason in REASONS if reason is not setting_that_nobody_can_compare]


@pytest.mark.parametrize("reason", QUICK)
def test_the_whole_site_is_made_at_once_and_comes_out_as_from_nothing(
    reason: Reason, site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.settings["CASEBOOK_LISTS"] = FEW_LISTS
    hold_that_it_is_made_at_once(reason, site, monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("reason", REASONS)
def test_so_it_is_with_all_lists(reason: Reason, site: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    hold_that_it_is_made_at_once(reason, site, monkeypatch)


def test_a_site_is_made_one_by_one_again_once_the_reason_is_gone(site: Recorded) -> None:
    before = site.files()
    setting_that_nobody_can_compare(site)
    assert site.build().formes == set()
    site.settings.clear()
    record = site.build()
    assert (record.formes, record.lists, record.feeds, record.written) == (set(), set(), set(), set())
    assert site.files() == before


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return what somebody else's plugin hears of Pelican's texts."""
    found: list[str] = []

    def hear(content: Any) -> None:
        found.append(Path(content.source_path).name)

    monkeypatch.setattr(hear, "__module__", "somebodys_plugin")
    signals.content_object_init.connect(hear)
    yield found
    signals.content_object_init.disconnect(hear)


def test_a_plugin_of_somebody_elses_has_the_whole_site_made_each_time(
    site: Recorded, heard: list[str]
) -> None:
    assert not are_all_ours({})
    before = site.files()
    for _ in range(2):
        heard.clear()
        record = site.build()
        assert record == Record(whole=True)
        assert {"tip.en.md", "tip.sv.md", "voices.en.md", "old.md", "about.en.md"} <= {*heard}
    assert site.files() == before


@pytest.mark.parametrize(
    ("plugins", "ours"),
    [(None, True), (["casebook"], True), (["casebook", "casebook_more"], False), ([re], False)],
)
def test_a_plugin_that_listens_to_nothing_is_one_all_the_same(plugins: object, ours: bool) -> None:
    assert are_all_ours({"PLUGINS": plugins}) is ours


def test_a_plugin_of_a_like_name_is_none_of_ours(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert heard == []
    (hear,) = (each for each in signals.content_object_init.receivers_for(ANY) if each.__name__ == "hear")
    monkeypatch.setattr(hear, "__module__", "casebook_more")
    assert not are_all_ours({})


@pytest.mark.parametrize(
    ("template", "own"),
    [
        ("{{ article.title }} {{ case.title }} {{ SITENAME }}", True),
        ("{% for article in articles %}{{ article }}{% endfor %}", False),
        ("{% for articles in pages %}{{ articles }}{% endfor %}", True),
        ("{% set tags = article.tags %}{{ tags }}", True),
        ("{{ tags }}", False),
        ("{{ staticfiles|length }} {{ hidden_pages|length }}", False),
        ("{% import 'x.html' as x with context %}{{ x.shown(hidden_articles) }}", False),
        ("{% include '!casebook/casebook/claims/card.html' %}", True),
        ("{% extends '!simple/base.html' %}", False),
        ("{% include name %}", False),
        ("{% include article.template %}", False),
        ('{% extends "base.html" %}{% include "a.html" %}{% from "m.html" import m %}{{ m(tag) }}', True),
        ('{% extends "base.html" %}{% include "a" ~ name %}', False),
        ('{% include "a.html" if name else other %}', False),
        ('{% import "a" ~ name as m %}', False),
        ('{% from "a" ~ name import m %}', False),
        ('{% extends "!simple/base.html" %}', False),
        ('{% include ["a.html", name] %}', False),
        ('{% from "articles" import m %}{{ m(dates) }}', False),
        ("from articles to drafts: {{ title }}", True),
        ("{{ article.translations }}", True),
        ("{{ page.translations }}", True),
        ("{{ broken", False),
        ('{% extends "base.html" %}{% import "translations.html" as t %}', False),
        ('{% include "translations.html" ignore missing %}', False),
    ],
)
def test_whether_a_template_sees_its_own_article_only(template: str, own: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(template)
    templates = [("0/a.html", path), ("0/base.html", path)]
    assert see_only_their_own(Environment(), templates) is own


def test_a_template_that_is_no_text_or_not_there_may_see_anything(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    assert not see_only_their_own(Environment(), [("0/a.html", path)])
    path.write_bytes(b"\xff")
    assert not see_only_their_own(Environment(), [("0/a.html", path)])


@pytest.mark.parametrize(
    ("markdown", "jinja"),
    [(["extending"], []), (["nowhere.at.all"], []), (["toc", ":"], []), ([], ["extending.Own"])],
)
def test_an_extension_whose_code_nobody_knows(
    markdown: list[str], jinja: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "extending.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    settings = {"MARKDOWN": {"extensions": markdown}, "JINJA_ENVIRONMENT": {"extensions": jinja}}
    assert installed_for(settings) is None


def test_an_installed_extension_that_opens_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(extensions, "is_pythons_own", lambda _: True)
    settings = {"MARKDOWN": {"extensions": ["snipping"]}, "JINJA_ENVIRONMENT": {}}
    for code, known in (("import re\n", True), ("open('snippet.txt')\n", False)):
        (tmp_path / "snipping.py").write_text(code)
        assert (installed_for(settings) is not None) is known


def test_extensions_of_markdown_and_jinja_themselves() -> None:
    named = ["toc", "markdown.extensions.extra"]
    settings = {"MARKDOWN": {"extensions": named}, "JINJA_ENVIRONMENT": {"extensions": ["jinja2.ext.do"]}}
    assert installed_for(settings) == []


def test_what_is_installed_has_a_say_where_an_extension_is() -> None:
    settings = {"MARKDOWN": {"extensions": ["icalendar.as.an:Extension"]}, "JINJA_ENVIRONMENT": {}}
    installed = installed_for(settings)
    assert installed
    assert f"markdown-{version('markdown')}.dist-info" in [name.lower() for name in installed]


@pytest.mark.parametrize(
    "value", [len, object(), {"a": [print]}, b"bytes", (1, {2: {lambda: 1}}), type("Own", (str,), {})("a")]
)
def test_what_nobody_can_compare(value: object) -> None:
    with pytest.raises(Unknowable):
        plain(value)


def test_what_can_be_compared_is_told_apart() -> None:
    values: list[object] = [None, True, "1", 1.5, [1, 2], [2, 1], {"a": 1, "b": 2}, {"b": 2, "a": 1}, {2}]
    values += [(1, 2), [["a", 1], ["b", 2]], frozenset({2}), Markup("1"), Path("1"), re.compile("1"), 1, 1.0]
    told = [repr(plain(value)) for value in values]
    assert len(set(told)) == len(told)
    assert plain({3, 1, 2}) == plain({2, 3, 1})
