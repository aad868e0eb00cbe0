"""Without a build: what the cases say, and what is wrong with all of it.

- `inspection` knows what the cases say.
- An `audit` finds what is wrong: by a `survey` of the texts, in parcels that `guesses` put together and a
  `crew` of processes reads, and by `foretelling` where texts will stand.
- What has been found before is in `stock`, and holds as long as its `provenance` is the same.
"""

from __future__ import annotations
