"""Static files: the theme's and the content's, copied through the press like everything else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any

from ..disk.places import Claim
from ..errors import Problem, Severity
from .bringing_out import bring_out
from .content import Content, content_of
from .leftovers import is_leftover
from .press import Press
from .publishable import objection, problem_of
from .site import SITE, Site
from .strictness import is_strict


def take_over_static_files(generator: Any) -> None:
    """Have a StaticGenerator publish through the press, and on a strict build only what may be published."""
    generator.casebook_problems = []
    if is_strict(generator.settings):
        generator.casebook_problems = [*_review(generator), *_review_theme(generator.settings)]
    generator.generate_output = partial(_publish, generator, generator.generate_output)


def _review(generator: Any) -> Iterator[Problem]:
    """Leave out what must not be published; yield a problem for each such file, a warning for some."""
    content = content_of(generator.settings)
    for file in tuple(generator.staticfiles):
        key = objection(Path(file.source_path), content, generator.settings)
        if key:
            generator.staticfiles.remove(file)
            yield _problem(key, file, content, generator.context)


def _problem(key: str, file: Any, content: Content, context: Mapping[str, Any]) -> Problem:
    """Return the problem of a file, where possible in the text that links to it."""
    place = Path(os.path.relpath(file.source_path, content.path)).as_posix()
    texts = (text for text in context.get("generated_content", {}).values() if text)
    linking = next((text for text in texts if place in text.get_static_links()), None)
    shown = content.called(Path(linking.source_path if linking else content.path / place))
    return problem_of(key, place, shown)


def _publish(generator: Any, pelicans_way: Any, writer: Any) -> None:
    """Copy all static files, and have the site brought out: Pelican runs this generator last."""
    press: Press | None = getattr(writer, "press", None)
    if press is None:  # another plugin's writer came first
        pelicans_way(writer)
        return
    _copy(generator, press)
    press.warnings += [each for each in generator.casebook_problems if each.severity is Severity.WARNING]
    bring_out(press, generator.settings[SITE], generator.context)


def _copy(generator: Any, press: Press) -> None:
    for place, path in _theme_files(generator.settings, press.strict):
        press.print(Claim(place, path.as_posix(), authored=False), path)
    site: Site = generator.settings[SITE]
    for file in generator.context["staticfiles"]:
        path = Path(generator.path, file.source_path)
        press.print(_claim(file, press.content), site.gallery.copies.get(str(path), path))


def _claim(file: Any, content: Content) -> Claim:
    return Claim(file.save_as, content.called(Path(file.source_path)))


def _theme_files(settings: Mapping[str, Any], strict: bool) -> Iterator[tuple[str, Path]]:
    """Yield the place and path of the theme's files, under the names that Pelican gives them."""
    folder = Path(settings["THEME_STATIC_DIR"])
    for root in _theme_roots(settings):
        if root.is_file():
            yield (folder / root.name).as_posix(), root
        for path in _below(root, settings["IGNORE_FILES"], strict):
            if path.is_file():
                yield (folder / path.relative_to(root)).as_posix(), path


def _theme_roots(settings: Mapping[str, Any]) -> Iterator[Path]:
    return (Path(settings["THEME"], entry) for entry in settings["THEME_STATIC_PATHS"])


def _below(root: Path, ignored: Iterable[str], strict: bool) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, followlinks=not strict):
        wanted = sorted(name for name in (*folders, *names) if not _is_ignored(name, ignored, strict))
        folders[:] = [name for name in wanted if name in folders]
        yield from (Path(folder, name) for name in wanted)


def _is_ignored(name: str, ignored: Iterable[str], strict: bool) -> bool:
    return any(fnmatch(name, pattern) for pattern in ignored) or (strict and is_leftover(name))


def _review_theme(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for every link in the theme's static files that leads out of them, or to a folder."""
    for root in _theme_roots(settings):
        for path in _below(root, settings["IGNORE_FILES"], strict=True):
            if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(root.resolve())):
                within = Path(os.path.relpath(path, settings["THEME"])).as_posix()
                shown = f"{Path(settings['THEME']).name}/{within}"
                yield Problem(shown, 1, 1, "", "theme-link")
