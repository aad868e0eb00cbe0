"""Cases and follow-ups without a mistake: every field, every way to write it, by chance."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from casebook.figures.names import plain_name
from casebook.model import vocabulary as words
from casebook.model.dates import PartialDate
from casebook.model.existing import countries, currencies
from casebook.model.values import MISSING
from casebook.reader.checks.stored import is_kept

Drawn = Any
Draw = Callable[[st.SearchStrategy[Any]], Any]

SIGNS = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\ufeff[]{}<"
)


def is_a_name(text: str) -> bool:
    """Tell whether something can be called so: it has a letter, and Windows has no device of that name."""
    return any(map(str.isalnum, text)) and not is_kept(plain_name(text))


TEXTS = st.text(SIGNS, min_size=1, max_size=30).filter(is_a_name)
TEXTS |= st.sampled_from(
    ["1984", "NO", "true", "Åsa: “ja”", "it's", 'a "b"', "#tag", "@who", "50 %", "a, b", "- x", "a: b"]
)
IDS = st.from_regex(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,8}[A-Za-z0-9])?", fullmatch=True).filter(is_a_name)
SLUGS = st.from_regex(r"[a-zåäö0-9](?:[a-zåäö0-9-]{0,8}[a-zåäö0-9])?", fullmatch=True).filter(is_a_name)
COPIES = st.just("https://web.archive.org/web/2010/https://example.org/")
ADDRESSES = st.sampled_from(
    ["https://example.org/", "HTTP://example.org/å?q=1#x", "mailto:a@example.org", "https://[::1]/a_(b)"]
)
TIME_CODES = st.builds("{}:{:02}".format, st.integers(0, 59), st.integers(0, 59))
TIME_CODES |= st.builds("{}:{:02}:{:02}".format, st.integers(0, 120), st.integers(0, 59), st.integers(0, 59))

_DAYS = st.dates(min_value=date(1000, 1, 1))
DATES = st.builds(
    lambda day, precise, unsure, about: PartialDate(
        day.year, day.month if precise else None, day.day if precise > 1 else None, unsure, about
    ),
    _DAYS,
    st.integers(0, 2),
    st.booleans(),
    st.booleans(),
)
WRITTEN_DATES = DATES.map(str)
MOMENTS = WRITTEN_DATES | st.builds(
    "{}{}{:02}:{:02}{}".format,
    _DAYS,
    st.sampled_from([" ", "T"]),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":59", "Z", " +01:00", "-0330"]),
)


def _grouped(number: int, space: str) -> str:
    return f"{number:,}".replace(",", space)


WHOLE = st.integers(0, 10**12).map(str)
WHOLE |= st.builds(
    _grouped, st.integers(0, 10**12), st.sampled_from([" ", "_", "\u00a0", "\u2009", "\u202f"])
)
BROKEN = st.builds(
    "{}{}.{}".format, st.sampled_from(["", "-", "+", "\u2212"]), st.integers(0, 10**6), st.sampled_from("05")
)


def figures(numbers: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return every way to write a figure with such numbers."""
    forms = st.sampled_from(["{}", "~{}", "~ {}", "{}+", ">={}", "<={}", "<= {}"])
    return st.sampled_from(MISSING) | st.builds(str.format, forms, numbers) | st.just("100..2 000")


FIGURES = {
    "count": figures(WHOLE),
    "state": TEXTS | st.sampled_from(MISSING) | WHOLE,
    **dict.fromkeys(("number", "percent", "money", "rating"), figures(WHOLE | BROKEN)),
}


