"""What the head of a page says of it, so that a reference manager has a whole entry at one click.

Zotero reads these names ("Embedded Metadata"). There is no `citation_title`, which would make an article of a
journal of the page, and no `article:published_time`, which would win over the date of this state.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .work import Work, uri

TYPE = "https://schema.org/BlogPosting"


class Meta(NamedTuple):
    """A name and what it is; `is_property` of names that stand in `property`."""

    name: str
    content: str
    is_property: bool = False


def metas(work: Work, licence: str, digest: str) -> Iterator[Meta]:
    """Yield what there is to say; `digest` is the SHA-256 of what the text says."""
    yield Meta("z:itemType", "blogPost")
    yield Meta("DC.title", work.title)
    for name in work.authors:
        # A name without a comma is taken apart, that of an organisation too.
        yield Meta("DC.creator", name.inverted if name.given else f"{name.family},")
    if work.issued:
        yield Meta("DCTERMS.issued", work.issued.iso)
    yield Meta("DC.language", work.lang)
    if licence:
        yield Meta("DC.rights", licence)
    state = f"{work.issued.edtf}, " if work.issued else ""
    yield Meta("DC.description", f"{state}SHA-256 {digest}")
    yield Meta("citation_public_url", uri(work.address))
    yield Meta("og:site_name", work.site, is_property=True)
    yield Meta("og:url", uri(work.page), is_property=True)
    if work.summary:
        yield Meta("og:description", work.summary, is_property=True)
