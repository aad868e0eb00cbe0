"""A new text: asked for, sketched, tried, and put in its place, by `casebook new` and `casebook follow`.

`agenda` is a follow-up before anything is written of it; of a case or a post that is in `views.blanks`.
`questions` asks until an answer will do, which `faults` tells; `filing` puts the file in its place, and
says what to do with it.
"""

from __future__ import annotations
