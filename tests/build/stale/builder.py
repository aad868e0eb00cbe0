"""A process that has imported all it takes to build a site, and forks for every build that it is asked for.

A line of its input is a list of builds in JSON, which are made side by side, each as `casebook build` makes
it, from what is on the disk. A line of its output is the list of their exit statuses.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import signal
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess
from types import SimpleNamespace
from typing import Any

from tests import compiled

PATIENCE = 120
"""Seconds after which a build that hangs is ended."""


def serve() -> None:
    """Make builds until there is nothing more to read."""
    known: compiled.Known = {}
    prepare(known)
    for line in sys.stdin:
        asked = json.loads(line)
        children = [begin(build, known) for build in asked]
        statuses = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        for path in (Path(build["learnt"]) for build in asked if build["learnt"]):
            known.update(compiled.kept(path))
        sys.stdout.write(json.dumps(statuses) + "\n")
        sys.stdout.flush()


def prepare(known: compiled.Known) -> None:
    """Import whatever a build may, and load what Babel knows of the languages of the site."""
    import babel
    import pelican.readers

    import casebook
    from casebook.build import stamps

    for module in pkgutil.walk_packages(casebook.__path__, "casebook."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    assert pelican.readers
    sys.path.remove(str(Path(__file__).parents[3]))  # where the project's own settings lie
    for lang in ("en", "sv", "da"):
        assert babel.Locale(lang).decimal_formats
    # Days pass between edits in life, and milliseconds here: what was just written is to be trusted as well.
    stamps._TICK = 20_000_000
    compiled.use(known)
    gc.freeze()  # what is never looked at again is never copied into a fork


def begin(build: dict[str, Any], known: compiled.Known) -> int:
    """Fork for a build; return the number of its process."""
    child = os.fork()
    if child:
        return child
    status = 70
    try:
        signal.alarm(PATIENCE)
        redirect(build["out"], build["err"])
        status = run(build)
        if build["learnt"]:
            compiled.keep(known, Path(build["learnt"]))
    except BaseException:  # noqa: BLE001  (nothing may return into the loop of the parent)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def redirect(out: str, err: str) -> None:
    """Read nothing, and write into files."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, out), (2, err)):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)


def run(build: dict[str, Any]) -> int:
    """Run the command as somebody at a terminal would; where it starts Pelican, that runs here."""
    from casebook.authoring import building, command

    os.chdir(build["folder"])
    os.environ.update(build["environment"])
    building.subprocess = SimpleNamespace(run=run_here)  # type: ignore[assignment]
    if build["meanwhile"]:
        save_before_publishing(build["meanwhile"])
    return command.main(["build"])


def save_before_publishing(texts: dict[str, str]) -> None:
    """Have somebody save texts when all has been read and nothing is in its place yet."""
    from casebook.build.press import Press

    publish = Press.publish

    def save_and_publish(self: Press) -> None:
        for name, text in texts.items():
            Path(name).write_text(text, encoding="utf-8")
        publish(self)

    Press.publish = save_and_publish  # type: ignore[method-assign]


def run_here(started: Sequence[str], *, cwd: Any, env: dict[str, str], check: bool) -> CompletedProcess[str]:
    """Run Pelican as a process of its own would."""
    import pelican

    assert list(started[:4]) == [sys.executable, "-P", "-m", "pelican"]
    assert not check
    os.chdir(cwd)
    os.environ.update(env)
    try:
        pelican.main(list(started[4:]))
    except SystemExit as end:
        return CompletedProcess(list(started), int(end.code or 0))
    return CompletedProcess(list(started), 0)


if __name__ == "__main__":
    serve()
