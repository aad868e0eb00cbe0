"""A library of which only that is read which is asked for, and which knows what it was asked.

- It is `shelved`: its texts were read by an earlier build and stay `unopened` in the cache. What is known of
  each without opening it (addresses, dates, names, digests of what it says) is on one of the `cards`.
- A `witness` writes down each question that is asked of the library, with its answer.
- `packed` is a text as bytes of the cache, in plain values (its `spelling`).
"""

from __future__ import annotations
