"""Wikipedia's template for web pages, in the language of the article: `cite web`, in Swedish `webbref`.

Of dates these templates take days, months and years; they have no sign for what is uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ..words import bare_date
from .names import Name
from .runs import Run, address, runs
from .work import Work


@dataclass(frozen=True)
class Template:
    """What a template and its fields are called.

    Without `last` all names stand in `author`, parted by what is `between`, `inverted` the family name first.
    """

    name: str
    author: str
    last: str
    first: str
    date: str
    title: str
    site: str
    language: str
    read: str
    url: str = "url"
    between: str = ", "
    inverted: bool = False


_ENGLISH = Template(
    "cite web", "author", "last", "first", "date", "title", "website", "language", "access-date"
)
_NORWEGIAN = Template(
    "Kilde www", "forfatter", "etternavn", "fornavn", "dato", "tittel", "verk", "språk", "besøksdato"
)
_TEMPLATES: Mapping[str, Template] = {
    "en": _ENGLISH,
    # The Danish one takes the English names, and is called by a capital there.
    "da": Template(
        "Cite web", "author", "last", "first", "date", "title", "website", "language", "access-date"
    ),
    "sv": Template(
        "webbref", "författare", "efternamn", "förnamn", "datum", "titel", "verk", "språk", "hämtdatum"
    ),
    "nb": _NORWEGIAN,
    "no": _NORWEGIAN,
    "de": Template("Internetquelle", "autor", "", "", "datum", "titel", "werk", "sprache", "abruf"),
    "fi": Template(
        "Verkkoviite",
        author="Tekijä",
        last="",
        first="",
        date="Ajankohta",
        title="Nimeke",
        site="Julkaisu",
        language="Kieli",
        read="Viitattu",
        url="Osoite",
        between=" & ",
        inverted=True,
    ),
}
_ENTITIES = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in "<>[]{|}~="} | {"&": "&amp;", "\u2028": " ", "\u2029": " "}
)


def wikipedia(work: Work) -> tuple[Run, ...]:
    """Return the template; the day on which it was read is left to who has read it."""
    language = work.lang.partition("-")[0].lower()
    template = _TEMPLATES.get(language, _ENGLISH)
    before = [*_names(work, template), (template.title, _text(work.title))]
    after = [
        (template.site, _text(work.site)),
        (template.date, _date(work)),
        (template.language, "" if language in _TEMPLATES else work.lang),
    ]
    url, read = address(_address(work.address)), f" |{template.read}=}}}}"
    return runs(f"{{{{{template.name}{_told(before)} |{template.url}=", url, f"{_told(after)}{read}")


def _told(fields: Iterable[tuple[str, str]]) -> str:
    return "".join(f" |{name}={value}" for name, value in fields if value)


def _names(work: Work, template: Template) -> Iterator[tuple[str, str]]:
    if not template.last:
        names = (name.inverted if template.inverted else name.whole for name in work.authors)
        yield template.author, template.between.join(map(_text, names))
        return
    for number, name in enumerate(work.authors, 1):
        yield from _name(name, template, "" if number == 1 else str(number))


def _name(name: Name, template: Template, number: str) -> Iterator[tuple[str, str]]:
    if name.given:
        yield f"{template.last}{number}", _text(name.sorted_by)
        yield f"{template.first}{number}", _text(" ".join(filter(None, (name.given, name.suffix))))
    else:
        # The Swedish template has one field for names that are not taken apart.
        alone = template.author if not number or template.author == "author" else template.last
        yield f"{alone}{number}", _text(name.family)


def _date(work: Work) -> str:
    """Return a day as ISO 8601 has it, which all of them read; a month in words."""
    if work.issued is None:
        return ""
    return work.issued.iso if work.issued.day else bare_date(work.issued, work.words)


def _text(text: str) -> str:
    """Return a text in which nothing is markup."""
    plain = " ".join(text.split()).translate(_ENTITIES)
    return re.sub(r"''+", lambda marks: "&#39;" * len(marks[0]), plain)


def _address(whole: str) -> str:
    return quote(whole, safe="/:?#@!$&()*+,;=%~")
