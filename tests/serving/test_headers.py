"""The file by which Netlify and Cloudflare Pages serve a site: made where it is wanted, saying the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import casebook
from tests.feeds.sites import read_only

from .expected import TRUSTED, TYPES, UNTRUSTED, security

HEADERS = Path(casebook.__file__).parent / "serving" / "_headers"
DEFAULT = "no-cache"
"""Both hosts have whatever is not told otherwise asked for anew."""

_OWN = {".json": "application/json", ".css": "text/css; charset=utf-8"}
"""What both hosts know by themselves, beside pages."""


def rules() -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """Yield each pattern of addresses, the headers that are taken back there, and those that are sent."""
    for block in HEADERS.read_text("utf-8").split("\n\n")[1:]:
        pattern, *lines = (line.strip() for line in block.strip().splitlines())
        taken = [line.removeprefix("! ") for line in lines if line.startswith("! ")]
        yield pattern, taken, dict(line.split(": ", 1) for line in lines if not line.startswith("! "))


def matcher(pattern: str) -> re.Pattern[str]:
    """Return what matches the addresses of a pattern: `*` is anything, `:name` a part of an address."""
    return re.compile(re.sub(r":\w+", "[^/]+", re.escape(pattern).replace(r"\*", ".*")))


def sent(address: str) -> dict[str, str]:
    """Return what is sent for an address; Cloudflare joins what several rules send under one name.

    A rule takes back what rules before it have sent, and then sends its own.
    """
    found: dict[str, list[str]] = {}
    for pattern, taken, headers in rules():
        if matcher(pattern).fullmatch(f"/{address}"):
            for name in taken:
                del found[name]
            for name, value in headers.items():
                found.setdefault(name, []).append(value)
    return {name: ", ".join(values) for name, values in found.items()}


@pytest.mark.parametrize("address", [address for address in TYPES if not address.startswith("theme/")])
def test_it_says_of_an_address_what_the_other_servers_answer(address: str) -> None:
    media_type, kept, readers = TYPES[address]
    headers = sent(address)
    own = _OWN.get(Path(address).suffix, "text/html; charset=utf-8")
    assert headers.get("Content-Type", own) == media_type
    assert headers.get("Cache-Control", DEFAULT) == kept
    assert headers.get("Access-Control-Allow-Origin") == readers


def test_it_keeps_every_page_safe() -> None:
    # What is one part of an address may be a language to both hosts; the page says by itself what it may do.
    alike = {"cases/search/"}
    for address in {"feeds/all.rss.xml", *TRUSTED, *UNTRUSTED} - alike:
        assert security(address).items() <= sent(address).items()


def test_a_pattern_has_at_most_one_asterisk_as_cloudflare_wants_it() -> None:
    assert [pattern for pattern, *_ in rules() if pattern.count("*") > 1] == []


def test_it_is_made_for_what_goes_on_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    # That it is gone with its setting, tests/citing/test_signposts.py sees.
    site = read_only("sample", tmp_path_factory)
    assert (site.output / "_headers").read_bytes().startswith(HEADERS.read_bytes())
