"""Addresses that follow from others."""

from __future__ import annotations

import pytest

from casebook.views.addresses import beside, counterpart


@pytest.mark.parametrize("page", ["cases/iss/", "cases/iss.html", "cases/iss"])
def test_the_files_of_a_case_stand_in_a_folder_of_its_own_however_its_address_ends(page: str) -> None:
    assert beside(page, "case.json") == "cases/iss/case.json"


def test_the_files_of_the_front_page_stand_beside_it() -> None:
    assert beside("", "share.png") == "share.png"


@pytest.mark.parametrize(
    ("address", "page", "other", "found"),
    [
        ("cases/old/", "cases/new/", "cases/new/", "cases/old/"),
        ("sv/cases/old/", "sv/cases/new/", "cases/new/", "cases/old/"),
        ("sv/fall/old/", "sv/cases/new/", "cases/new/", "fall/old/"),
        ("sv/cases/old/", "sv/cases/new/", "en/cases/new/", "en/cases/old/"),
        ("cases/old/", "sv/cases/new/", "cases/new/", None),
        ("mine/", "mine/now/", "cases/new/", None),
        ("a/", "", "", None),
    ],
)
def test_the_files_of_a_case_were_where_its_page_was(
    address: str, page: str, other: str, found: str | None
) -> None:
    assert counterpart(address, page, other) == found
