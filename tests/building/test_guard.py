"""What must not be read is found before anything is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.building.content import Content, has_cases
from casebook.building.guard import guard
from casebook.building.leftovers import is_leftover, named


@pytest.fixture
def content(tmp_path: Path) -> Content:
    (tmp_path / "content" / "cases").mkdir(parents=True)
    (tmp_path / "content" / "cases" / "one.md").write_text("---\nkind: case\n---\n")
    return Content(tmp_path / "content")


def found(content: Content) -> list[tuple[str, str, dict[str, object]]]:
    return [(problem.file, problem.key, dict(problem.params)) for problem in guard(content)]


def test_ordinary_content_is_no_problem(content: Content) -> None:
    (content.path / "cases" / "Två ord (1) – 'a' & b.md").write_text("")
    (content.path / "cases" / "link.md").symlink_to("one.md")
    assert found(content) == []


def test_a_link_that_leads_out(content: Content, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("")
    (content.path / "a.md").symlink_to(tmp_path / "secret.md")
    (content.path / "b").symlink_to(tmp_path)
    assert found(content) == [
        ("content/a.md", "source-link-outside", {}),
        ("content/b", "source-link-outside", {}),
    ]


def test_a_file_of_the_top_folder_that_the_settings_name_is_looked_at(content: Content) -> None:
    (content.path / ".htaccess").symlink_to("nowhere")
    assert found(content) == []
    meant = Content(content.path, meant=frozenset([".htaccess"]))
    assert found(meant) == [("content/.htaccess", "source-link-broken", {})]


def test_a_link_to_a_folder_may_never_end(content: Content) -> None:
    (content.path / "cases" / "up").symlink_to(content.path)
    assert found(content) == [("content/cases/up", "source-link-folder", {})]


def test_a_link_to_nothing_and_one_to_itself(content: Content) -> None:
    (content.path / "a.md").symlink_to("nowhere.md")
    (content.path / "b.md").symlink_to("b.md")
    assert found(content) == [
        ("content/a.md", "source-link-broken", {}),
        ("content/b.md", "source-link-broken", {}),
    ]


def test_a_pipe_would_never_be_read_to_its_end(content: Content) -> None:
    os.mkfifo(content.path / "cases" / "two.md")
    assert found(content) == [("content/cases/two.md", "source-not-a-file", {})]


def test_what_may_not_be_read(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    # The superuser may read everything, so that permissions alone would not fail for everybody.
    (content.path / "locked").mkdir()
    needs = {"one.md": os.R_OK, "locked": os.R_OK | os.X_OK}
    monkeypatch.setattr(os, "access", lambda path, mode: needs.get(Path(path).name) != mode)
    assert found(content) == [
        ("content/cases/one.md", "source-unreadable", {}),
        ("content/locked", "source-unreadable", {}),
    ]


@pytest.mark.parametrize(
    ("name", "sign"),
    [('a"b.md', '"'), ("a<b.md", "<"), ("a\nb.md", "U+000A"), ("a\x85b.md", "U+0085"), ("a\\b.md", "\\")],
)
def test_a_name_with_a_sign_that_no_address_may_have(content: Content, name: str, sign: str) -> None:
    (content.path / name).write_text("")
    assert found(content) == [(f"content/{name}", "source-name-character", {"sign": sign})]


def test_a_name_that_is_no_text(content: Content) -> None:
    Path(os.fsdecode(bytes(content.path) + b"/a\xffb.md")).write_text("")
    assert found(content) == [("content/a\udcffb.md", "source-name-character", {"sign": "U+DCFF"})]


def test_a_name_that_leaves_no_room(content: Content) -> None:
    (content.path / ("å" * 101)).write_text("")
    assert found(content) == [(f"content/{'å' * 101}", "source-name-too-long", {"limit": 200})]


@pytest.mark.parametrize("twin", ["ONE.md", "One.md"])
def test_two_names_that_some_computers_take_for_one(content: Content, twin: str) -> None:
    (content.path / "cases" / twin).write_text("")
    other = {"other": f"content/cases/{twin}"}
    assert found(content) == [("content/cases/one.md", "source-nearly-same", other)]


def test_two_names_of_the_same_letters_composed_otherwise(content: Content) -> None:
    (content.path / "a\u030a.md").write_text("")
    (content.path / "\u00e5.md").write_text("")
    other = {"other": "content/a\u030a.md"}
    assert found(content) == [("content/\u00e5.md", "source-nearly-same", other)]


def test_what_is_no_content_is_not_looked_at(content: Content) -> None:
    (content.path / ".git").mkdir()
    (content.path / ".git" / "link").symlink_to("/etc")
    (content.path / ".#one.md").symlink_to("somebody@somewhere.1234")
    assert found(content) == []


def test_a_folder_behind_a_link_is_looked_at_all_the_same(content: Content, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(content.path)
    (content.path / "a.md").symlink_to("nowhere.md")
    assert found(Content(tmp_path / "link", "link")) == [("link/a.md", "source-link-broken", {})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nkind: case\n---\n", True),
        ('---\ntitle: x\nkind: "follow-up"\n---\n', True),
        ("---\r\nkind: case\r\n---\r\n", True),
        ("\ufeff---\nkind: case\n", True),
        ("---\nkind: casette\n---\n", False),
        ("---\nkind: sag\nmetrics:\n  - id: fans\n---\n", True),
        ("\ufeff---\ntitle: Later\nfollows: iss\n---\n", True),
        ("---\ntitle: x\n---\nmetrics: many\n", False),
        ("Title: x\nclaims: many\n\nText", False),
        ("---\ntitle: x\n---\nA kind: case\n", False),
        ("Title: x\n\nText", False),
    ],
)
def test_a_case_is_noticed_before_it_is_read(tmp_path: Path, text: str, expected: bool) -> None:
    (tmp_path / "a.md").write_bytes(text.encode())
    assert has_cases(Content(tmp_path)) is expected


def test_no_case_is_looked_for_in_what_is_no_content(tmp_path: Path) -> None:
    (tmp_path / ".trash").mkdir()
    (tmp_path / ".trash" / "a.md").write_text("---\nkind: case\n")
    (tmp_path / "b.txt").write_text("---\nkind: case\n")
    assert not has_cases(Content(tmp_path))


@pytest.mark.parametrize(
    "path", [".git/config", "a/.hidden", "a/.obsidian/b.md", "a~", "b/#a.md#", "a.swp", "a.bak", "a.py"]
)
def test_leftovers(path: str) -> None:
    assert is_leftover(path)


@pytest.mark.parametrize("path", ["a.md", "a/b.c/d.png", "../a.png", ".", "a..b"])
def test_no_leftovers(path: str) -> None:
    assert not is_leftover(path)


def test_a_leftover_that_the_settings_name_is_meant() -> None:
    meant = named(
        {"STATIC_PATHS": ["images", "extra/.htaccess", ".well-known"], "EXTRA_PATH_METADATA": {"a/.x": {}}}
    )
    assert not any(is_leftover(path, meant) for path in ("extra/.htaccess", ".well-known/a.txt", "a/.x"))
    assert all(
        is_leftover(path, meant) for path in ("extra/.other", ".well-known/.git", "images/.x", "a/.x~")
    )
