"""A blog without a single case is built byte for byte as without the plugin, whatever else it uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pelican.plugins import signals
from pelican.writers import Writer

from casebook.plugin import HANDLERS

from .conftest import Blog, files_in

RST = "A title\n=======\n\n:date: 2026-11-08\n:slug: rst\n:lang: sv\n\nSome *text*.\n"
YAML = """\
---
title: With YAML
date: 2026-11-07
slug: yaml
tags: [one, "@two"]
other: {plugin: [1, 2]}
---
Text with [@a] and a paragraph:

[TIMELINE]

<script>alert(1)</script>
"""


class ShoutingWriter(Writer):  # type: ignore[misc]  # Pelican ships no types
    """Another plugin's writer."""

    def write_file(self, name: Any, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        super().write_file(name, template, {**context, "SITENAME": "A BLOG"}, *args, **kwargs)


def another_writer(_: Any) -> type[Writer]:
    return ShoutingWriter


@pytest.fixture
def both(bare_blog: Blog) -> Callable[..., tuple[dict[str, str], dict[str, str]]]:
    """Return a build without the plugin and one with it, each of the last of so many runs."""
    blog = bare_blog
    blog.post("one", "Text with a link to [yaml]({filename}yaml.md) and **more**.")
    blog.write("content/yaml.md", YAML)
    blog.write("content/rst.rst", RST)
    blog.write("content/pages/about.md", "Title: About\nSlug: about\n\nText.\n")
    blog.write("content/images/x.svg", "<svg/>")

    def build(times: int = 1, **settings: Any) -> tuple[dict[str, str], dict[str, str]]:
        found = []
        for name in ("without", "with"):
            places = {"OUTPUT_PATH": f"output-{name}", "CACHE_PATH": f"cache-{name}"}
            for _ in range(times):
                blog.pelican(**settings, **places).run()
            found.append(files_in(blog.folder / f"output-{name}"))
            for signal, handler in HANDLERS:
                signal.connect(handler)
        for signal, handler in HANDLERS:
            signal.disconnect(handler)
        without, plugged = found
        return without, plugged

    return build


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"JINJA_ENVIRONMENT": {"autoescape": True}},
        {"JINJA_ENVIRONMENT": {"autoescape": False, "trim_blocks": False}},
        {"THEME": "notmyidea", "RELATIVE_URLS": True, "SITEURL": ""},
        {"DEFAULT_LANG": "sv", "DEFAULT_PAGINATION": 1, "OUTPUT_SOURCES": True},
        {"FEED_ALL_ATOM": "feeds/all.atom.xml", "TYPOGRIFY": False, "SUMMARY_MAX_LENGTH": 3},
        {"CASEBOOK_PLACEMENT": "theme", "CASEBOOK_LISTS": ["index", "404"]},
        {"ARTICLE_PATHS": [""], "USE_FOLDER_AS_CATEGORY": False, "SLUGIFY_SOURCE": "basename"},
    ],
    ids=lambda settings: ",".join(settings) or "as-they-come",
)
def test_it_is_built_as_without_the_plugin(
    both: Callable[..., tuple[dict[str, str], dict[str, str]]], settings: dict[str, Any]
) -> None:
    without, plugged = both(**settings)
    assert plugged == without
    assert len(without) > 10


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_it_is_built_as_without_the_plugin_from_what_pelican_keeps(
    both: Callable[..., tuple[dict[str, str], dict[str, str]]], layer: str
) -> None:
    without, plugged = both(2, CACHE_CONTENT=True, LOAD_CONTENT_CACHE=True, CONTENT_CACHING_LAYER=layer)
    assert plugged == without


def test_it_is_built_as_without_the_plugin_by_another_writer(
    both: Callable[..., tuple[dict[str, str], dict[str, str]]],
) -> None:
    with signals.get_writer.connected_to(another_writer):
        without, plugged = both()
    assert plugged == without
    assert "A BLOG" in without["index.html"]
