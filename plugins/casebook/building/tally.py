"""Pelican says its errors and goes on; here they are counted, so that no build with errors ends well."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from ..disk.places import NAME_LIMIT
from ..errors import Problem, ProblemsFound
from .content import Content

_LACKS = "Skipping %s: could not find information about '%s'"
"""What Pelican says of a text without one of the two that it cannot do without, title and date."""

_OURS = str(Path(__file__).resolve().parent.parent)


class ErrorTally(logging.Handler):
    """Takes every error that is logged while it listens, and what Pelican kept from saying about it."""

    def __init__(self, content: Content) -> None:
        super().__init__(logging.ERROR)
        self.content = content
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Make a problem of an error; where one carried problems of ours, take these."""
        error = sys.exc_info()[1]
        if isinstance(error, ProblemsFound):
            self.problems += error.problems
            return
        if record.msg == _LACKS and isinstance(record.args, tuple):
            name = str(record.args[1])
            self.problems.append(Problem(self._file(record), 1, 1, name, "missing", {"name": name}))
            return
        said = record.getMessage().replace(str(self.content.path), self.content.shown)
        if error and str(error) not in said:
            said = f"{said}: {error}"
        self.problems.append(Problem(self._file(record), 1, 1, "", "pelican-error", {"message": said}))
        if error and _is_bug(error.__traceback__):
            traceback.print_exception(error)

    def _file(self, record: logging.LogRecord) -> str:
        """Return the source that an error is about, which Pelican gives among its arguments."""
        args = record.args if isinstance(record.args, tuple) else ()
        paths = (self.content.path / str(getattr(one, "source_path", None) or one) for one in args)
        found = (path for path in paths if len(path.name) <= NAME_LIMIT and path.is_file())
        return next(map(self.content.called, found), self.content.shown)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen to all that is logged, also to what `pelican --quiet` drops before anybody counts it."""
        root, pelicans = logging.getLogger(), logging.getLogger("pelican")
        quiet = [handler for handler in root.handlers if root.level > logging.ERROR]
        muffled: list[logging.Logger | logging.Handler] = [root, pelicans, *quiet]
        before = [(one, one.level) for one in muffled]
        for handler in quiet:
            handler.setLevel(root.level)
        for logger in (root, pelicans):
            logger.setLevel(min(logger.level, logging.ERROR))
        root.addHandler(self)
        try:
            yield
        finally:
            root.removeHandler(self)
            for one, level in before:
                one.setLevel(level)


def _is_bug(trace: TracebackType | None) -> bool:
    """Say whether an exception comes out of our own code: a bug keeps its traceback."""
    frames = traceback.extract_tb(trace)
    return bool(frames) and str(Path(frames[-1].filename).resolve()).startswith(_OURS)
