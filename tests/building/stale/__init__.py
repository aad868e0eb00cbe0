"""Series of edits to a small site, each built on top of the last and once from nothing, to be compared.

- `texts`: the site before the first edit; `site`: the site as it stands, its past and its folders.
- `edits`: all that may happen to it, from the modules `writing`, `filing`, `looks`, `setting`, `machine` and
  `ledger`.
- `builds`: how it is built; `builder`: the process that does it.
- `compare`: what two builds must have in common; `series`: one edit after the other, each built twice.
"""

from __future__ import annotations
