"""An author's day: a new case, a look for mistakes, what is due, a follow-up, the preview.

- Commands, each a module with a `Command`: `new`, `follow`, `check`, `due`, `serve`, `building`, `doctor`,
  `schema`, `adopt`.
- The command line: `command` runs one of `commands`, at a `terminal`, in a `workplace`, which knows the site
  and the author's language.
- What stands behind them: `writing` for `new` and `follow`; `naming`, `findings` and `looking` for `check`;
  `preview` for `serve`; `checkup` for `doctor`; `watching` for whatever waits for the next save;
  `libraries` for `doctor` and for the command that lacks them.
"""

from __future__ import annotations
