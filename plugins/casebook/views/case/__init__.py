"""What a page shows of a case, or of several: each module fills some of the parts that templates see.

- All begin from a `sheet`: a case with its follow-ups, about to be shown in one language on one page. Several
  on one page have one `numbering` of sources.
- What was done: `campaigns`. What was measured: `tables` of `cells` and `charts`, and one figure that is
  `leading`.
- What was said, and found: `rulings` on claims and promises, `requests`, `outcomes`, and what is `judged`,
  for machines.
- In time: `timelines`, with what is `telling` of each entry.
- Where it is from: `sources`, and the `citations` that lead there.
"""

from __future__ import annotations
