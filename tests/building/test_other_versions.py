"""When Casebook itself changes, its code, words or templates, or a library, nothing of before stays.

A copy of the plugin is built with, so that its files can be changed between two builds as an update does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tests.building.stale.texts import DAY, lay_out

from casebook.disk.packs import Packs

ROOT = Path(__file__).parents[2]
Update = Callable[[Path], None]


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def code(package: Path) -> None:
    replaced(package / "views" / "due.py", 'words.gettext("What is due")', '"What has to be done"')


def catalogue(package: Path) -> None:
    folder = package / "locale" / "sv" / "LC_MESSAGES"
    with (folder / "casebook.po").open("rb") as file:
        words = read_po(file)
    message = words.get("What is due")
    assert message
    message.string = "Vad som ska göras"
    with (folder / "casebook.mo").open("wb") as file:
        write_mo(file, words)


def template(package: Path) -> None:
    replaced(package / "templates" / "casebook" / "text-table" / "template.html", "<div", "<div data-new")


def style_sheet(package: Path) -> None:
    with (package / "static" / "casebook" / "casebook.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\n/* another */\n")


def headers(package: Path) -> None:
    replaced(package / "serving" / "_headers", "/*\n", "/*\n  X-Own: yes\n")


def sentence_of_a_schema(package: Path) -> None:
    replaced(package / "data" / "rules" / "fields.json", "What the file is;", "What this file is;")


def library(package: Path) -> None:
    """Have another version of a library, which need not make another page of anything."""
    about = package.parent / "Jinja2-99.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: Jinja2\nVersion: 99\n")


UPDATES: tuple[tuple[Update, str], ...] = (
    (catalogue, "sv/due/index.html"),
    (code, "due/index.html"),
    (template, "posts/voices/index.html"),
    (style_sheet, "theme/casebook/casebook.css"),
    (headers, "_headers"),
    (sentence_of_a_schema, "data/front-matter-case.schema.json"),
    (library, ""),
)
"""What changes, and a file of the site that shows it."""


def build(site: Path) -> dict[str, bytes]:
    """Build a site with the copy of the plugin that lies beside it; return its files."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(DAY), "PYTHONPATH": str(site.parent / "plugins")}
    command = [sys.executable, "-m", "casebook", "build"]
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    output = site / "output"
    paths = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in paths}


def known_by(site: Path) -> str:
    """Return what the texts that are kept were read with."""
    (folder,) = (site / "cache" / "casebook" / "standing").iterdir()
    return str(Packs.load(folder).notes["about"])


@pytest.mark.slow
def test_what_an_update_changes_is_made_anew(tmp_path: Path) -> None:
    package = tmp_path / "plugins" / "casebook"
    shutil.copytree(ROOT / "plugins" / "casebook", package, ignore=shutil.ignore_patterns("__pycache__"))
    site = tmp_path / "site"
    site.mkdir()
    lay_out(site)
    # As where it is installed: no setting says where the plugin lies.
    replaced(site / "pelicanconf.py", f'["{ROOT / "plugins"}"]', "[]")
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write("CASEBOOK_HEADERS = True\n")
    table = "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    voices = site / "content" / "posts" / "voices.en.md"
    voices.write_text(voices.read_text("utf-8") + table, "utf-8")
    made = build(site)
    for update, shown in UPDATES:
        before, known = made, known_by(site)
        update(package)
        made = build(site)
        assert not shown or made[shown] != before[shown], update.__name__
        assert (known_by(site) != known) is (update not in (template, style_sheet)), update.__name__
        shutil.copytree(
            site, tmp_path / "apart", ignore=shutil.ignore_patterns("output", "cache", "__pycache__")
        )
        assert made == build(tmp_path / "apart"), update.__name__
        shutil.rmtree(tmp_path / "apart")
        assert build(site) == made
