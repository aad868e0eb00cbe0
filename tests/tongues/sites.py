"""The sites that are built in marks: the sample, and a small one in the languages that it has not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.words import languages

from .authors import written
from .judging import Judge
from .marking import ROOT, build
from .said import said_by

SAMPLE, SMALL = ROOT / "content", ROOT / "tests" / "sites" / "tongues" / "content"
TEXTS = {
    lang: content for content in (SMALL, SAMPLE) for lang in languages() if any(content.rglob(f"*.{lang}.md"))
}
"""The languages that there are texts in, and where."""
SETTINGS = frozenset(["Casebook", "CC BY 4.0"])
"""What stands in the settings of a site, and on its pages."""


@dataclass(frozen=True)
class Site:
    """A site in marks: where it stands, the language that it is in by itself, and who judges it."""

    output: Path
    default: str
    judge: Judge

    def foreign(self, path: str, data: bytes | None = None) -> list[str]:
        """Return what a file says that it should not; `data` instead of what stands in it."""
        file = self.output / path
        if data is not None:
            file = self.output.parent / "planted" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return [
            f"{path}: {said.where} in {said.lang}: {found.strip()!r}"
            for said in said_by(file, self.default)
            for found in self.judge.foreign(said)
        ]

    @property
    def paths(self) -> Iterator[str]:
        for file in sorted(self.output.rglob("*")):
            if file.is_file():
                yield file.relative_to(self.output).as_posix()


def built(content: Path, default: str, where: Path) -> Site:
    """Build a site in marks, in one language by itself."""
    output = build(content, where, DEFAULT_LANG=default)
    return Site(output, default, Judge(written(content, default), SETTINGS))
