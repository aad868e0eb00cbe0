"""A real terminal with the command in it: what it shows is read, and answers are typed."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import forks
from .forks import Forked

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
PATIENCE = 30.0
CTRL_C, CTRL_D = b"\x03", b"\x04"
AT_THE_TERMINAL = """
import fcntl, runpy, signal, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C is pressed here
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
runpy.run_module("casebook", run_name="__main__", alter_sys=True)
"""


def _started(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], terminal: int
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", AT_THE_TERMINAL, *arguments],
        cwd=folder,
        env=environment,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )


@dataclass
class Dialogue:
    """A command at a terminal. `shown` is all that it has shown, colours left out."""

    process: subprocess.Popen[bytes] | Forked
    terminal: int
    raw: str = ""
    _read: int = field(default=0)

    @classmethod
    def begin(
        cls, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], *, forked: bool = True
    ) -> Dialogue:
        """Start the command in a folder, in a fork or in a process of Python's own."""
        ours, its = pty.openpty()
        known = {**os.environ, "TERM": "xterm", "COLUMNS": "120", **environment}
        process = (
            forks.begin(arguments, folder, known, out=os.ttyname(its))
            if forked
            else _started(arguments, folder, known, its)
        )
        os.close(its)
        return cls(process, ours)

    @property
    def shown(self) -> str:
        return ESCAPE.sub("", self.raw).replace("\r\n", "\n").replace("\r", "")

    def until(self, text: str) -> str:
        """Wait until a text is shown that was not before; return all that is shown."""
        ends = time.monotonic() + PATIENCE
        while text not in self.shown[self._read :]:
            assert time.monotonic() < ends, f"{text!r} did not come:\n{self.shown}"
            if not self._take_in():
                raise AssertionError(f"{text!r} did not come before the end:\n{self.shown}")
        self._read = self.shown.index(text, self._read) + len(text)
        return self.shown

    def answer(self, text: str) -> None:
        """Type a line."""
        os.write(self.terminal, f"{text}\n".encode())

    def press(self, key: bytes) -> None:
        """Press a key, such as Ctrl-C."""
        os.write(self.terminal, key)

    def status(self) -> int:
        """Wait for the end and return the exit status."""
        ends = time.monotonic() + PATIENCE
        while self._take_in():
            assert time.monotonic() < ends, f"it does not end:\n{self.shown}"
        return self.process.wait(PATIENCE)

    def end(self) -> None:
        """End it, whatever it is doing."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(PATIENCE)
        os.close(self.terminal)

    def _take_in(self) -> bool:
        """Read what there is; return False at the end."""
        ready, _, _ = select.select([self.terminal], [], [], 0.2)
        if not ready:
            return self.process.poll() is None
        try:
            more = os.read(self.terminal, 65536)
        except OSError:  # how Linux says that nobody holds the other end any more
            return False
        self.raw += more.decode("utf-8", "replace")
        return bool(more)
