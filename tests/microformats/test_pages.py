"""What programs find on pages that read microformats2, by the parser that most of them use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import mf2py
import pytest

from tests.feeds.sites import some_of_the_sample

HERE = "https://casebook.example/"
HOLDS = re.compile(rb"\bh-(entry|cite)\b")
REPLY = """\
  - date: 2010-01-20
    type: reply
    title: The company answers
    by: Åsa Öberg
    text: We *will* look into it.
    source: answer
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("microformats") / "site"
    site = some_of_the_sample(folder, "iss-", "whose-network", "where-is-the-proof")
    _answer(site.folder / "content/cases/iss-50000.en.md")
    settings = site.folder / site.settings
    told = 'CASEBOOK_WEBMENTION = "https://hooks.example/mention"\n'
    settings.write_text(f"{settings.read_text('utf-8')}\n{told}", "utf-8")
    return site.built().files()


def _answer(case: Path) -> None:
    """Give a case an answer that its author has put into the timeline."""
    text = case.read_text("utf-8")
    text = re.sub(r"^timeline:\n", f"timeline:\n{REPLY}", text, count=1, flags=re.M)
    source = "  answer: {title: The answer, url: https://answers.example/1}\n"
    case.write_text(re.sub(r"^sources:\n", f"sources:\n{source}", text, count=1, flags=re.M), "utf-8")


def parsed(files: dict[str, bytes], path: str) -> dict[str, Any]:
    found: dict[str, Any] = mf2py.parse(files[f"{path}index.html"].decode(), url=f"{HERE}{path}")
    return found


def items(found: Any, kind: str) -> list[dict[str, Any]]:
    """Return the items of a kind, those within others too."""
    if isinstance(found, dict):
        own = [found] if kind in found.get("type", ()) else []
        return own + [each for value in found.values() for each in items(value, kind)]
    return [each for value in found for each in items(value, kind)] if isinstance(found, list) else []


def entry(files: dict[str, bytes], path: str) -> dict[str, Any]:
    (first,) = [each for each in parsed(files, path)["items"] if "h-entry" in each["type"]]
    properties: dict[str, Any] = first["properties"]
    return properties


def test_a_case_is_an_entry_with_its_answer(files: dict[str, bytes]) -> None:
    case = entry(files, "cases/iss-50000/")
    assert case["name"] == ["Fifty thousand kronor for a tip"]
    assert case["url"] == case["uid"] == [f"{HERE}cases/iss-50000/"]
    assert case["published"] == ["2009-11"]
    assert [author["properties"]["name"] for author in case["author"]] == [["Casebook"]]
    assert case["content"][0]["html"].strip().startswith("<p>")
    (comment,) = case["comment"]
    assert comment["type"] == ["h-cite"]
    assert comment["properties"]["name"] == ["The company answers"]
    assert comment["properties"]["url"] == ["https://answers.example/1"]
    assert comment["properties"]["published"] == ["2010-01-20"]
    assert comment["properties"]["author"][0]["properties"]["name"] == ["Åsa Öberg"]
    assert comment["properties"]["content"][0]["html"].strip() == "<p>We <em>will</em> look into it.</p>"


def test_a_follow_up_answers_its_case(files: dict[str, bytes]) -> None:
    (answered,) = entry(files, "follow-ups/iss-three-months-on/")["in-reply-to"]
    assert answered["type"] == ["h-cite"]
    assert answered["properties"]["name"] == ["Fifty thousand kronor for a tip"]
    assert answered["properties"]["url"] == [f"{HERE}cases/iss-50000/"]


def test_a_reply_that_is_a_follow_up_is_a_comment_too(files: dict[str, bytes]) -> None:
    (comment,) = entry(files, "cases/whose-network/")["comment"]
    assert comment["properties"]["url"] == [f"{HERE}follow-ups/whose-network-kommunal-answers/"]


def test_a_post_is_an_entry_with_its_tags(files: dict[str, bytes]) -> None:
    post = entry(files, "posts/where-is-the-proof/")
    assert post["url"] == [f"{HERE}posts/where-is-the-proof/"]
    assert post["category"]
    assert post["author"][0]["type"] == ["h-card"]


@pytest.mark.parametrize("path", ["", "cases/", "sv/follow-ups/", "organisations/iss/"])
def test_a_list_is_a_feed_of_entries(files: dict[str, bytes], path: str) -> None:
    (feed,) = [each for each in parsed(files, path)["items"] if "h-feed" in each["type"]]
    assert feed["properties"]["url"] == [f"{HERE}{path}"]
    assert feed["properties"]["name"]
    assert feed["children"]
    for child in feed["children"]:
        assert child["type"] == ["h-entry"]
        assert child["properties"]["name"]
        assert child["properties"]["published"]
        (where,) = child["properties"]["url"]
        assert f"{where.removeprefix(HERE)}index.html" in files


def test_the_site_has_a_card_that_leads_home(files: dict[str, bytes]) -> None:
    cards = [each for each in parsed(files, "sv/cases/iss-50000/")["items"] if "h-card" in each["type"]]
    assert cards[0]["properties"] == {"name": ["Casebook"], "url": [f"{HERE}sv/"]}


def test_whoever_links_here_is_told_where_to_say_so(files: dict[str, bytes]) -> None:
    told = parsed(files, "cases/iss-50000/")["rels"]["webmention"]
    assert told == ["https://hooks.example/mention"]
    assert "webmention" not in parsed(files, "cases/")["rels"]


def test_no_entry_is_without_an_address(files: dict[str, bytes]) -> None:
    pages = [path for path in files if path.endswith("index.html")]
    for path in (path.removesuffix("index.html") for path in pages if HOLDS.search(files[path])):
        whole = parsed(files, path)["items"]
        found = [item for kind in ("h-entry", "h-cite") for item in items(whole, kind)]
        assert found, path
        assert all(item["properties"].get("url") for item in found), path
