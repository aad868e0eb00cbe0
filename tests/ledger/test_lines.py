"""A line is read as it was written; what is none is told apart from what a later version wrote."""

from __future__ import annotations

import json
from datetime import timedelta, timezone

import pytest
from hypothesis import given

from casebook.ledger.lines import Line, NotALine, instant, read_line, stamp, written
from casebook.ledger.names import anchor_of, file_of, kind_of, numbered, owner_of, text_of, tongue_of

from .samples import DATE, DAY, LINES, NAMES, published


@given(LINES)
def test_a_line_is_read_as_it_was_written(line: Line) -> None:
    text = written(line)
    assert read_line(text) == line
    assert "\n" not in text


def test_a_line_says_in_plain_words_what_it_is() -> None:
    assert written(published("case/tip")) == (
        '{"what": "published", "name": "case/tip", '
        '"id": "tag:casebook.example,2026:case/tip", "date": "2026-11-26T03:16:36Z"}'
    )


def test_what_a_later_version_says_is_no_mistake() -> None:
    assert read_line('{"what": "version", "name": "case/tip", "number": 3}') is None
    assert read_line(written(published("case/tip"))[:-1] + ', "hash": "ab"}') == published("case/tip")


RENAMED = {"what": "renamed", "list": "tags/a", "date": DATE, "to": "tags/b"}
GOOD = json.loads(written(published("case/tip")))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "published",
        "[]",
        '{"what": 3}',
        '{"name": "case/tip"}',
        json.dumps(GOOD)[:-4],
        json.dumps({**GOOD, "name": ""}),
        json.dumps({**GOOD, "name": 3}),
        json.dumps({**GOOD, "name": "case"}),
        json.dumps({**GOOD, "name": "thing/tip"}),
        json.dumps({**GOOD, "name": "event/tip"}),
        json.dumps({**GOOD, "id": "casebook"}),
        json.dumps({**GOOD, "id": "tag: a b"}),
        json.dumps({**GOOD, "date": "yesterday"}),
        json.dumps({**GOOD, "date": "2026-11-26T03:16:36"}),
        json.dumps({key: value for key, value in GOOD.items() if key != "date"}),
        *(json.dumps({**RENAMED, "list": name}) for name in ("", "tags", "tags/", "tags/a/b", "tags/a b")),
        json.dumps({**RENAMED, "to": "/tags/b/"}),
        json.dumps({**RENAMED, "date": ""}),
    ],
)
def test_what_is_no_line_is_refused(said: str) -> None:
    with pytest.raises(NotALine):
        read_line(said)


def test_an_instant_is_named_in_utc() -> None:
    assert stamp(DAY.astimezone(timezone(timedelta(hours=5)))) == DATE
    assert instant(DATE) == DAY


@given(NAMES)
def test_a_name_tells_what_it_is_of(name: str) -> None:
    assert kind_of(name) in ("case", "follow-up", "post", "event")
    assert text_of(name) in ("tip", "året", "later", "dance")
    assert tongue_of(name) in ("", "sv")
    assert file_of(owner_of(name)) == file_of(name)


def test_a_change_belongs_to_its_case_in_its_language() -> None:
    assert owner_of("event/tip/check") == "case/tip"
    assert owner_of("event/tip/check/sv") == "case/tip/sv"
    assert anchor_of("event/tip/check/sv") == "check"
    assert owner_of("post/dance/da") == "post/dance/da"


def test_what_has_the_anchor_of_something_else_has_a_number() -> None:
    assert numbered("event/tip/check", 2) == "event/tip/check.2"
    assert numbered("event/tip/check/sv", 3) == "event/tip/check.3/sv"
    for name in ("event/tip/check.2", "event/tip/check.13/sv"):
        assert anchor_of(name) == "check"
        assert owner_of(name) == owner_of(name.replace(".2", "").replace(".13", ""))


def test_a_file_has_a_name_that_every_computer_has() -> None:
    assert file_of("case/iss-50000/sv") == "cases/iss-50000.jsonl"
    assert file_of("follow-up/later") == "follow-ups/later.jsonl"
    assert file_of("case/%C3%A5ret-2010") == "cases/ret-2010-e80f4009.jsonl"
    assert file_of("post/%E5%B9%B4") == "posts/4b68fd40.jsonl"
    names = [file_of(f"post/{name}") for name in ("ISS", "iss", "Iss", "x" * 300, "x" * 301, "..", "con%2Fx")]
    assert len(set(map(str.lower, names))) == len(names)
    assert all(len(name) < 110 for name in names)
