"""The lists of a site, in each language: which entries stand in which, and their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..model import Case, FollowUp
from ..reader import Entry
from ..words import country, own_name
from ..words.marks import N_
from .addresses import home, page_of, slug_of
from .channels import channel_name
from .common import ATOM, RSS, followed, site_feeds
from .desk import Desk
from .entries import entry_view
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


def list_views(desk: Desk, foreign: Iterable[EntryView] = ()) -> Iterator[ListView]:
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
        kind=made.key[0],
        heading=made.heading,
        intro=made.intro,
        empty=words.gettext("Nothing here yet."),
        overview=made.overview,
        pages=pages,
        count_text=words.ngettext("{num} entry", "{num} entries", len(made.entries)),
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

    def __init__(self, desk: Desk, lang: str, foreign: tuple[EntryView, ...]) -> None:
        self._desk, self._lang = desk, lang
        self._words = desk.words(lang)
        self._home = home(lang, desk.default_lang)
        self._entries = sorted(self._chosen(), key=_newest_first, reverse=True)
        self._foreign = tuple(entry for entry in foreign if lang in (desk.default_lang, entry.lang))
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
        return {
            "index": self._index,
            "cases": self._cases,
            "follow-ups": self._follow_ups,
            "organisations": lambda: self._grouped("organisations", _organisations, str, N_("Organisations")),
            "channels": lambda: self._grouped("channels", _channels, self._channel, N_("Channels")),
            "countries": lambda: self._grouped("countries", _countries, self._country, N_("Countries")),
            "tags": lambda: self._grouped("tags", _tags, str, N_("Tags")),
            "authors": lambda: self._grouped("authors", _authors, str, N_("Authors")),
            "archive": lambda: self._grouped("archive", _years, str, N_("Archive")),
        }

    def _index(self) -> Iterator[_List]:
        yield self._list("index", "", self._home, self._words.gettext("Newest"), None, self._entries)

    def _cases(self) -> Iterator[_List]:
        chosen = [entry for entry in self._entries if isinstance(entry.document, Case)]
        intro = self._words.gettext("Every campaign and practice that was written up, newest first.")
        yield self._list("cases", "", f"{self._home}cases/", self._words.gettext("Cases"), intro, chosen, foreign=False)

    def _follow_ups(self) -> Iterator[_List]:
        chosen = [entry for entry in self._entries if isinstance(entry.document, FollowUp)]
        intro = self._words.gettext("Everything that was checked, answered or corrected later, newest first.")
        heading = self._words.gettext("Follow-ups")
        yield self._list("follow-ups", "", f"{self._home}follow-ups/", heading, intro, chosen, foreign=False)

    def _list(
        self, kind: str, slug: str, path: str, heading: str, intro: str | None, chosen: Iterable[Entry], *, foreign: bool = True
    ) -> _List:
        views = [self._views[str(entry.source.path)] for entry in chosen]
        views += self._foreign if foreign else ()
        views.sort(key=lambda view: view.date.iso, reverse=True)
        return _List((kind, slug), path, heading, intro, tuple(views))

    def _grouped(
        self, kind: str, names: Callable[[Entry, Desk], Iterable[str]], shown: Callable[[str], str], heading: str
    ) -> Iterator[_List]:
        """Yield a list for each name that entries have, and before them the overview of all names."""
        groups: dict[str, list[Entry]] = defaultdict(list)
        titles: dict[str, str] = {}
        for entry in self._entries:
            for name in dict.fromkeys(names(entry, self._desk)):
                slug = _group_slug(kind, name)
                titles.setdefault(slug, self._name(entry, name, shown))
                groups[slug].append(entry)
        made = [self._group(kind, slug, titles[slug], entries) for slug, entries in groups.items()]
        made.sort(key=lambda each: each.heading.casefold(), reverse=kind == "archive")
        overview = tuple((LinkView(each.heading, each.path), len(each.entries)) for each in made)
        path = f"{self._home}{kind}/"
        yield _List((kind, ""), path, self._words.gettext(heading), None, (), overview)
        yield from made

    def _name(self, entry: Entry, name: str, shown: Callable[[str], str]) -> str:
        return shown(getattr(entry.document, "names", {}).get(name, name))

    def _group(self, kind: str, slug: str, title: str, entries: list[Entry]) -> _List:
        return self._list(kind, slug, f"{self._home}{kind}/{slug}/", title, None, entries, foreign=False)

    def _channel(self, name: str) -> str:
        return channel_name(name, {}, self._words)

    def _country(self, code: str) -> str:
        return country(code, self._words)


def _stands_for_all(entry: Entry, desk: Desk) -> bool:
    """Tell whether an entry is the one shown where its text is not in the reader's language: the original."""
    others = [other for other in desk.library.translations_of(entry) if desk.has_page(other)]
    if any(other.lang == desk.default_lang for other in others):
        return False
    originals = [other for other in (entry, *others) if not other.document.translation] or [entry, *others]
    return min(originals, key=lambda each: each.lang) is entry


def _newest_first(entry: Entry) -> tuple[str, str]:
    return (entry.document.date.instant().isoformat() if entry.document.date else "", str(entry.source.path))


def _group_slug(kind: str, name: str) -> str:
    return name if kind == "countries" else slug_of(name)


def _case_fields(entry: Entry, desk: Desk, field: str) -> Iterator[str]:
    """Yield what a case says of itself, or the cases of a follow-up say."""
    cases = [entry] if isinstance(entry.document, Case) else followed(desk, entry)
    for case in cases:
        yield from getattr(case.document, field)


def _organisations(entry: Entry, desk: Desk) -> Iterator[str]:
    return _case_fields(entry, desk, "organisation")


def _channels(entry: Entry, desk: Desk) -> Iterator[str]:
    return _case_fields(entry, desk, "channels")


def _countries(entry: Entry, desk: Desk) -> Iterator[str]:
    return _case_fields(entry, desk, "country")


def _tags(entry: Entry, desk: Desk) -> Iterable[str]:
    return entry.document.tags


def _authors(entry: Entry, desk: Desk) -> Iterable[str]:
    return entry.document.written_by


def _years(entry: Entry, desk: Desk) -> Iterator[str]:
    if entry.document.date:
        yield f"{entry.document.date.day.year:04}"
