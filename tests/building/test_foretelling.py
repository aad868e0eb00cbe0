"""What speaks against where texts would stand is said before a build, in the same words."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.building.checking.audit import audit
from casebook.building.run import Said
from casebook.words import report, words_of

CASE = "---\nkind: case\ntitle: {slug}\nslug: {slug}\ndate: {date}\norganisation: ISS\n{more}---\nText.\n"


def case(site: Any, slug: str, name: str = "", date: str = "2009-11-10", more: str = "") -> None:
    site.write(f"content/{name or slug}.md", CASE.format(slug=slug, date=date, more=more))


def foretold(site: Any, **settings: Any) -> str:
    return report(audit(site.pelican(**settings).settings).problems, words_of("en"))


def built(site: Any, **settings: Any) -> str:
    """Return what a build says that ends with problems."""
    with pytest.raises(Said) as said:
        site.build(**settings)
    return report(said.value.problems, words_of("en"))


def test_a_place_taken_by_another_case(site: Any) -> None:
    case(site, "one")
    case(site, "two", more="save_as: cases/one/index.html\nurl: cases/one/\n")
    assert foretold(site) == built(site) != ""


def test_a_place_that_some_computers_take_for_another(site: Any) -> None:
    case(site, "one")
    case(site, "two", more="save_as: cases/ONE/index.html\nurl: cases/ONE/\n")
    assert foretold(site) == built(site) != ""


def test_a_place_of_a_post_and_of_a_page(site: Any) -> None:
    case(site, "one", more="save_as: post.html\nurl: post.html\n")
    site.write("content/post.md", "---\ntitle: Post\nslug: post\ndate: 2009-11-10\n---\nText.\n")
    assert foretold(site) == built(site) != ""


def test_a_template_that_does_not_exist(site: Any) -> None:
    case(site, "one", more="template: nowhere\n")
    assert foretold(site) == built(site) != ""


def test_a_template_of_the_theme_of_pelican_and_of_an_override(site: Any) -> None:
    site.write("more/own.html", "x")
    for number, template in enumerate(("article", "page", "own")):
        case(site, f"case-{number}", more=f"template: {template}\n")
    assert foretold(site, THEME_TEMPLATES_OVERRIDES=[str(site.folder / "more")]) == ""


def test_a_drawing_that_runs_something(site: Any) -> None:
    case(site, "one")
    site.write("content/images/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>")
    assert foretold(site) == built(site) != ""


def test_what_is_left_out_or_elsewhere_is_not_spoken_of(site: Any) -> None:
    case(site, "one")
    for name in ("images/.hidden.svg", "images/a.svg~", "images/not/a.svg", "elsewhere/a.svg"):
        site.write(f"content/{name}", "<script>")
    assert foretold(site, STATIC_EXCLUDES=["images/not"]) == ""
    site.build(STATIC_EXCLUDES=["images/not"])


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_where_only_pelican_knows_the_place_nothing_is_said(site: Any, status: str) -> None:
    case(site, "one", more=f"status: {status}\n")
    case(site, "later", date="2999-01-01")
    site.write("content/post.md", "---\ntitle: A post\ndate: 2009-11-10\n---\nText.\n")
    assert foretold(site) == ""
    site.build()


def test_a_folder_that_holds_the_output(site: Any) -> None:
    case(site, "one")
    inside = str(site.content / "output")
    assert foretold(site, OUTPUT_PATH=inside) == built(site, OUTPUT_PATH=inside) != ""


def test_a_former_address_of_another_text(site: Any) -> None:
    case(site, "one", more="id: first\n")
    line = '{{"what": "address", "name": "case/first", "path": "cases/{}/", "file": "zero.md"}}\n'
    site.write("content/ledger/cases/first.jsonl", "".join(map(line.format, ("zero", "one"))))
    assert foretold(site) == ""
    case(site, "zero")
    assert (
        "content/zero.md:4:7: slug: /cases/zero/ was the address of content/one.md, now at /cases/one/"
        in (foretold(site))
    )
    assert foretold(site) == built(site)
    case(site, "zero", more="status: draft\n")
    assert foretold(site) == ""


RST = """A title
=======

.. a comment

:date: 10 november 2009 kl. 8
:modified: 2009-13-45
:slug: aux
:summary: More
   of it

Text.

:date: never
"""
HTML = """<html>
<head>
<title>A page</title>
<!-- <meta name="date" content="never"> -->
<meta content="soon"
  name="Date">
</head>
<body><meta name="date" content="never"></body>
</html>
"""


def test_wrong_dates_of_texts_that_pelican_reads_itself(site: Any) -> None:
    case(site, "one")
    site.write("content/page.html", HTML)
    site.write("content/right.rst", "Right\n=====\n\n:date: 2009-11-10\n\nText.\n\n:date: soon\n")
    site.write("content/text.rst", RST)
    lines = foretold(site).splitlines()
    assert [line for line in lines if line.startswith("content")] == [
        "content/page.html:5:16: date: 'soon' is not a date",
        "content/text.rst:6:8: date: '10 november 2009 kl. 8' is a date with a time, but both are written in"
        " another way here",
        "content/text.rst:7:12: modified: there is no such date as 2009-13-45",
        "content/text.rst:8:8: warning: slug: 'aux' is a name that Windows keeps for itself:"
        " nothing can be stored there under it",
    ]
    assert built(site) == "\n".join(lines)
    assert foretold(site, READERS={"rst": None, "html": None}) == ""


LISTS = ["cases", "organisations", "tags", "channels", "feeds", "evidence", "due", "submit", "404"]


@pytest.mark.parametrize(
    "place",
    [
        *(
            "organisations/iss/index.html",
            "organisations",
            "organisations/iss",
            "tags/one",
            "channels/index.html",
        ),
        *("index.html", "archives.html", "404.html", "cases/index.html", "cases/page/2/index.html"),
        *(
            "evidence/index.html",
            "evidence",
            "search/index.html",
            "feeds/index.html",
            "due",
            "data/index.html",
        ),
        *("submit/index.html", "sv/organisations/iss/index.html"),
    ],
)
def test_a_place_of_a_page_of_the_site(site: Any, place: str) -> None:
    case(site, "one", more="tags: One\nlang: sv\n")
    case(site, "two", more=f"save_as: {place}\nurl: {place}\n")
    for number in range(2):
        case(site, f"further-{number}")
    chosen: dict[str, Any] = {"CASEBOOK_LISTS": LISTS, "CASEBOOK_PER_PAGE": 3}
    assert foretold(site, **chosen) == built(site, **chosen) != ""


def test_a_post_that_is_called_like_a_page_of_pelican_s(site: Any) -> None:
    case(site, "one")
    site.write("content/post.md", "---\ntitle: Archives\nslug: archives\ndate: 2009-11-10\n---\nText.\n")
    assert foretold(site) == built(site) != ""
    assert foretold(site, DIRECT_TEMPLATES=[]) == ""


def test_beside_the_pages_of_the_site_is_room(site: Any) -> None:
    for number, place in enumerate(
        ("organisations/other/index.html", "about.html", "cases/page/9/index.html")
    ):
        case(site, f"case-{number}", more=f"save_as: {place}\nurl: {place}\n")
    assert foretold(site) == ""
    site.build()
