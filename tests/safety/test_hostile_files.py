"""Whatever lies among the content: a safe site, or all problems and the old site whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casebook.building.run import Said

from .conftest import Build, building

CASE = (
    "---\nkind: case\ntitle: {title}\ndate: 2026-11-09\nslug: {slug}\norganisation: ISS\n{more}---\n{text}\n"
)
POST = "Title: {title}\nDate: 2026-11-09\n{more}\nText\n"
GOOD = {
    "cases/good.md": CASE.format(title="Good", slug="good", more="", text="Text"),
    "posts/good.md": POST.format(title="A post", more="Slug: post\n"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Build]]:
    """Build a good site, to which each test adds something."""
    folder = tmp_path_factory.mktemp("files")
    with building(folder) as build:
        build(GOOD)
        (folder / "secret.txt").write_text("secret")
        yield folder, build


@pytest.fixture
def disturbed(site: tuple[Path, Build]) -> Iterator[tuple[Path, Build]]:
    """Give the good site, and put its content back afterwards."""
    folder, _ = site
    yield site
    shutil.rmtree(folder / "content")
    for name, text in GOOD.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text)


def snapshot(output: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in output.rglob("*") if path.is_file())
    return {
        path.relative_to(output).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files
    }


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def text(content: str) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content.encode("utf-8", "surrogateescape")) and None


def case(**values: str) -> Callable[[Path], None]:
    return text(CASE.format(**{"title": "Bad", "slug": "bad", "more": "", "text": "Text", **values}))


def twins(path: Path) -> None:
    case()(path)
    case()(path.with_name("ZWEI.md"))


HOSTILE: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "a link to a file outside": ("cases/bad.md", link("/etc/passwd"), "source-link-outside"),
    "a link to a folder outside": ("images", link("/etc"), "source-link-outside"),
    "a link that never ends": ("cases/loop", link(".."), "source-link-folder"),
    "a link to nothing": ("cases/bad.md", link("nowhere"), "source-link-broken"),
    "a pipe": ("cases/bad.md", os.mkfifo, "source-not-a-file"),
    "a device": ("cases/bad.md", link("/dev/zero"), "source-link-outside"),
    "a name with a new line": ("cases/a\nb.md", case(), "source-name-character"),
    "a name that ends an attribute": ('images/a" onerror="alert(1).png', text("x"), "source-name-character"),
    "a name in other capitals": ("cases/Zwei.md", twins, "source-nearly-same"),
    "a name that is too long": ("cases/" + "x" * 240 + ".md", case(), "source-name-too-long"),
    "bytes that are no text": (
        "cases/bad.md",
        text("---\nkind: case\ntitle: \udcff\n---\n"),
        "file-not-utf8",
    ),
    "a NUL": ("cases/bad.md", case(text="a\x00b"), "control-character"),
    "a file that is too large": ("cases/bad.md", case(text="x" * 1_000_001), "file-too-large"),
    "a text without an end": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="") + "[" * 60_000),
        "text-too-slow",
    ),
    "a case without an end": ("cases/bad.md", case(text="![" * 60_000), "text-too-slow"),
    "a text deeper than can be read": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="") + "".join(f"\n{'    ' * level}- x" for level in range(300))),
        "text-too-deep",
    ),
    "a page outside": ("cases/bad.md", case(more="save_as: ../bad.html\n"), "address-outside"),
    "a page beside the output": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="save_as: ../output2/a\n")),
        "",
    ),
    "a page that hides": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="save_as: .git/hooks/x\n")),
        "place-hidden",
    ),
    "a page that a server runs": ("cases/bad.md", case(more="save_as: bad.php\n"), "place-of-no-page"),
    "an address that runs": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="Url: javascript:alert(1)\n")),
        "address-outside",
    ),
    "an address elsewhere": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="Url: //a.example/\n")),
        "address-outside",
    ),
    "the front page": (
        "posts/bad.md",
        text(POST.format(title="Bad", more="save_as: index.html\n")),
        "place-of-the-site",
    ),
    "a slug in other capitals": (
        "cases/x.md",
        case(slug="x", more="save_as: cases/Good/index.html\n"),
        "place-nearly-taken",
    ),
    "a slug of another Unicode form": ("cases/bad.md", case(slug="go\u0308d"), ""),
    "a file attached from outside": (
        "cases/bad.md",
        case(text="[x]({attach}../../secret.txt)"),
        "link-outside",
    ),
    "a drawing that runs something": ("images/a.svg", text("<svg onload='alert(1)'/>"), "static-active"),
    "a template that does not exist": (
        "cases/bad.md",
        case(more="template: ../../etc/passwd\n"),
        "template-unknown",
    ),
    "a mistyped status": ("posts/bad.md", text(POST.format(title="Bad", more="Status: publishd\n")), ""),
    "a date that is none": ("posts/bad.md", text("Title: Bad\nDate: someday\n\nText\n"), ""),
    "no date": ("posts/bad.md", text("Title: Bad\n\nText\n"), ""),
    "a title of nothing but signs": ("posts/bad.md", text(POST.format(title="!!!", more="")), ""),
}


DEAR = ["a case without an end"]
"""What a text without an end shows as well, and takes the two seconds that it is given."""


@pytest.mark.parametrize(
    ("name", "make", "key"),
    [
        pytest.param(*tried, id=called, marks=[pytest.mark.slow] if called in DEAR else [])
        for called, tried in HOSTILE.items()
    ],
)
def test_the_old_site_stays_whole(
    disturbed: tuple[Path, Build], name: str, make: Callable[[Path], None], key: str
) -> None:
    folder, build = disturbed
    before = snapshot(folder / "output")
    (folder / "content" / name).parent.mkdir(exist_ok=True)
    make(folder / "content" / name)
    with pytest.raises(Said) as said:
        build({})
    found = {(problem.file.split("/", 1)[-1], problem.key) for problem in said.value.problems}
    assert (name, key) in found if key else name in {file for file, _ in found}, found
    assert snapshot(folder / "output") == before
    assert sorted(path.name for path in folder.iterdir()) == ["cache", "content", "output", "secret.txt"]


def test_a_site_without_content_replaces_no_other(disturbed: tuple[Path, Build]) -> None:
    folder, build = disturbed
    before = snapshot(folder / "output")
    for name in GOOD:
        (folder / "content" / name).unlink()
    with pytest.raises(Said) as said:
        build({}, CASEBOOK_STRICT="all")
    assert [problem.key for problem in said.value.problems] == ["site-empty"]
    assert snapshot(folder / "output") == before


def test_hidden_files_and_leftovers_are_neither_read_nor_published(disturbed: tuple[Path, Build]) -> None:
    folder, build = disturbed
    names = [
        ".git/config",
        ".hidden.md",
        "cases/.#good.md",
        "images/.git/HEAD",
        "images/a.png~",
        "images/.x.png",
    ]
    output = build({**dict.fromkeys(names, "not: [for"), "images/a.png": "x"})
    assert [path.name for path in (output / "images").iterdir()] == ["a.png"]
    assert not [name for name in snapshot(output) if "hidden" in name or ".git" in name]
    del folder


def test_a_post_with_a_date_to_come_is_held_back_and_counted(
    disturbed: tuple[Path, Build], capsys: pytest.CaptureFixture[str]
) -> None:
    _, build = disturbed
    post = "Title: Soon\nDate: 2999-01-01\nSlug: soon\n\nText\n"
    output = build({"posts/soon.md": post})
    assert not (output / "posts" / "soon").exists()
    assert capsys.readouterr().out.splitlines()[-2].endswith("Held back: 1 scheduled post.")
