"""Real servers, by the files that come with a site, send readers on from where its texts were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, unquote

import pytest

from casebook.building.beside.redirects import Redirect, redirect_files
from casebook.building.beside.signposts import signpost_files

from .servers import caddy, get, nginx

pytestmark = pytest.mark.slow
STRANGE = "å`b $x {y} (z)+.'é/"
"""What an address may hold, and what means something else in the settings of some server."""
REDIRECTS = (
    Redirect("cases/old/", "cases/new/", whole=True),
    Redirect("cases/old/part/", "cases/a-part/", whole=True),
    Redirect(f"posts/{STRANGE}", f"posts/now-{STRANGE}", whole=True),
    Redirect("posts/once.html", "posts/now/"),
    Redirect("2010/05/dance", f"posts/{STRANGE}"),
)


class Serve(Protocol):
    """What serves a folder from another, and gives its port."""

    def __call__(self, root: Path, folder: Path) -> AbstractContextManager[int]: ...


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def port(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve a site with such redirects by each server in turn; at old addresses stand pages and feeds."""
    root, serve = tmp_path_factory.mktemp("moved"), request.param
    for name, data in (*signpost_files([], "cases/{slug}/"), *redirect_files(REDIRECTS)):
        (root / name).write_bytes(data)
    files = {"404.html": "not there", "cases/old/index.html": "moved", "cases/old/feed.atom.xml": "<feed/>"}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    with serve(root, tmp_path_factory.mktemp("server")) as port:
        yield port


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("cases/old/", "cases/new/"),
        ("cases/old/case.json", "cases/new/case.json"),
        ("cases/old/feed.atom.xml", "cases/new/feed.atom.xml"),
        ("cases/old/embed/", "cases/new/embed/"),
        ("cases/old/part/", "cases/a-part/"),
        ("cases/old/part/cite.bib", "cases/a-part/cite.bib"),
        (f"posts/{STRANGE}", f"posts/now-{STRANGE}"),
        (f"posts/{STRANGE}cite.bib", f"posts/now-{STRANGE}cite.bib"),
        ("posts/once.html", "posts/now/"),
        ("2010/05/dance", f"posts/{STRANGE}"),
    ],
)
def test_readers_are_sent_on(port: int, asked: str, answered: str) -> None:
    answer, _ = get(port, quote(asked))
    assert answer.status == 301
    (location,) = answer.headers.get_all("Location") or [""]
    # nginx writes some signs as they are, which programs take all the same; none ends an address.
    assert unquote(location) == f"/{answered}"
    assert not set(location) - set(map(chr, range(0x21, 0x7F)))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "asked",
    [
        "cases/older/",
        "cases/old%0d%0aX-Evil:%20y",
        "cases/old/%0d%0aX-Evil:%20y",
        "cases/old/a%0aX-Evil:%20y",
        "cases/old/%3Fa",
        "posts/onceahtml",
        "posts/once.html/",
        "2010/05/dance/",
    ],
)
def test_nobody_is_sent_on_from_elsewhere(port: int, asked: str) -> None:
    answer, body = get(port, asked)
    assert (answer.status, body) == (404, b"not there")
    assert answer.headers["Location"] is answer.headers["X-Evil"] is None


def test_nobody_is_sent_to_another_site(port: int) -> None:
    for asked in ("cases/old//evil.example", "cases/old/%2F%2Fevil.example", "cases/old/%5Cevil.example"):
        answer, _ = get(port, asked)
        assert not (answer.headers["Location"] or "/").startswith(("//", "/\\", "http"))
