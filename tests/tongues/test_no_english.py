"""Nothing stands on a page, in a feed or in a table of contents but what its catalogue or its authors say.

A site is built whose catalogues mark their words by their language. What is left outside of the marks has
to be the authors', the locale's or no word at all; what stands in marks is in the language of its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from .authors import normal, written
from .judging import Judge
from .marking import BEGIN, ROOT, build, pieces
from .said import said_by

SETTINGS = frozenset(map(normal, ("Casebook", "CC BY 4.0")))
LISTS = ("cases", "follow-ups", "due", "organisations", "channels", "countries", "tags", "authors", "archive")


@dataclass(frozen=True)
class Site:
    """A site in marks: where it stands, the language that it is in by itself, and who judges it."""

    output: Path
    default: str
    judge: Judge

    def foreign(self, path: str, data: bytes | None = None) -> list[str]:
        """Return what a file says that it should not; `data` instead of what stands in it."""
        file = self.output / path
        if data is not None:
            file = self.output.parent / "planted" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return [
            f"{path}: {said.where} in {said.lang}: {found.strip()!r}"
            for said in said_by(file, self.default)
            for found in self.judge.foreign(said)
        ]

    @property
    def paths(self) -> Iterator[str]:
        for file in sorted(self.output.rglob("*")):
            if file.is_file():
                yield file.relative_to(self.output).as_posix()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the sample site in marks."""
    content = ROOT / "content"
    output = build(content, tmp_path_factory.mktemp("sample"))
    return Site(output, "en", Judge(written(content, "en"), SETTINGS))


def test_the_sample_says_nothing_but_its_catalogues_and_its_authors(sample: Site) -> None:
    assert [found for path in sample.paths for found in sample.foreign(path)] == []


@pytest.mark.parametrize("lang", ["sv", "da"])
def test_every_kind_of_page_is_looked_at(sample: Site, lang: str) -> None:
    pages = ["index.html", "cases/iss-50000/index.html", "follow-ups/iss-three-months-on/index.html"]
    pages += ["about/index.html", "data/index.html", *(f"{name}/index.html" for name in LISTS)]
    for page in pages:
        tongues = Counter(
            piece.tongue
            for said in said_by(sample.output / lang / page, "en")
            for piece in pieces(said.text)
            if piece.tongue
        )
        assert tongues[lang] > 20, page


PLANTED = {
    "a text": ("sv/cases/index.html", "</main>", "<p>Read more</p></main>", "p in sv: 'Read more'"),
    "a word behind another": ("da/index.html", "</main>", "<b></b> Next</main>", "main in da: 'Next'"),
    "a title": ("sv/due/index.html", "</title>", " overview</title>", "title in sv: 'Casebook overview'"),
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
        f"<p>{BEGIN}en¦Cases⟧</p></main>",
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
    "a list of feeds": ("feeds/feeds.opml", ' text="', ' text="Feeds ', "text in en: 'Feeds Casebook'"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_english_that_is_planted_is_found(sample: Site, name: str) -> None:
    path, place, planted, expected = PLANTED[name]
    whole = (sample.output / path).read_text("utf-8")
    assert place in whole
    found = sample.foreign(path, whole.replace(place, planted, 1).encode())
    assert f"{path}: {expected}" in found
