"""The same without a build: `casebook check` says of every broken site what a build says of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casebook.authoring.command import main
from casebook.building.surveying.survey import Survey
from casebook.reader import Ground, Renderer, read_library
from casebook.words import report, words_of
from tests.sparing import one_of

from .broken import FOLDERS, MARKDOWN, TODAY, copy_of
from .test_builds import SETTINGS


@pytest.mark.parametrize("folder", one_of(2, FOLDERS), ids=lambda folder: folder.name)
def test_a_check_reports_what_a_build_reports(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = copy_of(folder, tmp_path / "site")
    (broken.folder / "pelicanconf.py").write_text(f'{SETTINGS}CASEBOOK_STRICT = "all"\n', encoding="utf-8")
    monkeypatch.chdir(broken.folder)
    monkeypatch.setenv("LC_ALL", "en")
    status = main(["check"])
    said = capsys.readouterr().err.splitlines(keepends=True)
    errors = any(": warning: " not in line for line in said if line.startswith("content/"))
    assert ("".join(said[:-1]), status) == (broken.must_say(), 1 if errors else 0)
    assert "looked at in" in said[-1]


@pytest.mark.filterwarnings(
    "ignore:.*multi-threaded:DeprecationWarning"
)  # as tests are that run side by side
@pytest.mark.parametrize("every", one_of(2, [4, 1]))
def test_all_mistakes_together_are_found_in_parcels_again_and_by_several_processes(
    tmp_path: Path, every: int
) -> None:
    content, stock = tmp_path / "content", tmp_path / "stock.json"
    for number, folder in enumerate(FOLDERS[::every]):
        copied = copy_of(folder, tmp_path / "copy")
        shutil.copytree(copied.content, content / f"{number:03}", symlinks=True)
        shutil.rmtree(tmp_path / "copy")
    ground = Ground(content, today=TODAY)
    expected = report(read_library(ground, Renderer(MARKDOWN)).problems, words_of("en"))
    assert expected.count("\n") > 1000 // every
    for survey in (
        Survey(ground, MARKDOWN, stock, alone=True),
        Survey(ground, MARKDOWN, stock, alone=True),
        Survey(ground, MARKDOWN),
    ):
        assert report(survey.find().problems, words_of("en")) == expected
