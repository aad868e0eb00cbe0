"""Drafts and scheduled posts on a site that has no categories."""

from __future__ import annotations

from itertools import chain
from typing import Any

from pelican.urlwrappers import Category


def complete_drafts(generator: Any) -> None:
    """Give every draft a category.

    Pelican asks each for one when it writes it, even where `CATEGORY_SAVE_AS` is off and nothing has any.
    """
    settings = generator.settings
    for draft in chain(generator.drafts, generator.drafts_translations):
        if not hasattr(draft, "category"):
            draft.category = Category(settings["DEFAULT_CATEGORY"], settings)
