"""Whoever reads a feed sees the same: as many entries, by the same ids, titles, links and dates, in order."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from .readers import PROGRAMS, Program, Seen, truth
from .readers.programs import XML
from .sites import Whole

AT_HAND = PROGRAMS[:2]
FORMATS = (*XML, ".json")


def stems(whole: Whole, *, alike: bool) -> dict[str, dict[str, bytes]]:
    """Return the feeds of a site in each of their formats, by what their addresses have in common.

    Those of organisations, channels, tags and languages hold what others hold; `alike` takes them, too.
    """
    found: dict[str, dict[str, bytes]] = {}
    for path, data in whole.feeds().items():
        ending = next((ending for ending in FORMATS if path.endswith(ending)), None)
        if ending and (alike or path.count("/") == 1 or path.startswith("cases/")):
            found.setdefault(path.removesuffix(ending), {})[ending] = data
    return found


def test_a_feed_says_the_same_in_every_format(whole: Whole) -> None:
    for stem, formats in stems(whole, alike=True).items():
        said = [truth(data) for data in formats.values()]
        assert len(said) >= 2, stem
        assert all(entries == said[0] for entries in said), stem


def assert_seen(program: Program, formats: Mapping[str, Mapping[str, bytes]], folder: Path) -> None:
    """See that a program shows what stands in feeds; each lies in a file with a plain name."""
    feeds: dict[Path, bytes] = {}
    for number, each in enumerate(formats.values()):
        for ending in set(each) & set(program.knows):
            path = folder / f"{number}{ending}"
            path.write_bytes(each[ending])
            feeds[path] = each[ending]
    seen = program.read(list(feeds), folder)
    assert len(feeds) >= 8
    for path, data in feeds.items():
        assert list(seen[path]) == program.expects(truth(data)), path


@pytest.mark.parametrize("program", AT_HAND, ids=lambda program: program.name)
def test_a_program_shows_what_stands_in_a_feed(whole: Whole, tmp_path: Path, program: Program) -> None:
    assert_seen(program, stems(whole, alike=False), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_every_program_shows_what_stands_in_every_feed(
    whole: Whole, tmp_path: Path, program: Program
) -> None:
    assert_seen(program, stems(whole, alike=True), tmp_path)


def test_what_a_program_shows_is_compared_with_all_that_it_keeps() -> None:
    early, late = Seen("a", "A", "https://x.example/a", 1, 5), Seen("b", "B", "https://x.example/b", 2, 3)
    by_name = {program.name: program.expects([early, late]) for program in PROGRAMS}
    assert by_name["feedparser"] == [early, late]
    assert by_name["reader"] == [late, early]
    assert by_name["sfeed"] == [early._replace(updated=None), late._replace(updated=None)]
    assert by_name["newsboat"] == [late._replace(updated=None), early._replace(updated=None)]
