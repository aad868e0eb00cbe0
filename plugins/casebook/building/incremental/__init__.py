"""Incremental builds: what stands from earlier ones (printers call it standing type), what is made again.

- Whether it can be: `suitable`, for which sites; `about`, what makes all of it worthless, with
  `extensions`, by whom these are; `quiet`, whether it stayed as it was; `before`, whether nothing at all has
  changed.
- Where it is kept, and by which keys: `kept`; share pictures among it, as `posters`.
- `intake`: the content, of which only what has changed is read (the rest is on a `shelf`), with a card for
  each text by `describing`.
- `forme`: all that is made of one text, by `composing`; `seen`: what pages see beside the library; `answers`,
  to what was asked for it; `values`: what is kept of it for pages of all.
- `standing`: what a build knows of earlier ones, with `neighbours`, the texts that Pelican reads itself;
  `printing`: how the site is made from that, with `telling` for its feeds, `figuring` for its data set,
  `searching` for its index, and by `renewing` whatever else has changed: `dating` for its calendars,
  `charting` for its sitemap, `signposting` for headers.
- `listing`: how its other pages are made, on `sheets`, as `plans` say: those of `lists`, and by `gathering`
  what all cases have told, of the evidence (`counting`) and of what is due (`reminding`).
- `material`: what feeds are made of; `entries`: what is written of it.
"""

from __future__ import annotations

from .standing import Standing

__all__ = ["Standing"]
