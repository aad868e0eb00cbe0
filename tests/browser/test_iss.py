"""The case that the whole site is shown by: what its page must say, word by word, in each language."""

from __future__ import annotations

import re
from typing import Any

import feedparser
import pytest
from playwright.sync_api import Page

from .sites import Site
from .visits import Look

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "sv", "da")
NOVEMBER = {
    "en": "November 2009 (uncertain)",
    "sv": "november 2009 (osäkert)",
    "da": "november 2009 (usikkert)",
}
FEBRUARY = {
    "en": "February 2010 (uncertain)",
    "sv": "februari 2010 (osäkert)",
    "da": "februar 2010 (usikkert)",
}
CHANGES = {
    "metric-facebook-fans": {
        "en": "+36 (+29.5%), better",
        "sv": "+36 (+29,5\N{NO-BREAK SPACE}%), bättre",
        "da": "+36 (+29,5\N{NO-BREAK SPACE}%), bedre",
    },
    "metric-tweets": {
        "en": "+1, from zero, better",
        "sv": "+1, från noll, bättre",
        "da": "+1, fra nul, bedre",
    },
    "metric-twitter-account": {
        "en": "none → registered",
        "sv": "saknas → registrerat",
        "da": "findes ikke → oprettet",
    },
    "metric-campaign-site": {"en": "online → gone", "sv": "uppe → borta", "da": "online → væk"},
    "metric-vacancy": {"en": "not known", "sv": "inte känt", "da": "ikke kendt"},
}
OUTCOME = {
    "en": {
        "Was the goal met?": "Not verified: nobody has shown whether the goal was met.",
        "Was it the campaign?": "It is not shown that the campaign brought the change about.",
    },
    "sv": {
        "Nåddes målet?": "Inte bekräftat: ingen har visat om målet nåddes.",
        "Berodde det på kampanjen?": "Det är inte visat att kampanjen ledde till förändringen.",
    },
    "da": {
        "Blev målet nået?": "Ikke bekræftet: ingen har vist, om målet blev nået.",
        "Skyldtes det kampagnen?": "Det er ikke påvist, at kampagnen skabte ændringen.",
    },
}
PROMISE = {
    "en": ("50,000 kronor", "Cannot be determined", "about 2 to 3 months"),
    "sv": (
        "50\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kronor",
        "Går inte att avgöra",
        "ungefär 2 till 3 månader",
    ),
    "da": ("50.000 svenske kroner", "Kan ikke afgøres", "omkring 2 til 3 måneder"),
}
MISSED = {"en": "missed by 16 years", "sv": "försenad med 16 år", "da": "16 år forsinket"}


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def iss(look_without_scripts: Look, sample: Site, lang: str) -> Page:
    return look_without_scripts(f"{sample.url}{'' if lang == 'en' else f'{lang}/'}cases/iss-50000/")


def cells(page: Page, row: str) -> list[str]:
    """Return what the cells of a metric say to the eye, each on one line."""
    hidden = re.compile(r"\n(Source|Källa|Kilde)\n|\s*\([^()]*(cite this figure|citera|citér)[^()]*\)")
    texts = page.locator(f"[id='{row}'] td").all_inner_texts()
    return [" ".join(hidden.sub("", text).split(" ")).replace("\n", " ").strip() for text in texts]


def test_fans_and_tweets_before_and_after(iss: Page, lang: str) -> None:
    before, after = NOVEMBER[lang], FEBRUARY[lang]
    change = CHANGES["metric-facebook-fans"][lang]
    assert cells(iss, "metric-facebook-fans") == [f"122 {before}1", f"158 {after}1", change]
    assert cells(iss, "metric-tweets") == [f"0 {before}1", f"1 {after}1", CHANGES["metric-tweets"][lang]]


@pytest.mark.parametrize("row", CHANGES)
def test_changes_in_numbers_and_in_words(iss: Page, lang: str, row: str) -> None:
    assert cells(iss, row)[2] == CHANGES[row][lang]


def test_an_uncertain_date_looks_uncertain(iss: Page, lang: str) -> None:
    date = iss.locator("[id='metric-facebook-fans'] time").first
    assert date.inner_text() == NOVEMBER[lang]
    assert date.get_attribute("datetime") == "2009-11"
    assert date.evaluate("e => getComputedStyle(e).fontStyle") == "italic"


def test_the_outcome_is_two_sentences(iss: Page, lang: str) -> None:
    answers = iss.locator(".casebook-outcome__answers > div").all()
    said: dict[str, Any] = {
        each.locator("dt").inner_text(): each.locator("dd").inner_text() for each in answers
    }
    assert said == OUTCOME[lang]


def test_the_promise_of_a_reward_has_its_clock(iss: Page, lang: str) -> None:
    amount, status, span = PROMISE[lang]
    promise = iss.locator(".casebook-promises .casebook-account")
    assert promise.count() == 1
    assert amount in (promise.locator(".casebook-account__words").text_content() or "")
    assert promise.locator(".casebook-verdict").inner_text() == status
    assert span in promise.locator(".casebook-clock").inner_text()


def test_the_next_check_was_missed(iss: Page, lang: str) -> None:
    assert iss.locator(".casebook-status .casebook-clock--late").inner_text() == MISSED[lang]


def test_the_follow_up_is_in_the_timeline(iss: Page, lang: str) -> None:
    entry = iss.locator("[id='timeline-follow-up-iss-three-months-on']")
    assert entry.locator("time").inner_text() == FEBRUARY[lang]
    entry.get_by_role("heading").get_by_role("link").click()
    assert iss.url.endswith("follow-ups/iss-three-months-on/")
    assert iss.locator("html").get_attribute("lang") == lang


def test_the_follow_up_is_in_the_feed_of_the_case(sample: Site) -> None:
    for name in ("feed.rss.xml", "feed.atom.xml"):
        feed = feedparser.parse(sample.file(f"cases/iss-50000/{name}").read_bytes())
        links = [entry.link for entry in feed.entries]
        assert f"{sample.url}follow-ups/iss-three-months-on/" in links
        assert f"{sample.url}cases/iss-50000/" in links
