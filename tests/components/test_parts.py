"""Parts by name, and all of them after a text: what the text placed is not repeated, nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from jinja2 import Environment

from casebook.views.parts import FormerView, Placement

PARTS = ["metrics", "timeline", "claims", "promises", "sources", "comparisons"]
HEADED = {
    "metrics": "casebook-table",
    "timeline": "casebook-timeline",
    "claims": "casebook-claims",
    "promises": "casebook-promises",
    "sources": "casebook-sources",
    "comparisons": "casebook-comparison",
}


def blocks(html: str) -> list[str]:
    """Return the component of each part of a page, in order: `casebook-table` and so on."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    classes = [element.get("class", "").split() for element in tree.iter()]
    return [names[1] for names in classes if names[:1] == ["casebook-part"]]


def rows(html: str) -> list[str]:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [row.get("id") for row in tree.iter("tr") if row.get("id")]


def part(templates: Environment, name: str, case: Any, **more: Any) -> str:
    return str(
        templates.get_template("casebook/part/macro.html").module.casebook_part(name, case, "", **more)
    )


def unplaced(templates: Environment, name: str, case: Any) -> str:
    return str(templates.get_template("casebook/part/macro.html").module.casebook_unplaced(name, case, ""))


def after_the_text(templates: Environment, case: Any) -> str:
    return templates.get_template("casebook/case/parts.html").render(case=case, SITEURL="")


@pytest.mark.parametrize("name", PARTS)
def test_a_part_stands_alone(templates: Environment, full_case: Any, name: str) -> None:
    assert set(blocks(part(templates, name, full_case))) == {HEADED[name]}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_a_case_lacks_is_nothing(templates: Environment, bare_case: Any, name: str) -> None:
    assert part(templates, name, bare_case).strip() == ""


def test_metrics_by_name_stand_in_the_order_of_the_case(templates: Environment, full_case: Any) -> None:
    shown = part(templates, "metrics", full_case, only=("tweets", "facebook-fans"))
    assert rows(shown) == ["metric-facebook-fans", "metric-tweets"]
    assert rows(part(templates, "metrics", full_case, only=("tweets",))) == ["metric-tweets"]


@pytest.mark.parametrize(
    ("name", "wanted", "anchor"),
    [
        ("claims", "hired", "claim-hired"),
        ("promises", "account", "promise-account"),
        ("comparisons", "advertisements", "comparison-2"),
    ],
)
def test_other_parts_by_name_show_what_was_named(
    templates: Environment, full_case: Any, name: str, wanted: str, anchor: str
) -> None:
    shown = part(templates, name, full_case, only=(wanted,))
    every = {view.anchor for view in getattr(full_case, name)}
    assert {anchor for anchor in every if f'id="{anchor}"' in shown} == {anchor}


def test_metrics_placed_by_name_are_left_out_of_the_rest(templates: Environment, full_case: Any) -> None:
    placed = replace(full_case, placed=Placement(metrics=frozenset({"tweets"})))
    assert rows(unplaced(templates, "metrics", placed)) == ["metric-facebook-fans"]
    everything = frozenset({"tweets", "facebook-fans"})
    nothing_left = replace(full_case, placed=Placement(metrics=everything))
    assert unplaced(templates, "metrics", nothing_left).strip() == ""


@pytest.mark.parametrize(
    ("name", "placed", "left"),
    [
        ("claims", {"reach"}, {"claim-hired"}),
        ("promises", {"reward"}, {"promise-account"}),
        ("comparisons", {"advertisements"}, {"comparison-1"}),
    ],
)
def test_what_else_is_placed_by_name_is_left_out_of_the_rest(
    templates: Environment, full_case: Any, name: str, placed: set[str], left: set[str]
) -> None:
    case = replace(full_case, placed=Placement(**{name: frozenset(placed)}))  # type: ignore[arg-type]
    every = {view.anchor for view in getattr(full_case, name)}
    shown = unplaced(templates, name, case)
    assert {anchor for anchor in every if f'id="{anchor}"' in shown} == left
    everything = frozenset(view.id for view in getattr(full_case, name))
    nothing_left = replace(full_case, placed=Placement(**{name: everything}))  # type: ignore[arg-type]
    assert unplaced(templates, name, nothing_left).strip() == ""


