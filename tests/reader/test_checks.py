"""The checks of what fits together, at their edges: what is just right, and what is just wrong.

What each of them says is held by the folders of tests/invalid.
"""

from __future__ import annotations

import pytest

from casebook.errors import Problem
from casebook.reader.dedupe import besides
from casebook.words import words_of
from casebook.words.explain import explain

from .samples import case, follow_up, post, read, said

FANS = "metrics: [{id: fans, label: Fans, observations: [{date: 2009, value: 1}]}]\n"


def keys(front: str, **more: str | None) -> list[str]:
    return [problem.key for problem in read({"cases/iss.md": case(front, **more)}).problems]


@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        ("2009-11", "2009-11", True),
        ("2009-11-10", "2009-11", True),
        ("2009-11-10", "2009", True),
        ("2009", "2009-01-01", True),
        ("2009-11-10?", "2009-11-10", True),
        ("2009-11-10", "2009-11-09", False),
        ("2009-11", "2009-10-31?", False),
        ("2010", "2009", False),
    ],
)
def test_an_end_may_mean_a_day_after_the_start(start: str, end: str, fits: bool) -> None:
    assert keys(f"campaign: {{start: {start}, end: {end}}}\n") == ([] if fits else ["end-before-start"])
    promise = f"promises: [{{id: a, text: A., by: B, date: {start}, due: {end}}}]\n"
    assert keys(promise) == ([] if fits else ["due-before-promise"])
    request = f"requests: [{{date: {start}, to: A, question: B?, answered: {end}}}]\n"
    assert keys(request) == ([] if fits else ["before-the-request"])


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("{date: 2009, value: 1}", "{date: 2009, value: 1}", True),
        ("{date: 2009, value: 50+}", '{date: 2009, value: ">=50"}', True),
        ("{date: 2009, value: 50 000}", "{date: 2009, value: 50000.0}", True),
        ("{date: 2009, value: 1}", "{date: 2009?, value: 2}", True),
        ("{date: 2009, value: 1}", "{date: 2009-01, value: 2}", True),
        ("{date: 2009, value: 1}", "{date: 2009, value: 2}", False),
        ("{date: 2009, value: 1}", "{date: 2009, value: ~1}", False),
        ("{date: 2009, value: 1}", "{date: 2009, value: unknown}", False),
    ],
)
def test_one_date_has_one_value(first: str, second: str, agree: bool) -> None:
    front = f"metrics: [{{id: a, label: A, observations: [{first}, {second}]}}]\n"
    assert keys(front) == ([] if agree else ["measured-twice"])


@pytest.mark.parametrize(
    ("metric", "value", "key"),
    [
        ("count", "12", None),
        ("count", "12.0", None),
        ("count", "12.5", "count-not-whole"),
        ("count", "~12.5", "count-not-whole"),
        ("count", "-1..5", "count-negative"),
        ("number", "-12.5", None),
        ("percent", "12.5", None),
        ("rating", "4.1250", None),
        ("rating", "4.125", "value-point"),
        ("money, unit: SEK", "50 000", None),
        ("state", "gone", None),
        ("state", "12,900", "value-comma"),
        ("state", "'12,900'", None),
        ("number", "gone", "value-unknown"),
        ("count", "removed", None),
        ("count", "not applicable", None),
    ],
)
def test_a_value_fits_its_metric(metric: str, value: str, key: str | None) -> None:
    front = (
        f"metrics: [{{id: a, label: A, type: {metric}, observations: [{{date: 2009, value: {value}}}]}}]\n"
    )
    assert keys(front) == ([key] if key else [])


@pytest.mark.parametrize("slug", ["a", "iss-50000", "köp", "a.b", "a_b", "2009", "ÅÄÖ"])
def test_a_slug_is_a_part_of_an_address(slug: str) -> None:
    assert keys("", slug=slug) == []


@pytest.mark.parametrize("slug", ["a/b", "a b", "-a", "a-", ".a", "a..b", "_", "a?", "a#b", "a%b", "a\\b"])
def test_anything_else_is_not(slug: str) -> None:
    assert keys("", slug=f"'{slug}'") == ["slug-form"]


@pytest.mark.parametrize("place", ["a.html", "a/b/", "åäö/index.html"])
def test_a_page_may_stand_anywhere_in_the_site(place: str) -> None:
    assert keys(f"save_as: {place}\nurl: {place}\n") == []


@pytest.mark.parametrize("place", ["../a", "a/../../b", "/a", "..\\a", "C:\\a", "https://example.org/"])
def test_and_nowhere_else(place: str) -> None:
    assert keys(f"save_as: '{place}'\n") == ["address-outside"]


def test_attribution_can_be_shown_with_a_benchmark() -> None:
    benchmark = FANS.replace("}]}]", "}], benchmark: {label: Others, observations: []}}]")
    shown = "outcome: {goal: met, attribution: shown}\n"
    assert keys(benchmark + shown) == []
    assert said(read({"cases/iss.md": case(benchmark), "follow-ups/a.md": follow_up(shown)})) == []


def test_a_single_ruling_needs_no_date() -> None:
    assert keys("claims: [{id: a, text: A., verdict: [{is: partly}]}]\noutcome: [{goal: met}]\n") == []


