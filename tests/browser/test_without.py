"""What a page does without, and does not do: no script needed, nothing fetched from elsewhere."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route

from .kinds import KINDS, Kind
from .sites import TODAY, Site
from .visits import WIDE, Look, Visits, one_window

pytestmark = pytest.mark.browser

# A reader opens what shares a page without a script, too; what needs one there is not shown without it.
HIDDEN = ":is(noscript, details:not([open]), [hidden]):not(.casebook-share *, .casebook-embed *)"
SCRIPTED = ".casebook-cite__copy, .casebook-evidence__form, .casebook-share__copy, .casebook-share__server"


# Searching is what a script does: what its page is without one stands in test_search.py.
STILL = [kind for kind in KINDS if kind.name != "search"]


@pytest.fixture(scope="module")
def _window_of_today(browser: Browser) -> Iterator[Visits]:
    with one_window(browser) as visits:
        page = visits.last
        page.clock.set_fixed_time(f"{TODAY}T12:00:00")
        # So each page fetches all that it needs, as if it were the first.
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        yield visits


@pytest.fixture
def fetching(_window_of_today: Visits) -> Iterator[Visits]:
    """Return one window that runs scripts on the day of the build, and keeps nothing that it has fetched."""
    with _window_of_today.turn():
        yield _window_of_today


@pytest.mark.parametrize("kind", STILL, ids=lambda kind: kind.name)
def test_a_page_is_whole_without_script_and_fetches_little(
    request: pytest.FixtureRequest, fetching: Visits, look_without_scripts: Look, kind: Kind
) -> None:
    site: Site = request.getfixturevalue(kind.site)
    run, before = fetching.last, len(fetching.requests)
    run.goto(site.url + kind.path, wait_until="load")
    fetched = [url.removeprefix(site.url) for url in fetching.requests[before:]]
    still = look_without_scripts(site.url + kind.path)
    # What only a script can do is only there with one.
    run.evaluate(f"document.querySelectorAll('{SCRIPTED}').forEach((it) => it.remove())")
    assert still.inner_text("body") == run.inner_text("body")
    assert still.evaluate(f"document.querySelectorAll('{HIDDEN}').length") == 0
    assert len(fetched) == len(set(fetched))
    others = [path for path in fetched if path != kind.path]
    assert [path for path in others if not path.startswith(("theme/", "images/"))] == []
    scripts = [path for path in others if path.endswith(".js")]
    own = {"evidence": "theme/casebook/evidence.js"}
    assert {*scripts} <= {"theme/js/page.js", *(own[word] for word in own if word in kind.name)}
    assert not any(path.endswith((".woff", ".woff2", ".ttf", ".otf")) for path in others)
    # What goes over the wire, as servers compress it: page, styles, script and sign.
    wire = sum(
        len(gzip.compress(site.file(path).read_bytes(), 6)) for path in fetched if "images/" not in path
    )
    assert wire <= 40_000


@pytest.mark.parametrize("path", ["cases/everything/", "due/"])
def test_a_page_keeps_itself_safe_where_the_server_says_nothing(
    visit: Visits, states: Site, path: str
) -> None:
    page = visit.blank()

    def bare(route: Route) -> None:
        answer = route.fetch()
        headers = {name: value for name, value in answer.headers.items() if name != "content-security-policy"}
        route.fulfill(response=answer, headers=headers)

    page.route("**/*", bare)
    page.goto(states.url + path)
    assert visit.misdeeds == []
    page.evaluate("""document.body.insertAdjacentHTML("beforeend",
        "<img src='https://elsewhere.example/x.png' onerror='x = 1' alt=''><p style='color: red'>Red</p>")""")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'x = 2'}))")
    page.wait_for_timeout(200)
    said = "\n".join(visit.misdeeds)
    visit.misdeeds.clear()
    for directive in ("img-src", "style-src", "script-src"):
        assert f"directive '{directive}" in said or f'directive: "{directive}' in said
    assert page.evaluate("typeof x") == "undefined"
    assert page.get_by_text("Red", exact=True).evaluate("e => getComputedStyle(e).color") != "rgb(255, 0, 0)"


def test_a_visit_notices_what_is_fetched_from_elsewhere(sample: Site, visit: Visits) -> None:
    page = visit(sample.url, WIDE)
    page.evaluate("new Image().src = 'https://elsewhere.example/pixel.gif'")
    page.evaluate("fetch('https://elsewhere.example/count').catch(() => {})")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))")
    page.wait_for_timeout(200)
    said = "\n".join(visit.misdeeds)
    visit.misdeeds.clear()
    assert 'violates the following Content Security Policy directive: "img-src' in said
    assert 'directive: "connect-src' in said
    assert "directive 'script-src" in said
    assert page.evaluate("typeof x") == "undefined"
