"""Every page before the validator of HTML, and those that most readers come to before Lighthouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from .checkers.programs import faults_of_html, scores
from .sites import Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = ("", "cases/iss-50000/", "evidence/", "sv/cases/iss-50000/")
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


@pytest.mark.parametrize("name", ["sample", "states", "empty"])
def test_the_validator_of_html_has_nothing_to_say(request: pytest.FixtureRequest, name: str) -> None:
    site: Site = request.getfixturevalue(name)
    assert faults_of_html([site.url + path for path in site.documents]) == []


def test_the_validator_sees_what_is_wrong(sample: Site) -> None:
    page = sample.folder / "wrong.html"
    policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
    head = f"<!doctype html><html lang=en><meta charset=utf-8>{policy}<title>Wrong</title>"
    script, data = "<script>soon()</script>", '<script type="application/ld+json">{}</script>'
    page.write_text(f"{head}{data}{script}<time>soon</time><p hidden aria-hidden=true>")
    try:
        said = faults_of_html([f"{sample.url}wrong.html"])
    finally:
        page.unlink()
    assert len(said) == 3
    assert "element “time”" in said[0]
    assert "“aria-hidden” is unnecessary" in said[1]
    # The block of data before the script is of no concern to the policy.
    assert "Inline script violates" in said[2]
    assert "<script>soon()" in said[2]


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_has_hardly_anything_to_say(sample: Site, tmp_path: Path, path: str) -> None:
    points = scores(sample.url + path, tmp_path)
    assert {name: points[name] for name, least in LEAST.items() if points[name] < least} == {}
