from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from importlib.resources import files as files_of
from pathlib import Path

import pytest

from casebook.words import languages

Make = Callable[..., subprocess.CompletedProcess[str]]

QUICKSTART = files_of("pelican.tools").joinpath("templates/Makefile.jinja2").read_text(encoding="utf-8")
TARGET = re.compile(r"^([a-z][a-z0-9_-]*):", re.MULTILINE)
VARIABLE = re.compile(r"^([A-Z][A-Z0-9_]*) ?\??=", re.MULTILINE)

# What an upload is given to know where to, so that no test builds or sends anything.
DESTINATIONS = [
    "SSH_HOST=h",
    "SSH_USER=u",
    "SSH_TARGET_DIR=/d",
    "FTP_HOST=h",
    "FTP_USER=u",
    "FTP_TARGET_DIR=/d",
]
DESTINATIONS += ["S3_BUCKET=b", "CLOUDFILES_USERNAME=u", "CLOUDFILES_API_KEY=k", "CLOUDFILES_CONTAINER=c"]
DESTINATIONS += ["DROPBOX_DIR=/d"]


@pytest.fixture
def make(root: Path) -> Make:
    """Return a function that runs the checkout's Makefile, by default in the checkout.

    Nothing of an outer `make test DEBUG=1` reaches it.
    """

    def run(*arguments: str, folder: Path = root, **variables: str) -> subprocess.CompletedProcess[str]:
        command = ["make", "--no-print-directory", "-f", str(root / "Makefile"), *arguments]
        clean = {"PATH": os.environ["PATH"], **variables}
        return subprocess.run(command, cwd=folder, env=clean, check=False, capture_output=True, text=True)

    return run


def last_line(run: subprocess.CompletedProcess[str]) -> str:
    return run.stdout.splitlines()[-1].strip()


def pelican_call(root: Path, settings: str, options: str) -> str:
    return f'".venv/bin/pelican" "{root}/content" -o "{root}/output" -s "{root}/{settings}" {options}'.strip()


@pytest.mark.parametrize("target", sorted(set(TARGET.findall(QUICKSTART))))
def test_each_target_of_pelicans_quickstart_exists(make: Make, target: str) -> None:
    run = make("--dry-run", target, *DESTINATIONS)
    assert (run.returncode, run.stderr) == (0, "")


def test_each_variable_of_pelicans_quickstart_exists(root: Path) -> None:
    ours = set(VARIABLE.findall((root / "Makefile").read_text(encoding="utf-8")))
    assert set(VARIABLE.findall(QUICKSTART)) <= ours


@pytest.mark.parametrize(
    ("target", "settings", "options"),
    [
        ("html", "pelicanconf.py", ""),
        ("regenerate", "pelicanconf.py", "-r"),
        ("serve", "pelicanconf.py", "-l"),
        ("serve-global", "pelicanconf.py", '-l -b "0.0.0.0"'),
        ("publish", "publishconf.py", ""),
    ],
)
def test_a_target_calls_pelican_with_its_options(
    make: Make, root: Path, target: str, settings: str, options: str
) -> None:
    spelled = " ".join(last_line(make("--dry-run", target)).split())
    assert spelled == pelican_call(root, settings, options)


def test_options_are_handed_to_pelican(make: Make, root: Path) -> None:
    run = make("--dry-run", "html", "DEBUG=1", "RELATIVE=1", "PORT=8123", "PELICANOPTS=--ignore-cache")
    assert last_line(run) == pelican_call(root, "pelicanconf.py", "-D --relative-urls -p 8123 --ignore-cache")


def preview_call(root: Path, options: str) -> str:
    where = f'-s "{root}/pelicanconf.py" --content "{root}/content" -o "{root}/output"'
    return f".venv/bin/casebook serve {where} {options}".strip()


@pytest.mark.parametrize(
    ("given", "options"),
    [
        (["devserver"], ""),
        (["devserver-global"], '-b "0.0.0.0"'),
        (["devserver-global", "SERVER=10.0.0.1"], '-b "10.0.0.1"'),
        (["devserver", "PORT=8123"], "-- -p 8123"),
        (
            ["devserver", "DEBUG=1", "RELATIVE=1", "PORT=8123", "PELICANOPTS=--ignore-cache"],
            "-- -D --relative-urls -p 8123 --ignore-cache",
        ),
    ],
)
def test_devserver_hands_the_same_options_to_the_preview(
    make: Make, root: Path, given: list[str], options: str
) -> None:
    spelled = " ".join(last_line(make("--dry-run", *given)).split())
    assert spelled == preview_call(root, options)


