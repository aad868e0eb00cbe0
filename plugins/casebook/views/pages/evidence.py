"""The page of evidence: which campaigns can show results, in numbers that lead to their cases."""

from __future__ import annotations

from ...model.light import light
from ..parts import LeadingView, LinkView
from .page import PagedView


@light(kw_only=True)
class CountView:
    """A number and the page of its cases, `path`; None where it is nought, and there is no such page.

    `text` is the number as the language writes it, `label` what it counts (in `lang`, where that is another
    language than the page's), `share` its share of all that were due in percent, where these are in ten cases
    or more. `query` says the same to the script of the page: `channel=facebook&outcome=met`.
    """

    number: int
    text: str
    label: str = ""
    lang: str | None = None
    path: str | None = None
    query: str = ""
    share: str | None = None
    cases_text: str | None = None
    """In how many cases they are, where that is another number."""


@light(kw_only=True)
class EvidenceLine:
    """A line of a table: how many cases in all, and of each outcome (as the `outcomes` of the page)."""

    label: str
    lang: str | None
    cells: tuple[CountView, ...]
    total: CountView


@light(kw_only=True)
class EvidenceGroup:
    """Lines of the table that belong together, by `dimension`; `more` are values with fewer cases."""

    dimension: str
    heading: str
    lines: tuple[EvidenceLine, ...]
    more: tuple[CountView, ...] = ()


@light(kw_only=True)
class SettledView:
    """What became of promises or claims: `due` of those that were due, `apart` what was not due yet."""

    id: str
    heading: str
    intro: str
    due: tuple[CountView, ...]
    apart: tuple[CountView, ...] = ()


@light(kw_only=True)
class MedianView:
    """The median change of a kind of metric, in words, and the cases behind it."""

    label: str
    amount: str
    cases: CountView


@light(kw_only=True)
class ChoiceView:
    """What cases can be chosen by where a script runs: each option a value, its name and its number.

    The name comes with its language, where that is another than the page's.
    """

    name: str
    label: str
    options: tuple[tuple[str, str, int, str | None], ...]


@light(kw_only=True)
class ChosenView:
    """What the cases of a page were chosen by; `without` is the page of the cases without that choice.

    The value is in `lang`, where that is another language than the page's.
    """

    label: str
    value: str
    without: str
    lang: str | None = None


@light(kw_only=True)
class EvidenceRow:
    """A case among others: its leading figure before and at last, and the readings of its evidence.

    The words are the page's; what the author wrote (`organisations`, the label of the `figure`) is in `lang`,
    the case's own language.
    `measured` says how and by whom: "before and after, no comparison · measured by the author". `facets` are
    what the script of the page chooses by: `outcome=met channel=facebook`.
    """

    case: LinkView
    lang: str
    organisations: tuple[LinkView, ...]
    goal: str
    attribution: str
    measured: str
    figure: LeadingView | None = None
    facets: str = ""


@light(kw_only=True)
class EvidenceView(PagedView):
    """Cases by what they can show. Without a choice (`chosen`) it also has everything that is counted.

    `groups` are the lines of the table, `further` those of a second one below the cases: by purpose, country
    and strength of evidence. `rows` are the cases of this page, the best shown first, as `order_text` says.
    `whole_path` is the page without a choice. `unknown` is what is not known, `few` the kinds of metric with
    too few cases.
    """

    heading: str
    intro: str | None
    count_text: str
    whole_path: str
    order_text: str = ""
    chosen: tuple[ChosenView, ...] = ()
    leads: tuple[CountView, ...] = ()
    outcomes: tuple[str, ...] = ()
    groups: tuple[EvidenceGroup, ...] = ()
    further: tuple[EvidenceGroup, ...] = ()
    medians: tuple[MedianView, ...] = ()
    few: tuple[CountView, ...] = ()
    promises: SettledView | None = None
    claims: SettledView | None = None
    unknown: tuple[CountView, ...] = ()
    choices: tuple[ChoiceView, ...] = ()
    rows: tuple[EvidenceRow, ...] = ()
    empty: str = ""
