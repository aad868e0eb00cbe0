"""A translation is taken back, or put right, and its original is not."""

from __future__ import annotations

import pytest

from casebook.building.run import Said
from tests.building.conftest import SmallSite

SWEDISH = """\
---
kind: case
title: Ett tips
slug: tip
lang: sv
translation: true
---
Texten på svenska.
"""
ORIGINAL = "lang: en\nrevisions: [{date: 2026-11-02, kind: correction, note: A number.}]\norganisation"
WITHDRAWN = "revisions: [{date: 2026-11-25, kind: withdrawal, note: Den var fel.}]\n---\nTexten"
CORRECTED = "revisions: [{date: 2026-11-25, kind: correction, note: Ett ord.}]\n---\nTexten"


@pytest.fixture
def published(site: SmallSite) -> SmallSite:
    """Return a site with a case and its translation, which are published."""
    file = site.content / "tip.md"
    file.write_text(file.read_text("utf-8").replace("organisation", ORIGINAL), "utf-8")
    site.write("content/tip.sv.md", SWEDISH)
    site.build()
    return site


def shown(site: SmallSite, name: str) -> str:
    return (site.output / name).read_text("utf-8")


def test_a_translation_that_is_gone_is_taken_back_as_the_message_says(
    published: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    original = shown(published, "cases/tip/index.html")
    (published.content / "tip.sv.md").unlink()
    with pytest.raises(Said):
        published.build()
    assert "Bring content/tip.sv.md back." in capsys.readouterr().err
    published.write("content/tip.sv.md", SWEDISH.replace("---\nTexten", WITHDRAWN))
    published.build()
    swedish = shown(published, "sv/cases/tip/index.html")
    assert "Den var fel." in swedish
    assert "Texten på svenska." not in swedish
    english = shown(published, "cases/tip/index.html")
    assert "Text." in english
    assert "A number." in english
    assert "Den var fel." not in english
    assert english.replace("Ett tips", "") == original.replace("Ett tips", "")
    feed = shown(published, "feeds/lang/sv.atom.xml")
    assert "Den var fel." in feed
    assert "Texten på svenska." not in feed
    assert "Den var fel." not in shown(published, "feeds/lang/en.atom.xml")
    assert "withdrawal" not in shown(published, "cases/tip/case.json")


def test_a_correction_of_a_translation_is_its_own(published: SmallSite) -> None:
    english = shown(published, "cases/tip/index.html")
    published.write("content/tip.sv.md", SWEDISH.replace("---\nTexten", CORRECTED))
    published.build()
    swedish = shown(published, "sv/cases/tip/index.html")
    assert swedish.index("A number.") < swedish.index("Ett ord.")
    assert shown(published, "cases/tip/index.html") == english
    assert "Ett ord." not in shown(published, "cases/tip/case.json")


@pytest.mark.parametrize("kind", ["post", "case"])
def test_which_version_is_the_original_stays_as_it_was_published(
    site: SmallSite, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says what to write, which is published then."""
    own = "organisation: ISS\n" if kind == "case" else ""
    text = "---\n{kind}title: Two\nslug: two\ndate: 2010-01-02\nlang: {lang}\n{more}---\nText.\n"
    started = "kind: case\n" if kind == "case" else ""

    def put(original: str, translation: str) -> None:
        for lang, more in ((original, own), (translation, "translation: true\n")):
            site.write(f"content/two.{lang}.md", text.format(kind=started, lang=lang, more=more))

    put("en", "sv")
    site.build()
    before = site.files()
    put("sv", "en")
    with pytest.raises(Said):
        site.build()
    said = capsys.readouterr().err
    assert "content/two.sv.md" in said
    assert (
        "translation: two was published as a translation in the language sv, and is the original now" in said
    )
    assert "Write translation: true here, and keep content/two.en.md the original" in said
    put("en", "sv")
    site.build()
    assert site.files() == before
