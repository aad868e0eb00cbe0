"""What the authors of a site have written, by language: front matter, texts, what stands in sources.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import markdown
import yaml
from lxml import html

BREAK = re.compile(r"[\n,.:;?!()–—“”„«»\"…•·/|=]|\s{2,}")
"""What parts one text from the next where several stand in one."""
_WHO = frozenset(["tags", "author", "authors", "organisation", "publisher", "by", "to"])
_NAMING = frozenset(["title", "label", "channels"]) | _WHO
_CITED = re.compile(r"\[@[^\]]*\]|\[[A-Z]+(?:: [\w, -]+)?\]")


def normal(text: str) -> str:
    """Return the words of a text alone, for comparison."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


@dataclass(frozen=True)
class Written:
    """What authors have written: `texts` whole, by language; `shared` is what stands on pages in any of them.

    `names` are what things are called, and stand where no element can say which language they are in.
    """

    texts: Mapping[str, str]
    shared: frozenset[str]
    names: frozenset[str]


def written(content: Path, default: str) -> Written:
    """Read all that the authors of a site have written."""
    found: dict[str, list[str]] = {}
    names: list[str] = []
    shared: list[str] = []
    for file in sorted(content.rglob("*.md")):
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        fields = yaml.load(front, yaml.CBaseLoader)
        found.setdefault(fields.get("lang", default), []).extend([*_strings(fields), *_texts(body)])
        names += _of_keys(fields, _NAMING)
        shared += _of_keys(fields, _WHO)
    for file in content.rglob("*.yaml"):
        shared += _strings(yaml.load(file.read_text("utf-8"), yaml.CBaseLoader))
    texts = {lang: " | ".join(["", *map(normal, texts), ""]) for lang, texts in found.items()}
    return Written(texts, _apart(shared), _apart(names))


def _apart(texts: list[str]) -> frozenset[str]:
    """Return texts whole and in the parts that signs make of them."""
    return frozenset(normal(part) for text in texts for part in (text, *BREAK.split(text)))


def _texts(body: str) -> Iterator[str]:
    """Yield a text as it is shown, whole and by its paragraphs, which lists and feeds take apart."""
    bare = _CITED.sub("", body)
    yield from re.split(r"\n\s*\n", bare)
    yield html.fragment_fromstring(
        markdown.markdown(bare, extensions=["extra"]), create_parent="div"
    ).text_content()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from (*_strings(name), *_strings(part))
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    else:
        yield str(value)


def _of_keys(value: Any, keys: frozenset[str]) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part) if key in keys and not isinstance(part, dict) else _of_keys(part, keys)
    elif isinstance(value, list):
        for part in value:
            yield from _of_keys(part, keys)
