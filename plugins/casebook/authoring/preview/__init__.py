"""The preview: the site as it will be, in the browser, while it is being written.

One process serves and watches; `builder` is another, which reads the content and has each build made in a
child of its own. The `server` shows browsers what is on the `stage` (the newest pages, with what is to be
said of them), by `addresses`; `pages` makes the pages and notes that are the preview's own, `versions` has
browsers fetch only style sheets and scripts that have changed. The `line` leads to the builder, `sayings` are
for the terminal, `moves` finds a text that somebody was looking at, and `session` holds it all together.
"""

from __future__ import annotations
