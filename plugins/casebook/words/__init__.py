"""Words, figures and dates in the language of the article, never in the machine's.

Everything takes the `Words` of an article last: `date(published, words)`. Sentences of other rooms and of the
templates go through `words.gettext("Last checked {date}", date=…)` and its siblings.

- A language: `language`, with the `names` of countries and others; `labels` and `judgements` for closed
  words, `findings` for what cases are counted by.
- Figures: `digits`, `numbers`, `values`, `changes`. Time: `dates`, `spans`, `clocks`.
- Texts in `pieces`: figures with their units, which no line may break.
- A problem: `explain`, by its sentence in `sentences`, `visible` on any terminal. The command line:
  `arguments`.
- The catalogues, for those who change them: `catalogues`, `extraction` of `marks`, `faults`,
  what is `lacking`, `pofiles`.
"""

from __future__ import annotations

from .changes import ChangeText, change, direction
from .clocks import check_clock, promise_clock, request_clock
from .dates import bare_date, date, day_and_month, month, period
from .explain import explain, remedy, report, what_is_wrong
from .findings import counted_as, dimension, kind_of_change
from .judgements import judgement
from .labels import label
from .language import Words, languages, words_of
from .names import between, country, either, language_name, listed, own_name
from .numbers import figure, money, number, percentage, relative
from .spans import days, span, stretch
from .values import covered, no_observation, quantity, reached_before, reason, state, value

__all__ = [
    "ChangeText",
    "Words",
    "bare_date",
    "between",
    "change",
    "check_clock",
    "counted_as",
    "country",
    "covered",
    "date",
    "day_and_month",
    "days",
    "dimension",
    "direction",
    "either",
    "explain",
    "figure",
    "judgement",
    "kind_of_change",
    "label",
    "language_name",
    "languages",
    "listed",
    "money",
    "month",
    "no_observation",
    "number",
    "own_name",
    "percentage",
    "period",
    "promise_clock",
    "quantity",
    "reached_before",
    "reason",
    "relative",
    "remedy",
    "report",
    "request_clock",
    "span",
    "state",
    "stretch",
    "value",
    "what_is_wrong",
    "words_of",
]
