"""Addresses of pages, files and feeds, relative to the root of the site."""

from __future__ import annotations

from ..figures.names import plain_name as slug_of

__all__ = ["beside", "counterpart", "file_of", "group_slug", "page_of", "part_anchor", "slug_of"]


def part_anchor(kind: str, name: str) -> str:
    """Return the anchor of a claim, a promise, a request or a metric on the page of its case."""
    return f"{kind}-{name}"


def group_slug(kind: str, name: str) -> str:
    """Return the part of a list's address that names its group; of a country its code."""
    return name if kind == "countries" else slug_of(name)


def beside(path: str, name: str) -> str:
    """Return the address of a file beside a page, whose own address ends in `/` or in a name.

    Many sites leave `.html` out of their addresses: to `cases/iss` belong the files of `cases/iss/`, too.
    """
    folder = path if path.endswith("/") or not path else path.removesuffix(".html") + "/"
    return folder + name


def file_of(path: str) -> str:
    """Return the file that serves an address."""
    return path + "index.html" if path.endswith("/") or not path else path


def page_of(path: str, number: int) -> str:
    """Return the address of a page of a long list, whose first is the list itself."""
    return path if number == 1 else f"{path}page/{number}/"


def counterpart(address: str, page: str, other: str) -> str | None:
    """Return what belongs to an address as `other` belongs to `page`; None where that cannot be told.

    All three are folders. The files of a case whose page is `sv/cases/iss/` are at `cases/iss/`: to
    `sv/cases/tip/` belongs `cases/tip/`.
    """
    parts, others = page.split("/"), other.split("/")
    alike = 0
    while alike < min(len(parts), len(others)) and parts[-1 - alike] == others[-1 - alike]:
        alike += 1
    before = "".join(f"{part}/" for part in parts[: len(parts) - alike])
    if alike < len(("name", "")) or not address.startswith(before):
        return None
    return "".join(f"{part}/" for part in others[: len(others) - alike]) + address.removeprefix(before)
