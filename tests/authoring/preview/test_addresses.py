from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.authoring.preview.addresses import find, is_allowed, is_place, kind_of, place_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feeds/all.rss.xml", "application/xml; charset=utf-8"),
        ("feeds/all.atom.xml", "application/xml; charset=utf-8"),
        ("feeds/lang/sv.json", "application/feed+json; charset=utf-8"),
        ("cases/iss/feed.json", "application/feed+json; charset=utf-8"),
        ("cases/iss/case.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("data/metrics.csv", "text/csv; charset=utf-8"),
        ("case.json", "application/json; charset=utf-8"),
        ("due.ics", "text/calendar; charset=utf-8"),
        ("casebook.css", "text/css; charset=utf-8"),
        ("clock.js", "text/javascript; charset=utf-8"),
        ("chart.svg", "image/svg+xml; charset=utf-8"),
        ("photo.JPG", "image/jpeg"),
        ("font.woff2", "font/woff2"),
        ("whatever.nobody-knows", "application/octet-stream"),
    ],
)
def test_a_file_has_its_media_type_with_a_charset_where_it_is_text(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", "index.html"),
        ("/cases/", "cases/index.html"),
        ("/cases", "cases"),
        ("/sm%C3%B6r.html", "smör.html"),
        ("//evil.example/", "evil.example/index.html"),
        ("/../secret", None),
        ("/a/%2e%2e/secret", None),
        ("/..%5csecret", None),
        ("/%2fetc/passwd", "etc/passwd"),
        ("/a%00b", None),
    ],
)
def test_an_address_means_a_place_or_none(path: str, place: str | None) -> None:
    assert place_of(path) == place


@given(st.lists(st.sampled_from(["..", ".", "", "a", "secret", "\\", "~", "C:", "%2e%2e"]), max_size=6))
def test_no_address_leads_out(parts: list[str]) -> None:
    root = Path("/site/output")
    for path in ("/".join(parts), quote("/".join(parts)), "/" + "/".join(parts)):
        place = place_of(path)
        assert place is None or (root / place).resolve().is_relative_to(root)
        assert place is None or is_place(place)


def test_a_page_is_found_as_hosts_find_it_and_never_by_a_link_that_leads_out(tmp_path: Path) -> None:
    root = tmp_path / "output"
    (root / "cases").mkdir(parents=True)
    for place in ("cases/index.html", "about.html"):
        (root / place).write_text(place, encoding="utf-8")
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    (root / "out.html").symlink_to(tmp_path / "secret.html")
    assert find(root, "cases/index.html", ()) == "cases/index.html"
    assert find(root, "cases", ()) == "cases/index.html"
    assert find(root, "about", ()) == "about.html"
    assert find(root, "out.html", ()) is None
    assert find(root, "new/index.html", ()) is None
    assert find(root, "new/index.html", {"new/index.html"}) == "new/index.html"


@pytest.mark.parametrize(
    ("host", "bound", "allowed"),
    [
        ("localhost:8000", "127.0.0.1", True),
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("[::1]:8000", "127.0.0.1", True),
        ("blog.localhost", "127.0.0.1", True),
        ("evil.example:8000", "127.0.0.1", False),
        ("192.168.1.7:8000", "127.0.0.1", False),
        ("192.168.1.7:8000", "0.0.0.0", True),
        ("my-desk:8000", "0.0.0.0", True),
        ("my-desk.local", "0.0.0.0", True),
        ("evil.example", "0.0.0.0", False),
        ("localhost.evil.example", "0.0.0.0", False),
    ],
)
def test_only_this_machines_names_are_answered(host: str, bound: str, allowed: bool) -> None:
    assert is_allowed(host, bound) is allowed
