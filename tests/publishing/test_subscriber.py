"""A subscriber sees what is new once, and what has changed as what it was: that, and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.authoring.preview.previewing import sample_site
from tests.pelicans import pelican

from .edits import EVERYTHING, Edit
from .script import SCRIPT
from .subscriber import subscribing
from .texts import SITE

BEGUN = datetime(2026, 11, 26, 8, tzinfo=UTC)
PLAIN = """\
from pelicanconf import *
SITEURL = "https://casebook.example"
CASEBOOK_AUTHORITY = "casebook.example,2026"
RELATIVE_URLS = False
DELETE_OUTPUT_DIRECTORY = CASEBOOK_STAGED = CASEBOOK_PUBLISHES = True
"""


@dataclass
class Desk:
    """Where somebody edits a site and publishes it, an hour after the last time."""

    folder: Path
    moment: datetime = BEGUN

    def publish(self, *, look: bool = True) -> str:
        """Publish the site as `make publish` does it; return what was said."""
        self.moment += timedelta(hours=1)
        epoch = str(int(self.moment.timestamp()))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "COLUMNS": "200", "LC_ALL": "C.UTF-8"}
        done = pelican("content", "-s", "publishconf.py", folder=self.folder, environment=environment)
        said = done.stdout + done.stderr
        assert "Traceback" not in said, said
        assert (done.returncode == 0) is look, said
        return said


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    sample_site(tmp_path)
    (tmp_path / "publishconf.py").write_text(f"import sys\nsys.path.append('.')\n{PLAIN}")
    for name, text in SITE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Desk(tmp_path)


def follow(desk: Desk, edits: Sequence[Edit]) -> None:
    """Subscribe, and make one edit after the other; each is to be seen as it says."""
    told: list[tuple[str, set[str], set[str]]] = []
    desk.publish()
    with subscribing(desk.folder / "output") as subscriber:
        assert subscriber.look() == (EVERYTHING, set())
        for edit in edits:
            edit.make(desk.folder)
            if edit.refused:
                said = desk.publish(look=False)
                assert [words for words in edit.refused if words not in said] == [], f"{edit.name}:\n{said}"
                assert subscriber.look() == (set(), set()), edit.name
                edit.mend(desk.folder)
            desk.publish()
            told.append((edit.name, *subscriber.look()))
    assert told == [(edit.name, edit.new, edit.modified) for edit in edits]


def test_a_subscriber_sees_of_a_few_edits_what_there_is_to_see(desk: Desk) -> None:
    follow(desk, [SCRIPT[number] for number in (1, 3, 6, 11)])


NOBODYS = """\
publishconf.py:4:11: warning: SITEURL: 'https://casebook.example' is an example, and nobody's address
    4 | SITEURL = "https://casebook.example"
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
    Write the address at which the site will be read.
publishconf.py:5:22: warning: CASEBOOK_AUTHORITY: 'casebook.example,2026' is nobody's domain, and feed \
readers will know every entry by it
    5 | CASEBOOK_AUTHORITY = "casebook.example,2026"
      |                      ^^^^^^^^^^^^^^^^^^^^^^^
    Before the first reader comes, write a domain of yours and a year in which it was yours.
"""


def test_whoever_publishes_under_the_names_of_the_sample_is_told_each_time(desk: Desk) -> None:
    assert NOBODYS in desk.publish()
    assert NOBODYS in desk.publish()  # where there is nothing to do
    settings = desk.folder / "publishconf.py"
    sample = settings.read_text("utf-8")
    settings.write_text(sample.replace("CASEBOOK_PUBLISHES = ", ""), encoding="utf-8")
    assert "nobody's" not in desk.publish()
    settings.write_text(sample.replace("casebook.example", "casebook.se"), encoding="utf-8")
    assert "nobody's" not in desk.publish()


@pytest.mark.slow
def test_a_subscriber_sees_of_thirty_edits_what_there_is_to_see(desk: Desk) -> None:
    assert len(SCRIPT) >= 30
    follow(desk, SCRIPT)


@pytest.mark.slow
def test_it_makes_no_difference_whether_anything_was_kept_from_before(desk: Desk) -> None:
    def forget(folder: Path) -> None:
        shutil.rmtree(folder / "cache", ignore_errors=True)

    follow(desk, [Edit(e.name, both(e.make, forget), e.new, e.modified, e.refused, e.mend) for e in SCRIPT])


def both(one: Callable[[Path], None], other: Callable[[Path], None]) -> Callable[[Path], None]:
    return lambda folder: (one(folder), other(folder))[0]
