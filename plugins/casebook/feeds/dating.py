"""When entries are dated: what was published keeps its dates, what is new has its text's or the day's.

A site that is published for the first time has no readers yet, and an old blog that moves in has old posts:
its entries are dated as their texts are. From then on the date of an entry is the moment at which it was
published, where that is later: what is added late is not to sink unseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from .dates import issued, kept, settled
from .slot import Slot
from .story import FeedSite


def dated(slots: Iterable[Slot], site: FeedSite) -> tuple[Slot, ...]:
    """Return the slots that are out, with their dates, the newest last."""
    slots = tuple(slots)
    known = [slot for slot in slots if slot.name in site.book.entries]
    taken: set[datetime] = set()
    same = kept((_as_published(slot, site) for slot in known if not _has_changed(slot, site)), taken)
    changed = [_changed(slot, site) for slot in known if _has_changed(slot, site)]
    new = [slot for slot in slots if slot.name not in site.book.entries and slot.published <= site.until]
    return tuple(sorted([*same, *_dated(changed, new, site, taken)], key=lambda slot: slot.recency))


def _dated(changed: Iterable[Slot], new: Iterable[Slot], site: FeedSite, taken: set[datetime]) -> list[Slot]:
    """Return the slots of which the ledger does not know all, dated as they will be if it is to know them."""
    if not (site.issued and site.dates_anew):
        by_day = settled(new, site.until, taken)
        found = [*kept(changed, taken), *by_day]
        return [_in_utc(slot) for slot in found] if site.issued else found
    unchanged = (replace(slot, updated=slot.published) for slot in new)
    out = [_in_utc(slot) for slot in issued([*changed, *unchanged], site.issued.astimezone(UTC), taken)]
    return [slot if slot.name in site.book.entries else replace(slot, published=slot.updated) for slot in out]


def _has_changed(slot: Slot, site: FeedSite) -> bool:
    return bool(slot.state) and slot.state != site.book.state(slot.name)


def _as_published(slot: Slot, site: FeedSite) -> Slot:
    published, updated = site.book.published(slot.name), site.book.updated(slot.name)
    assert published
    assert updated
    return replace(slot, published=published, updated=updated)


def _changed(slot: Slot, site: FeedSite) -> Slot:
    """Return a slot that has changed since it was published, dated by its text as far as that can be."""
    before = _as_published(slot, site)
    is_later = before.updated <= slot.updated <= site.until
    return replace(before, updated=slot.updated if is_later else before.updated)


def _in_utc(slot: Slot) -> Slot:
    """Return a slot with the dates that the ledger will give it, letter by letter."""
    return replace(slot, published=slot.published.astimezone(UTC), updated=slot.updated.astimezone(UTC))
