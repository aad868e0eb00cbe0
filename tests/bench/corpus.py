"""Sites of any size to measure by: `python -m tests.bench.corpus FOLDER [CASES]`.

Case after case of about 600 words with five metrics, sources, claims and citations, every twentieth
with a follow-up, every twentieth with a Swedish translation. The same number always makes the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random

CASES = 1000
WORDS = 600

_VOCABULARY = """
    about account after again agency also answer audience because been before began behind blog brand budget
    campaign channel checked claim closed comment company competition counted critics customer days did each
    early employee end ends every fans few figures first followers found from goal had have held hired however
    idea interview issue jobs journalist kept kind known large last later less link list long looked lost made
    many market measured meeting message money month more most names network never news next none nothing
    number offer often once online only open opinion other page paid people photo place plan position post
    press price product promise public published question reached reader reason record reply report result
    reward said sales same second seen sent service shared short showed side since site small social some
    source staff start still story success summer support target team than that then there these thing those
    though three time told took traffic tweet two under until used video visit voice wanted was week went
    were what when where which while who whole with without words work would writing wrote year
"""
_WORDS = tuple(_VOCABULARY.split())
_METRICS = (
    ("fans", "Fans on Facebook", "facebook", "out-take"),
    ("tweets", "Tweets", "twitter", "output"),
    ("visits", "Visits to the campaign site", "website", "out-take"),
    ("articles", "Articles in the press", "website", "output"),
    ("applications", "Applications", "website", "outcome"),
)
_VERDICTS = ("supported", "partly", "unsupported", "contradicted", "undeterminable")
_SETTINGS = """\
SITENAME, SITEURL, AUTHOR = "Bench", "https://bench.example", "Bench"
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
TIMEZONE, DEFAULT_LANG, LOCALE = "Europe/Stockholm", "en", ["", "C"]
THEME, PLUGIN_PATHS, PLUGINS = {theme!r}, {plugins!r}, ["casebook"]
RELATIVE_URLS = True
WITH_FUTURE_DATES = False
CASEBOOK_PLACEMENT = "theme"
CASEBOOK_SANITISE = CASEBOOK_STRICT = "all"
DIRECT_TEMPLATES: list[str] = []
TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {{
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists", "markdown.extensions.toc"],
    "extension_configs": {{}},
    "output_format": "html5",
}}
"""
_ROOT = Path(__file__).parents[2]


def write_site(folder: Path, cases: int = CASES, *, plugins: Path | None = None) -> Path:
    """Write a whole site, settings and all, into an empty folder; return the file of its settings."""
    for name, text in files(cases):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    settings = folder / "pelicanconf.py"
    own = [str(plugins or _ROOT / "plugins")]
    settings.write_text(_SETTINGS.format(theme=str(_ROOT / "theme"), plugins=own), encoding="utf-8")
    return settings


def files(cases: int = CASES) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every file below the content."""
    yield "sources.yaml", "annual-report:\n  title: The annual report\n  url: https://example.org/annual\n"
    for number in range(1, cases + 1):
        yield from _files_of(number, Random(number))


def _files_of(number: int, chance: Random) -> Iterator[tuple[str, str]]:
    slug, start = f"case-{number:04}", date(2009, 1, 1) + timedelta(days=number * 5 % 5600)  # none is to come
    yield f"cases/{slug}.en.md", _case(slug, start, chance)
    if number % 20 == 0:
        yield f"follow-ups/{slug}-later.en.md", _follow_up(slug, start + timedelta(days=200), chance)
    if number % 20 == 10:
        yield f"cases/{slug}.sv.md", _translation(slug, start, chance)


