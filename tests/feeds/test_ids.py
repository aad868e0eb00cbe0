"""Ids outlive titles, addresses and domains."""

from __future__ import annotations

import re

import pytest

from casebook.feeds.ids import Authority, FeedIdError

SITE = Authority("casebook.example")


def test_ids_are_tag_uris() -> None:
    assert SITE.case(2010, "iss-50000") == "tag:casebook.example,2010:case/iss-50000"
    assert SITE.case(2010, "iss-50000", "sv") == "tag:casebook.example,2010:case/iss-50000/sv"
    assert SITE.follow_up(2010, "iss-50000") == "tag:casebook.example,2010:follow-up/iss-50000"
    assert SITE.event(2010, "iss", "reply") == "tag:casebook.example,2010:event/iss/reply"
    assert SITE.post(2013, "dj") == "tag:casebook.example,2013:post/dj"
    assert SITE.feed(2026, "organisations", "iss") == "tag:casebook.example,2026:feed/organisations/iss"


def test_a_slug_in_another_script_is_one_name_in_either_unicode_form() -> None:
    assert SITE.post(2013, "kär lek/1") == "tag:casebook.example,2013:post/k%C3%A4r%20lek%2F1"
    assert SITE.post(2013, "ka\u0308r") == SITE.post(2013, "kär")


def test_a_setting_may_have_capitals_and_letters_of_any_script() -> None:
    assert Authority.of(" Casebook.Example ").name == "casebook.example"
    assert Authority.of("Räksmörgås.se").name == "xn--rksmrgs-5wao1o.se"
    assert Authority.of("Anna@Example.org").name == "anna@example.org"


@pytest.mark.parametrize(
    "name", ["", "example.org/", "-a.example", "a..b", "a b", "@example.org", "a@", "x,2010"]
)
def test_an_authority_is_a_domain_or_an_email_address(name: str) -> None:
    message = (
        f"{name!r} is no authority for ids: write a domain (example.org) or an e-mail address, "
        "in small letters of a to z, digits, points and hyphens"
    )
    with pytest.raises(FeedIdError, match=f"^{re.escape(message)}$"):
        Authority(name)


@pytest.mark.parametrize("year", [0, 999, 10_000])
def test_a_year_has_four_digits(year: int) -> None:
    with pytest.raises(FeedIdError, match=f"^{year} is no year of four digits, which an id needs$"):
        SITE.case(year, "iss")


def test_a_name_is_not_empty() -> None:
    with pytest.raises(FeedIdError, match=r"^an empty name cannot stand in an id$"):
        SITE.event(2010, "iss", "")
