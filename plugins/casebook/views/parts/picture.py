"""A picture in a text."""

from __future__ import annotations

from dataclasses import field

from ...model.light import light


@light()
class VersionView:
    """A smaller version of a picture, and how wide it is in pixels."""

    path: str
    width: int


@light()
class PictureView:
    """A picture in a text. `alone` says that a paragraph holds nothing else; then it may have a `caption`.

    `lazy` are all but the first. Whatever else its author has said of it is in `more`, by attributes.
    """

    src: str
    alt: str
    width: str | None = None
    height: str | None = None
    versions: tuple[VersionView, ...] = ()
    caption: str | None = None
    alone: bool = False
    lazy: bool = False
    more: dict[str, str] = field(default_factory=dict)
