"""Files as authors write them, and the views of what they tell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from casebook.reader import Entry
from casebook.views.cases import case_view
from casebook.views.desk import Desk
from casebook.views.follow_ups import follow_up_view
from casebook.views.pages import CaseView, FollowUpView

TODAY = date(2026, 11, 27)
MakeDesk = Callable[..., Desk]

CASE = """\
---
kind: case
title: {title}
slug: {slug}
date: {date}
organisation: {organisation}
{more}---
{text}
"""
FOLLOW_UP = """\
---
kind: follow-up
title: {title}
slug: {slug}
date: {date}
follows: {follows}
{more}---
{text}
"""


def case(more: str = "", text: str = "Text.", **given: str) -> str:
    """Return the file of a case: what the test gives, and the least that a case needs."""
    least = {"title": "A case", "slug": "a-case", "date": "2010-03-01", "organisation": "ISS"}
    return CASE.format(**{**least, **given}, more=more and f"{more.strip()}\n", text=text)


def follow_up(more: str = "", text: str = "Text.", **given: str) -> str:
    """Return the file of a follow-up to that case."""
    least = {"title": "Later", "slug": "later", "date": "2010-05-01", "follows": "a-case"}
    return FOLLOW_UP.format(**{**least, **given}, more=more and f"{more.strip()}\n", text=text)


def entry_of(desk: Desk, slug: str, lang: str = "en") -> Entry:
    """Return the entry of a slug in a language."""
    return next(e for e in desk.library.entries if (e.document.slug, e.lang) == (slug, lang))


def shown_case(desk: Desk, slug: str = "a-case", lang: str = "en") -> CaseView:
    """Return the view of a case."""
    return case_view(desk, entry_of(desk, slug, lang))


def shown_follow_up(desk: Desk, slug: str = "later", lang: str = "en") -> FollowUpView:
    """Return the view of a follow-up."""
    return follow_up_view(desk, entry_of(desk, slug, lang))
