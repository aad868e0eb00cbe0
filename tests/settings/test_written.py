"""Where a setting is written: the line and the column, in whichever way and file it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.settings.written import Spot, spot_of

FILE = "pelicanconf.py"


def marked(folder: Path, text: str, setting: str, word: object = None, *, by_name: bool = False) -> str:
    """Return what is found in a text, as `line:column: the part that is meant`."""
    (folder / FILE).write_text(text, encoding="utf-8")
    spot = spot_of(folder / FILE, setting, word, by_name=by_name)
    return place(spot) if spot else "nowhere"


def place(spot: Spot) -> str:
    part = spot.source[spot.column - 1 : spot.column - 1 + spot.length]
    return f"{spot.line}:{spot.column}: {part}"


WRITTEN = {
    'X = "a"\n': '1:5: "a"',
    'X: str = "a"\n': '1:10: "a"',
    'X = "a"\nX = "b"\n': '2:5: "b"',
    'Å, X = "ö", "a"\n': '1:13: "a"',
    "Å, X = both()\n": "1:8: both()",
    "(A, (B, X)) = 1, (2, 3)\n": "1:22: 3",
    'A = X = "a"\n': '1:9: "a"',
    'X = ["a",\n     "b"]\n': '1:5: ["a",',
    'X = [\n    "a"\n]\nX += ["b"]\n': '4:6: ["b"]',
    'X = ["a"]\nX.append("b")\n': '2:1: X.append("b")',
    'if True:\n    X = "a"\nelse:\n    X = "b"\n': '4:9: "b"',
    'try:\n    X = "a"\nexcept OSError:\n    pass\n': '2:9: "a"',
    'match 1:\n    case 1:\n        X = "a"\n': '3:13: "a"',
    'X = "a"\ndef f():\n    X = "b"\nclass C:\n    X = "c"\n': '1:5: "a"',
    'X: str\nY = "X"\n# X = 1\n': "nowhere",
    "from os import path as X\n": "1:16: path as X",
    'X = """a\nb"""\n': '1:5: """a',
    "if (X := 1):\n    pass\n": "nowhere",
    "X = (\n": "nowhere",
    "X = '\0'\n": "nowhere",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_a_setting_is_found(tmp_path: Path, text: str) -> None:
    assert marked(tmp_path, text, "X") == WRITTEN[text]


def test_the_name_is_meant_where_nobody_knows_it(tmp_path: Path) -> None:
    assert marked(tmp_path, "  \nA, XY = 1, 2\n", "XY", by_name=True) == "2:4: XY"


def test_a_word_is_found_among_others(tmp_path: Path) -> None:
    text = 'X = [\n    "åäö", "serch",\n    "feeds",\n]\n'
    assert marked(tmp_path, text, "X", "serch") == '2:12: "serch"'
    assert marked(tmp_path, text, "X", "gone") == "1:5: ["
    assert marked(tmp_path, f'{text}X += ["a"]\n', "X", "serch") == '2:12: "serch"'
    assert marked(tmp_path, f'{text}X = ["a"]\n', "X", "serch") == '5:5: ["a"]'
    assert marked(tmp_path, f'{text}X.append("serch")\n', "X", "serch") == '5:10: "serch"'


def test_a_number_is_no_flag(tmp_path: Path) -> None:
    assert marked(tmp_path, "X = [True, 1]\n", "X", 1) == "1:12: 1"


KEYS = {
    'J = {"a": 1, "autoescape": False}\n': "1:28: False",
    "J = dict(autoescape=False, a=1)\n": "1:21: False",
    'J = {}\nJ["autoescape"] = False\n': "2:19: False",
    'J = {"autoescape": True}\nJ["a"] = 1\n': "1:20: True",
    'J = {**old, "a": 1}\nJ.update(autoescape=False)\n': "2:21: False",
    'J = {"a": {}}\n': "1:1: J",
    "J = made()\n": "1:1: J",
}


@pytest.mark.parametrize("text", KEYS)
def test_a_key_of_a_mapping_is_found(tmp_path: Path, text: str) -> None:
    assert marked(tmp_path, text, "J.autoescape") == KEYS[text]


def found_in(folder: Path, setting: str) -> tuple[str, str] | None:
    spot = spot_of(folder / "publishconf.py", setting)
    return (spot.file.relative_to(folder).as_posix(), place(spot)) if spot else None


def test_a_setting_is_found_in_the_file_that_is_imported(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / FILE).write_text('X = "a"\nY = "a"\nfrom parts.more import *\n', encoding="utf-8")
    (tmp_path / "parts/more.py").write_text('Z = "a"\nW = "a"\nfrom pelicanconf import *\n', encoding="utf-8")
    text = 'import os\nW = 1\nfrom pelicanconf import *\nY = "b"\nfrom parts.more import W as V\n'
    (tmp_path / "publishconf.py").write_text(text, encoding="utf-8")
    assert found_in(tmp_path, "X") == (FILE, '1:5: "a"')
    assert found_in(tmp_path, "Y") == ("publishconf.py", '4:5: "b"')
    assert found_in(tmp_path, "Z") == ("parts/more.py", '1:5: "a"')
    assert found_in(tmp_path, "W") == ("parts/more.py", '2:5: "a"')
    assert found_in(tmp_path, "V") == ("parts/more.py", '2:5: "a"')
    assert found_in(tmp_path, "GONE") is None


def test_a_file_in_another_encoding_is_counted_in_characters(tmp_path: Path) -> None:
    text = '# coding: latin-1\nÅ, X = "ö", "a"\n'
    (tmp_path / FILE).write_bytes(text.encode("latin-1"))
    spot = spot_of(tmp_path / FILE, "X")
    assert spot is not None
    assert place(spot) == '2:13: "a"'


def test_a_file_that_is_gone_tells_nothing(tmp_path: Path) -> None:
    assert spot_of(tmp_path / FILE, "X") is None


@given(st.lists(st.sampled_from(["X = 'å'", "Y = 'X'", "X, Y = 1, 2", "", "# X = 3"]), max_size=12))
def test_what_is_set_last_counts(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    setting = [number for number, line in enumerate(lines, 1) if line.startswith("X")]
    said = marked(tmp_path_factory.mktemp("site"), "\n".join(lines), "X")
    assert said.partition(":")[0] == (str(setting[-1]) if setting else "nowhere")
