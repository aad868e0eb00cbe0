"""How a page is cited: the words on it, the files beside it, and what its head says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..citing import STYLES, Work, citation
from ..citing.head import TYPE, metas
from ..citing.linked import Thing, breadcrumbs, graph, source
from ..citing.linked import page as page_thing
from ..citing.styles import style_name
from ..citing.work import uri
from ..model import Document, Source
from ..reader import Entry
from ..words import Words
from .addresses import beside
from .case.sources import run_views
from .desk import Desk
from .pages import CaseView, FollowUpView, PostView
from .parts import CitationView, CiteView, FileView, HeadLinkView, HeadView, MetaView
from .report import report_view
from .works import FILES, is_citable, issued, work_of

View = TypeVar("View", bound=PostView)

_REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy"
_REPLACES = "http://purl.org/dc/terms/replaces"
"""Relations without a registered word are addresses (RFC 8288); schema.org has none between texts."""


@dataclass(frozen=True)
class BesidesText:
    """What a page tells besides its own text.

    `said` are the documents whose words stand there as well; `things` makes of the work what machines are
    told of it beside the page itself; `sources` are what it cites.
    """

    said: Sequence[Document] = ()
    things: Callable[[Work], Iterable[Thing]] = lambda _: ()
    sources: Iterable[Source] = ()


def cited(desk: Desk, entry: Entry, view: View, told: BesidesText) -> View:
    """Return the view of a page with how it is cited, where it can be, and how readers tell of an error."""
    changed = issued(desk, entry)
    if not is_citable(desk, entry):
        report = report_view(desk, entry, changed)
        return replace(view, report=report) if report else view
    work = work_of(desk, entry, changed)
    citations = _citations(work, desk.settings.citation_style)
    cite = CiteView(citations, _files(view.path), uri(work.address), anchors=_has_anchors(view))
    digest = _digest([entry.document, *told.said], entry.html)
    page = _page(work, desk, entry, view, told.sources)
    head = HeadView(
        metas=tuple(MetaView(*meta) for meta in metas(work, desk.settings.licence, digest)),
        links=tuple(HeadLinkView(*link) for link in _links(work, desk, view)),
        data=graph([page, *told.things(work), breadcrumbs(_steps(desk, view, work))]),
    )
    return replace(view, cite=cite, head=head, report=report_view(desk, entry, changed, digest))


def _digest(documents: Iterable[Document], html: str) -> str:
    """Return the SHA-256 of what documents say and of a text.

    What nobody has written is left out, so that a key which the format has later changes nothing.
    """
    # A zone is no value of JSON.
    said = (each.model_dump_json(exclude_defaults=True, fallback=str) for each in documents)
    return hashlib.sha256("\n".join([*said, html]).encode()).hexdigest()


def _has_anchors(view: PostView) -> bool:
    if isinstance(view, CaseView):
        return not view.withdrawn
    return isinstance(view, FollowUpView) and bool(view.claims or view.promises or view.table)


def _citations(work: Work, own: str) -> tuple[CitationView, ...]:
    """Return the citation in each style: the short form first, then the site's own."""
    return tuple(
        CitationView(style, style_name(style, work.words), run_views(citation(style, work)))
        for style in sorted(STYLES, key=lambda style: (style != "short", style != own))
    )


def _files(path: str) -> tuple[FileView, ...]:
    return tuple(FileView(name, beside(path, file), kind) for name, file, kind in FILES)


def _links(work: Work, desk: Desk, view: PostView) -> Iterable[tuple[str, ...]]:
    """Yield the links of Signposting: what it is, who wrote it, what describes it, what belongs to it."""
    yield "cite-as", uri(work.address)
    yield "type", TYPE
    if desk.settings.licence_url:
        yield "license", desk.settings.licence_url
    yield from (("author", uri(f"{desk.address}/{each.path}")) for each in view.authors if each.path)
    for each in view.withdrawn.replaced_by if view.withdrawn else ():
        yield _REPLACED_BY, uri(f"{desk.address}/{each.path}")
    for each in view.replaces if isinstance(view, CaseView) else ():
        yield _REPLACES, uri(f"{desk.address}/{each.path}")
    for file in _files(view.path):
        yield "describedby", uri(f"{desk.address}/{file.path}"), file.type
    table = view.table if isinstance(view, CaseView) else None
    if table and table.json_path and table.csv_path:
        yield "describedby", uri(f"{desk.address}/{table.json_path}"), "application/json"
        yield "item", uri(f"{desk.address}/{table.csv_path}"), "text/csv"


def _page(work: Work, desk: Desk, entry: Entry, view: PostView, sources: Iterable[Source]) -> Thing:
    document: Any = entry.document
    about = [name.text for name in getattr(view, "organisations", ())]
    return page_thing(
        work,
        datePublished=document.date.day.iso if document.date else None,
        dateModified=work.issued.iso if work.issued else None,
        license=desk.settings.licence_url,
        about=[{"@type": "Organization", "name": name} for name in about],
        keywords=list(document.tags),
        citation=[source(each, desk.settings.collectives) for each in sources],
    )


def _steps(desk: Desk, view: PostView, work: Work) -> list[tuple[str, str]]:
    """Return the way to a page: the front page, the list that it is in, itself."""
    kind = {"case": "cases", "follow-up": "follow-ups"}.get(view.kind, "")
    steps = [(desk.name, f"{desk.address}/{view.home_path}")]
    if kind and desk.settings.makes(kind):
        root = desk.shelves.root(view.lang)
        steps.append((_list_name(kind, work.words), f"{desk.address}/{root}{kind}/"))
    return [*steps, (work.title, work.page)]


def _list_name(kind: str, words: Words) -> str:
    return words.gettext("Cases") if kind == "cases" else words.gettext("Follow-ups")
