"""The last step of a build: what it has made is counted, the site is written, and what it knows is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .incremental.neighbours import all_texts
from .incremental.standing import standing_of
from .press import Press
from .reports.held import held_back
from .reports.outcome import Outcome
from .site import Site


def bring_out(press: Press, site: Site, context: Mapping[str, Any]) -> None:
    """Have the press publish all that it holds; the texts are in the context that generators share."""
    standing = standing_of(site)
    texts = all_texts(standing, context) if standing else context
    press.outcome = Outcome.of(texts)
    press.warnings += press.outcome.warnings(press.content.shown)
    press.held = tuple(held_back(texts, press.content))
    press.publish()
    if standing and press.published:
        standing.save()
