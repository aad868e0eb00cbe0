"""Standing type: what earlier builds have made and what has not changed is not made again.

- `packs`: where it is kept; `about`: what makes all of it worthless; `suitable`: for which sites it can be.
- `intake`: the content, of which only what has changed is read, with a card for each text by `describing`.
- `formes`: all that is made of one text; `seen`: what pages see beside the library.
- `before`: whether nothing at all has changed.
- `standing`: what a build knows of earlier ones; `printing`: how the site is made from that, `listing`: its
  lists, and `telling`:
  how its feeds are.
"""

from __future__ import annotations

from .standing import Standing

__all__ = ["Standing"]