@pytest.mark.parametrize("name", ["claims", "promises"])
def test_pieces_of_a_part_have_headings_of_their_own(
    templates: Environment, full_case: Any, name: str
) -> None:
    ids = [view.id for view in getattr(full_case, name)]
    pieces = [part(templates, name, full_case, only=(each,)) for each in ids]
    anchors = [f'<h2 class="casebook-heading" id="casebook-{name}-{name[:-1]}-{each}">' for each in ids]
    assert all(anchor in piece for anchor, piece in zip(anchors, pieces, strict=True))
    assert f'<h2 class="casebook-heading" id="casebook-{name}">' in part(templates, name, full_case)


def test_a_part_that_there_is_not_is_told(templates: Environment, full_case: Any) -> None:
    for made in (part, unplaced):
        with pytest.raises(ValueError, match=r"no part .tidslinje.: write one of claims, comparisons"):
            made(templates, "tidslinje", full_case)


def test_all_parts_follow_the_text(
    templates: Environment, full_case: Any, golden: Callable[[str, str], None]
) -> None:
    shown = after_the_text(templates, full_case)
    assert blocks(shown) == [
        "casebook-ledger",
        "casebook-campaign",
        "casebook-table",
        "casebook-comparison",
        "casebook-comparison",
        "casebook-promises",
        "casebook-claims",
        "casebook-requests",
        "casebook-timeline",
        "casebook-sources",
        "casebook-record",
    ]
    golden("components/case/everything.html", shown)


def test_a_case_with_almost_nothing_says_so(
    templates: Environment, bare_case: Any, golden: Callable[[str, str], None]
) -> None:
    shown = after_the_text(templates, bare_case)
    assert blocks(shown) == ["casebook-ledger"]
    golden("components/case/almost-nothing.html", shown)


@pytest.mark.parametrize("name", PARTS)
def test_what_the_text_placed_is_not_repeated(templates: Environment, full_case: Any, name: str) -> None:
    placed = replace(full_case, placed=Placement(parts=frozenset({name})))
    assert HEADED[name] in blocks(after_the_text(templates, full_case))
    assert HEADED[name] not in blocks(after_the_text(templates, placed))


def test_a_post_has_its_tables_and_sources_alone(templates: Environment, post: Any) -> None:
    assert blocks(after_the_text(templates, post)) == [*["casebook-comparison"] * 2, "casebook-sources"]


def test_a_follow_up_has_what_it_brings(templates: Environment, follow_up: Any) -> None:
    assert blocks(after_the_text(templates, follow_up)) == ["casebook-table", "casebook-claims"]


def led(html: str) -> list[str]:
    """Return the former anchors that a part leads on from."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [each.get("id") for each in tree.iter() if each.get("class") == "casebook-former"]


@pytest.mark.parametrize("name", ["metrics", "timeline", "claims", "promises"])
def test_what_was_cited_of_a_part_stands_before_the_first_piece_of_it(
    templates: Environment, full_case: Any, name: str
) -> None:
    former = {each: (FormerView(f"{each}-once", "Gone."),) for each in (*PARTS, "requests", "")}
    case = replace(full_case, former=former)
    shown = part(templates, name, case)
    assert led(shown) == [f"{name}-once"]
    assert shown.index("-once") < shown.index(HEADED[name])
    assert led(part(templates, name, full_case)) == []
    for first, each in enumerate(case.pieces(name)):
        assert led(part(templates, name, case, only=(each.id,))) == ([] if first else [f"{name}-once"])


def test_a_theme_that_knows_nothing_of_cases_leads_on_from_all(
    templates: Environment, full_case: Any, bare_case: Any
) -> None:
    former = {each: (FormerView(f"{each}-once", "Gone <b>&."),) for each in (*PARTS[:4], "requests", "")}
    html = after_the_text(templates, replace(full_case, former=former))
    assert led(html)[0] == "-once"
    assert sorted(led(html)) == sorted(f"{each}-once" for each in former)
    assert "Gone &lt;b&gt;&amp;." in html
    assert led(after_the_text(templates, replace(bare_case, former={"": former[""]}))) == ["-once"]
