"""Pictures in texts: how large they are, smaller versions of large ones, and what they tell of their taker.

- `measured`: the size of a picture in a browser; `smaller`: its versions; `bare`: a copy that says nothing of
  the place, the day and the camera.
- `drawings` are pages as well: which could run something.
- `picture` is what is known of one.

None of it changes a file of the content.
"""

from __future__ import annotations
