"""Reading content in parcels, side by side, and only what has changed: for builds and for checks.

A parcel is a few files that name each other: what is wrong in them can be told without all others.

- A `survey` reads the whole content: `guesses` put the parcels together, a `crew` of processes reads them.
- What earlier checks have found is the `stock`, kept in `plain` values; it holds as long as its `premises`
  (our code, libraries, settings) are the same.
"""

from __future__ import annotations
