"""What Zotero itself makes of the pages of a built site: `ZOTERO_URL=… python -m tests.citing.zotero OUTPUT`.

The address is that of a translation server (github.com/zotero/translation-server), as http://127.0.0.1:1969.
It is no part of the tests, since it needs Node and hundreds of translators: `test_heads.py` holds heads to
what it reads.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import html5lib

FIELDS = {
    "itemType": "z:itemType",
    "title": "DC.title",
    "date": "DCTERMS.issued",
    "language": "DC.language",
    "rights": "DC.rights",
    "extra": "DC.description",
    "blogTitle": "og:site_name",
    "url": "og:url",
    "abstractNote": "og:description",
}
"""What each field of an entry has to be."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep still."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def said(page: Path) -> Mapping[str, list[str]]:
    """Return what the head of a page says, by name."""
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    told: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        told.setdefault(meta.get("name") or meta.get("property") or "", []).append(meta.get("content") or "")
    return told


def imported(address: str) -> Mapping[str, Any]:
    """Return the one entry that Zotero makes of a page."""
    asked = Request(f"{os.environ['ZOTERO_URL']}/web", address.encode(), {"Content-Type": "text/plain"})
    with urlopen(asked, timeout=60) as answer:
        (entry,) = json.load(answer)
    found: dict[str, Any] = entry
    return found


def creator(written: str) -> Mapping[str, str]:
    """Return an author as an entry has it."""
    family, _, given = written.partition(",")
    named = {"firstName": given.strip(), "lastName": family} if given.strip() else {"name": family}
    return {**named, "creatorType": "author"}


def differences(entry: Mapping[str, Any], head: Mapping[str, list[str]]) -> list[str]:
    """Return every field that is not what the head says."""
    wrong = [
        f"{field}: {entry.get(field)!r}"
        for field, name in FIELDS.items()
        if entry.get(field) != _plain(next(iter(head.get(name, [])), None))
    ]
    authors = [creator(each) for each in head.get("DC.creator", [])]
    return wrong if entry["creators"] == authors else [*wrong, f"creators: {entry['creators']!r}"]


def _plain(text: str | None) -> str | None:
    # Zotero itself makes a plain space of one at which no line may break.
    return text and text.replace("\xa0", " ").replace("\u202f", " ")


def main(folder: Path) -> int:
    """Say what Zotero has made of every page that can be cited."""
    pages = {page: head for page in sorted(folder.rglob("*.html")) if "z:itemType" in (head := said(page))}
    failed = 0
    with served(folder) as root:
        for page, head in pages.items():
            place = page.relative_to(folder).as_posix().removesuffix("index.html")
            wrong = differences(imported(f"{root}/{place}"), head)
            failed += bool(wrong)
            sys.stdout.write(f"{place}: {'; '.join(wrong) or 'whole'}\n")
    sys.stdout.write(f"{len(pages) - failed} of {len(pages)} whole\n")
    return failed


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
