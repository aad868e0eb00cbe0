"""Every kind of page there is, each by an address that shows it; a test finds what is not listed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .sites import Site


class Kind(NamedTuple):
    """A kind of page: the site that has it (a fixture's name), and its address there in each language."""

    name: str
    site: str
    paths: dict[str, str]

    @property
    def path(self) -> str:
        """Return the address in the language that the site writes first."""
        return next(iter(self.paths.values()))


def _in(languages: str, path: str) -> dict[str, str]:
    """Return a path in these languages, as `en sv`; English stands at the root."""
    return {lang: path if lang == "en" else f"{lang}/{path}" for lang in languages.split()}


ALL = "en sv da"
_NOT_SHOWN = "attribution/not-shown/outcome/no-measurable-goal"
KINDS = (
    Kind("index", "sample", _in(ALL, "")),
    Kind("case", "sample", _in(ALL, "cases/iss-50000/")),
    Kind("check", "sample", _in(ALL, "follow-ups/iss-three-months-on/")),
    Kind("reply", "sample", _in("en sv", "follow-ups/whose-network-kommunal-answers/")),
    Kind("post with a comparison", "sample", _in("en sv", "posts/one-company-two-voices/")),
    Kind("page", "sample", _in(ALL, "about/")),
    Kind("cases", "sample", _in(ALL, "cases/")),
    Kind("list of an organisation", "sample", _in(ALL, "organisations/iss/")),
    Kind("overview", "sample", _in(ALL, "tags/")),
    Kind("evidence", "sample", _in(ALL, "evidence/")),
    Kind("evidence of one kind", "sample", _in(ALL, "evidence/outcome/not-verified/")),
    Kind("evidence of much", "states", _in(ALL, "evidence/")),
    Kind("no evidence", "empty", {"sv": "sv/evidence/"}),
    Kind("due", "sample", _in(ALL, "due/")),
    Kind("data set", "sample", _in(ALL, "data/")),
    Kind("search", "sample", _in(ALL, "search/")),
    Kind("nothing here", "sample", {"en": "404.html"}),
    Kind("case with everything", "states", _in(ALL, "cases/everything/")),
    Kind("case with almost nothing", "states", _in("en", "cases/bare/")),
    Kind("case of long words", "states", _in("en", "cases/long/")),
    Kind("notice", "states", _in("en", "cases/merged/")),
    Kind("check that finds much", "states", _in("en", "follow-ups/everything-again/")),
    Kind("list of sixty", "states", _in("en", "")),
    Kind("list that goes on", "states", _in("en", "page/2/")),
    Kind("list of long words", "states", _in("en", "cases/")),
    Kind("overview of long words", "states", _in("en", "tags/")),
    Kind("much that is due", "states", _in(ALL, "due/")),
    Kind("what is due goes on", "overdue", _in(ALL, "due/page/2/")),
    Kind("draft", "states", _in("en", "drafts/not-yet/")),
    Kind("no follow-ups", "empty", _in("en", "follow-ups/")),
    Kind("no cases", "empty", {"sv": "sv/cases/"}),
    Kind("no data", "empty", _in("en", "data/")),
    Kind("nothing due", "empty", _in("en", "due/")),
)

SELDOM = (
    Kind("archive", "sample", _in(ALL, "archive/")),
    Kind("year", "sample", _in(ALL, "archive/2009/")),
    Kind("year that goes on", "states", _in("en", "archive/2024/page/2/")),
    Kind("authors", "sample", _in(ALL, "authors/")),
    Kind("list of an author", "sample", _in(ALL, "authors/casebook/")),
    Kind("list of an author that goes on", "states", _in("en", "authors/casebook/page/2/")),
    Kind("channels", "sample", _in(ALL, "channels/")),
    Kind("list of a channel", "sample", _in(ALL, "channels/facebook/")),
    Kind("countries", "sample", _in(ALL, "countries/")),
    Kind("list of a country", "sample", _in(ALL, "countries/SE/")),
    Kind("organisations", "sample", _in(ALL, "organisations/")),
    Kind("list of a tag", "sample", {"en": "tags/annonser/", "sv": "sv/tags/annonser/"}),
    Kind("list of a tag that goes on", "states", _in("en", "tags/many/page/2/")),
    Kind("evidence of two kinds", "sample", _in("en sv", f"evidence/{_NOT_SHOWN}/")),
    Kind("feeds", "sample", _in(ALL, "feeds/")),
    Kind("what readers send", "sample", _in(ALL, "submit/")),
    Kind("table in a frame", "sample", _in(ALL, "cases/iss-50000/embed/")),
)
"""Kinds that `make test` looks at in one window each: most are lists as others are."""

_LANGUAGE = re.compile(r"\A([a-z]{2,3})/")
_COUNTED = re.compile(r"\Aevidence/[^/]+/[^/]+/(outcome/[^/]+/)?")
_NUMBER_OR_LANGUAGE = re.compile(r"\d+|[a-z]{2}")


def language_of(path: str) -> str:
    """Return the language that an address stands in."""
    found = _LANGUAGE.match(path)
    return found[1] if found else "en"


def shape(path: str) -> str:
    """Return an address as that of any page of its kind: `da/cases/x/embed/` is `cases/*/embed/`."""
    bare = _LANGUAGE.sub("", path, count=1)
    if counted := _COUNTED.match(bare):
        # By what cases are counted, and as what, are words in the address; the page is the same.
        page = re.sub(r"[0-9]+", "*", bare[counted.end() :])
        return f"evidence/*/*/{'outcome/*/' if counted[1] else ''}{page}"
    first, *rest = bare.split("/")
    parts = [
        "*" if number == 0 or _NUMBER_OR_LANGUAGE.fullmatch(part) else part
        for number, part in enumerate(rest)
    ]
    return "/".join([first, *parts[:-1], rest[-1]]) if len(rest) > 1 else "/".join([first, *rest])


def shapes(kinds: Iterable[Kind]) -> frozenset[str]:
    """Return what the addresses of pages of some kinds look like."""
    return frozenset(shape(path) for kind in kinds for path in kind.paths.values())


OFTEN, LISTED = shapes(KINDS), shapes((*KINDS, *SELDOM))


def seldom(site: Site, fixture: str) -> list[Kind]:
    """Return the kinds of pages of a site that are looked at seldom, each by one page in each language."""
    found: dict[str, dict[str, str]] = {}
    for path in site.paths:
        if shape(path) not in OFTEN:
            found.setdefault(shape(path), {}).setdefault(language_of(path), path)
    return [Kind(name, fixture, paths) for name, paths in sorted(found.items())]
