"""The preview: the site as it will be, in the browser, while it is being written.

One process serves and watches; `builder` is another, which reads the content and has each build made in a
child of its own. `stage` is what browsers see of it all, `pages` makes the pages and notes that are the
preview's own, `dressing` names what they are shaped by, and `session` holds them together.
"""

from __future__ import annotations
