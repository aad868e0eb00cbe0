"""The comparison table: figures, changes, charts, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from ...model.light import light
from ...words.pieces import has_figure
from ..paper import CHART, NARROWEST, Paper, paper
from .former import FormerView
from .inline import DateView, LinkView, SourceRef


@light()
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
    anchor: str | None = None
    """Where it stands on the page, by its measure and its date."""

    @property
    def in_words(self) -> bool:
        """Whether it is a state without a digit, so that lines may break within."""
        return self.kind == "value" and not has_figure(self.text)


@light()
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

    @property
    def in_words(self) -> bool:
        """Whether there is no digit in it, so that lines may break within."""
        return not has_figure(self.whole)


@light()
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


@light()
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
    former: tuple[FormerView, ...] = ()
    """What was cited of it and is not there any more, such as a figure of another date."""

    @property
    def measured(self) -> str:
        """What is measured, where and at which level, as far as that is known: "followers · Facebook"."""
        return " · ".join(filter(None, (self.unit, self.channel, self.level)))


@light()
class TablePart:
    """What is said of a table with some of its rows only, by the ids of these in their order."""

    ids: tuple[str, ...]
    caption: str
    frame: tuple[str, ...]


@light()
class TableView:
    """The comparison table. `frame` are the honest sentences under it; the columns say what some row has.

    `parts` are what is said of the rows that the text places by their names, and of what is left then.

    Files are in the language of the original. Where that is not the page's, `files_lang` is its tag, and
    `files_language` its name in the page's words.
    """

    anchor: str
    caption: str
    rows: tuple[MetricRow, ...]
    has_latest: bool
    has_target: bool
    has_chart: bool
    frame: tuple[str, ...]
    csv_path: str | None = None
    json_path: str | None = None
    files_lang: str | None = None
    files_language: str | None = None
    parts: tuple[TablePart, ...] = ()

    @property
    def paper(self) -> Paper:
        """How the table stands on paper: as it is (nothing), `small`, or `stacked`, a head to each cell."""
        beside = (NARROWEST, CHART) if self.has_chart else (NARROWEST,)
        return paper(self._columns(), beside=beside)

    def _columns(self) -> Iterator[Iterable[str | None]]:
        """Yield the cells of each column."""
        rows = self.rows
        yield (row.before.text for row in rows)
        yield (row.after.text for row in rows)
        yield (row.change.whole for row in rows if row.change)
        if self.has_latest:
            later = [row.latest_change.whole for row in rows if row.latest_change]
            yield [*later, *(row.latest.text for row in rows if row.latest)]
        if self.has_target:
            yield (row.target for row in rows)

    def only(self, rows: Sequence[MetricRow]) -> TableView:
        """Return the table with some of its rows, the columns that these fill, and what is said of them."""
        ids = tuple(dict.fromkeys(row.id for row in rows))
        said = next((part for part in self.parts if part.ids == ids), self)
        return replace(
            self,
            caption=said.caption,
            frame=said.frame,
            rows=tuple(rows),
            has_latest=any(row.latest for row in rows),
            has_target=any(row.target for row in rows),
            has_chart=any(row.chart for row in rows),
        )
