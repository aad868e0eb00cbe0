"""Pelican as somebody at a terminal runs it, without the second that it takes to start: each run is a fork.

A process that has imported all it takes forks for each run it is asked for, a line of JSON each, and answers
with the exit status. What templates have been compiled to in one run, the next ones know.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import pkgutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from tests import compiled

PATIENCE = 120
"""Seconds after which a run that hangs is ended."""
ROOT = Path(__file__).parents[1]
SEED = "0"
"""Of the order of sets: for another a process has to be started."""


def pelican(
    *arguments: str, folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run Pelican in a folder, with this for its whole environment; return how it ended and what it said."""
    if environment.get("PYTHONHASHSEED", SEED) != SEED:
        command = [sys.executable, "-m", "pelican", *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
    with TemporaryDirectory() as said:
        out, err = Path(said, "out"), Path(said, "err")
        told = {"arguments": arguments, "folder": str(folder), "environment": dict(environment)}
        status = ask("tests.pelicans", {**told, "out": str(out), "err": str(err)})
        texts = out.read_text("utf-8"), err.read_text("utf-8")
    return subprocess.CompletedProcess(list(arguments), status, *texts)


def ask(module: str, told: Mapping[str, Any]) -> Any:
    """Tell the process that runs a module something, a line of JSON; return what it answers."""
    server = _server(module)
    assert server.stdin
    assert server.stdout
    server.stdin.write(json.dumps(told) + "\n")
    server.stdin.flush()
    return json.loads(server.stdout.readline())


@cache
def _server(module: str) -> subprocess.Popen[str]:
    """Return the process that runs a module, which forks, and lives as long as this one."""
    same = {"PYTHONPATH": str(ROOT / "plugins"), "PYTHONHASHSEED": SEED, "LC_ALL": "C.UTF-8"}
    server = subprocess.Popen(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={**os.environ, **same},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(server.communicate)
    return server


def serve() -> None:
    """Run Pelican whenever there is a line to read."""
    known: compiled.Known = {}
    with TemporaryDirectory() as folder:
        learnt = Path(folder, "learnt")
        prepare(known, learnt)
        for line in sys.stdin:
            child = os.fork() or _begin(json.loads(line))
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            compiled.learn(known, learnt)
            sys.stdout.write(f"{status}\n")
            sys.stdout.flush()


def prepare(known: compiled.Known, learnt: Path) -> None:
    """Import whatever a build may, and make what is the same for all of them."""
    import babel
    import pelican.readers

    import casebook

    for module in pkgutil.walk_packages(casebook.__path__, "casebook."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    assert pelican.readers
    sys.path.remove(str(ROOT))  # where the project's own settings lie
    for lang in ("en", "sv", "da"):
        assert babel.Locale(lang).decimal_formats
    import_module("casebook.data.schemas").schema_files()
    compiled.use(known, learnt)
    gc.freeze()  # what is never looked at again is never copied into a fork


def _begin(asked: Mapping[str, Any]) -> int:
    def run() -> int:
        signal.alarm(PATIENCE)
        redirect(asked["out"], asked["err"])
        settle(Path(asked["folder"]), asked["environment"])
        return status_of(asked["arguments"])

    return end_with(run)


def end_with(run: Callable[[], int | None]) -> NoReturn:
    """Run something and end this process with its status; nothing may return into the loop of the parent."""
    status = 1
    try:
        status = run() or 0
    except SystemExit as end:
        status = _status_at(end)
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    finally:
        for file in (sys.stdout, sys.stderr):
            with suppress(OSError):  # a terminal that is gone
                file.flush()
        os._exit(status)


def _status_at(end: SystemExit) -> int:
    return end.code if isinstance(end.code, int) else int(end.code is not None)


def redirect(out: str, err: str) -> None:
    """Read nothing, and write into files."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, out), (2, err)):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)


def settle(folder: Path, environment: Mapping[str, str]) -> None:
    """Be in a folder and an environment as if started there."""
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()


def status_of(arguments: Sequence[str]) -> int:
    """Run Pelican in this process; return its exit status."""
    import pelican

    try:
        pelican.main(list(arguments))
    except SystemExit as end:
        return _status_at(end)
    return 0


if __name__ == "__main__":
    serve()
