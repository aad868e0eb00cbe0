"""Without a build: what the cases say, and what is wrong with all of it.

- `inspection` knows what the cases say.
- An `audit` finds what is wrong: with the texts by a survey, and by `foretelling` where they will stand,
  which may be where the site has its `own_pages`; `lookup` finds the templates.
"""

from __future__ import annotations
