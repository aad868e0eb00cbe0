"""The pages of texts: their words, how they are rendered, and the pictures in them.

- `texts` get their views, `bodies` and `prose` are their words, `text_tables`
  the tables in them; posts that another reader read are `foreign`.
- Pages are `rendered_ahead`, many at a time; `proofs` are those that somebody is looking at, made first.
- The pictures of a site are its `gallery`, each measured once; `picture_versions` makes the smaller ones, the
  `picture_cache` has those of earlier builds.
"""

from __future__ import annotations
