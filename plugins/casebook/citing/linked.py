"""JSON-LD after schema.org: what a page is, what it judges, its figures, and where it stands on the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..model import Source
from .names import Name, name_of, names_of
from .work import Work, uri

CONTEXT = "https://schema.org"
RATINGS = {"contradicted": 1, "unsupported": 2, "partly": 3, "supported": 5}
"""A verdict as a number: 5 is the best. What cannot be determined has none."""
BEST, WORST = 5, 1

Thing = dict[str, Any]


def graph(things: Iterable[Thing]) -> Thing:
    """Return all of it, for a template to write by `tojson`, which leaves no sign that ends a script."""
    return {"@context": CONTEXT, "@graph": list(things)}


def of(type_: str, **said: Any) -> Thing:
    """Return a thing of a type, without what is not known."""
    return {"@type": type_, **{name: value for name, value in said.items() if value or value == 0}}


def page(work: Work, **said: Any) -> Thing:
    """Return the page itself; `said` is what only some pages have."""
    return {
        "@type": "BlogPosting",
        "@id": uri(work.page),
        **of(
            "BlogPosting",
            url=uri(work.page),
            mainEntityOfPage=uri(work.page),
            headline=work.title,
            abstract=work.summary,
            inLanguage=work.lang,
            author=[agent(name) for name in work.authors],
            publisher=of("Organization", name=work.site),
            **said,
        ),
    }


def agent(name: Name) -> Thing:
    """Return an author: a person, or an organisation."""
    return of("Person" if name.given else "Organization", name=name.whole)


def speaker(name: str | None, organisations: Sequence[str]) -> Thing | None:
    """Return who says something, where it is clear what that is: one of the `organisations`, or a person."""
    if not name:
        return None
    if name in organisations:
        return of("Organization", name=name)
    person = name_of(name)
    return agent(person) if person.given and all(word[:1].isupper() for word in name.split()) else None


def claim_review(work: Work, address: str, said: Mapping[str, Any], verdict: str, text: str) -> Thing:
    """Return what was found of a claim; `said` tells of the claim, `text` is the verdict in words."""
    rating = of(
        "Rating",
        alternateName=text,
        ratingValue=RATINGS.get(verdict),
        bestRating=BEST if verdict in RATINGS else None,
        worstRating=WORST if verdict in RATINGS else None,
    )
    return of(
        "ClaimReview",
        url=address,
        inLanguage=work.lang,
        author=[agent(name) for name in work.authors] or of("Organization", name=work.site),
        claimReviewed=said["text"],
        itemReviewed=of("Claim", author=said.get("author"), datePublished=said.get("date")),
        datePublished=said.get("checked"),
        reviewBody=said.get("because"),
        reviewRating=rating,
    )


def dataset(work: Work, files: Iterable[tuple[str, str]], **said: Any) -> Thing:
    """Return the figures of a case; `files` are addresses with their media types."""
    loads = [of("DataDownload", contentUrl=uri(address), encodingFormat=kind) for address, kind in files]
    return of(
        "Dataset",
        name=work.title,
        # What describes a data set has to be 50 characters long at least, for who looks for such.
        description=said.pop("description"),
        url=uri(work.page),
        inLanguage=work.lang,
        creator=[agent(name) for name in work.authors] or of("Organization", name=work.site),
        isAccessibleForFree=True,
        distribution=loads,
        **said,
    )


def source(given: Source, collectives: tuple[str, ...] = ()) -> Thing:
    """Return a source as what a page cites; `collectives` are authors that are no person."""
    authors = names_of(given.author, collectives) if given.author else ()
    return of(
        "CreativeWork",
        name=given.title,
        url=uri(given.url) if given.url else None,
        author=[agent(name) for name in authors],
        publisher=of("Organization", name=given.publisher) if given.publisher else None,
        datePublished=given.date.iso if given.date else None,
        archivedAt=uri(given.kept.url) if given.kept else None,
    )


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """Return the way from the front page to a page: names with addresses."""
    items = [
        of("ListItem", position=number, name=name, item=uri(address))
        for number, (name, address) in enumerate(steps, 1)
    ]
    return of("BreadcrumbList", itemListElement=items)
