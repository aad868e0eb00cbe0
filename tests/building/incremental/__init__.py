"""What earlier builds have left: that it is believed where it can be, and made anew where it has changed."""

from __future__ import annotations
