"""The steps this room takes in a build, each with Pelican's signal for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .checks import refuse_site
from .leftovers import leave_out_leftovers
from .run import take_over, writer_of
from .sources import take_over_sources
from .static import take_over_static_files

HANDLERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("initialized", take_over),
    ("generator_init", leave_out_leftovers),
    ("generator_init", take_over_sources),
    ("static_generator_finalized", take_over_static_files),
    ("all_generators_finalized", refuse_site),
    ("get_writer", writer_of),
)
"""Names of `pelican.plugins.signals` and what to connect to them, in this order."""
