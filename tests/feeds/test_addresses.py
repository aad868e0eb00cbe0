"""Addresses are absolute, percent-encoded, with hosts in punycode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.addresses import absolute

from .linter.addresses import address as linted

PAGE = "https://casebook.example/cases/iss/"
LED = {
    "#källa": "https://casebook.example/cases/iss/#k%C3%A4lla",
    "": "https://casebook.example/cases/iss/",
    "bild å.png": "https://casebook.example/cases/iss/bild%20%C3%A5.png",
    "/å/?q=å&x=a b#ü": "https://casebook.example/%C3%A5/?q=%C3%A5&x=a%20b#%C3%BC",
    "../x/./y": "https://casebook.example/cases/x/y",
    "100%25%zz%": "https://casebook.example/cases/iss/100%25%25zz%25",
    "//other.example/x": "https://other.example/x",
    "HTTP://RÄKSMÖRGÅS.se:8080/": "http://xn--rksmrgs-5wao1o.se:8080/",
    "http://straße.example/": "http://xn--strae-oqa.example/",
    "http://☃.example/": "http://xn--n3h.example/",
    "http://例え。テスト/": "http://xn--r8jz45g.xn--zckzah/",
    "http://anna:hemligt å@x.example/": "http://anna:hemligt%20%C3%A5@x.example/",
    "http://[::1]:8/x": "http://[::1]:8/x",
    "http://x.example:80/": "http://x.example/",
    "https://x.example:443/a": "https://x.example/a",
    "https://x.example:80/": "https://x.example:80/",
    "http://x.example/a[1]|\\": "http://x.example/a%5B1%5D%7C%5C",
    "mailto:åsa@x.example": "mailto:%C3%A5sa@x.example",
}
LEADING_NOWHERE = [
    "javascript:alert(1)",
    "data:text/html,x",
    "http://[::1/",
    "http://x.example:port/",
    "http:///x",
    "mailto://x",
    "http://a\u2100b.example/",
]


@pytest.mark.parametrize(("address", "whole"), LED.items())
def test_leads_home_from_anywhere(address: str, whole: str) -> None:
    assert absolute(address, PAGE) == whole
    assert absolute(whole, "https://elsewhere.example/") == whole


@pytest.mark.parametrize("address", LEADING_NOWHERE)
def test_leads_nowhere_that_one_cannot_follow(address: str) -> None:
    assert absolute(address, PAGE) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_it_returns_is_absolute_and_encoded(address: str) -> None:
    found = absolute(address, PAGE)
    assert found is None or list(linted(found, "")) == []
