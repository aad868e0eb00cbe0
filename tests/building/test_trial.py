"""A build for a preview: the same pages, those that are wanted first, and what goes wrong as data."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.building.stale.texts import PICTURE, TEXTS

from casebook.building import trial
from casebook.building.press import Press
from casebook.building.reports.report import Order, Report
from casebook.building.run import Build
from casebook.building.trial import Trial
from casebook.reader import Memory

ROOT = Path(__file__).parents[2]
CASE = "---\nkind: case\ntitle: A case\nslug: a-case\ndate: 2024-01-01\norganisation: A\n---\nText.\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of an empty site with the project's settings and theme."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)  # which go before LANG
    monkeypatch.setattr(trial, "_listen", lambda _: None)  # the log of this process is not a preview's
    (tmp_path / "content" / "images").mkdir(parents=True)
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    for name, put in {"plugins": '["plugins"]', "theme": 'THEME = "theme"'}.items():
        settings = settings.replace(put, put.replace(f'"{name}"', json.dumps(str(ROOT / name))))
    (tmp_path / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return tmp_path


def build(wanted: frozenset[str] = frozenset(), **changed: str) -> tuple[Report, list[Mapping[str, bytes]]]:
    shown: list[Mapping[str, bytes]] = []
    order = Order(7, Path("pelicanconf.py"), changed, wanted)
    report = Trial(order, Memory(), shown.append).run()
    return pickle.loads(pickle.dumps(report)), shown  # as it goes from one process to another


def test_pages_that_are_wanted_are_those_that_will_be_written(site: Path) -> None:
    wanted = {"index.html", "sv/index.html", "404.html", "due/index.html", "organisations/iss/index.html"}
    wanted |= {"cases/tip/index.html", "sv/cases/tip/index.html", "about/index.html"}
    for name, text in {**TEXTS, "images/photo.png": PICTURE}.items():
        path = site / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write('CASEBOOK_LANGUAGES = ["sv", "da"]\n')
    report, shown = build(frozenset(wanted))
    assert (report.number, report.built, report.problems, report.crash) == (7, True, (), None)
    assert shown[0].keys() == {"about/index.html"}
    cases = ["cases/tip/index.html", "sv/cases/tip/index.html"]
    assert sorted(map(list, shown[1:3])) == [[place] for place in cases]
    pages = {place: page for pages in shown for place, page in pages.items()}
    assert pages.keys() == wanted
    for place, page in pages.items():
        assert page == (site / "output" / place).read_bytes(), place
    missing = pages["404.html"].decode()
    assert missing.count("<h1>") == 1
    assert [lang for lang in ("sv", "da") if f'<section class="elsewhere" lang="{lang}">' in missing] == [
        "sv",
        "da",
    ]


def test_mistakes_are_told_and_nothing_is_shown_before_them(site: Path) -> None:
    (site / "content" / "a.md").write_text(CASE.replace("2024-01-01", "soon"), encoding="utf-8")
    report, shown = build(frozenset({"cases/a-case/index.html"}))
    assert not report.built
    assert shown == []
    assert [(problem.file, problem.field) for problem in report.problems] == [("content/a.md", "date")]
    assert not (site / "output" / "cases").exists()


def test_what_is_held_back_is_told(site: Path) -> None:
    (site / "content" / "a.md").write_text(CASE, encoding="utf-8")
    (site / "content" / "b.md").write_text(
        CASE.replace("a-case", "b-case").replace("kind:", "status: draft\nkind:"), encoding="utf-8"
    )
    later = "---\ntitle: Later\nslug: later\ndate: 2999-01-02\n---\nText.\n"
    (site / "content" / "later.md").write_text(later, encoding="utf-8")
    report, _ = build()
    assert [(text.title, text.path, text.file, text.day) for text in report.held] == [
        ("Later", "drafts/later/", "content/later.md", "2999-01-02"),
        ("A case", "drafts/b-case/", "content/b.md", None),
    ]
    assert report.made == "Made: 1 case. Held back: 1 scheduled post and 1 draft."


@pytest.mark.parametrize(
    ("spoken", "title", "path"),
    [
        ("sv_SE.UTF-8", "Ett fall", "sv/cases/a-case/"),
        ("da_DK.UTF-8", "A case", "cases/a-case/"),
        ("C", "A case", "cases/a-case/"),
    ],
)
def test_what_is_due_is_told_of_every_case_whatever_the_author_speaks(
    site: Path, spoken: str, title: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = CASE.replace("kind:", "next_check: 2010-03\nkind:")
    (site / "content" / "a.md").write_text(due, encoding="utf-8")
    swedish = "---\nkind: case\ntitle: Ett fall\nslug: a-case\nlang: sv\ntranslation: true\n---\nText.\n"
    (site / "content" / "a.sv.md").write_text(swedish, encoding="utf-8")
    (site / "content" / "b.md").write_text(
        due.replace("A case", "Other").replace("a-case", "other"), encoding="utf-8"
    )
    monkeypatch.setenv("LANG", spoken)
    report, _ = build()
    assert report.problems == ()
    assert {(item.title, item.case.path) for item in report.due} >= {(title, path)}
    assert len(report.due) == 2


def test_the_lay_names_all_that_a_build_reads(site: Path) -> None:
    (site / "content" / "a.md").write_text(CASE, encoding="utf-8")
    layout = build()[0].layout
    assert layout is not None
    assert {site / "content", site / "pelicanconf.py", ROOT / "theme", ROOT / "plugins"} <= set(
        layout.watched
    )
    assert layout.ignored == (site / "output", site / "cache")
    assert layout.lang == "en"


DUE = CASE.replace("organisation: A\n", "organisation: A\nnext_check: 2024-02-01\n")


def test_what_is_damaged_once_the_site_stands_is_made_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is due is read from what was kept, after the build: then, too, it may be damaged."""
    (site / "content" / "a.md").write_text(DUE, encoding="utf-8")
    assert build()[0].built
    attempt, harmed = Build.attempt, []

    def attempt_and_harm(self: Build) -> Press:
        press = attempt(self)
        if not harmed:
            harmed.extend((site / "cache" / "casebook" / "standing").glob("*/*.pack"))
            for pack in harmed:
                pack.write_bytes(b"damaged")
        return press

    monkeypatch.setattr(Build, "attempt", attempt_and_harm)
    report, _ = build()
    assert harmed
    assert (report.built, report.crash, report.problems) == (True, None, ())
    assert [item.case.text for item in report.due] == ["A case"]
