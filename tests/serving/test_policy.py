"""What pages may load and run: as they say themselves, and as each server says for them."""

from __future__ import annotations

import re

import pytest

from .expected import PAGE
from .servers import SERVING


def allowed(policy: str) -> dict[str, set[str]]:
    """Return what a policy allows, by its directives."""
    parts = (part.split() for part in policy.split("; "))
    return {name: {source for source in sources if source != "'none'"} for name, *sources in parts}


@pytest.mark.parametrize("file", ["nginx.conf", "Caddyfile", "_headers"])
def test_every_server_allows_the_same_beside_what_is_for_few_pages(file: str) -> None:
    found = re.findall(r"default-src [^\"\n]*", (SERVING / file).read_text("utf-8"))
    few = r" 'wasm-unsafe-eval'|\$casebook_webassembly|\{casebook_webassembly\}|; frame-ancestors .*"
    assert {re.sub(few, "", policy) for policy in found} == {PAGE}


def test_nothing_may_come_from_elsewhere() -> None:
    assert set().union(*allowed(PAGE).values()) == {"'self'", "data:"}
    assert [name for name, sources in allowed(PAGE).items() if "data:" in sources] == ["img-src"]
    assert allowed(PAGE)["default-src"] == allowed(PAGE)["base-uri"] == set()


@pytest.mark.parametrize(
    ("file", "framed", "whole", "searches"),
    [
        ("nginx.conf", r'set \$casebook_framed "(.*)"', ["'none'", "*"], 1),
        ("Caddyfile", r"(?:embed/\S*|default) \"\" (\S+)$", ["*", "'none'"], 1),
        ("_headers", r"frame-ancestors (\S+)", ["'none'", "'none'", "'none'", "*", "*"], 2),
    ],
)
def test_only_search_may_run_more_and_only_a_table_may_be_framed(
    file: str, framed: str, whole: list[str], searches: int
) -> None:
    text = (SERVING / file).read_text("utf-8")
    found = [each.strip('"') for each in re.findall(framed, text, re.MULTILINE)]
    assert found == whole
    assert text.count("'wasm-unsafe-eval'") == searches
