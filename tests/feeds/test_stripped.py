"""With every tag stripped an entry still says everything, and no two words run together."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from .conftest import Feeds

_TAG = re.compile(r"<[^>]*>")
_APART = re.compile(
    r"</?(?:p|li|ul|ol|dl|dt|dd|h\d|table|caption|thead|tbody|tr|th|td|div|blockquote|pre|br|hr)\b[^>]*>"
)


def stripped(html: str) -> str:
    """Return what the crudest reader shows: tags are cut out, and nothing takes their place."""
    return unescape(_TAG.sub("", html))


def bodies(feeds: Feeds) -> dict[str, str]:
    """Return the bodies of all entries by their ids."""
    read = [json.loads(feeds[path]) for path in feeds if path.endswith(".json")]
    return {item["id"]: item["content_html"] for feed in read for item in feed["items"]}


def test_no_two_words_run_together(feeds: Feeds) -> None:
    for name, html in bodies(feeds).items():
        apart = unescape(_TAG.sub("", _APART.sub(" ", html)))
        assert (name, stripped(html).split()) == (name, apart.split())


CASE, FOLLOW_UP = "tag:casebook.example,2026:case/tip", "tag:casebook.example,2026:follow-up/later"
VERDICT = "tag:casebook.example,2026:event/tip/timeline-verdict-reach-2026-05-01"
SAID = {
    CASE: [
        "Fans on Facebook: 122 (November 2009 (uncertain), Source 1) → 90 (May 2026): -32 (-26.2%), worse",
        "Found: contradicted → supported. All of them did.",
        "1 May 2026: unsupported → contradicted (verdict) Everybody saw it. A third saw it.",
    ],
    FOLLOW_UP: [
        "Fans on Facebook: 122 (November 2009 (uncertain), Source 1) → 90 (May 2026): -32 (-26.2%), worse",
        "Reply (Bo Ek, ISS): A tip & a reward",
    ],
    VERDICT: [
        "Verdict, 1 May 2026: unsupported → contradicted Everybody saw it. A third saw it.",
        "In the case: A tip & a reward",
    ],
    f"{FOLLOW_UP}/sv": [
        "Fans on Facebook: 122 (november 2009 (osäkert), Källa 1) → 90 (maj 2026): −32 (−26,2 %), sämre",
        "Funnet: motsägs → har stöd. Alla gjorde det. Kontrollerat 1 juni 2026",
    ],
    f"{VERDICT}/sv": ["Bedömning, 1 maj 2026: saknar stöd → motsägs Everybody saw it. A third saw it."],
}


@pytest.mark.parametrize("name", SAID)
def test_it_opens_with_what_changed_and_says_by_how_much(feeds: Feeds, name: str) -> None:
    text = " ".join(stripped(bodies(feeds)[name]).split())
    first, *others = SAID[name]
    assert text.startswith(first)
    assert [said for said in others if said not in text] == []


def test_an_answer_leads_to_its_page_and_to_the_case_it_answers(feeds: Feeds) -> None:
    html = bodies(feeds)[FOLLOW_UP]
    assert 'href="https://casebook.example/cases/a-tip/"' in html
    assert 'href="https://casebook.example/follow-ups/later/"' in html


def test_a_table_has_a_caption_a_head_and_scopes(feeds: Feeds) -> None:
    html = bodies(feeds)[CASE]
    assert re.search(r"<table>\s*<caption>ISS, November 2009", html)
    assert html.count('<th scope="col">') == 4
    assert html.count('<th scope="row">') == 3
