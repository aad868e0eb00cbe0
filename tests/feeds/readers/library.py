"""The library `reader`, with a module that the feedparser within it needs and nothing installs."""

from __future__ import annotations

import sys

import feedparser_sgmllib

from reader import make_reader

__all__ = ["make_reader"]

# The feedparser within reader knows this library by the name that it had in Python 2, and asks for it
# when it reads; feedparser itself has come to the new one.
sys.modules.setdefault("sgmllib", feedparser_sgmllib)
