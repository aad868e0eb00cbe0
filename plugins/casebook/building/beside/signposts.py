"""The header `Link` of each page, for hosts that can send it: a file for each kind of host.

`_headers` is what Netlify and Cloudflare Pages read; nginx and Caddy read a file of their own, which has
nothing but these links: the rest of their settings is in `serving/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from ...sharing.embedding import PLACE as TABLE
from ...views.addresses import beside, file_of
from ...views.desk import Desk
from ...views.pages import PostView
from ...views.signposts import header_of
from .redirects import in_quotes

HEADERS = Path(__file__).parents[2] / "serving" / "_headers"
_TABLES = f"cases/:case/{TABLE}"
"""Where they stand unless the settings say something else."""
NGINX, CADDY = "_links.nginx.conf", "_links.caddy"
_FOR_NGINX = """\
# The header Link of each page, for nginx. Above the server block of your site write
#
#     include /srv/www/example.org/{name};
#
# and in it, below `include snippets/casebook.conf;`,
#
#     add_header Link $casebook_links;
#
# If nginx says that map_hash_bucket_size or map_hash_max_size is there twice, take out your own.
map_hash_bucket_size {bucket};
map_hash_max_size {most};
map $uri $casebook_links {{
{lines}}}
"""
_FOR_CADDY = """\
# The header Link of each page, for Caddy. In the block of your site, below `import casebook`, write
#
#     import /srv/www/example.org/{name}

map {{http.request.uri.path}} {{casebook_links}} {{
{lines}	default ""
}}
@casebook_links expression `{{casebook_links}} != ""`
header @casebook_links Link {{casebook_links}}
"""


class Signposted(NamedTuple):
    """A page with the links of its header; `day` is when it was published."""

    day: str
    path: str
    links: tuple[str, ...]


def signposted(desk: Desk, view: PostView) -> Signposted | None:
    """Return what the header of a page says, None where it says nothing."""
    links = header_of(desk, view)
    return Signposted(view.published.iso if view.published else "", view.path, links) if links else None


def signpost_files(pages: Iterable[Signposted], case_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield the file for each kind of host, the newest pages first: some hosts take only so many.

    `case_url` is the address of a case as the settings have it, with a `{slug}`.
    """
    found = sorted(pages, reverse=True)
    yield HEADERS.name, (_hosted(case_url) + "".join(map(_rule, found))).encode()
    yield NGINX, _nginx(found).encode()
    yield CADDY, _FOR_CADDY.format(name=CADDY, lines="".join(map(_mapped_by_caddy, found))).encode()


def _hosted(case_url: str) -> str:
    """Return how hosts serve a site whose tables for other sites stand below such an address."""
    parts = beside(case_url, TABLE).split("/")
    named = "/".join(
        ":case" if "{slug" in part else ":language" if "{lang" in part else quote(part) for part in parts
    )
    return HEADERS.read_text("utf-8").replace(_TABLES, named)


def _rule(page: Signposted) -> str:
    # A line for each link, since none may have more than 2,000 bytes. A colon would begin a placeholder.
    lines = "".join(f"  Link: {link}\n" for link in page.links)
    return f"\n/{quote(page.path, safe='/')}\n{lines}"


def _nginx(pages: Sequence[Signposted]) -> str:
    # It takes large letters for small ones here, but only those of ASCII; twice the same is a mistake to it.
    files = {f"/{file_of(page.path)}".encode().lower().decode(): page for page in pages}
    longest = max((len(file.encode()) for file in files), default=0)
    return _FOR_NGINX.format(
        name=NGINX,
        # A key, its length and two addresses of eight bytes; two such in a bucket.
        bucket=max(128, _power_above(2 * (longest + 26))),
        most=max(2048, _power_above(2 * len(files))),
        lines="".join(f"    {in_quotes(file)} '{_joined(page)}';\n" for file, page in files.items()),
    )


def _power_above(number: int) -> int:
    return 1 << number.bit_length()


def _mapped_by_caddy(page: Signposted) -> str:
    return f"\t{in_quotes(f'/{page.path}')} `{_joined(page)}`\n"


def _joined(page: Signposted) -> str:
    return ", ".join(page.links)
