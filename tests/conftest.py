"""Where tests run: never beside an installed plugin, in the system's own browser, by repeatable chance."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

# Some of what Playwright switches off, since the last list given holds; and two menus below the line for
# addresses, for which Chromium else starts a process with each window: half of the time of opening one.
FEATURES = "DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,MediaRouter,OptimizationHints,PaintHolding"
MENUS = "WebUIOmniboxPopup,WebUIOmniboxAimPopup"

# Chromium must reach nothing but what a test serves: the last flag makes every other name unknown.
BROWSER_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={FEATURES},{MENUS}",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]

# The same examples in every run, and no deadline, which a busy machine misses for no fault of the code.
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=60)
# `make test-full` looks further, and elsewhere each time.
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("repeatable")


_constants_of_what_is_loaded = providers._get_local_constants


def _constants() -> Any:
    """Return the constants of our modules that Hypothesis is to draw, in a repeatable run none.

    Which modules are loaded by then hangs on the tests that a process had before: a failure would come once
    and not again.
    """
    is_repeatable = settings.get_current_profile_name() == "repeatable"
    return providers._local_constants if is_repeatable else _constants_of_what_is_loaded()


providers._get_local_constants = _constants

MEMORY, ROOM = Path("/dev/shm"), 4_000_000_000
"""Where Linux has a disk that is no disk, and the bytes that have to be free there."""


def pytest_configure() -> None:
    """Have tests write into memory where they may: they make a hundred thousand files that nobody keeps."""
    # Python looks for what nobody needs any more each time that there are 700 things more: of what pytest and
    # all our modules hold, a sixth of the time of many tests goes into that.
    gc.set_threshold(20_000, 20, 20)
    if "TMPDIR" not in os.environ and has_room(MEMORY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def has_room(folder: Path) -> bool:
    """Tell whether there is a folder with room, to write into and to run programs from."""
    if sys.platform != "linux" or not os.access(folder, os.W_OK):
        return False
    disk = os.statvfs(folder)
    return not disk.f_flag & os.ST_NOEXEC and disk.f_bavail * disk.f_frsize >= ROOM


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` take what is made now for what is expected."""
    parser.addoption("--refresh-golden", action="store_true", help="write tests/expected anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check that a text is the one under tests/expected, or is written there by --refresh-golden."""
    refresh = request.config.getoption("--refresh-golden")

    def check(path: str, text: str) -> None:
        expected = Path(__file__).parent / "expected" / path
        if refresh:
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(text, encoding="utf-8", newline="\n")
        assert text == expected.read_text(encoding="utf-8")

    return check


def pytest_sessionstart() -> None:
    """Refuse to run beside an installed plugin, which Pelican would load instead of plugins/casebook."""
    try:
        installed = distribution("pelican-casebook")
    except PackageNotFoundError:
        return
    message = (
        f"pelican-casebook {installed.version} is installed in {installed.locate_file('')} and would be "
        "tested instead of plugins/casebook. Remove it: python -m pip uninstall pelican-casebook"
    )
    raise pytest.UsageError(message)


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> None:
    """Compile a template once for all builds that tests make in this process."""
    from tests import compiled

    compiled.use({})


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the system's Chromium, or of the browser that the variable CHROMIUM names."""
    wanted = os.environ.get("CHROMIUM", "chromium")
    found = shutil.which(wanted)
    if found is None:
        remedy = "On Debian and Ubuntu: sudo apt install chromium"
        pytest.fail(f"There is no {wanted} here. {remedy}", pytrace=False)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], chromium: str) -> dict[str, Any]:
    """Launch the system's browser; Playwright's own is never downloaded."""
    return {**browser_type_launch_args, "executable_path": chromium, "args": BROWSER_FLAGS}
