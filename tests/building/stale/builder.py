"""A process that has imported all it takes to build a site, and forks for every build that it is asked for.

A line of its input is a list of builds in JSON, which are made side by side, each as `casebook build` makes
it, from what is on the disk. A line of its output is the list of their exit statuses.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from tests import compiled, pelicans


def serve() -> None:
    """Make builds until there is nothing more to read."""
    known: compiled.Known = {}
    with TemporaryDirectory() as folder:
        learnt = Path(folder, "learnt")
        prepare(known, learnt)
        for line in sys.stdin:
            children = [begin(build) for build in json.loads(line)]
            statuses = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
            compiled.learn(known, learnt)
            sys.stdout.write(json.dumps(statuses) + "\n")
            sys.stdout.flush()


def prepare(known: compiled.Known, learnt: Path) -> None:
    """Import whatever a build may, and trust what was just written."""
    from casebook.disk import stamps

    pelicans.prepare(known, learnt)
    # Days pass between edits in life, and milliseconds here: Python takes settings of one length that are
    # saved twice within a second for one.
    stamps._TICK, sys.dont_write_bytecode = 20_000_000, True


def begin(build: dict[str, Any]) -> int:
    """Fork for a build; return the number of its process."""
    return os.fork() or pelicans.end_with(lambda: run(build))


def run(build: dict[str, Any]) -> int:
    """Run the command as somebody at a terminal would; where it starts Pelican, that runs here."""
    from casebook.authoring import building, command

    signal.alarm(pelicans.PATIENCE)
    pelicans.redirect(build["out"], build["err"])
    os.chdir(build["folder"])
    os.environ.update(build["environment"])
    building.subprocess = SimpleNamespace(run=run_here)  # type: ignore[assignment]
    if build["meanwhile"]:
        save_before_publishing(build["meanwhile"])
    return command.main(["build"])


def save_before_publishing(texts: dict[str, str]) -> None:
    """Have somebody save texts when all has been read and nothing is in its place yet."""
    from casebook.building.press import Press

    publish = Press.publish

    def save_and_publish(self: Press) -> None:
        for name, text in texts.items():
            Path(name).write_text(text, encoding="utf-8")
        publish(self)

    Press.publish = save_and_publish  # type: ignore[method-assign]


def run_here(started: Sequence[str], *, cwd: Any, env: dict[str, str], check: bool) -> CompletedProcess[str]:
    """Run Pelican as a process of its own would."""
    assert list(started[:4]) == [sys.executable, "-P", "-m", "pelican"]
    assert not check
    os.chdir(cwd)
    os.environ.update(env)
    return CompletedProcess(list(started), pelicans.status_of(started[4:]))


if __name__ == "__main__":
    serve()