def some(draw: Draw, strategies: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    """Return some of the fields, now and then all of them."""
    if draw(st.integers(0, 3)) == 3:
        return draw(st.fixed_dictionaries(strategies))
    return draw(st.fixed_dictionaries({}, optional=strategies))


def one_or_many(item: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a value, or a list of them."""
    return item | st.lists(item, min_size=1, max_size=3)


def references(ids: list[str]) -> st.SearchStrategy[str]:
    """Return one of the ids, none of which may be known."""
    return st.sampled_from(ids) if ids else st.nothing()


def distinct(item: st.SearchStrategy[str], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Return a list of names, each there once, in whatever letters."""
    return st.lists(
        item, min_size=least, max_size=3, unique_by=lambda name: " ".join(name.split()).casefold()
    )


def separated(text: str) -> bool:
    """Tell whether a text with commas names nothing twice, and is no name turned around."""
    names = [name.strip().casefold() for name in re.split("[,;]", text)]
    return len(names) == len(set(names)) and not text.istitle()


LISTED = TEXTS.filter(separated)


@st.composite
def observations(draw: Draw, kind: str, sources: list[str]) -> list[dict[str, Any]]:
    """Return readings of different dates, each phase chosen once at most."""
    phases = iter(draw(st.permutations(words.PHASES)))
    read = []
    for day in draw(st.lists(WRITTEN_DATES, unique=True, max_size=3)):
        optional = {"by": st.sampled_from(words.OBSERVERS), "note": TEXTS, "break": TEXTS}
        optional |= {"source": references(sources), "phase": st.just(next(phases))} if sources else {}
        read.append({"date": day, "value": draw(FIGURES[kind]), **some(draw, optional)})
    return read


@st.composite
def metrics(draw: Draw, name: str, sources: list[str]) -> dict[str, Any]:
    """Return a metric of any type, its values fitting it."""
    kind = draw(st.sampled_from(words.METRIC_TYPES))
    optional = {
        "channel": TEXTS,
        "unit": TEXTS,
        "level": st.sampled_from(words.LEVELS),
        "better": st.sampled_from(words.BETTER),
        "target": FIGURES[kind],
        "note": TEXTS,
        "benchmark": st.fixed_dictionaries({"label": TEXTS, "observations": observations(kind, sources)}),
    }
    metric = {
        "id": name,
        "label": draw(TEXTS),
        "type": kind,
        "observations": draw(observations(kind, sources)),
    }
    metric |= some(draw, optional)
    if kind == "money":
        metric["unit"] = draw(st.sampled_from(sorted(currencies())))
    if kind == "count" and draw(st.booleans()):
        del metric["type"]
    return metric


def judged(known: tuple[str, ...], dates: st.SearchStrategy[str] = WRITTEN_DATES) -> st.SearchStrategy[Any]:
    """Return a word of a closed list, an entry with it, or a list of dated ones."""
    dated = st.fixed_dictionaries({"is": st.sampled_from(known), "date": dates}, optional={"because": TEXTS})
    alone = st.fixed_dictionaries({"is": st.sampled_from(known)}, optional={"because": TEXTS})
    return st.sampled_from(known) | alone | st.lists(dated, min_size=1, max_size=3)


@st.composite
def claims(draw: Draw, name: str, sources: list[str], evidence: list[str]) -> dict[str, Any]:
    """Return a claim, checked when it was made or later."""
    made, *later = draw(in_order())
    optional = {"by": TEXTS, "because": TEXTS, "verdict": judged(words.VERDICTS, st.sampled_from(later))}
    optional |= {"checked": st.sampled_from(later)}
    optional |= {"source": references(sources)} if sources else {}
    optional |= {"evidence": one_or_many(references(evidence))} if evidence else {}
    return {"id": name, "text": draw(TEXTS), "date": made, **some(draw, optional)}


@st.composite
def in_order(draw: Draw) -> list[str]:
    """Return three dates, none of which is before the one before it."""
    return [str(date) for date in sorted(draw(st.tuples(DATES, DATES, DATES)), key=lambda date: date.first)]


@st.composite
def promises(draw: Draw, name: str, sources: list[str]) -> dict[str, Any]:
    """Return a promise, due and checked when it was made or later."""
    made, *later = draw(in_order())
    days = st.sampled_from(later)
    optional = {"due": days, "checked": days, "status": judged(words.PROMISE_STATUSES, days)}
    optional |= {"because": TEXTS}
    optional |= {"source": references(sources)} if sources else {}
    return {"id": name, "text": draw(TEXTS), "by": draw(TEXTS), "date": made, **some(draw, optional)}


@st.composite
def requests(draw: Draw, name: str, answers: list[str]) -> dict[str, Any]:
    """Return a request, answered when it was put or later."""
    put, deadline, answered = draw(in_order())
    optional = {"id": st.just(name), "deadline": st.just(deadline), "answered": st.just(answered)}
    request = {"date": put, "to": draw(TEXTS), "question": draw(TEXTS), **some(draw, optional)}
    return request | ({"answer": draw(references(answers))} if answers else {})


@st.composite
def events(draw: Draw, name: str, sources: list[str]) -> dict[str, Any]:
    """Return an event."""
    optional = {"id": st.just(name), "type": st.sampled_from(words.EVENT_TYPES), "text": TEXTS, "by": TEXTS}
    optional |= {"source": one_or_many(references(sources))} if sources else {}
    return {"date": draw(WRITTEN_DATES), "title": draw(TEXTS), **some(draw, optional)}


SOURCES = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "url": ADDRESSES,
        "publisher": TEXTS,
        "author": TEXTS,
        "date": WRITTEN_DATES,
        "accessed": WRITTEN_DATES,
        "archived": COPIES | st.fixed_dictionaries({"url": COPIES}, optional={"date": WRITTEN_DATES}),
        "checks": st.lists(
            st.fixed_dictionaries({"date": WRITTEN_DATES, "status": st.sampled_from(words.SOURCE_STATES)}),
            max_size=2,
        ),
        "type": st.sampled_from(words.SOURCE_TYPES),
        "at": TIME_CODES,
        "file": st.just("images/a.png"),
        "alt": TEXTS,
        "note": TEXTS,
    },
)


