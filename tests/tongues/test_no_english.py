"""Nothing stands on a page, in a feed or in a table of contents but what its catalogue or its authors say.

A site is built whose catalogues mark their words by their language. What is left outside of the marks has
to be the authors', the locale's or no word at all; what stands in marks is in the language of its place.
"""

from __future__ import annotations

import pytest

from casebook.words import languages

from .marking import BEGIN, END, pieces
from .said import said_by
from .sites import SAMPLE, SMALL, TEXTS, Site, built


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the sample site in marks."""
    return built(SAMPLE, "en", tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the site in the other languages in marks, with one of them for its own."""
    return built(SMALL, "nb", tmp_path_factory.mktemp("small"))


@pytest.fixture(params=["sample", "small"])
def site(request: pytest.FixtureRequest) -> Site:
    """Return each site in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


def test_there_is_a_text_in_every_language() -> None:
    assert sorted(TEXTS) == list(languages())


def test_a_site_says_nothing_but_its_catalogues_and_its_authors(site: Site) -> None:
    assert [found for path in site.paths for found in site.foreign(path)] == []


PAGES = {
    "sample": ("cases/iss-50000/", "follow-ups/iss-three-months-on/", "about/"),
    "small": ("cases/gratis-kaffe/", "follow-ups/et-halvt-ar-senere/", "posts/hvor-er-tallene/"),
}
LISTS = (
    "",
    "cases/",
    "follow-ups/",
    "due/",
    "organisations/",
    "channels/",
    "countries/",
    "tags/",
    "authors/",
)
LISTS += ("archive/", "data/", "feeds/", "search/", "evidence/")


@pytest.mark.parametrize("lang", languages())
def test_every_kind_of_page_is_looked_at(lang: str, request: pytest.FixtureRequest) -> None:
    name = "sample" if TEXTS[lang] == SAMPLE else "small"
    site: Site = request.getfixturevalue(name)
    for page in (*PAGES[name], *LISTS):
        path = site.output / ("" if lang == site.default else lang) / page / "index.html"
        tongues = [piece.tongue for said in said_by(path, lang) for piece in pieces(said.text)]
        assert tongues.count(lang) > 20, page


PLANTED = {
    "a text": ("sv/cases/index.html", "</main>", "<p>Read more</p></main>", "p in sv: 'Read more'"),
    "a word behind another": ("da/index.html", "</main>", "<b></b> Next</main>", "main in da: 'Next'"),
    "a title": ("sv/due/index.html", "</title>", " overview</title>", "title in sv: 'overview'"),
    "an alternative": ("sv/index.html", "</main>", '<img alt="Logo" src=""></main>', "img alt in sv: 'Logo'"),
    "a label": (
        "da/index.html",
        "</main>",
        '<nav aria-label="More"></nav></main>',
        "nav aria-label in da: 'More'",
    ),
    "a description": (
        "da/due/index.html",
        "</head>",
        '<meta name="description" content="What is due"></head>',
        "meta description in da: 'What is due'",
    ),
    "linked data": (
        "sv/cases/iss-50000/index.html",
        '"@graph": [',
        '"@graph": [{"@type": "Thing", "name": "Figures"}, ',
        "linked data, name in sv: 'Figures'",
    ),
    "a message in another language": (
        "sv/cases/index.html",
        "</main>",
        f"<p>{BEGIN}en¦Cases{END}</p></main>",
        "p in sv: 'en: Cases'",
    ),
    "a feed": ("feeds/lang/sv.atom.xml", "</title>", " feed</title>", "title in sv: 'feed'"),
    "a feed in JSON": (
        "feeds/lang/da.json",
        '"description": "',
        '"description": "All of it. ',
        "description in da: 'All of it'",
    ),
    "a feed in a browser": ("feeds/style/sv.css", '"', 'content: "Copied" "', "content in sv: 'Copied'"),
    "what browsers are told of the search": (
        "sv/search/opensearch.xml",
        "</Description>",
        " here</Description>",
        "Description in sv: 'here'",
    ),
    "what telephones are told of the site": (
        "sv/manifest.webmanifest",
        '"name": "',
        '"name": "Cases at ',
        "manifest, name in sv: 'Cases at'",
    ),
    "a calendar": ("da/due/due.ics", "SUMMARY:", "SUMMARY:Due – ", "SUMMARY in da: 'Due'"),
    "what frames a table on other sites": (
        "sv/cases/iss-50000/embed/oembed.json",
        ' title=\\"',
        ' title=\\"Figures: ',
        "iframe title in sv: 'Figures'",
    ),
    "a list of feeds": ("feeds/feeds.opml", ' text="', ' text="Feeds ', "text in en: 'Feeds'"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_english_that_is_planted_is_found(sample: Site, name: str) -> None:
    path, place, planted, expected = PLANTED[name]
    whole = (sample.output / path).read_text("utf-8")
    assert place in whole
    found = sample.foreign(path, whole.replace(place, planted, 1).encode())
    assert f"{path}: {expected}" in found
