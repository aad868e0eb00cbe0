"""Front matter: cut from its file and made into a tree that knows the line of everything.

- `front_matter` does all of it: `cut`, then a `tree`, in which `places` finds what the model calls by a
  path.
- What is `ordinary` needs no parser of YAML: `rows`, and what stands in their `brackets`. `composing` makes
  a tree of anything else.
- What is no YAML: the `complaint` of libyaml, `slips` of the keyboard and in `lists`, and `hints` say why;
  `mending` reads on behind it, and `pruning` leaves out what is refused.
"""

from __future__ import annotations
