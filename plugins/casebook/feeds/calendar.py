"""What is due as a calendar (RFC 5545): a day for each thing, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from ..citing.work import uri
from ..views.due import OrderedDue
from ..views.pages import DueItem
from ..words import Words
from .text import one_line


def calendar(told: Iterable[OrderedDue], site: str, address: str, words: Words) -> bytes:
    """Return the calendar of what is due; what has no day stands on the page alone.

    `site` is what the site is called, `address` where it is. The bytes are the same on any day, as long as
    the same things are due.
    """
    whole = Calendar()
    whole.add("prodid", "-//Casebook//EN")
    whole.add("version", "2.0")
    name = words.gettext("{site}: what is due", site=one_line(site))
    whole.add("name", name)
    whole.add("x-wr-calname", name)
    whole.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for order, item in sorted(told, key=lambda each: each[0]):
        if item.due_iso:
            whole.add_component(_event(item, order[-1], address))
    written: bytes = whole.to_ical()
    return written


def _event(item: DueItem, name: str, address: str) -> Event:
    day = date.fromisoformat(item.due_iso or "")
    what = f"{item.kind}-{name}" if item.kind in ("promise", "request") else "check"
    event = Event()
    # A check that was to come and is missed now is the same: so is its name.
    event.add("uid", uri(f"{address}/{item.case.path}#{what}"))
    event.add("dtstamp", datetime.combine(date.fromisoformat(item.changed_iso), time(), UTC))
    event.add("dtstart", day)
    event.add("summary", one_line(f"{item.label}: {item.title}"))
    event.add(
        "description", one_line(" · ".join([*(each.text for each in item.organisations), item.case.text]))
    )
    event.add("url", uri(f"{address}/{item.case.path}"))
    event.add("transp", "TRANSPARENT")
    return event
