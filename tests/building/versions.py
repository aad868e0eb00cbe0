"""A small site in two versions, and what may stand in its output while one takes the other's place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tests.bench.corpus import files

from .conftest import SmallSite
from .stale.texts import PICTURE

POSTS = 6

ONE_BY_ONE: dict[str, Any] = {
    "CASEBOOK_SANITISE": "all",
    "DIRECT_TEMPLATES": [],
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
}
"""With these, as in the project's own settings, only those pages are made anew that have changed."""

Files = dict[str, bytes]
_made: dict[tuple[str, int, str, str], Files] = {}
"""What clean builds have made of a version with so many posts, by these settings, on a day."""


def write(site: SmallSite, version: str, posts: int = POSTS) -> None:
    """Write the `old` version or the `new`: other texts, another picture, and a page that only it has."""
    for name, text in files(1):
        site.write(f"content/{name}", text.replace("\n\n", f"\n\n{version} ", 1))
    for number in range(posts):
        site.post(f"post-{number}", f"{version} " * 2000)
    other = {"old": "new", "new": "old"}[version]
    site.post(f"only-{version}", save_as=f"only-{version}/index.html")
    (site.content / f"only-{other}.md").unlink(missing_ok=True)
    site.write("content/images/picture.png", PICTURE + version.encode() * 5000)


def is_part(path: Path) -> bool:
    return ".casebook-" in path.as_posix() or ".tmp" in path.name


class TwoVersions:
    """A site whose output is the old version, and what clean builds make of either."""

    def __init__(self, site: SmallSite, posts: int = POSTS, *, staged: bool) -> None:
        site.settings.update(CASEBOOK_STAGED=staged, STATIC_PATHS=["images"], **ONE_BY_ONE)
        self.site, self.staged, self.posts = site, staged, posts
        self.made = {version: self._clean(version) for version in ("new", "old")}
        self.repair("old")

    def _clean(self, version: str) -> Files:
        made = (version, self.posts, repr(self.site.settings), os.environ["SOURCE_DATE_EPOCH"])
        if made not in _made:
            _made[made] = self._cleanly_built(version)
        return _made[made]

    def _cleanly_built(self, version: str) -> Files:
        self.write(version)
        apart = SmallSite(self.site.folder / "apart", {**self.site.settings, "PATH": str(self.site.content)})
        apart.build()
        found = apart.files()
        for path in sorted(apart.folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        apart.folder.rmdir()
        return found

    def write(self, version: str) -> None:
        write(self.site, version, self.posts)

    def look(self) -> str:
        """Hold what a build has left that did not end to what may stand there; say what does."""
        old, new = self.made["old"], self.made["new"]
        found = {name: held for name, held in self.site.files().items() if not is_part(Path(name))}
        assert found.keys() >= old.keys() & new.keys()
        assert [name for name, held in found.items() if held not in (old.get(name), new.get(name))] == []
        said = {True: "both"} | {found == new: "new"} | {found == old: "old"}
        assert said[True] != "both" or not self.staged
        return said[True]

    def repair(self, version: str) -> None:
        """Build once more, and hold the outcome to a clean build."""
        self.write(version)
        self.site.build()
        self.look_over(version)

    def look_over(self, version: str) -> None:
        """Hold what stands there to a clean build, with nothing beside it that is to go."""
        found, made = self.site.files(), self.made[version]
        assert found.keys() == made.keys()
        assert [name for name, held in found.items() if held != made[name]] == []
        assert [
            path for path in self.site.folder.rglob("*") if is_part(path.relative_to(self.site.folder))
        ] == []