@st.composite
def sources(draw: Draw, ids: list[str]) -> Any:
    """Return sources by their ids, or a list of them; of a bare address nothing more is known."""
    found = {name: draw(SOURCES) for name in ids}
    if draw(st.booleans()):
        return [{"id": name, **source} for name, source in found.items()]
    return {name: draw(ADDRESSES) if draw(st.booleans()) else source for name, source in found.items()}


@st.composite
def tables(draw: Draw, name: str) -> dict[str, Any]:
    """Return a table by hand, each row as long as its head."""
    width = draw(st.integers(1, 3))
    cells = st.lists(TEXTS, min_size=width, max_size=width)
    rows = st.lists(st.fixed_dictionaries({"label": TEXTS, "cells": cells}), min_size=1, max_size=2)
    table = {"title": draw(TEXTS), "columns": draw(cells), "rows": draw(rows)}
    return table | some(draw, {"id": st.just(name)})


@st.composite
def outcomes(draw: Draw, *, may_be_shown: bool) -> Any:
    """Return an outcome, or a list of dated ones."""
    attributions = [word for word in words.ATTRIBUTIONS if may_be_shown or word != "shown"]
    optional = {
        "goal": st.sampled_from(words.GOALS),
        "attribution": st.sampled_from(attributions),
        "because": TEXTS,
    }
    dated = st.fixed_dictionaries({"date": WRITTEN_DATES}, optional=optional)
    return draw(dated | st.lists(dated, min_size=1, max_size=2))


@st.composite
def campaigns(draw: Draw, sources: list[str]) -> dict[str, Any]:
    """Return a campaign that ends when it starts or later."""
    start, end, _ = draw(in_order())
    goal = st.fixed_dictionaries(
        {"text": TEXTS},
        optional={"date": WRITTEN_DATES, "by": TEXTS} | ({"source": references(sources)} if sources else {}),
    )
    budget = st.fixed_dictionaries(
        {"amount": FIGURES["money"], "currency": st.sampled_from(["SEK", "dkk", "Eur"])},
        optional={"note": TEXTS},
    )
    optional = {
        "name": TEXTS,
        "start": st.just(start),
        "end": st.just(end),
        "goal": one_or_many(TEXTS | goal),
    }
    optional |= {"shape": st.sampled_from(words.SHAPES), "budget": budget}
    return some(draw, optional)


