"""All that a build writes goes through here: on a strict one it is held and judged as a whole."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..disk.edition import Edition, shown
from ..disk.files import Content as FileContent
from ..disk.files import obstacle, remove_empty_folders
from ..disk.live import Live
from ..disk.places import Claim, fault_of, likeness, tidy
from ..disk.staging import Staged
from ..disk.stamps import Stamps
from ..errors import Problem, ProblemsFound, refuse
from ..settings import misset
from ..work.pace import SILENCE, Progress
from .content import Content
from .placing import at_their_lines, field_of
from .published.publication import Publication
from .reports.held import Held
from .reports.outcome import Outcome
from .tally import ErrorTally

logger = logging.getLogger(__name__)


Output = Live | Staged
"""Where a build writes: into the site as it stands, or beside it."""


@dataclass
class Press:
    """Takes in what a build makes and brings it out: on a strict build all at once, or not at all.

    `sources` are the stamps of what it is made from, as far as they are known.
    """

    output: Output
    content: Content
    tally: ErrorTally
    strict: bool
    progress: Progress = SILENCE
    sources: Stamps = field(default_factory=Stamps)
    edition: Edition = field(default_factory=Edition)
    warnings: list[Problem] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)
    outcome: Outcome | None = None
    held: tuple[Held, ...] = ()
    ledger: Publication | None = None
    written: tuple[Path, ...] = ()
    publishing: bool = False
    published: bool = False
    _holders: dict[str, Claim] = field(default_factory=dict)
    _obstacles: dict[str, Path | None] = field(default_factory=dict)

    def anew(self) -> Press:
        """Return a press for the same build with nothing in it."""
        tally = ErrorTally(self.content)
        return Press(self.output, self.content, tally, self.strict, self.progress, self.sources)

    def print(self, claim: Claim, content: FileContent) -> None:
        """Take in what a file is to hold, with the claim to its place."""
        if not self.strict:
            self._put_at_once(claim, content)
            return
        self._holders.setdefault(likeness(tidy(claim.place)), claim)
        self.edition.add(claim, content)

    def _put_at_once(self, claim: Claim, content: FileContent) -> None:
        """Put a file in place; one that cannot be copied is only said, as Pelican does it."""
        try:
            self.output.put(tidy(claim.place), content)
        except OSError as error:
            if isinstance(content, bytes):
                raise
            logger.warning("A problem occurred copying file %s to %s; %s", content, claim.place, error)

    def give_way(self, claim: Claim) -> None:
        """Take in a claim that another has won; where an author is concerned that is a problem."""
        self.edition.add(claim, None)

    def holder_of(self, place: str) -> Claim | None:
        """Return the claim by which a strict build has taken in a file for a place, or for one like it."""
        return self._holders.get(likeness(tidy(place)))

    def refuses(self, claim: Claim) -> bool:
        """Say whether two claims to one place will be refused, so that Pelican need not decide."""
        holder = self.holder_of(claim.place)
        return self.strict and bool(claim.authored or (holder and holder.authored))

    def can_take(self, claim: Claim) -> bool:
        """Say whether a page may be rendered; if its place cannot be kept, only the claim is taken in.

        Pelican makes the folders of a page before it writes: also through a link that leads out.
        """
        if not self.strict:
            return True
        root, place = self.output.root, tidy(claim.place)
        fits = fault_of(claim) is None
        above = self._obstacle(root, place) if fits else None
        if above and not above.is_symlink():
            self.refused.append(claim.problem("place-blocked", taken=shown(above, root)))
        elif above or not fits:
            self.give_way(claim)
        return fits and not above

    def _obstacle(self, root: Path, place: str) -> Path | None:
        folder = place.rpartition("/")[0]
        if folder not in self._obstacles:
            self._obstacles[folder] = obstacle(root, place)
        return self._obstacles[folder]

    def publish(self) -> None:
        """Bring out everything, unless something speaks against it; the first call counts."""
        if self.published or not self.strict:
            return
        found = self.edition.problems(self.output.path, self.output.manifest)
        found = list(at_their_lines(found, self.edition.claims, self.content))
        refuse([*self.tally.problems, *self.refused, *found])
        self.publishing = True
        self.warnings += self.output.receive(self.edition, self.progress)
        self.published, self.publishing = True, False

    def enter(self, publication: Publication | None) -> None:
        """Take in what is to be written into the ledger, and what is to be said of it."""
        self.ledger = publication
        self.warnings += publication.warnings if publication else ()

    def keep_the_ledger(self) -> None:
        """Write down what is published; all that could speak against it has been heard."""
        if self.ledger:
            self.written = self.ledger.write()

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Add to the problems that stop a build what has been logged until then.

        That nothing is left to publish is only said where nothing else explains it.
        """
        try:
            yield
        except ProblemsFound as found:
            known = [*found.problems, *(each for each in self.tally.problems if each not in found.problems)]
            raise ProblemsFound([each for each in known if each.key != "site-empty"] or known) from found

    def tidy_up(self) -> None:
        """Remove the empty folders that Pelican has made for pages which were not written."""
        for claim in self.edition.claims if self.strict and not self.published else ():
            remove_empty_folders(self.output.root, tidy(claim.place))

    def claim_of(self, place: str, template: Any, kwargs: Mapping[str, Any]) -> Claim:
        """Return the claim of a page, from what Pelican gives its writer."""
        own = kwargs.get("article") or kwargs.get("page")
        if own is None and kwargs.keys() & {"tag", "category", "author"}:
            own = next(iter(kwargs.get("articles", ())), None)
        if own is None:
            return Claim(place, called(template) or place, authored=False)
        is_its_page = not {"article", "page"}.isdisjoint(kwargs)
        source = self.content.called(Path(own.source_path))
        return Claim(place, source, field=field_of(own, place), page=is_its_page)


def called(template: Any) -> str:
    """Return a template as its author knows it: the path from here, or its name if it was installed."""
    file = Path(getattr(template, "filename", None) or "")
    here = Path.cwd()
    # Where `.venv` lies in the site's folder, what is installed there is still nobody's own file.
    own = file.is_absolute() and file.is_relative_to(here) and not file.is_relative_to(sys.prefix)
    return file.relative_to(here).as_posix() if own else str(getattr(template, "name", ""))


def taken(press: Press, kinds: Mapping[str, str], settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for every page of a list, by its place and kind, where Pelican makes one, too."""
    for place, kind in kinds.items():
        holder = press.holder_of(place)
        if holder and not holder.authored:
            other = holder.source
            yield misset(settings, "CASEBOOK_LISTS", "list-taken", word=kind, place=place, other=other)
