"""A browser shows a feed as a page: by a style sheet in the words of its language."""

from __future__ import annotations

import posixpath
import re

import feedparser
from lxml import etree

from casebook.feeds.companions import _quoted, relative, seen_from

from .conftest import Feeds

_INSTRUCTION = re.compile(r"<\?xml-stylesheet type=\"text/css\" href=\"([^\"]+)\"\?>")


def test_every_feed_leads_to_the_style_sheet_of_its_language(feeds: Feeds) -> None:
    for path, data in ((path, data) for path, data in feeds.items() if path.endswith(".xml")):
        declaration, instruction, _ = data.decode().split("\n", 2)
        assert declaration == "<?xml version='1.0' encoding='UTF-8'?>"
        address = _INSTRUCTION.fullmatch(instruction)
        assert address is not None
        lang = feedparser.parse(data).feed.language
        assert (
            posixpath.normpath(posixpath.join(posixpath.dirname(path), address[1]))
            == f"feeds/style/{lang}.css"
        )


def test_a_feed_at_another_place_leads_to_its_style_sheet_from_there(feeds: Feeds) -> None:
    for path, data in ((path, data) for path, data in feeds.items() if path.startswith("cases/")):
        moved = seen_from(data, f"sv/deeper/{path}", path)
        assert seen_from(moved, path, f"sv/deeper/{path}") == data
        if path.endswith(".xml"):
            head, style, rest = data.decode().split("\n", 2)
            assert moved.decode() == f"{head}\n{style.replace('../../', '../../../../')}\n{rest}"
        else:
            assert moved == data


def test_the_style_sheet_says_what_a_feed_is_in_each_language(feeds: Feeds) -> None:
    assert 'content: "This is a feed. Copy its address into a feed reader, and' in style(feeds, "en")
    assert 'content: "Det här är ett flöde. Kopiera adressen till en flödesläsare, så' in style(feeds, "sv")
    assert not re.search(r"&#|{{|@import|url\((?!\")", style(feeds, "en"))


def style(feeds: Feeds, lang: str) -> str:
    return feeds[f"feeds/style/{lang}.css"].decode()


def test_the_instruction_is_not_part_of_what_a_feed_says(feeds: Feeds) -> None:
    root = etree.fromstring(feeds["feeds/all.rss.xml"])
    assert root.getprevious().target == "xml-stylesheet"
    assert not [node for node in root.iter() if not isinstance(node.tag, str)]


def test_a_text_is_one_string_of_css() -> None:
    assert _quoted('a "b" \\ c\nd') == '"a \\"b\\" \\\\ c\\a d"'


def test_an_address_leads_from_a_feed_wherever_that_stands() -> None:
    assert relative("feeds/style/sv.css", "feeds/lang/sv") == "../style/sv.css"
    assert relative("feeds/style/sv.css", "feeds/all") == "style/sv.css"
    assert relative("feeds/style/sv.css", "feed") == "feeds/style/sv.css"
