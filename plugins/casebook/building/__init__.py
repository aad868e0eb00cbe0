"""From a library to a site: what is made of it, whether it may stand, and what need not be made again.

A build goes this way: `run` asks first whether anything has changed, looks at the content with a `guard`,
and leaves Pelican to its generators; their signals (in plugin.py) read the library for a `site`, give each
text its view (`furnishing`), refuse what may not stand (`checks`; `placing` finds the line that says so), and
have everything else made (`generator`). All that is written goes into a `press`, which
holds every file back; once static files are copied (`static`), Pelican's last step, all are put into the
output at once (`bringing_out`).

- Before anything is read: `configuration` is the settings, `settings_checks` what is wrong with them;
  `content`, where the texts are and how they are called; `leftovers`, what is none, and what seems to be
  none because it is `misnamed`; `oddities`, which files are hardly what was wanted;
  `output_place`, whether it is built apart from all that;
  `strictness`, whether a site without a case is Pelican's alone.
- What is made: the room `pages`, of each text, and `matter`, of all of them, with the room `beside`. The
  room `published` compares it with the ledger.
- What Pelican has read: its `texts`, and `linking`, where these lead. What it would do otherwise: `writer`,
  `output_sources`, `drafts`; which files are `publishable` as they are; a `tally` of the errors that Pelican
  only says.
- What need not be made again: the room `incremental`, of which others may ask what `earlier` says. It reads
  content by the room `surveying`, as does the room `checking`, which finds what is wrong without a build.
- A preview's build is a `trial`, and `watched` is what to look at so that none of its changes is missed.
- What is said of it all: the room `reports`.
"""

from __future__ import annotations
