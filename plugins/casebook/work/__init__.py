"""Much work at once: side by side in processes, told how far it is, ended where it takes too long.

- `forks` share it out, `orphans` are not left behind, and meanwhile nobody looks for `garbage` in vain.
- `pace` knows how far it is and how long the rest takes; `timeouts` end what would take for ever.
"""

from __future__ import annotations
