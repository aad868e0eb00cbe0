"""A new text: asked for, sketched, tried, and put in its place, by `casebook new` and `casebook follow`.

`sketch` is a case or a post, `agenda` a follow-up, both written as `yaml` that is read back as it was given.
`questions` asks until an answer will do, which `faults` tells; `filing` knows where the file goes, and
`tidings` says what to do with it.
"""

from __future__ import annotations
