"""Whole sites, held to what they were when somebody last read them: `make golden` writes them anew."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.data.soundness import faults_of
from tests.sparing import one_of

from .building import ELSEWHERE, HERE, WITHOUT, build, files

DIGEST = re.compile(r"(?<=^search/)[0-9a-f]{16}(?=/)|(?<=_)[0-9a-f]{7,}(?=\.pf_)")
"""What the index of a search has in its files' names, which is another with each word of a text."""
INDEX = re.compile(r"(?<=search/)[0-9a-f]{16}(?=/)")
"""The same in the page that is searched on."""
SITES = sorted(path.parent for path in Path(__file__).parent.glob("*/shown.txt"))
MOST_FIRST = one_of(len(SITES), sorted(SITES, key=lambda site: site.name != "everything"))
"""The site with something of everything, which is tried each time; what takes seconds of others is slow."""


@pytest.fixture(params=SITES, ids=lambda site: site.name, scope="module")
def site(request: pytest.FixtureRequest) -> Path:
    """Return each site in turn."""
    return request.param


@pytest.fixture(scope="module")
def built(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, bytes]]:
    """Build a site once; return what it is said to have made, and every file."""
    where = tmp_path_factory.mktemp(site.name)
    said = [line for line in build(site, where, HERE).splitlines() if line.startswith("Made: ")]
    return "".join(said), files(where)


def test_a_site_is_what_it_was(
    site: Path, built: tuple[str, dict[str, bytes]], golden: Callable[[str, str], None]
) -> None:
    said, made = built
    names = [DIGEST.sub("…", name) for name in made if not name.startswith("theme/")]
    golden(f"sites/{site.name}/files.txt", "".join(f"{name}\n" for name in [*names, "", said]))
    for name in (site / "shown.txt").read_text("utf-8").split():
        golden(f"sites/{site.name}/{name}", INDEX.sub("…", made[name].decode("utf-8")))


@pytest.mark.parametrize("site", MOST_FIRST, ids=lambda site: site.name, indirect=True, scope="module")
def test_a_site_is_the_same_wherever_it_is_built(
    site: Path, built: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    where = tmp_path / "a folder further down" / site.name
    build(site, where, ELSEWHERE)
    made, before = files(where), built[1]
    assert made.keys() == before.keys()
    assert [name for name, written in made.items() if written != before[name]] == []


def test_a_blog_without_a_case_is_built_as_without_the_plugin(tmp_path: Path) -> None:
    blog = Path(__file__).parent / "legacy-blog"
    build(blog, tmp_path / "with", HERE)
    build(blog, tmp_path / "without", HERE, WITHOUT)
    made = files(tmp_path / "with")
    assert len(made) > 20
    assert made == files(tmp_path / "without")


@pytest.mark.parametrize("site", MOST_FIRST, ids=lambda site: site.name, indirect=True, scope="module")
def test_its_data_set_is_sound(built: tuple[str, dict[str, bytes]], tmp_path: Path) -> None:
    data_set = {name: data for name, data in built[1].items() if name.startswith("data/")}
    for name, data in data_set.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert not data_set or faults_of(tmp_path / "data/datapackage.json") == []


def test_its_cases_are_as_its_schema_says(built: tuple[str, dict[str, bytes]]) -> None:
    made = {name: data for name, data in built[1].items() if not name.startswith("theme/")}
    has_cases = any(name.endswith("/case.json") for name in made)
    assert has_cases == any(name.startswith("data/") for name in made)
    if not has_cases:
        return
    form = Draft202012Validator(json.loads(made["data/case.schema.json"]))
    cases = [json.loads(data) for name, data in made.items() if name.endswith("/case.json")]
    assert [error.message for case in cases for error in form.iter_errors(case)] == []
