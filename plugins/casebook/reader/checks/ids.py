"""Checks of names: an id stands once, and a reference leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Problem, Severity
from ...model import Case, Document, FollowUp, PartialDate
from ...model.fields import slug_of
from ..called import is_nameless, slug_meant
from ..days import is_to_come
from ..entry import Entry
from ..front.places import Path
from ..library import Names
from .scope import CaseScope, FollowUpScope, Scope
from .texts import is_slug

_UNKNOWN = {
    "metrics": "metrics-unknown",
    "claims": "claims-unknown",
    "promises": "promises-unknown",
    "requests": "requests-unknown",
}
_Reference = tuple[Path, str | None]
"""A field that may name a source, and what it names."""
_SECTIONS = ("metrics", "claims", "promises", "requests", "timeline", "comparisons", "sources")


def check_ids_stand_once(scope: Scope[Document]) -> Iterator[Problem]:
    """Two metrics, claims, events … with one id could not be told apart; the second is named."""
    for section in _SECTIONS:
        items = getattr(scope.document, section, ())
        seen: set[str | None] = set()
        for index, item in enumerate(items if isinstance(items, tuple) else ()):
            if item.id in seen:
                yield scope.at((section, index, "id"), "id-twice", value=item.id)
            elif item.id is not None:
                seen.add(item.id)


def check_case_sources_exist(scope: CaseScope) -> Iterator[Problem]:
    """Every `source` of a case names one."""
    yield from _unknown_sources(scope, _references_of_metrics(scope.document))
    yield from _unknown_sources(scope, _case_references(scope.document))


def check_follow_up_sources_exist(scope: FollowUpScope) -> Iterator[Problem]:
    """Every `source` of a follow-up names one, its own, that case's or a shared one."""
    for index, observation in enumerate(scope.document.observations if scope.follows_what_is_there else ()):
        known = _sources_of(scope, observation.metric)
        if observation.source and observation.source not in known:
            yield _unknown(
                scope, ("observations", index, "source"), "source-unknown", observation.source, known
            )


def _sources_of(scope: FollowUpScope, part: str) -> frozenset[str]:
    """Return the sources that can be named where a follow-up speaks of a part of a case."""
    own = scope.entry.ids("sources") | scope.library.shared_ids
    return own | scope.of_cases("sources", part)


def _unknown(scope: Scope[Document], path: Path, key: str, name: str, known: frozenset[str]) -> Problem:
    """Return the problem of a name that nothing has; with a slug, names that have one are suggested."""
    return scope.unknown(path, key, name, [each for each in known if ("/" in each) == ("/" in name)])


def _unknown_sources(scope: Scope[Document], references: Iterable[_Reference]) -> Iterator[Problem]:
    known = scope.sources
    for path, reference in references:
        if reference is not None and reference not in known:
            yield scope.unknown(path, "source-unknown", reference, known)


def _case_references(case: Case) -> Iterator[_Reference]:
    for index, claim in enumerate(case.claims):
        yield ("claims", index, "source"), claim.source
    for index, promise in enumerate(case.promises):
        yield ("promises", index, "source"), promise.source
    for index, goal in enumerate(case.campaign.goal):
        yield ("campaign", "goal", index, "source"), goal.source
    for index, event in enumerate(case.timeline):
        for place, reference in enumerate(event.source):
            yield ("timeline", index, "source", place), reference


def _references_of_metrics(case: Case) -> Iterator[_Reference]:
    for index, metric in enumerate(case.metrics):
        for place, observation in enumerate(metric.observations):
            yield ("metrics", index, "observations", place, "source"), observation.source
        if metric.benchmark:
            for place, observation in enumerate(metric.benchmark.observations):
                yield ("metrics", index, "benchmark", "observations", place, "source"), observation.source


def check_evidence_exists(scope: CaseScope) -> Iterator[Problem]:
    """Evidence for a claim is a source or a metric."""
    claims = scope.document.claims
    known = scope.sources | scope.entry.ids("metrics") if any(claim.evidence for claim in claims) else ()
    for index, claim in enumerate(claims):
        for place, reference in enumerate(claim.evidence):
            if reference not in known:
                yield scope.unknown(
                    ("claims", index, "evidence", place), "evidence-unknown", reference, known
                )


def check_answers_exist(scope: CaseScope) -> Iterator[Problem]:
    """An answer to a request is an event of the case or a follow-up."""
    for index, request in enumerate(scope.document.requests):
        events = scope.entry.ids("timeline")
        yield from _unknown_answer(scope, ("requests", index, "answer"), request.answer, events)


