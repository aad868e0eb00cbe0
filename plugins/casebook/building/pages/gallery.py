"""The pictures of a site: each is measured once, and what is made of it is kept by what its file holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...disk.paths import pictures_folder
from ...pictures.picture import Picture
from .picture_cache import PictureCache

ENDINGS = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


@dataclass(frozen=True)
class Gallery:
    """The pictures by their places in the site, and what is published: `versions`, and bare `copies`.

    Copies are those of files by their paths: a text that attaches one gives it another place. What is
    `unreadable`, by its path, nobody will see: it has the ending of a picture and is none.
    """

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    versions: Mapping[str, Path | bytes] = field(default_factory=dict)
    copies: Mapping[str, Path | bytes] = field(default_factory=dict)
    unreadable: tuple[Path, ...] = ()

    @classmethod
    def of(cls, context: Mapping[str, Any], content: Path, cache: Path) -> Gallery:
        """Return the gallery of what Pelican publishes; versions are made of what texts link to."""
        places = {
            place: (str(Path(content, file.source_path)), _is_linked(file, context))
            for file in context["staticfiles"]
            if (place := _place(file)).lower().endswith(ENDINGS)
        }
        if not places:
            return cls()
        pictures, versions, copies = PictureCache.open(pictures_folder(cache)).shown(places)
        # A drawing need not say how large it is.
        broken = (path for place, (path, _) in places.items() if not (place in pictures or _is_drawn(place)))
        return cls(pictures, versions, copies, tuple(map(Path, sorted(broken))))


def _is_drawn(place: str) -> bool:
    return place.lower().endswith(".svg")


def _place(file: Any) -> str:
    """Return where a file is published unless a text attaches it: once asked itself, it could not move."""
    return str(file.get_url_setting("save_as"))


def _is_linked(file: Any, context: Mapping[str, Any]) -> bool:
    return file.get_relative_source_path() in context["static_links"]
