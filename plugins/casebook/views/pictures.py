"""Pictures in a text, with what their author says of them and what is known of their files."""

from __future__ import annotations

from collections.abc import Mapping

from .parts import PictureView, VersionView

_OURS = ("src", "alt", "width", "height", "loading", "decoding")


def picture_view(
    attributes: Mapping[str, str],
    size: tuple[int, int] | None,
    versions: tuple[tuple[str, int], ...],
    *,
    alone: bool,
    lazy: bool,
) -> PictureView:
    """Return the view of a picture from its attributes; its title is a caption where it stands alone.

    Whoever has given a width or a height has given both, and means no other.
    """
    given = "width" in attributes or "height" in attributes
    width, height = map(str, size) if size and not given else (None, None)
    caption = attributes.get("title") if alone else None
    aside = (*_OURS, "title") if caption else _OURS
    return PictureView(
        src=attributes.get("src", ""),
        alt=attributes.get("alt", ""),
        width=attributes.get("width", width),
        height=attributes.get("height", height),
        versions=tuple(VersionView(*version) for version in versions),
        caption=caption or None,
        alone=alone,
        lazy=lazy,
        more={name: value for name, value in attributes.items() if name not in aside},
    )
