"""What Pagefind makes of records, as a browser gets it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.search import bundle as room
from casebook.search.chunks import SIGN, unpacked
from casebook.search.program import Unable, index
from casebook.search.record import Record

from .samples import record

SEVERAL = [
    record(0, "en", "Companies reward whoever brings followers."),
    record(0, "sv", "Belöningarna delades ut."),
    record(1, "da", "Kampagnerne gik godt."),
    record(2, "fr", "Les campagnes ont réussi."),
]


def bundle_of(records: Sequence[Record]) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        return room.bundle_of(records, Path(folder, "index"))


def fragment(raw: bytes) -> Any:
    return json.loads(gzip.decompress(raw).removeprefix(SIGN))


def words_of(files: dict[str, bytes], lang: str) -> list[str]:
    chunks = [raw for name, raw in files.items() if name.startswith(f"index/{lang}_")]
    return sorted(word[0] for raw in chunks for word in unpacked(raw)[0])


def test_it_holds_what_a_browser_needs_and_no_more() -> None:
    files = bundle_of(SEVERAL)
    kinds = {name.partition("/")[0] if "/" in name else name.split(".")[0] for name in files}
    assert kinds == {
        *(
            "facets",
            "fragment",
            "index",
            "pagefind",
            "pagefind-entry",
            "stemmers",
            "stemmers-licence",
            "wasm",
        ),
    }
    assert [name for name in files if name.startswith("wasm")] == ["wasm.unknown.pagefind"]


def test_it_is_the_same_each_time() -> None:
    assert bundle_of(SEVERAL) == bundle_of(SEVERAL)


def test_texts_are_called_by_their_age_whatever_the_order_they_come_in() -> None:
    files = bundle_of(SEVERAL)
    said = {
        name.partition("/")[2]: fragment(raw)["meta"]["path"] for name, raw in files.items() if "frag" in name
    }
    newest_first = [SEVERAL[place] for place in (3, 2, 0, 1)]
    tags = ("zxx-fr" if each.lang == "fr" else each.lang for each in newest_first)
    names = [f"{tag}_{number}.pf_fragment" for number, tag in enumerate(tags)]
    assert said == dict(zip(names, (each.shown["path"] for each in newest_first), strict=True))
    for name, raw in files.items():
        if name.endswith(".pf_meta"):
            lang = name.split(".")[1].rpartition("_")[0]
            assert {text for text, _ in unpacked(raw)[1]} == {
                each[:-12] for each in names if each.startswith(lang)
            }
    assert bundle_of(SEVERAL[::-1]) == files


def test_each_language_has_its_own_stems_and_the_program_has_none() -> None:
    files = bundle_of(SEVERAL)
    entry = json.loads(files["pagefind-entry.json"])
    assert {lang: about["wasm"] for lang, about in entry["languages"].items()} == dict.fromkeys(
        ("da", "en", "fr", "sv")
    )
    assert {"compani", "reward", "follow", "bring"} <= set(words_of(files, "en"))
    assert {"beloning", "del", "ut"} <= set(words_of(files, "sv"))
    assert {"kampagn", "gik"} <= set(words_of(files, "da"))
    assert {"campagnes", "reussi"} <= set(words_of(files, "zxx-fr"))


def test_what_results_show_is_not_searched() -> None:
    shown = {"path": "cases/case-9/", "title": "Case 9", "lang": "en", "verdict": "Unmistakably"}
    files = bundle_of([record(9, "en", "Text.", shown=shown)])
    assert words_of(files, "en") == ["9", "case", "text"]
    (said,) = [fragment(raw) for name, raw in files.items() if name.startswith("fragment/")]
    assert said["meta"] == shown
    assert (said["url"], said["content"]) == ("/cases/case-9/", "Text.")


def test_a_text_that_is_lost_is_no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "sheet_of", lambda _: b"<html><body></body></html>")
    with pytest.raises(Unable):
        bundle_of([record()])


@pytest.mark.parametrize("kind", ["*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment", "*entry.json"])
@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9, None])
def test_what_a_full_disk_has_cut_is_no_index(
    monkeypatch: pytest.MonkeyPatch, kind: str, kept: float | None
) -> None:
    """Pagefind ends well then."""

    def cut(pages: Path, output: Path) -> None:
        index(pages, output)
        path = sorted(output.glob(kind))[0]
        raw = path.read_bytes()
        path.unlink()
        if kept is not None:
            path.write_bytes(raw[: int(len(raw) * kept)])

    monkeypatch.setattr(room, "index", cut)
    with pytest.raises(Unable):
        bundle_of(SEVERAL)


def test_it_may_be_made_in_a_folder_that_is_named_from_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert room.bundle_of(SEVERAL, Path("cache/index")) == bundle_of(SEVERAL)


@settings(max_examples=5)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=4))
def test_whatever_a_text_says_it_is_in_the_index(pieces: list[str]) -> None:
    files = bundle_of([record(0, "en", *pieces), record(1)])
    assert len([name for name in files if name.startswith("fragment/")]) == 2
