"""The wheel: the same folder, where Pelican looks for plugins that are installed."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

from casebook.words import languages

from .conftest import pack

HERE, THERE = "plugins/casebook/", "pelican/plugins/casebook/"

# Imports every module of the plugin under the name it has when installed, out of the unpacked wheel.
IMPORT_ALL = """
import pkgutil, sys
import pelican
pelican.__path__.append(sys.argv[1])
import pelican.plugins.casebook as casebook
for module in pkgutil.walk_packages(casebook.__path__, casebook.__name__ + "."):
    if not module.name.endswith(".__main__"):
        __import__(module.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] == "casebook"), casebook.__file__)
"""


def test_it_holds_the_plugin_whole_and_nothing_else(wheel: zipfile.ZipFile, files: list[str]) -> None:
    packed = {name for name in wheel.namelist() if not name.startswith("pelican_casebook-0.1.0.dist-info/")}
    assert packed == {THERE + path.removeprefix(HERE) for path in files if path.startswith(HERE)}


def test_it_says_what_it_is_and_under_which_licence(wheel: zipfile.ZipFile, root: Path) -> None:
    about = message_from_bytes(wheel.read("pelican_casebook-0.1.0.dist-info/METADATA"))
    assert (about["Name"], about["License-Expression"]) == ("pelican-casebook", "AGPL-3.0-or-later")
    licence = wheel.read("pelican_casebook-0.1.0.dist-info/licenses/LICENSE")
    assert licence == (root / "LICENSE").read_bytes()


def test_every_module_works_under_its_installed_name(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    command = [sys.executable, "-c", IMPORT_ALL, str(tmp_path / "pelican")]
    said = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert (said.stderr, said.stdout.strip()) == ("", str(tmp_path / THERE / "__init__.py"))


def test_it_holds_what_a_site_needs_besides_code_and_no_tests(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    for needed in (
        "README.md",
        "templates/list.html",
        "templates/casebook/timeline/template.html",
        "static/casebook/casebook.css",
        *(f"locale/{lang}/LC_MESSAGES/casebook.mo" for lang in languages()),
    ):
        assert THERE + needed in names
    assert [name for name in names if re.search(r"(^|/)(tests?|conftest\.py|test_[^/]*)(/|$)", name)] == []


def test_it_has_the_command(wheel: zipfile.ZipFile) -> None:
    entries = wheel.read("pelican_casebook-0.1.0.dist-info/entry_points.txt").decode()
    assert entries == "[console_scripts]\ncasebook = pelican.plugins.casebook.authoring.command:main\n"


def test_the_source_distribution_makes_the_same_wheel(root: Path, wheel_file: Path, tmp_path: Path) -> None:
    with tarfile.open(pack("sdist", root, tmp_path / "sdist")) as archive:
        # Debian's Python 3.11.2 knows no filter yet, and from 3.12 on there is a warning without one.
        archive.extractall(tmp_path, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    (unpacked,) = (path for path in tmp_path.iterdir() if path.name.startswith("pelican_casebook-"))
    again = pack("wheel", unpacked, tmp_path / "wheel")
    assert again.name == wheel_file.name
    assert again.read_bytes() == wheel_file.read_bytes()