def revised(kinds: st.SearchStrategy[str], **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a revision of one of the kinds."""
    return st.fixed_dictionaries({"date": WRITTEN_DATES, "kind": kinds}, optional={"note": TEXTS, **more})


CHANGES = tuple(kind for kind in words.REVISIONS if kind != "withdrawal")
"""What a revision can be that others may come after."""
NAMES = TEXTS.filter(lambda text: "," not in text and ";" not in text)
HEAD: dict[str, st.SearchStrategy[Any]] = {
    "modified": MOMENTS,
    "lang": st.sampled_from(["en", "sv", "da", "pt-BR", "zh-Hant"]),
    "translation": st.sampled_from(["false", "False"]),
    "category": TEXTS,
    "tags": LISTED | distinct(TEXTS),
    "author": LISTED | distinct(NAMES, 1),
    "authors": distinct(NAMES, 1),
    "summary": TEXTS,
    "status": st.sampled_from([*words.STATUSES, "Draft", "PUBLISHED"]),
    "template": TEXTS,
    "save_as": st.just("a/b.html"),
    "url": st.just("a/b.html"),
    "next_check": WRITTEN_DATES,
    "revisions": st.lists(revised(st.sampled_from(CHANGES)), max_size=2)
    | st.lists(revised(st.just("withdrawal")), min_size=1, max_size=1),
    "disclosure": TEXTS,
    "discussion": one_or_many(ADDRESSES),
    "comparisons": tables("table"),
    "names": st.dictionaries(TEXTS, TEXTS, max_size=2),
    "extra": st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(IDS, inner, max_size=2)
    ),
}


@st.composite
def head(draw: Draw, kind: str, slug: str) -> dict[str, Any]:
    """Return what a case and a follow-up have alike."""
    required = {"kind": kind, "title": draw(TEXTS), "slug": slug, "date": draw(MOMENTS)}
    return required | some(draw, HEAD | {"id": st.just(f"{kind}-{len(slug)}")})


@st.composite
def cases(draw: Draw) -> dict[str, Any]:
    """Return the front matter of a case."""
    names = draw(st.lists(IDS, unique_by=str.casefold, min_size=8, max_size=8))
    cited, measured, said = names[:2], names[2:4], names[4:]
    own = draw(st.lists(st.sampled_from(measured), unique=True, max_size=2))
    found = [draw(metrics(name, cited)) for name in own]
    listed: dict[str, Any] = {
        "metrics": st.just(found),
        "claims": st.lists(claims(said[0], cited, cited + own), min_size=1, max_size=1),
        "promises": st.lists(promises(said[1], cited), min_size=1, max_size=1),
        "timeline": st.lists(events(said[2], cited), min_size=1, max_size=1),
        "comparisons": tables(said[3]) | tables(said[3]).map(lambda table: [table]),
        "outcome": outcomes(may_be_shown=False),
        "campaign": campaigns(cited),
        "country": st.sampled_from(["SE", "se"]) | distinct(st.sampled_from(sorted(countries())), 1),
        "sector": TEXTS,
        "purpose": TEXTS,
        "channels": LISTED | distinct(TEXTS),
        "maintenance": st.sampled_from(words.MAINTENANCE)
        | st.fixed_dictionaries({"is": st.sampled_from(words.MAINTENANCE)}, optional={"because": TEXTS}),
    }
    organisation = draw(TEXTS | distinct(TEXTS, 1))
    case = draw(head("case", "a-case")) | {"organisation": organisation, **some(draw, listed)}
    measured_on = [metric for metric in case.get("metrics", ()) if "channel" in metric]
    if measured_on and "channels" in case:
        case["channels"] = draw(distinct(TEXTS, 1))
        for metric in measured_on:
            metric["channel"] = draw(st.sampled_from(case["channels"]))
    if any("benchmark" in metric for metric in case.get("metrics", ())):
        case["outcome"] = draw(outcomes(may_be_shown=True))
    answers = [event["id"] for event in case.get("timeline", ()) if "id" in event]
    case |= some(draw, {"requests": st.lists(requests(names[4], answers), min_size=1, max_size=1)})
    if "metrics" not in case:
        for claim in case.get("claims", ()):
            claim.pop("evidence", None)
    return case | {"sources": draw(sources(cited))}


FOLLOWED = {
    "kind": "case",
    "title": "ISS",
    "slug": "iss",
    "date": "1000-01-01",
    "organisation": "ISS",
    "metrics": [
        {
            "id": "fans",
            "label": "Fans",
            "observations": [{"date": "0999", "value": "1"}],
            "benchmark": {"label": "Others", "observations": []},
        },
        {"id": "site", "label": "Site", "type": "state", "observations": []},
    ],
    "claims": [{"id": "tips", "text": "Tips are taken."}],
    "promises": [{"id": "reward", "text": "There is a reward.", "by": "ISS"}],
    "requests": [{"id": "why", "date": "0999", "to": "ISS", "question": "Why?"}],
    "timeline": [{"id": "reply", "date": "2010", "title": "ISS answers"}],
    "sources": {"blog": "https://example.org/"},
}
"""The case that every follow-up follows."""


@st.composite
def follow_ups(draw: Draw) -> dict[str, Any]:
    """Return the front matter of a follow-up of the case above."""
    prefix = draw(st.sampled_from(["", "iss/"]))
    cited = draw(st.lists(IDS, unique=True, max_size=2))
    optional = {
        "source": st.sampled_from(["blog", *cited]),
        "by": st.sampled_from(words.OBSERVERS),
        "note": TEXTS,
        "phase": st.sampled_from(words.PHASES),
        "break": TEXTS,
    }
    read = [
        {"metric": prefix + metric, "date": date, "value": draw(FIGURES[kind]), **some(draw, optional)}
        for metric, kind in (("fans", "count"), ("site", "state"))
        for date in draw(st.lists(WRITTEN_DATES, unique=True, max_size=2))
    ]
    if read and draw(st.booleans()):
        del read[1:], read[0]["date"]
    evidence = one_or_many(st.sampled_from(["blog", prefix + "fans", *cited]))
    speaker = st.fixed_dictionaries({"name": TEXTS}, optional={"role": TEXTS, "organisation": TEXTS})
    answered = st.fixed_dictionaries(
        {"answered": WRITTEN_DATES}, optional={"answer": st.sampled_from(["reply", "later"])}
    )
    verdict = st.fixed_dictionaries(
        {"verdict": judged(words.VERDICTS)}, optional={"because": TEXTS, "evidence": evidence}
    )
    status = st.fixed_dictionaries({"status": judged(words.PROMISE_STATUSES)}, optional={"because": TEXTS})
    listed: dict[str, Any] = {
        "type": st.sampled_from(words.EVENT_TYPES),
        "by": speaker,
        "observations": st.just(read),
        "claims": st.fixed_dictionaries({prefix + "tips": verdict}),
        "promises": st.fixed_dictionaries({prefix + "reward": status}),
        "requests": st.fixed_dictionaries({prefix + "why": answered}),
        "outcome": outcomes(may_be_shown=True),
    }
    if draw(st.booleans()):
        instead = one_or_many(st.just("iss"))
        listed["revisions"] = revised(st.just("withdrawal"), replaced_by=instead).map(lambda each: [each])
    follows = draw(st.sampled_from(["iss", ["iss"]]))
    return draw(head("follow-up", "later")) | {
        "follows": follows,
        **some(draw, listed),
        "sources": draw(sources(cited)),
    }
