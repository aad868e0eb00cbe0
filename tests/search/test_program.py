"""Running Pagefind, and what is said where it does not run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from casebook.search import program as room
from casebook.search.program import Unable, index, program, version_of_program


def script(folder: Path, text: str) -> Path:
    """Return a program that does something else."""
    path = folder / "other"
    path.write_text(f"#!{sys.executable}\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "0.html").write_text('<html lang="en"><body data-pagefind-body><p>One</p></body></html>')
    return folder


def test_it_comes_with_a_package() -> None:
    found = program()
    assert found is not None
    assert found.is_file()
    assert version_of_program()


def test_without_the_package_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    assert program() is None


def test_without_it_no_index_is_made(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "program", lambda: None)
    with pytest.raises(Unable, match="pagefind-bin"):
        index(pages, tmp_path / "index")


def test_it_takes_no_orders_from_its_surroundings(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("output_path: elsewhere\nforce_language: de\n")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    index(pages, tmp_path / "index")
    assert [path.name.split(".")[1].split("_")[0] for path in (tmp_path / "index").glob("*.pf_meta")] == [
        "en"
    ]
    assert not (tmp_path / "elsewhere").exists()


def test_its_last_words_are_told(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "import sys; print('Reading\\nNo room left\\n', file=sys.stderr); sys.exit(3)"
    other = script(tmp_path, text)
    monkeypatch.setattr(room, "program", lambda: other)
    with pytest.raises(Unable, match=r"^No room left$"):
        index(pages, tmp_path / "index")


def test_without_a_word_its_number_is_told(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = script(tmp_path, "raise SystemExit(3)")
    monkeypatch.setattr(room, "program", lambda: other)
    with pytest.raises(Unable, match=r"^exit 3$"):
        index(pages, tmp_path / "index")


def test_one_that_cannot_be_run_is_told_of(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "program", lambda: tmp_path / "gone")
    with pytest.raises(Unable, match="No such file"):
        index(pages, tmp_path / "index")
