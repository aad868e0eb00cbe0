"""Which lists a site has, and what stands in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...settings import Settings
from ..addresses import group_slug
from ..parts import LinkView
from .groups import groups_of
from .listed import Listed


@dataclass(frozen=True)
class Shelves:
    """The lists of a site. `listed` is the newest first; of `languages` the first is the site's own."""

    listed: tuple[Listed, ...]
    languages: tuple[str, ...]
    settings: Settings
    _groups: dict[tuple[str, str], Mapping[str, list[Listed]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _shown: dict[str, tuple[Listed, ...]] = field(default_factory=dict, repr=False, compare=False)

    def shown_in(self, lang: str) -> tuple[Listed, ...]:
        """Return what the lists of a language show: what is in it; of the site's own everything, once."""
        if lang not in self._shown:
            is_root = lang == self.languages[0]
            shown = (each for each in self.listed if each.text.lang == lang or (is_root and each.for_all))
            self._shown[lang] = tuple(shown)
        return self._shown[lang]

    def root(self, lang: str) -> str:
        """Return what the addresses of a language's lists begin with: nothing, or `sv/`."""
        return f"{lang}/" if lang in self.languages[1:] else ""

    def path(self, kind: str, name: str, lang: str) -> str | None:
        """Return the address of a group's list in a language, or without one that of the site's own.

        None where neither is made: the settings do not ask for it, or nothing published stands in it.
        """
        slug = group_slug(kind, name)
        for tongue in (lang, self.languages[0]) if self.settings.makes(kind) else ():
            if slug in self.groups(kind, tongue):
                return f"{self.root(tongue)}{kind}/{slug}/"
        return None

    def link(self, kind: str, name: str, lang: str, text: str | None = None) -> LinkView:
        """Return the link to a group's list, a bare text where that list is not made."""
        return LinkView(text or name, self.path(kind, name, lang))

    def groups(self, kind: str, lang: str) -> Mapping[str, list[Listed]]:
        """Return what stands in each group's list of a kind in a language, by the group's slug."""
        if (kind, lang) not in self._groups:
            self._groups[kind, lang] = self._grouped(kind, lang)
        return self._groups[kind, lang]

    def _grouped(self, kind: str, lang: str) -> Mapping[str, list[Listed]]:
        found: dict[str, list[Listed]] = defaultdict(list)
        for each in self.shown_in(lang) if lang in self.languages else ():
            for slug in groups_of(kind, each.names):
                found[slug].append(each)
        return dict(found)
