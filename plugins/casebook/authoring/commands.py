"""The commands there are, in the order of an author's day."""

from __future__ import annotations

<<<<<<< HEAD
from . import building, doctor, due, follow, new
from .spoken import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    due.COMMAND,
    follow.COMMAND,
    building.BUILD,
    building.PUBLISH,
    doctor.COMMAND,
)
=======
from . import due, editors, follow, new
from .spoken import Command

COMMANDS: tuple[Command, ...] = (new.COMMAND, due.COMMAND, follow.COMMAND, editors.COMMAND)
>>>>>>> 4f3223b (feat(authoring): the front matter as JSON Schema, for editors)
"""Every command; a new one is a module with a `Command`, and its name here."""
