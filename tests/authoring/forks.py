"""The command as somebody at a terminal runs it, without the second that it takes to start: each is a fork.

A process that has imported all it takes forks for each command that it is asked for, a line of JSON each, and
answers with its number, and later with how it ended. Of what a command starts itself Pelican runs in the same
process, and what builds for a preview in another fork.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from tests import compiled, pelicans
from tests.building.stale.builder import run_here

_APPENDING = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOCTTY


@dataclass
class Forked:
    """A command that runs or has ended, used as `subprocess.Popen` is."""

    pid: int
    returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit status if it has ended."""
        if self.returncode is None:
            self.returncode = _ask({"ended": self.pid})
        return self.returncode

    def wait(self, timeout: float) -> int:
        """Wait for its end, and return the exit status."""
        end = time.monotonic() + timeout
        while (status := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(0.005)
        return status

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


def begin(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], *, out: str, err: str = ""
) -> Forked:
    """Begin `casebook` in a folder, with this for its whole environment; it writes into files.

    The file of a terminal becomes its own terminal. Without a file for errors they come where all else does.
    """
    told = {"arguments": [*arguments], "folder": str(folder), "environment": dict(environment)}
    return Forked(_ask({**told, "out": out, "err": err or out}))


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `casebook` as `begin` does; return how it ended and what it said."""
    with TemporaryDirectory() as said:
        out, err = Path(said, "out"), Path(said, "err")
        status = begin(arguments, folder, environment, out=str(out), err=str(err)).wait(pelicans.PATIENCE)
        texts = out.read_text("utf-8"), err.read_text("utf-8")
    return subprocess.CompletedProcess(list(arguments), status, *texts)


def _ask(told: Mapping[str, Any]) -> Any:
    return pelicans.ask("tests.authoring.forks", told)


def serve() -> None:
    """Begin a command, or tell how one has ended, whenever there is a line to read."""
    known: compiled.Known = {}
    with TemporaryDirectory() as folder:
        learnt = Path(folder, "learnt")
        pelicans.prepare(known, learnt)
        for line in sys.stdin:
            asked = json.loads(line)
            if "ended" in asked:
                told = _status(asked["ended"])
            else:
                compiled.learn(known, learnt)
                told = _begun(asked)
            sys.stdout.write(f"{json.dumps(told)}\n")
            sys.stdout.flush()


def _status(pid: int) -> int | None:
    ended, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _begun(asked: Mapping[str, Any]) -> int:
    handles = [os.open(asked[name], _APPENDING) for name in ("out", "err")]
    pid = os.fork() or pelicans.end_with(lambda: _run(asked, *handles))
    for handle in handles:
        os.close(handle)
    return pid


def _run(asked: Mapping[str, Any], out: int, err: int) -> int:
    from casebook.authoring import building, command

    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.setsid()
    given = out if os.isatty(out) else os.open(os.devnull, os.O_RDONLY)
    if os.isatty(out):
        _take(out)
    for number, handle in enumerate((given, out, err)):
        os.dup2(handle, number)
    # Those that there are know their files: whether one can go back in them, and what was read ahead.
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", 1 if os.isatty(1) else -1, encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)
    pelicans.settle(Path(asked["folder"]), asked["environment"])
    building.subprocess = SimpleNamespace(run=run_here)  # type: ignore[assignment]
    if asked["arguments"][0] == "serve":
        _fork_what_builds()
    return command.main(asked["arguments"])


def _take(terminal: int) -> None:
    """Be led by a terminal, so that Ctrl-C is pressed here."""
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


def _fork_what_builds() -> None:
    """Have a preview's builders forked by a process that was split off before there are threads to lose."""
    from casebook.authoring.preview import line

    here, there = socket.socketpair()
    if not os.fork():
        here.close()
        pelicans.end_with(lambda: _fork_builders(there))
    there.close()
    context = SimpleNamespace(Pipe=Pipe, Process=partial(_Builder, here))
    line.get_context = lambda _: context  # type: ignore[attr-defined]


def _fork_builders(asked: socket.socket) -> int:
    """Fork for every line that comes, each with another that is held until that builder has ended."""
    from casebook.authoring.preview.builder import serve_orders

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever serves
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that have ended
    while True:
        told, handles, *_ = socket.recv_fds(asked, 1, 2)
        if not told:
            return 0
        line, held = handles
        pid = os.fork()
        if not pid:
            asked.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            pelicans.end_with(lambda line=line: serve_orders(Connection(line)))  # type: ignore[misc]
        os.close(line)
        os.close(held)
        asked.send(pid.to_bytes(4, "big"))


class _Builder:
    """Stands for the process that a preview would start."""

    def __init__(
        self, forks: socket.socket, *, target: object, args: tuple[Connection], daemon: bool
    ) -> None:
        del target, daemon
        self._forks, (self._line,) = forks, args

    def start(self) -> None:
        self._ended, held = Pipe(duplex=False)
        socket.send_fds(self._forks, [b"1"], [self._line.fileno(), held.fileno()])
        held.close()
        self._pid = int.from_bytes(self._forks.recv(4), "big")

    def join(self, timeout: float | None = None) -> None:
        wait([self._ended], timeout)

    def is_alive(self) -> bool:
        return not wait([self._ended], 0)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)


if __name__ == "__main__":
    serve()
