"""Whatever series of builds: of what is known at its end, nothing is lost, and of the rest little stays."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.disk.packs import Damaged, Packs, Slip

_KEYS = st.sampled_from("abcdefgh")
_THINGS = st.one_of(st.binary(max_size=40), st.builds(lambda n: bytes([n]) * 700_000, st.integers(0, 255)))
_SAVES = st.tuples(
    st.lists(st.dictionaries(_KEYS, _THINGS, max_size=3), max_size=3),
    st.sets(_KEYS, max_size=3),
)
"""What each process of a build writes, and what is gone since."""


@given(st.lists(_SAVES, max_size=25))
def test_nothing_alive_is_lost(series: list[tuple[list[dict[str, bytes]], set[str]]]) -> None:
    expected: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for written, gone in series:
            packs = Packs.load(Path(folder))
            known = dict(packs.known)
            for things in written:
                writer = packs.writer()
                known |= {key: writer.add(raw) for key, raw in things.items()}
                expected |= things
            for key in gone & known.keys():
                del known[key], expected[key]
            packs.save(known, {"number": len(known)})
            assert {key: packs.read(slip) for key, slip in packs.known.items()} == expected
            again = Packs.load(Path(folder))
            assert {key: again.read(slip) for key, slip in again.known.items()} == expected
            assert again.notes == {"number": len(expected)}
            assert_tidy(again)
            packs._close()
            again._close()


def assert_tidy(packs: Packs) -> None:
    """Hold that no pack is there for nothing, that they are few, and that little in them is dead."""
    sizes = {path.name: path.stat().st_size for path in packs.folder.glob("*.pack")}
    alive: dict[str, int] = dict.fromkeys(sizes, 0)
    for slip in packs.known.values():
        alive[slip.pack] += slip.length
    assert sizes.keys() == {slip.pack for slip in packs.known.values()}
    assert len(sizes) <= 12
    if alive:
        largest = max(alive, key=lambda pack: (alive[pack], pack))
        assert sizes[largest] <= 2 * alive[largest] + 1_000_000


def in_packs_of_their_own(packs: Packs, count: int) -> dict[str, Slip]:
    return {f"{number}": packs.writer().add(bytes([number]) * number) for number in range(1, count + 1)}


def test_twelve_packs_stay_as_they_are_and_of_thirteen_only_the_largest(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    twelve = in_packs_of_their_own(packs, 12)
    packs.save(twelve, {})
    assert packs.known == twelve
    thirteen = twelve | {"13": packs.writer().add(b"x" * 13)}
    packs.save(thirteen, {})
    names = {slip.pack for slip in packs.known.values()}
    assert len(names) == 2
    assert packs.known["13"] == thirteen["13"]
    assert {path.name for path in tmp_path.glob("*.pack")} == names
    assert [packs.read(packs.known[f"{n}"]) for n in range(1, 13)] == [bytes([n]) * n for n in range(1, 13)]


def test_a_pack_that_is_mostly_dead_is_copied(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    writer = packs.writer()
    dead, alive = writer.add(b"d" * 1_000_100), writer.add(b"a" * 100)
    packs.save({"dead": dead, "alive": alive}, {})
    packs.save({"alive": alive}, {})
    assert packs.known == {"alive": alive}  # 1,000,200 bytes, of which twice 100 and a million may stand
    writer = packs.writer()
    dead, alive = writer.add(b"d" * 1_000_101), writer.add(b"a" * 100)
    packs.save({"dead": dead, "alive": alive}, {})
    packs.save({"alive": alive}, {})
    assert packs.known["alive"] == (packs.known["alive"].pack, 0, 100, alive.digest)
    assert [path.stat().st_size for path in tmp_path.glob("*.pack")] == [100]


def test_packs_that_cannot_be_put_together_leave_the_old_index(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    packs.save(in_packs_of_their_own(packs, 12), {"old": True})
    before = (tmp_path / "index").read_bytes()
    (tmp_path / packs.known["3"].pack).write_bytes(b"xxx")
    with pytest.raises(Damaged):
        packs.save({**packs.known, "13": packs.writer().add(b"x" * 13)}, {})
    assert (tmp_path / "index").read_bytes() == before
