"""A library of which only that is read which is asked for, and which knows what it was asked.

- It is `shelved`: its texts stay `unopened`; of each there is one of the `cards`.
- A `witness` writes down each question with its answer.
- `packed` is how texts are kept from build to build, by their `spelling`.
"""

from __future__ import annotations
