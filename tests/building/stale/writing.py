"""Edits of what stands in a text."""

from __future__ import annotations

import os
import re
from itertools import pairwise

from .site import Site, chosen

_ORGANISATIONS = ("ISS", "[Unionen, Kommunal]", "Kommunal", "[ISS, Volvo]", "Åhléns")
_CHANNELS = ("[facebook, twitter]", "[press]", "[facebook]", "[radio, press]", "[website, facebook, press]")
_TAGS = ("[jobs]", "[rewards, jobs]", "[old]", "[Ny tagg]", "[networks, jobs, rewards]")
_COUNTRIES = ("SE", "[SE, DK]", "NO", "DK", "[GB, SE]")
_DATES = ("2007-01-01", "2009-11-10", "2012", "2014-05-05", "2015-01-25", "2015-03")
_STATES = ("draft", "hidden", "published", "skip", "draft")
_VERDICTS = ("supported", "partly", "contradicted", "not-checked", "checking")
_STATUSES = ("kept", "broken", "not-checked", "stalled", "partly")
_LANGUAGES = ("sv", "da", "en", "nb", "de")
_PICTURE = r"!\[[^\]]*\]\((?:\{static\}|https:)[^)]*\)|no picture, \d"
_ODDITIES = ("nowhere", "[", "{a: b", "'", "*anchor")


def _line(site: Site, which: int, pattern: str, new: str) -> str:
    """Write another line in one of the texts that have one of a kind."""
    for name in chosen(site.matching(pattern), which):
        old = site.read(name)
        found = re.search(pattern, old, re.MULTILINE)
        assert found
        line = found.expand(new)
        site.write(name, old[: found.start()] + line + old[found.end() :])
        return f"{name} has {line!r}"
    return ""


def text(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names(), which):
        old = site.read(name)
        added = f"\nAdded {number}, with *stress* and a [link](https://example.org/{number}).\n"
        site.write(name, re.sub(r"\nAdded [^\n]*\n\Z", "", old) + added)
        return f"{name} ends with 'Added {number}'"
    return ""


def quiet_text(site: Site, which: int, number: int) -> str:
    """Change a text so that neither its size nor its time tell of it."""
    for name in chosen(site.matching(r"\b\d (time|of|and)\b|\b\d gång"), which):
        path, old = site.folder / name, site.read(name)
        times = path.stat()
        path.write_bytes(re.sub(r"\d(?= (?:time|of|and|gång|av))", str(number), old).encode())
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        return f"{name} says {number}, of the same size and time"
    return ""


def picture(site: Site, which: int, number: int) -> str:
    """Have the pictures in a text say something else, have a caption, not be there, or be on another site."""
    shown = (
        "![A picture, {n}]({{static}}/images/photo.png)",
        '![A picture]({{static}}/images/photo.png "Caption {n}")',
        "![]({{static}}/images/photo.png)",
        "no picture, {n}",
        "![Elsewhere](https://elsewhere.example/{n}.png)",
    )[number % 5]
    for name in chosen(site.matching(_PICTURE), which):
        site.write(name, re.sub(_PICTURE, shown.format(n=number), site.read(name)))
        return f"{name} has {shown.format(n=number)!r}"
    return ""


