"""What a site was made from the last time: where that is the same now, there is nothing to do.

Then a build says again what the one before it said, and the site stays as it stands.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import blake2b
from math import inf
from pathlib import Path
from typing import Any

from ...disk.paths import before_path
from ...disk.sealed import seal, unsealed
from ...disk.stamps import Found, Stamps, files_of
from ...ledger.reading import FOLDER
from ...settings import told_again
from ...templating.knowable import Unknowable
from ..content import content_of
from ..pages.proofs import PROOFS
from ..press import Press
from ..reports.outcome import Outcome
from ..site import Site
from ..surveying.plain import as_problem, plain_problem
from ..surveying.survey import bytes_of
from ..watched import watched_of
from .fingerprint import PACKAGE, about_pages, about_texts, is_compiled
from .suitable import are_all_ours

_FORM = 4
_INCLUDING = re.compile(rb"\binclude::|:(?:file|url):")
"""By which a text in reStructuredText, which Pelican reads each time, draws upon files anywhere."""

_AS_THEY_ARE = (PACKAGE / "static", PACKAGE / "serving")
"""Folders of ours whose files come into the site as they are, wherever the plugin is installed."""


@dataclass(frozen=True)
class Before:
    """What one output was made from, written down in a file of its own.

    `about` is a digest of what has a say in it now and is no content, `key` one of all that has, but for the
    files of the `ledger`, each with its own: a build that publishes goes on writing them. `found` is how all
    files were when the build began.
    """

    site: Site
    path: Path
    about: str
    key: str
    ledger: Mapping[str, str]
    sources: Stamps
    found: Mapping[str, Found]
    kept: Mapping[str, Any]

    @classmethod
    def of(cls, site: Site, output: Path) -> Before | None:
        """Return what is known of an output; None where not all that has a say in it can be seen."""
        if PROOFS in site.pelican or not are_all_ours(site.pelican) or _dates_by_files(site):
            return None
        path = before_path(Path(site.pelican["CACHE_PATH"]), output)
        kept = unsealed(path, _FORM) or {}
        sources = Stamps(kept.get("sources", {}))
        try:
            about = about_pages(site, about_texts(site))
            key, ledger = _key(site, about, sources), _ledger(site, sources)
            return cls(site, path, about, key, ledger, sources, dict(sources.found), kept)
        except Unknowable:
            return None

    def stands(self, press: Press) -> bool:
        """Tell whether the output is what it would be made again; the press then says what it said."""
        manifest, now = press.output.manifest, self.site.day.now.timestamp()
        same = self.kept.get("key") == self.key and self.kept["ledger"] == self.ledger
        same = same and now < self.kept["until"]
        if not (same and manifest.finished and manifest.files and press.output.stands(manifest)):
            return False
        for place in manifest.files:
            press.output.receipt.take(place, anew=False)
        press.outcome = Outcome(*self.kept["outcome"])
        press.warnings += [told_again(as_problem(*each), self.site.pelican) for each in self.kept["warnings"]]
        return True

    def save(self, press: Press) -> None:
        """Write down that the output is what it would be, unless somebody else wrote while it was made.

        What is to come out later today may come out at any time, and what is true of this build alone is none
        of the next one's to say again.
        """
        with suppress(Unknowable):
            if press.outcome is not None and _key(self.site, self.about, self.sources) == self.key:
                self._save(press, press.outcome)

    def _save(self, press: Press, outcome: Outcome) -> None:
        if not self.found.items() <= self.sources.found.items():  # something was changed, and changed back
            return
        ledger, own = _ledger(self.site, self.sources), set(map(str, press.written))
        if any(ledger.get(path) != self.ledger.get(path) for path in {*ledger, *self.ledger} - own):
            return
        today = self.site.today.isoformat()
        comes_today = any(text.day == today for text in press.held)
        is_passing = comes_today or any(problem.once for problem in press.warnings)
        kept = {
            "key": self.key,
            "ledger": ledger,
            "until": 0.0 if is_passing else inf,
            "outcome": astuple(outcome),
            "warnings": [plain_problem(problem) for problem in press.warnings],
            "sources": self.sources.seen,
        }
        with suppress(OSError):
            seal(kept, self.path, _FORM)


def _dates_by_files(site: Site) -> bool:
    """Tell whether a file that is only touched has its text dated anew: what it holds does not say so."""
    return bool(site.pelican.get("DEFAULT_DATE") == "fs")


def forget_before(cache: Path, output: Path) -> None:
    """Forget what an output was made from: it is about to be made from something else."""
    with suppress(OSError):
        before_path(cache, output).unlink(missing_ok=True)


def _key(site: Site, about: str, sources: Stamps) -> str:
    """Return a digest of all that a site is made from; raise Unknowable where it is made from more."""
    digest = blake2b(about.encode(), digest_size=16)
    digest.update(site.today.isoformat().encode())
    ledger = f"{_folder(site)}{os.sep}"
    for path in files_of([*watched_of(site.pelican), *_AS_THEY_ARE]):
        if path.startswith(ledger) or is_compiled(path):
            continue
        if path.lower().endswith(".rst") and _INCLUDING.search(bytes_of(Path(path)) or b""):
            raise Unknowable(path)
        digest.update(f"{path}\0{sources.digest(path)}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _ledger(site: Site, sources: Stamps) -> Mapping[str, str]:
    """Return the digests of the files of the ledger."""
    folder = _folder(site)
    return {path: sources.digest(path) for path in files_of([folder])} if folder.is_dir() else {}


def _folder(site: Site) -> Path:
    return content_of(site.pelican).path / FOLDER
