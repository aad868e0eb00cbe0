"""Nothing has changed: neither what a site is made from, nor what stands in the output, nor the day.

Then a build has nothing to do but to say again what the one before it said.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from ...errors import Problem
from ..lay import watched_of
from ..manifest import Manifest
from ..outcome import Outcome
from ..parts import put
from ..site import Site
from ..stock import as_problem, plain_problem
from .about import Unknowable, about_pages, about_texts
from .packs import digest_of
from .stamps import Stamps, files_of
from .suitable import are_all_ours

_FORM = b"casebook 1\n"


@dataclass(frozen=True)
class Said:
    """What a build has said: what it made, and its warnings."""

    outcome: Outcome
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class Unchanged:
    """What one output was made from, as far as that can be known at all (see `of`).

    `path` is where it is written down; `key` is a digest of what it is made from now.
    """

    site: Site
    path: Path
    output: Path
    key: str
    sources: Stamps
    outputs: Stamps
    kept: Mapping[str, Any]

    @classmethod
    def of(cls, site: Site, output: Path) -> Unchanged | None:
        """Return what is known of an output; None where not all that has a say in it can be seen."""
        path = place_of(Path(site.pelican["CACHE_PATH"]), output)
        kept = _load(path)
        sources, outputs = Stamps(kept.get("sources", {})), Stamps(kept.get("outputs", {}))
        try:
            key = _key(site, sources)
        except Unknowable:
            return None
        return cls(site, path, output, key, sources, outputs, kept) if are_all_ours() else None

    def holds(self, now: datetime, manifest: Manifest, *, alone: bool) -> Said | None:
        """Return what was said when the output was made, if it is the same as it would be now.

        `alone` says that nothing else may stand in it.
        """
        if self.kept.get("key") != self.key or not manifest.finished:
            return None
        if now.timestamp() >= self.kept["until"] or not self._stands(manifest, alone=alone):
            return None
        warnings = tuple(as_problem(*each) for each in self.kept["warnings"])
        return Said(Outcome(*self.kept["outcome"]), warnings)

    def _stands(self, manifest: Manifest, *, alone: bool) -> bool:
        root = str(self.output)
        if not manifest.files or not all(
            self.outputs.digest(f"{root}/{place}") in digests for place, digests in manifest.files.items()
        ):
            return False
        return not alone or set(files_of([self.output])) == {f"{root}/{place}" for place in manifest.files}

    def save(self, said: Said, manifest: Manifest, until: float) -> None:
        """Write down that the output is now what it would be, unless somebody wrote while it was made.

        `until` is the instant (seconds since 1970) at which something more would be out.
        """
        if _key(self.site, self.sources) != self.key:
            return
        for place in manifest.files:
            self.outputs.digest(f"{self.output}/{place}")
        kept = {
            "key": self.key,
            "until": until,
            "outcome": astuple(said.outcome),
            "warnings": [plain_problem(problem) for problem in said.warnings],
            "sources": self.sources.seen,
            "outputs": self.outputs.seen,
        }
        body = marshal.dumps(kept)
        with suppress(OSError):
            put(_FORM + digest_of(body).encode("ascii") + body, self.path)


def place_of(cache: Path, output: Path) -> Path:
    """Return where it is written down what an output was made from."""
    name = blake2b(str(output).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return cache / "casebook" / f"unchanged-{name}"


def _load(path: Path) -> Mapping[str, Any]:
    try:
        raw = path.read_bytes()
        head, digest, body = raw[: len(_FORM)], raw[len(_FORM) :][:32], raw[len(_FORM) + 32 :]
        if head != _FORM or digest != digest_of(body).encode("ascii"):
            return {}
        kept: Mapping[str, Any] = marshal.loads(body)
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept


def _key(site: Site, sources: Stamps) -> str:
    """Return a digest of all that a site is made from; raise Unknowable."""
    digest = blake2b(about_pages(site, about_texts(site)).encode(), digest_size=16)
    digest.update(site.today.isoformat().encode())
    for path in files_of(watched_of(site.pelican)):
        digest.update(f"{path}\0{sources.digest(path)}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
