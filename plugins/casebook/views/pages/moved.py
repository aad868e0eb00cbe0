"""The page at the former address of a text."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from ..parts import LinkView
from .page import PageView


@light(kw_only=True)
class MovedView(PageView):
    """What stands at the former address of a text, or of a list: where that is now.

    `moved` is the kind of text; `list` is a list that has another name, `lists` leads from one in which
    nothing stands any more to all of its kind, `choice` from cases that were chosen by their evidence to
    those from which they were. `target` leads there, `canonical` is the whole address of that; None on a site
    that does not know its own. `site` is the name of the site.
    """

    kind: Literal["moved"] = "moved"
    moved: Literal["case", "follow-up", "post", "list", "lists", "choice"]
    target: LinkView
    canonical: str | None
    site: str
