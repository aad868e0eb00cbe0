"""Hosts that can send readers on are told so, each in its own form."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.building.beside.redirects import CADDY, HOSTED, NGINX, Redirect, redirect_files

CASE = Redirect("cases/old/", "cases/å new/", whole=True)
PART = Redirect("cases/old/part/", "cases/part/", whole=True)
POST = Redirect("posts/a:b*.html", "posts/now/")
PATHS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters='"<>\\'), min_size=1, max_size=12
)


def told(*redirects: Redirect) -> dict[str, str]:
    return {name: data.decode() for name, data in redirect_files(redirects)}


def rules(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_where_nothing_has_moved_only_files_are_made_that_settings_may_name() -> None:
    files = told()
    assert files.keys() == {NGINX, CADDY}
    assert rules(files[NGINX]) == []
    assert '\n\tdefault ""\n}\n' in files[CADDY]


def test_hosts_read_single_addresses_first_and_then_folders_from_within_to_without() -> None:
    assert rules(told(CASE, PART, POST)[HOSTED]) == [
        "/posts/a%3Ab%2A.html /posts/now/ 301",
        "/cases/old/part/* /cases/part/:splat 301",
        "/cases/old/* /cases/%C3%A5%20new/:splat 301",
    ]


def test_the_order_in_which_they_are_known_does_not_matter() -> None:
    assert told(CASE, PART, POST) == told(POST, PART, CASE, POST)


def test_nginx_sends_on_plain_names_alone() -> None:
    text = told(CASE, POST)[NGINX]
    assert (
        'location = "/posts/a:b*.html" {\n    absolute_redirect off;\n    return 301 /posts/now/;\n}\n'
        in text
    )
    below = r"([\\w.-][\\w./-]*)?"
    assert (
        'location ^~ "/cases/old/" {\n    absolute_redirect off;\n'
        f'    rewrite "^/cases/old/{below}$" /cases/%C3%A5%20new/$1 permanent;\n}}\n'
    ) in text


def test_nginx_is_told_nothing_twice_where_it_cannot_tell_large_letters_from_small() -> None:
    loud = Redirect("CASES/OLD/", "cases/loud/", whole=True)
    locations = re.findall(r'location \S+ "(.*)"', told(CASE, loud, PART)[NGINX])
    assert locations == ["/cases/old/part/", "/CASES/OLD/"]


def test_caddy_has_a_table_of_patterns() -> None:
    text = told(CASE, POST)[CADDY]
    assert "\t`~^/posts/a:b\\*\\.html$` `/posts/now/`\n" in text
    assert "\t`~^/cases/old/([\\w.-][\\w./-]*)?$` `/cases/%C3%A5%20new/${1}`\n\tdefault" in text


@given(PATHS, PATHS, st.booleans())
def test_no_address_ends_a_word_of_a_server(old: str, new: str, whole: bool) -> None:
    """Whatever stands in it: quotes, braces and dollars of nginx, the backquotes of Caddy, signs of hosts."""
    files = told(Redirect(f"{old}/", f"{new}/", whole=whole))
    (rule,) = rules(files[HOSTED])
    source, target, status = rule.split(" ")
    assert (unquote(source.rstrip("*")), status) == (f"/{old}/", "301")
    assert unquote(target.removesuffix(":splat")) == f"/{new}/"
    (pattern, led) = re.findall(r"^\t`~(.*)` `(.*)`$", files[CADDY], re.MULTILINE)[0]
    assert re.fullmatch(pattern, f"/{old}/")
    assert "`" not in pattern + led
    led = led.removesuffix("${1}")
    assert not set(led) & set("${}`\"' ")
    (word,) = re.findall(r'^location (?:=|\^~) "(.*)" \{$', files[NGINX], re.MULTILINE)
    assert re.sub(r"\\(.)", r"\1", word) == f"/{old}/"
    assert not re.search(r'(?<!\\)(?:\\\\)*"', word)


@pytest.mark.parametrize("asked", ["", "case.json", "embed/", "embed/oembed.json"])
def test_what_stands_beside_a_page_is_sent_on(asked: str) -> None:
    (pattern, led) = re.findall(r"^\t`~(.*)` `(.*)`$", told(CASE)[CADDY], re.MULTILINE)[0]
    found = re.fullmatch(pattern, f"/cases/old/{asked}")
    assert found
    assert led.replace("${1}", found[1] or "") == f"/cases/%C3%A5%20new/{asked}"


@pytest.mark.parametrize("asked", ["/evil.example", "a\r\nX: y", "a?b", "a%0d", "ab c", "{x}", "å"])
def test_nothing_else_is(asked: str) -> None:
    (pattern, _) = re.findall(r"^\t`~(.*)` `(.*)`$", told(CASE)[CADDY], re.MULTILINE)[0]
    # Neither server takes other letters for those of a name.
    assert not re.fullmatch(pattern, f"/cases/old/{asked}", re.ASCII)
