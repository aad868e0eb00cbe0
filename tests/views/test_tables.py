"""The comparison table as a view, cell by cell."""

from __future__ import annotations

import pytest

from casebook.views.parts import (
    ChangeView,
    ChartView,
    DateView,
    FigureView,
    LinkView,
    MetricRow,
    SourceRef,
    TableView,
)

from .library import MakeDesk, case, follow_up, shown_case

FANS = """
campaign: {start: 2009-12, end: 2010-01}
metrics:
  - id: fans
    label: Fans
    unit: people
    channel: facebook
    level: out-take
    target: 200
    note: All of them.
    observations:
      - {date: 2009-11?, value: 122, source: s, by: third-party}
      - {date: 2010-02-01, value: 158, note: By hand.}
sources: {s: {title: A post}}
"""


def table_of(desk_of: MakeDesk, more: str, *, lang: str = "en", **settings: object) -> TableView:
    """Return the table of a case."""
    desk = desk_of({"a.md": case(f"lang: {lang}\n{more}")}, **settings)
    table = shown_case(desk, lang=lang).table
    assert table is not None
    return table


def metric(*observations: str, more: str = "") -> str:
    """Return the front matter of one metric, its observations as YAML has them in braces."""
    told = "".join(f"\n      - {{{each}}}" for each in observations) or " []"
    return f"metrics:\n  - id: fans\n    label: Fans\n    observations:{told}\n    {more}\n"


def test_a_row_with_all_there_is(desk_of: MakeDesk) -> None:
    november = DateView("November 2009 (uncertain)", "2009-11", uncertain=True, bare="November 2009")
    february = DateView("1 February 2010", "2010-02-01", bare="1 February 2010")
    source, row = SourceRef(1, "source-s", "A post"), "metric-fans"
    before = FigureView("value", "122", november, source, by="a third party", anchor=f"{row}-2009-11")
    after = FigureView("value", "158", february, by="the author", note="By hand.", anchor=f"{row}-2010-02-01")
    assert table_of(desk_of, FANS) == TableView(
        anchor="section-figures",
        caption="ISS, November 2009 (uncertain) to 1 February 2010",
        rows=(
            MetricRow(
                id="fans",
                anchor="metric-fans",
                label="Fans",
                unit="people",
                channel="Facebook",
                level="out-take",
                before=before,
                after=after,
                change=ChangeView("+36", "+36 (+29.5%), better", "+29.5%", "better", "better"),
                target="200",
                covered="46.2% of the way",
                notes=("All of them.", "By hand."),
            ),
        ),
        has_latest=False,
        has_target=True,
        has_chart=False,
        frame=(
            "The last figure was taken 1 day after the campaign had ended.",
            "A change during a campaign does not prove that the campaign caused it.",
            "Measured by the author and a third party.",
        ),
        csv_path="cases/a-case/metrics.csv",
        json_path="cases/a-case/case.json",
    )


def test_what_is_measured_is_said_as_far_as_it_is_known(desk_of: MakeDesk) -> None:
    (fans,) = table_of(desk_of, FANS).rows
    assert fans.measured == "people · Facebook · out-take"
    (bare,) = table_of(desk_of, metric("date: 2010, value: 1")).rows
    assert bare.measured == ""


def test_a_part_of_a_table_has_the_columns_that_its_rows_fill(desk_of: MakeDesk) -> None:
    bare = "  - {id: bare, label: Bare, observations: [{date: 2010, value: 1}]}\n"
    table = table_of(desk_of, FANS.replace("sources:", f"{bare}sources:"))
    assert (table.has_latest, table.has_target, table.has_chart) == (False, True, False)
    assert table.only(table.rows) == table
    rest = table.only(table.rows[1:])
    assert [row.id for row in rest.rows] == ["bare"]
    assert (rest.has_latest, rest.has_target, rest.has_chart) == (False, False, False)
    assert rest.frame == table.frame


def test_the_same_row_in_swedish(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, FANS, lang="sv")
    row = table.rows[0]
    assert table.caption == "ISS, november 2009 (osäkert) till 1 februari 2010"
    assert row.change == ChangeView("+36", "+36 (+29,5\u00a0%), bättre", "+29,5\u00a0%", "bättre", "better")
    assert (row.covered, row.before.by) == ("46,2\u00a0% av vägen", "en utomstående part")
    assert table.frame[2] == "Mätt av skribenten och en utomstående part."


def test_one_observer_is_named_once(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, metric("date: 2009, value: 1", "date: 2010, value: unknown, by: third-party"))
    assert [table.rows[0].before.by, table.rows[0].after.by] == [None, None]
    assert table.frame == ("Measured by the author.",)


def test_without_a_metric_there_is_no_table(desk_of: MakeDesk) -> None:
    assert shown_case(desk_of({"a.md": case()})).table is None


def test_a_metric_that_nobody_has_observed_says_so(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, metric())
    nobody = FigureView("none", "no observation")
    assert table.rows == (MetricRow("fans", "metric-fans", "Fans", None, None, nobody, nobody, None),)
    assert (table.caption, table.frame) == ("ISS", ())
    assert (table.has_latest, table.has_target, table.has_chart) == (False, False, False)


