"""What somebody sees of a long build: a bar on a terminal, lines in a log, in their language."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casebook.building.reports.progress_bar import counted, pace, progress
from casebook.building.site import SITE
from casebook.words import words_of
from casebook.work import pace as pacing
from casebook.work.pace import Reached

PLUGINS = Path(__file__).parents[2] / "plugins"

SAVED = ("TAG_SAVE_AS", "CATEGORY_SAVE_AS", "AUTHOR_SAVE_AS")
SAID = [
    ("reading", 1000, 400, "en", "read 400 of 1,000 texts"),
    ("reading", 1, 1, "en", "read 1 of 1 text"),
    ("reading", 1000, 400, "sv", "400 av 1\xa0000 texter lästa"),
    ("reading", 1000, 400, "da", "400 af 1.000 tekster læst"),
    ("pages", 5000, 1234, "en", "made 1,234 of 5,000 pages"),
    ("pages", 1, 0, "sv", "0 av 1 sida byggd"),
    ("pages", 5000, 1234, "da", "1.234 af 5.000 sider bygget"),
    ("lists", 215, 12, "en", "made 12 of 215 lists and other pages"),
    ("lists", 1, 0, "en", "made 0 of 1 list or other page"),
    ("lists", 215, 12, "sv", "12 av 215 listor och andra sidor byggda"),
    ("lists", 215, 12, "da", "12 af 215 lister og andre sider bygget"),
    ("feeds", 300, 3, "en", "made 3 of 300 feeds and tables"),
    ("feeds", 300, 3, "sv", "3 av 300 flöden och tabeller gjorda"),
    ("feeds", 1, 1, "da", "1 af 1 feed eller tabel lavet"),
    ("placing", 9000, 8999, "en", "put 8,999 of 9,000 files in their places"),
    ("placing", 9000, 8999, "sv", "8\xa0999 av 9\xa0000 filer på plats"),
    ("placing", 1, 1, "da", "1 af 1 fil på plads"),
]


@pytest.mark.parametrize(("phase", "total", "done", "lang", "said"), SAID)
def test_what_is_done_is_said(phase: pacing.Phase, total: int, done: int, lang: str, said: str) -> None:
    assert counted(Reached(phase, total, done), words_of(lang)) == said


@pytest.mark.parametrize(
    ("standing", "lang", "said"),
    [
        (Reached("pages", 5000, 1250, 5.0), "en", "250 a second, 15 secs left"),
        (Reached("pages", 5000, 1250, 5.0), "sv", "250 per sekund, 15 s kvar"),
        (Reached("pages", 5000, 1250, 5.0), "da", "250 i sekundet, 15 sek. tilbage"),
        (Reached("pages", 100, 1, 2.0), "sv", "0,5 per sekund, 3 min kvar"),
        (Reached("pages", 90_000, 30_000, 2.0), "en", "15,000 a second, 4 secs left"),
        (Reached("pages", 100, 0, 2.0), "en", ""),
    ],
)
def test_how_fast_it_goes_is_said(standing: Reached, lang: str, said: str) -> None:
    assert pace(standing, words_of(lang)) == said


def test_a_log_gets_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    stream, now = io.StringIO(), [0.0]
    monkeypatch.setattr(pacing.Steps.__init__, "__defaults__", (lambda: now[0],))
    with progress(words_of("en"), stream) as steps:
        for phase in ("reading", "pages"):
            steps.phase(phase, 1000)  # type: ignore[arg-type]
            for _ in range(10):
                now[0] += 1
                steps.advance(100)
    assert stream.getvalue() == (
        "read 200 of 1,000 texts, 100 a second, 8 secs left\n"
        "read 700 of 1,000 texts, 100 a second, 3 secs left\n"
        "made 200 of 1,000 pages, 100 a second, 8 secs left\n"
        "made 700 of 1,000 pages, 100 a second, 3 secs left\n"
    )


class Broken(io.StringIO):
    """A log whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(text)


