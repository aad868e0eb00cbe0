"""The words of one language: a catalogue for the sentences, a locale for figures and dates.

A text that a language lacks is taken from its base language (`sv-FI` → `sv`), then from the site's default,
then from English. Figures and dates follow the tag itself wherever Unicode CLDR knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from markupsafe import escape

from .digits import Digits

CATALOGUES = Path(__file__).parent.parent / "locale"
DOMAIN = "casebook"

# Norwegian that does not say which, and nynorsk, which has no catalogue: whoever reads them reads bokmål.
_READ_AS = {"nn": "nb", "no": "nb"}

# English without a region is the world's: "10 November 2009", not "November 10, 2009".
_WORLDWIDE = {"en": "en-001"}


@dataclass(frozen=True)
class Words:
    """Sentences, figures and dates of one article: `lang` is its tag, `default` the site's (both BCP 47).

    Messages are English and name what is to be filled in: `gettext("Last checked {date}", date=…)`. A brace
    that is meant as such is doubled. Where a param is Markup, so is the result, everything else escaped.
    """

    lang: str
    default: str = "en"

    def __hash__(self) -> int:
        # Caches ask for it at every figure and date, and a site has few languages.
        return hash(self.lang)

    def __reduce__(self) -> tuple[Callable[[str, str], Words], tuple[str, str]]:
        # Another process has locale and catalogue at hand.
        return words_of, (self.lang, self.default)

    @cached_property
    def locale(self) -> Locale:
        """How this language writes figures, dates and lists."""
        return _locale(self.lang, self.default)

    @cached_property
    def digits(self) -> Digits:
        """The figures of this language; `numbers` has them for every use."""
        return Digits(self.locale)

    def gettext(self, message: str, /, **params: object) -> str:
        """Return a message in this language, filled with the params."""
        return _filled(self._said(message), params) if params else self._bare(message)

    def ngettext(self, one: str, many: str, num: int, /, **params: object) -> str:
        """Return the message for a number of things; `{num}` is that number as this language writes it."""
        return _filled(self._said_of(one, many, num), self._numbered(num, params))

    def pgettext(self, context: str, message: str, /, **params: object) -> str:
        """Return a message that reads differently elsewhere: "partly" of a claim, and of a goal."""
        return _filled(self._catalogue.pgettext(context, message), params)

    def npgettext(self, context: str, one: str, many: str, num: int, /, **params: object) -> str:
        """Return the message of a context for a number of things."""
        return _filled(self._catalogue.npgettext(context, one, many, num), self._numbered(num, params))

    @cached_property
    def _said(self) -> Callable[[str], str]:
        return lru_cache(4096)(self._catalogue.gettext)

    @cached_property
    def _said_of(self) -> Callable[[str, str, int], str]:
        return lru_cache(4096)(self._catalogue.ngettext)

    @cached_property
    def _bare(self) -> Callable[[str], str]:
        return lru_cache(4096)(lambda message: _filled(self._said(message), {}))

    @cached_property
    def _catalogue(self) -> NullTranslations:
        return _catalogue(self.lang, self.default)

    def _numbered(self, num: int, params: Mapping[str, object]) -> Mapping[str, object]:
        return {"num": self.digits.grouped(str(num)), **params}


@cache
def words_of(lang: str, default: str = "en") -> Words:
    """Return the words of a language, the same object for every article in it."""
    return Words(lang, default)


def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, in alphabetical order."""
    return tuple(sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir()))


def tongue(lang: str) -> str | None:
    """Return whose catalogue a language is spoken by: `nb` for `no-NO`, `sv` for `sv-FI`, or None."""
    base = lang.partition("-")[0].lower()
    spoken = _READ_AS.get(base, base)
    return spoken if spoken in languages() else None


def _filled(message: str, params: Mapping[str, object]) -> str:
    for param in params.values():
        if param.__class__ is not str and hasattr(param, "__html__"):
            return escape(message).format(**params)
    return message.format_map(params)


def _in_order(lang: str, default: str) -> Iterator[str]:
    """Yield the tags to try: each of the two, followed by all it can be shortened to, then English."""
    for tag in (lang, default, "en"):
        parts = tag.split("-")
        yield from ("-".join(parts[:length]) for length in range(len(parts), 0, -1))


@cache
def _catalogue(lang: str, default: str) -> NullTranslations:
    for tag in _in_order(lang.lower(), default.lower()):
        file = CATALOGUES / _READ_AS.get(tag, tag) / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if file.is_file():
            with file.open("rb") as compiled:
                return GNUTranslations(compiled)
    return NullTranslations()


@cache
def _locale(lang: str, default: str) -> Locale:
    for tag in _in_order(lang, default):
        try:
            return Locale.parse(_WORLDWIDE.get(tag, tag), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("Babel knows English")
