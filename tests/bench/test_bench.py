"""The bench, with few cases: everybody who needs no installing builds the corpus, and is measured."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .contestants import Contestant, contestants
from .run import main

CASES = 20
NAMES = ["casebook", "casebook, everything", "pelican"]


def test_a_small_bench_from_its_command_to_its_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "bench.json"
    options = ["--without", "hugo", "eleventy", "--tools", str(tmp_path), "--json", str(told)]
    assert main(["--cases", str(CASES), "--times", "1", *options]) == 0
    results = json.loads(told.read_text("utf-8"))["results"]
    assert [result["name"] for result in results] == NAMES
    assert all(result["seconds"] > 0 and result["megabytes"] > 20 for result in results)
    assert results[2]["ratio"] == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "20 cases, median of 1"
    assert [line[:22].strip() for line in printed[2:5]] == NAMES


def test_the_same_work_is_the_same_pages_with_all_figures(tmp_path: Path) -> None:
    ours, _, pelican = contestants(tmp_path, frozenset({"hugo", "eleventy"}))[0]
    made, expected = (_built(each, tmp_path / each.name) for each in (ours, pelican))
    assert {name.replace("follow-ups/", "cases/") for name in made} == expected.keys()
    for pages in (made, expected):
        case = pages["cases/case-0001/index.html"]
        assert "<table" in case
        assert case.count("<time") > 30
    feed = "feeds/all.atom.xml"
    assert made[feed].count("<entry>") == expected[feed].count("<entry>") > CASES


def _built(contestant: Contestant, site: Path) -> dict[str, str]:
    site.mkdir()
    contestant.lay(site, CASES)
    subprocess.run(contestant.command, cwd=site, check=True, capture_output=True)
    paths = [*(site / "output").rglob("*.html"), *(site / "output").rglob("*.xml")]
    return {path.relative_to(site / "output").as_posix(): path.read_text("utf-8") for path in paths}
