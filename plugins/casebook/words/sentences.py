"""What is wrong and what to write instead: one sentence each for every key a `Problem` can have.

Authors are no programmers: say it plainly, show an example, never blame. A sentence is English and is its own
msgid; `{value}` and the like are filled from the problem's params. A problem with a param `nearest` is asked
"Did you mean …?" before the remedy, so no sentence says that itself.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from .marks import N_


class Sentence(NamedTuple):
    """`wrong` follows the field's name and ends without a full stop; `remedy` is whole sentences."""

    wrong: str
    remedy: str


SENTENCES = MappingProxyType(
    {
        # Texts, ids, addresses
        "text-wanted": Sentence(
            N_("a text is wanted here"),
            N_("Write the text on one line, in quotes where it begins with a sign such as [ or {{."),
        ),
        "id-form": Sentence(
            N_("'{value}' cannot be an id"),
            N_("Write an id with letters, digits and hyphens only, as in facebook-fans."),
        ),
        "time-code-form": Sentence(
            N_("'{value}' is not a time code"),
            N_("Write minutes and seconds (1:38) or hours, minutes and seconds (1:02:03)."),
        ),
        "time-code-range": Sentence(
            N_("'{value}' has 60 or more minutes or seconds"),
            N_("Write minutes and seconds below 60, as in 1:02:03."),
        ),
        "address-form": Sentence(
            N_("'{value}' is not a whole address"),
            N_("Write the address as a browser shows it, without spaces, as in https://example.org/page."),
        ),
        "address-scheme": Sentence(
            N_("'{value}' does not begin with http, https or mailto"),
            N_("Write the whole address, as in https://example.org/page or mailto:name@example.org."),
        ),
        # Countries, currencies, languages, words of a closed list
        "country-unknown": Sentence(
            N_("'{value}' is not the code of a country"),
            N_("Write the two letters of a country, as in SE, DK or GB."),
        ),
        "currency-unknown": Sentence(
            N_("'{value}' is not the code of a currency in use"),
            N_("Write the three letters of a currency, as in SEK, DKK or EUR."),
        ),
        "language-unknown": Sentence(
            N_("'{value}' is not the code of a language"),
            N_("Write the code of a language, as in sv, da or en, with a region where it matters: pt-BR."),
        ),
        "flag-form": Sentence(
            N_("'{value}' is neither true nor false"),
            N_("Write true or false."),
        ),
        "word-unknown": Sentence(
            N_("'{value}' is not one of the words known here"),
            N_("Write one of these: {known}."),
        ),
        # Dates and times
        "date-form": Sentence(
            N_("'{value}' is not a date"),
            N_(
                "Write a day (2009-11-10), a month (2009-11) or a year (2009);"
                " put ? behind it if it is uncertain, ~ if it is about then, % if both."
            ),
        ),
        "date-does-not-exist": Sentence(
            N_("there is no such date as {value}"),
            N_("Look at the month and the day; leave out what is not known (2009-11 or 2009)."),
        ),
        "time-form": Sentence(
            N_("'{value}' is not a date with a time"),
            N_("Write a day and a time, as in 2026-11-20 08:30, or with a zone, 2026-11-20 08:30 +01:00."),
        ),
        # Values
        "value-unknown": Sentence(
            N_("'{value}' is not a value"),
            N_("Write a number (158), ~150, 50+, 100..200 or unknown."),
        ),
        "value-comma": Sentence(
            N_("the comma in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-point": Sentence(
            N_("the point in '{value}' can mean two things"),
            N_("Write {thousands} or {decimals}, whichever is meant."),
        ),
        "value-not-finite": Sentence(
            N_("'{value}' is not a number anybody can have counted"),
            N_("Write a number (158), or unknown if there is none."),
        ),
        "value-open-bound": Sentence(
            N_("'{value}' does not say whether the number itself belongs to it"),
            N_('Write 50+ or ">=50" for at least 50, <=10 for at most 10.'),
        ),
        "value-too-long": Sentence(
            N_("'{value}' has more than {digits} digits"),
            N_("Round the number to at most {digits} digits."),
        ),
        "range-backwards": Sentence(
            N_("'{value}' runs from the higher number to the lower"),
            N_("Write {low}..{high}."),
        ),
        "count-negative": Sentence(
            N_("'{value}' is less than nothing, and a count cannot be"),
            N_("Write 0 or more, or give the metric another type, such as number."),
        ),
        "count-not-whole": Sentence(
            N_("'{value}' is not a whole number, and a count has to be"),
            N_("Write a whole number, or give the metric another type, such as number."),
        ),
    }
)