def test_sources_are_looked_for_in_the_file_the_case_and_the_shared_ones() -> None:
    files = {
        "sources.yaml": "shared: {title: Shared}\n",
        "cases/iss.md": case(f"sources: {{own: {{title: Own}}}}\n{FANS}", "[@own] [@shared]\n"),
        "follow-ups/a.md": follow_up(
            "observations: [{metric: fans, value: 1, source: own}, {metric: fans, value: 1, source: later}]\n"
            "sources: {later: {title: Later}}\n",
            "[@own] [@shared] [@later]\n",
        ),
    }
    assert said(read(files)) == []
    files["cases/iss.md"] = case(FANS, "[@later]\n")
    assert [line.rpartition(" ")[2] for line in said(read(files))] == [
        "citation-unknown",
        "source-unknown",
        "citation-unknown",
    ]


def test_a_post_may_have_sources_and_tables_by_hand() -> None:
    table = "comparisons: [{id: voices, title: A, columns: [B], rows: [{label: C, cells: [D]}]}]\n"
    text = post(f"sources: {{a: {{title: A}}}}\n{table}", "[@a]\n\n[COMPARISONS: voices]\n\n[SOURCES]\n")
    assert said(read({"posts/a.md": text})) == []


def test_what_is_refused_already_is_not_said_again() -> None:
    def problem(field: str, file: str = "a.md") -> Problem:
        return Problem(file, 1, 1, field, "missing")

    refused = [problem("metrics[0].observations[1]"), problem("", "b.md")]
    kept = [
        problem("metrics[0].label"),
        problem("metrics[0].observations[10]"),
        problem(""),
        problem("x", "b.md"),
    ]
    dropped = [problem("metrics"), problem("metrics[0]"), problem("metrics[0].observations[1].value")]
    assert list(besides([*kept, *dropped], refused)) == kept


PARTS_OF_A_CASE = f"""\
{FANS}claims: [{{id: tips, text: Tips.}}]
requests: [{{id: who, date: 2009-11, to: ISS, question: Who?}}]
timeline: [{{id: reply, date: 2010, title: ISS answers}}]
"""


@pytest.mark.parametrize(
    ("front", "wrong"),
    [
        ("observations: [{metric: iss/fans, value: 1, source: iss/a}]\n", []),
        ("observations: [{metric: iss/fans, value: 1, source: a}]\n", []),
        ("observations: [{metric: iss/fans, value: 1, source: two/b}]\n", ["source-unknown"]),
        ("observations: [{metric: iss/fans, value: 1, source: b}]\n", ["source-unknown"]),
        ("claims: {two/tips: {verdict: partly, evidence: [two/b, two/fans, fans]}}\n", []),
        (
            "claims: {two/tips: {verdict: partly, evidence: [iss/a, iss/fans, none/fans]}}\n",
            ["evidence-unknown"] * 3,
        ),
        ("requests: {iss/who: {answered: 2010, answer: iss/reply}}\n", []),
        ("requests: {iss/who: {answered: 2010, answer: later}}\n", []),
        ("requests: {iss/who: {answered: 2010, answer: two/reply}}\n", ["answer-unknown"]),
    ],
)
def test_where_several_cases_are_followed_ids_may_name_theirs(front: str, wrong: list[str]) -> None:
    files = {
        "cases/iss.md": case(f"{PARTS_OF_A_CASE}sources: {{a: {{title: A}}}}\n"),
        "cases/two.md": case(f"{PARTS_OF_A_CASE}sources: {{b: {{title: B}}}}\n", slug="two"),
        "follow-ups/later.md": follow_up(front, follows="[iss, two]"),
    }
    assert [problem.key for problem in read(files).problems] == wrong


@pytest.mark.parametrize(
    ("case_is", "follow_up_is", "warned"),
    [
        ("draft", "published", True),
        ("hidden", "published", True),
        ("published", "published", False),
        ("draft", "draft", False),
    ],
)
def test_what_readers_are_told_is_about_a_case_they_can_see(
    case_is: str, follow_up_is: str, warned: bool
) -> None:
    files = {"cases/iss.md": case(status=case_is), "follow-ups/a.md": follow_up(status=follow_up_is)}
    problems = read(files).problems
    assert [explain(problem, words_of("en")).split("\n") for problem in problems] == warned * [
        [
            "content/follow-ups/a.md:6:10: warning: follows: the case 'iss' is not published: "
            "readers do not see what this is about",
            "    6 | follows: iss",
            "      |          ^^^",
            "    Publish the case, or write status: draft here too.",
        ]
    ]


@pytest.mark.parametrize(
    ("own", "lang", "asked"), [("en", "se", True), ("se", "se", False), ("se-NO", "se", False)]
)
def test_northern_sami_is_asked_about_where_the_site_is_in_another_language(
    own: str, lang: str, asked: bool
) -> None:
    problems = read({"a.md": post(f"lang: {lang}\n")}, default_lang=own).problems
    assert [problem.key for problem in problems] == ["language-or-country"] * asked


def test_a_follow_up_of_a_case_in_utf_16_is_told_of_nothing_else() -> None:
    for encoding in ("utf-16", "utf-16-be"):
        mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
        files = {"cases/a.md": mark + case().encode(encoding), "cases/b.md": follow_up()}
        assert [problem.key for problem in read(files).problems] == ["file-not-utf8"]


def test_a_kind_with_a_capital_is_all_that_is_told() -> None:
    written = case(FANS, "[METRICS]\n").replace("kind: case", "Kind: case")
    assert [problem.field for problem in read({"cases/a.md": written}).problems] == ["Kind"]
