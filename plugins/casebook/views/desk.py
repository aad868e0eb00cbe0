"""What all views of a site draw upon: the library, the addresses, the settings and the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, tzinfo
from functools import cached_property
from itertools import chain, islice

from markupsafe import Markup

from ..figures import Chronicle, Dossier, Silence, TimelineItem
from ..figures.joining import join
from ..figures.sources import Citation
from ..model import Case, FollowUp
from ..pictures.picture import Picture
from ..reader import Entry, Library
from ..settings import Settings
from ..words import Words, own_name, words_of
from .addresses import beside, group_slug
from .lists.groups import names_of
from .lists.listed import Foreign, Listed, foreign_listed, is_nearest, newest_first
from .lists.shelves import Shelves
from .parts import LinkView, TranslationView
from .titles import marked

Timeline = tuple[TimelineItem | Silence, ...]
_ON_ANY_DAY = ("languages", "homes", "case_entries", "shelves", "feed_languages")
"""What of a desk is the same on any day, and takes going through the whole library."""


@dataclass(frozen=True)
class Desk:
    """The library of a site, with what turns it into pages.

    `paths` gives the address of each published entry by the path of its file; `unlisted` that of each draft,
    hidden or scheduled one, to which nothing leads. `render` turns Markdown of the front matter into clean
    HTML, with `SITE` for the address of the site. `foreign` are the published posts that are not in the
    library. A day without a time begins in `zone`. `address` is that of the site, absolute and without a
    slash at its end, `name` what it is called; `versions` gives the address at which the state of a page
    stays, by the page's path, where there is one. `pictures` are what is known of pictures, by their paths.
    `anchors` are all by which readers could ever cite what a page had, by what the ledger calls its text.
    """

    library: Library
    paths: Mapping[str, str]
    settings: Settings
    today: date
    render: Callable[[str], Markup]
    default_lang: str = "en"
    unlisted: Mapping[str, str] = field(default_factory=dict)
    foreign: tuple[Foreign, ...] = ()
    zone: tzinfo = UTC
    address: str = ""
    name: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    _dossiers: dict[tuple[str, str], Dossier] = field(default_factory=dict, repr=False, compare=False)
    _chronicles: dict[int, Chronicle] = field(default_factory=dict, repr=False, compare=False)
    _timelines: dict[tuple[int, date], Timeline] = field(default_factory=dict, repr=False, compare=False)

    def as_of(self, day: date) -> Desk:
        """Return the desk of another day, with the same lists: no day decides what stands in them."""
        then = replace(self, today=day)
        # Of 1,000 cases each has a day of its own; worked out for each, this would take 1,000 times as long.
        vars(then).update({name: getattr(self, name) for name in _ON_ANY_DAY})
        return then

    def words(self, lang: str) -> Words:
        """Return the words of a language, with the site's own behind them."""
        return words_of(lang, self.default_lang)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages with lists of their own, the default first."""
        used = {entry.lang for entry in self.library.entries if self.has_page(entry)}
        wanted = self.settings.languages or sorted(used.union(post.lang for post in self.foreign))
        return tuple(dict.fromkeys([self.default_lang, *wanted]))

    def home(self, lang: str) -> str:
        """Return the start page of a language; the site's own where that language has none."""
        return self.shelves.root(lang) if self.settings.makes("index") else ""

    @cached_property
    def homes(self) -> tuple[TranslationView, ...]:
        """The start pages of all languages; none where there is but one."""
        if len(self.languages) < 2 or not self.settings.makes("index"):
            return ()
        named = ((lang, own_name(lang)) for lang in self.languages)
        return tuple(TranslationView(lang, name, self.home(lang), name) for lang, name in named)

    def feeds_path(self, lang: str) -> str | None:
        """Return the address of the page of all feeds, for readers of a language; None without one."""
        has_page = self.settings.has("feeds") and self.settings.makes("feeds")
        return f"{self.shelves.root(lang)}feeds/" if has_page else None

    def search_path(self, lang: str) -> str | None:
        """Return the address of the page that is searched on, for readers of a language; None without one."""
        return f"{self.shelves.root(lang)}search/" if self.settings.has("search") else None

    @cached_property
    def feed_languages(self) -> tuple[str, ...]:
        """The languages that have something to tell, each with a feed of its own."""
        return tuple(sorted({each.text.lang for each in self.shelves.listed}))

    @cached_property
    def feed_groups(self) -> frozenset[tuple[str, str]]:
        """The organisations, channels and tags that have feeds: those that originals name."""
        originals = [each for each in self.shelves.listed if not each.translation]
        own = (("tags", each.names["tags"]) for each in originals)
        cases = (each for each in originals if each.kind == "case")
        of_cases = ((kind, each.names[kind]) for each in cases for kind in ("organisations", "channels"))
        named = ((kind, name) for kind, names in chain(own, of_cases) for name in names)
        return frozenset((kind, group_slug(kind, name)) for kind, name in named)

    def path(self, entry: Entry) -> str:
        """Return the address of an entry's page; of a draft, too, and nothing of what has no page."""
        file = str(entry.source.path)
        return self.paths.get(file) or self.unlisted.get(file, "")

    def folder(self, slug: str) -> str:
        """Return the address of a case's files and feeds, the same in every language."""
        address = self.settings.case_url.format(slug=slug, lang=self.default_lang)
        return beside(address, "")

    def has_page(self, entry: Entry) -> bool:
        """Tell whether an entry is published as a page."""
        return entry.published and str(entry.source.path) in self.paths

    @cached_property
    def case_entries(self) -> tuple[Entry, ...]:
        """The originals of the published cases."""
        return tuple(entry for entry in self.library.cases.values() if self.has_page(entry))

    def dossier(self, entry: Entry) -> Dossier:
        """Return a case with its published follow-ups, all in the entry's language where they have it."""
        key = (entry.slug, entry.lang)
        if key not in self._dossiers:
            self._dossiers[key] = self._joined(entry)
        return self._dossiers[key]

    def _joined(self, entry: Entry) -> Dossier:
        case = entry.document
        assert isinstance(case, Case)
        later = self.follow_ups_of(case.slug, entry.lang)
        cited: list[Citation] = [(None, name) for name in entry.cited]
        cited += [(e.document.slug, name) for e in later for name in e.cited]
        documents = [e.document for e in later if isinstance(e.document, FollowUp)]
        return join(case, documents, self.library.shared, cited)

    def timeline(self, dossier: Dossier) -> Timeline:
        """Return the timeline of a case as of today; a page, its list and its feeds show the same."""
        key = (id(dossier), self.today)
        if key not in self._timelines:
            self._timelines[key] = self.chronicle(dossier).on(self.today)
        return self._timelines[key]

    def chronicle(self, dossier: Dossier) -> Chronicle:
        """Return what a case tells on any day; it holds its dossier, which no other is taken for then."""
        if id(dossier) not in self._chronicles:
            self._chronicles[id(dossier)] = Chronicle(dossier)
        return self._chronicles[id(dossier)]

    def follow_ups_of(self, slug: str, lang: str) -> tuple[Entry, ...]:
        """Return the published follow-ups of a case, each in a language where it has it."""
        originals = (entry for entry in self.library.follow_ups_of(slug) if self.has_page(entry))
        return tuple(self.in_language(entry, lang) for entry in originals)

    def followed(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the published cases that a follow-up follows, in its own language where they have it."""
        cases = (self.library.cases[slug] for slug in entry.follows if slug in self.library.cases)
        return tuple(self.in_language(case, entry.lang) for case in cases if self.has_page(case))

    def in_language(self, entry: Entry, lang: str) -> Entry:
        """Return the published version of an entry in a language, or the entry itself.

        Of a translation that was withdrawn alone nothing is left to show in place of the original.
        """
        found = self.library.in_language(entry, lang)
        taken_back = found.withdrawn and not entry.withdrawn
        return found if self.has_page(found) and not taken_back else entry

    def link(self, entry: Entry, lang: str) -> LinkView:
        """Return the link to an entry, in the reader's language where there is such a version.

        Of what was withdrawn it says so.
        """
        target = self.in_language(entry, lang)
        title = marked(target.title, self.words(target.lang)) if target.withdrawn else target.title
        return LinkView(title, self.path(target), lang=target.lang if target.lang != lang else None)

    def translations(self, entry: Entry) -> tuple[TranslationView, ...]:
        """Return the published versions of an entry in other languages."""
        others = (other for other in self.library.translations_of(entry) if self.has_page(other))
        return tuple(TranslationView(e.lang, own_name(e.lang), self.path(e), e.title) for e in others)

    @cached_property
    def shelves(self) -> Shelves:
        """The lists of the site."""
        entries = (entry for entry in self.library.entries if self.has_page(entry) and not entry.page)
        listed = newest_first([*map(self.listed, entries), *foreign_listed(self.foreign)])
        return Shelves(listed, self.languages, self.settings)

    def listed(self, entry: Entry) -> Listed:
        """Return an entry as lists know it."""
        names = names_of(entry, (entry,) if entry.kind == "case" else self.followed(entry))
        when = entry.instant(self.zone)
        assert when is not None, "what has no date stands in no list"
        others = (other for other in self.library.translations_of(entry) if self.has_page(other))
        return Listed(entry, self.path(entry), when, names, is_nearest(entry, others, self.default_lang))

    def near(self, entry: Entry, most: int) -> tuple[Entry, ...]:
        """Return other cases: of the same organisations, then on the same channels, each the newest first."""
        # No further than to the last one wanted: on a channel there may be all the cases of a site.
        return tuple(islice(self._near(entry), most))

    def _near(self, entry: Entry) -> Iterator[Entry]:
        met, own = {entry.slug}, entry.groups
        for kind, names in (("organisations", own.organisations), ("channels", own.channels)):
            groups = self.shelves.groups(kind, self.default_lang)
            for each in chain.from_iterable(groups.get(group_slug(kind, name), ()) for name in names):
                text = each.text
                if each.kind == "case" and isinstance(text, Entry) and text.slug not in met:
                    met.add(text.slug)
                    if text.slug in self.library.cases:
                        yield self.library.cases[text.slug]

    @property
    def remembers(self) -> bool:
        """Whether it may be known what was cited once: of a site that is never published nothing is."""
        return bool(self.anchors) or self.settings.publishes

    def gone_from(self, name: str, present: Iterable[str]) -> tuple[str, ...]:
        """Return the anchors that the page of a text once had, in order, and that are not `present` on it."""
        known = self.anchors.get(name)
        return tuple(sorted(known.difference(present))) if known else ()

    def picture(self, path: str) -> Picture | None:
        """Return what is known of a picture of the site; None of one of which nothing is."""
        return self.pictures.get(path)

    def list_link(self, kind: str, name: str, lang: str, text: str | None = None) -> LinkView:
        """Return the link to a group's list, a bare text where that list is not made."""
        return self.shelves.link(kind, name, lang, text)
