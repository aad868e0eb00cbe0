"""Casebook: case write-ups with structured front matter become tables, timelines and feeds.

A plugin for Pelican (`PLUGINS = ["casebook"]`). The rooms, in the one direction that imports may go:

    {errors, work} → settings → model → figures → {reader, words, ledger, pictures} → {citing, disk} → {views, templating} → {feeds, data, crawlers, search, sharing} → building → {authoring, plugin}

The manual is README.md beside this file.
"""  # noqa: E501  (the drawing is one line)

from __future__ import annotations

import traceback

__all__ = ["register"]


def register() -> None:
    """Connect Casebook to Pelican's signals, as Pelican asks every plugin to do.

    What keeps Casebook from starting ends the run: Pelican would go on, and write a site without it.
    """
    try:
        # Not before it is asked for: whoever imports a room alone need not load Pelican.
        from . import plugin
    except Exception:  # noqa: BLE001  (whatever it is, Pelican would only log it)
        traceback.print_exc()
        raise SystemExit(1) from None
    plugin.register()
