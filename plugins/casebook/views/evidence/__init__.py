"""The pages of evidence: every case by what it can show, and those of each thing that cases are counted by.

- `told`: what a case tells these pages, in one language.
- `stock`: the cases of a language by every filter that leads to some (filters.py).
- What is counted: `tables`, `settled`, `known`. The pages: `listing`.
"""

from __future__ import annotations

from .listing import EvidencePage, evidence_pages, evidence_views
from .told import ToldCase, evidence_of

__all__ = ["EvidencePage", "ToldCase", "evidence_of", "evidence_pages", "evidence_views"]
