"""What the author of the scenario does, step by step."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import Final

from .scenario import BEGINNING, DANCE, LATER, NETWORK, OF_TIP, TIP, Bench, Step

CASE = "cases/tip.md"
POST = "---\ntitle: {title}\nslug: {slug}\ndate: {date}\n{more}---\nText.\n"
AGAIN = """---
kind: follow-up
title: Half a year on
slug: again
date: 2026-07-09
follows: a-tip-moved
observations:
  - {metric: fans, date: 2026-07, value: 70}
---
Fewer still.
"""
ANOTHER = """---
kind: case
title: Another case
slug: another
date: 2026-07-20
organisation: Unionen
---
Text.
"""
SWEDISH = """---
kind: case
title: Vems nätverk?
slug: network
lang: sv
translation: true
date: 2026-07-22
---
Två annonser.
"""
LATER_ONES = {
    "follow-up/again",
    "event/tip/late-check",
    "event/tip/timeline-verdict-reach-2026-07-11",
    "case/another",
}
EVERYTHING = BEGINNING | LATER_ONES | {f"post/{name}" for name in ("news", "idea", "soon", "old")}


def nothing(_: Bench) -> None:
    """Publish once more."""


def step(
    name: str, do: Callable[[Bench], object], new: set[str] | None = None, modified: set[str] | None = None
) -> Step:
    return Step(name, do, frozenset(new or ()), frozenset(modified or ()))


def changing(name: str, old: str, new: str) -> Callable[[Bench], None]:
    return lambda bench: bench.change(name, old, new)


def setting(line: str) -> Callable[[Bench], None]:
    return lambda bench: bench.set(line)


def touch(bench: Bench) -> None:
    for path in bench.folder.rglob("*.md"):
        os.utime(path)


def move(bench: Bench) -> None:
    bench.path("posts/dance.md").rename(bench.path("posts/another-name.md"))


def readdress(bench: Bench) -> None:
    """Give a case another address; its id stands in it, and whoever names it names it anew."""
    for name in (CASE, "cases/tip.sv.md"):
        bench.change(name, "slug: a-tip", "slug: a-tip-moved")
    bench.change("follow-ups/later.md", "follows: a-tip", "follows: a-tip-moved")


def lose(bench: Bench) -> None:
    for name in ("cache", "output"):
        shutil.rmtree(bench.folder / name)


def clone(bench: Bench) -> None:
    elsewhere = bench.folder.with_name("å clone")
    shutil.copytree(bench.folder, elsewhere, ignore=shutil.ignore_patterns("cache", "output"))
    bench.folder = elsewhere


def post(slug: str, title: str, date: str, more: str = "") -> Callable[[Bench], None]:
    text = POST.format(title=title, slug=slug, date=date, more=more)
    return lambda bench: bench.write(f"posts/{slug}.md", text)


MOVED = "posts/another-name.md"
TITLE, NEW_TITLE = "title: A tip & a reward", "title: The tip"
EVENT = "  - {id: late-check, date: 2026-07-10, type: check, title: A late check}\n"
RULED = "      - {date: 2026-07-11, is: supported, because: A fourth did.}\n"
RULED_AGAIN = "      - {date: 2026-07-30, is: partly, because: A fifth did not.}\n"
WITHDRAWAL = "revisions:\n  - {date: 2026-07-20, kind: withdrawal, note: It was asked for.}\n"
LATE, RULING, AGAIN_RULED, AGAIN_ID = (
    "event/tip/late-check",
    "event/tip/timeline-verdict-reach-2026-07-11",
    "event/tip/timeline-verdict-reach-2026-07-30",
    "follow-up/again",
)
RULED_ON = {TIP, LATER, RULING}
STEPS: Final = (
    step("published for the first time", nothing, BEGINNING),
    step("published again", nothing),
    step("every file touched", touch),
    step("a typo in a post", changing("posts/dance.md", "They do.", "They do"), modified={DANCE}),
    step("another file name", move),
    step("a new title of a post", changing(MOVED, "title: Do", "title: How do"), modified={DANCE}),
    step(
        "a new address of a post",
        changing(MOVED, "slug: dance", "slug: dancing\nid: dance"),
        modified={DANCE},
    ),
    step("a new title of a case", changing(CASE, TITLE, NEW_TITLE), modified=OF_TIP),
    step("a new address of a case", readdress, modified=OF_TIP),
    step("a follow-up", lambda bench: bench.write("follow-ups/again.md", AGAIN), {AGAIN_ID}, {TIP, LATER}),
    step("a typo in a follow-up", changing("follow-ups/again.md", "still", "even"), modified={AGAIN_ID}),
    step("a change written into a case", changing(CASE, "sources:\n", f"{EVENT}sources:\n"), {LATE}, {TIP}),
    step("a word of that change", changing(CASE, "A late check", "A late look"), modified={LATE, TIP}),
    step("a new verdict", changing(CASE, "promises:\n", f"{RULED}promises:\n"), {RULING}, {TIP, LATER}),
    step("a correction of a figure", changing(CASE, "value: 158", "value: 159"), modified={TIP}),
    step("a new post", post("news", "News", "2026-07-16"), {"post/news"}),
    step("a draft", post("idea", "An idea", "2026-07-16", "status: draft\n")),
    step("the draft published", post("idea", "An idea", "2026-07-16"), {"post/idea"}),
    step("a post for a day to come", post("soon", "Soon", "2026-07-20")),
    step("the day has come", nothing, {"post/soon"}),
    step("a new case", lambda bench: bench.write("cases/another.md", ANOTHER), {"case/another"}),
    step("a post of an old day, added late", post("old", "Old", "2024-01-01"), {"post/old"}),
    step("a translation", lambda b: b.write("cases/network.sv.md", SWEDISH)),
    step("another name of the site", setting('SITENAME = "Another name"')),
    step("another licence", setting('CASEBOOK_LICENCE = "CC0"')),
    step("another zone", setting('TIMEZONE = "Pacific/Auckland"')),
    step("output and cache lost", lose),
    step("a clone on another machine", clone),
    step("another domain", setting('SITEURL = FEED_DOMAIN = "https://other.example"'), modified=EVERYTHING),
    step(
        "without encryption", setting('SITEURL = FEED_DOMAIN = "http://other.example"'), modified=EVERYTHING
    ),
    step(
        "a case withdrawn",
        changing("cases/network.md", "organisation:", f"{WITHDRAWAL}organisation:"),
        modified={NETWORK},
    ),
    step(
        "why it was withdrawn",
        changing("cases/network.md", "It was asked for", "Somebody asked"),
        modified={NETWORK},
    ),
    step(
        "the date of a verdict put right",
        changing(CASE, "{date: 2026-07-11", "{date: 2026-07-10"),
        modified=RULED_ON,
    ),
    step("put right once more", changing(CASE, "{date: 2026-07-10", "{date: 2026-07-09"), modified=RULED_ON),
    step(
        "another verdict",
        changing(CASE, "promises:\n", f"{RULED_AGAIN}promises:\n"),
        {AGAIN_RULED},
        {TIP, LATER},
    ),
    step("published once more", nothing),
)
