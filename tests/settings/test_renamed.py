"""Lists that have other names now are told by the addresses of their pages."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.errors import ProblemsFound
from casebook.settings import read_settings


@pytest.mark.parametrize(
    "pair",
    [
        ("/organisations/iss/", "/organisations/iss-group/"),
        ("organisations/iss", "organisations/iss-group"),
        ("/sv/organisations/iss/", "https://example.org/blog/organisations/iss-group/"),
    ],
)
def test_lists_are_told_by_addresses_however_they_are_written(pair: tuple[str, str]) -> None:
    for each in (pair, list(pair)):
        assert read_settings({"CASEBOOK_RENAMED": [each]}).renamed == (
            ("organisations/iss", "organisations/iss-group"),
        )


def test_a_list_may_be_told_to_be_no_other() -> None:
    assert read_settings({"CASEBOOK_RENAMED": [("/tags/a/", "")]}).renamed == (("tags/a", ""),)


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        ("/tags/a/", ["setting-not-pairs"]),
        (["/tags/a/", "/tags/b/"], ["setting-not-pairs"]),
        ([("/tags/a/",)], ["setting-not-pairs"]),
        ([("/tags/a/", None)], ["setting-not-pairs"]),
        ({"/tags/a/": "/tags/b/"}, ["setting-not-pairs"]),
        ([("", "/tags/b/")], ["setting-no-list"]),
        ([("/tag/a/", "/tags/b/"), ("/tags/", "/countries/SE/")], ["setting-no-list"] * 3),
    ],
)
def test_what_is_no_pair_of_lists_is_told(value: Any, keys: list[str]) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_settings({"CASEBOOK_RENAMED": value})
    assert [problem.key for problem in found.value.problems] == keys


def test_the_nearest_kind_of_list_is_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_settings({"CASEBOOK_RENAMED": [("/tag/a/", "")]})
    (problem,) = found.value.problems
    assert dict(problem.params) == {
        "word": "/tag/a/",
        "example": "tags",
        "known": "organisations, channels, tags, authors",
    }
