"""Marks for words that stand in tables and are translated later: for the extraction to see them."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802  (gettext's own name)
    """Mark a message for the catalogues and return it as it is."""
    return message


def P_(context: str, message: str) -> str:  # noqa: N802, ARG001
    """Mark a message that means something else in another context; return the message alone."""
    return message
