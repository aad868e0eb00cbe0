"""Pelican looks for links in its own form only where there may be one."""

from __future__ import annotations

import pytest
from pelican.settings import DEFAULT_CONFIG

from casebook.building.linking import may_lead

TAGS = {**DEFAULT_CONFIG, "INTRASITE_LINK_REGEX": r"\$(?P<what>.*?)\$"}


@pytest.mark.parametrize(
    ("html", "may"),
    [
        ('<p><a href="https://example.com/">there</a></p>', False),
        ('<p><a href="{filename}tip.md">there</a></p>', True),
        ('<p><a href="|filename|tip.md">there</a></p>', True),
        ("", False),
    ],
)
def test_links_in_pelicans_form_begin_with_one_of_two_signs(html: str, may: bool) -> None:
    assert may_lead(html, DEFAULT_CONFIG) == may


def test_where_a_site_has_a_form_of_its_own_nobody_knows_how_links_begin() -> None:
    assert may_lead('<p><a href="$filename$tip.md">there</a></p>', TAGS)
