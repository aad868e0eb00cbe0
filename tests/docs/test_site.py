"""What the documentation tells people to do is done here, and gives what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.progress import without_progress

from .examples import CASE, SOURCES
from .pages import Block, Page
from .running import build as run_pelican
from .running import text_of

NAMES = (
    *("SLUG", "iss", "twitter", "SE", "sv", "recruitment", "casebook", "2009"),
    *(
        "se",
        "not-verified",
        "not-shown",
        "before-after",
        "third-party",
        "none",
        "undeterminable",
        "supported",
    ),
    "out-take",
)
"""What stands for any name in the manual's table of addresses."""


@pytest.fixture(scope="module")
def sample(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample site; return its folder."""
    folder = tmp_path_factory.mktemp("sample")
    options = ["-s", "pelicanconf.py", "-o", f"{folder}/output", "-e", f'CACHE_PATH="{folder}/cache"']
    built = run_pelican("content", *options, folder=root)
    assert (built.returncode, without_progress(built.stderr)) == (0, "")
    return folder / "output"


def test_every_address_of_the_manual_is_there(manual: Page, sample: Path) -> None:
    slugs = {
        "a case": "iss-50000",
        "a follow-up": "iss-three-months-on",
        "a post": "one-company-two-voices",
        "a page": "about",
        "beside a follow-up, likewise": "iss-three-months-on",
        "beside a post, likewise": "one-company-two-voices",
    }
    rows = manual.table("Addresses").rows
    places = [
        each.replace("SLUG", slugs.get(row.cells[0], "iss-50000")) for row in rows for each in row.code(1)
    ]
    places += re.findall(r"`(/sv/[^`]*)`", manual.prose.replace("SLUG", "whose-network"))
    assert [place for place in places if not file_of(sample, place).is_file()] == []
    assert (sample / "cases/whose-network/case.json").is_file()


def file_of(site: Path, address: str) -> Path:
    return site / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))


def test_every_page_of_the_sample_site_has_an_address_of_the_manual(manual: Page, sample: Path) -> None:
    shapes = [re.escape(each) for row in manual.table("Addresses").rows for each in row.code(1)]
    name = "|".join(re.escape(re.escape(each)) for each in NAMES)
    known = "|".join(re.sub(rf"(?<=/)(?:{name})(?=[/.\\\\])", "[^/.]+", shape) for shape in shapes)
    pages = [path.relative_to(sample).as_posix() for path in sample.rglob("*") if path.is_file()]
    places = [
        "/" + page.removesuffix("index.html")
        for page in pages
        if not re.match("theme/|search/[0-9a-f]{16}/", page)
    ]
    assert [place for place in places if not re.fullmatch(f"(?:/sv|/da)?(?:{known})", place)] == []


@pytest.fixture
def elsewhere(root: Path, manual: Page, tmp_path: Path) -> Callable[..., Path]:
    """Return what builds another Pelican site, set up as the manual says; it returns the page of a case."""
    (block,) = (b for b in manual.blocks if b.heading.startswith("In a Pelican site") and b.info == "python")

    def build(**settings: object) -> Path:
        given = {
            "SITENAME": "Elsewhere",
            "PATH": "content",
            "PLUGIN_PATHS": [str(root / "plugins")],
            **settings,
        }
        lines = "".join(f"{name} = {value!r}\n" for name, value in given.items())
        for name, text in {
            "pelicanconf.py": block.text + lines,
            "content/case.md": CASE,
            "content/sources.yaml": SOURCES,
        }.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        built = run_pelican(folder=tmp_path)
        assert (built.returncode, without_progress(built.stderr)) == (0, "")
        return tmp_path / "output/cases/iss-50000/index.html"

    return build


def test_a_theme_that_knows_nothing_of_cases_shows_the_parts_below_the_text(
    elsewhere: Callable[..., Path],
) -> None:
    page = elsewhere()
    text = text_of(page)
    assert text.index("The offer fits in a sentence") < text.index("+36 (+29.5%), better")
    assert (page.parents[2] / "theme/casebook/casebook.css").is_file()
    assert "ISS" in text_of(page.parents[2] / "organisations/iss/index.html")
    assert "What is due" in text_of(page.parents[2] / "due/index.html")


def test_a_theme_puts_parts_in_places_of_its_own(
    manual: Page, elsewhere: Callable[..., Path], tmp_path: Path
) -> None:
    blocks = [
        block for block in manual.blocks if block.heading in ("What a theme gets", "Where the parts stand")
    ]
    theme = theme_with(tmp_path, "article.html", "".join(block.text for block in blocks))
    page = elsewhere(THEME=theme, CASEBOOK_PLACEMENT="theme")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<p>November 2009 (uncertain)</p>")
    assert [
        html.count(f'class="casebook-part casebook-{part}"') for part in ("timeline", "sources", "claims")
    ] == [1, 1, 0]


def test_a_theme_wraps_a_component(manual: Page, elsewhere: Callable[..., Path], tmp_path: Path) -> None:
    (override,) = block_under(manual, "Overriding a component")
    theme = theme_with(tmp_path, "casebook/sources/template.html", override.text)
    html = elsewhere(THEME=theme).read_text(encoding="utf-8")
    assert re.search(r'<aside class="sidebar">\s*<section class="casebook-part casebook-sources"', html)


def block_under(page: Page, heading: str) -> list[Block]:
    return [block for block in page.blocks if block.heading == heading]


def theme_with(folder: Path, name: str, template: str) -> str:
    """Make a theme with one template, all others being those of Pelican's simple theme; return its folder."""
    path = folder / "theme/templates" / name
    path.parent.mkdir(parents=True)
    path.write_text(template, encoding="utf-8")
    (folder / "theme/static").mkdir()
    return str(folder / "theme")
