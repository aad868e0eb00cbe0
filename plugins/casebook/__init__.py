"""Casebook: case write-ups with structured front matter become tables, timelines and feeds."""
