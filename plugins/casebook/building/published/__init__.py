"""What was published: a site is compared with the ledger, and what is new is written down in the end.

- `publishing` compares, and `gone` says of what is missing where to write what; `cited` of what was cited by
  its id, which need not come back; `quoted` of values that are others now. Where such a thing stands, or
  stood, they know by its `whereabouts`.
- By their `presence`, the texts that are `present` are known, and these have former addresses: which of those
  lead where `moves` says, and which of them another text has taken.
- Of `lists` that readers follow it is known which are gone, and which others these go on as; of years,
  countries and choices of evidence, which are `emptied`.
- `archiving` keeps what feeds have no room for; a `publication` is what is written down.
"""

from __future__ import annotations
