"""What Frictionless finds wrong with a Data Package."""

from __future__ import annotations

import warnings
from pathlib import Path


def faults_of(package: Path) -> list[str]:
    """Return every fault of a `datapackage.json` and its files, as the name of the file and its kind."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own making
        from frictionless import system, validate

        with system.use_context(trusted=True):
            report = validate(str(package))
    own = [f"datapackage.json: {error.type}: {error.message}" for error in report.errors]
    return own + [f"{task.place}: {error.type}" for task in report.tasks for error in task.errors]
