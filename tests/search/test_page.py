"""The page that is searched on."""

from __future__ import annotations

from casebook.search.page import Told, search_view
from tests.views.library import MakeDesk, case

TOLD = Told("search/abc/", ("en", "sv"), ("case", "post"), ("2009", "2010"), ("met", "not-met"))


def several() -> dict[str, str]:
    return {
        "a.md": case("channels: [facebook, event]"),
        "b.md": case("lang: sv\nnames: {event: mässa}\nchannels: [event]", slug="b", organisation="Åhléns"),
    }


def test_what_can_be_chosen_has_its_name_in_the_reader_s_language(desk_of: MakeDesk) -> None:
    view = search_view(desk_of(several()), "sv", TOLD)
    assert {each.name: [(option.value, option.text) for option in each.options] for each in view.filters} == {
        "kind": [("case", "fall"), ("post", "inlägg")],
        "channel": [("facebook", "Facebook"), ("event", "mässa")],
        "organisation": [("iss", "ISS"), ("ahlens", "Åhléns")],
        "verdict": [("met", "nått"), ("not-met", "inte nått")],
        "year": [("2010", "2010"), ("2009", "2009")],
        "language": [("en", "English"), ("sv", "svenska")],
    }
    assert [each.all_text for each in view.filters][:2] == ["Alla slag", "Alla kanaler"]
    assert [option.lang for option in view.filters[-1].options] == ["en", "sv"]


def test_what_is_no_choice_is_not_asked(desk_of: MakeDesk) -> None:
    view = search_view(desk_of({"a.md": case()}), "en", Told("search/abc/", ("en",), ("case",), ("2010",)))
    assert view.filters == ()


def test_without_an_index_nothing_is_filtered(desk_of: MakeDesk) -> None:
    view = search_view(desk_of(several()), "en", Told())
    assert (view.index_path, view.filters) == (None, ())
    assert [link.path for link in view.browse] == [
        *("cases/", "organisations/", "channels/", "countries/"),
    ]


def test_each_language_has_its_page(desk_of: MakeDesk) -> None:
    view = search_view(desk_of(several()), "sv", TOLD)
    assert (view.path, view.title) == ("sv/search/", "Sök")
    assert [(each.lang, each.path, each.title) for each in view.translations] == [("en", "search/", "Search")]
    assert view.search_path == view.path
