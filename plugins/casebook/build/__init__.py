"""From pages to files: what is written, where it may stand, and how the old site stays whole until then.

- Leads a build: `run`, of the `site` that it reads; `press`, through which all goes that is written;
  `strictness`.
- Before anything is read: `configuration` (settings), `guard` (content), `leftovers` (what is no content),
  `kinds` (of files that are published as they are).
- Pages: `furnishing` gives each its view, `bodies` and `prose` its text, `foreign` sees to other readers'
  posts, `galleys` renders many at a time.
- What stands beside them: `issue` writes this `matter`, with the files of `figures`, `citing`, `feeding`,
  `crawling`, `searching`, `sharing`, `calendars`, `signposts` and `supplements`, and `pictures`; the
  `gallery` of those in texts, whose smaller versions come from the `darkroom` and are kept in an `album`.
- What Pelican would do otherwise: `writer`, `templates`, `compiled` by `coding` for an `engine`, `static`,
  `sources`, `drafts`.
- Whether it may stand: `checks`, of the whole site; `places`, of each file; `tally`, of what Pelican has
  said.
- What was published: `publishing` compares it with the ledger, `gone` says of what is missing where to write
  what, `archiving` keeps what feeds have no room for, and a `publication` is written down.
- Onto the disk: `edition` and `files`; `live` and `batch` for `make html`; `staging` and `exchange` for
  `make publish`; for both `parts`, `manifest`, `locks`, `stamps` and what is `sealed`, room in the `cache`,
  and `disk`, which speaks for the system.
- What is said: `messages`, `outcome`, `receipt`, `held`; while it lasts, `progress` at its `pace`.
- Without a build: `inspection`, what the cases say; `audit`, what is wrong with all of it, by `survey`,
  `guesses`, `crew`, `stock`, `provenance` and `foretelling`.
- What earlier builds have left, so that it need not be made again: `standing`, a room of its own.
- A preview's build: `trial`, with `proofs`, `lay`, `report` and `crash`.
"""

from __future__ import annotations
