"""An author's day: a new case, a look for mistakes, what is due, a follow-up, the preview.

Each command is a module with one `Command`; `commands` lists them all, `command` runs one. A command gets the
words of its options and a `Workplace`, which knows the site, the terminal and the author's language.
"""

from __future__ import annotations
