"""Redirects from former addresses, for hosts that can send readers on: a file for each kind of host.

`_redirects` is what Netlify, Cloudflare Pages and GitLab Pages read; nginx and Caddy read a file of their
own. Of what is asked for in a folder plain names alone are sent on: nobody can ask for what would lead out of
the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

HOSTED, NGINX, CADDY = "_redirects", "_moved.nginx.conf", "_moved.caddy"
_FOR_HOSTS = (
    "# Where texts were that are at another address now: for Netlify, Cloudflare Pages and GitLab Pages.\n"
)
_FOR_NGINX = """\
# Where texts were that are at another address now, for nginx. In the server block of your site write, below
# `include snippets/casebook.conf;`,
#
#     include /srv/www/example.org/{name};
{rules}"""
_FOR_CADDY = """\
# Where texts were that are at another address now, for Caddy. In the block of your site write, below
# `import casebook`,
#
#     import /srv/www/example.org/{name}

map {{http.request.uri.path}} {{casebook_moved}} {{
{rules}	default ""
}}
@casebook_moved expression `{{casebook_moved}} != ""`
redir @casebook_moved {{casebook_moved}} permanent
"""
_BELOW = r"([\w.-][\w./-]*)?"
"""What may be asked for in a folder: nothing that would be another site, or a second header."""


class Redirect(NamedTuple):
    """A former address and the one to ask for now, both from the root of the site; `whole`, of a folder."""

    old: str
    new: str
    whole: bool = False


def redirect_files(redirects: Iterable[Redirect]) -> Iterator[tuple[str, bytes]]:
    """Yield the file for each kind of host; hosts that need none get none where nothing has moved."""
    found = sorted(_once(redirects), key=_order)
    if found:
        yield HOSTED, (_FOR_HOSTS + "".join(map(_rule, found))).encode()
    yield NGINX, _FOR_NGINX.format(name=NGINX, rules="".join(map(_of_nginx, _for_nginx(found)))).encode()
    yield CADDY, _FOR_CADDY.format(name=CADDY, rules="".join(map(_of_caddy, found))).encode()


def _order(redirect: Redirect) -> tuple[bool, int, str]:
    """Sort key: single addresses first, as Cloudflare wants it, then folders, from within to without."""
    return (redirect.whole, -redirect.old.count("/"), redirect.old)


def _once(redirects: Iterable[Redirect]) -> Iterable[Redirect]:
    return {(redirect.old, redirect.whole): redirect for redirect in redirects}.values()


def _rule(redirect: Redirect) -> str:
    old, new = _quoted(redirect.old), _quoted(redirect.new)
    return f"{old}* {new}:splat 301\n" if redirect.whole else f"{old} {new} 301\n"


def _for_nginx(redirects: Sequence[Redirect]) -> Iterable[Redirect]:
    # Twice the same is a mistake to it; on macOS it takes large letters for small ones, those of ASCII alone.
    by_name = {(each.old.encode().lower(), each.whole): each for each in reversed(redirects)}
    return reversed(by_name.values())


def _of_nginx(redirect: Redirect) -> str:
    # A whole address would name the port on which nginx listens, which need not be the one that readers know.
    new = _quoted(redirect.new)
    if not redirect.whole:
        return f"""
location = {in_quotes(f"/{redirect.old}")} {{
    absolute_redirect off;
    return 301 {new};
}}
"""
    return f"""
location ^~ {in_quotes(f"/{redirect.old}")} {{
    absolute_redirect off;
    rewrite {in_quotes(f"^/{_escaped(redirect.old)}{_BELOW}$")} {new}$1 permanent;
}}
"""


def _of_caddy(redirect: Redirect) -> str:
    below, rest = (_BELOW, "${1}") if redirect.whole else ("", "")
    return f"\t`~^/{_escaped(redirect.old)}{below}$` `{_quoted(redirect.new)}{rest}`\n"


def _quoted(path: str) -> str:
    """Return an address in letters that mean nothing else to any host."""
    return f"/{quote(path, safe='/')}"


def _escaped(path: str) -> str:
    """Return a pattern that matches a path, in a form that ends no word of the settings of a server."""
    return re.escape(path).replace("`", r"\x60")


def in_quotes(text: str) -> str:
    """Return a word as nginx and Caddy read it between quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
