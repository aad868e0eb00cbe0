"""What is kept in a file of its own comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.disk.sealed import seal, unsealed

_plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=_plain)
def test_it_comes_back_as_it_was(value: Any, tmp_path: Path) -> None:
    seal(value, tmp_path / "kept", 1)
    assert unsealed(tmp_path / "kept", 1) == value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_part_of_it_can_be_another(data: st.DataObject, tmp_path: Path) -> None:
    path = tmp_path / "kept"
    seal({"a": (1, "two")}, path, 1)
    raw = path.read_bytes()
    place = data.draw(st.integers(0, len(raw) - 1))
    path.write_bytes(raw[:place] + bytes([raw[place] ^ data.draw(st.integers(1, 255))]) + raw[place + 1 :])
    assert unsealed(path, 1) is None
    path.write_bytes(raw[:place])
    assert unsealed(path, 1) is None


@pytest.mark.parametrize("form", [0, 2])
def test_another_form_is_not_understood(form: int, tmp_path: Path) -> None:
    seal("kept", tmp_path / "kept", form)
    assert unsealed(tmp_path / "kept", 1) is None


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert unsealed(tmp_path / "kept", 1) is None
