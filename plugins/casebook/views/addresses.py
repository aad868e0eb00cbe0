"""Addresses of pages, files and feeds, relative to the root of the site."""

from __future__ import annotations

from ..figures.names import plain_name as slug_of

__all__ = ["beside", "file_of", "group_slug", "page_of", "part_anchor", "slug_of"]


def part_anchor(kind: str, name: str) -> str:
    """Return the anchor of a claim, a promise, a request or a metric on the page of its case."""
    return f"{kind}-{name}"


def group_slug(kind: str, name: str) -> str:
    """Return the part of a list's address that names its group; of a country its code."""
    return name if kind == "countries" else slug_of(name)


def beside(path: str, name: str) -> str:
    """Return the address of a file beside a page, whose own address ends in `/` or in a file name."""
    folder = path if path.endswith("/") or not path else path.rpartition("/")[0] + "/"
    if not path.endswith("/") and path.endswith(".html"):
        folder = path.removesuffix(".html") + "/"
    return folder + name


def file_of(path: str) -> str:
    """Return the file that serves an address."""
    return path + "index.html" if path.endswith("/") or not path else path


def page_of(path: str, number: int) -> str:
    """Return the address of a page of a long list, whose first is the list itself."""
    return path if number == 1 else f"{path}page/{number}/"
