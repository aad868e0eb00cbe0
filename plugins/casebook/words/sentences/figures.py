"""Figures, dates and tables that contradict each other."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "measured-twice": Sentence(
            N_("the value of {date} is {value} elsewhere"),
            N_("Correct one of the two, or give them different dates."),
        ),
        "phase-twice": Sentence(
            N_("another observation of this metric is '{value}' already"),
            N_("Choose one for each of before, after and latest."),
        ),
        "money-without-currency": Sentence(
            N_("'{value}' is money without a currency"),
            N_("Write unit: and the three letters of a currency, as in SEK."),
        ),
        "end-before-start": Sentence(
            N_("the campaign ends ({end}) before it starts ({start})"),
            N_("Correct one of the two dates."),
        ),
        "due-before-promise": Sentence(
            N_("the promise was due ({due}) before it was made ({date})"),
            N_("Correct one of the two dates."),
        ),
        "before-the-request": Sentence(
            N_("{given} is before the day of the request ({date})"),
            N_("Correct one of the two dates."),
        ),
        "checked-before-said": Sentence(
            N_("this was checked ({date}) before it was said ({said})"),
            N_("Correct one of the two dates."),
        ),
        "checked-before-campaign": Sentence(
            N_("this was checked ({date}) before the campaign began ({said})"),
            N_("Correct one of the two dates, or write under date: when it was said."),
        ),
        "later-checked-before-campaign": Sentence(
            N_("this was checked ({date}) before the campaign began ({said})"),
            N_("Correct the date, or write in the case, under date:, when it was said."),
        ),
        "follow-up-before-case": Sentence(
            N_("this is from {date}, and the case '{value}' that it follows only from {other}"),
            N_("Correct one of the two dates: a follow-up comes after its case."),
        ),
        "cells-do-not-match": Sentence(
            N_("the row '{row}' has another number of cells ({cells}) than there are columns ({columns})"),
            N_("Write a cell for each column; the label is no cell."),
        ),
    }
)
