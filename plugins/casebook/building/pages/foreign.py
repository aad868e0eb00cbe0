"""Articles and pages that another reader read, as the views know them."""

from __future__ import annotations

from typing import Any

from pelican.contents import Article

from ...reader.sanitise import clean
from ...views.lists.listed import Foreign


def foreign(text: Any, *, for_all: bool) -> Foreign:
    """Return what the views know of a text of Pelican's own; a page has no date, for it stands in no list."""
    return Foreign(
        title=str(text.title),
        path=text.url,
        lang=text.lang.lower(),
        date=text.date if isinstance(text, Article) else None,
        summary=clean(str(text.metadata.get("summary", ""))).striptags() or None,
        authors=tuple(str(author) for author in getattr(text, "authors", ())),
        tags=tuple(str(tag) for tag in getattr(text, "tags", ())),
        translations=tuple((each.lang.lower(), each.url, str(each.title)) for each in text.translations),
        for_all=for_all,
    )
