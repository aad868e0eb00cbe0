"""The catalogues say all that the code and the templates say, in every language."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog, Message

from casebook.words import catalogues, languages
from casebook.words.arguments import SAID
from casebook.words.extraction import KEYWORDS, extracted, template_messages
from casebook.words.faults import faults, placeholders
from casebook.words.pofiles import as_mo, as_po, po_file, read

Own = tuple[Catalog, Catalog]


@pytest.fixture(scope="module")
def used() -> Catalog:
    return extracted()


@pytest.mark.parametrize("lang", languages())
def test_a_catalogue_lacks_nothing(lang: str, used: Catalog) -> None:
    assert list(faults(lang, used)) == []


@pytest.mark.parametrize("lang", languages())
def test_a_catalogue_is_written_as_the_command_writes_it(lang: str) -> None:
    assert po_file(lang).read_bytes() == as_po(read(lang))


def test_messages_of_code_and_templates_are_found(used: Catalog) -> None:
    assert used.get("not measured") is not None
    assert used.get("partly met", context="goal") is not None
    assert used.get(("{num} day", "{num} days")) is not None
    assert {str(message.id) for message in used if "%(" in str(message.id)} <= set(SAID)


def test_a_template_s_messages_are_found_however_they_are_called() -> None:
    template = b"""{% set _ = words.gettext %}{{ _("one") }}{{ words.gettext("two {x}", x=3) }}
    {% if words.ngettext("{num} a", "{num} as", n) %}{{ words.pgettext("here", "three") }}{% endif %}
    {{ _(variable) }}{{ other("four") }}"""
    assert sorted(template_messages(BytesIO(template), KEYWORDS, (), {}), key=str) == [
        (1, "_", "one", []),
        (1, "gettext", "two {x}", []),
        (2, "ngettext", ("{num} a", "{num} as", None), []),
        (2, "pgettext", ("here", "three"), []),
    ]


def test_placeholders_are_the_names_that_are_filled_in() -> None:
    assert placeholders("{a} and {b} but not {{c}}") == {"a", "b"}


@pytest.fixture
def own_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """Make a folder with one catalogue, Swedish, of three messages; two are in use."""
    folder = tmp_path / "sv" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    template = Catalog(fuzzy=False)
    template.add("kept {x}", locations=[("a.html", 0)])
    template.add(("{num} thing", "{num} things"), locations=[("a.html", 0)])
    written = Catalog(locale="sv", fuzzy=False)
    written.add("kept {x}", "behållen {x}")
    written.add(("{num} thing", "{num} things"), ("{num} sak", "{num} saker"))
    written.add("dropped", "struken")
    monkeypatch.setattr("casebook.words.language.CATALOGUES", tmp_path)
    monkeypatch.setattr("casebook.words.pofiles.CATALOGUES", tmp_path)
    for module in ("catalogues", "faults"):
        monkeypatch.setattr(f"casebook.words.{module}.extracted", lambda: template, raising=False)
    po_file("sv").write_bytes(as_po(written))
    return template, written


def _write(written: Catalog) -> None:
    po_file("sv").write_bytes(as_po(written))
    po_file("sv").with_suffix(".mo").write_bytes(as_mo(read("sv")))


def test_an_update_keeps_drops_and_compiles(own_catalogues: Own, capsys: pytest.CaptureFixture[str]) -> None:
    template, _written = own_catalogues
    template.add("new", locations=[("a.html", 0)])
    assert catalogues.main(["update"]) == 0
    assert capsys.readouterr().out == "sv: not translated: 'new'\n"
    messages = {message.id: message.string for message in read("sv") if message.id}
    assert messages == {
        "kept {x}": "behållen {x}",
        ("{num} thing", "{num} things"): ("{num} sak", "{num} saker"),
        "new": "",
    }
    first = po_file("sv").read_bytes()
    catalogues.update()
    assert po_file("sv").read_bytes() == first


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("kept {x}", "behållen {y}"), "other placeholders: 'kept {x}'"),
        (Message("kept {x}", ""), "not translated: 'kept {x}'"),
        (Message("kept {x}", "behållen {x}", flags={"fuzzy"}), "fuzzy: 'kept {x}'"),
        (Message(("{num} thing", "{num} things"), ("{num} sak", "")), "not translated: '{num} thing'"),
    ],
)
def test_what_a_translation_lacks_is_told(own_catalogues: Own, message: Message, fault: str) -> None:
    template, written = own_catalogues
    written.delete("dropped")
    written[message.id] = message
    written[message.id].string, written[message.id].flags = message.string, message.flags
    _write(written)
    assert list(faults("sv", template)) == [fault]


def test_what_is_out_of_step_is_told(own_catalogues: Own, capsys: pytest.CaptureFixture[str]) -> None:
    template, written = own_catalogues
    template.add("new", context="here")
    _write(written)
    po_file("sv").with_suffix(".mo").write_bytes(b"old")
    assert catalogues.main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "sv: not in the catalogue: 'new' (here)",
        "sv: in the catalogue, but not in use: 'dropped'",
        "sv: casebook.mo is not what casebook.po compiles to",
    ]
    assert catalogues.main(["compile"]) == 0
    assert "casebook.mo" not in capsys.readouterr().out


def test_what_is_missing_is_a_catalogue_that_is_taken_back_translated(
    own_catalogues: Own, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, _written = own_catalogues
    template.add("new {x}", context="here")
    template.add(("{num} more", "{num} more of them"))
    catalogues.update()
    assert catalogues.main(["missing", "sv"]) == 0
    missing = capsys.readouterr().out
    assert 'msgctxt "here"\nmsgid "new {x}"\nmsgstr ""\n' in missing
    assert "kept" not in missing
    missing = missing.replace('"new {x}"\nmsgstr ""', '"new {x}"\nmsgstr "ny {x}"')
    missing = missing.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{num} till"\nmsgstr[1] "{num} till"')
    (tmp_path / "sv.po").write_text(missing, encoding="utf-8")
    assert catalogues.main(["fill", "sv", str(tmp_path / "sv.po")]) == 0
    assert capsys.readouterr().out == ""
    assert read("sv").get("new {x}", "here").string == "ny {x}"  # type: ignore[union-attr]
    assert catalogues.main(["missing", "sv"]) == 0
    assert "msgid" not in capsys.readouterr().out.split("\n\n", 1)[1]


def test_another_command_is_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogues.main([]) == 2
    assert "update" in capsys.readouterr().err
