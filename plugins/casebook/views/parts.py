"""What the components of a case show: every text worded, every date, address and anchor ready to print.

Paths are relative to the root of the site (`cases/iss-50000/`): a template writes `{{ SITEURL }}/{{ path }}`.
Texts are plain and escaped by the template; fields of type `Markup` are cleaned HTML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from markupsafe import Markup

Side = Literal["said", "found", "neither"]
"""The two columns of the ledger: what was said, and what was found."""


@dataclass(frozen=True)
class DateView:
    """A date. `text` is as precise as known ("November 2009"), mark included; `iso` is for `datetime`."""

    text: str
    iso: str
    uncertain: bool = False
    approximate: bool = False
    bare: str = ""
    """The date without the words of its mark, for a place where the mark is shown in another way."""


SITE = "https://site.invalid"
"""Stands in rendered prose where the address of the site will; no site can have it (RFC 2606)."""


@dataclass(frozen=True)
class ProseView:
    """A text that was written in Markdown, as HTML: `{{ prose.at(SITEURL) }}`.

    `pieces` are what stands between the places where the address of the site goes; `lang` is the language it
    was written in.
    """

    pieces: tuple[Markup, ...]
    lang: str = ""

    @classmethod
    def of(cls, html: Markup, lang: str = "") -> ProseView:
        """Return clean HTML in which `SITE` stands for the address of the site."""
        return cls(tuple(html.split(f"{SITE}/")), lang)

    def at(self, siteurl: str) -> Markup:
        """Return the text as a page shows it from which `siteurl` leads to the root of the site."""
        first, *others = self.pieces
        # A join of markup escapes what is none.
        return first[:0].join([first, *chain.from_iterable((f"{siteurl}/", piece) for piece in others)])


@dataclass(frozen=True)
class LinkView:
    """A link inside the site (`path`) or out of it (`url`); neither where there is nothing to lead to."""

    text: str
    path: str | None = None
    url: str | None = None
    lang: str | None = None


@dataclass(frozen=True)
class SourceRef:
    """A pointer to an entry of the list of sources: its number, its anchor (without #) and its title."""

    number: int
    anchor: str
    title: str


@dataclass(frozen=True)
class SourceView:
    """One entry of the list of sources. `gone`: the original is no longer there, and the copy comes first."""

    number: int
    anchor: str
    title: str
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: DateView | None = None
    accessed: DateView | None = None
    archived_url: str | None = None
    archived_date: DateView | None = None
    type: str | None = None
    at: str | None = None
    path: str | None = None
    alt: str | None = None
    note: str | None = None
    gone: bool = False
    last_seen: DateView | None = None
    first_gone: DateView | None = None
    state: str | None = None
    """What the newest check found, in words ("gone", "changed")."""
    cited_from: tuple[str, ...] = ()
    """Anchors of the places in the text that cite it."""


@dataclass(frozen=True)
class FigureView:
    """One figure of the table, or why there is none.

    `kind` is `value`, `missing` (a reason in words stands in `text`) or `none` ("no observation").
    """

    kind: Literal["value", "missing", "none"]
    text: str
    date: DateView | None = None
    source: SourceRef | None = None
    by: str | None = None
    note: str | None = None
    link: LinkView | None = None
    """The follow-up that brought the figure, where one did."""


@dataclass(frozen=True)
class ChangeView:
    """A change in words: `absolute` "+36", `percent` "+29.5%", `word` "better"; `whole` is all in one.

    Where there is no number, `absolute` holds the words ("online → gone", "not known"). `small_base` says
    that the percentage rests on a baseline under 30 and has to be shown smaller.
    """

    absolute: str
    whole: str
    percent: str | None = None
    word: str | None = None
    direction: Literal["better", "worse", "same"] | None = None
    small_base: bool = False


@dataclass(frozen=True)
class ChartView:
    """A small line chart, in a box of `width` × `height` units, y downwards.

    `lines` are the `points` attributes of polylines, one a stretch without a break; `dots` the single
    readings (x, y); `breaks` the x of each break; `last` the last reading.
    """

    title: str
    description: str
    width: int
    height: int
    lines: tuple[str, ...]
    dots: tuple[tuple[str, str], ...]
    breaks: tuple[str, ...] = ()
    last: tuple[str, str] | None = None
    id: str = ""


@dataclass(frozen=True)
class MetricRow:
    """One row of the comparison table. `change` is None where a column is missing or nothing can be compared.

    `notes` are sentences about the figures (a break in the series, taken after the start, the author's note).
    `benchmark` says that the row is the same figure where there was no campaign. `case` is the case that the
    row is of, where rows of several stand in one table.
    """

    id: str
    anchor: str
    label: str
    unit: str | None
    level: str | None
    before: FigureView
    after: FigureView
    change: ChangeView | None
    latest: FigureView | None = None
    latest_change: ChangeView | None = None
    target: str | None = None
    covered: str | None = None
    notes: tuple[str, ...] = ()
    chart: ChartView | None = None
    benchmark: bool = False
    channel: str | None = None
    case: LinkView | None = None


@dataclass(frozen=True)
class TableView:
    """The comparison table. `frame` are the honest sentences under it; the columns say what some row has."""

    anchor: str
    caption: str
    rows: tuple[MetricRow, ...]
    has_latest: bool
    has_target: bool
    has_chart: bool
    frame: tuple[str, ...]
    csv_path: str | None = None
    json_path: str | None = None


@dataclass(frozen=True)
class TimelineEntry:
    """One entry of the timeline. `kind` is its kind as a class name; `label` the same in words.

    `state` is `past`, `to-come` or `overdue`, in words in `state_text` where it is not past. `weight` is
    `applause` for coverage and praise, `check` for what somebody looked up, else `plain`.
    """

    kind: str
    label: str
    anchor: str
    title: str
    date: DateView | None
    side: Side
    weight: Literal["applause", "check", "reply", "plain"]
    state: Literal["past", "to-come", "overdue"] = "past"
    state_text: str | None = None
    body: ProseView | None = None
    lines: tuple[str, ...] = ()
    by: str | None = None
    link: LinkView | None = None
    sources: tuple[SourceRef, ...] = ()
    due_iso: str | None = None


@dataclass(frozen=True)
class SilenceView:
    """A gap of 60 days or more in which nothing is known to have happened ("no sign for 5 months")."""

    text: str
    days: int
    kind: str = "silence"


@dataclass(frozen=True)
class TimelineView:
    """The timeline in date order. `summary` tells applause and aftermath in a sentence or two, or nothing."""

    anchor: str
    entries: tuple[TimelineEntry | SilenceView, ...]
    summary: str | None = None


@dataclass(frozen=True)
class RulingView:
    """What was found on a day: an earlier one stands in the history of its claim, promise or outcome."""

    text: str
    date: DateView | None = None
    because: str | None = None
    link: LinkView | None = None


@dataclass(frozen=True)
class ClaimView:
    """A claim and its verdict. `verdict` is the word's key (for a class), `verdict_text` the word.

    `case` is the case that it is of, where claims of several stand on one page.
    """

    id: str
    anchor: str
    text: str
    verdict: str
    verdict_text: str
    by: str | None = None
    date: DateView | None = None
    source: SourceRef | None = None
    because: str | None = None
    checked: DateView | None = None
    evidence: tuple[SourceRef | LinkView, ...] = ()
    history: tuple[RulingView, ...] = ()
    link: LinkView | None = None
    case: LinkView | None = None


@dataclass(frozen=True)
class PromiseView:
    """A promise, what became of it, and its clock ("61 days after it was due: no sign of it").

    `case` is the case that it is of, where promises of several stand on one page.
    """

    id: str
    anchor: str
    text: str
    by: str
    status: str
    status_text: str
    clock: str | None = None
    late: bool = False
    date: DateView | None = None
    due: DateView | None = None
    source: SourceRef | None = None
    because: str | None = None
    checked: DateView | None = None
    history: tuple[RulingView, ...] = ()
    link: LinkView | None = None
    due_iso: str | None = None
    """The last day it can mean to be due on, while it is open: the browser sets the clock by it."""
    case: LinkView | None = None


@dataclass(frozen=True)
class RequestView:
    """A question put to somebody, and the answer or since when there is none.

    `due_iso` is the last day of its deadline, while it is unanswered: the browser sets the clock by it.
    """

    anchor: str
    to: str
    question: str | None
    date: DateView
    clock: str
    answered: DateView | None = None
    deadline: DateView | None = None
    answer: LinkView | None = None
    late: bool = False
    due_iso: str | None = None


@dataclass(frozen=True)
class OutcomeView:
    """The outcome in two separate sentences; `goal` and `attribution` are the words' keys, for classes."""

    goal: str | None
    goal_text: str | None
    attribution: str | None
    attribution_text: str | None
    because: tuple[str, ...] = ()
    date: DateView | None = None
    link: LinkView | None = None
    history: tuple[RulingView, ...] = ()


@dataclass(frozen=True)
class StrengthView:
    """Strength of evidence in three separate readings, each in words."""

    design: str
    measured_by: str
    kept: str


@dataclass(frozen=True)
class ComparisonRowView:
    """One row of a table by hand."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ComparisonView:
    """A table by hand: `columns` head the cells; the first column, of the labels, is `corner`."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[ComparisonRowView, ...]
    corner: str = ""
    id: str = ""


@dataclass(frozen=True)
class GoalView:
    """What the campaign was to reach. Several, dated, where it was moved."""

    text: str
    date: DateView | None = None
    by: str | None = None
    source: SourceRef | None = None


@dataclass(frozen=True)
class CampaignView:
    """The campaign at a glance; `when` in words ("10 November 2009 (uncertain), end not known")."""

    name: str | None
    when: str | None
    start: DateView | None
    end: DateView | None
    goals: tuple[GoalView, ...]
    goal_was_moved: bool
    shape: str | None
    budget: str | None
    budget_note: str | None
    channels: tuple[LinkView, ...]


@dataclass(frozen=True)
class SaidView:
    """The left column of the ledger: the leading thing the organisation said, and where."""

    text: str
    by: str | None
    date: DateView | None
    source: SourceRef | None
    kind: str
    """What it is, in words: "goal", "promise", "claim"."""


@dataclass(frozen=True)
class FeedLink:
    """A feed to subscribe to: its title, its path and its media type."""

    title: str
    path: str
    type: str


@dataclass(frozen=True)
class RevisionView:
    """What changed after publication, in a person's words."""

    date: DateView
    kind: str
    note: str | None = None


@dataclass(frozen=True)
class TranslationView:
    """The same text in another language; `name` is that language in its own words."""

    lang: str
    name: str
    path: str
    title: str


@dataclass(frozen=True)
class Placement:
    """Which parts the text already placed, and so the theme must not place again."""

    parts: frozenset[str] = field(default_factory=frozenset)
    metrics: frozenset[str] = field(default_factory=frozenset)
