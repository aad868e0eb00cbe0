"""One edit after the other, each followed by a build on top and one from nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .builds import Build, Built
from .compare import Outputs, Whole, differences
from .edits import Edit
from .site import Files, Site, files_of, lay

Make = Callable[[Sequence[Build]], list[Built]]
"""Makes builds side by side."""
REMEMBERED = 50
"""Sites of which what a build from nothing makes is remembered, some 15 MB each."""


@dataclass(frozen=True)
class Step:
    """What happens between two builds; `mends`: a site that could not be built is put right first."""

    edits: tuple[Edit, ...]
    mends: bool = True

    def __repr__(self) -> str:
        edits = ", ".join(map(repr, self.edits))
        return f"Step(({edits},){'' if self.mends else ', mends=False'})"


@dataclass
class Workshop:
    """Where series are tried: builds are made by `make`, what comes of a site from nothing is made once.

    The site has so many cases `more` than the small one, and these `settings` at the end of its own.
    """

    folder: Path
    make: Make
    more: int = 0
    settings: str = ""
    whole: dict[str, Whole] = field(default_factory=dict)
    first: Files = field(default_factory=dict)

    def run(self, steps: Sequence[Step]) -> None:
        """Begin anew and take one step after the other; raise AssertionError with those that were taken."""
        site, told = self.begin(), list[str]()
        for number, step in enumerate(steps, 1):
            told.append(f"{number}. {'; '.join(_made(site, step))}")
            found = self.found(site)
            assert not found, "\n".join(["", *told, "", *found])
            site.remember()

    def begin(self) -> Site:
        """Return the site before its first edit, built once, and always in the same place."""
        for old in self.folder.glob("[cs]*"):
            shutil.rmtree(old)
        site = Site.new(self.folder / "site", self.more, self.settings)
        if not self.first:
            (built,) = self.make([Build(site.folder, site.day)])
            assert not built.status
            self.first = files_of(site.folder, ".")
            self.whole[site.digest()] = _whole(built, site)
        lay(site.folder, self.first)
        site.built(set())
        site.remember()
        return site

    def found(self, site: Site) -> list[str]:
        """Build a site on top of what there is and from nothing; return in words how they differ."""
        before, digest = site.made, site.digest()
        asked = [Build(site.folder, site.day), *(self._anew(site) if digest not in self.whole else ())]
        built = self.make(asked)
        for build, end in zip(asked[1:], built[1:], strict=True):
            self.whole[digest] = _whole(end, Site(build.folder))
        whole, after = self.whole[digest], site.made
        for oldest in tuple(self.whole)[:-REMEMBERED]:
            del self.whole[oldest]
        may_stay = site.strays | (before.keys() if site.loose else site.by_hand)
        site.is_good = not whole.built.status
        if site.is_good:
            site.built(after.keys() - whole.made.keys())
        return list(differences(built[0], whole, Outputs(before, after, frozenset(may_stay))))

    def _anew(self, site: Site) -> Iterator[Build]:
        """Yield the build of a copy that has neither output nor cache."""
        folder = self.folder / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        lay(folder, site.inputs)
        for name, target in site.dead_links.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).symlink_to(target)
        yield Build(folder, site.day)


def _whole(built: Built, site: Site) -> Whole:
    return Whole(built, {name: data for name, (data, _) in site.made.items()})


def _made(site: Site, step: Step) -> Iterator[str]:
    """Make the edits of a step; yield in words what they were."""
    if step.mends and not site.is_good:
        site.restore(site.good, old_times=False)
        site.is_good = True
        yield "all is put right"
    yield from (edit.make(site) for edit in step.edits)
