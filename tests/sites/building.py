"""Building a small site as somebody at a terminal does it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.pelicans import pelican

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = """
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
SITENAME, SITEURL, AUTHOR = "Small", "https://small.example", "Somebody"
THEME, TIMEZONE, DEFAULT_LANG = "simple", "Europe/Stockholm", "en"
STATIC_PATHS, WITH_FUTURE_DATES = ["images"], False
CASEBOOK_SPREADSHEET = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
WITH_CASEBOOK = f'PLUGIN_PATHS, PLUGINS = [{str(PLUGINS)!r}], ["casebook"]\n'
WITHOUT = "PLUGINS = []\n"

DAY = {"SOURCE_DATE_EPOCH": "1325376000"}  # 1 January 2012
HERE = {**DAY, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
ELSEWHERE = {**DAY, "TZ": "Pacific/Auckland", "LC_ALL": "sv_SE.UTF-8", "LANG": "da_DK", "PYTHONHASHSEED": "1"}


def build(folder: Path, where: Path, environment: dict[str, str], plugins: str = WITH_CASEBOOK) -> str:
    """Copy a site, build it, with settings of its own where it has some; return what was said to the end."""
    shutil.copytree(folder / "content", where / "content")
    own = folder / "settings.txt"
    settings = SETTINGS + plugins + (own.read_text(encoding="utf-8") if own.is_file() else "")
    (where / "pelicanconf.py").write_text(settings, encoding="utf-8")
    known = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}
    done = pelican("--settings", "pelicanconf.py", folder=where, environment={**known, **environment})
    assert done.returncode == 0, done.stderr
    return done.stdout


def files(where: Path) -> dict[str, bytes]:
    """Return every file of the output, by its path."""
    output = where / "output"
    paths = (path for path in sorted(output.rglob("*")) if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in paths}
