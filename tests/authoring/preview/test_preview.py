"""Whatever changes is built and served, whatever goes wrong is said, and nothing of it lies in the output."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pelicans import pelican

from .previewing import Preview, case, previewing, sample_site

FIRST = "cases/first/"
PLUGIN = """from pelican import signals

def name(generator):
    generator.context["SITENAME"] = {name!r}

def register():
    signals.generator_init.connect(name)
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Preview a site of one case, which each test leaves as it found it, or with files of its own."""
    site = sample_site(tmp_path_factory.mktemp("site"))
    (site / "content" / "first.md").write_text(case(), encoding="utf-8")
    with previewing(site) as started:
        yield started


def shows(preview: Preview, path: str, text: str) -> None:
    preview.until(lambda: text in preview.text(path), f"{text} at {path}")


def built(preview: Preview) -> str:
    """Return the case's page as it stands in the output."""
    return (preview.folder / "output" / FIRST / "index.html").read_text(encoding="utf-8")


def test_a_changed_text_is_served(preview: Preview) -> None:
    preview.write("content/first.md", case(text="Changed."))
    shows(preview, FIRST, "Changed.")


def test_a_file_written_in_place_is_served(preview: Preview) -> None:
    (preview.folder / "content" / "first.md").write_text(case(text="In place."), encoding="utf-8")
    shows(preview, FIRST, "In place.")


def test_a_new_file_in_a_new_folder_is_served_and_a_deleted_one_is_gone(preview: Preview) -> None:
    preview.write("content/new/folder/second.md", case("second", "Second"))
    shows(preview, "cases/second/", "Second")
    shows(preview, "", "Second")
    shutil.rmtree(preview.folder / "content" / "new")
    preview.until(lambda: preview.get("cases/second/")[0] == 404)
    preview.until(lambda: not (preview.folder / "output" / "cases" / "second").exists())


def test_a_renamed_file_with_another_slug_moves_its_page(preview: Preview) -> None:
    preview.write("content/here.md", case("here", "Here"))
    shows(preview, "cases/here/", "Here")
    (preview.folder / "content" / "here.md").rename(preview.folder / "content" / "there.md")
    preview.write("content/there.md", case("there", "There"))
    shows(preview, "cases/there/", "There")
    preview.until(lambda: preview.get("cases/here/")[0] == 404)
    (preview.folder / "content" / "there.md").unlink()


def test_shared_sources_are_read_anew(preview: Preview) -> None:
    cited = case("citing", "Citing", text="As was said[@shared].")
    preview.write("content/sources.yaml", "shared: {title: The first title, url: 'https://example.org/'}\n")
    preview.write("content/citing.md", cited)
    shows(preview, "cases/citing/", "The first title")
    preview.write("content/sources.yaml", "shared: {title: Another title, url: 'https://example.org/'}\n")
    shows(preview, "cases/citing/", "Another title")
    for name in ("citing.md", "sources.yaml"):
        (preview.folder / "content" / name).unlink()


def test_the_theme_and_the_settings_count_at_once(preview: Preview) -> None:
    sheet = preview.folder / "theme" / "static" / "css" / "layout.css"
    sheet.write_text(sheet.read_text("utf-8") + "/* a new rule */\n", encoding="utf-8")
    shows(preview, "theme/css/layout.css", "/* a new rule */")
    footer = preview.folder / "theme" / "templates" / "partials" / "footer.html"
    footer.write_text(footer.read_text("utf-8") + "<!-- a new footer -->\n", encoding="utf-8")
    shows(preview, FIRST, "<!-- a new footer -->")
    settings = preview.folder / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + 'SITENAME = "A new name"\n', encoding="utf-8")
    shows(preview, FIRST, "A new name")


def test_code_of_a_plugin_and_what_the_settings_import_count_at_once(preview: Preview) -> None:
    settings = preview.folder / "pelicanconf.py"
    before = settings.read_text("utf-8")
    preview.write("local_naming.py", PLUGIN.format(name="Of a plugin"))
    settings.write_text(
        before + "import local_naming\nPLUGINS = ['casebook', local_naming]\n", encoding="utf-8"
    )
    shows(preview, FIRST, "Of a plugin")
    preview.write("local_naming.py", PLUGIN.format(name="Of a changed one"))
    shows(preview, FIRST, "Of a changed one")
    settings.write_text(before, encoding="utf-8")
    preview.until(lambda: "Of a changed one" not in preview.text(FIRST))


def test_a_mistake_is_said_in_the_page_and_goes_by_itself(preview: Preview) -> None:
    preview.write("content/first.md", case(text="As it was."))
    shows(preview, FIRST, "As it was.")
    preview.until(lambda: "As it was." in built(preview))
    output = built(preview)
    preview.write("content/first.md", case(value="many", text="As it will be."))
    shows(preview, FIRST, "content/first.md:10:74")
    page = preview.text(FIRST)
    assert "metrics[0].observations[1].value: &#39;many&#39; is not a value" in page
    assert "Write a number (158), ~150, 50+, 100..200 or unknown." in page
    assert "1 mistake" in page
    assert "As it was." in page
    assert built(preview) == output
    assert "content/first.md:10:74: metrics[0].observations[1].value: 'many' is not a value" in preview.said
    preview.write("content/first.md", case(text="As it is."))
    shows(preview, FIRST, "As it is.")
    assert "mistake" not in preview.text(FIRST)


