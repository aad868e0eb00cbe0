"""The rules of the front matter as JSON Schema, for editors; `casebook schema` prints them.

`schema` makes them from the model: `forms` says how a single value is written, `needs` what a finished
original must have, and `fields.json` has the manual's sentence for each field, `fields.sv.json` that of the
glossary in Swedish.
"""

from __future__ import annotations
