"""Where a new file goes, how it gets there (whole, and never in another's place), and what is said then."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import ENOTDIR
from pathlib import Path

from ...building.checking.inspection import Inspection
from ...errors import Problem, ProblemsFound
from ...reader import Ground
from ..workplace import Workplace

FOLDERS = {"case": "cases", "follow-up": "follow-ups", "post": "posts"}


def file_for(kind: str, slug: str, lang: str, ground: Ground) -> Path:
    """Return the file of a new text; `lang` is empty where it is the site's own."""
    ending = f".{lang}.md" if lang else ".md"
    return ground.content / FOLDERS[kind] / f"{slug}{ending}"


def put(file: Path, text: str, ground: Ground) -> None:
    """Write a new file; raise ProblemsFound where there is one already, or it cannot be written.

    What is written appears at once and whole: under another name first, then linked into its place.
    """
    shown = ground.called(file)
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        _make(file.parent)
        beside.write_text(text, encoding="utf-8", newline="\n")
        _move(beside, file)
    except FileExistsError:
        raise ProblemsFound([Problem(shown, 1, 1, "", "file-exists")]) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProblemsFound([Problem(shown, 1, 1, "", "file-unwritable", {"reason": reason})]) from None
    finally:
        with suppress(OSError):  # where it could not even be written
            beside.unlink(missing_ok=True)


def tell(file: Path, place: Workplace, site: Inspection) -> None:
    """Say where a new file is, and what to do next."""
    _ = place.words.gettext
    place.terminal.say(_("Written: {file}", file=site.site.ground.called(file)), "bold")
    place.terminal.say(_("Open it in your editor and write down what you know."))
    place.terminal.say(_("To see it while you write: {command}", command=place.call("serve")))
    place.terminal.say(_("To look for mistakes: {command}", command=place.call("check")))


def _make(folder: Path) -> None:
    """Make a folder, unless it is there; where a file is in its place, say so as everybody else does."""
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR))
    folder.mkdir(parents=True, exist_ok=True)


def _move(written: Path, file: Path) -> None:
    """Move a file to where none may be; not every file system has links, but each can open exclusively."""
    try:
        os.link(written, file)
    except FileExistsError:
        raise
    except OSError:
        with file.open("xb") as place:
            place.write(written.read_bytes())