def test_serve_global_binds_to_the_server_named(make: Make) -> None:
    assert last_line(make("--dry-run", "serve-global", "SERVER=10.0.0.1")).endswith('-l -b "10.0.0.1"')


def test_other_content_may_lie_in_folders_with_spaces(make: Make) -> None:
    run = make("--dry-run", "publish", "INPUTDIR=my texts", "OUTPUTDIR=my site", "PUBLISHCONF=my settings.py")
    assert last_line(run) == '".venv/bin/pelican" "my texts" -o "my site" -s "my settings.py"'


def test_publish_does_not_take_the_settings_of_html(make: Make, root: Path) -> None:
    run = make("--dry-run", "publish", "CONFFILE=other.py")
    assert last_line(run) == pelican_call(root, "publishconf.py", "")


def test_pelican_is_never_quiet(root: Path) -> None:
    calls = [
        line for line in (root / "Makefile").read_text(encoding="utf-8").splitlines() if "PELICAN" in line
    ]
    assert calls
    assert not [line for line in calls if re.search(r"\s(-\w*q|--quiet)\b", line)]


def test_help_lists_every_target_that_is_meant_for_people(make: Make, root: Path) -> None:
    listed = re.findall(r"^  make ([a-z0-9_-]+) ", make("help").stdout, re.MULTILINE)
    declared = TARGET.findall((root / "Makefile").read_text(encoding="utf-8"))
    assert sorted(set(declared) - {"runtime", "chromium", "readers"}) == sorted(listed)


@pytest.mark.parametrize("lang", sorted(set(languages()) - {"en"}))
def test_help_speaks_the_language_of_the_machine(make: Make, lang: str, tmp_path: Path) -> None:
    english = make("help").stdout
    said = make("help", folder=tmp_path, LANG=f"{lang}_XX.UTF-8").stdout
    called = [[line[:25] for line in text.splitlines() if line.startswith("  ")] for text in (english, said)]
    assert called[0] == called[1]
    assert set(english.splitlines()) & set(said.splitlines()) == {""}


def test_help_is_what_make_says_alone_and_comes_in_groups(make: Make) -> None:
    said = make().stdout
    assert said == make("help").stdout
    assert [line for line in said.splitlines() if line and not line.startswith(" ")] == [
        "Options, as in: make html DEBUG=1",
        "Writing",
        "Site",
        "Publish, and copy the site to where it is served from",
        "Development",
    ]


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        ("ssh_upload", "SSH_HOST"),
        ("sftp_upload", "SSH_HOST"),
        ("rsync_upload", "SSH_HOST"),
        ("ftp_upload", "FTP_HOST"),
        ("s3_upload", "S3_BUCKET"),
        ("cf_upload", "CLOUDFILES_USERNAME"),
        ("dropbox_upload", "DROPBOX_DIR"),
    ],
)
def test_an_upload_without_a_destination_asks_before_it_builds(make: Make, target: str, missing: str) -> None:
    run = make(target)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.splitlines()[0] == f"Where to? Say it like this: make {target} {missing}=…"


def test_clean_removes_the_output_and_nothing_else(make: Make, tmp_path: Path) -> None:
    site = tmp_path / "my site"
    for path in ("output/index.html", "content/first.md", "cache/kept"):
        (site / path).parent.mkdir(parents=True)
        (site / path).touch()
    run = make("clean", folder=site)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert sorted(path.name for path in site.iterdir()) == ["cache", "content"]
    assert make("clean", folder=site).returncode == 0


@pytest.mark.parametrize("output", [".", "..", "content"])
def test_clean_removes_no_folder_that_holds_the_sources(make: Make, tmp_path: Path, output: str) -> None:
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    run = make("clean", f"OUTPUTDIR={output}", folder=site)
    assert run.returncode == 2
    assert run.stderr.splitlines()[0] == (
        f"make clean: OUTPUTDIR={output} holds more than the built site; nothing was removed."
    )
    assert (site / "content").is_dir()


@pytest.mark.parametrize("case", ["iss-50000", "Ett enda mått", "It's so", 'Said "so"'])
def test_a_case_is_one_word_to_the_command(make: Make, case: str) -> None:
    spelled = last_line(make("--dry-run", "follow", f"CASE={case}"))
    assert shlex.split(spelled)[-1] == case


def test_without_a_case_the_command_asks_for_one(make: Make) -> None:
    assert "''" not in last_line(make("--dry-run", "follow"))
