"""Making formes: whatever process has the time makes all that there is to make of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from jinja2 import Environment

from ...crawlers.places import place_of
from ...disk.packs import Slip, Writer, pickled
from ...feeds.bounds import MOST_ARCHIVED
from ...feeds.entries import entries
from ...feeds.entry import Entry as FeedEntry
from ...feeds.facts import Facts
from ...feeds.fragments import fragments
from ...feeds.slot import Slot
from ...feeds.slots import slots
from ...feeds.stories import answered, facts_alone
from ...feeds.story import FeedSite
from ...reader import Entry
from ...reader.lazy.unopened import ShelvedEntry, identity_of
from ...reader.lazy.witness import Trace
from ...search.texts import record_of
from ...sharing.embedding import embed_view
from ...sharing.host import Host
from ...sharing.shared import poster_beside
from ...views.due import due_of
from ...views.evidence import evidence_of
from ...views.lists.pages import listed_view
from ...views.pages import CaseView, PostView
from ...views.witnessed import WitnessedDesk
from ..beside.citing import cite_files_of
from ..beside.crawling import has_sitemap
from ..beside.feeding import feed_site, story_of_text, told_facts
from ..beside.figures import figures_of
from ..beside.sharing import TEMPLATE, oembed_of
from ..beside.signposts import signposted
from ..pages.proofs import Show
from ..pages.rendered_ahead import Page, page_of, seen_of_article
from ..pages.texts import furnish_text
from ..site import Site
from .describing import text_of
from .forme import Forme, Made, sign_of
from .kept import DUE, EVIDENCE, FACTS, FEED, LISTED, PLACE, POSTER, ROWS, SEARCHED, SIGNPOSTS
from .kin import Kin


@dataclass(frozen=True)
class Composer:
    """Makes the formes of a site's texts."""

    site: Site
    desk: WitnessedDesk
    generator: Any
    environment: Environment
    writer: Writer
    is_searched: bool = False
    _at_hand: list[Entry] = field(default_factory=list, repr=False, compare=False)

    @property
    def host(self) -> Host:
        """What all pages share of the site when they are shared."""
        return Host.of(self.desk)

    def compose(self, entry: ShelvedEntry, show: Show = lambda _: None) -> Forme:
        """Make all that there is to make of a text; `show` its page before the rest."""
        with self.desk.witness.watching() as trace:
            self.desk.witness.note(("own", entry.card.file), identity_of(entry))
            own = tuple(self._files(entry))
            show({place: raw for place, raw in own if place == entry.card.save_as})
            figures = figures_of(self.site, self.desk, entry) if self._has_figures(entry) else None
            files = chain(own, figures.files if figures else (), cite_files_of(self.desk, entry))
            pages = tuple((place, self.writer.add(raw)) for place, raw in files)
            rows = [(ROWS, pickled(figures.rows))] if figures else []
            values = tuple((name, self.writer.add(raw)) for name, raw in (*self._values(entry), *rows))
            in_feeds = tuple(self._in_feeds(entry))
        self._forget()
        return Forme(
            pages, (*values, *(made for _, made in in_feeds)), trace, "".join(told for told, _ in in_feeds)
        )

    def _text(self, entry: Entry) -> Any:
        """Return a text as templates have it; None of one that is to be skipped."""
        text = text_of(self.generator, entry)
        if text is not None:
            self._at_hand.append(entry)
            text.translations = Kin(partial(self._kin, entry, text.status))
            furnish_text(self.site, self.desk, self.generator, text, self.environment)
        return text

    def _kin(self, entry: Entry, status: str) -> list[Any]:
        """Return the other versions of a text, for which a theme may ask Pelican's articles."""
        texts = map(self._text, self.desk.library.translations_of(entry))
        return [text for text in texts if text is not None and text.status == status]

    def _files(self, entry: ShelvedEntry) -> Iterator[tuple[str, bytes]]:
        text = self._text(entry)
        if text is None:
            return
        text.refresh_metadata_intersite_links()
        if entry.card.save_as:
            yield entry.card.save_as, self._page(text)
            yield from self._shared(text.case)

    def _shared(self, view: PostView) -> Iterator[tuple[str, bytes]]:
        """Yield the table of a case for other sites, and what tells programs of it."""
        embed = embed_view(self.host, view) if isinstance(view, CaseView) else None
        if embed and isinstance(view, CaseView):
            template, context = self.generator.get_template(TEMPLATE), self.generator.context
            page = page_of(embed, template, context, relative=self.site.pelican["RELATIVE_URLS"])
            yield page.name, page.rendered().encode()
            yield from oembed_of(self.host, view, self.environment)

    def _page(self, text: Any) -> bytes:
        more = seen_of_article(text)
        template = self.generator.get_template(text.template)
        relative = self.site.pelican["RELATIVE_URLS"]
        return Page(text.save_as, template, self.generator.context, relative, more).rendered().encode()

    def _values(self, entry: ShelvedEntry) -> Iterator[tuple[str, bytes]]:
        if not self.desk.has_page(entry):
            return
        if has_sitemap(self.site):
            yield PLACE, pickled(tuple(place_of(self.desk, entry)))
        poster = poster_beside(self.host, self.site.views[str(entry.source.path)])
        if poster:
            yield POSTER, pickled(poster)
        view = listed_view(self.desk, self.desk.listed(entry))
        yield LISTED, pickled(view)
        if self.is_searched:
            yield SEARCHED, record_of(self.desk, entry, view).written()
        body = self.site.bodies.get(str(entry.source.path)) if self.site.settings.headers else None
        if body and (page := signposted(self.desk, body.view)):
            yield SIGNPOSTS, pickled(tuple(page))
        kinds = {DUE: due_of, EVIDENCE: evidence_of} if self._is_original(entry) else {}
        for kind, tell in kinds.items():
            for lang in self.desk.languages if self.site.settings.makes(kind) else ():
                yield f"{kind} {lang}", pickled(tell(self.desk, entry, lang))

    def _in_feeds(self, entry: ShelvedEntry) -> Iterator[tuple[str, Made]]:
        """Yield what feeds know of a text, and its entries as they are if no other text is dated like one."""
        zone, has_feeds = self.site.zone, self.site.settings.has("feeds") and self.desk.has_page(entry)
        facts = told_facts(self.site, self.desk, entry) if has_feeds else None
        if facts is None:
            return
        yield "", (FACTS, self.writer.add(pickled(facts)))
        if "cases" in self.site.settings.feeds:
            followed = filter(
                None, (facts_alone(self.desk, case, zone) for case in answered(self.desk, entry))
            )
            feeds = feed_site(self.site, [facts], self.environment)
            own = [slot for slot in slots([facts, *followed], feeds) if slot.facts is facts]
            told, slip = self._written(entry, facts, own, feeds)
            yield told, (FEED, slip)

    def told_again(
        self, entry: ShelvedEntry, facts: Facts, own: Sequence[Slot], feeds: FeedSite
    ) -> tuple[str, Slip, Trace]:
        """Write the entries of a text that its forme lacks, or has for other slots; return what was asked."""
        with self.desk.witness.watching() as trace:
            self._text(entry)
            told, slip = self._written(entry, facts, own, feeds)
        self._forget()
        return told, slip, trace

    def entries_of(
        self, entry: ShelvedEntry, facts: Facts, own: Sequence[Slot], feeds: FeedSite
    ) -> tuple[FeedEntry, ...]:
        """Return the entries of a text as archives have them."""
        self._text(entry)
        story = story_of_text(self.site, self.desk, entry, facts)
        made = tuple(entries(story, own, feeds, MOST_ARCHIVED))
        self._forget()
        return made

    def _written(
        self, entry: ShelvedEntry, facts: Facts, own: Sequence[Slot], feeds: FeedSite
    ) -> tuple[str, Slip]:
        """Write the entries of a furnished text; return for which slots, and where they are kept."""
        story = story_of_text(self.site, self.desk, entry, facts)
        written = fragments(story, own, feeds)
        raw = pickled(dict(zip((slot.id for slot in own), written, strict=True)))
        return sign_of(own, written), self.writer.add(raw)

    def _has_figures(self, entry: Entry) -> bool:
        """Tell whether the figures of a text are published: those of the original of a published case are."""
        return self._is_original(entry) and self.desk.has_page(entry) and self.site.settings.has("data")

    def _is_original(self, entry: Entry) -> bool:
        return entry.kind == "case" and self.desk.library.cases.get(entry.slug) is entry

    def _forget(self) -> None:
        """Let go of what a process would otherwise keep of every text."""
        for entry in self._at_hand:
            path = str(entry.source.path)
            text = self.site.contents.pop(path, None)
            if text is not None:
                # It is asked for its content by way of itself: only garbage collection would find that ring.
                vars(text).clear()
            self.site.bodies.pop(path, None)
            self.site.views.pop(path, None)
        self._at_hand.clear()
