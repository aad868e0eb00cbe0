"""`python -m casebook`: the command, where nothing is installed."""

from __future__ import annotations

import sys

from .authoring.command import main

sys.exit(main())
