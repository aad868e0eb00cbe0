"""A disk that is full, or not ours, ends a build with a sentence and leaves the old site as it was."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from tests.pelicans import pelican
from tests.progress import without_progress

from casebook.building.run import Said
from casebook.words import words_of
from casebook.words.sentences import SENTENCES

from .conftest import SmallSite
from .disks import Refusal, be_anybody, in_a_fork, make_read_only, mount_own_disk
from .versions import TwoVersions

MODES = pytest.mark.parametrize("staged", [True, False], ids=["published", "in place"])
LANGUAGES = ("en", "sv", "da")
PLUGINS = Path(__file__).parents[2] / "plugins"
CANNOT_MOUNT = 77
PAGE = 4096


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794000000")


@pytest.fixture(params=[True, False], ids=["published", "in place"])
def versions(site: SmallSite, request: pytest.FixtureRequest) -> TwoVersions:
    """Return a site with its old version in place, and its new one written."""
    (site.folder / "site" / "content").mkdir(parents=True)
    versions = TwoVersions(SmallSite(site.folder / "site"), posts=2, staged=request.param)
    versions.write("new")
    return versions


def build(site: SmallSite, lang: str = "en") -> int:
    """Build as Pelican's command does: 1 where problems were said, 99 where there is a traceback."""
    try:
        site.build(CASEBOOK_MESSAGES=lang)
    except Said:
        return 1
    return 0


def assert_one_sentence(said: str, key: str, lang: str, site: SmallSite) -> None:
    words, sentence = words_of(lang), SENTENCES[key]
    place, _, rest = said.partition(":1:1: ")
    assert rest == f"{words.gettext(sentence.wrong)}\n    {words.gettext(sentence.remedy)}\n", said
    assert Path(place).is_relative_to(site.folder)
    assert ".part" not in place


class Trying:
    """Builds that are refused something, one after the other, each on the same old site."""

    def __init__(self, versions: TwoVersions) -> None:
        self._versions, self._site = versions, versions.site
        self._kept = self._site.folder.with_name("kept")
        shutil.copytree(self._site.folder, self._kept, symlinks=True)
        self._said = self._site.folder.with_name("said.txt")

    def count(self) -> int:
        """Return how often a build asks the disk for something."""

        def work() -> int:
            refusal = Refusal(self._site.folder)
            status = build(self._site)
            Path(f"{self._said}.asked").write_text(str(refusal.asked))
            return status

        assert in_a_fork(work, self._said) == 0, self._said.read_text()
        return int(Path(f"{self._said}.asked").read_text())

    def refuse(self, nth: int, number: int, key: str) -> bool:
        """Refuse something; say whether that ended the build."""
        shutil.rmtree(self._site.folder)
        shutil.copytree(self._kept, self._site.folder, symlinks=True)
        lang = LANGUAGES[nth % 3]

        def work() -> int:
            Refusal(self._site.folder, nth, number)
            return build(self._site, lang)

        status, said = in_a_fork(work, self._said), without_progress(self._said.read_text())
        stands = self._versions.look()
        if status == 1:
            assert_one_sentence(said, key, lang, self._site)
        else:
            assert (status, said, stands) == (0, "", "new")
        self._versions.repair("new")
        return status == 1


