"""What feeds are made of: what is kept of each text, and which entries and feeds follow from all of it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

from ...feeds.facts import Facts
from ...feeds.files import by_file
from ...feeds.shelves import Shelf, shelves, told_in
from ...feeds.slot import Slot
from ...feeds.slots import slots
from ...feeds.story import Article, FeedSite
from ...reader.lazy.unopened import ShelvedEntry
from ..beside.feeding import feed_site, foreign_articles
from ..published.publishing import going_on
from .kept import FACTS, value_key
from .standing import Standing


@dataclass(frozen=True)
class Material:
    """What the feeds of a site are made of; nothing of it before it is asked for.

    Texts are known by their files in the library, or as their authors know these: what is `shown`.
    """

    standing: Standing
    environment: Environment

    @cached_property
    def facts(self) -> Mapping[str, Facts]:
        """What feeds know of the texts of the library, by their files."""
        standing = self.standing
        slips = ((file, standing.known.get(value_key(FACTS, file))) for file in standing.cards)
        return {file: pickle.loads(standing.packs.read(slip)) for file, slip in slips if slip}

    @cached_property
    def named(self) -> Mapping[str, str]:
        """The files of texts, from how their authors know them."""
        return {facts.file: file for file, facts in self.facts.items()}

    @cached_property
    def texts(self) -> Mapping[str, ShelvedEntry]:
        """The texts of the library, by their files."""
        texts = self.standing.site.library.entries
        return {entry.card.file: entry for entry in texts if isinstance(entry, ShelvedEntry)}

    @cached_property
    def foreign(self) -> Mapping[str, Article]:
        """The posts that another reader read, by their files."""
        return {article.facts.file: article for article in foreign_articles(self.standing.site)}

    @cached_property
    def all_facts(self) -> tuple[Facts, ...]:
        """What feeds know of all that they tell of."""
        return (*self.facts.values(), *(article.facts for article in self.foreign.values()))

    @cached_property
    def site(self) -> FeedSite:
        """What feeds know of the site."""
        feeds = feed_site(self.standing.site, self.all_facts, self.environment)
        return going_on(feeds, self.all_facts)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The entries of the site, which need not be written."""
        return slots(self.all_facts, self.site)

    @cached_property
    def slots_of(self) -> Mapping[str, Sequence[Slot]]:
        """The slots of each text, by its file as its author knows it."""
        return by_file(self.slots)

    @cached_property
    def shelves(self) -> tuple[Shelf, ...]:
        """The feeds of the site."""
        return tuple(shelves(self.slots, self.site))

    @cached_property
    def shown(self) -> frozenset[str]:
        """The texts whose entries have to be written, by their files as their authors know them."""
        return told_in(self.shelves, self.site)
