"""What happens to a site between two publications, and what a subscriber is to see of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

CHECK = "event/tip/2010-03-01-check-nobody-tipped"
VERDICT = "event/tip/timeline-verdict-reach-2010-02-01"
OF_TIP = {"case/tip", CHECK, VERDICT}
EVERYTHING = {*OF_TIP, "case/network", "follow-up/later", "post/dance"}
NOTHING: set[str] = set()


@dataclass(frozen=True)
class Edit:
    """An edit: what it is called, what it does to the folder of a site, and what a subscriber sees.

    What is `refused` is not published, with these words among others, and put right by `mend`.
    """

    name: str
    make: Callable[[Path], None]
    new: set[str] = field(default_factory=set)
    modified: set[str] = field(default_factory=set)
    refused: tuple[str, ...] = ()
    mend: Callable[[Path], None] = lambda _: None


def put(name: str, text: str) -> Callable[[Path], None]:
    """Return what writes a file."""

    def write(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")

    return write


def say(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what writes something else into a file."""

    def change(site: Path) -> None:
        text = (site / name).read_text("utf-8")
        assert text.count(old) == 1, f"{name}: {old!r}"
        (site / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


def move(old: str, new: str) -> Callable[[Path], None]:
    """Return what gives a file another place."""

    def rename(site: Path) -> None:
        (site / new).parent.mkdir(parents=True, exist_ok=True)
        (site / old).rename(site / new)

    return rename


def remove(name: str) -> Callable[[Path], None]:
    """Return what removes a file."""
    return lambda site: (site / name).unlink()


def all_of(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    """Return what does one thing after the other."""

    def change(site: Path) -> None:
        for each in changes:
            each(site)

    return change


def setting(name: str, value: str) -> Callable[[Path], None]:
    """Return what sets something in the file of settings for readers."""

    def change(site: Path) -> None:
        with (site / "publishconf.py").open("a", encoding="utf-8") as file:
            file.write(f"{name} = {value!r}\n")

    return change
