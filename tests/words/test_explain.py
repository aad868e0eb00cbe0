"""The report of a problem, exactly."""

from __future__ import annotations

import pytest

from casebook.errors import Problem, Severity, Where
from casebook.words import explain, report, words_of

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")


def problem(key: str = "value-unknown", **changed: object) -> Problem:
    told: dict = {
        "file": "content/cases/iss.md",
        "line": 14,
        "column": 16,
        "field": "metrics[0].observations[1].value",
        "params": {"value": "many"},
        "source": "        value: many",
        "length": 4,
    }
    return Problem(key=key, **{**told, **changed})


def test_the_report_has_the_form_of_the_case_format() -> None:
    assert explain(problem(), EN) == (
        "content/cases/iss.md:14:16: metrics[0].observations[1].value: 'many' is not a value\n"
        "    14 |         value: many\n"
        "       |                ^^^^\n"
        "    Write a number (158), ~150, 50+, 100..200 or unknown."
    )


def test_the_report_in_swedish_and_danish() -> None:
    assert explain(problem(), SV).splitlines()[::3] == [
        "content/cases/iss.md:14:16: metrics[0].observations[1].value: 'many' är inget värde",
        "    Skriv ett tal (158), ~150, 50+, 100..200 eller unknown.",
    ]
    assert explain(problem(), DA).splitlines()[::3] == [
        "content/cases/iss.md:14:16: metrics[0].observations[1].value: 'many' er ikke en værdi",
        "    Skriv et tal (158), ~150, 50+, 100..200 eller unknown.",
    ]


def test_a_warning_says_so_after_the_column() -> None:
    told = problem(severity=Severity.WARNING)
    assert explain(told, SV).startswith(
        "content/cases/iss.md:14:16: warning: metrics[0].observations[1].value: 'many'"
    )


def test_without_a_field_or_a_line_their_places_are_left_out() -> None:
    assert explain(problem(field="", line=1, column=1, source=""), EN) == (
        "content/cases/iss.md:1:1: 'many' is not a value\n"
        "    Write a number (158), ~150, 50+, 100..200 or unknown."
    )


def test_a_setting_that_is_in_no_file_says_where_else_it_comes_from() -> None:
    told = {"file": "", "line": 0, "field": "CASEBOOK_PER_PAGE", "params": {"value": 0}, "source": ""}
    said = [
        explain(problem("setting-too-small", where=where, **told), words).splitlines()[0]
        for where in (Where.COMMAND_LINE, Where.ENVIRONMENT, Where.DEFAULT)
        for words in (EN, SV, DA)
    ]
    assert said == [
        "CASEBOOK_PER_PAGE (on the command line): '0' is too small",
        "CASEBOOK_PER_PAGE (på kommandoraden): '0' är för litet",
        "CASEBOOK_PER_PAGE (på kommandolinjen): '0' er for lidt",
        "CASEBOOK_PER_PAGE (in the environment): '0' is too small",
        "CASEBOOK_PER_PAGE (i miljön): '0' är för litet",
        "CASEBOOK_PER_PAGE (i miljøet): '0' er for lidt",
        "CASEBOOK_PER_PAGE (not set): '0' is too small",
        "CASEBOOK_PER_PAGE (ej angiven): '0' är för litet",
        "CASEBOOK_PER_PAGE (ikke angivet): '0' er for lidt",
    ]


def test_the_gutter_is_as_wide_as_the_number_of_the_line() -> None:
    assert explain(problem(line=1234, source="value: many\r\n", column=8), EN).splitlines()[1:3] == [
        "    1234 | value: many",
        "         |        ^^^^",
    ]


def test_the_nearest_word_is_asked_for_first() -> None:
    told = problem("word-unknown", params={"value": "meet", "nearest": "met", "known": "met, mostly"})
    assert [explain(told, words).splitlines()[-1] for words in (EN, SV, DA)] == [
        "    Did you mean met? Write one of these: met, mostly.",
        "    Menade du met? Skriv ett av dessa: met, mostly.",
        "    Mente du met? Skriv et af disse: met, mostly.",
    ]
    told = problem("word-unknown", params={"value": "x", "nearest": "", "known": "met, mostly"})
    assert explain(told, EN).endswith("\n    Write one of these: met, mostly.")


def test_where_nothing_is_known_nothing_is_listed() -> None:
    told = problem("source-unknown", params={"value": "s1", "nearest": "", "known": ""})
    assert explain(told, EN).endswith("\n    Write it under sources:.")


def test_of_many_known_names_forty_are_listed() -> None:
    names = [f"case-{number}" for number in range(50)]
    told = problem("case-unknown", params={"value": "x", "nearest": "", "known": ", ".join(names)})
    assert explain(told, EN).endswith(f"\n    Write the slug of a case: {', '.join(names[:40])}, ….")


def test_numbers_are_written_as_the_language_writes_them_and_lines_as_editors_do() -> None:
    large = problem("file-too-large", params={"limit": 1_000_000}, field="", source="")
    assert [explain(large, words).splitlines()[0] for words in (EN, SV, DA)] == [
        "content/cases/iss.md:14:16: the file is larger than 1,000,000 bytes",
        "content/cases/iss.md:14:16: filen är större än 1\u00a0000\u00a0000 byte",
        "content/cases/iss.md:14:16: filen er større end 1.000.000 byte",
    ]
    twice = problem("key-twice", params={"key": "date", "line": 1200}, field="date", source="")
    assert explain(twice, EN).splitlines()[0].endswith(": date: 'date' stands in line 1200 already")


def test_what_is_quoted_cannot_steer_a_terminal() -> None:
    told = problem(
        file="content/a\x1b[2J.md",
        field="metrics\x07",
        params={"value": "\x1b]0;x\x07\u202e"},
        source="value: \x1b]0;x\x07\u202e",
        column=8,
        length=7,
    )
    assert explain(told, EN) == (
        "content/a␛[2J.md:14:8: metrics␇: '␛]0;x␇\\u202e' is not a value\n"
        "    14 | value: ␛]0;x␇\\u202e\n"
        "       |        ^^^^^^^^^^^^\n"
        "    Write a number (158), ~150, 50+, 100..200 or unknown."
    )


def test_what_is_very_long_is_shortened() -> None:
    told = problem(params={"value": "x" * 5000}, source="value: " + "x" * 5000, column=8, length=5000)
    lines = explain(told, EN).splitlines()
    assert lines[0].endswith(f": '{'x' * 79}…' is not a value")
    assert lines[1] == f"    14 | value: {'x' * 93}…"
    assert lines[2] == f"       |        {'^' * 93}"


def test_a_quoted_brace_is_only_a_brace() -> None:
    assert "'{value.__class__}' is not a value" in explain(problem(params={"value": "{value.__class__}"}), EN)


def test_all_problems_read_like_the_files() -> None:
    problems = [problem(file="b.md"), problem(line=20), problem(), problem(column=2)]
    firsts = [line for line in report(problems, EN).splitlines() if not line.startswith(" ")]
    assert [line.partition(" ")[0] for line in firsts] == [
        "b.md:14:16:",
        "content/cases/iss.md:14:2:",
        "content/cases/iss.md:14:16:",
        "content/cases/iss.md:20:16:",
    ]


def test_a_key_without_a_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError, match="no-such-key"):
        explain(problem("no-such-key"), EN)
