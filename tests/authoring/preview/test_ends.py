"""How a preview begins and ends: ports that are taken, folders that are not there, Ctrl-C, another start."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from .. import forks
from ..conftest import Talk
from ..terminal import CTRL_C
from .previewing import case, previewing, sample_site, surroundings, until

PLAIN = "AUTHOR = 'A'\nSITENAME = 'Plain'\nPATH = 'content'\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\n"


def site_of_one_case(folder: Path) -> Path:
    sample_site(folder)
    (folder / "content" / "first.md").write_text(case(), encoding="utf-8")
    return folder


def test_a_port_that_is_taken_is_said_with_what_to_do(tmp_path: Path) -> None:
    site = site_of_one_case(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = forks.run(["serve", "-p", str(port)], site, surroundings("en"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Port {port} is taken: by another preview, perhaps? End that one, or take another port, as in: "
        f"casebook serve --port {port + 1} (make devserver PORT={port + 1})\n"
    )


def test_an_address_that_is_not_ours_is_said(tmp_path: Path) -> None:
    options = ["-b", "192.0.2.1", "-p", "8000"]
    done = forks.run(["serve", *options], site_of_one_case(tmp_path), surroundings("en"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The site cannot be served at 192.0.2.1, port 8000 (Cannot assign requested address). Take another "
        "address or port: casebook serve --bind ADDRESS --port NUMBER\n"
    )


def family(pid: int) -> set[int]:
    """Return the processes that a process has begun, and those that these have."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], check=True, capture_output=True, text=True).stdout
    pairs = [(int(child), int(parent)) for child, parent in map(str.split, listed.splitlines())]
    found, new = set[int](), {pid}
    while new:
        found |= new
        new = {child for child, parent in pairs if parent in new} - found
    return found - {pid}


def living() -> set[int]:
    """Return the processes that have not ended; of some that have, nobody has taken note yet."""
    listed = subprocess.run(["ps", "-eo", "pid=,stat="], check=True, capture_output=True, text=True).stdout
    return {int(pid) for pid, state in map(str.split, listed.splitlines()) if not state.startswith("Z")}


def test_ctrl_c_on_a_terminal_ends_it_without_a_trace(site: Path, talk_to_a_process: Talk) -> None:
    site_of_one_case(site)
    preview = talk_to_a_process("serve", "-p", "0")
    preview.until("Made: 1 case.")
    begun = family(preview.process.pid)
    assert begun
    preview.press(CTRL_C)
    preview.until("The preview has ended.")
    assert preview.status() == 0
    assert "Traceback" not in preview.shown
    assert "KeyboardInterrupt" not in preview.shown
    until(lambda: not begun & living(), lambda: f"left behind: {begun}")


def test_no_process_is_left_of_one_that_was_killed_in_the_middle_of_a_build(tmp_path: Path) -> None:
    with previewing(site_of_one_case(tmp_path), forked=False) as preview:
        preview.write("content/first.md", case(text="Now."))
        begun = family(preview.process.pid)
        assert begun
        preview.process.send_signal(signal.SIGKILL)
        preview.process.wait()
        until(lambda: not begun & living(), lambda: f"left behind: {begun}")


def test_the_content_may_come_later(tmp_path: Path) -> None:
    site = sample_site(tmp_path)
    (site / "content" / "images").rmdir()
    (site / "content").rmdir()
    with previewing(site) as preview:
        status, _, page = preview.get("")
        assert status == 503
        assert "there is no folder &#39;content&#39; with content" in page
        assert "The site cannot be built yet" in page
        (site / "content").mkdir()
        preview.write("content/first.md", case())
        preview.until(lambda: preview.get("cases/first/")[0] == 200)


def test_settings_that_were_broken_at_the_start_may_be_mended(tmp_path: Path) -> None:
    site = site_of_one_case(tmp_path)
    settings = (site / "pelicanconf.py").read_text(encoding="utf-8")
    (site / "pelicanconf.py").write_text(settings + "1 = 2\n", encoding="utf-8")
    with previewing(site, "-o", str(site / "output")) as preview:
        assert "this is no Python" in preview.text("")
        preview.write("pelicanconf.py", settings)
        preview.until(lambda: preview.get("cases/first/")[0] == 200)
        preview.write("content/first.md", case(text="And goes on."))
        preview.until(lambda: "And goes on." in preview.text("cases/first/"))


def test_a_file_in_the_place_of_the_output_is_a_problem_in_the_page(tmp_path: Path) -> None:
    site = site_of_one_case(tmp_path)
    (site / "output").write_text("in the way", encoding="utf-8")
    with previewing(site) as preview:
        status, _, page = preview.get("")
        assert status == 503
        assert "output:1:1" in page
        assert "this is no folder" in page
        (site / "output").unlink()
        preview.write("content/first.md", case(text="Out of the way."))
        preview.until(lambda: preview.get("cases/first/")[0] == 200)


def test_options_of_pelican_are_heeded(tmp_path: Path) -> None:
    site = site_of_one_case(tmp_path)
    options = ["--", "-e", 'SITENAME="Another name"', "--relative-urls", "-t", "simple"]
    with previewing(site, "-o", str(tmp_path / "elsewhere"), *options) as preview:
        assert "Another name" in preview.text("cases/first/")
        assert (tmp_path / "elsewhere" / "cases" / "first" / "index.html").is_file()


def test_a_plain_site_of_pelicans_is_previewed_likewise(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text(PLAIN + "PLUGINS = []\n", encoding="utf-8")
    post = "Title: A post\nDate: 2024-01-01\n\nIts text.\n"
    (tmp_path / "content" / "post.md").write_text(post, encoding="utf-8")
    with previewing(tmp_path) as preview:
        assert "Its text." in preview.text("a-post.html")
        assert "Its text." in preview.text("a-post")
        preview.write("content/post.md", post.replace("Its text.", "Another text."))
        preview.until(lambda: "Another text." in preview.text("a-post.html"))
        assert "casebook-preview" not in (tmp_path / "output" / "a-post.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_memory_stays_flat(tmp_path: Path) -> None:
    def largest() -> int:
        status = (Path(f"/proc/{pid}/status").read_text() for pid in family(preview.process.pid))
        return max(int(re.search(r"VmRSS:\s+(\d+)", text)[1]) for text in status if "VmRSS" in text)

    with previewing(site_of_one_case(tmp_path), forked=False) as preview:
        sizes = []
        for number in range(24):
            builds = preview.builds
            preview.write("content/first.md", case(text=f"Edit {number}. " + "word " * 2000))
            preview.after_build(builds + 1)
            time.sleep(0.05)
            sizes.append(largest())
        assert max(sizes[12:]) < max(sizes[:12]) * 1.1
