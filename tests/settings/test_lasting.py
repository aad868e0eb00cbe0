from __future__ import annotations

import pytest

from casebook.errors import Severity
from casebook.settings import is_example, not_to_last


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://casebook.example", "address-example"),
        ("https://www.example.com/blog", "address-example"),
        ("http://localhost:8000", "address-local"),
        ("http://[::1]/", "address-local"),
        ("casebook.se", "address-form"),
        ("http://[casebook.se", "address-form"),
        ("ftp://casebook.se", "address-form"),
    ],
)
def test_an_address_where_no_reader_comes(address: str, key: str) -> None:
    (problem,) = not_to_last({"SITEURL": address}, Severity.WARNING)
    assert (problem.field, problem.key, problem.severity) == ("SITEURL", key, Severity.WARNING)
    assert problem.params == {"value": address}


@pytest.mark.parametrize("settings", [{}, {"SITEURL": ""}, {"SITEURL": "https://myexample.com"}])
def test_what_may_last_and_what_there_is_not(settings: dict[str, str]) -> None:
    assert list(not_to_last(settings, Severity.ERROR)) == []


def test_the_domain_of_ids_may_be_nobodys_besides() -> None:
    names = {"SITEURL": "https://casebook.se", "CASEBOOK_AUTHORITY": "casebook.example,2026"}
    (problem,) = not_to_last(names, Severity.ERROR)
    assert (problem.field, problem.key) == ("CASEBOOK_AUTHORITY", "authority-example")


@pytest.mark.parametrize(
    "host", ["example", "a.example", "example.org", "a.example.com", "x.test", "x.invalid"]
)
def test_domains_that_nobody_can_have(host: str) -> None:
    assert is_example(host)


@pytest.mark.parametrize("host", ["", "example.se", "myexample.com", "test.se"])
def test_domains_that_somebody_can_have(host: str) -> None:
    assert not is_example(host)
