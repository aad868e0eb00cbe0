"""The bench, with few cases: everybody who needs no installing builds the corpus, and is measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.pelicans import pelican
from tests.sparing import one_of

from . import memory
from .contestants import Contestant, contestants
from .made import Made, made_in
from .measuring import Field, Result, Run, Work
from .run import main, usual_times
from .scenarios import COLD, EDIT, NOTHING, SCENARIOS, Overlooked, check, prepare
from .targets import TARGETS, verdicts

CASES = 40
NAMES = ["casebook", "casebook-bare", "casebook-whole", "pelican", "pelican-cached"]
PEERS = frozenset({"hugo", "eleventy"})


@pytest.mark.parametrize(
    ("cases", "absent"),
    one_of(2, [(13, {*NAMES[1:]}), (CASES, set())]),
)
def test_a_small_bench_from_its_command_to_its_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cases: int, absent: set[str]
) -> None:
    present = [name for name in NAMES if name not in absent]
    told = tmp_path / "bench.json"
    options = ["--without", *PEERS, *absent, "--tools", str(tmp_path), "--json", str(told)]
    assert main(["--cases", str(cases), "--times", "1", *options]) == 0
    data = json.loads(told.read_text("utf-8"))
    ran = [(result["scenario"], result["name"]) for result in data["results"]]
    assert sorted(ran) == sorted((scenario, name) for scenario in SCENARIOS for name in present)
    assert all(result["seconds"] > 0 and result["processor_seconds"] > 0 for result in data["results"])
    assert [work["name"] for work in data["works"]] == present
    assert all(work["megabytes"] > 20 for work in data["works"]) or not memory.can_be_seen()
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"{cases} cases, median of 1"
    tables = [at for at, line in enumerate(printed) if line.startswith((*SCENARIOS, "what is made"))]
    rows = (printed[at + 1 : at + 1 + len(present)] for at in tables)
    assert [[line[:18].strip() for line in each] for each in rows] == [present] * 4


def test_the_same_work_is_the_same_pages_lists_and_feeds(tmp_path: Path) -> None:
    ours, bare, _, peer, _ = contestants(tmp_path, PEERS)[0]
    made, in_bare, expected = (_built(each, tmp_path / each.name) for each in (ours, bare, peer))
    assert made.pages == in_bare.pages == expected.pages == 44
    # Casebook has lists in Swedish, too.
    assert expected.lists <= made.lists == in_bare.lists <= expected.lists * 1.5
    # Its feeds end at 250 kB, the peers' at 50 entries.
    assert 20 < made.entries == in_bare.entries <= expected.entries == 88
    pages = {each.name: _case(tmp_path / each.name) for each in (ours, bare, peer)}
    for page in pages.values():
        assert "<table" in page
        assert page.count("<time") > 25
        assert "Fans on Facebook" in page
    assert 0.8 < len(pages["casebook-bare"]) / len(pages["pelican"]) < 1.2


def _case(site: Path) -> str:
    return (site / "output/cases/case-0001/index.html").read_text("utf-8")


def _built(contestant: Contestant, site: Path) -> Made:
    site.mkdir()
    contestant.lay(site, CASES)
    *_, module = contestant.command[:3]
    assert module == "pelican"
    done = pelican(*contestant.command[3:], folder=site, environment=os.environ)
    assert done.returncode == 0, done.stderr
    return made_in(site / contestant.made[0])


def test_a_change_that_a_build_overlooks_is_no_result(tmp_path: Path) -> None:
    lazy = Contestant("lazy", lambda *_: None, (), ("output",))
    for name in ("content/cases/case-0013.en.md", "output/cases/case-0013/index.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("---\nmetrics: [{value: 7}]\n---\nText")
    check(lazy, tmp_path, CASES, 0, COLD)
    prepare(EDIT, lazy, tmp_path, CASES, 0)
    changed = (tmp_path / "content/cases/case-0013.en.md").read_text()
    assert changed == "---\nmetrics: [{value: 501}]\n---\nText\nA word that was not there: unheard-of-0.\n"
    with pytest.raises(Overlooked):
        check(lazy, tmp_path, CASES, 0, EDIT)
    (tmp_path / "output/cases/case-0013/index.html").write_text(changed)
    check(lazy, tmp_path, CASES, 0, NOTHING)
    prepare(COLD, lazy, tmp_path, CASES, 1)
    assert not (tmp_path / "output").exists()


def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    assert memory.can_be_seen() == (sys.platform == "linux")
    if not memory.can_be_seen():
        return
    one = "import time; held = b'x' * 60_000_000; time.sleep(0.5)"
    two = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {one!r}]); {one}"
    alone, both = (memory.peak_of([sys.executable, "-c", code], tmp_path, {}) for code in (one, two))
    assert 60 < alone < 100
    assert 120 < both < 200
    with pytest.raises(subprocess.CalledProcessError):
        memory.peak_of([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, {})


def _field(cases: int, seconds: float, megabytes: float) -> Field:
    run, made = Run(seconds, seconds), Made(1, 1, 1, 1)
    peers = {"casebook": 1.0, "pelican": 2.0, "hugo": 1.0, "eleventy": 1.0}
    results = (
        Result(name, cases, scenario, (replace(run, seconds=seconds * times),) * 3)
        for name, times in peers.items()
        for scenario in SCENARIOS
    )
    works = (Work(name, cases, made, megabytes * times) for name, times in peers.items())
    return Field(cases, tuple(results), tuple(works))


def test_targets_are_held_against_what_was_measured() -> None:
    fields = {cases: _field(cases, cases / 1000, 100) for cases in (1000, 5000, 20000)}
    said = [(verdict.said, verdict.ratio, verdict.is_met) for verdict in verdicts(fields)]
    assert len(said) == len(TARGETS) + 1
    assert said[:3] == [
        ("5,000 cases, from nothing, × pelican", 0.5, False),
        ("5,000 cases, from nothing, × eleventy", 1.0, True),
        ("5,000 cases, from nothing, × hugo", 1.0, True),
    ]
    assert said[-2:] == [
        ("5,000 cases, memory, × hugo", 1.0, False),
        ("a case of 20,000, × a case of 1,000, from nothing", 1.0, True),
    ]
    assert list(verdicts({1000: fields[1000]})) == []


def test_a_large_corpus_is_built_less_often() -> None:
    assert [usual_times(cases) for cases in (100, 1000, 5000, 20000)] == [5, 5, 3, 1]
