"""Edits of what was published: the site begins to be, another branch has done so, the ledger is lost."""

from __future__ import annotations

from .setting import set_to
from .site import Site, chosen

_LEDGER = "content/ledger"
_LINES = (
    '{"what": "published", "name": "case/tip", "id": "tag:other.example,2009:case/tip",'
    ' "date": "2009-11-12T10:00:00Z"}',
    '{"what": "modified", "name": "case/tip", "state": "ab", "date": "2012-01-01T10:00:00Z"}',
    '{"what": "included", "name": "event/tip/timeline-verdict-reach-2010-02"}',
    '{"what": "version", "name": "case/tip", "number": "1"}',
)
_ADDRESSED = (
    ("case/tip", "cases/tip.jsonl"),
    ("case/tip/sv", "cases/tip.jsonl"),
    ("case/annons", "cases/annons.jsonl"),
    ("post/voices", "posts/voices.jsonl"),
)
_CITED = (
    "claim-reach claim-once metric-fans metric-fans-2009-11-10 metric-fans-2009",
    "timeline-verdict-reach-2011 timeline-figures-2009 promise-once request-1 benchmark-once",
    "claim-tip_reach metric-network_fans-2013 2009-01-01-check-looked-at main said",
    "metric-fans metric-used claim-reach promise-reward promise-svar request-paid",
)
_LANDMARKS = (
    '"text": "at-the-start once", "sources": "source-once"',
    '"text": "claim-reach main tags", "sources": "source-paper main"',
)
_CITING = (
    *_ADDRESSED,
    ("follow-up/tip-later", "follow-ups/tip-later.jsonl"),
    ("follow-up/both", "follow-ups/both.jsonl"),
)
_LISTS = ("organisations/iss tags/once", "organisations/iss-once", "channels/once tags/rewards", "")
_RENAMED = (
    ("organisations/iss-once", "organisations/iss"),
    ("tags/once", "tags/rewards"),
    ("tags/rewards", "tags/once"),
    ("channels/once", "channels/nowhere"),
)
_PAGES = (
    *("archive/2009/", "archive/1999/", "sv/archive/1999/", "en/countries/SE/", "countries/XX/"),
    *("evidence/outcome/met/", "evidence/channel/once/outcome/met/", "evidence/promise/running/"),
    *("sv/evidence/channel/facebook/outcome/met/", "zz/archive/x/", "cases/once/", "evidence//"),
)
_FORMER = (
    "cases/once/",
    "sv/deeper/cases/åter/",
    "cases/once/index.html",
    "posts/once.html",
    "cases/",
    "once",
)


def _said(site: Site, file: str, line: str) -> str:
    """Have a file of the ledger say one line more."""
    name = f"{_LEDGER}/{file}"
    before = site.read(name) if name in site.inputs else ""
    site.write(name, f"{before}{line}\n")
    return f"{file}: {line}"


def publishing(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_PUBLISHES", str(bool(number % 5)))


def published_elsewhere(site: Site, which: int, number: int) -> str:
    return _said(site, "cases/tip.jsonl", _LINES[number % len(_LINES)])


def at_another_address(site: Site, which: int, number: int) -> str:
    """Have the ledger say that a text was elsewhere once: where nothing is, or something else is now."""
    name, file = _ADDRESSED[which % len(_ADDRESSED)]
    line = (
        f'{{"what": "address", "name": "{name}", "path": "{_FORMER[number % len(_FORMER)]}", "file": "x.md"}}'
    )
    return _said(site, file, line)


def cited_once(site: Site, which: int, number: int) -> str:
    """Have the ledger say by what a page could be cited once: what is there, and what is not."""
    name, file = _CITING[which % len(_CITING)]
    what = "gone" if number % 7 == 6 else "anchors"
    line = f'{{"what": "{what}", "name": "{name}", "anchors": "{_CITED[number % len(_CITED)]}"}}'
    if number % 7 == 5:
        line = f'{{"what": "landmarks", "name": "{name}", {_LANDMARKS[which % len(_LANDMARKS)]}}}'
    return _said(site, file, line)


def listed_once(site: Site, which: int, number: int) -> str:
    """Have the ledger say in which lists a text stood once: one that is there, and some that are not."""
    name, file = _ADDRESSED[which % len(_ADDRESSED)]
    date, lists = f"2012-01-0{number % 9 + 1}T10:00:00Z", _LISTS[number % len(_LISTS)]
    line = f'{{"what": "listed", "name": "{name}", "date": "{date}", "lists": "{lists}"}}'
    return _said(site, file, line)


def renamed_once(site: Site, which: int, number: int) -> str:
    """Have the ledger say that a list got another name: which is there, is not, or leads back."""
    old, now = _RENAMED[number % len(_RENAMED)]
    date = f"2012-01-0{number % 9 + 1}T10:00:00Z"
    line = f'{{"what": "renamed", "list": "{old}", "date": "{date}", "to": "{now}"}}'
    return _said(site, "lists.jsonl", line)


def emptied(site: Site, which: int, number: int) -> str:
    """Have the ledger say where a year, a country or a choice of evidence had a page once."""
    line = f'{{"what": "page", "path": "{_PAGES[(which + number) % len(_PAGES)]}"}}'
    return _said(site, "lists.jsonl", line)


def ledger_file_lost(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names(_LEDGER, ".jsonl"), which):
        site.remove(name)
        return name
    return ""


def ledger_damaged(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names(_LEDGER, ".jsonl"), which):
        site.write(name, site.read(name) + ("{", "<<<<<<< HEAD\n=======\n>>>>>>> other\n", "\n")[number % 3])
        return name
    return ""


CHANGES = (
    *(publishing, published_elsewhere, at_another_address, cited_once),
    *(listed_once, renamed_once, emptied, ledger_file_lost, ledger_damaged),
)
