"""The wheel in an environment of its own: it works in any Pelican site, and changes none without a case.

One test sees to it each time; the others are slow, since each worker would make the environment for itself.
What they look at is looked at each time in this process, too: tests/plugin.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.progress import without_progress

EPOCH = "1795737600"
"""27 November 2026."""
SETTINGS: dict[str, Any] = {
    "SITENAME": "A blog",
    "AUTHOR": "Anna",
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "TIMEZONE": "Europe/Stockholm",
    "SITEURL": "https://blog.dk",
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
}
CASE = """\
---
kind: case
title: Fans
slug: fans
date: 2010-03-01
organisation: ISS
metrics:
  - {id: fans, label: Fans, observations: [{date: 2009-11, value: 122}, {date: 2010-02, value: 158}]}
---
The text of the case.
"""
POSTS = {
    "plain.md": "Title: Plain\nDate: 2009-01-02\nTags: one, two\n\nText with <b>markup</b> and [@nobody].\n",
    "yaml.md": "---\ntitle: YAML\ndate: 2009-01-03\ntags: one, two\nother: {plugin: [1, 2]}\n---\nText.\n",
    "restructured.rst": "A title\n=======\n\n:date: 2009-01-04\n:lang: sv\n\nSome *text*.\n",
    "page.html": "<html><head><title>HTML</title><meta name='date' content='2009-01-05'></head>"
    "<body><p>Text</p></body></html>",
    "later.md": "Title: Later\nDate: 2009-01-06\nCategory: news\nSummary: Short.\n\n[TIMELINE]\n\nText.\n",
    "pages/about.md": "Title: About\n\nWho we are: [plain]({filename}../plain.md).\n",
}


@dataclass(frozen=True)
class Blog:
    """A blog in a folder, and the programs of the environment in which the wheel is installed."""

    folder: Path
    programs: Path

    def write(self, name: str, text: str) -> None:
        """Write a file below the blog's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *command: str, **options: Any) -> str:
        """Run a program of the environment in the blog's folder; return what it said."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_"))}
        done = subprocess.run(
            [str(self.programs / command[0]), *command[1:]],
            cwd=self.folder,
            env={**kept, "SOURCE_DATE_EPOCH": EPOCH, "LC_ALL": "C.UTF-8", "COLUMNS": "200"},
            check=False,
            capture_output=True,
            text=True,
            **options,
        )
        assert (done.returncode, without_progress(done.stderr)) == (0, ""), done.stdout
        return done.stdout

    def build(self, output: str = "output", **settings: Any) -> dict[str, bytes]:
        """Build the blog with the environment's Pelican; return its files."""
        chosen = {**SETTINGS, "PLUGINS": ["casebook"], **settings, "OUTPUT_PATH": output}
        text = "".join(f"{name} = {value!r}\n" for name, value in chosen.items())
        self.write("pelicanconf.py", text)
        self.run("python", "-m", "pelican", "-s", "pelicanconf.py")
        paths = (path for path in (self.folder / output).rglob("*") if path.is_file())
        return {path.relative_to(self.folder / output).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def blog(environment: Path, tmp_path: Path) -> Blog:
    """Return a blog with posts of every sort, as a Pelican blog has them."""
    made = Blog(tmp_path / "blog", environment)
    for name, text in POSTS.items():
        made.write(f"content/{name}", text)
    return made


OVERRIDE = "<p>My strength</p>"
WRAP = '<aside class="mine">{% include "!casebook/casebook/timeline/template.html" %}</aside>'


@pytest.mark.parametrize("theme", ["simple", pytest.param("notmyidea", marks=pytest.mark.slow)])
def test_a_case_has_its_parts_and_templates_are_replaced_and_wrapped(blog: Blog, theme: str) -> None:
    blog.write("content/cases/fans.md", CASE)
    blog.write("mine/casebook/strength/template.html", OVERRIDE)
    blog.write("mine/casebook/timeline/template.html", WRAP)
    files = blog.build(THEME=theme, THEME_TEMPLATES_OVERRIDES=["mine"])
    page = files["cases/fans/index.html"].decode()
    assert re.search(r"The text of the case\..*casebook-table__figures.*\+36.*better", page, re.DOTALL)
    wrapped = r'<aside class="mine"><section class="casebook-part casebook-timeline".*</section>\s*</aside>'
    assert re.search(wrapped, page, re.DOTALL)
    assert (page.count(OVERRIDE), page.count("casebook-strength")) == (1, 0)
    assert files.keys() >= {"cases/index.html", "organisations/iss/index.html", "feeds/all.atom.xml"}
    assert files["theme/casebook/casebook.css"]


@pytest.mark.slow
def test_without_a_case_nothing_is_changed(blog: Blog) -> None:
    assert blog.build("with") == blog.build("without", PLUGINS=[])


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_posts_beside_a_case_stay_as_they_are(blog: Blog, theme: str) -> None:
    blog.write("content/cases/fans.md", CASE)
    blog.write("content/list.md", "---\ntitle: List\ndate: 2009-01-07\ntags: [three, four]\n---\nText.\n")
    plugged, without = blog.build("with", THEME=theme), blog.build("without", THEME=theme, PLUGINS=[])
    posts = {"plain.html", "yaml.html", "a-title-sv.html", "html.html", "later.html", "pages/about.html"}
    assert posts <= without.keys()
    assert {name: plugged[name] for name in posts} == {name: without[name] for name in posts}
    # Of all that Pelican made, these are gone: a case has another place, and a list in YAML is one.
    gone = {"fans.html", "tag/[three.html", "tag/four].html"}
    assert {*map(unquote, without.keys() - plugged.keys())} <= gone
    assert list_of(plugged) == [b"three", b"four"]
    assert list_of(without) == [b"[three", b"four]"]


def list_of(files: dict[str, bytes]) -> list[bytes]:
    return re.findall(rb'<meta name="tags" content="([^"]*)"', files["list.html"]) or re.findall(
        rb'tag/[^"]*">([^<]*)<', files["list.html"]
    )


ANSWERS = ["", "", "", "", "y", "https://blog.dk", "n", "Europe/Stockholm", "n"]
"""What `pelican-quickstart` asks: where, title, author and language as given; an address; no make."""
BLOCKS = re.compile(r"## In a Pelican site of your own\n(.*?)\n## ", re.DOTALL)


@pytest.fixture
def chapter(root: Path) -> str:
    """Return the chapter of the manual that the next test follows word by word."""
    (found,) = BLOCKS.findall((root / "plugins/casebook/README.md").read_text(encoding="utf-8"))
    return str(found)


@pytest.mark.slow
def test_a_site_of_pelican_s_own_making_becomes_one_with_cases(
    environment: Path, tmp_path: Path, chapter: str
) -> None:
    site = Blog(tmp_path, environment)
    quickstart = "-m pelican.tools.pelican_quickstart --path . --title Blog --author Anna --lang en"
    site.run("python", *quickstart.split(), input="\n".join(ANSWERS) + "\n")

    (settings,) = re.findall(
        r"write at the end of `pelicanconf.py`.*?```python\n(.*?)```", chapter, re.DOTALL
    )
    with (tmp_path / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings.replace("example.org", "blog.dk"))
    assert "`FEED_ALL_ATOM` and `CATEGORY_FEED_ATOM`" in chapter
    publishing = (tmp_path / "publishconf.py").read_text(encoding="utf-8")
    kept = re.sub(r"^(FEED_ALL_ATOM|CATEGORY_FEED_ATOM).*\n", "", publishing, flags=re.MULTILINE)
    assert publishing.count("\n") - kept.count("\n") == 2
    site.write("publishconf.py", kept)
    site.write("content/cases/fans.md", CASE)

    assert re.findall(r"^    (\w+.*)$", chapter, re.MULTILINE) == [
        "python -m pip install path/to/the/copy",
        "pelican",
        "casebook doctor",
    ]
    assert "Made: 1 case." in site.run("python", "-m", "pelican")
    assert "To be mended" not in site.run("casebook", "doctor")
    page = (tmp_path / "output/cases/fans/index.html").read_text(encoding="utf-8")
    assert "+36" in page
    assert "Made: 1 case." in site.run("casebook", "publish")
    assert "https://blog.dk/cases/fans/" in (tmp_path / "output/index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_command_runs_and_knows_where_it_lies(blog: Blog) -> None:
    blog.write("content/cases/fans.md", CASE)
    blog.write("pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in SETTINGS.items()))
    installed = next(blog.programs.parent.glob("lib/python*/site-packages/pelican/plugins/casebook"))
    assert f"casebook 0.1.0 ({installed})" in " ".join(blog.run("casebook", "doctor").split())


@pytest.mark.slow
def test_the_command_builds_what_pelican_builds(blog: Blog) -> None:
    blog.write("content/cases/fans.md", CASE)
    by_pelican = blog.build()
    blog.run("casebook", "build", "--output", "built")
    paths = (path for path in (blog.folder / "built").rglob("*") if path.is_file())
    built = {path.relative_to(blog.folder / "built").as_posix(): path.read_bytes() for path in paths}
    assert built == by_pelican


@pytest.mark.slow
def test_it_is_python_s_own_interpreter(blog: Blog) -> None:
    prefix = blog.run("python", "-c", "import sys; print(sys.prefix)").strip()
    assert Path(prefix) == blog.programs.parent
    assert prefix != sys.prefix
