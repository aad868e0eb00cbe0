"""Where a template will be found, without an environment of Jinja's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pelican

from ...templating.templates import TEMPLATES

_SIMPLE = Path(pelican.__file__).parent / "themes" / "simple" / "templates"


def template_file(name: str, settings: Mapping[str, Any]) -> Path | None:
    """Return the file of a template: an override, the theme's, Pelican's or ours; None where none has it."""
    own = (Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"])
    folders = (*own, Path(settings["THEME"], "templates"), _SIMPLE, TEMPLATES)
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
