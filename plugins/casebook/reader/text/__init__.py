"""Texts below the front matter, and those within it: from Markdown to clean HTML, and what is wrong.

- `rendering` makes HTML by our `syntax` and the `extensions` that are known. `sparing` leaves out what a text
  has no use for; ordinary `blocks` of `phrases` need nothing else.
- `bodies` has them all rendered once, `prose` is what front matter has of them.
- What is wrong with one, `links`, `addresses`, `pictures`, `citations`, `markers` (`stray` ones, too),
  `controls`, signs that are `printed`, tables that were `pasted` and HTML that is `left_out` tell, at their
  `spots`; a `glance` tells where that can be seen at once.
- `sights` are the files that a text has looked for.
"""

from __future__ import annotations
