"""A preview that runs as authors run it: a process of its own, on a port of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path

from .. import forks
from ..forks import Forked

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0
"""Seconds to wait for what has to come, on a machine that is busy with other tests."""
CASE = """---
kind: case
title: {title}
slug: {slug}
date: 2009-11-10
organisation: ISS
metrics:
  - id: fans
    label: Fans on Facebook
    observations: [{{date: 2009-11?, value: 122}}, {{date: 2010-02?, value: {value}}}]
---
{text}
"""


def case(
    slug: str = "first", title: str = "First", value: str = "158", text: str = "A reward was offered."
) -> str:
    return CASE.format(slug=slug, title=title, value=value, text=text)


@dataclass(frozen=True)
class Preview:
    """A preview under way: the site's folder, its address with a slash at the end, process and log."""

    folder: Path
    url: str
    process: subprocess.Popen[str] | Forked
    log: Path

    def write(self, name: str, text: str) -> None:
        """Write a file of the site as a careful editor does: beside its place, and renamed."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.tmp")
        part.write_text(text, encoding="utf-8")
        part.replace(path)

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """Return status, header and text of an answer, as it comes."""
        request = urllib.request.Request(self.url + path, method=method, headers=headers)
        try:
            answer: HTTPResponse = urllib.request.urlopen(request, timeout=PATIENCE)
        except urllib.error.HTTPError as error:
            answer = error  # type: ignore[assignment]  # which is an answer, too
        with answer:
            return answer.status, dict(answer.headers), answer.read().decode("utf-8")

    def text(self, path: str) -> str:
        return self.get(path)[2]

    @property
    def said(self) -> str:
        """What stands on the terminal."""
        return self.log.read_text(encoding="utf-8")

    @property
    def builds(self) -> int:
        """How many builds have ended."""
        return len(re.findall(r"^\d\d:\d\d:\d\d  ", self.said, re.MULTILINE))

    def until(self, holds: Callable[[], object], what: str = "") -> None:
        until(holds, lambda: f"{what}\n{self.said}")

    def after_build(self, number: int) -> None:
        self.until(lambda: self.builds >= number, f"build {number}")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=PATIENCE)


def until(holds: Callable[[], object], what: Callable[[], str] = str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, what()
        time.sleep(0.02)


def surroundings(lang: str) -> dict[str, str]:
    """Return the environment of an author who reads a language."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "LANG": f"{lang}.UTF-8", "LC_ALL": ""}


def _started(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "casebook", *arguments]
    with log.open("w", encoding="utf-8") as out:
        return subprocess.Popen(
            command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT, text=True
        )


@contextmanager
def previewing(
    folder: Path, *options: str, lang: str = "en", port: int = 0, wait: bool = True, forked: bool = True
) -> Iterator[Preview]:
    """Preview the site of a folder until the block ends, in a fork or in a process of Python's own.

    Wait for the first build.
    """
    log = folder / "said.txt"
    log.write_bytes(b"")
    arguments, environment = ["serve", "-p", str(port), *options], surroundings(lang)
    process = (
        forks.begin(arguments, folder, environment, out=str(log))
        if forked
        else _started(arguments, folder, environment, log)
    )
    preview = Preview(folder, "", process, log)
    try:
        until(lambda: "http://" in preview.said or process.poll() is not None, lambda: preview.said)
        url = re.search(r"http://localhost:\d+/", preview.said)
        assert url, preview.said
        preview = Preview(folder, url[0].replace("localhost", "127.0.0.1"), process, log)
        if wait:
            preview.after_build(1)
        yield preview
    finally:
        preview.stop()


def sample_site(folder: Path) -> Path:
    """Make a site with the project's own settings and theme, and content still to come."""
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    plugins = json.dumps([str(ROOT / "plugins")])
    settings = settings.replace('PLUGIN_PATHS = ["plugins"]', f"PLUGIN_PATHS = {plugins}")
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "content" / "images").mkdir(parents=True)
    return folder
