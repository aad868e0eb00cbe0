"""The day of the last change is one and the same wherever a site tells it."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from casebook.views.addresses import beside

from .conftest import SmallSite

THEME = Path(__file__).parents[2] / "theme"
CASE = """\
---
kind: case
title: A tip
slug: tip
date: 2024-01-15
author: Anna Ek
organisation: ISS
metrics: [{id: fans, label: Fans, observations: [{date: 2023-01, value: 1}, {date: 2023-02, value: 2}]}]
---
Text.
"""
LATER = """\
---
kind: follow-up
title: Later
slug: later
date: 2024-03-10
follows: tip
---
Later.
"""
POST = "---\ntitle: A post\nslug: post\ndate: 2024-01-20\n---\nText.\n"


@pytest.fixture
def built(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what builds a site of a case, a follow-up and a post, each with these revisions."""
    site.settings |= {
        "THEME": str(THEME),
        **dict.fromkeys(("CATEGORY_SAVE_AS", "AUTHOR_SAVE_AS", "TAG_SAVE_AS"), ""),
        "DIRECT_TEMPLATES": [],
        "SITENAME": "Cases",
        "SITEURL": "https://cases.test",
        "CASEBOOK_CONTACT": "editors@cases.test",
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715000000")  # 6 May 2024

    def build(**revised: str) -> dict[str, str]:
        for name, text in (("tip", CASE), ("later", LATER), ("post", POST)):
            more = f"revisions: [{revised[name]}]\n" if name in revised else ""
            site.write(f"content/{name}.md", text.replace("slug:", f"{more}slug:"))
        site.build()
        return {
            name: data.decode("utf-8", "replace")
            for name, data in site.files().items()
            if not name.endswith((".xlsx", ".png", ".woff2"))
        }

    return build


def found(pattern: str, text: str) -> list[str]:
    """Return what a pattern finds, which has to be something."""
    told = re.findall(pattern, text)
    assert told, pattern
    return told


def head_of(page: str) -> set[str]:
    """Return every day of the last change that the head of a page tells."""
    told = found(r'DCTERMS.issued" content="([^"]*)', page) + found(r"content=\"(\S+), SHA-256", page)
    told += found(r'"dateModified": ?"([^"]*)', page)
    return set(told)


def cited(files: dict[str, str], folder: str) -> set[str]:
    (item,) = json.loads(files[f"{folder}cite.json"])
    parts = item["issued"]["date-parts"][0]
    ris = found(r"DA  - (.*)/\s", files[f"{folder}cite.ris"])
    return {
        *found(r"  date = \{(.*)\}", files[f"{folder}cite.bib"]),
        *(day.replace("/", "-") for day in ris),
        "-".join(f"{part:02}" for part in parts),
    }


def lastmod(files: dict[str, str], path: str) -> str:
    places = "".join(text for name, text in files.items() if "sitemap" in name)
    (day,) = found(rf"<loc>https://cases.test/{path}</loc><lastmod>([^<]*)", places)
    return day


def rows(data: str) -> list[dict[str, str]]:
    return list(csv.DictReader(data.splitlines()))


def of_case(files: dict[str, str]) -> set[str]:
    """Return every day on which the case is said to have changed last."""
    page, package = files["cases/tip/index.html"], json.loads(files["data/datapackage.json"])
    return {
        *head_of(page),
        *cited(files, "cases/tip/"),
        *found(r'dt-updated[^>]*datetime="([^"]*)', page),
        *found(r'Version of <time[^>]*datetime="([^"]*)', page),
        *found(r"Version%3A%20(\S{10})%20", page),
        json.loads(files["cases/tip/case.json"])["updated"],
        *(row["updated"] for row in rows(files["data/cases.csv"])),
        lastmod(files, "cases/tip/"),
        package["created"][:10],
        *found(r'casebook-data__changes[\s\S]*?datetime="([^"]*)', files["data/index.html"]),
    }


def of_text(files: dict[str, str], path: str) -> set[str]:
    page = files[f"{path}index.html"]
    versions = found(r'Version of <time[^>]*datetime="([^"]*)', page)
    return {*head_of(page), *cited(files, path), *versions, lastmod(files, path)}


CORRECTION = "{date: 2024-04-10, kind: correction, note: It was 2.}"


def test_a_correction_moves_the_version_of_a_case_everywhere(built: Any) -> None:
    assert of_case(built()) == {"2024-03-10"}
    files = built(tip=CORRECTION)
    assert of_case(files) == {"2024-04-10"}
    page = files["cases/tip/index.html"]
    styles = found(r"casebook-cite__words[^>]*>(.*?)</dd>", page)
    assert len(styles) > 4
    assert [words for words in styles if "2024" not in words or "March" in words or "Mar." in words] == []
    assert "as of 10 April 2024" in files["data/index.html"]
    assert set(found(r"Last checked</dt><dd>.*?datetime=\"([^\"]*)", page)) == {"2024-03-10"}


def test_so_does_a_correction_of_its_follow_up(built: Any) -> None:
    files = built(later=CORRECTION)
    assert of_case(files) == of_text(files, "follow-ups/later/") == {"2024-04-10"}


@pytest.mark.parametrize("kind", ["correction", "minor"])
def test_a_post_and_a_follow_up_are_as_new_as_their_last_change(built: Any, kind: str) -> None:
    revised = CORRECTION.replace("correction", kind)
    files = built(later=revised, post=revised)
    for path in ("follow-ups/later/", "post.html"):
        assert "Updated" in files[path if path in files else f"{path}index.html"]
    assert of_text(files, "follow-ups/later/") == {"2024-04-10"}
    assert lastmod(files, "post.html") == "2024-04-10"
    assert head_of(files["post.html"]) == {"2024-04-10"}


def test_what_is_dated_in_advance_moves_nothing_yet(built: Any) -> None:
    assert of_case(built(tip=CORRECTION.replace("2024-04-10", "2024-06-01"))) == {"2024-03-10"}


WITHDRAWAL = "{date: 2024-02-12, kind: withdrawal, note: She asked for that.}"


def test_what_was_withdrawn_is_cited_as_such_by_the_day_of_that(built: Any) -> None:
    files = built(tip=WITHDRAWAL, post=WITHDRAWAL)
    for path, title in (("cases/tip/", "A tip"), ("post.html", "A post")):
        folder, page = beside(path, ""), files[path if path in files else f"{path}index.html"]
        assert head_of(page) == cited(files, folder) == {"2024-02-12"}
        assert lastmod(files, path) == "2024-02-12"
        assert f"title = {{{{Withdrawn: {title}}}}}" in files[f"{folder}cite.bib"]
        assert f"TI  - Withdrawn: {title}\r\n" in files[f"{folder}cite.ris"]
        (item,) = json.loads(files[f"{folder}cite.json"])
        said = "Withdrawn, 12 February 2024. She asked for that."
        assert (item["title"], item["abstract"]) == (f"Withdrawn: {title}", said)
        shown = " ".join(found(r"casebook-cite__words[^>]*>(.*?)</dd>", page))
        # All but the short form have the title.
        assert (
            shown.lower().count(f"withdrawn: {title.lower()}")
            == len(found("casebook-cite__style--", page)) - 1
        )
    case = json.loads(files["cases/tip/case.json"])
    (row,) = rows(files["data/cases.csv"])
    assert {case["updated"], case["withdrawn"], row["updated"], row["withdrawn"]} == {"2024-02-12"}
    assert (row["last_checked"], row["next_check"]) == ("", "")
    assert "Withdrawn: A tip" in files["follow-ups/later/index.html"]
    assert "has been withdrawn, and with it" in files["follow-ups/later/index.html"]


def test_a_follow_up_is_cited_by_the_day_on_which_a_case_of_it_was_withdrawn(built: Any) -> None:
    files = built(tip=WITHDRAWAL.replace("02-12", "04-10"))
    assert of_text(files, "follow-ups/later/") == {"2024-04-10"}
    assert "Updated" in files["follow-ups/later/index.html"]


def test_a_follow_up_that_was_withdrawn_moves_its_case_and_makes_no_check(built: Any) -> None:
    files = built(later=WITHDRAWAL.replace("02-12", "04-10"))
    assert of_case(files) == of_text(files, "follow-ups/later/") == {"2024-04-10"}
    looked = found(r"Last checked</dt><dd>.*?datetime=\"([^\"]*)", files["cases/tip/index.html"])
    assert set(looked) == {"2023-02"}
    (row,) = rows(files["data/cases.csv"])
    (later,) = rows(files["data/follow-ups.csv"])
    assert (row["last_checked"], later["withdrawn"]) == ("2023-02", "2024-04-10")


def test_a_post_says_what_was_put_right_in_it(built: Any) -> None:
    assert "It was 2." in built(post=CORRECTION)["post.html"]
    assert "Changed since it was published" not in built()["post.html"]
