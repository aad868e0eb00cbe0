"""What stands around a text: feeds, revisions, translations, and what the text has placed itself."""

from __future__ import annotations

from dataclasses import field

from ...model.light import light
from ..formats import FORMATS
from .inline import DateView, LinkView

BY_ID = ("metrics", "claims", "promises", "comparisons")
"""The parts of which a text can place some, by their ids."""
WHOLE = ("timeline", "sources", "verdicts", "contact")
"""The parts that a text can only place whole."""


@light()
class FeedLink:
    """A feed to subscribe to: its title, its path and its media type. `format` is what that is called."""

    title: str
    path: str
    type: str

    @property
    def format(self) -> str:
        """What its format is called: `Atom`, `RSS` or `JSON`."""
        return next(each.name for each in FORMATS if each.media_type == self.type)


@light()
class FollowView:
    """What a page offers to follow, in words ("Follow this case"), and its feed in every format."""

    text: str
    feeds: tuple[FeedLink, ...]


@light()
class RevisionView:
    """What changed after publication, in a person's words; of what is not `told` feeds say nothing."""

    date: DateView
    kind: str
    note: str | None = None
    told: bool = True


@light()
class WithdrawalView:
    """When and why a text was withdrawn, and which cases stand there now; `text` says it in plain words."""

    date: DateView
    note: str | None
    text: str
    replaced_by: tuple[LinkView, ...] = ()


@light()
class GoneView:
    """A case of a follow-up that was withdrawn: `text` says that, and which cases stand there now."""

    text: str
    replaced_by: tuple[LinkView, ...] = ()


@light()
class TranslationView:
    """The same text in another language; `name` is that language in its own words."""

    lang: str
    name: str
    path: str
    title: str


@light()
class Placement:
    """Which parts the text already placed, and so the theme must not place again.

    `parts` are placed whole, by their names; of the others, what was placed by its id.
    """

    parts: frozenset[str] = field(default_factory=frozenset)
    metrics: frozenset[str] = field(default_factory=frozenset)
    claims: frozenset[str] = field(default_factory=frozenset)
    promises: frozenset[str] = field(default_factory=frozenset)
    comparisons: frozenset[str] = field(default_factory=frozenset)

    def named(self, part: str) -> frozenset[str]:
        """Return what was placed of a part by its id; nothing of one that is only placed whole."""
        named: frozenset[str] = getattr(self, part) if part in BY_ID else frozenset()
        return named
