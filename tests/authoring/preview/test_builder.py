"""The process that builds, where a process cannot be split: one build, and it ends."""

from __future__ import annotations

import os
from multiprocessing import Pipe
from pathlib import Path

import pytest

from casebook.authoring.preview import builder
from casebook.building import trial
from casebook.building.incremental import composing
from casebook.building.reports.report import Order, Proof, Report
from casebook.reader import Memory

from .previewing import case, sample_site


@pytest.fixture
def unsplit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a site of one case, in a process that cannot be split and keeps its own signals."""
    monkeypatch.chdir(sample_site(tmp_path))
    (tmp_path / "content" / "first.md").write_text(case(), encoding="utf-8")
    monkeypatch.setattr(builder, "can_fork", False)
    monkeypatch.setattr(builder.signal, "signal", lambda *_: None)
    monkeypatch.setattr(trial, "_listen", lambda _: None)
    return tmp_path


def test_it_makes_one_build_and_ends(unsplit: Path) -> None:
    ours, builders = Pipe()
    wanted = frozenset({"cases/first/index.html"})
    ours.send(("order", Order(3, Path("pelicanconf.py"), {}, wanted)))
    builder.serve_orders(builders)
    builders.close()
    told = []
    while ours.poll():
        try:
            told.append(ours.recv())
        except EOFError:
            break
    assert [kind for kind, _ in told] == ["begun", "pages", "report"]
    (proof, report) = (told[1][1], told[2][1])
    assert isinstance(proof, Proof)
    assert isinstance(report, Report)
    assert (proof.number, report.number, report.built) == (3, 3, True)
    assert proof.pages["cases/first/index.html"] == (unsplit / "output/cases/first/index.html").read_bytes()


def test_a_page_is_shown_before_the_rest_is_made_of_its_text(
    unsplit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[object] = []
    monkeypatch.setattr(builder, "can_fork", True)
    monkeypatch.setattr(builder.os, "setpriority", lambda *given: happened.append(given))
    monkeypatch.setattr(composing, "listed_view", lambda *_: happened.append("the rest"))
    ours, builders = Pipe()
    order = Order(3, unsplit / "pelicanconf.py", {}, frozenset({"cases/first/index.html"}))
    builder._build(order, builders, Memory())
    assert happened[:2] == [(os.PRIO_PROCESS, 0, builder.NICE), "the rest"]
    assert ours.recv()[0] == "pages"


def test_it_ends_when_told_to(unsplit: Path) -> None:
    ours, builders = Pipe()
    ours.send(("end", None))
    builder.serve_orders(builders)
    assert not ours.poll()
    assert not (unsplit / "output").exists()
