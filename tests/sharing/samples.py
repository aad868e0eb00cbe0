"""A site about to be shared, and its texts."""

from __future__ import annotations

from typing import Any

from casebook.settings import Settings
from casebook.sharing.host import Host
from casebook.sharing.shared import shared_text
from casebook.views.cases import case_view
from casebook.views.desk import Desk
from casebook.views.follow_ups import follow_up_view
from casebook.views.pages import PostView
from casebook.views.posts import post_view
from tests.views.library import case, entry_of, follow_up

MORE = """
author: Anna
summary: Who gave a tip?
outcome: {goal: partly, attribution: not-shown}
metrics:
  - id: fans
    label: Fans on Facebook
    observations: [{date: 2009-11?, value: 122}, {date: 2010-02?, value: 158}]
"""
SWEDISH = """
lang: sv
translation: true
metrics: [{id: fans, label: Fans på Facebook}]
"""
POST = "---\ntitle: A post\nslug: a-post\ndate: 2010-01-02\n---\nText.\n"
GONE = "revisions: [{date: 2010-06-01, kind: withdrawal, note: It was wrong.}]"
FILES = {
    "case.md": case(MORE, title="Fifty thousand for a tip"),
    "case.sv.md": "---\nkind: case\ntitle: Femtio tusen för ett tips\nslug: a-case\ndate: 2010-03-01\n"
    + SWEDISH.strip()
    + "\n---\nText.\n",
    "later.md": follow_up(),
    "post.md": POST,
    "bare.md": case(slug="bare"),
    "gone.md": case(f"{MORE.strip()}\n{GONE}", slug="gone"),
    "draft.md": case(f"{MORE.strip()}\nstatus: draft", slug="draft"),
}
_VIEWS: dict[str, Any] = {"case": case_view, "follow-up": follow_up_view}


def host(**settings: Any) -> Host:
    """Return the site, with some settings of its own."""
    return Host("Small", "https://example.org", Settings(**settings))


def bare_view(desk: Desk, slug: str = "a-case", lang: str = "en") -> Any:
    """Return the view of a text before it is shared."""
    entry = entry_of(desk, slug, lang)
    view: PostView = _VIEWS.get(entry.kind, post_view)(desk, entry)
    return view


def view_of(desk: Desk, slug: str = "a-case", lang: str = "en", **settings: Any) -> Any:
    """Return the view of a text as it is shared."""
    return shared_text(host(**settings), bare_view(desk, slug, lang))
