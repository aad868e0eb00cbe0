"""Whoever follows a link, a table of contents or the name of a command arrives somewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import casebook

from .pages import Page, anchor_of

PLUGIN = Path(casebook.__file__).parent
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "plugins/casebook/README.md",
    *(f"plugins/casebook/docs/{path.name}" for path in sorted((PLUGIN / "docs").glob("*.md"))),
)


@pytest.fixture(params=PAGES)
def document(request: pytest.FixtureRequest, root: Path) -> Page:
    return Page.of(root / request.param)


def test_every_link_within_the_repository_leads_somewhere(document: Page) -> None:
    inside = [link.partition("#") for link in document.links if not re.match("[a-z]+:", link)]
    missing = [file for file, _, _ in inside if not (document.path.parent / file).exists()]
    assert missing == []
    assert [anchor for file, _, anchor in inside if not file and anchor not in document.anchors] == []


def test_no_two_headings_of_the_manual_share_an_anchor(manual: Page) -> None:
    assert sorted(set(manual.anchors)) == sorted(manual.anchors)


def test_the_contents_of_the_manual_are_its_chapters(manual: Page) -> None:
    listed = re.findall(r"^(\d+)\. \[(.+)\]\(#(.+)\)$", manual.text, re.MULTILINE)
    chapters = [text for level, text in manual.headings if level == 2]
    assert listed == [(str(number), text, anchor_of(text)) for number, text in enumerate(chapters, 1)]


def test_every_make_target_that_is_named_exists(document: Page, root: Path) -> None:
    named = set(re.findall(r"(?:`|^    )make ([a-z_-]+)", document.text, re.MULTILINE))
    command = ["make", "--question", "--no-print-directory"]
    unknown = [name for name in named if _says(command, name, root).endswith("Stop.")]
    assert unknown == []


def _says(command: list[str], target: str, root: Path) -> str:
    run = subprocess.run([*command, target], cwd=root, check=False, capture_output=True, text=True)
    return run.stderr.strip()


def test_every_room_is_named(root: Path) -> None:
    modules = {path.stem for path in PLUGIN.glob("*.py")} | {
        path.parent.name for path in PLUGIN.glob("*/__init__.py")
    }
    page = Page.of(root / "CONTRIBUTING.md")
    (table,) = (t for t in page.tables if t.heading == "Where things live" and t.head[0] == "room")
    assert {row.code(0)[0] for row in table.rows} == modules - {"__init__", "__main__"}


def test_every_file_that_contributors_are_led_to_is_there(root: Path) -> None:
    """Paths are named from the root, or from the plugin's folder or the tests' of what is spoken of."""
    named = re.findall(
        r"`([\w.-]+(?:/[\w.-]+)*/[\w-]+\.(?:py|sh|json))`", (root / "CONTRIBUTING.md").read_text("utf-8")
    )
    starts = (root, PLUGIN, root / "tests" / "feeds")
    assert len(named) > 20
    assert [path for path in named if not any((start / path).is_file() for start in starts)] == []


def test_pictures_are_small_and_all_are_shown(root: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    pictures = sorted((root / "docs").iterdir())
    assert len(pictures) == 5
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size <= 150_000
        assert f"(docs/{picture.name})" in readme
