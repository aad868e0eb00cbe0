"""Small content folders to read."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from casebook.reader import Ground, Library, Renderer, read_library

MARKDOWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"]}
RENDERER = Renderer(MARKDOWN)

CASE = {"kind": "case", "title": "ISS", "slug": "iss", "date": "2009-11-10", "organisation": "ISS"}
FOLLOW_UP = {"kind": "follow-up", "title": "Later", "slug": "later", "date": "2010-02-10", "follows": "iss"}
POST = {"title": "A post", "date": "2009-11-10"}

EVERYTHING = """\
country: [SE, NO]
sector: facility services
channels: [facebook, twitter]
campaign:
  name: Fifty thousand
  start: 2009-11?
  end: 2010-02
  goal: [{text: Hire somebody., date: 2009-11, by: ISS, source: blog}]
  shape: campaign
  budget: {amount: 50 000, currency: SEK, note: the reward}
metrics:
  - id: fans
    label: Fans
    channel: facebook
    type: count
    unit: fans
    level: out-take
    better: higher
    target: 200
    note: Counted once a month.
    observations:
      - {date: 2009-11?, value: 122, by: author, source: blog, phase: before}
      - {date: 2010-02, value: ~158, note: about, break: counted anew}
    benchmark:
      label: Others
      observations: [{date: 2009-11, value: unknown}]
claims:
  - id: tips
    text: ISS takes tips.
    by: ISS
    date: 2009-11
    source: blog
    verdict: [{date: 2009-12, is: checking}, {date: 2010-02, is: partly, because: Few.}]
    evidence: [blog, fans]
promises:
  - {id: reward, text: Money., by: ISS, date: 2009-11, due: 2010-03, source: blog, status: stalled}
requests:
  - {id: who, date: 2010-01, to: ISS, question: Who?, deadline: 2010-02, answered: 2010-03, answer: reply}
timeline:
  - {id: reply, date: 2010-03, type: reply, title: ISS answers, text: Nobody yet., by: ISS, source: [blog]}
outcome: {goal: partly, attribution: plausible, because: Few tips., date: 2010-03}
comparisons:
  - {title: Voices, columns: [Facebook], rows: [{label: Tone, cells: [warm]}]}
next_check: 2010-06
maintenance: {is: closed, because: It is over.}
disclosure: None.
discussion: https://example.org/talk
revisions: [{date: 2010-04, kind: correction, note: A date.}]
sources:
  blog:
    title: A blog
    url: https://example.org/
    publisher: Somebody
    author: Åsa
    date: 2009-11
    accessed: 2010-01-01
    archived: {url: https://example.com/copy, date: 2010-01-02}
    checks: [{date: 2011, status: gone}]
    type: web
    at: 1:38
    alt: A page
    note: Seen once.
"""
"""Every field of a case but Pelican's own, `file` and `extra`; each scalar is held to something."""


def text(head: Mapping[str, Any], front: str = "", body: str = "Text.\n", **more: Any) -> str:
    """Return a file with front matter: a head changed by `more` (None takes a key out), and further lines."""
    lines = {**head, **more}
    keys = "".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None)
    return f"---\n{keys}{front}---\n{body}"


def case(front: str = "", body: str = "Text.\n", **more: Any) -> str:
    return text(CASE, front, body, **more)


def follow_up(front: str = "", body: str = "Text.\n", **more: Any) -> str:
    return text(FOLLOW_UP, front, body, **more)


def post(front: str = "", body: str = "Text.\n", **more: Any) -> str:
    return text(POST, front, body, **more)


def read(files: Mapping[str, str | bytes], **settings: Any) -> Library:
    """Read a content folder of these files."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        for name, written in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written if isinstance(written, bytes) else written.encode())
        return read_library(Ground(content, **settings), RENDERER)


def said(library: Library) -> list[str]:
    """Return the place and the key of every problem, without the folder's name."""
    problems = library.problems
    return [f"{p.file.removeprefix('content/')}:{p.line}:{p.column} {p.field} {p.key}" for p in problems]
