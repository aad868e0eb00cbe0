"""Everything an author can mend before a build is worth its time, found without Pelican's generators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...disk.paths import checked_path
from ...errors import Problem, Severity, in_order, refuse
from ...reader.classic import problems_elsewhere
from ..content import Content, content_of, wants_strictness
from ..guard import guard
from ..oddities import oddities
from ..output_place import misplaced_output
from ..settings_checks import settings_problems
from ..site import Site
from ..surveying.survey import Survey
from .foretelling import foretold


@dataclass(frozen=True)
class Audit:
    """What is wrong with a site, in the order of files and lines, and the files that were looked at.

    `blind` tells that something kept all texts from being read, so that nothing is known of them; `strict`
    that a build looks at them at all.
    """

    content: Content
    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()
    blind: bool = False
    strict: bool = True


def audit(pelican: Mapping[str, Any], *, alone: bool = False) -> Audit:
    """Look at the site that Pelican's settings describe; raise ProblemsFound where those do not hold.

    Problems come in the steps in which a build finds them: what must not be read, what is wrong with what
    was read, and only where that is good, what speaks against where it would stand. `alone` says to start no
    other process.
    """
    refuse(settings_problems(pelican))
    site, content = Site.of(pelican), content_of(pelican)
    if not wants_strictness(content, site.settings):
        return Audit(content, strict=False)
    barred = [*guard(content), *misplaced_output(pelican, content, Path(pelican["OUTPUT_PATH"]), strict=True)]
    if barred:
        return Audit(content, in_order([*site.warnings, *barred]), blind=True)
    stock = checked_path(Path(pelican["CACHE_PATH"]))
    found = Survey(site.ground, pelican["MARKDOWN"], stock, alone).find()
    problems = [*site.warnings, *site.ledger.problems, *found.problems, *oddities(content, pelican)]
    problems += problems_elsewhere(site.ground, pelican["READERS"])
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += foretold(site, found.pages)
    return Audit(content, in_order(problems), found.files)
