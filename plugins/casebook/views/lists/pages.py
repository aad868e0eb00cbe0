"""The lists of a site, in each language: what stands in which, and their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from itertools import chain

from ...reader import Entry
from ...words import Words, own_name
from ..addresses import group_slug, page_of
from ..common import as_spoken, frame_fields
from ..desk import Desk
from ..following import follow, with_feeds
from ..foreign import foreign_entry
from ..pages import EntryView, ListView
from ..parts import FollowView, LinkView, TranslationView
from .entries import entry_view
from .groups import GROUPED, group_title
from .listed import Listed
from .paging import cut, numbered

Key = tuple[str, str]
"""The kind of a list and the slug of its group: the same for a list in every language."""


@dataclass(frozen=True)
class _List:
    """A list before it is cut into pages."""

    key: Key
    path: str
    heading: str
    intro: str | None = None
    listed: tuple[Listed, ...] = ()
    overview: tuple[tuple[LinkView, int], ...] = ()


ByLanguage = Mapping[str, Mapping[Key, _List]]
"""All lists of a site, by their languages and keys."""


@dataclass(frozen=True)
class ListPage:
    """A page of a list whose entries are still to be made: `listed` are to fill it.

    `whole` makes what it has in common with the other pages.
    """

    path: str
    kind: str
    number: int
    listed: tuple[Listed, ...]
    whole: Callable[[], ListView]

    @cached_property
    def view(self) -> ListView:
        """The view, which has no entries yet."""
        return numbered(self.whole(), self.number)

    def filled(self, entries: Iterable[EntryView], desk: Desk) -> ListView:
        """Return the view with its entries; the desk is asked for its day only where that can be seen."""
        shown = tuple(entries)
        built = desk.today.isoformat() if any(entry.due_iso for entry in shown) else None
        return replace(self.view, entries=shown, built=built)


def list_views(desk: Desk) -> Iterator[ListView]:
    """Yield every page of every list that the settings ask for, in every language."""
    views = {each.path: listed_view(desk, each) for each in desk.shelves.listed}
    for page in list_pages(desk):
        yield page.filled((views[each.path] for each in page.listed), desk)


def list_pages(desk: Desk) -> Iterator[ListPage]:
    """Yield every page of every list, as it is before its entries are made."""
    by_language = {lang: _Lists(desk, lang).made() for lang in desk.languages}
    for lang, lists in by_language.items():
        for key in lists:
            yield from _pages(desk, lang, key, by_language)


def _pages(desk: Desk, lang: str, key: Key, by_language: ByLanguage) -> Iterator[ListPage]:
    made = by_language[lang][key]
    shown = cut(made.listed, desk.settings.per_page)
    whole = cache(partial(_whole, desk, lang, key, by_language, len(shown)))
    for number, listed in enumerate(shown, 1):
        yield ListPage(page_of(made.path, number), key[0], number, listed, whole)


def listed_view(desk: Desk, listed: Listed) -> EntryView:
    """Return what a list shows of a text."""
    text = listed.text
    return entry_view(desk, text) if isinstance(text, Entry) else foreign_entry(desk, text)


def _translations(key: Key, lang: str, by_language: ByLanguage) -> Iterator[TranslationView]:
    for other, lists in by_language.items():
        if other != lang and key in lists:
            yield TranslationView(other, own_name(other), lists[key].path, lists[key].heading)


def _whole(desk: Desk, lang: str, key: Key, by_language: ByLanguage, pages: int) -> ListView:
    """Return what all pages of a list have in common."""
    made, words = by_language[lang][key], desk.words(lang)
    return ListView(
        **with_feeds(frame_fields(desk, lang), _own_feeds(desk, made, words)),
        path=made.path,
        title=made.heading,
        description=made.intro,
        translations=tuple(_translations(key, lang, by_language)),
        kind=key[0],
        heading=made.heading,
        intro=made.intro,
        empty=words.gettext("Nothing here yet."),
        overview=made.overview,
        pages=pages,
        count_text=words.ngettext("{num} entry", "{num} entries", len(made.listed or made.overview)),
    )


def _own_feeds(desk: Desk, made: _List, words: Words) -> Iterator[FollowView]:
    kind, slug = made.key
    if desk.settings.tells(kind) and (kind, slug) in desk.feed_groups:
        text = words.gettext("Follow {name}", name=made.heading)
        yield from follow(desk, kind, text, made.heading, f"feeds/{kind}/{slug}")
    elif kind == "follow-ups":
        text = words.gettext("Follow all follow-ups")
        yield from follow(desk, kind, text, made.heading, "feeds/follow-ups")


def overview_headings(words: Words) -> Mapping[str, str]:
    """Return what the overviews of all groups are called, by their kinds."""
    _ = words.gettext
    return {
        "organisations": _("Organisations"),
        "channels": _("Channels"),
        "countries": _("Countries"),
        "tags": _("Tags"),
        "authors": _("Authors"),
        "archive": _("Archive"),
    }


def group_headings(desk: Desk, lang: str, kind: str) -> Mapping[str, str]:
    """Return by their slugs what all groups of a kind are called, for readers of a language."""
    own, all_of_them = desk.shelves.groups(kind, lang), desk.shelves.groups(kind, desk.languages[0])
    lists = _Lists(desk, lang)
    return {slug: lists.title(kind, slug, own.get(slug, listed)) for slug, listed in all_of_them.items()}


class _Lists:
    """All lists of one language."""

    def __init__(self, desk: Desk, lang: str) -> None:
        self._desk, self._lang = desk, lang
        self._words, self._root = desk.words(lang), desk.shelves.root(lang)
        self._listed = desk.shelves.shown_in(lang)

    def made(self) -> dict[Key, _List]:
        """Return the lists that the settings ask for, by kind and slug."""
        return {made.key: made for made in self._all() if self._desk.settings.makes(made.key[0])}

    def _all(self) -> Iterator[_List]:
        _ = self._words.gettext
        yield _List(("index", ""), self._root, _("Newest"), listed=self._listed)
        yield self._of_kind(
            "case", "cases", _("Cases"), _("Every campaign and practice that was written up, newest first.")
        )
        yield self._of_kind(
            "follow-up",
            "follow-ups",
            _("Follow-ups"),
            _("Everything that was checked, answered or corrected later, newest first."),
        )
        for kind in filter(self._desk.settings.makes, GROUPED):
            yield from self._grouped(kind)

    def _of_kind(self, wanted: str, kind: str, heading: str, intro: str) -> _List:
        chosen = tuple(each for each in self._listed if each.kind == wanted)
        return _List((kind, ""), f"{self._root}{kind}/", heading, intro, chosen)

    def _grouped(self, kind: str) -> Iterator[_List]:
        """Yield the overview of all groups of a kind, then a list for each."""
        groups = self._desk.shelves.groups(kind, self._lang)
        made = [self._group(kind, slug, listed) for slug, listed in groups.items()]
        made.sort(key=lambda each: (each.heading.casefold(), each.key), reverse=kind == "archive")
        overview = tuple((LinkView(each.heading, each.path), len(each.listed)) for each in made)
        yield _List((kind, ""), f"{self._root}{kind}/", self._headings[kind], overview=overview)
        yield from made

    @cached_property
    def _headings(self) -> Mapping[str, str]:
        return overview_headings(self._words)

    def _group(self, kind: str, slug: str, listed: Sequence[Listed]) -> _List:
        heading = self.title(kind, slug, listed)
        return _List((kind, slug), f"{self._root}{kind}/{slug}/", heading, listed=tuple(listed))

    def title(self, kind: str, slug: str, listed: Iterable[Listed]) -> str:
        """Return what a group is called: in the words of a case in this language, where there is one."""
        chosen, name = self._spelt(kind, slug, listed)
        name = as_spoken(self._desk, name) if kind == "authors" else name
        is_ours = chosen.text.lang == self._lang
        return group_title(kind, name, chosen.labels if is_ours else {}, self._words)

    def _spelt(self, kind: str, slug: str, listed: Iterable[Listed]) -> tuple[Listed, str]:
        """Return the first text of this language that names a group, or else the first of any."""
        spelt = (
            (each, name)
            for each in listed
            for name in each.names.get(kind, ())
            if group_slug(kind, name) == slug
        )
        first = next(spelt)
        # No further than to the one that is wanted: a tag may be on all the texts of a site.
        return next((each for each in chain([first], spelt) if each[0].text.lang == self._lang), first)