def test_all_problems_of_all_files_are_shown(preview: Preview) -> None:
    for name in ("one", "two", "three"):
        preview.write(f"content/{name}.md", case(name, value="many"))
    shows(preview, FIRST, "3 mistakes")
    assert preview.text(FIRST).count("is not a value") == 3
    for name in ("one", "two", "three"):
        (preview.folder / "content" / f"{name}.md").unlink()
    preview.until(lambda: "is not a value" not in preview.text(FIRST))


def test_settings_that_cannot_be_read_are_said_in_the_page(preview: Preview) -> None:
    settings = preview.folder / "pelicanconf.py"
    before = settings.read_text("utf-8")
    settings.write_text(before + "THIS IS NO PYTHON\n", encoding="utf-8")
    shows(preview, FIRST, "this is no Python (invalid syntax)")
    assert "pelicanconf.py:" in preview.text(FIRST)
    settings.write_text(before + 'CASEBOOK_SEARCH = "all"\n', encoding="utf-8")
    shows(preview, FIRST, f"pelicanconf.py:{before.count(chr(10)) + 1}:19")
    page = preview.text(FIRST)
    assert "CASEBOOK_SEARCH: &#39;all&#39; is not one of the words known here" in page
    assert "CASEBOOK_SEARCH = <mark>&#34;all&#34;</mark>" in page
    settings.write_text(before, encoding="utf-8")
    preview.until(lambda: "no Python" not in preview.text(FIRST))


def test_a_build_that_ends_without_a_word_is_said_and_the_next_one_comes(preview: Preview) -> None:
    settings = preview.folder / "pelicanconf.py"
    before = settings.read_text("utf-8")
    settings.write_text(before + "import os\nos._exit(3)\n", encoding="utf-8")
    shows(preview, FIRST, "The program that builds ended without a word.")
    settings.write_text(before, encoding="utf-8")
    preview.until(lambda: "without a word" not in preview.text(FIRST))


def test_a_bug_in_a_template_is_shown_with_its_line_and_the_preview_goes_on(preview: Preview) -> None:
    footer = preview.folder / "theme" / "templates" / "partials" / "footer.html"
    before = footer.read_text("utf-8")
    footer.write_text(before + "{{ nothing.at.all }}\n", encoding="utf-8")
    shows(preview, FIRST, "UndefinedError: &#39;nothing&#39; is undefined")
    page = preview.text(FIRST)
    assert f"theme/templates/partials/footer.html:{before.count(chr(10)) + 1}" in page
    assert "{{ nothing.at.all }}" in page
    assert "Traceback (most recent call last)" in page
    footer.write_text(before + "{% if %}\n", encoding="utf-8")
    shows(preview, FIRST, "TemplateSyntaxError: Expected an expression, got &#39;end of statement block&#39;")
    footer.write_text(before, encoding="utf-8")
    preview.until(lambda: "TemplateSyntaxError" not in preview.text(FIRST))
    assert preview.get(FIRST)[0] == 200


def test_a_burst_is_one_build_and_what_comes_and_goes_is_none(preview: Preview) -> None:
    before = preview.builds
    for number in range(20):
        preview.write("content/first.md", case(text=f"Burst {number}."))
    shows(preview, FIRST, "Burst 19.")
    preview.after_build(before + 1)
    preview.write("content/first.md~", "a copy of an editor's")
    (preview.folder / "content" / "4913").touch()
    (preview.folder / "content" / "4913").unlink()
    preview.write("content/first.md", case(text="The end of it."))
    preview.after_build(before + 2)
    assert preview.builds == before + 2


def test_a_change_during_a_build_is_not_lost(preview: Preview) -> None:
    for number in range(30):
        preview.write("content/first.md", case(text=f"Late {number}."))
        preview.get(FIRST)
    shows(preview, FIRST, "Late 29.")
    preview.until(lambda: "Late 29." in built(preview))


def test_what_is_written_is_what_make_html_writes(preview: Preview, tmp_path: Path) -> None:
    preview.write("content/first.md", case(text="Byte for byte."))
    preview.until(lambda: "Byte for byte." in built(preview))
    preview.until(lambda: preview.said.splitlines()[-1].endswith("Made: 1 case."))
    what = ["content", "-s", "pelicanconf.py"]
    what += ["-o", str(tmp_path / "html"), "--cache-path", str(tmp_path / "cache")]
    done = pelican(*what, folder=preview.folder, environment=os.environ)
    assert done.returncode == 0, done.stdout + done.stderr
    assert files(tmp_path / "html") == files(preview.folder / "output")


def files(root: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_a_line_is_said_of_each_build(preview: Preview) -> None:
    before = preview.builds
    preview.write("content/first.md", case(text="A line."))
    preview.after_build(before + 1)
    line = preview.said.splitlines()[-1]
    assert re.fullmatch(r"content/first\.md: built in \d+\.\d+ s\. Made: 1 case\.", line[10:])
