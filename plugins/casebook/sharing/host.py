"""What all pages of a site share of it: its name, its address, what is switched on."""

from __future__ import annotations

from typing import NamedTuple

from ..settings import Settings
from ..views.desk import Desk


class Host(NamedTuple):
    """A site that is shared: `address` is absolute and without a slash at its end, empty where unknown."""

    name: str
    address: str
    settings: Settings

    @classmethod
    def of(cls, desk: Desk) -> Host:
        """Return the site of a desk."""
        return cls(desk.name, desk.address, desk.settings)

    @property
    def shares(self) -> bool:
        """Whether pages are shared at all: a link to share is a whole one."""
        return bool(self.address) and self.settings.has("sharing")

    @property
    def draws(self) -> bool:
        """Whether pictures are drawn."""
        return self.shares and self.settings.share_pictures

    @property
    def embeds(self) -> bool:
        """Whether tables may stand on other sites."""
        return bool(self.address) and self.settings.has("embedding") and self.settings.has("comparison-table")

    def whole(self, path: str) -> str:
        """Return the whole address of a path."""
        return f"{self.address}/{path}"