def _case(slug: str, start: date, chance: Random) -> str:
    end = start + timedelta(days=60)
    metrics = "".join(_metric(metric, start, end, chance) for metric in _METRICS)
    return f"""\
---
kind: case
title: {_title(slug, chance)}
slug: {slug}
date: {end}
category: cases
tags: [{", ".join(chance.sample(_WORDS, 3))}]
summary: {_sentence(chance, 25)}
organisation: Company {chance.randrange(60)}
country: {chance.choice(["SE", "DK", "NO", "GB"])}
purpose: recruitment
channels: [facebook, twitter, website]
campaign:
  start: {start}
  end: {end}
  goal: {{text: "{_sentence(chance, 10)}", date: {start}}}
  budget: {{amount: {chance.randrange(1, 90) * 1000}, currency: SEK}}
metrics:
{metrics}claims:
  - id: success
    text: {_sentence(chance, 12)}
    by: Company
    date: {end}
    source: blog
    verdict: {chance.choice(_VERDICTS)}
    because: {_sentence(chance, 15)}
    checked: {end + timedelta(days=30)}
    evidence: [blog, fans]
promises:
  - {{id: reward, text: "{_sentence(chance, 10)}", by: Company, date: {start}, due: {end}, source: page}}
timeline:
  - date: {start + timedelta(days=10)}
    type: coverage
    title: {_sentence(chance, 6)}
    source: [blog, annual-report]
outcome: {{goal: partly, attribution: plausible, because: "{_sentence(chance, 12)}", date: {end}}}
sources:
  page: https://example.com/{slug}
  blog:
    title: {_sentence(chance, 5)}
    url: https://example.org/{slug}
    publisher: A blog
    date: {start}
    accessed: {end}
    archived: https://archive.example/{slug}
  talk: {{title: A talk, type: video, url: "https://example.net/{slug}", at: 1:38}}
next_check: {end + timedelta(days=365)}
---
{_text(chance, ("blog", "page", "annual-report"), with_parts=True)}"""


def _metric(metric: tuple[str, ...], start: date, end: date, chance: Random) -> str:
    name, label, channel, level = metric
    value = chance.randrange(1000)
    return f"""\
  - id: {name}
    label: {label}
    channel: {channel}
    level: {level}
    target: {value * 3}
    observations:
      - {{date: {start}, value: {value}, by: author, source: page}}
      - {{date: {end}, value: ~{value + chance.randrange(500)}, by: organisation, source: blog}}
      - {{date: {end + timedelta(days=90)}, value: {value + chance.randrange(900)}, by: author, source: page}}
"""


def _follow_up(slug: str, day: date, chance: Random) -> str:
    return f"""\
---
kind: follow-up
title: {_title(slug, chance)}
slug: {slug}-later
date: {day}
follows: {slug}
observations:
  - {{metric: fans, value: {chance.randrange(3000)}, by: author, source: again}}
promises:
  reward: {{status: kept, because: "{_sentence(chance, 8)}"}}
sources:
  again: {{title: Counted again, url: "https://example.com/{slug}/again"}}
---
{_text(chance, ("again", "blog"), words=WORDS // 3)}"""


def _translation(slug: str, start: date, chance: Random) -> str:
    metrics = "".join(f"  - {{id: {name}, label: {label} på svenska}}\n" for name, label, *_ in _METRICS)
    return f"""\
---
kind: case
title: {_title(slug, chance)}
slug: {slug}
lang: sv
translation: true
date: {start + timedelta(days=60)}
organisation: Company
metrics:
{metrics}---
{_text(chance, ("blog", "page"))}""".replace("organisation: Company\n", "")


def _text(chance: Random, sources: tuple[str, ...], words: int = WORDS, *, with_parts: bool = False) -> str:
    """Return paragraphs with what authors use: headings, emphasis, lists, links, citations, parts, tables."""
    paragraphs: list[str] = []
    kinds = cycle((_heading, partial(_citing, sources), partial(_citing, sources), _plain, _list_or_quote))
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.append(next(kinds)(chance))
    if with_parts:
        paragraphs.insert(3, "[METRICS: fans, tweets]")
    return "\n\n".join(paragraphs) + "\n"


def _heading(chance: Random) -> str:
    return f"## {_sentence(chance, 4)}"


def _list_or_quote(chance: Random) -> str:
    return chance.choice((_list, _quote))(chance)


def _citing(sources: tuple[str, ...], chance: Random) -> str:
    first, second, third = (_sentence(chance, chance.randrange(8, 20)) for _ in range(3))
    cited = chance.choice((f"[@{chance.choice(sources)}]", f"[@{sources[0]}, p. 3; @{sources[1]}]"))
    link = f"[{_sentence(chance, 2)}](https://example.com/{chance.randrange(1000)})"
    return f"{first}. *{second}*, {link} {cited}. **{third}** isn’t it."


def _plain(chance: Random) -> str:
    return ". ".join(_sentence(chance, chance.randrange(8, 20)) for _ in range(3)) + "."


def _list(chance: Random) -> str:
    return "\n".join(f"- {_sentence(chance, 8)}" for _ in range(4))


def _quote(chance: Random) -> str:
    return f"> {_sentence(chance, 20)}."


def _title(slug: str, chance: Random) -> str:
    return f"{_sentence(chance, 5)} {slug}"


def _sentence(chance: Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()


if __name__ == "__main__":
    write_site(Path(sys.argv[1]), *map(int, sys.argv[2:]))