def test_why_there_is_no_figure_is_said(desk_of: MakeDesk) -> None:
    row = table_of(desk_of, metric("date: 2009, value: removed", "date: 2010, value: 3")).rows[0]
    assert (row.before.kind, row.before.text) == ("missing", "removed")
    assert row.change == ChangeView("removed → 3", "removed → 3")


@pytest.mark.parametrize(
    ("before", "after", "small"),
    [("29", "30", True), ("30", "29", False), ("~20", "40", True), ("20..40", "50", True), ("0", "1", False)],
)
def test_a_percentage_of_a_small_number_is_shown_smaller(
    desk_of: MakeDesk, before: str, after: str, small: bool
) -> None:
    row = table_of(desk_of, metric(f"date: 2009, value: {before}", f"date: 2010, value: {after}")).rows[0]
    assert row.change is not None
    assert row.change.small_base is small


def test_from_zero_there_is_no_percentage(desk_of: MakeDesk) -> None:
    row = table_of(desk_of, metric("date: 2009, value: 0", "date: 2010, value: 1")).rows[0]
    assert row.change == ChangeView("+1", "+1, from zero, better", "from zero", "better", "better")


def test_states_change_in_words_of_the_language(desk_of: MakeDesk) -> None:
    told = metric(
        "date: 2009, value: online", "date: 2010, value: gone", more="type: state\n    target: back"
    )
    row = table_of(desk_of, f"{told}names: {{gone: försvunnen, back: tillbaka}}\n", lang="sv").rows[0]
    assert row.change == ChangeView("online → försvunnen", "online → försvunnen")
    assert (row.after.text, row.target, row.unit) == ("försvunnen", "tillbaka", None)


def test_money_and_shares_carry_their_units_with_each_figure(desk_of: MakeDesk) -> None:
    kronor = metric("date: 2009, value: 1000", "date: 2010, value: 900", more="type: money\n    unit: SEK")
    row = table_of(desk_of, kronor).rows[0]
    assert (row.unit, row.before.text) == (None, "SEK\u00a01,000")
    share = metric("date: 2009, value: 12.5", "date: 2010, value: 10", more="type: percent\n    unit: share")
    row = table_of(desk_of, share).rows[0]
    assert row.change is not None
    assert (row.unit, row.before.text, row.change.absolute) == (None, "12.5%", "-2.5 percentage points")
    assert row.change.percent is None


THREE = metric(
    "date: 2009-11-01, value: 20",
    "date: 2010-02-01, value: 30, break: bots left out",
    "date: 2012-02-03, value: 60",
)
CAMPAIGN = "campaign: {start: 2009-12, end: 2010-01}\n"


def test_a_break_cuts_the_line_and_suppresses_the_change(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, CAMPAIGN + THREE)
    row = table.rows[0]
    assert row.change == row.latest_change == ChangeView(*["not comparable: counted in another way"] * 2)
    assert row.notes == ("Counted in another way from 1 February 2010: bots left out",)
    assert row.latest is not None
    assert row.latest.text == "60"
    assert row.chart == ChartView(
        id="chart-fans",
        title="Fans, 1 November 2009 to 3 February 2012",
        description="1 November 2009: 20; 1 February 2010: 30; 3 February 2012: 60",
        width=120,
        height=36,
        lines=("16.5,25.0 116.0,4.0",),
        dots=(("4.0", "32.0"), ("16.5", "25.0"), ("116.0", "4.0")),
        breaks=("16.5",),
        last=("116.0", "4.0"),
    )
    assert (table.has_latest, table.has_target, table.has_chart) == (True, False, True)
    # Nothing has changed that could be anybody's doing.
    assert table.frame == (
        "The last figure was taken 733 days after the campaign had ended.",
        "Measured by the author.",
    )


def test_a_chart_may_be_switched_off(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, THREE, parts=("comparison-table",))
    assert (table.has_chart, table.rows[0].chart) == (False, None)
    assert (table.csv_path, table.json_path) == (None, None)


def test_figures_taken_too_late_or_too_early_are_noted(desk_of: MakeDesk) -> None:
    told = metric("date: 2009-12-24, value: 1", "date: 2010-01-20, value: 2")
    assert table_of(desk_of, CAMPAIGN + told).rows[0].notes == (
        "The figure before was taken after the campaign had started.",
        "The figure after was taken before the campaign had ended.",
    )


def test_a_note_is_said_once(desk_of: MakeDesk) -> None:
    told = metric("date: 2009, value: 1, note: By hand.", "date: 2010, value: 2, note: By hand.")
    assert table_of(desk_of, told).rows[0].notes == ("By hand.",)


def test_a_note_of_a_reading_in_no_column_is_said_with_its_day_and_its_figure(desk_of: MakeDesk) -> None:
    told = metric(
        "date: 2009-11, value: 1, note: At first.",
        "date: 2009-12, value: unknown, note: Bots.",
        "date: 2010-01, value: 1500, note: At first.",
        "date: 2010-03, value: 2, note: At last.",
    )
    (row,) = table_of(desk_of, told).rows
    assert (row.before.text, row.after.text, row.latest) == ("1", "2", None)
    assert row.notes == ("At first.", "At last.", "December 2009, not known: Bots.")


