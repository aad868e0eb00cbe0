"""What a browser is told of the search."""

from __future__ import annotations

from dataclasses import replace

from casebook.search.opensearch import opensearch
from tests.views.library import MakeDesk, case


def test_it_leads_to_the_page_of_its_language(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case()})
    assert opensearch(desk, "en").decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        "  <ShortName>Small</ShortName>\n"
        "  <Description>Search Small</Description>\n"
        "  <Language>en</Language>\n"
        "  <InputEncoding>UTF-8</InputEncoding>\n"
        '  <Url type="text/html" method="get" template="https://example.org/search/?q={searchTerms}"/>\n'
        "</OpenSearchDescription>\n"
    )


def test_its_address_is_one_on_any_host(desk_of: MakeDesk) -> None:
    desk = replace(desk_of({"a.md": case()}), address="https://bücher.example")
    said = opensearch(desk, "en").decode()
    assert 'template="https://xn--bcher-kva.example/search/?q={searchTerms}"' in said


def test_a_language_has_its_own(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case("lang: sv")})
    said = opensearch(desk, "sv").decode()
    assert 'template="https://example.org/sv/search/?q={searchTerms}"' in said
    assert "<Description>Sök på Small</Description>" in said
