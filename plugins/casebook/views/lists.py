"""The lists of a site, in each language: which entries stand in which, and their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from ..model import Case, FollowUp
from ..reader import Entry
from ..words import own_name
from .addresses import group_slug, home, page_of
from .common import ATOM, RSS, site_feeds
from .desk import Desk
from .entries import ForeignPost, entry_view
from .groups import NAMES, group_title
from .pages import EntryView, ListView
from .parts import FeedLink, LinkView, TranslationView


@dataclass(frozen=True)
class _List:
    """A list before it is cut into pages. `key` is the same for the list in every language."""

    key: tuple[str, str]
    path: str
    heading: str
    intro: str | None
    entries: tuple[EntryView, ...]
    overview: tuple[tuple[LinkView, int], ...] = ()


def list_views(desk: Desk, foreign: Iterable[ForeignPost] = ()) -> Iterator[ListView]:
    """Yield every page of every list that the settings ask for, in every language.

    `foreign` are published posts that are not in the library.
    """
    by_language = {lang: _Lists(desk, lang, tuple(foreign)).made() for lang in desk.languages}
    for lang, lists in by_language.items():
        for made in lists.values():
            others = _translations(made.key, lang, by_language)
            yield from _pages(desk, lang, made, others)


def _translations(
    key: tuple[str, str], lang: str, by_language: Mapping[str, Mapping[tuple[str, str], _List]]
) -> tuple[TranslationView, ...]:
    return tuple(
        TranslationView(other, own_name(other), lists[key].path, lists[key].heading)
        for other, lists in by_language.items()
        if other != lang and key in lists
    )


def _pages(desk: Desk, lang: str, made: _List, others: tuple[TranslationView, ...]) -> Iterator[ListView]:
    words, size = desk.words(lang), desk.settings.per_page
    pages = max(1, -(-len(made.entries) // size))
    whole = ListView(
        lang=lang,
        words=words,
        path=made.path,
        title=made.heading,
        translations=others,
        feeds=(*_own_feeds(desk, made), *site_feeds(desk, lang)),
        home_path=desk.home(lang),
        languages=desk.homes,
        kind=made.key[0],
        heading=made.heading,
        intro=made.intro,
        empty=words.gettext("Nothing here yet."),
        overview=made.overview,
        pages=pages,
        count_text=words.ngettext("{num} entry", "{num} entries", len(made.entries or made.overview)),
    )
    for number in range(1, pages + 1):
        yield replace(
            whole,
            path=page_of(made.path, number),
            number=number,
            translations=others if number == 1 else (),
            overview=made.overview if number == 1 else (),
            entries=made.entries[(number - 1) * size : number * size],
            previous_path=page_of(made.path, number - 1) if number > 1 else None,
            next_path=page_of(made.path, number + 1) if number < pages else None,
        )


def _own_feeds(desk: Desk, made: _List) -> tuple[FeedLink, ...]:
    kind, slug = made.key
    if kind not in ("organisations", "channels") or not slug or not desk.settings.has("feeds"):
        return ()
    base = f"feeds/{kind}/{slug}"
    return (FeedLink(made.heading, f"{base}.atom.xml", ATOM), FeedLink(made.heading, f"{base}.rss.xml", RSS))


class _Lists:
    """All lists of one language."""

    def __init__(self, desk: Desk, lang: str, foreign: tuple[ForeignPost, ...]) -> None:
        self._desk, self._lang = desk, lang
        self._words = desk.words(lang)
        self._home = home(lang, desk.default_lang)
        self._entries = sorted(self._chosen(), key=_newest_first, reverse=True)
        self._foreign = tuple(post for post in foreign if lang in (desk.default_lang, post.view.lang))
        self._views = {str(entry.source.path): entry_view(desk, entry) for entry in self._entries}

    def _chosen(self) -> Iterator[Entry]:
        """Yield each published entry once, in this language where it has it.

        The root's lists show everything; those of another language what exists in it.
        """
        desk, root = self._desk, self._lang == self._desk.default_lang
        for entry in desk.library.entries:
            if entry.page or not desk.has_page(entry):
                continue
            if entry.lang == self._lang or (root and _stands_for_all(entry, desk)):
                yield entry

    def made(self) -> dict[tuple[str, str], _List]:
        """Return the lists that the settings ask for, by kind and slug."""
        wanted = self._desk.settings.lists
        lists = [made for kind, make in self._makers().items() if kind in wanted for made in make()]
        return {made.key: made for made in lists}

    def _makers(self) -> Mapping[str, Callable[[], Iterator[_List]]]:
        _ = self._words.gettext
        headings = {
            "organisations": _("Organisations"),
            "channels": _("Channels"),
            "countries": _("Countries"),
            "tags": _("Tags"),
            "authors": _("Authors"),
            "archive": _("Archive"),
        }
        return {
            "index": self._index,
            "cases": self._cases,
            "follow-ups": self._follow_ups,
            **{kind: partial(self._grouped, kind, heading) for kind, heading in headings.items()},
        }

    def _index(self) -> Iterator[_List]:
        made = self._list("index", self._words.gettext("Newest"), self._entries)
        everything = _sorted([*made.entries, *(post.view for post in self._foreign)])
        yield replace(made, path=self._home, entries=everything)

    def _cases(self) -> Iterator[_List]:
        chosen = [entry for entry in self._entries if isinstance(entry.document, Case)]
        intro = self._words.gettext("Every campaign and practice that was written up, newest first.")
        yield self._list("cases", self._words.gettext("Cases"), chosen, intro=intro)

    def _follow_ups(self) -> Iterator[_List]:
        chosen = [entry for entry in self._entries if isinstance(entry.document, FollowUp)]
        intro = self._words.gettext("Everything that was checked, answered or corrected later, newest first.")
        yield self._list("follow-ups", self._words.gettext("Follow-ups"), chosen, intro=intro)

    def _list(
        self, kind: str, heading: str, chosen: Iterable[Entry], *, slug: str = "", intro: str | None = None
    ) -> _List:
        views = tuple(self._views[str(entry.source.path)] for entry in chosen)
        path = f"{self._home}{kind}/{slug}/" if slug else f"{self._home}{kind}/"
        return _List((kind, slug), path, heading, intro, views)

    def _grouped(self, kind: str, heading: str) -> Iterator[_List]:
        """Yield the overview of all names that entries have, then a list for each name."""
        groups: dict[str, list[EntryView]] = defaultdict(list)
        titles: dict[str, str] = {}
        for entry in self._entries:
            for name in dict.fromkeys(NAMES[kind](entry, self._desk)):
                slug = group_slug(kind, name)
                titles.setdefault(slug, group_title(kind, name, entry, self._words))
                groups[slug].append(self._views[str(entry.source.path)])
        for post in self._foreign:
            for name in dict.fromkeys(post.names(kind)):
                slug = group_slug(kind, name)
                titles.setdefault(slug, name)
                groups[slug].append(post.view)
        lists = (self._list(kind, titles[slug], (), slug=slug) for slug in groups)
        made = [replace(each, entries=_sorted(groups[each.key[1]])) for each in lists]
        made.sort(key=lambda each: each.heading.casefold(), reverse=kind == "archive")
        overview = tuple((LinkView(each.heading, each.path), len(each.entries)) for each in made)
        yield replace(self._list(kind, heading, ()), overview=overview)
        yield from made


def _sorted(views: Iterable[EntryView]) -> tuple[EntryView, ...]:
    """Return entries newest first; those of one day stay in the order they are in."""
    return tuple(sorted(views, key=lambda view: view.date.iso, reverse=True))


def _stands_for_all(entry: Entry, desk: Desk) -> bool:
    """Tell whether an entry is the one shown where its text is not in the reader's language: the original."""
    others = [other for other in desk.library.translations_of(entry) if desk.has_page(other)]
    if any(other.lang == desk.default_lang for other in others):
        return False
    originals = [other for other in (entry, *others) if not other.document.translation] or [entry, *others]
    return min(originals, key=lambda each: each.lang) is entry


def _newest_first(entry: Entry) -> tuple[str, str]:
    return (entry.document.date.instant().isoformat() if entry.document.date else "", str(entry.source.path))
