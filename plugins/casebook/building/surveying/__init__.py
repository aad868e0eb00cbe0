"""Reading content in parcels, side by side, and only what has changed: for builds and for checks.

- A `survey` has the parcels that `guesses` put together read by a `crew` of processes.
- What has been found before is in `stock`, and holds as long as its `premises` are the same;
  it is kept in `plain` values.
"""

from __future__ import annotations
