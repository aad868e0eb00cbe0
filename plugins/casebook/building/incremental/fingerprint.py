"""What has a say in all that earlier builds have left and is no content: code, libraries, settings, theme."""

from __future__ import annotations

import json
import locale
import os
import re
import sys
import zoneinfo
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ...disk.stamps import files_of
from ...reader.text.rendering import PELICANS_META
from ...settings import SETUP
from ...templating.knowable import Unknowable, plain
from ...templating.own_code import told
from ...templating.templates import TEMPLATES
from ...work.pace import PROGRESS
from ..pages.proofs import PROOFS
from ..site import SITE, Site
from .extensions import installed_for

PACKAGE = Path(__file__).parents[2]
_LIBRARIES = (
    *(
        "babel",
        "cbor2",
        "feedgen",
        "icalendar",
        "jinja2",
        "lxml",
        "markdown",
        "markupsafe",
        "nh3",
        "openpyxl",
    ),
    *("pagefind-bin", "pelican", "pillow", "pydantic", "pydantic-core", "pygments", "python-dateutil"),
    *("pyyaml", "typogrify", "tzdata", "unidecode"),
)
_PLACES = ("CACHE_PATH", "OUTPUT_PATH", "PATH", "PLUGIN_PATHS", "THEME", "THEME_TEMPLATES_OVERRIDES")
"""Settings that only say where something lies on this machine, unless a template shows them."""
_OF_THE_PREVIEW = f"{TEMPLATES / 'casebook' / 'preview'}{os.sep}"
CODE = ".py"
_NO_SAY = (".css", ".html", ".js", ".md", ".po", ".yaml")
"""Endings of files of ours that no build reads, or that come into the site as they are, or as templates."""
_OWN_CODE = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")
"""Settings that may hold functions: what templates have from the site itself."""
_ASIDE = ("PORT", "BIND", "DEBUG", "VERBOSITY")
_SAID_ASIDE = re.compile(rf"\b(?:{'|'.join((*_PLACES, *_ASIDE))})\b".encode())
_OF_THE_BUILD = (PROGRESS, PROOFS, SETUP, SITE)
"""What builds carry about in the settings."""


def about_texts(site: Site) -> str:
    """Return a digest of what has a say in how texts are read and where they stand; raise Unknowable."""
    said = [
        [sys.version, locale.setlocale(locale.LC_ALL), libraries(), _extensions(site.pelican)],
        site.ground.shown,
        {name: _said(name, value) for name, value in _settings(site.pelican)},
        sorted(template for template, _ in templates_of(site.pelican)),
    ]
    digest = blake2b(json.dumps(said, sort_keys=True).encode(), digest_size=16)
    digest.update(code())
    digest.update(_digest_of(path for path in _own_files() if not path.endswith(CODE)))
    digest.update(_bytes(str(site.ground.content / "sources.yaml")))
    digest.update(_rules_of(site.zone))
    return digest.hexdigest()


def unknowable(pelican: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each setting that nobody can compare with what it was, and what it is in it that nobody can."""
    for name, value in _settings(pelican):
        try:
            _said(name, value)
        except Unknowable as what:
            yield name, str(what)


def about_pages(site: Site, texts: str) -> str:
    """Return a digest of what has a say in every page, beside what it has in the texts."""
    digest, shown = blake2b(texts.encode(), digest_size=16), set[bytes]()
    for name, path in templates_of(site.pelican):
        template = _bytes(str(path))
        digest.update(name.encode("utf-8", "surrogateescape"))
        digest.update(template)
        shown.update(_SAID_ASIDE.findall(template))
    aside = {name: str(site.pelican.get(name)) for name in sorted(map(bytes.decode, shown))}
    digest.update(json.dumps([aside, _links(site.pelican)]).encode())
    return digest.hexdigest()


def _extensions(pelican: Mapping[str, Any]) -> list[str]:
    """Return what is installed, where extensions of others use it; raise Unknowable of the site's own."""
    installed = installed_for(pelican)
    if installed is None:
        raise Unknowable("an extension of the site's own")
    return installed


def prepare() -> None:
    """Find out what stays what it is as long as this process, and those that are split off from it."""
    code()
    libraries()


@cache
def code() -> bytes:
    """Return a digest of our own code, which has been imported and stays what it is."""
    return _digest_of(path for path in _own_files() if path.endswith(CODE))


def _own_files() -> Iterator[str]:
    return (file for file in files_of([PACKAGE]) if not (file.endswith(_NO_SAY) or is_compiled(file)))


def is_compiled(path: str) -> bool:
    """Tell whether Python leaves a file beside code, at the first build from it; for a moment by any name."""
    return path.endswith(".pyc") or f"{os.sep}__pycache__{os.sep}" in path


def _digest_of(paths: Iterable[str]) -> bytes:
    digest = blake2b(digest_size=16)
    for path in sorted(paths):
        digest.update(path[len(str(PACKAGE)) :].replace(os.sep, "/").encode())
        digest.update(_bytes(path))
    return digest.digest()


@cache
def libraries() -> Mapping[str, str]:
    """Return the versions of what has been imported, which stay what they are."""
    return {name: _version(name) for name in _LIBRARIES}


def _version(name: str) -> str:
    try:
        return version(name)
    except ImportError:
        return ""


def _settings(pelican: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    aside = (*_PLACES, *_ASIDE)
    own = (name for name in pelican if name.isupper() and name not in _OF_THE_BUILD)
    for name in own:
        if name not in aside:
            yield name, _as_given(pelican[name]) if name == "MARKDOWN" else pelican[name]


def _said(name: str, value: Any) -> Any:
    return told(value) if name in _OWN_CODE else plain(value)


def _as_given(markdown: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the settings of Markdown as they were before Pelican's reader added to them."""
    extensions = [name for name in markdown.get("extensions", ()) if name != PELICANS_META]
    return {**markdown, "extensions": extensions}


def templates_of(pelican: Mapping[str, Any]) -> list[tuple[str, Path]]:
    """Return every template that a page may be made with, by its place in the order of search."""
    return [
        (f"{number}{path[len(str(root)) :].replace(os.sep, '/')}", Path(path))
        for number, root, path in _below_roots(pelican)
        if not path.startswith(_OF_THE_PREVIEW) and not (root == TEMPLATES and path.endswith(".yaml"))
        if os.path.isfile(path)  # noqa: PTH113
    ]


def _links(pelican: Mapping[str, Any]) -> list[tuple[int, str, str]]:
    """Return where links to folders of templates lead: of several to one, only the first is walked."""
    return [
        (number, path[len(str(root)) :], os.readlink(path))  # noqa: PTH115
        for number, root, path in _below_roots(pelican)
        if os.path.islink(path) and os.path.isdir(path)  # noqa: PTH112, PTH114
    ]


def _below_roots(pelican: Mapping[str, Any]) -> Iterator[tuple[int, Path, str]]:
    roots = [*map(Path, pelican["THEME_TEMPLATES_OVERRIDES"]), Path(pelican["THEME"], "templates"), TEMPLATES]
    return ((number, root, path) for number, root in enumerate(roots) for path in files_of([root]))


def _rules_of(zone: ZoneInfo) -> bytes:
    """Return what the system knows of a time zone, where it does: governments change it."""
    known = (os.path.join(folder, zone.key) for folder in zoneinfo.TZPATH)  # noqa: PTH118
    return next((_bytes(path) for path in known if os.path.isfile(path)), b"")  # noqa: PTH113


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (one of hundreds)
            return file.read()
    except OSError as error:
        return str(error.errno).encode()