def title(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^([Tt])itle:.*", rf"\1itle: Title {number} – another")


def summary(site: Site, which: int, number: int) -> str:
    return _line(
        site, which, r"^summary:.*", f"summary: In short, {number}, *with* [a link](https://a.example/)."
    )


def metric_value(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"value: \d+", f"value: {number * 37 + 5}")


def observation(site: Site, which: int, number: int) -> str:
    new = f"    observations:\n      - {{date: 2014-0{number + 1}, value: {number * 11}}}"
    return _line(site, which, r"^    observations:$", new)


def verdict(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"verdict: [a-z-]+", f"verdict: {_VERDICTS[number % 5]}")


def promise(site: Site, which: int, number: int) -> str:
    if number % 2:
        return _line(site, which, r"due: [-\d]+", f"due: 2015-0{number + 1}")
    return _line(
        site,
        which,
        r"status: (kept|broken|not-checked|stalled|partly|in-progress)\b",
        f"status: {_STATUSES[number % 5]}",
    )


def outcome(site: Site, which: int, number: int) -> str:
    goal = ("met", "partly", "not-met", "too-early", "mostly")[number % 5]
    return _line(site, which, r"goal: (met|partly|not-met|too-early|mostly)\b", f"goal: {goal}")


def purpose(site: Site, which: int, number: int) -> str:
    return _line(
        site, which, r"^purpose:.*", f"purpose: {('recruitment', 'Recruitment', 'sales', '')[number % 4]}"
    )


def level(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"level: (out-take|outcome)", f"level: {('out-take', 'outcome')[number % 2]}")


def organisation(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^organisation:.*", f"organisation: {_ORGANISATIONS[number % 5]}")


def channels(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^channels:.*", f"channels: {_CHANNELS[number % 5]}")


def tags(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^tags:.*", f"tags: {_TAGS[number % 5]}")


def spelling(site: Site, which: int, number: int) -> str:
    """Write a name that others write as well in other letters."""
    several = (
        (r"^tags:.*", "tags", ("[Jobs]", "[JOBS, Rewards]", "[jobs, réwards]", "[rewards, Old]")),
        (r"^organisation:.*", "organisation", ("iss", "[UNIONEN]", "Iss", "kommunal")),
        (r"^([Aa])uthor:.*", r"\1uthor", ("anna", "bo", "BO", "Anna")),
    )
    pattern, key, spelt = several[which % 3]
    return _line(site, which // 3, pattern, f"{key}: {spelt[number % 4]}")


def far_off(site: Site, which: int, number: int) -> str:
    """Have a text come out in a time to come, or on the last day that there is."""
    return _line(site, which, r"^([Dd])ate:.*", rf"\1ate: {('2999-01-01', '2999-12-31 10:00')[number % 2]}")


def own_template(site: Site, which: int, number: int) -> str:
    """Have a text choose a template, which may be there."""
    if number % 2:
        site.write(
            "theme/templates/own.html", f"{{{{ article.title }}}} {number} {{{{ article.case.path }}}}"
        )
    return _line(site, which, r"^(slug: .*)(\ntemplate:.*)?", r"\1\ntemplate: own")


def country(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^country:.*", f"country: {_COUNTRIES[number % 5]}")


def author(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^([Aa])uthor:.*", rf"\1uthor: {('Anna', 'Bo', 'Cecilia')[number % 3]}")


def date(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^([Dd])ate:.*", rf"\1ate: {_DATES[number % 6]}")


def modified(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^(date: .*)(\nmodified:.*)?", rf"\1\nmodified: 2014-1{number % 3}-01")


def revision(site: Site, which: int, number: int) -> str:
    kind = ("withdrawal", "correction", "minor")[number % 3]
    line = f"revisions: [{{date: 2014-1{number % 3}, kind: {kind}, note: Reason {number}.}}]"
    return _line(site, which, r"^(date: \d.*)(\nrevisions:.*)?", rf"\1\n{line}")


def announced(site: Site, which: int, number: int) -> str:
    """Have a text say that it changes on a day to come; or not any more that it has changed."""
    if number % 3 == 2:
        return _line(site, which, r"^(date: \d.*)\nrevisions:.*", r"\1")
    line = f"revisions: [{{date: 2015-01-2{number}, kind: correction, note: In time.}}]"
    return _line(site, which, r"^(date: \d.*)(\nrevisions:.*)?", rf"\1\n{line}")


def foreseen(site: Site, which: int, number: int) -> str:
    """Have somebody look at a source, or write of it, on a day to come: that is told until the day comes."""
    day = ("2015-01-21", "2015-02-20", "2015-03", "2016")[number % 4]
    rest = rf"type: check, title: Looked again {number}"
    return _line(site, which, r"^(timeline:)(\n  - \{date.*)?", rf"\1\n  - {{date: {day}, {rest}}}")


def own_revision(site: Site, which: int, number: int) -> str:
    """Correct a translation, or withdraw it alone."""
    kind = ("withdrawal", "correction", "minor")[number % 3]
    line = f"revisions: [{{date: 2013-1{number % 3}-05, kind: {kind}, note: Anledning {number}.}}]"
    return _line(site, which, r"^(translation: true)(\nrevisions:.*)?", rf"\1\n{line}")


def merged(site: Site, which: int, number: int) -> str:
    """Withdraw a text for two cases; then have the first another name, held back, or withdrawn as well."""
    named = site.matching(r"^revisions:.*replaced_by:")
    if number % 4 == 0 or not named:
        for name in chosen(site.matching(r"^date: \d"), which):
            return _merged(site, name, 2014, [slug for slug, case in _cases(site) if case != name][:2])
        return ""
    cases = [(slug, case) for slug, case in _cases(site) if case not in named]
    for (_, name), (other, _) in pairwise(cases):
        if number % 4 == 3:
            return _merged(site, name, 2015, [other])
        old, new = (
            (r"^title: .*", f"title: Merged {which}")
            if number % 4 == 1
            else ("^slug:", "status: draft\nslug:")
        )
        site.write(name, re.sub(old, new, site.read(name), count=1, flags=re.MULTILINE))
        return f"{name} has {new!r}"
    return ""


def _merged(site: Site, name: str, year: int, slugs: list[str]) -> str:
    line = f"revisions: [{{date: {year}, kind: withdrawal, replaced_by: [{', '.join(slugs)}]}}]"
    text = re.sub(r"^status: draft\n", "", site.read(name), flags=re.MULTILINE)
    site.write(
        name, re.sub(r"^(date: \d.*)(\nrevisions:.*)?", rf"\1\n{line}", text, count=1, flags=re.MULTILINE)
    )
    return f"{name} has {line!r}"


def _cases(site: Site) -> list[tuple[str, str]]:
    """Return the slugs of the cases, each with its file."""
    files = [name for name in site.matching("^kind: case") if "translation: true" not in site.read(name)]
    found = ((re.search("^slug: (.*)", site.read(name), re.MULTILINE), name) for name in files)
    return [(slug[1], name) for slug, name in found if slug]


def status(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^(([Ss])lug: .*)(\n[Ss]tatus:.*)?", rf"\1\n\2tatus: {_STATES[number % 5]}")


def next_check(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^(organisation: .*|type: check)$", rf"\1\nnext_check: 2015-0{number + 1}")


def language(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^([Ll])ang:.*", rf"\1ang: {_LANGUAGES[number % 5]}")


def place(site: Site, which: int, number: int) -> str:
    return _line(
        site,
        which,
        r"^(slug: .*)(\nsave_as:.*\nurl:.*)?",
        rf"\1\nsave_as: own/{number}/index.html\nurl: own/{number}/",
    )


def known_by(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^(kind: (?:case|follow-up))(\nid:.*)?$", rf"\1\nid: known-{number}")


def name_of_a_metric_here(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^  - (\{?)id: (fans|account|metric-\d)", rf"  - \1id: metric-{number}")


def name_of_a_metric_everywhere(site: Site, which: int, number: int) -> str:
    return _everywhere(site, r"\bfans\b(?! on| of)", f"fans-{number}")


def slug_here(site: Site, which: int, number: int) -> str:
    return _line(site, which, r"^([Ss])lug: .*", rf"\1lug: moved-{number}")


def slug_everywhere(site: Site, which: int, number: int) -> str:
    slugs = ("tip", "network", "tip-later", "both", "annons")
    old = slugs[which % 5]
    return _everywhere(
        site, rf"(?<=slug: ){old}$|(?<=follows: ){old}$|(?<=[\[ ]){old}(?=[,\]]|/)", f"{old}-{number}"
    )


def mistake(site: Site, which: int, number: int) -> str:
    wrong = (
        (r"^title:.*", f"title: {_ODDITIES[which % 5]}"),
        (r"^date:.*", "date: yesterday"),
        (r"^organisation:.*", "organisaton: ISS"),
        (r"verdict: [a-z-]+", "verdict: perhaps"),
        (r"\[@[a-z]+", "[@nobody"),
        (r"filename\}/cases/", "filename}/nowhere/"),
    )
    pattern, new = wrong[number % 6]
    return _line(site, which, pattern, new)


def _everywhere(site: Site, pattern: str, new: str) -> str:
    changed = site.matching(pattern)
    for name in changed:
        site.write(name, re.sub(pattern, new, site.read(name), flags=re.MULTILINE))
    return f"{new!r} in {', '.join(changed)}" if changed else ""


CHANGES = (
    text,
    quiet_text,
    picture,
    title,
    summary,
    metric_value,
    observation,
    verdict,
    promise,
    outcome,
    purpose,
    level,
    organisation,
    channels,
    tags,
    spelling,
    far_off,
    own_template,
    country,
    author,
    date,
    modified,
    revision,
    announced,
    foreseen,
    own_revision,
    merged,
    status,
    next_check,
    language,
    place,
    known_by,
    name_of_a_metric_here,
    name_of_a_metric_everywhere,
    slug_here,
    slug_everywhere,
    mistake,
)