def refuse_each(versions: TwoVersions, step: int) -> tuple[int, int]:
    """Refuse every so many-th thing that a build asks of the disk; return how often it ended, and went on."""
    trying = Trying(versions)
    asked = trying.count()
    ended = [
        trying.refuse(nth, *[(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-share-used-up")][nth % 2])
        for nth in range(1, asked + 1, step)
    ]
    return ended.count(True), ended.count(False)


def test_whatever_a_disk_refuses_the_site_stays_whole(versions: TwoVersions) -> None:
    # Where a site is published, a build asks for more than twice as much.
    ended, _ = refuse_each(versions, 211 if versions.staged else 101)
    assert ended > 1


@pytest.mark.slow
def test_each_single_thing_that_a_disk_refuses_leaves_the_site_whole(versions: TwoVersions) -> None:
    ended, went_on = refuse_each(versions, 1)
    assert ended > 50
    assert went_on < ended / 2


Forked = Callable[[Callable[[], int]], None]


@pytest.fixture
def forked(tmp_path_factory: pytest.TempPathFactory) -> Forked:
    """Return what runs a part of a test in a process of its own, which may mount what it likes."""
    said = tmp_path_factory.mktemp("said") / "said.txt"

    def run(work: Callable[[], int]) -> None:
        status = in_a_fork(work, said)
        if status == CANNOT_MOUNT:
            pytest.skip(f"nobody may mount a disk on this machine: {said.read_text()}")
        assert status == 0, said.read_text()

    return run


def mount(folder: Path, size: int) -> None:
    """Mount a disk that goes with this fork; end the fork where that is not allowed, as in a container."""
    try:
        mount_own_disk(folder, size)
    except OSError as error:
        sys.stderr.write(str(error))
        sys.stderr.flush()
        os._exit(CANNOT_MOUNT)


def told(site: SmallSite, lang: str) -> tuple[int, str]:
    """Build in this process; return the exit status, and what was said."""
    said, real = StringIO(), sys.stderr
    sys.stderr = said
    try:
        return build(site, lang), without_progress(said.getvalue())
    finally:
        sys.stderr = real


@MODES
@pytest.mark.parametrize("halves", [[3], pytest.param([4, 3, 2], marks=pytest.mark.slow)])
def test_a_disk_that_is_really_full_leaves_the_site_whole(
    site: SmallSite,
    staged: bool,
    halves: list[int],
    forked: Forked,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    kept = tmp_path_factory.mktemp("kept") / "site"

    def work() -> int:
        mount(site.folder, 8_000_000)
        site.content.mkdir()
        versions = TwoVersions(SmallSite(site.folder / "site"), posts=2, staged=staged)
        needed = sum(len(held) // PAGE + 1 for held in versions.made["new"].values())
        assert with_room(versions, 0) == 1
        versions.repair("old")
        shutil.copytree(versions.site.folder, kept)
        for pages, status in (*((needed >> half, 1) for half in halves), (2 * needed, 0)):
            shutil.rmtree(versions.site.folder)
            shutil.copytree(kept, versions.site.folder)
            assert with_room(versions, pages) == status
        return 0

    forked(work)


def with_room(versions: TwoVersions, pages: int) -> int:
    """Build on the old site where so many pages of the disk are free, and once more when there is enough."""
    versions.write("new")
    ballast, lang = versions.site.folder.with_name("ballast"), LANGUAGES[pages % 3]
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * PAGE)
    os.truncate(ballast, max(0, ballast.stat().st_size - pages * PAGE))
    status, said = told(versions.site, lang)
    assert versions.look() == ("old" if status else "new"), said
    if status:
        assert_one_sentence(said, "disk-full", lang, versions.site)
    ballast.unlink()
    versions.repair("new")
    return status


@MODES
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_disk_that_is_mounted_for_reading_is_no_bug(
    site: SmallSite, staged: bool, lang: str, forked: Forked
) -> None:
    def work() -> int:
        disk = site.write("disk/output/index.html").parents[1]
        mount(disk, 4_000_000)
        site.settings.update(CASEBOOK_STAGED=staged, OUTPUT_PATH=str(disk / "output"))
        site.post("one", "old")
        site.build()
        make_read_only(disk)
        site.post("one", "new")
        status, said = told(site, lang)
        assert status == 1
        assert_one_sentence(said, "disk-read-only", lang, site)
        assert b"old" in (disk / "output" / "one.html").read_bytes()
        make_read_only(disk, read_only=False)
        site.build()
        assert b"new" in (disk / "output" / "one.html").read_bytes()
        return 0

    forked(work)


@MODES
@pytest.mark.parametrize("folder", ["output", "cache/casebook"])
def test_a_folder_that_is_not_ours_to_write_is_no_bug(
    site: SmallSite, staged: bool, folder: str, forked: Forked
) -> None:
    versions = TwoVersions(site, posts=2, staged=staged)
    versions.write("new")
    beside = [site.folder] if (staged and folder == "output") else []
    closed = [*beside, site.folder / folder, *(site.folder / folder).rglob("*")]

    def work() -> int:
        be_anybody()
        modes = [(path, path.stat().st_mode) for path in closed]
        for path, mode in modes:
            path.chmod(mode & 0o555)
        status, said = told(site, "sv")
        for path, mode in modes:
            path.chmod(mode)
        assert status == 1
        assert_one_sentence(said, "writing-not-permitted", "sv", site)
        assert versions.look() == "old"
        return 0

    forked(work)
    versions.repair("new")


def test_a_file_where_the_cache_should_be_goes(site: SmallSite, capfd: pytest.CaptureFixture[str]) -> None:
    site.write("cache/casebook", "a file where a folder should be")
    site.post("one")
    assert build(site) == 0
    assert without_progress(capfd.readouterr().err) == ""
    assert "one.html" in site.files()


REFUSED = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from disks import Refusal
if "refusal" not in vars(sys):
    sys.refusal = Refusal(Path({begins!r}), {nth})
"""


@MODES
@pytest.mark.parametrize(("below", "nth"), [("cache/casebook", 3), ("output", 20)])
def test_the_command_ends_with_status_1_and_without_a_traceback(
    site: SmallSite, staged: bool, below: str, nth: int
) -> None:
    site.post("one")
    kept = site.chosen(CASEBOOK_STAGED=staged, PLUGINS=["casebook"], PLUGIN_PATHS=[str(PLUGINS)])
    begins = site.folder / (".output.casebook-new" if staged and below == "output" else below)
    refused = REFUSED.format(tests=str(Path(__file__).parent), begins=str(begins), nth=nth)
    site.write("pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in kept.items()) + refused)
    done = pelican("--settings", "pelicanconf.py", folder=site.folder, environment=os.environ)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert_one_sentence(without_progress(done.stderr), "disk-full", "en", site)
