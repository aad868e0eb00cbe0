"""Pelican's writer, whose files go through the press of a build instead of being written over in place."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from pelican.writers import FileOverwriteFailedError, Writer

from ..disk.places import Claim
from ..work.pace import Phase
from .pages.rendered_ahead import Page, RenderedPage, rendered_ahead
from .press import Press


class PageFile(StringIO):
    """A file that is written once it is closed without an error, and not at all otherwise."""

    def __init__(self, press: Press, claim: Claim, encoding: str) -> None:
        super().__init__()
        self._press, self._claim, self._encoding = press, claim, encoding

    def __exit__(self, kind: type[BaseException] | None, *exception: object) -> None:
        """Hand over what was written."""
        if kind is None:
            self._press.print(self._claim, self.getvalue().encode(self._encoding))
        self.close()


class PressWriter(Writer):  # type: ignore[misc]  # Pelican ships no types
    """Writes what Pelican's own writer writes, byte for byte."""

    press: ClassVar[Press]
    _claim: Claim | None = None
    _ahead: Mapping[str, RenderedPage] = MappingProxyType({})

    def render_ahead(self, pages: Sequence[Page], phase: Phase = "pages") -> None:
        """Render pages that will be written next, several at a time."""
        self.press.progress.phase(phase, len(pages))
        self._ahead = rendered_ahead(pages, self.press.progress.advance)

    def write_file(self, name: Any, template: Any, *args: Any, **kwargs: Any) -> None:
        """Render a page, unless there is no place it could have; see Pelican's writer for the arguments."""
        self._claim = self.press.claim_of(str(name), template, kwargs)
        if not name or self.press.can_take(self._claim):
            rendered = self._ahead.get(str(name))
            is_ahead = rendered is not None and rendered.page.template is template
            super().write_file(name, rendered if is_ahead else template, *args, **kwargs)

    def write_feed(self, *args: Any, **kwargs: Any) -> Any:
        """Make a feed; see Pelican's writer for the arguments."""
        self._claim = None
        return super().write_feed(*args, **kwargs)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> StringIO:
        place = Path(os.path.relpath(filename, self.output_path)).as_posix()
        claim = self._claim._replace(place=place) if self._claim else Claim(place, place, authored=False)
        if self._gives_way(filename, override, claim):
            self.press.give_way(claim)
            return StringIO()
        self._written_files.add(filename)
        if override:
            self._overridden_files.add(filename)
        return PageFile(self.press, claim, encoding)

    def _gives_way(self, filename: str, override: bool, claim: Claim) -> bool:
        """Keep Pelican's order: a page with a `save_as` of its own wins, once; no other may come twice."""
        overridden = filename in self._overridden_files
        if overridden and not override:
            return True
        twice = overridden or (filename in self._written_files and not override)
        if twice and not self.press.refuses(claim):
            raise FileOverwriteFailedError(f'"{filename}" is already written, for {claim.source}')
        return twice


def writer_for(press: Press) -> type[PressWriter]:
    """Return the class that Pelican makes the writer of this build from."""
    return type("CasebookWriter", (PressWriter,), {"press": press})
