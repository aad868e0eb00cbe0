"""Every feed of whole sites, made by Pelican: well, and the same in any place; or not there, and told why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from . import hostile
from .hostile.texts import TEXTS, TITLES, UNFIT
from .linter import lint_site
from .sites import TODAY, Whole, hostile_site
from .validator import VALIDATOR, judged

# In another place, and a month later: nothing happens in either site meanwhile.
ELSEWHERE = {
    "SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()) + 30 * 86_400),
    "TZ": "Pacific/Auckland",
    "LC_ALL": "sv_SE.UTF-8",
    "LANG": "da_DK",
    "PYTHONHASHSEED": "7",
}


def test_the_linter_finds_nothing_in_any_feed(whole: Whole) -> None:
    assert len(whole.feeds()) >= 24
    assert lint_site(whole.feeds(), TODAY, whole.home) == []


@pytest.mark.parametrize(
    "whole", ["sample", pytest.param("hostile", marks=pytest.mark.slow)], indirect=True, scope="session"
)
def test_feeds_are_the_same_in_any_place_and_on_any_day_on_which_nothing_happens(
    whole: Whole, tmp_path: Path
) -> None:
    again = whole.lay(tmp_path / "å folder" / "further down").built(ELSEWHERE)
    made, before = again.feeds(), whole.feeds()
    assert made.keys() == before.keys()
    assert [path for path, data in made.items() if data != before[path]] == []


if VALIDATOR:

    def test_the_w3c_validator_finds_nothing_in_any_feed(whole: Whole) -> None:
        assert judged({whole.home + path: data for path, data in whole.feeds().items()}) == {}


def test_each_hostile_text_and_title_stands_in_a_case() -> None:
    cases = [text for name, text in hostile.files().items() if name.startswith("cases/")]
    assert len(cases) == len(TEXTS)
    assert [name for name, text in TEXTS.items() if not any(text in case for case in cases)] == []
    heads = [f"\ntitle: {hostile.written(title)}\n" for title in TITLES]
    assert [head for head in heads if not any(head in case for case in cases)] == []


def laid_with(folder: Path, texts: dict[str, bytes]) -> Whole:
    """Lay out the hostile site with other texts than its own."""
    site = hostile_site(folder)
    for path in (folder / "content").rglob("*.md"):
        path.unlink()
    for slug, text in texts.items():
        (folder / "content" / "posts" / f"{slug}.md").write_bytes(text)
    return site


def post(slug: str, title: str, text: str) -> bytes:
    head = f'---\ntitle: "{title}"\nslug: {slug}\ndate: 2010-01-01\n---\n'
    return (head + text + "\n").encode("utf-8", "surrogatepass")


def test_what_no_feed_can_carry_is_one_message_and_no_site(tmp_path: Path) -> None:
    spoiled = {**UNFIT, "lone surrogate": "a\ud800b"}
    texts = {f"text-{n}": post(f"text-{n}", "A title", f"x {bad}") for n, bad in enumerate(spoiled.values())}
    titles = {
        f"title-{n}": post(f"title-{n}", bad, "x") for n, bad in enumerate(spoiled.values()) if "&" not in bad
    }
    site = laid_with(tmp_path / "site", texts | titles)
    done = site.build()
    assert done.returncode == 1
    told = re.findall(
        r"^content/posts/([\w-]+)\.md:(\d+):(\d+): (.*)\n.*\n.*\n    (.*)$", done.stderr + done.stdout, re.M
    )
    assert {slug for slug, *_ in told} == texts.keys() | titles.keys()
    assert len(told) == len(texts) + len(titles)
    assert {(line, column) for slug, line, column, *_ in told if slug.startswith("title")} == {("2", "10")}
    assert {remedy for *_, remedy in told} == {
        "Delete it; it often comes along when text is copied from a PDF.",
        "Save the file again with the encoding UTF-8.",
    }
    assert not site.output.exists()
