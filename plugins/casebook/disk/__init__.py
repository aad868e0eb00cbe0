"""Files onto the disk: whoever looks finds the old one or the new. Nothing here knows of cases.

- One file: `atomic` puts it in its place in one step, a `batch` does so with many; `refusal` says what the
  system said where it did not let us. Where it may stand, `places` know, and which `kinds` are published.
- A whole output: an `edition` is held until all of it is known to be good; `live` puts it over the site as
  it stands (`make html`), `staging` beside it, for the `exchange` of both (`make publish`). `locks` let one
  build write at a time, a `manifest` knows what earlier ones have put there, a `receipt` what became of it.
- What files hold: `files` compares, `digests` know it again, `stamps` tell without reading.
- From build to build: the `cache`, in which `paths` say where everything lies, small things `sealed` in a
  file each, many small ones in `packs`.
"""

from __future__ import annotations
