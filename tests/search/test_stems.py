"""The scripts that bring words to their stems."""

from __future__ import annotations

from casebook.search.stems import FOLDER, STEMMERS, stemmers


def test_every_language_has_its_script() -> None:
    files = {path.name for path in FOLDER.glob("*.js")}
    assert files == {"base-stemmer.js", *(f"{name}-stemmer.js" for name in STEMMERS.values())}


def test_only_what_an_index_needs_is_loaded() -> None:
    made = stemmers(["sv", "pt-br", "nb"]).decode()
    assert made.endswith('export default { "nb": NorwegianStemmer, "sv": SwedishStemmer };\n')
    assert "EnglishStemmer" not in made
    assert len(stemmers(["en", "sv", "da", "nb", "de", "fi"])) < 32_000
