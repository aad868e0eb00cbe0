"""The sitemap and robots.txt of whole sites: what is in them, and what of a site's own goes before them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.feeds.sites import ROOT, Whole, read_only, some_of_the_sample

from .protocol import answered, read_sitemap

HERE = "https://casebook.example/"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return read_only("sample", tmp_path_factory)


def pages_of(files: dict[str, bytes], home: str = HERE) -> set[str]:
    """Return the addresses of the pages that a search may find."""
    pages = {path for path, raw in files.items() if path.endswith(".html") and b'name="robots"' not in raw}
    return {f"{home}{path.removesuffix('index.html')}" for path in pages - {"404.html"}}


def test_every_page_is_in_the_sitemap_and_nothing_else(sample: Whole) -> None:
    files = sample.files()
    assert set(read_sitemap(files["sitemap.xml"])) == pages_of(files)


def test_every_page_leads_to_its_versions_as_its_head_does(sample: Whole) -> None:
    files = sample.files()
    found = read_sitemap(files["sitemap.xml"])
    assert answered(found) == []
    for where, (_, languages) in found.items():
        path = where.removeprefix(HERE)
        page = files[f"{path}index.html"].decode()
        head = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page)
        assert dict(head) == languages, where


def test_a_day_is_the_content_s_and_the_case_s_is_that_of_its_follow_ups(tmp_path: Path) -> None:
    site = some_of_the_sample(tmp_path / "site", "iss-", "whose-network")
    later = site.folder / "content/follow-ups/iss-three-months-on.en.md"
    later.write_text(re.sub(r"^date: .*$", "date: 2026-11-02", later.read_text("utf-8"), flags=re.M), "utf-8")
    found = read_sitemap(site.built({"SOURCE_DATE_EPOCH": "1800000000"}).files()["sitemap.xml"])
    assert found[f"{HERE}follow-ups/iss-three-months-on/"][0] == "2026-11-02"
    assert found[f"{HERE}cases/iss-50000/"][0] == "2026-11-02"
    assert found[f"{HERE}cases/whose-network/"][0] == "2013-09-27"
    assert found[HERE][0] == ""


def test_robots_are_kept_off_drafts(sample: Whole) -> None:
    assert sample.files()["robots.txt"].decode().splitlines() == [
        "User-agent: *",
        *("Disallow: /da/drafts/", "Disallow: /drafts/", "Disallow: /drafts/pages/", "Disallow: /sv/drafts/"),
        *("", f"Sitemap: {HERE}sitemap.xml"),
    ]


def test_files_of_the_site_s_own_go_first_and_the_part_can_be_off(tmp_path: Path) -> None:
    site = some_of_the_sample(tmp_path / "site", "whose-network")
    extra = site.folder / "content/extra"
    extra.mkdir()
    for name in ("robots.txt", "favicon.ico"):
        (extra / name).write_text(f"Mine: {name}", "utf-8")
    own = {f"extra/{name}": {"path": name} for name in ("robots.txt", "favicon.ico")}
    settings = site.folder / site.settings
    settings.write_text(
        f'{settings.read_text("utf-8")}\nSTATIC_PATHS = ["images", "extra"]\nEXTRA_PATH_METADATA = {own}\n'
        'CASEBOOK_PARTS = ["timeline", "feeds", "lists"]\n',
        "utf-8",
    )
    files = site.built().files()
    assert files["robots.txt"] == b"Mine: robots.txt"
    assert files["favicon.ico"] == b"Mine: favicon.ico"
    assert "sitemap.xml" not in files


def test_the_file_stays_while_addresses_and_days_do_and_what_goes_leaves_it(tmp_path: Path) -> None:
    site = some_of_the_sample(tmp_path / "site", "whose-network", "pinterest-sells-pins")
    site = replace(site, settings="pelicanconf.py").built()
    file, text = site.output / "sitemap.xml", site.folder / "content/posts/pinterest-sells-pins.sv.md"
    stamp, before = file.stat().st_mtime_ns, set(read_sitemap(file.read_bytes()))
    text.write_text(f"{text.read_text('utf-8')}\nOch så vidare.\n", "utf-8")
    site.built()
    assert file.stat().st_mtime_ns == stamp
    text.unlink()
    files = site.built().files()
    after = set(read_sitemap(files["sitemap.xml"]))
    assert after == pages_of(files, "http://localhost:8000/")
    assert "http://localhost:8000/sv/posts/pinterest-sells-pins/" in before - after


def test_a_hostile_site_has_a_valid_sitemap(tmp_path_factory: pytest.TempPathFactory) -> None:
    raw = (read_only("hostile", tmp_path_factory).output / "sitemap.xml").read_bytes()
    assert answered(read_sitemap(raw)) == []


def test_a_telephone_is_told_of_the_site_in_each_language(sample: Whole) -> None:
    files = sample.files()
    for root, lang in (("", "en"), ("sv/", "sv"), ("da/", "da")):
        told = json.loads(files[f"{root}manifest.webmanifest"])
        assert (told["lang"], told["start_url"]) == (lang, f"{HERE}{root}")
        assert all(icon["src"].removeprefix(HERE) in files for icon in told["icons"])
        link = f'<link rel="manifest" href="{HERE}{root}manifest.webmanifest">'
        assert link.encode() in files[f"{root}index.html"]


def test_the_colours_around_a_page_are_those_of_its_paper(sample: Whole) -> None:
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    light, dark = re.findall(r"--paper: (#\w+);", tokens)
    files = sample.files()
    said = re.findall(r'<meta name="theme-color" content="(#\w+)"', files["index.html"].decode())
    assert said == [light, dark]
    assert json.loads(files["manifest.webmanifest"])["theme_color"] == light


def test_programs_that_read_no_page_find_the_icons(sample: Whole) -> None:
    files = sample.files()
    for name in ("favicon.ico", "apple-touch-icon.png"):
        assert files[name] == files[f"theme/{name}"] == (ROOT / "theme/static" / name).read_bytes()
    links = re.findall(r'<link rel="(?:icon|apple-touch-icon)" href="([^"]+)"', files["index.html"].decode())
    assert len(links) == 3
    assert all(name.removeprefix(HERE) in files for name in links)
