"""What an output that is made beside the live one counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.disk.edition import Edition
from casebook.disk.places import Claim
from casebook.disk.receipt import Receipt
from casebook.disk.staging import Staged


class Lost:
    """Something kept that cannot be read any more."""

    digest, length = "0" * 32, 1

    def read(self) -> bytes:
        raise LookupError


def test_an_edition_that_was_given_up_halfway_does_not_count(tmp_path: Path) -> None:
    output, edition = Staged(tmp_path / "output", tmp_path / "cache"), Edition()
    for number, content in enumerate((b"one", Lost())):
        edition.add(Claim(f"{number}.html", "a.md"), content)
    with pytest.raises(LookupError), output.stage():
        output.receive(edition)
    edition.contents["1.html"] = b"two"
    with output.stage():
        output.receive(edition)
    assert output.receipt == Receipt(made=2)
