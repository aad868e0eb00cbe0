"""A change in words: how much, in percent, and whether that is better."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from ..figures.changes import Change
from ..model import Missing, Quantity, State
from ..model.light import light
from .digits import rounded
from .language import Words
from .marks import P_
from .numbers import figure, plural_count, relative
from .values import UNNAMED, quantity, state, value

_DIRECTIONS = MappingProxyType(
    {
        "better": P_("change", "better"),
        "worse": P_("change", "worse"),
        "same": P_("change", "the same"),
    }
)


@light()
class ChangeText:
    """A change in pieces, for a template to place, and whole.

    `absolute` is "+36", or words where there is no number ("online → gone", "not known"); `percent` is
    "+29.5%", `from_zero` "from zero" where a percentage would have no meaning, `word` "better", "worse" or
    "the same"; each None where it does not apply. `whole` is "+36 (+29.5%), better".
    """

    absolute: str
    whole: str
    percent: str | None = None
    from_zero: str | None = None
    word: str | None = None


def change(
    change: Change,
    words: Words,
    metric_type: str = "count",
    unit: str | None = None,
    names: Mapping[str, str] = UNNAMED,
) -> ChangeText:
    """Return a change in words, after section 2 of the case format; arguments as those of `value`.

    Where a figure made no sense there is nothing to compare. One that nobody found, counted or published was
    something, so that the change is not known. That one was taken away is itself what changed.
    """
    if change.absolute is None:
        said = _in_words_only(change, words, metric_type, unit, names)
        return ChangeText(said, said)
    absolute = _absolute(change.absolute, change.points, words, metric_type, unit)
    percent = None if change.percent is None else _relative(change.percent, words)
    from_zero = words.gettext("from zero") if change.from_zero else None
    word = direction(change.direction, words) if change.direction else None
    return ChangeText(absolute, _whole(absolute, percent, from_zero, word, words), percent, from_zero, word)


@lru_cache(64)  # three words in each language
def direction(direction: str, words: Words) -> str:
    """Say `better`, `worse` or `same`."""
    return words.pgettext("change", _DIRECTIONS[direction])


def _in_words_only(
    change: Change, words: Words, metric_type: str, unit: str | None, names: Mapping[str, str]
) -> str:
    reasons = {end.reason for end in (change.before, change.after) if isinstance(end, Missing)}
    if "not applicable" in reasons:
        return words.gettext("not comparable")
    if reasons - {"removed"} or change.before == change.after == Missing("removed"):
        return words.gettext("not known")
    if change.words_only == "break":
        return words.gettext("not comparable: counted in another way")
    if isinstance(change.after, State) and change.before == change.after:
        return words.gettext("still {state}", state=state(change.after, names))
    before, after = (value(end, words, metric_type, unit, names) for end in (change.before, change.after))
    return words.gettext("{before} → {after}", before=before, after=after)


def _absolute(absolute: Quantity, points: bool, words: Words, metric_type: str, unit: str | None) -> str:
    if not points:
        return quantity(absolute, words, lambda number: figure(number, words, metric_type, unit, signed=True))
    written = quantity(absolute, words, lambda number: figure(number, words, signed=True))
    end = absolute.low if absolute.high is None else absolute.high
    return written if end is None else _points(written, end, words)


def points(number: Decimal, words: Words) -> str:
    """Return a change of a share: "+3.5 percentage points", rounded half to even to one decimal."""
    rounded_off = rounded(number)
    return _points(figure(rounded_off, words, signed=True), rounded_off, words)


def _points(written: str, number: Decimal, words: Words) -> str:
    return words.ngettext(
        "{points} percentage point", "{points} percentage points", plural_count(number), points=written
    )


def _relative(percent: Quantity, words: Words) -> str | None:
    if percent.low is None and percent.high is None:
        return None
    return quantity(percent, words, lambda number: relative(number, words))


def _whole(absolute: str, percent: str | None, from_zero: str | None, word: str | None, words: Words) -> str:
    number = words.gettext("{change} ({percent})", change=absolute, percent=percent) if percent else absolute
    return ", ".join(filter(None, (number, from_zero, word)))
