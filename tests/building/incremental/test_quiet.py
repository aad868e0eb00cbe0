"""What was another while a site was made, and was changed back, is seen by no page after the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.building.incremental.standing import Standing
from casebook.building.press import Press

from .recording import Recorded, made_anew

FOOTER = "theme/templates/partials/hooks/footer.html"


def open_offer(site: Recorded) -> None:
    site.edit("content/cases/tip.en.md", "The offer was public.", "The offer was open.")


@pytest.fixture(scope="module")
def whole(built: Path) -> dict[str, bytes]:
    """Return what a build from nothing makes of what each test ends with."""
    return made_anew(built, open_offer)


@pytest.mark.parametrize("name", [FOOTER, "content/sources.yaml", "content/images/photo.png"])
def test_what_was_changed_back_is_made_again(
    name: str, whole: dict[str, bytes], site: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = site.folder / name
    before, take_in, publish = path.read_bytes(), Standing.take_in, Press.publish

    def take_in_then(self: Standing) -> object:
        path.write_bytes(before.replace(b"A report", b"A letter") + b"# wrong")
        return take_in(self)

    def publish_then(self: Press) -> None:
        publish(self)
        path.write_bytes(before)

    open_offer(site)
    with monkeypatch.context() as patch:
        patch.setattr(Standing, "take_in", take_in_then)
        patch.setattr(Press, "publish", publish_then)
        site.build()
    wrong = site.files()
    site.build()
    assert site.files() == whole
    assert site.files() != wrong
