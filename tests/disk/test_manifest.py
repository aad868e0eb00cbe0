"""A page goes when its source has gone, and nothing goes that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.disk.files import digest
from casebook.disk.manifest import Manifest, remove_vanished
from casebook.disk.paths import manifest_path
from casebook.disk.receipt import Receipt
from casebook.errors import Problem, Severity


def manifest(**files: bytes) -> Manifest:
    return Manifest({name.replace("_", "/"): frozenset([digest(held)]) for name, held in files.items()})


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "output" / "a").mkdir(parents=True)
    (tmp_path / "output" / "a" / "b").write_bytes(b"ours")
    return tmp_path / "output"


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    kept = Manifest({"a/å.html": frozenset(["1", "2"]), "b\udcff": frozenset(["3"])}, finished=False)
    kept.save(tmp_path / "cache" / "m.json")
    assert Manifest.load(tmp_path / "cache" / "m.json") == kept


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", '{"form": 2, "files": {}, "finished": true}', "null", "\x00"]
)
def test_a_damaged_manifest_knows_of_nothing(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "m.json").write_text(damaged)
    assert Manifest.load(tmp_path / "m.json") == Manifest(finished=False)


def test_a_missing_manifest_knows_of_nothing(tmp_path: Path) -> None:
    assert Manifest.load(tmp_path / "m.json") == Manifest(finished=False)


def test_each_output_has_a_manifest_of_its_own_outside_it(tmp_path: Path) -> None:
    one, other = (manifest_path(tmp_path / "cache", tmp_path / name) for name in ("one", "other"))
    assert one != other
    assert one.parent == other.parent == tmp_path / "cache" / "casebook"


def test_an_output_that_moved_with_its_cache_is_known_again(tmp_path: Path) -> None:
    here, there = (manifest_path(tmp_path / name / "cache", tmp_path / name / "output") for name in "ab")
    assert here.name == there.name


def test_while_a_build_is_under_way_a_file_may_be_the_old_one_or_the_new() -> None:
    during = manifest(a=b"old", b=b"gone").during(manifest(a=b"new", c=b"more").files)
    assert not during.finished
    assert during.files == {
        "a": frozenset([digest(b"old"), digest(b"new")]),
        "b": frozenset([digest(b"gone")]),
        "c": frozenset([digest(b"more")]),
    }


def test_a_page_without_a_source_goes_with_its_folder(output: Path) -> None:
    known = manifest(a_b=b"ours")
    assert remove_vanished(output, known, known.vanished([], []), Receipt()) == []
    assert list(output.iterdir()) == []


def test_a_page_that_somebody_changed_stays_and_is_said(output: Path) -> None:
    known = manifest(a_b=b"other")
    warning = Problem("output/a/b", 1, 1, "", "page-changed-by-hand", severity=Severity.WARNING)
    assert remove_vanished(output, known, known.vanished([], []), Receipt()) == [warning]
    assert (output / "a" / "b").read_bytes() == b"ours"


def test_what_is_written_again_has_not_vanished() -> None:
    assert list(manifest(a_b=b"x", c=b"x").vanished(["a/b"], [])) == ["c"]


def test_a_page_whose_name_only_got_capitals_has_not_vanished_for_every_computer() -> None:
    assert list(manifest(Case=b"x").vanished(["case"], [])) == []


def test_what_pelican_retains_stays() -> None:
    assert list(manifest(a_b=b"ours", c=b"x").vanished([], ["a"])) == ["c"]


def test_a_manifest_cannot_reach_outside_the_output(tmp_path: Path, output: Path) -> None:
    (tmp_path / "secret").write_bytes(b"ours")
    (output / "out").symlink_to(tmp_path)
    known = Manifest({place: frozenset([digest(b"ours")]) for place in ("../secret", "out/secret")})
    remove_vanished(output, known, known.vanished([], []), Receipt())
    assert (tmp_path / "secret").exists()


def test_a_link_is_never_one_of_ours(tmp_path: Path, output: Path) -> None:
    (tmp_path / "secret").write_bytes(b"ours")
    (output / "link").symlink_to(tmp_path / "secret")
    assert not manifest(link=b"ours").wrote(output, "link")
    assert remove_vanished(output, manifest(link=b"ours"), ["link"], Receipt()) == []
    assert (output / "link").is_symlink()
