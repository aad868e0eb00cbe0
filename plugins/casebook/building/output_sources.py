"""Pelican's `OUTPUT_SOURCES`: the sources of the pages, copied through the press like everything else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from pelican.generators import SourceFileGenerator

from ..disk.places import Claim
from .press import Press


def take_over_sources(generator: Any) -> None:
    """Have a SourceFileGenerator copy through the press."""
    if isinstance(generator, SourceFileGenerator):
        generator.generate_output = partial(_copy, generator, generator.generate_output)


def _copy(generator: Any, pelicans_way: Any, writer: Any) -> None:
    press: Press | None = getattr(writer, "press", None)
    if press is None:  # another plugin's writer came first
        pelicans_way(writer)
        return
    for text in _texts(generator):
        place = os.path.splitext(text.save_as)[0] + generator.output_extension  # noqa: PTH122  (a place is text)
        press.print(Claim(place, press.content.called(Path(text.source_path))), Path(text.source_path))


def _texts(generator: Any) -> Iterator[Any]:
    for text in chain(generator.context["articles"], generator.context["pages"]):
        yield from (text, *text.translations)
