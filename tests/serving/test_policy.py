"""What pages may load and run, where a server is set up as Casebook proposes."""

from __future__ import annotations

import re

import pytest

from tests.browser.sites import POLICY

from .expected import SECURITY
from .servers import SERVING

SHIPPED = SECURITY["Content-Security-Policy"]


def allowed(policy: str) -> dict[str, set[str]]:
    """Return what a policy allows, by its directives."""
    parts = (part.split() for part in policy.split("; "))
    return {name: {source for source in sources if source != "'none'"} for name, *sources in parts}


@pytest.mark.parametrize("file", ["nginx.conf", "Caddyfile", "_headers"])
def test_every_server_has_the_same(file: str) -> None:
    assert re.findall(r"default-src [^\"\n]*", (SERVING / file).read_text("utf-8")) == [SHIPPED]


def test_it_allows_what_the_pages_have_that_browsers_were_shown() -> None:
    """Browsers look at every kind of page under a policy of the tests, and none may break it."""
    shown, shipped = allowed(POLICY), allowed(SHIPPED)
    assert shown.keys() <= shipped.keys()
    for name, sources in shown.items():
        assert sources <= shipped[name], name


def test_no_script_is_allowed_that_is_no_file_of_the_site() -> None:
    """What the search runs, which is no script, comes as a file of the site as well."""
    assert allowed(SHIPPED)["script-src"] == {"'self'", "'wasm-unsafe-eval'"}
    assert allowed(SHIPPED)["style-src"] == {"'self'"}
    assert allowed(SHIPPED)["default-src"] == set()