BENCHMARK = """\
benchmark:
      label: Elsewhere
      observations:
        - {date: 2009-11, value: 100}
        - {date: 2010-03, value: 110, note: Nearby., break: by phone}
"""


def test_a_comparison_group_has_a_row_of_its_own(desk_of: MakeDesk) -> None:
    told = metric(
        "date: 2009-11, value: 100",
        "date: 2010-02, value: 200",
        more=f"level: outcome\n    target: 300\n    note: Here.\n    {BENCHMARK}",
    )
    table = table_of(desk_of, CAMPAIGN + told)
    own, other = table.rows
    assert (own.notes, own.level, own.target) == (("Here.",), "outcome", "300")
    assert (other.id, other.anchor, other.label, other.benchmark) == (
        "fans",
        "benchmark-fans",
        "Elsewhere",
        True,
    )
    assert (other.level, other.target, other.covered, other.chart) == (None, None, None, None)
    assert other.notes == ("Counted in another way from March 2010: by phone", "Nearby.")
    assert "The rows of comparison show the same figure where there was no campaign." in table.frame
    assert not any("does not prove" in sentence for sentence in table.frame)


def test_a_figure_without_a_source_leads_to_the_follow_up_that_brought_it(desk_of: MakeDesk) -> None:
    told = metric("date: 2009, value: 1")
    later = """
observations:
  - {metric: fans, value: 2}
  - {metric: fans, value: 3, date: 2011, source: own}
sources: {own: {title: Counted anew}}
"""
    desk = desk_of({"a.md": case(CAMPAIGN + told), "b.md": follow_up(later)})
    table = shown_case(desk).table
    assert table is not None
    row = table.rows[0]
    assert row.after.date == DateView("1 May 2010", "2010-05-01", bare="1 May 2010")
    assert row.after.link == LinkView("Later", "follow-ups/later/")
    assert row.latest is not None
    assert row.latest.source == SourceRef(1, "source-own_later", "Counted anew")
    assert row.latest.link is None


def test_without_a_list_of_sources_no_figure_points_into_it(desk_of: MakeDesk) -> None:
    table = table_of(desk_of, FANS, parts=("comparison-table",))
    assert table.rows[0].before.source is None


def test_several_organisations_are_all_named_and_by_the_language_s_names(desk_of: MakeDesk) -> None:
    files = {"a.md": case("names: {Unionen: Facket}\n" + metric(), organisation="[ISS, Unionen, Posten]")}
    table = shown_case(desk_of(files)).table
    assert table is not None
    assert table.caption == "ISS, Facket and Posten"


def test_what_is_said_of_rows_that_the_text_places_is_said_of_these(desk_of: MakeDesk) -> None:
    figures = "".join(
        f"  - id: {name}\n    label: {name.title()}\n    observations:\n"
        f"      - {{date: {year}-01, value: 1, by: {by}}}\n"
        f"      - {{date: {year}-06, value: {after}, by: {by}}}\n"
        for name, year, by, after in (
            ("fans", 2009, "third-party", 2),
            ("tweets", 2010, "organisation", 1),
            ("visits", 2011, "author", 3),
        )
    )
    text = "[METRICS: fans]\n\nText.\n"
    table = shown_case(desk_of({"a.md": case(f"metrics:\n{figures}", text)})).table
    assert table is not None
    assert table.frame[-1] == "Measured by the organisation, the author and a third party."
    fans, rest = table.only(table.rows[:1]), table.only(table.rows[1:])
    assert (fans.caption, fans.frame[-1]) == ("ISS, January 2009 to June 2009", "Measured by a third party.")
    assert rest.caption == "ISS, January 2010 to June 2011"
    assert rest.frame[-1] == "Measured by the organisation and the author."
    assert table.only(table.rows).frame == table.frame


@pytest.mark.parametrize(
    ("value", "paper"), [("1", ""), ("12 500 000", "small"), ("123 456 789 012 345", "stacked")]
)
def test_paper_that_is_too_narrow_for_the_figures(desk_of: MakeDesk, value: str, paper: str) -> None:
    observed = (f"date: {day}, value: {value}" for day in ("2024-01-01", "2024-05-31", "2026-08-01"))
    more = metric(*observed, more="type: money\n    unit: SEK\n    target: 15")
    table = table_of(desk_of, f"campaign: {{start: 2024-02, end: 2024-05}}\n{more}")
    assert (table.has_latest, table.has_target, table.has_chart) == (True, True, True)
    assert table.paper == paper
    assert table.only(table.rows).paper == paper


def test_lines_may_break_in_a_figure_that_is_words() -> None:
    assert FigureView("value", "online").in_words
    assert not FigureView("missing", "not published").in_words
    assert not FigureView("value", "about 5").in_words
    assert ChangeView("online → gone", "online → gone").in_words
    assert not ChangeView("+5", "+5, better").in_words