@pytest.mark.parametrize("stream", [None, Broken()])
def test_a_log_that_nobody_reads_stops_nothing(
    stream: io.StringIO | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(pacing.Steps.__init__, "__defaults__", (lambda: now[0],))
    with progress(words_of("en"), stream) as steps:
        steps.phase("pages", 1000)
        for _ in range(10):
            now[0] += 1
            steps.advance(100)
    assert now == [10.0]


CASE = "---\nkind: case\ntitle: {slug}\nslug: {slug}\ndate: 2010-03-01\norganisation: ISS\n---\nText.\n"


class Heard:
    """Hears what is told of a build: each phase, and how many pieces were told to come and to be done."""

    def __init__(self) -> None:
        self.told: dict[str, list[int]] = {}

    def phase(self, name: pacing.Phase, total: int) -> None:
        if total:
            assert name not in self.told
            self.told[name] = [total, 0]

    def advance(self, count: int = 1) -> None:
        self.told[next(reversed(self.told))][1] += count


WAYS: dict[str, dict[str, Any]] = {
    "from standing type": {
        "THEME": str(PLUGINS.parent / "theme"),
        "CASEBOOK_SANITISE": "all",
        "DIRECT_TEMPLATES": [],
        **dict.fromkeys(SAVED, ""),
    },
    "all at once": {},
}


@pytest.mark.parametrize("way", WAYS)
def test_no_phase_comes_twice_under_one_name(site: Any, way: str) -> None:
    for slug in ("one", "two"):
        site.write(f"content/{slug}.md", CASE.format(slug=slug))
    heard, pelican = Heard(), site.pelican(**WAYS[way])
    pelican.casebook.attempt(heard)
    assert (pelican.settings[SITE].standing is None) is (way == "all at once")
    assert heard.told["pages"] == [2, 2]
    total, done = heard.told["lists"]
    assert total == done >= 10


def test_a_short_build_says_nothing_in_a_log() -> None:
    stream = io.StringIO()
    with progress(words_of("en"), stream) as steps:
        steps.phase("placing", 3)
        steps.advance(3)
    assert stream.getvalue() == ""


WATCHED = f"""
import sys
sys.path.insert(0, {str(PLUGINS)!r})
from casebook.work import pace
from casebook.building.reports.progress_bar import progress
from casebook.words import words_of
now = [0.0]
pace.Steps.__init__.__defaults__ = (lambda: now[0],)
with progress(words_of("sv"), sys.stderr) as steps:
    steps.phase("pages", 1000)
    for number in range(10):
        now[0] += {{step}}
        steps.advance(100)
        if number == 5:
            print("en rad till")
            print("ett fel", file=sys.stderr)
print("klart")
"""


def watched(step: float, *, log: Path | None = None, **environment: str) -> str:
    """Return what a terminal is sent; where there is a `log`, it gets what is meant to be read on."""
    ours, its = pty.openpty()
    out = os.open(log, os.O_WRONLY | os.O_CREAT) if log else its
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "100", **environment}
    for name in ("NO_COLOR", "FORCE_COLOR"):
        env.pop(name, None)
    command = [sys.executable, "-c", WATCHED.format(step=step)]
    with subprocess.Popen(command, stdin=its, stdout=out, stderr=its, env=env) as process:
        for end in {out, its}:
            os.close(end)
        raw = b""
        while select.select([ours], [], [], 20)[0]:
            try:
                raw += os.read(ours, 65536)
            except OSError:  # how Linux says that nobody holds the other end any more
                break
    os.close(ours)
    assert process.returncode == 0
    return raw.decode()


class Screen:
    """As much of a terminal as a bar makes use of: lines, the cursor up and down, lines erased."""

    def __init__(self, raw: str) -> None:
        self.lines, self.row, self.column = [""], 0, 0
        self.bars: list[str] = []
        pieces = raw.replace("\x1b[", "\x00\x1b[").split("\x00")
        for piece in pieces:
            self._take(piece)

    def _take(self, piece: str) -> None:
        if piece.startswith("\x1b["):
            end = next(at for at, sign in enumerate(piece) if sign.isalpha())
            self._obey(piece[2:end], piece[end])
            piece = piece[end + 1 :]
        for sign in piece:
            self._write(sign)

    def _obey(self, number: str, order: str) -> None:
        if order == "A":
            self.row -= int(number or 1)
        elif order == "K":
            self.bars.append(self.lines[self.row])
            self.lines[self.row] = ""

    def _write(self, sign: str) -> None:
        if sign == "\r":
            self.column = 0
        elif sign == "\n":
            self.row, self.column = self.row + 1, 0
            self.lines += [""] * (self.row + 1 - len(self.lines))
        else:
            line = self.lines[self.row].ljust(self.column)
            self.lines[self.row] = line[: self.column] + sign + line[self.column + 1 :]
            self.column += 1


def test_a_terminal_shows_a_bar_which_is_gone_at_the_end() -> None:
    screen = Screen(watched(1.0))
    assert [line for line in screen.lines if line] == ["en rad till", "ett fel", "klart"]
    shown = [" ".join(bar.replace("━", "").replace("╸", "").replace("╺", "").split()) for bar in screen.bars]
    assert shown[0] == "200 av 1 000 sidor byggda 100 per sekund, 8 s kvar"
    assert "700 av 1 000 sidor byggda 100 per sekund, 3 s kvar" in shown
    assert shown[-1] == "1 000 av 1 000 sidor byggda 100 per sekund, 0 s kvar"
    assert "━━━" in screen.bars[0]


def test_a_build_of_two_seconds_shows_nothing() -> None:
    assert watched(0.19) == "en rad till\r\nett fel\r\nklart\r\n"


def test_what_goes_into_a_file_goes_there(tmp_path: Path) -> None:
    screen = Screen(watched(1.0, log=tmp_path / "log"))
    assert (tmp_path / "log").read_text() == "en rad till\nklart\n"
    assert [line for line in screen.lines if line] == ["ett fel"]


def test_a_terminal_that_can_only_write_gets_lines() -> None:
    lines = watched(1.0, TERM="dumb").splitlines()
    assert lines[0] == "200 av 1\xa0000 sidor byggda, 100 per sekund, 8 s kvar"
    assert len(lines) == 5
