"""Incremental builds: what stands from earlier ones (printers call it standing type), what is made again.

All that is made of one text (its page, its files, its entries in lists and feeds) is its `forme`. While it is
made, a witness writes down each question that is asked for it, with the answer: its dependencies. These, and
under which keys its parts are kept, are its imprint. The next build asks the same questions: where the
`answers` are the same, the forme stands, and nothing of it is made again. A card is what is known of a text
without opening it; a slip says where in a pack (a file of the cache) something is kept.

- `before`: whether anything has changed at all. `suitable`: for which sites this can be done.
- `fingerprint`: what makes all of it worthless, with `extensions`, by whom these are.
- `standing`: what a build knows of earlier ones, and leaves for the next; `kept` says where, and by which
  keys.
- `intake` reads what has changed, a `parcel_cache` has the rest; `describing` gives each text its card.
  `neighbours` are the texts that Pelican reads itself, `seen` is what pages see of them, `kin` what a theme
  sees of the other versions of a text.
- `composing` makes formes, `printing` puts them and all that follows into the press: the `values` that are
  kept of each text become `feeds` (of this `material`, written as `entries`), the `data_set`, the index for
  `searching`, `posters` to share, and, by `renewing` where something else is told, calendars, the sitemap,
  the links that hosts send, and, known once all else is, the pages at former addresses.
- `other_pages` (lists, the evidence and the like) are made where what is `planned` for one is another than
  before; `plans` says which there are: `lists`, and by `gathering` what all cases have told,
  of the evidence and of what is due.
- `quiet`: whether nothing that has a say in every page was changed meanwhile.
"""

from __future__ import annotations
