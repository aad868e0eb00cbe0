"""The set-up, with a Python and a uv that only note what they were asked for; one slow test is real."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.words import languages

FIRST_TIME = "Setting up .venv with what requirements.txt pins (once; this takes some seconds)"

# Makes environments whose Python is itself; notes each call that matters beside the checkout.
PYTHON = """#!/bin/sh
case "$*" in
  *python_version*) echo 3.12.1 ;;
  "-m venv "*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo venv >>../calls ;;
  "-m pip install "*) echo "pip ${*##* }" >>../calls; [ ! -e ../no-index ] ;;
  "-m pip config list") echo "global.extra-index-url='file:///more'"; cat ../pip-config 2>/dev/null ;;
esac
"""
# What the script may use of the system; in a folder of their own, so that no real Python or uv is found.
SYSTEM = ["cat", "chmod", "cmp", "cp", "dirname", "mkdir", "readlink", "rm", "sed", "sh", "tail", "touch"]

UV = """#!/bin/sh
echo "uv ${*##* }${UV_DEFAULT_INDEX:+ from $UV_DEFAULT_INDEX}" >>../calls
[ ! -e ../no-uv ]
"""


def write_program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


class Checkout:
    """A folder with the set-up script and requirements, and programs that note what they were asked."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder / "my site"
        self.programs = folder / "programs"
        (self.folder / "tools").mkdir(parents=True)
        for name in ("set-up.sh", "say.sh", "tongue.sh"):
            shutil.copy(root / "tools" / name, self.folder / "tools")
        shutil.copytree(root / "tools/words", self.folder / "tools/words")
        for name in ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt"):
            (self.folder / name).write_text(f"{name}\n", encoding="utf-8")
        write_program(self.programs / "python3", PYTHON)
        write_program(self.programs / "uv", UV)
        for name in SYSTEM:
            (self.programs / name).symlink_to(str(shutil.which(name)))

    def set_up(self, pins: str = "requirements.txt", **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the script as the Makefile does, with nothing of this machine but the system's own programs."""
        return subprocess.run(
            ["sh", "tools/set-up.sh", pins],
            cwd=self.folder,
            env={"PATH": str(self.programs), **variables},
            check=False,
            capture_output=True,
            text=True,
        )

    def note(self, name: str, text: str = "") -> None:
        """Leave word for the programs: `no-uv` and `no-index` make them fail."""
        (self.folder.parent / name).write_text(text, encoding="utf-8")

    def take_calls(self) -> list[str]:
        """Return what was asked of the programs since the last time."""
        calls = self.folder.parent / "calls"
        if not calls.exists():
            return []
        asked = calls.read_text(encoding="utf-8").splitlines()
        calls.unlink()
        return asked


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Checkout:
    return Checkout(root, tmp_path)


def test_the_first_run_makes_an_environment_and_installs_what_is_pinned(checkout: Checkout) -> None:
    run = checkout.set_up()
    assert (run.returncode, run.stdout, run.stderr) == (0, "", FIRST_TIME + "\n")
    assert checkout.take_calls() == ["venv", "uv requirements.txt"]


def test_the_second_run_starts_nothing(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.take_calls()
    for program in ("python3", "uv"):
        write_program(checkout.programs / program, "#!/bin/sh\necho started >>../calls\n")
    write_program(checkout.folder / ".venv/bin/python", "#!/bin/sh\necho started >>../calls\n")
    run = checkout.set_up()
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert checkout.take_calls() == []


def test_development_adds_to_the_environment_and_covers_the_site(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.set_up("requirements-dev.txt")
    assert checkout.take_calls() == ["venv", "uv requirements.txt", "uv requirements-dev.txt"]
    checkout.set_up()
    assert checkout.take_calls() == []


def test_changed_pins_are_installed_into_the_same_environment(checkout: Checkout) -> None:
    checkout.set_up()
    (checkout.folder / "requirements.txt").write_text("other\n", encoding="utf-8")
    checkout.set_up()
    assert checkout.take_calls() == ["venv", "uv requirements.txt", "uv requirements.txt"]


def test_a_checkout_that_moved_gets_a_new_environment(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.take_calls()
    checkout.folder = checkout.folder.rename(checkout.folder.with_name("elsewhere"))
    checkout.set_up()
    assert checkout.take_calls() == ["venv", "uv requirements.txt"]


def test_another_python_gets_a_new_environment(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.take_calls()
    write_program(checkout.programs / "python3.12", PYTHON)
    checkout.set_up(PY="python3.12")
    assert checkout.take_calls() == ["venv", "uv requirements.txt"]


def test_an_installation_that_was_killed_is_made_anew(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.take_calls()
    (checkout.folder / ".venv/unfinished").touch()
    checkout.set_up()
    assert checkout.take_calls() == ["venv", "uv requirements.txt"]
    assert not (checkout.folder / ".venv/unfinished").exists()


def test_without_uv_it_is_installed_into_the_project(checkout: Checkout) -> None:
    uv = checkout.programs / "uv"
    uv.rename(checkout.folder.parent / "uv-to-come")
    asked_for_uv = (
        '"-m pip install "*requirements-uv.txt) cp ../uv-to-come .venv/bin/uv; echo pip uv >>../calls ;;'
    )
    python = PYTHON.replace('  "-m pip install "*)', f'  {asked_for_uv}\n  "-m pip install "*)', 1)
    write_program(checkout.programs / "python3", python)
    assert checkout.set_up().returncode == 0
    assert checkout.take_calls() == ["venv", "pip uv", "uv requirements.txt"]


def test_pip_does_it_where_uv_cannot(checkout: Checkout) -> None:
    checkout.note("no-uv")
    run = checkout.set_up()
    assert run.returncode == 0
    assert run.stderr.splitlines() == [FIRST_TIME, "Set-up: uv could not do it; trying pip."]
    assert checkout.take_calls() == ["venv", "uv requirements.txt", "pip requirements.txt"]


def test_uv_is_told_the_index_that_pip_is_told(checkout: Checkout) -> None:
    checkout.note("pip-config", "global.index-url='https://index.example/simple'\n")
    checkout.set_up()
    assert checkout.take_calls() == ["venv", "uv requirements.txt from https://index.example/simple"]


def test_an_index_that_uv_was_told_itself_stays(checkout: Checkout) -> None:
    checkout.note("pip-config", "global.index-url='https://index.example/simple'\n")
    checkout.set_up(UV_DEFAULT_INDEX="https://mine.example/simple")
    assert checkout.take_calls() == ["venv", "uv requirements.txt from https://mine.example/simple"]


def test_without_any_index_it_says_so_and_keeps_the_environment(checkout: Checkout) -> None:
    checkout.note("no-uv")
    checkout.note("no-index")
    run = checkout.set_up()
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1] == (
        "Set-up: could not install what requirements.txt pins; what pip said stands above. "
        "Is the package index within reach?"
    )
    checkout.take_calls()
    (checkout.folder.parent / "no-uv").unlink()
    assert checkout.set_up().returncode == 0
    assert checkout.take_calls() == ["uv requirements.txt"]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            "exit 127",
            "there is no python3 here. Install Python 3.11 or newer, or name the one you have: "
            "make html PY=python3.12",
        ),
        (
            'case "$*" in *python_version*) echo 3.9.2 ;; *) exit 1 ;; esac',
            "Casebook needs Python 3.11 or newer, and python3 is 3.9.2. Install a newer one and name it: "
            "make html PY=python3.12",
        ),
        (
            'case "$*" in *python_version*) echo 3.11.2 ;; *ensurepip*) exit 1 ;; esac',
            "python3 cannot make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv",
        ),
        (
            'case "$*" in *python_version*) echo 3.11.2 ;; "-m venv "*) exit 1 ;; esac',
            "python3 could not make .venv; what it said stands above.",
        ),
    ],
    ids=["none", "too old", "without venv", "disk full"],
)
def test_a_python_that_does_not_do_is_told_with_the_remedy(
    checkout: Checkout, answers: str, sentence: str
) -> None:
    write_program(checkout.programs / "python3", f"#!/bin/sh\n{answers}\n")
    run = checkout.set_up()
    assert (run.returncode, run.stdout, run.stderr) == (1, "", f"Set-up: {sentence}\n")


SAID = {
    "sv_SE.UTF-8": "Förbereder .venv med det som står i requirements.txt (en gång; det tar några sekunder)",
    "da": "Gør .venv klar med det, der står i requirements.txt (én gang; det tager nogle sekunder)",
    **dict.fromkeys(
        ("nb_NO", "nn_NO.UTF-8", "no"),
        "Gjør .venv klar med det som står i requirements.txt (én gang; det tar noen sekunder)",
    ),
    **dict.fromkeys(("C.UTF-8", "en_GB", "tlh", "../en", ""), FIRST_TIME),
}


@pytest.mark.parametrize("lang", SAID)
def test_it_speaks_the_language_of_the_machine(checkout: Checkout, lang: str) -> None:
    assert checkout.set_up(LANG=lang).stderr == f"{SAID[lang]}\n"


def test_another_language_may_be_meant_for_messages_alone(checkout: Checkout) -> None:
    said = checkout.set_up(LC_ALL="", LC_MESSAGES="da_DK.UTF-8", LANG="sv_SE.UTF-8").stderr
    assert said == f"{SAID['da']}\n"


def sentences(root: Path, lang: str) -> list[tuple[str, str, str]]:
    text = (root / "tools/words" / lang).read_text("utf-8")
    return [line.partition(": ") for line in text.splitlines()]


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_every_sentence_with_its_gaps(root: Path, lang: str) -> None:
    english, own = (sentences(root, name) for name in ("en", lang))
    own = own[: len(english)]
    assert [(name, text.count("%")) for name, _, text in own] == [
        (name, text.count("%s")) for name, _, text in english
    ]
    assert len({text for _, _, text in own} - {text for _, _, text in english}) == (
        0 if lang == "en" else len(english)
    )


@pytest.mark.parametrize("lang", sorted(set(languages()) - {"en"}))
def test_every_language_has_all_that_help_says(root: Path, lang: str) -> None:
    heading, described = r"^##@ (\w+)", r"^## .*\n([A-Z_]+(?= \?=)|[a-z][\w-]*(?=:))"
    english = re.findall(f"{heading}|{described}", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    own = sentences(root, lang)[len(sentences(root, "en")) :]
    assert [name for name, _, _ in own] == [f"help-{heading or name}" for heading, name in english]
    assert all(text for _, _, text in own)


def test_the_command_runs_the_plugins_folder_from_anywhere(checkout: Checkout, tmp_path: Path) -> None:
    checkout.set_up()
    command = checkout.folder / ".venv/bin/casebook"
    assert not command.exists()
    package = checkout.folder / "plugins/casebook"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text("import sys\nprint(__file__, sys.argv[1:])\n", encoding="utf-8")
    checkout.set_up()
    (checkout.folder / ".venv/bin/python").unlink()
    (checkout.folder / ".venv/bin/python").symlink_to(sys.executable)
    said = subprocess.run([command, "due", "--all"], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert said.stdout == f"{package}/__main__.py ['due', '--all']\n"


@pytest.mark.slow
def test_a_real_set_up_survives_a_move(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "my site"
    (site / "tools").mkdir(parents=True)
    for name in (
        "tools/set-up.sh",
        "tools/say.sh",
        "tools/tongue.sh",
        "requirements.txt",
        "requirements-uv.txt",
    ):
        shutil.copy(root / name, site / name)
    shutil.copytree(root / "tools/words", site / "tools/words")
    for folder in (site, site.with_name("moved site")):
        if not folder.exists():
            site.rename(folder)
        subprocess.run(["tools/set-up.sh", "requirements.txt"], cwd=folder, check=True, env=dict(os.environ))
        said = subprocess.run([".venv/bin/pelican", "--version"], cwd=folder, check=True, capture_output=True)
        assert said.stdout.startswith(b"4.")
