"""What is answered, on a stage that needs no build."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from casebook.authoring.preview.server import Server
from casebook.authoring.preview.stage import Scene, Stage
from casebook.authoring.preview.versions import version_of
from casebook.building.reports.report import Layout, Report
from casebook.sharing.poster import place_of
from casebook.words import words_of

PAGE = "<!doctype html><html lang=en><title>A</title><body><a href='http://site.example/x/'>x</a></body></html>\n"


@dataclass
class Host:
    """A server and what it shows."""

    stage: Stage
    port: int

    def ask(self, path: str, method: str = "GET", host: str = "localhost") -> tuple[int, dict[str, str], str]:
        line = HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request(method, path, headers={"Host": host})
        answer = line.getresponse()
        found = (answer.status, dict(answer.getheaders()), answer.read().decode("utf-8"))
        line.close()
        return found


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Serve an output of a page, a sheet, a feed and a page for what is not found."""
    root = tmp_path / "output"
    (root / "cases").mkdir(parents=True)
    (root / "empty").mkdir()
    for place in ("index.html", "cases/index.html", "404.html"):
        (root / place).write_text(PAGE.replace("<title>A", f"<title>{place}"), encoding="utf-8")
    (root / "all.rss.xml").write_text("<rss/>", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    layout = Layout(root, (), (), "en", "http://site.example")
    report = Report(1, True, 0.1, layout=layout)
    stage = Stage(Scene(root, words_of("en"), layout, building=False))
    stage.show_report(report, words_of("en"))
    server = Server("127.0.0.1", 0, stage)
    with server.serving():
        yield Host(stage, server.server_port)


def test_a_page_comes_with_the_script_and_its_links_stay_at_home(host: Host) -> None:
    status, fields, page = host.ask("/")
    assert (status, fields["Content-Type"], fields["Cache-Control"]) == (
        200,
        "text/html; charset=utf-8",
        "no-store",
    )
    assert page.startswith("<!doctype html><html lang=en><title>index.html</title><body><a href='/x/'>x</a>")
    source = r"/-casebook-/preview\.js\?casebook-preview=[0-9a-f]{18}"
    assert re.search(rf'<script src="{source}" async></script></body></html>\n$', page)


def test_other_files_come_as_they_are(host: Host) -> None:
    status, fields, text = host.ask("/all.rss.xml")
    assert (status, fields["Content-Type"], text) == (200, "application/xml; charset=utf-8", "<rss/>")


def test_a_file_that_is_asked_for_by_what_it_holds_may_be_kept_and_by_nothing_else(host: Host) -> None:
    asked = f"/all.rss.xml?casebook-preview={version_of(b'<rss/>')}"
    assert host.ask(asked)[1]["Cache-Control"] == "max-age=31536000, immutable"
    (host.stage.scene.root / "all.rss.xml").write_text("<rss />", encoding="utf-8")
    assert host.ask(asked)[1]["Cache-Control"] == "no-store"
    assert host.ask("/all.rss.xml")[1]["Cache-Control"] == "no-store"


def test_a_folder_without_its_slash_leads_to_the_one_with_it(host: Host) -> None:
    status, fields, _ = host.ask("/cases")
    assert (status, fields["Location"]) == (301, "/cases/")
    assert host.ask("//cases")[1]["Location"] == "/cases/"


@pytest.mark.parametrize("path", ["/nowhere/", "/empty/", "/empty", "/nowhere.css"])
def test_what_is_not_there_is_said_by_the_sites_own_page_and_no_folder_is_listed(
    host: Host, path: str
) -> None:
    status, _, page = host.ask(path)
    assert status == 404
    assert "<title>404.html</title>" in page


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/cases/../../secret.txt"]
)
def test_nothing_outside_is_served(host: Host, path: str) -> None:
    status, _, text = host.ask(path)
    assert status == 404
    assert "secret\n" not in text
    assert text != "secret"


def test_head_has_no_body_and_nothing_but_get_and_head_is_answered(host: Host) -> None:
    _, fields, page = host.ask("/")
    assert host.ask("/", "HEAD")[1]["Content-Length"] == fields["Content-Length"] == str(len(page.encode()))
    assert host.ask("/", "HEAD")[2] == ""
    assert [host.ask("/", method)[0] for method in ("POST", "PUT", "DELETE", "OPTIONS")] == [501] * 4


def test_a_strangers_name_is_not_answered(host: Host) -> None:
    status, _, said = host.ask("/", host="evil.example")
    assert (status, said) == (421, "This server answers to the name of this machine only.\n")


def test_the_preview_has_a_page_of_its_own(host: Host) -> None:
    status, _, page = host.ask("/-casebook-/")
    assert status == 200
    assert "<h1>Drafts, mistakes and what is due</h1>" in page
    assert "There are no drafts." in page
    assert host.ask("/-casebook-")[0] == 301
    assert host.ask("/-casebook-/preview.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert host.ask("/-casebook-/nothing")[0] == 404
    assert host.ask("/-casebook-/notes?page=../secret")[0] == 404


def test_whoever_listens_is_told_the_id_at_once_and_every_other_one(host: Host) -> None:
    address = f"http://127.0.0.1:{host.port}/-casebook-/events?page=index.html"
    with urllib.request.urlopen(address, timeout=20) as events:
        assert events.headers["Content-Type"] == "text/event-stream"
        told = (json.loads(line[6:])["page"] for line in events if line.startswith(b"data: "))
        first = next(told)
        assert f'data-id="{first}"' in host.ask("/")[2]
        assert host.stage.wanted >= {"index.html"}
        host.stage.change(replace(host.stage.scene, pages={"index.html": b"<p>Another page."}))
        second = next(told)
        assert second != first
        assert "<p>Another page.<casebook-preview" in host.ask("/")[2]
        assert f'data-id="{second}"' in host.ask("/")[2]


def test_a_stage_that_closes_lets_everybody_go(host: Host) -> None:
    address = f"http://127.0.0.1:{host.port}/-casebook-/events?page=index.html"
    with urllib.request.urlopen(address, timeout=20) as events:
        events.readline()
        host.stage.close()
        events.read()


@pytest.mark.parametrize(
    ("place", "another"),
    [
        ("theme/css/layout.css", True),
        ("images/proof.png", True),
        ("images/share.png", True),
        ("search/figure.png", True),
        ("search/0123456789abcdef/pagefind.js", False),
        (place_of(""), False),
        (place_of("cases/"), False),
        (place_of("about.html"), False),
        ("cases/feed.json", False),
    ],
)
def test_a_page_is_another_when_what_it_leans_on_is(host: Host, place: str, *, another: bool) -> None:
    scene = host.stage.scene
    (scene.root / "about.html").write_text(PAGE, encoding="utf-8")
    report = Report(2, True, 0.1, layout=scene.layout)
    host.stage.show_report(report, scene.words)
    before = host.stage.scene.id_of("404.html")
    (scene.root / place).parent.mkdir(parents=True, exist_ok=True)
    (scene.root / place).write_bytes(b"new")
    host.stage.show_report(report, scene.words)
    assert (host.stage.scene.id_of("404.html") != before) is another