def check_later_answers_exist(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for an answer that a follow-up names: an event of its case, or a follow-up."""
    for name, answer in scope.document.requests.items():
        if not scope.follows_what_is_there:
            return
        events = scope.of_cases("timeline", name)
        yield from _unknown_answer(scope, ("requests", name, "answer"), answer.answer, events)


def _unknown_answer(
    scope: Scope[Document], path: Path, answer: str | None, events: frozenset[str]
) -> Iterator[Problem]:
    if not answer or answer in events:
        return
    names = scope.library.names
    known = events | names.follow_ups
    if answer not in known | names.lost:
        yield scope.unknown(path, "answer-unknown", answer, known)


def check_followed_cases_exist(scope: FollowUpScope) -> Iterator[Problem]:
    """A follow-up follows cases that exist."""
    if scope.entry.rest.written("follows") is not None:
        yield from unknown_cases(scope, ("follows",), scope.document.follows)


def unknown_cases(scope: Scope[Document], path: Path, slugs: Iterable[str]) -> Iterator[Problem]:
    """Yield the problems of the slugs at a path that no case has."""
    for index, slug in enumerate(slugs):
        if slug in scope.library.cases:
            continue  # as nearly always: the names of a whole site are many
        names = scope.library.names
        known = frozenset(name for name in names.lost | names.cases if is_slug(name))
        if slug in known | names.lost | names.cases or _is_of_a_faulty_case(slug, names):
            continue  # what is wrong with the case is told there
        meant = slug_meant(slug, known, names.others)
        yield scope.unknown((*path, index), "case-unknown", slug, known, meant)


def _is_of_a_faulty_case(slug: str, names: Names) -> bool:
    """Tell whether a slug is what that of a case should be, or names a case that has none."""
    is_meant = any(slug == slug_of(name) for name in names.lost | names.cases if not is_slug(name))
    return is_meant or is_nameless(slug, names.others)


def check_followed_cases_are_published(scope: FollowUpScope) -> Iterator[Problem]:
    """What readers are told of a case they cannot see leads nowhere; it may be on purpose, so only warn."""
    if not scope.entry.published:
        return
    for index, slug in enumerate(scope.document.follows):
        case = scope.library.cases.get(slug)
        if case and not case.published:
            yield scope.at(("follows", index), "case-not-published", Severity.WARNING, value=slug)
        elif case and (day := comes_later(scope, case)):
            yield scope.at(("follows", index), "case-to-come", Severity.WARNING, value=slug, date=str(day))


def comes_later(scope: FollowUpScope, case: Entry) -> PartialDate | None:
    """Return the day of a case that is to come, where it comes out later than what follows it."""
    own, its = scope.document.date.day, case.document.date
    if its is None or scope.today is None or its.day.first <= own.first:
        return None
    return its.day if is_to_come(its.day.first, scope.today) else None


def check_named_parts_exist(scope: FollowUpScope) -> Iterator[Problem]:
    """What a follow-up says of a metric, claim, promise or request is said of one its case has."""
    for path, section, name in _named_parts(scope.document):
        yield from _unknown_part(scope, path, section, name)


def check_later_evidence_exists(scope: FollowUpScope) -> Iterator[Problem]:
    """Evidence that a follow-up names is a source or a metric of its case."""
    for name, verdict in scope.document.claims.items() if scope.follows_what_is_there else ():
        known = _sources_of(scope, name) | scope.of_cases("metrics", name)
        for place, reference in enumerate(verdict.evidence):
            if reference not in known:
                yield _unknown(
                    scope, ("claims", name, "evidence", place), "evidence-unknown", reference, known
                )


def _named_parts(follow_up: FollowUp) -> Iterator[tuple[Path, str, str]]:
    for index, observation in enumerate(follow_up.observations):
        yield ("observations", index, "metric"), "metrics", observation.metric
    for section in ("claims", "promises", "requests"):
        for name in getattr(follow_up, section):
            yield (section, name), section, name


def _unknown_part(scope: FollowUpScope, path: Path, section: str, name: str) -> Iterator[Problem]:
    cases = {case.document.slug or "": case for case in scope.followed}
    if not scope.follows_what_is_there:
        return  # a case that does not exist has been reported; what it has cannot be known
    slug, _, part = name.rpartition("/")
    if not slug and len(cases) > 1:
        yield scope.at(path, "part-needs-case", value=name, example=_of_a_case(name, cases))
        return
    case = cases.get(slug) if slug else next(iter(cases.values()), None)
    if case is None:
        yield scope.unknown(path, "case-unknown", slug, cases)
    elif part not in case.ids(section):
        yield scope.unknown(path, _UNKNOWN[section], part, case.ids(section))


def _of_a_case(name: str, cases: Iterable[str]) -> str:
    """Return a name with the slug of a case before it: of the one before its colon, or of the first."""
    slug, colon, part = name.partition(":")
    slugs = list(cases)
    return f"{slug if slug in slugs else slugs[0]}/{part}" if colon and part else f"{slugs[0]}/{name}"
