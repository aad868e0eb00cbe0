"""The same through Pelican itself: exit status 1, the report and nothing else, the old site as it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.pelicans import pelican

from .broken import FOLDERS, copy_of

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = f"""
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME, TIMEZONE, SITEURL, LOCALE = "simple", "UTC", "http://localhost:8000", ["C"]
PLUGIN_PATHS, PLUGINS, CASEBOOK_SANITISE = [{str(PLUGINS)!r}], ["casebook"], "all"
"""
CASE = "---\nkind: case\ntitle: Kept\nslug: kept\ndate: 2009-11-10\norganisation: ISS\n---\nText.\n"

# One of each way to find a mistake: bytes, YAML, the model, a check of one file, of all, a translation,
# the text, the shared sources, the folder.
THROUGH_PELICAN = (
    "bytes-that-are-no-utf-8",
    "citation-of-nothing",
    "file-larger-than-1-mb",
    "key-twice",
    "link-out-of-the-content",
    "measured-twice-by-two-follow-ups",
    "several-files-with-several-mistakes",
    "shared-source-with-mistakes",
    "slug-twice",
    "translation-that-contradicts",
    "value-with-a-comma-in-braces",
)


def folder_of(name: str) -> Path:
    (found,) = [folder for folder in FOLDERS if folder.name == name]
    return found


def build(site: Path) -> CompletedProcess[str]:
    """Build a site as somebody at a terminal does it."""
    (site / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    environment = {**os.environ, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    return pelican("--settings", "pelicanconf.py", folder=site, environment=environment)


def files(output: Path) -> dict[str, tuple[bytes, int]]:
    """Return what every file of an output holds, and when it was written."""
    paths = (path for path in sorted(output.rglob("*")) if path.is_file())
    return {str(path.relative_to(output)): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}


@pytest.fixture(scope="module")
def old_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site that has been built: what each mistake has to leave whole."""
    site = tmp_path_factory.mktemp("site")
    (site / "content" / "cases").mkdir(parents=True)
    (site / "content" / "cases" / "kept.md").write_text(CASE, encoding="utf-8")
    assert build(site).returncode == 0
    return site


@pytest.mark.parametrize("name", THROUGH_PELICAN)
def test_a_mistake_ends_the_build_and_leaves_the_old_site_whole(
    name: str, old_site: Path, tmp_path: Path
) -> None:
    before = files(old_site / "output")
    assert "cases/kept/index.html" in before
    broken = copy_of(folder_of(name), tmp_path / "broken")
    shutil.rmtree(old_site / "content")
    shutil.copytree(broken.folder, old_site, symlinks=True, dirs_exist_ok=True)
    said = build(old_site)
    assert (said.returncode, said.stderr) == (1, broken.must_say())
    assert "Traceback" not in said.stdout
    assert files(old_site / "output") == before


def test_a_mistake_in_a_first_build_writes_nothing(tmp_path: Path) -> None:
    broken = copy_of(folder_of("several-files-with-several-mistakes"), tmp_path / "site")
    said = build(broken.folder)
    assert (said.returncode, said.stderr) == (1, broken.must_say())
    assert files(broken.folder / "output") == {}
