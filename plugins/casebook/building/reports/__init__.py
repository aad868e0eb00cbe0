"""What a build says: to people while it lasts and at its end, to a preview, and of a bug.

- `messages` are for people, a `progress_bar` while it lasts, the `outcome` in its last line.
- What is `held` back is shown nobody yet, and said.
- A preview gets a `report`; a `crash` is a bug, told to whoever may have written it.
"""

from __future__ import annotations
