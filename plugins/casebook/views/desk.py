"""What all views of a site draw upon: the library, the addresses, the settings and the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from markupsafe import Markup

from ..figures import Dossier
from ..figures.joining import join
from ..figures.sources import Citation
from ..model import Case, FollowUp
from ..reader import Entry, Library
from ..settings import Settings
from ..words import Words, own_name, words_of
from .addresses import beside, group_slug, home
from .parts import LinkView, TranslationView


@dataclass(frozen=True)
class Desk:
    """The library of a site, with what turns it into pages.

    `paths` gives the address of each entry by the path of its file; an entry without one is not published
    as a page. `render` turns Markdown of the front matter into clean HTML.
    """

    library: Library
    paths: Mapping[str, str]
    settings: Settings
    today: date
    render: Callable[[str], Markup]
    default_lang: str = "en"
    _dossiers: dict[tuple[str, str], Dossier] = field(default_factory=dict, repr=False, compare=False)

    def words(self, lang: str) -> Words:
        """Return the words of a language, with the site's own behind them."""
        return words_of(lang, self.default_lang)

    def home(self, lang: str) -> str:
        """Return the start page of a language; the site's own where that language has no lists."""
        return home(lang, self.default_lang) if lang in self.languages else ""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages with lists of their own, the default first."""
        used = {entry.lang for entry in self.library.entries if entry.published}
        wanted = self.settings.languages or sorted(used)
        return tuple(dict.fromkeys([self.default_lang, *wanted]))

    @cached_property
    def homes(self) -> tuple[TranslationView, ...]:
        """The start pages of all languages; none where there is but one."""
        if len(self.languages) < 2 or "index" not in self.settings.lists:
            return ()
        named = ((lang, own_name(lang)) for lang in self.languages)
        return tuple(TranslationView(lang, name, self.home(lang), name) for lang, name in named)

    def path(self, entry: Entry) -> str:
        """Return the address of an entry's page."""
        return self.paths[str(entry.source.path)]

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

    @cached_property
    def follow_up_entries(self) -> tuple[Entry, ...]:
        """The originals of the published follow-ups."""
        return tuple(entry for entry in self.library.follow_ups.values() if self.has_page(entry))

    def dossier(self, entry: Entry) -> Dossier:
        """Return a case with its published follow-ups, all in the entry's language where they have it."""
        key = (entry.document.slug or "", entry.lang)
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

    def follow_ups_of(self, slug: str, lang: str) -> tuple[Entry, ...]:
        """Return the published follow-ups of a case, each in a language where it has it."""
        originals = (entry for entry in self.library.follow_ups_of(slug) if self.has_page(entry))
        return tuple(self.in_language(entry, lang) for entry in originals)

    def in_language(self, entry: Entry, lang: str) -> Entry:
        """Return the published version of an entry in a language, or the entry itself."""
        found = self.library.in_language(entry, lang)
        return found if self.has_page(found) else entry

    def link(self, entry: Entry, lang: str) -> LinkView:
        """Return the link to an entry, in the reader's language where there is such a version."""
        target = self.in_language(entry, lang)
        return LinkView(
            target.document.title, self.path(target), lang=target.lang if target.lang != lang else None
        )

    def list_path(self, kind: str, name: str, lang: str) -> str:
        """Return the address of a list: `organisations/iss/`, `sv/channels/twitter/`."""
        return f"{self.home(lang)}{kind}/{group_slug(kind, name)}/"

    def list_link(self, kind: str, name: str, lang: str, text: str | None = None) -> LinkView:
        """Return the link to a list, a bare text where that list is not made."""
        made = self.settings.has("lists") and kind in self.settings.lists
        return LinkView(text or name, self.list_path(kind, name, lang) if made else None)

    def translations(self, entry: Entry) -> tuple[TranslationView, ...]:
        """Return the published versions of an entry in other languages."""
        others = (other for other in self.library.translations_of(entry) if self.has_page(other))
        return tuple(
            TranslationView(e.lang, own_name(e.lang), self.path(e), e.document.title) for e in others
        )
