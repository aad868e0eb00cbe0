"""Days, months, years and times."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "date-form": Sentence(
            N_("'{value}' is not a date"),
            N_(
                "Write a day (2009-11-10), a month (2009-11) or a year (2009);"
                " put ? behind it if it is uncertain, ~ if it is about then, % if both."
            ),
        ),
        "date-spelling": Sentence(
            N_("'{value}' is a date, but dates are written in another way here"),
            N_("Write {meant}. The year comes first, then month and day in two digits each."),
        ),
        "date-dashes": Sentence(
            N_("'{value}' has dashes where a date has hyphens"),
            N_("Write {meant}, with the hyphen of the keyboard."),
        ),
        "date-with-time": Sentence(
            N_("'{value}' has a time of day, which no date has here"),
            N_("Write the day alone, {meant}."),
        ),
        "date-two-readings": Sentence(
            N_("'{value}' can be two different days"),
            N_("Write {day_first} or {month_first}, whichever is meant: the year first, then month and day."),
        ),
        "date-of-several": Sentence(
            N_("'{value}' is more than one date"),
            N_("Write one date; from when to when a campaign ran stands under start and end."),
        ),
        "date-does-not-exist": Sentence(
            N_("there is no such date as {value}"),
            N_("Look at the month and the day; leave out what is not known (2009-11 or 2009)."),
        ),
        "date-to-come": Sentence(
            N_("{value} is still to come, but this is about something that has happened"),
            N_("Correct the date; what is planned has its place under next_check, due, deadline or end."),
        ),
        "published-too-early": Sentence(
            N_("nothing was published in {value}"),
            N_("Write the day on which readers first saw it; what it tells of may be older."),
        ),
        "post-date-form": Sentence(
            N_("'{value}' is not a date"),
            N_("Write a day, as in 2026-11-20, alone or with a time behind it, as in 2026-11-20 08:30."),
        ),
        "time-form": Sentence(
            N_("'{value}' is not a date with a time"),
            N_("Write a day and a time, as in 2026-11-20 08:30, or with a zone, 2026-11-20 08:30 +01:00."),
        ),
        "time-spelling": Sentence(
            N_("'{value}' is a date with a time, but both are written in another way here"),
            N_("Write {meant}."),
        ),
    }
)
