"""The commands there are, in the order of an author's day."""

from __future__ import annotations

from . import adopt, building, check, doctor, due, follow, new, schema, serve
from .workplace import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    serve.COMMAND,
    check.COMMAND,
    due.COMMAND,
    follow.COMMAND,
    building.BUILD,
    building.PUBLISH,
    doctor.COMMAND,
    schema.COMMAND,
    adopt.COMMAND,
)
"""Every command; a new one is a module with a `Command`, and its name here."""
