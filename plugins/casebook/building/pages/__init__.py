"""The pages of texts: their words, how they are rendered, and the pictures in them.

- `texts` get their views, `bodies` and `prose` are their words, `text_tables`
  the tables in them; posts that another reader read are `foreign`.
- `galleys` are pages rendered many at a time; `proofs` are those that somebody is looking at, made first.
- Pictures are measured in a `gallery`; their smaller versions come from the `darkroom`, kept in an `album`.
"""

from __future__ import annotations
