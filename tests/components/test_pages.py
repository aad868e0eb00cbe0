"""Every page of the theme, from views made by hand: strict HTML, one title, true links, its own language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from markupsafe import Markup

import casebook
from casebook.views import pages, parts
from casebook.words import words_of

THEME = Path(__file__).parents[2] / "theme" / "templates"
ROOTS = [THEME, Path(casebook.__file__).parent / "templates"]
SITE = {
    "SITENAME": "Casebook & Co",
    "SITEURL": "..",
    "FEED_DOMAIN": "https://casebook.example",
    "THEME_STATIC_DIR": "theme",
    "DEFAULT_LANG": "en",
    "CASEBOOK_LISTS": ["cases", "due", "tags"],
}
TEXT = Markup("<p>Text.</p>")


@pytest.fixture
def theme() -> Environment:
    loader = FileSystemLoader(ROOTS)
    return Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, autoescape=True)


@pytest.fixture
def entry() -> pages.EntryView:
    day = parts.DateView("9 November 2026", "2026-11-09")
    return pages.EntryView(
        kind="case", label="case", title="A <case>", path="cases/a/", lang="en", date=day, year=2026
    )


def list_of(*entries: pages.EntryView, **more: Any) -> pages.ListView:
    view = pages.ListView(
        lang="en",
        words=words_of("en"),
        path="cases/",
        title="Cases",
        kind="cases",
        heading="Cases",
        empty="Nothing here yet.",
        entries=entries,
    )
    return replace(view, **more)


def due_of(**more: Any) -> pages.DueView:
    return pages.DueView(
        lang="en",
        words=words_of("en"),
        path="due/",
        title="Due",
        heading="What is due",
        intro="Missed checks first.",
        today=parts.DateView("22 November 2026", "2026-11-22"),
        built="2026-11-22",
        empty="Nothing is due.",
        **more,
    )


def shown(theme: Environment, template: str, **context: Any) -> Element:
    html = theme.get_template(template).render(**SITE, **context)
    html5lib.HTMLParser(strict=True).parse(html)
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


def article(view: pages.PostView) -> Mapping[str, Any]:
    return {"article": SimpleNamespace(case=view, content=TEXT)}


def text_of(tree: Element) -> str:
    return " ".join("".join(tree.itertext()).split())


def heading_levels(tree: Element) -> list[int]:
    return [int(e.tag[1]) for e in tree.iter() if e.tag in {"h1", "h2", "h3", "h4"}]


def check_page(tree: Element, lang: str = "en") -> None:
    """Check what holds of every page, whatever it shows."""
    assert tree.get("lang") == lang
    levels = heading_levels(tree)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert next(tree.iter("h"), None) is None, "a heading without a level"
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert sorted(ids) == sorted(set(ids))
    assert all(text_of(link) for link in tree.iter("a"))
    assert tree.find(".//link[@rel='canonical']").get("href").startswith("https://casebook.example/")  # type: ignore[union-attr]


def test_a_case_with_everything(theme: Environment, full_case: Any) -> None:
    tree = shown(theme, "case.html", **article(full_case))
    check_page(tree)
    assert "+36 (+29.5%), better" in text_of(tree)
    assert "Text." in text_of(tree)


def test_a_case_with_almost_nothing(theme: Environment, bare_case: Any) -> None:
    tree = shown(theme, "case.html", **article(bare_case))
    check_page(tree)
    assert "No outcome has been judged yet." in text_of(tree)
    assert [e.get("id") for e in tree.iter("h2")] == [
        "casebook-said",
        "casebook-found",
        "footer-overviews",
        None,
    ]


def test_a_follow_up_that_checks_and_one_that_answers(theme: Environment, follow_up: Any) -> None:
    check_page(shown(theme, "follow-up.html", **article(follow_up)))
    reply = replace(follow_up, type="reply", type_text="Reply", speaker="Emma Nilsson, Kommunal")
    tree = shown(theme, "follow-up.html", **article(reply))
    check_page(tree)
    assert "Emma Nilsson, Kommunal" in text_of(tree)


def test_a_post_and_a_page(theme: Environment, post: Any) -> None:
    check_page(shown(theme, "article.html", **article(post)))
    check_page(shown(theme, "page.html", page=SimpleNamespace(case=post, content=TEXT)))


@pytest.mark.parametrize("template", ["list.html", "index.html"])
@pytest.mark.parametrize("number", [0, 1, 60])
def test_a_list(theme: Environment, entry: pages.EntryView, template: str, number: int) -> None:
    entries = [replace(entry, year=2026 - i // 20) for i in range(number)]
    tree = shown(theme, template, view=list_of(*entries))
    check_page(tree)
    assert len(list(tree.iter("article"))) == number
    assert ("Nothing here yet." in text_of(tree)) == (number == 0)


def test_a_long_list_goes_on(theme: Environment, entry: pages.EntryView) -> None:
    view = list_of(
        entry, number=2, pages=3, path="cases/page/2/", previous_path="cases/", next_path="cases/page/3/"
    )
    tree = shown(theme, "list.html", view=view)
    assert {e.get("rel"): e.get("href") for e in tree.iter("a") if e.get("rel") in {"prev", "next"}} == {
        "prev": "../cases/",
        "next": "../cases/page/3/",
    }


def test_an_overview_counts(theme: Environment) -> None:
    link = parts.LinkView("ISS", "organisations/iss/")
    tree = shown(theme, "list.html", view=list_of(overview=((link, 3),)))
    check_page(tree)
    assert "ISS 3" in text_of(tree)


def test_what_is_due(theme: Environment) -> None:
    case = parts.LinkView("A case", "cases/a/")
    missed = pages.DueItem(
        kind="check",
        label="check",
        title="A case",
        slug="a",
        case=case,
        date=None,
        clock="missed by 3 days",
        late=True,
        due_iso="2026-11-19",
    )
    promise = replace(missed, kind="promise", title="To pay", clock="3 days overdue")
    tree = shown(theme, "due.html", view=due_of(missed_checks=(missed,), promises=(promise,)))
    check_page(tree)
    clocks = [e for e in tree.iter("span") if e.get("data-casebook-due")]
    assert [clock.get("data-overdue") for clock in clocks] == ["missed by {days}", "{days} overdue"]
    assert [e.get("src") for e in tree.iter("script")] == ["../theme/js/page.js"]
    assert tree.get("data-casebook-days") == "{num} days"


def test_what_is_due_goes_on(theme: Environment) -> None:
    missed = pages.DueItem(
        kind="check",
        label="check",
        title="A case",
        slug="a",
        case=parts.LinkView("A case", "cases/a/"),
        date=None,
        clock="missed by 3 days",
        late=True,
    )
    counts = {
        "check": pages.DueCount(text="1,001", path="due/page/2/"),
        "promise": pages.DueCount(text="40", path="due/page/22/"),
    }
    more: dict[str, Any] = {"missed_checks": (missed,), "counts": counts, "number": 2, "pages": 23}
    view = replace(due_of(**more), path="due/page/2/", previous_path="due/", next_path="due/page/3/")
    tree = shown(theme, "due.html", view=view)
    check_page(tree)
    assert "All that is due" in {nav.get("aria-label") for nav in tree.iter("nav")}
    assert "Missed checks 1,001 Promises overdue 40" in text_of(tree)
    assert "← Previous page Page 2 of 23 Next page →" in text_of(tree)
    links = [e.get("href") for e in tree.iter("a") if (e.get("href") or "").endswith(("checks", "promises"))]
    assert links == ["#missed-checks", "../due/page/22/#promises"]
    assert {e.get("rel"): e.get("href") for e in tree.iter("a") if e.get("rel") in {"prev", "next"}} == {
        "prev": "../due/",
        "next": "../due/page/3/",
    }


def test_nothing_is_due(theme: Environment) -> None:
    tree = shown(theme, "due.html", view=due_of())
    check_page(tree)
    assert "Nothing is due." in text_of(tree)


def data_of(**more: Any) -> pages.DataView:
    view = pages.DataView(
        lang="en",
        words=words_of("en"),
        path="data/",
        data_path="data/",
        title="The data set",
        heading="The data set",
        intro="All figures as tables.",
        cases_text="no cases",
        citation="Casebook: the data set.",
        tables=(),
    )
    return replace(view, **more)


def test_the_data_set(theme: Environment) -> None:
    code = parts.CodeView("met", "met <fully>")
    refers = parts.LinkView("case in cases.csv", url="#cases-case")
    columns = (
        parts.ColumnView("case", "cases-case", "the id", "text", "iss", required=True),
        parts.ColumnView("goal", "cases-goal", "what came of it", "word", codes=(code,), refers=refers),
    )
    table = parts.DataFileView(
        "cases.csv",
        "data/cases.csv",
        "text/csv",
        "cases",
        "One row a case.",
        "Cases",
        "2 rows",
        "1 kB",
        ("case",),
        columns,
    )
    other = parts.DataFileView(
        "datapackage.json", "data/datapackage.json", "application/json", "p", "For programs."
    )
    changed = parts.ChangedView(parts.LinkView("A case", "cases/a/"), parts.DateView("May 2026", "2026-05"))
    licence = parts.LinkView("CC BY 4.0", url="https://licence.example/")
    view = data_of(
        tables=(table,),
        others=(other,),
        spreadsheet=replace(other, name="casebook.xlsx", path="data/casebook.xlsx"),
        licence=licence,
        updated=changed.date,
        changes=(changed,),
    )
    tree = shown(theme, "data.html", view=view)
    check_page(tree)
    text = text_of(tree)
    for told in (
        "last changed May 2026",
        "met <fully>",
        "never empty",
        "refers to case in cases.csv",
        "2 rows, 1 kB",
    ):
        assert told in text
    assert heading_levels(tree).count(2) >= 5
    links = [link.get("href") for link in tree.iter("a")]
    files = ("data/casebook.xlsx", "data/cases.csv", "data/datapackage.json")
    assert {f"../{path}" for path in files} | {"#cases-case", "https://licence.example/"} <= {*links}


def test_a_data_set_without_a_case(theme: Environment) -> None:
    tree = shown(theme, "data.html", view=data_of())
    check_page(tree)
    assert "There is no case yet" in text_of(tree)
    assert "In the spreadsheet" not in text_of(tree)


def test_nothing_at_this_address(theme: Environment) -> None:
    view = pages.PageView(lang="da", words=words_of("da"), path="404.html", title="404", home_path="da/")
    check_page(shown(theme, "404.html", view=view), "da")


def test_a_page_names_its_translations_and_the_default(theme: Environment, post: Any) -> None:
    other = parts.TranslationView("en", "English", "posts/voices/", "One company, two voices")
    view = replace(post, lang="sv", words=words_of("sv"), path="sv/posts/voices/", translations=(other,))
    tree = shown(theme, "article.html", **article(view))
    alternates = {e.get("hreflang"): e.get("href") for e in tree.iter("link") if e.get("hreflang")}
    assert alternates == {
        "sv": "https://casebook.example/sv/posts/voices/",
        "en": "https://casebook.example/posts/voices/",
        "x-default": "https://casebook.example/posts/voices/",
    }


def test_a_page_marks_where_it_is(theme: Environment, full_case: Any) -> None:
    def current(tree: Element) -> dict[str | None, str | None]:
        return {e.get("href"): e.get("aria-current") for e in tree.iter("a") if e.get("aria-current")}

    assert current(shown(theme, "list.html", view=list_of())) == {"../cases/": "page"}
    assert current(shown(theme, "case.html", **article(full_case))) == {"../cases/": "true"}


def test_a_draft_is_not_for_search_engines(theme: Environment, post: Any) -> None:
    tree = shown(theme, "article.html", **article(replace(post, draft=True)))
    assert [e.get("content") for e in tree.iter("meta") if e.get("name") == "robots"] == ["noindex"]


def test_feeds_are_named_in_the_head(theme: Environment, post: Any) -> None:
    feed = parts.FeedLink("Everything", "feeds/all.atom.xml", "application/atom+xml")
    tree = shown(theme, "article.html", **article(replace(post, feeds=(feed,))))
    links = [e for e in tree.iter("link") if e.get("type") == "application/atom+xml"]
    assert [(link.get("title"), link.get("href")) for link in links] == [
        ("Everything", "../feeds/all.atom.xml")
    ]


@pytest.fixture(params=[True, False], ids=["escaping", "not-escaping"])
def plain(request: pytest.FixtureRequest) -> Environment:
    """Return the templates of the plugin in a theme that has none of them."""
    frame = "<!doctype html><html><head><title>Plain</title></head><body>{% block content %}{% endblock %}"
    loader = ChoiceLoader([DictLoader({"base.html": frame}), FileSystemLoader(ROOTS[1:])])
    return Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, autoescape=request.param)


def test_lists_stand_in_the_frame_of_a_theme_that_has_none(
    plain: Environment, entry: pages.EntryView
) -> None:
    entries = (entry, replace(entry, year=2025))
    tree = shown(plain, "list.html", view=list_of(*entries), words=words_of("en"))
    assert heading_levels(tree) == [2, 3, 4, 3, 4]
    assert "A <case>" in text_of(tree)
    tree = shown(plain, "due.html", view=due_of(), words=words_of("en"))
    assert "As of 22 November 2026" in text_of(tree)
    assert "Nothing is due." in text_of(tree)


def page_of(**more: Any) -> dict[str, Any]:
    """Return the fields of a page whose words are all to be escaped."""
    named = {"title": "<i>Page</i>", "heading": "<i>Page</i>", "intro": "<i>Why</i>"}
    return {"lang": "en", "words": words_of("en"), "path": "page/", **named, **more}


def evidence_of() -> pages.EvidenceView:
    """Return a page of evidence with a sign to escape in every word that it can have."""
    count = pages.CountView(
        number=2,
        text="<2>",
        label="<i>met</i>",
        path="evidence/met/",
        query="outcome=<met>",
        share="<40>%",
        cases_text="<1> case",
    )
    nought = replace(count, number=0, path=None, share=None, cases_text=None)
    line = pages.EvidenceLine(label="<i>Press</i>", lang=None, cells=(count, nought), total=count)
    group = pages.EvidenceGroup(
        dimension="channel", heading="<i>Channel</i>", lines=(line,), more=(count, nought)
    )
    median = pages.MedianView(label="<i>Sales</i>", amount="<5>%", cases=count)
    organisations = (parts.LinkView("<i>ISS</i>", "organisations/iss/"), parts.LinkView("<i>Ferries</i>"))
    row = pages.EvidenceRow(
        case=parts.LinkView("A <case>", "cases/a/"),
        lang="en",
        organisations=organisations,
        goal="<i>met</i>",
        attribution="<i>not shown</i>",
        measured="<i>once</i>",
        figure=parts.LeadingView(label="<i>Riders</i>", before="<1>", after="<2>", change="<+1>"),
        facets="channel=<press>",
    )
    bare = replace(row, figure=None)

    def settled(name: str) -> pages.SettledView:
        return pages.SettledView(
            id=name, heading="<i>Promises</i>", intro="<i>Due</i>", due=(count,), apart=(nought,)
        )

    return pages.EvidenceView(
        **page_of(),
        count_text="<2> cases",
        whole_path="evidence/",
        order_text="<i>In order</i>",
        chosen=(),
        leads=(count, nought),
        outcomes=("<i>met</i>", "<i>partly</i>"),
        groups=(group,),
        further=(group,),
        medians=(median,),
        few=(count,),
        promises=settled("promises"),
        claims=settled("claims"),
        unknown=(count,),
        choices=(
            pages.ChoiceView(
                name="channel", label="<i>Channel</i>", options=(("press", "<i>Press</i>", 1, "sv"),)
            ),
        ),
        rows=(row, bare),
    )


def raw(plain: Environment, template: str, view: Any) -> str:
    """Return a page as it is written, once it is known to be strict HTML."""
    html = plain.get_template(template).render(**SITE, view=view, words=words_of("en"))
    html5lib.HTMLParser(strict=True).parse(html)
    return html


def test_evidence_is_escaped_in_a_theme_that_has_none_of_it(plain: Environment) -> None:
    html = raw(plain, "evidence.html", evidence_of())
    assert "A &lt;case&gt;" in html
    assert html.count('data-facets="channel=&lt;press&gt;"') == 2
    assert not re.findall(r"<(?:i|case|met|press|[0-9+])\b[^<]{0,20}", html)
    chosen = pages.ChosenView(label="<i>Channel</i>", value="<i>Press</i>", without="evidence/")
    html = raw(plain, "evidence.html", replace(evidence_of(), chosen=(chosen, replace(chosen, lang="sv"))))
    assert html.count(" &lt;i&gt;Press&lt;/i&gt;") == 2
    assert html.count('<span lang="sv">&lt;i&gt;Press&lt;/i&gt;</span>') == 2
    assert "<i>" not in html


def test_the_search_is_escaped_in_a_theme_that_has_none_of_it(plain: Environment) -> None:
    option = parts.OptionView("<i>press</i>", "<i>Press</i>")
    view = pages.SearchView(
        **page_of(),
        index_path="search/<index>/",
        filters=(parts.FilterView("channel", "<i>Channel</i>", "<i>All</i>", (option,)),),
        browse=(parts.LinkView("<i>Cases</i>", "cases/"),),
    )
    html = raw(plain, "search.html", view)
    assert "&lt;i&gt;Press&lt;/i&gt;" in html
    assert "search/&lt;index&gt;/" in html
    assert not re.findall(r"<i>|<index>", html)


def test_the_call_for_cases_is_escaped_in_a_theme_that_has_none_of_it(plain: Environment) -> None:
    view = pages.SubmitView(
        **page_of(),
        wanted=("<i>Figures</i>",),
        happens=("<i>Checks</i>",),
        blank="---\ntitle: <i>What</i>\n---\n",
        contact="<i>editors</i>@example.org",
        letter="mailto:a@example.org?subject=b&body=c",
    )
    html = raw(plain, "submit.html", view)
    assert "title: &lt;i&gt;What&lt;/i&gt;" in html
    assert "subject=b&amp;body=c" in html
    assert "<i>" not in html
