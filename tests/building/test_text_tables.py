"""Tables that authors write in their texts: whole figures, and a head to each cell where they are stacked."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from casebook.building.pages.text_tables import TextTable


def table(*rows: list[str]) -> Markup:
    """Return a table whose first row are heads."""
    written = ["<table>\n"]
    for at, row in enumerate(rows):
        kind = "td" if at else "th"
        written += ["<tr>", *(f"<{kind}>{cell}</{kind}>" for cell in row), "</tr>\n"]
    return Markup("".join([*written, "</table>"]))


def shown(html: Markup) -> str:
    return TextTable(html).whole(Markup("<w>{}</w>").format, Markup(' head="{}"').format)


MONTHS = [f"M{number} &amp; on" for number in range(12)]


def test_figures_are_whole_and_words_stay_as_they_are() -> None:
    html = table(["a", "it's"], ['&lt; 5&nbsp;% "so"', "<b>12 500</b> 3"])
    assert shown(html) == (
        "<table>\n<tr><th>a</th><th>it's</th></tr>\n"
        "<tr><td>&lt; <w>5\u00a0%</w> &#34;so&#34;</td><td><b><w>12 500</w></b> <w>3</w></td></tr>\n</table>"
    )
    plain = table(["a"], ['it\'s &nbsp; "so"'])
    assert shown(plain) == plain


def test_a_table_too_wide_for_paper_has_heads_to_each_cell() -> None:
    wide = table(MONTHS, ["12 500 000 kr"] * 12)
    assert TextTable(wide).paper == "stacked"
    assert shown(wide).startswith("<table>\n<tr><th>M<w>0</w>")
    assert shown(wide).count('<td head="M') == 12
    assert '<td head="M11 &amp; on"><w>12 500 000 kr</w></td></tr>' in shown(wide)


@pytest.mark.parametrize(
    ("rows", "paper"),
    [
        ([["a", "b"], ["1", "2"]], ""),
        ([["a"] * 6, ["112 500 kr"] * 6], "small"),
        ([["a"] * 6, ["12 500 000 kr"] * 6], "stacked"),
        # Heads that cannot be put to each cell:
        ([["a"] * 5, ["12 500 000 kr"] * 6], "small"),
        ([], ""),
    ],
)
def test_how_a_table_stands_on_paper(rows: list[list[str]], paper: str) -> None:
    assert TextTable(table(*rows)).paper == paper


def test_one_whose_cells_span_others_is_small_at_most() -> None:
    html = str(table(["a"] * 6, ["112 500 000 kr"] * 6)).replace("<td>", '<td rowspan="1">', 1)
    assert TextTable(Markup(html)).paper == "small"


def test_one_without_heads_is_small_at_most() -> None:
    html = str(table(["a"] * 6, ["112 500 000 kr"] * 6)).replace("th>", "td>")
    assert TextTable(Markup(html)).paper == "small"
