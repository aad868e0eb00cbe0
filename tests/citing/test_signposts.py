"""What the header `Link` of a page says: the links of its head, written as RFC 8288 wants them."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.building.beside.signposts import CADDY, NGINX, Signposted, signpost_files
from casebook.citing.signposts import MOST, Signpost, fitting
from tests.feeds.sites import Whole, read_only, some_of_the_sample

LINK = re.compile(r'<([!#-;=?-Z_a-z~\[\]]*)>((?:; (?:rel|type|hreflang)="[^"\\]+")+)')
LOOKS = ("stylesheet", "icon", "apple-touch-icon", "manifest", "search")
CASES = "cases/{slug}/"
PAGE = Signposted("2010-08-03", "cases/å b/", ('<https://example.org/>; rel="canonical"', '<b>; rel="item"'))


def test_a_link_has_what_it_leads_to_and_what_that_is() -> None:
    link = Signpost("describedby", "https://example.org/cite.bib", "application/x-bibtex")
    written = '<https://example.org/cite.bib>; rel="describedby"; type="application/x-bibtex"'
    assert link.header == written
    assert Signpost("alternate", "https://example.org/sv/", "", "sv").header == (
        '<https://example.org/sv/>; rel="alternate"; hreflang="sv"'
    )


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_no_address_ends_a_link_a_header_or_a_word_of_a_server(address: str) -> None:
    header = Signpost("item", f"https://example.org/{address}", "text/csv").header
    assert LINK.fullmatch(header)
    assert not set(header) & set("'`$\\{}\r\n")


def test_what_does_not_fit_is_left_out_from_the_end() -> None:
    links = [Signpost("item", f"https://example.org/{number:0300}") for number in range(20)]
    kept = list(fitting(links))
    assert kept == [link.header for link in links[: len(kept)]]
    assert MOST - 330 < len(", ".join(kept)) <= MOST


def test_hosts_that_read_headers_have_a_rule_for_each_page_the_newest_first() -> None:
    older = Signposted("2009", "old/", ("<c>",))
    rules = dict(signpost_files([older, PAGE], CASES))["_headers"].decode().split("\n\n")[-2:]
    assert rules == [
        '/cases/%C3%A5%20b/\n  Link: <https://example.org/>; rel="canonical"\n  Link: <b>; rel="item"',
        "/old/\n  Link: <c>\n",
    ]


@pytest.mark.parametrize(
    ("case_url", "table"),
    [
        (CASES, "cases/:case/embed/"),
        ("fall/{slug}.html", "fall/:case/embed/"),
        ("{lang}/på/{slug}", ":language/p%C3%A5/:case/embed/"),
        ("x-{slug}/", ":case/embed/"),
    ],
)
def test_hosts_know_where_the_tables_for_other_sites_stand(case_url: str, table: str) -> None:
    headers = dict(signpost_files([], case_url))["_headers"].decode()
    framed = re.findall(r"^(/.*)\n  ! .*\n.* frame-ancestors \*$", headers, re.MULTILINE)
    assert framed == [f"/{table}", f"/:lang/{table}"]


def test_servers_have_a_table_of_all_pages() -> None:
    files = dict(signpost_files([PAGE], CASES))
    links = '<https://example.org/>; rel="canonical", <b>; rel="item"'
    assert f"\n    \"/cases/å b/index.html\" '{links}';\n}}\n" in files[NGINX].decode()
    assert f'\n\t"/cases/å b/" `{links}`\n\tdefault ""\n}}\n' in files[CADDY].decode()


def test_a_table_of_nginx_has_room_for_long_addresses_and_many_pages() -> None:
    many = [Signposted("", f"{'x' * 200}{number}/", ("<c>",)) for number in range(3000)]
    table = dict(signpost_files(many, CASES))[NGINX].decode()
    assert "\nmap_hash_bucket_size 512;\nmap_hash_max_size 8192;\n" in table


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Return the sample site, as it goes on line."""
    return read_only("sample", tmp_path_factory)


def set_to(site: Whole, line: str) -> None:
    """Set something at the end of the settings."""
    with (site.folder / site.settings).open("a") as settings:
        settings.write(f"{line}\n")


def heads(site: Whole) -> dict[str, set[tuple[str, ...]]]:
    """Return of each page that can be cited the links of its head, but those to feeds, search and looks."""
    found = {}
    for path, raw in site.files().items():
        is_cited = path.endswith(".html") and b"cite-as" in raw
        tree = html5lib.parse(raw.decode(), namespaceHTMLElements=False) if is_cited else None
        links = list(tree.iter("link")) if tree is not None else []
        if any(link.get("rel") == "cite-as" for link in links):
            names = ("rel", "href", "type", "hreflang")
            told = (tuple(link.get(name, "") for name in names) for link in links)
            found[path.removesuffix("index.html")] = {
                each for each in told if each[0] not in LOOKS and not _is_feed(each)
            }
    return found


def _is_feed(link: tuple[str, ...]) -> bool:
    return link[0] == "alternate" and bool(link[2])


def rules(raw: str) -> dict[str, set[tuple[str, ...]]]:
    """Return the links of each page by `_headers`."""
    found = {}
    for block in raw.split("\n\n"):
        links = {_parsed(line.removeprefix("  Link: ")) for line in block.splitlines() if "  Link: " in line}
        if links:
            found[block.strip().splitlines()[0].removeprefix("/")] = links
    return found


def _parsed(link: str) -> tuple[str, ...]:
    match = LINK.fullmatch(link)
    assert match, link
    said = dict(re.findall(r'; (\w+)="([^"]*)"', match[2]))
    return (said["rel"], match[1], said.get("type", ""), said.get("hreflang", ""))


def test_headers_say_what_heads_say(site: Whole) -> None:
    told = heads(site)
    assert len(told) > 15
    assert rules(site.files()["_headers"].decode()) == told


def test_every_server_is_told_the_same(site: Whole) -> None:
    files = site.files()
    links = {
        path: ", ".join(line.removeprefix("  Link: ") for line in block.splitlines() if "  Link: " in line)
        for block in files["_headers"].decode().split("\n\n")
        if "  Link: " in block
        for path in block.strip().splitlines()[:1]
    }
    assert dict(re.findall(r'^    "(.*?)index\.html" \'(.*)\';$', files[NGINX].decode(), re.M)) == links
    assert dict(re.findall(r'^\t"(.*?)" `(.*)`$', files[CADDY].decode(), re.M)) == links


def test_they_are_gone_with_the_pages_and_with_the_setting(tmp_path: Path) -> None:
    site = some_of_the_sample(tmp_path, "where-is-the-proof")
    set_to(site, "CASEBOOK_PUBLISHES = False")
    assert "posts/where-is-the-proof/" in rules(site.built().files()["_headers"].decode())
    post = site.folder / "content" / "posts" / "where-is-the-proof.en.md"
    text = post.read_text("utf-8").replace("translation: true\n", "status: draft\ntranslation: true\n")
    post.write_text(text, "utf-8")
    pages = rules(site.built().files()["_headers"].decode())
    assert pages == heads(site)
    assert "da/posts/where-is-the-proof/" in pages
    assert "posts/where-is-the-proof/" not in pages
    set_to(site, "CASEBOOK_HEADERS = False")
    assert not {"_headers", NGINX, CADDY} & site.built().files().keys()
