"""What pages may load and run: as they say themselves, and as each server says for them."""

from __future__ import annotations

import re

import pytest

from .expected import PAGE, TRUSTED, UNTRUSTED, page_policy, security
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


@pytest.mark.parametrize("address", [*TRUSTED, *UNTRUSTED])
def test_only_search_may_run_more_and_only_a_table_may_be_framed(address: str) -> None:
    run, framed = TRUSTED.get(address, ("", "'none'"))
    policy = security(address)["Content-Security-Policy"]
    assert policy == f"{page_policy(address)}; frame-ancestors {framed}"
    assert page_policy(address) == PAGE.replace("script-src 'self'", f"script-src 'self'{run}")
