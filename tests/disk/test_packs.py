"""What is put into packs is read back, or refused; never is it something else."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path

import pytest

from casebook.disk import packs as module
from casebook.disk import sealed
from casebook.disk.packs import Damaged, Packs, Slip

FACTS = {"about": "x", "lists": {"a": ("b", 1, None, 2.5)}}


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return packs in which two things are kept."""
    packs = Packs(tmp_path / "standing")
    writer = packs.writer()
    packs.save({"one": writer.add(b"first"), "two": writer.add(b"")}, FACTS)
    return packs


def the_pack(packs: Packs) -> Path:
    (path,) = packs.folder.glob("*.pack")
    return path


def test_what_is_added_is_read_back_by_this_build_and_the_next(packs: Packs) -> None:
    for known in (packs, Packs.load(packs.folder)):
        assert {key: known.read(slip) for key, slip in known.known.items()} == {"one": b"first", "two": b""}
        assert known.notes == FACTS
    assert Packs.load(packs.folder).known["one"] == Slip(
        the_pack(packs).name, 0, 5, "1c6616224336f5d2ea1e55c74768eac0"
    )


def test_what_is_added_can_be_read_before_it_is_saved(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    writer = packs.writer()
    slips = [writer.add(raw) for raw in (b"a", b"bc", b"d" * 100_000)]
    assert [(slip.start, slip.length) for slip in slips] == [(0, 1), (1, 2), (3, 100_000)]
    assert [packs.read(slip) for slip in slips] == [b"a", b"bc", b"d" * 100_000]


def test_a_folder_without_an_index_knows_nothing(tmp_path: Path) -> None:
    known = Packs.load(tmp_path / "nowhere")
    assert (known.known, known.notes) == ({}, {})
    assert not (tmp_path / "nowhere").exists()


def test_a_flipped_byte_is_refused_and_what_stands_beside_it_is_not(packs: Packs) -> None:
    path = the_pack(packs)
    path.write_bytes(b"fIrst")
    known = Packs.load(packs.folder)
    with pytest.raises(Damaged, match=path.name):
        known.read(known.known["one"])
    assert known.read(known.known["two"]) == b""


@pytest.mark.parametrize("left", [b"", b"firs"])
def test_a_pack_that_is_cut_off_is_refused(packs: Packs, left: bytes) -> None:
    the_pack(packs).write_bytes(left)
    known = Packs.load(packs.folder)
    with pytest.raises(Damaged):
        known.read(known.known["one"])


def test_a_missing_pack_is_refused(packs: Packs) -> None:
    the_pack(packs).unlink()
    known = Packs.load(packs.folder)
    with pytest.raises(Damaged):
        known.read(known.known["one"])


def test_a_folder_in_the_place_of_a_pack_is_refused(packs: Packs) -> None:
    path = the_pack(packs)
    path.unlink()
    path.mkdir()
    known = Packs.load(packs.folder)
    with pytest.raises(Damaged):
        known.read(known.known["one"])


def test_every_byte_of_the_index_counts(packs: Packs) -> None:
    index = packs.folder / "index"
    raw = index.read_bytes()
    for place in range(len(raw)):
        index.write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        assert Packs.load(packs.folder).known == {}
        index.write_bytes(raw[:place])
        assert Packs.load(packs.folder).known == {}
    index.write_bytes(raw + b"x")
    assert Packs.load(packs.folder).known == {}
    index.write_bytes(raw)
    assert Packs.load(packs.folder).known == packs.known


@pytest.mark.parametrize("form", [b"casebook 0 cpython-311\n", b"casebook 1 another\n", b"something else\n"])
def test_an_index_of_another_form_knows_nothing(packs: Packs, form: bytes) -> None:
    index = packs.folder / "index"
    body = index.read_bytes().split(b"\n", 1)[1]
    index.write_bytes(form + body)
    assert (Packs.load(packs.folder).known, Packs.load(packs.folder).notes) == ({}, {})


def test_a_body_that_cannot_be_read_knows_nothing_though_its_digest_is_right(packs: Packs) -> None:
    for body in (b"", b"{", b"(\x02\x00\x00\x00", b"N"):
        (packs.folder / "index").write_bytes(sealed._seal(body, module._FORM) + b"\n" + body)
        assert Packs.load(packs.folder).known == {}


def test_what_is_no_longer_known_is_swept_and_nothing_else(packs: Packs) -> None:
    old = the_pack(packs)
    (packs.folder / "orphan.pack").write_bytes(b"left by a build that was killed")
    (packs.folder / "notes.txt").write_text("somebody's own")
    writer = packs.writer()
    packs.save({"three": writer.add(b"third")}, {})
    assert not old.exists()
    assert {path.name for path in packs.folder.iterdir()} == {
        "index",
        "notes.txt",
        packs.known["three"].pack,
    }


def test_what_nobody_saved_is_not_known_and_goes_with_the_next_save(packs: Packs) -> None:
    packs.writer().add(b"never saved")
    assert len(list(packs.folder.glob("*.pack"))) == 2
    known = Packs.load(packs.folder)
    assert known.known == packs.known
    known.save(known.known, known.notes)
    assert len(list(packs.folder.glob("*.pack"))) == 1


def test_nothing_known_leaves_an_index_alone(packs: Packs) -> None:
    packs.save({}, {})
    assert [path.name for path in packs.folder.iterdir()] == ["index"]


def test_a_fork_writes_into_a_pack_of_its_own(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    writer = packs.writer()
    before = writer.add(b"before")
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        slips = [writer.add(b"in the fork"), writer.add(b"and more")]
        os.write(sending, json.dumps(slips).encode())
        os._exit(0)
    after = writer.add(b"after")
    assert os.waitpid(child, 0)[1] == 0
    said = json.loads(os.read(receiving, 10_000))
    os.close(receiving)
    os.close(sending)
    theirs = [Slip(*slip) for slip in said]
    assert after.pack == before.pack
    assert {slip.pack for slip in theirs}.isdisjoint({before.pack})
    assert [slip.start for slip in (before, after, *theirs)] == [0, 6, 0, 11]
    packs.save(dict(zip("abcd", (before, after, *theirs), strict=True)), {})
    known = Packs.load(tmp_path)
    assert [known.read(known.known[key]) for key in "abcd"] == [
        b"before",
        b"after",
        b"in the fork",
        b"and more",
    ]


def test_a_writer_that_is_done_leaves_no_file_open(tmp_path: Path) -> None:
    before = set(Path("/proc/self/fd").iterdir())
    for number in range(3):
        packs = Packs.load(tmp_path)
        writer = packs.writer()
        packs.save({"one": writer.add(b"%d" % number)}, {})
        packs = Packs.load(tmp_path)
        packs.read(packs.known["one"])
        del packs, writer
    assert set(Path("/proc/self/fd").iterdir()) == before


def test_equal_values_are_kept_as_the_same_bytes() -> None:
    one, other = "sv-x", "-".join(("sv", "x"))
    assert one is not other
    assert module.pickled([one, one]) == module.pickled([one, other])
    assert pickle.loads(module.pickled({"a": (one, None, 2.5)})) == {"a": ("sv-x", None, 2.5)}
