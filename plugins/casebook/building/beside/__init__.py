"""What stands beside pages: each module brings out what a room of the house makes of the site.

- For each case: `figures`, and `citing` for reference managers.
- For the site: `feeding`, `calendars`, `crawling`, `searching`.
- For others: `sharing`, and `signposts`, by which hosts send links.
- For those who have an old address: `moves`, what stands there, and `redirects`, by which hosts send them on.
- `supplements`: what pages lean on.
"""

from __future__ import annotations
