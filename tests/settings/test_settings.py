"""Every setting: its default, what it takes, and what is said of a value that it does not take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

import pytest

from casebook.errors import ProblemsFound
from casebook.settings import FEEDS, LISTS, NETWORKS, PARTS, Settings, read_settings
from casebook.words import languages, report, words_of
from casebook.words.visible import visible


def said(lang: str = "en", **given: Any) -> list[str]:
    """Return the report of the settings that do not hold, line by line."""
    with pytest.raises(ProblemsFound) as found:
        read_settings(given)
    return report(found.value.problems, words_of(lang)).splitlines()


def test_without_any_setting_each_has_its_default() -> None:
    assert asdict(read_settings({"SITEURL": "https://example.org", "THEME": "simple"})) == {
        "parts": PARTS,
        "placement": "content",
        "lists": (
            *("cases", "follow-ups", "evidence", "due", "organisations", "channels", "countries", "feeds"),
        ),
        "feeds": FEEDS,
        "per_page": 50,
        "languages": (),
        "sanitise": "cases",
        "authority": "example.org",
        "hub": "",
        "contact": "",
        "publisher": "",
        "webmention": "",
        "messages": "",
        "case_url": "cases/{slug}/",
        "case_save_as": "cases/{slug}/index.html",
        "follow_up_url": "follow-ups/{slug}/",
        "follow_up_save_as": "follow-ups/{slug}/index.html",
        "renamed": (),
        "licence": "CC BY 4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "share": NETWORKS,
        "share_pictures": False,
        "collectives": (),
        "search": "small",
        "citation_style": "apa",
        "spreadsheet": False,
        "static_kinds": (),
        "strict": "cases",
        "staged": False,
        "publishes": False,
        "headers": False,
    }


@pytest.mark.parametrize(
    ("setting", "written", "kept"),
    [
        ("parts", ["timeline", "feeds"], ("timeline", "feeds")),
        ("parts", (), ()),
        ("placement", "theme", "theme"),
        ("lists", list(LISTS), LISTS),
        ("feeds", ["all"], ("all",)),
        ("per_page", 1, 1),
        ("languages", ["sv", "pt-BR"], ("sv", "pt-br")),
        ("sanitise", "all", "all"),
        ("authority", "example.org,2026", "example.org,2026"),
        ("authority", "example.org", "example.org"),
        ("hub", "https://hub.example/", "https://hub.example/"),
        ("hub", "http://[::1]:8080/push?a=b", "http://[::1]:8080/push?a=b"),
        ("contact", "red+fel@tidning.example.org", "red+fel@tidning.example.org"),
        ("contact", "åsa@blåbär.example", "åsa@blåbär.example"),
        ("publisher", "Åsa Öberg", "Åsa Öberg"),
        ("webmention", "https://hooks.example/mention", "https://hooks.example/mention"),
        ("messages", "sv", "sv"),
        ("case_url", "{lang}/fall/{slug}.html", "{lang}/fall/{slug}.html"),
        ("case_save_as", "fall/{slug}.html", "fall/{slug}.html"),
        ("follow_up_url", "sen/{slug}", "sen/{slug}"),
        ("follow_up_save_as", "sen/{slug}.html", "sen/{slug}.html"),
        ("licence", "", ""),
        ("licence_url", "https://example.org/", "https://example.org/"),
        ("citation_style", "harvard", "harvard"),
        ("static_kinds", [".gpx"], (".gpx",)),
        ("strict", "all", "all"),
        ("staged", True, True),
        ("headers", True, True),
    ],
)
def test_a_setting_takes(setting: str, written: object, kept: object) -> None:
    assert getattr(read_settings({f"CASEBOOK_{setting.upper()}": written}), setting) == kept


@pytest.mark.parametrize(
    ("address", "authority"),
    [("https://blog.example.org/x", "blog.example.org"), ("", "localhost"), (None, "localhost")],
)
def test_without_an_authority_it_is_the_domain_of_the_site(address: str | None, authority: str) -> None:
    assert read_settings({"SITEURL": address, "CASEBOOK_AUTHORITY": ""}).authority == authority


TYPES = "{value} is not the kind of value that this setting takes", "Write a value such as {example}."


@pytest.mark.parametrize(
    ("setting", "value", "example"),
    [
        ("PLACEMENT", None, "'content'"),
        ("PER_PAGE", "50", "50"),
        ("PER_PAGE", True, "50"),
        ("PER_PAGE", 2.5, "50"),
        ("SANITISE", True, "'cases'"),
        ("AUTHORITY", ["example.org"], "'…'"),
        ("HUB", None, "'…'"),
        ("MESSAGES", 7, "'…'"),
        ("CASE_URL", None, "'cases/{slug}/'"),
        ("CASE_SAVE_AS", 1, "'cases/{slug}/index.html'"),
        ("FOLLOW_UP_URL", [], "'follow-ups/{slug}/'"),
        ("FOLLOW_UP_SAVE_AS", {}, "'follow-ups/{slug}/index.html'"),
        ("LICENCE", None, "'CC BY 4.0'"),
        ("LICENCE_URL", None, "'https://creativecommons.org/licenses/by/4.0/'"),
        ("STRICT", False, "'cases'"),
        ("STAGED", 1, "False"),
        ("STAGED", "yes", "False"),
    ],
)
def test_a_value_of_another_type_is_refused(setting: str, value: object, example: str) -> None:
    wrong, remedy = TYPES
    assert said(**{f"CASEBOOK_{setting}": value}) == [
        f"pelicanconf.py: CASEBOOK_{setting}: {wrong.format(value=repr(value))}",
        f"    {remedy.format(example=example)}",
    ]


@pytest.mark.parametrize("setting", ["PARTS", "LISTS", "LANGUAGES", "STATIC_KINDS"])
@pytest.mark.parametrize("value", ["sv", None, 3, [1], {"sv"}, ["sv", None]])
def test_a_list_is_a_list_of_words(setting: str, value: object) -> None:
    assert said(**{f"CASEBOOK_{setting}": value}) == [
        f"pelicanconf.py: CASEBOOK_{setting}: {value!r} is not a list of words",
        '    Write them in square brackets, each in quotes: ["one", "two"], or [] for none.',
    ]


@pytest.mark.parametrize(
    ("setting", "value", "word", "remedy"),
    [
        ("PLACEMENT", "contents", "contents", "Did you mean content? Write one of these: content, theme."),
        ("PLACEMENT", "", "", "Write one of these: content, theme."),
        ("SANITISE", "none", "none", "Write one of these: cases, all."),
        ("STRICT", "yes", "yes", "Write one of these: cases, all."),
        ("PARTS", ["feed"], "feed", "Did you mean feeds?"),
        ("LISTS", ["year"], "year", f"Write one of these: {', '.join(LISTS)}."),
    ],
)
def test_a_word_has_to_be_known(setting: str, value: object, word: str, remedy: str) -> None:
    assert said(**{f"CASEBOOK_{setting}": value}) == [
        f"pelicanconf.py: CASEBOOK_{setting}: '{word}' is not one of the words known here",
        f"    {remedy}",
    ]


@pytest.mark.parametrize("value", [0, -1])
def test_a_page_has_at_least_one_entry(value: int) -> None:
    assert said(CASEBOOK_PER_PAGE=value)[0].endswith(f"CASEBOOK_PER_PAGE: '{value}' is too small")
    assert said(CASEBOOK_PER_PAGE=value)[1] == "    Write 1 or more."


@pytest.mark.parametrize("value", ["example.org,26", "example org", "example.org,2026,1", ",2026"])
def test_an_authority_is_a_domain_and_a_year(value: str) -> None:
    assert said(CASEBOOK_AUTHORITY=value) == [
        f"pelicanconf.py: CASEBOOK_AUTHORITY: '{value}' is not a domain and a year",
        "    Write them with a comma between, as in example.org,2026.",
    ]


@pytest.mark.parametrize(
    "value",
    [
        *("hub.example", "//hub.example/", "https:///", "mailto:hub@hub.example", "ftp://hub.example/"),
        *("https://hub.example/a b", "https://hub.example:x/", "https://[hub/", " https://hub.example/"),
    ],
)
def test_a_hub_is_a_whole_address(value: str) -> None:
    assert said(CASEBOOK_HUB=value) == [
        f"pelicanconf.py: CASEBOOK_HUB: '{value}' is not a whole address",
        "    Write the address as a browser shows it, without spaces, as in https://example.org/page.",
    ]


def test_so_is_where_others_tell_of_links() -> None:
    assert said(CASEBOOK_WEBMENTION="hooks.example")[0] == (
        "pelicanconf.py: CASEBOOK_WEBMENTION: 'hooks.example' is not a whole address"
    )


@pytest.mark.parametrize(
    "value",
    [
        *("editors", "@example.org", "editors@", "editors@example", "mailto:editors@example.org", "a b@c.de"),
        *("Editors <editors@example.org>", "a@b.c, d@e.f", "a@b.c?cc=d", "a@b..c", "a@b.c\n", "a@b@c.de"),
    ],
)
def test_a_contact_is_an_address_alone(value: str) -> None:
    assert said(CASEBOOK_CONTACT=value) == [
        f"pelicanconf.py: CASEBOOK_CONTACT: '{visible(value)}' is no e-mail address",
        "    Write the address alone, as in editors@example.org.",
    ]


@pytest.mark.parametrize("setting", ["CASE_URL", "CASE_SAVE_AS", "FOLLOW_UP_URL", "FOLLOW_UP_SAVE_AS"])
@pytest.mark.parametrize("value", ["cases/", "{id}/", "{slug", "{0}/", "{slug.x}", "{lang}/", "{slug:d}"])
def test_an_address_tells_cases_apart(setting: str, value: str) -> None:
    default = getattr(Settings(), setting.lower())
    assert said(**{f"CASEBOOK_{setting}": value}) == [
        f"pelicanconf.py: CASEBOOK_{setting}: '{value}' does not make an address for each case",
        f"    Write {{slug}} into it, as in {default}; beside that only {{lang}} is filled in.",
    ]


def test_a_name_that_is_no_setting_is_refused() -> None:
    assert said(CASEBOOK_STRCIT="all") == [
        "pelicanconf.py: CASEBOOK_STRCIT: this is not a setting of Casebook",
        "    Did you mean CASEBOOK_STRICT? Look at the name: the manual shows all settings.",
    ]
    assert said(CASEBOOK_="all")[0] == "pelicanconf.py: CASEBOOK_: this is not a setting of Casebook"


def test_all_settings_that_do_not_hold_are_said_at_once() -> None:
    given = {"CASEBOOK_STAGED": 1, "CASEBOOK_PARTS": ["x", "feeds", "y"], "CASEBOOK_Z": 1, "OTHER": 1}
    assert [line for line in said(**given) if not line.startswith(" ")] == [
        "pelicanconf.py: CASEBOOK_PARTS: 'x' is not one of the words known here",
        "pelicanconf.py: CASEBOOK_PARTS: 'y' is not one of the words known here",
        "pelicanconf.py: CASEBOOK_STAGED: 1 is not the kind of value that this setting takes",
        "pelicanconf.py: CASEBOOK_Z: this is not a setting of Casebook",
    ]


def test_what_does_not_hold_is_said_in_the_author_s_language() -> None:
    assert said("sv", CASEBOOK_PER_PAGE=0) == [
        "pelicanconf.py: CASEBOOK_PER_PAGE: '0' är för litet",
        "    Skriv 1 eller mer.",
    ]
    assert said("da", CASEBOOK_PER_PAGE=0) == [
        "pelicanconf.py: CASEBOOK_PER_PAGE: '0' er for lidt",
        "    Skriv 1 eller mere.",
    ]


MISTAKES: tuple[dict[str, Any], ...] = (
    {"PARTS": ["feed", "serch"], "PLACEMENT": "below", "LISTS": "cases", "FEEDS": ["tag"], "PER_PAGE": 0},
    {"LANGUAGES": "sv", "SANITISE": "none", "AUTHORITY": "example org", "HUB": "hub.example"},
    {"CONTACT": "Editors <a@b.c>", "PUBLISHER": None, "WEBMENTION": "hooks.example", "MESSAGES": 7},
    {"CASE_URL": "cases/", "CASE_SAVE_AS": "{id}.html", "FOLLOW_UP_URL": 1, "FOLLOW_UP_SAVE_AS": "{slug"},
    {"RENAMED": [("/organisation/iss/", "/tags/")]},
    {"LICENCE": True, "LICENCE_URL": None, "SEARCH": "never", "SPREADSHEET": "yes", "SHARE": ["mastodn"]},
    {"SHARE_PICTURES": 1, "COLLECTIVES": "Text Hundred", "CITATION_STYLE": "APA 7", "STATIC_KINDS": ".gpx"},
    {"STRICT": "yes", "STAGED": 1, "PUBLISHES": "yes", "HEADERS": None, "HEADER": True, "SHARED": []},
)
"""One of each kind for every setting, and two names that are none."""


@pytest.mark.parametrize("lang", languages())
def test_the_mistakes_of_every_setting_are_said_as_somebody_has_read(
    lang: str, golden: Callable[[str, str], None]
) -> None:
    given = {f"CASEBOOK_{name}": value for each in MISTAKES for name, value in each.items()}
    assert {field.name.upper() for field in fields(Settings)} - {name[9:] for name in given} == set()
    golden(f"settings/{lang}.txt", "".join(f"{line}\n" for line in said(lang, **given)))


def test_settings_tell_what_is_on() -> None:
    some = Settings(parts=("feeds", "lists"), lists=("due",))
    assert (some.has("feeds"), some.has("timeline")) == (True, False)
    assert (some.makes("due"), some.makes("cases")) == (True, False)
    assert not Settings(parts=("feeds",), lists=("due",)).makes("due")
