"""What the results of a search are filtered by."""

from __future__ import annotations

from ...model.light import light


@light()
class OptionView:
    """One of the things to choose: `value` for the address, `text` for people, in its own language `lang`."""

    value: str
    text: str
    lang: str | None = None


@light()
class FilterView:
    """One filter: `name` for the address, its `label`, what to choose from, and how to say "all" of it."""

    name: str
    label: str
    all_text: str
    options: tuple[OptionView, ...]
