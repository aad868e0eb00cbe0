"""The files of an index: what Pagefind makes of the records of a site, as a browser needs it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from .chunks import SIGN, renamed, smaller
from .facets import facets
from .program import Unable, index
from .record import Record
from .sheets import sheet_of
from .stems import LICENCE, stemmers

ENTRY = "pagefind-entry.json"
_AS_THEY_ARE = ("pagefind.js", "wasm.unknown.pagefind")


class _Text(NamedTuple):
    """A text: its place among all, the tag of its language, what Pagefind calls it, and its fragment."""

    number: int
    tag: str
    called: str
    raw: bytes

    @property
    def name(self) -> str:
        """What it is called here: Pagefind's names are digests, which nothing can compress."""
        return f"{self.tag}_{self.number}"


def bundle_of(records: Sequence[Record], folder: Path) -> dict[str, bytes]:
    """Return the files of the index of some records, by their names; raise Unable where there is none.

    It is made in a `folder` of its own, which whoever names it removes; OSError says that this is full.
    """
    in_order = sorted(records, key=attrgetter("key", "lang"))
    newest_first = sorted(in_order, key=attrgetter("when"), reverse=True)
    pages, output = folder / "pages", folder / "index"
    pages.mkdir(parents=True)
    for number, record in enumerate(newest_first):
        # In this order they then stand in Pagefind's tables, too.
        (pages / f"{number:09}.html").write_bytes(sheet_of(record))
    index(pages, output)
    try:
        return dict(_files(output, newest_first))
    except (EOFError, KeyError, OSError, ValueError, zlib.error) as error:
        # It ends well where the disk is full, with files that are cut, or are not there.
        raise Unable(f"{type(error).__name__}: {error}") from error


def _files(output: Path, records: Sequence[Record]) -> Iterator[tuple[str, bytes]]:
    for name in _AS_THEY_ARE:
        yield name, (output / name).read_bytes()
    texts = sorted(_texts(output, records))
    if len(texts) != len(records):
        raise Unable(f"{len(texts)} of {len(records)}")
    yield from ((f"fragment/{text.name}.pf_fragment", text.raw) for text in texts)
    yield from _words(output, {text.called: text.name for text in texts})
    tags = _tags(records, texts)
    yield ENTRY, _entry(output, tags)
    yield "facets.json", facets(records, tags)
    yield "stemmers.js", stemmers(tags)
    yield "stemmers-licence.txt", LICENCE.read_bytes()


def _words(output: Path, names: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    found = {path.stem: path.read_bytes() for path in output.glob("index/*.pf_index")}
    for tag, about in sorted(_contents(output)["languages"].items()):
        name = f"pagefind.{about['hash']}.pf_meta"
        table, files = smaller(renamed((output / name).read_bytes(), names), found, tag)
        yield name, table
        yield from ((f"index/{name}.pf_index", raw) for name, raw in files.items())


def _texts(output: Path, records: Sequence[Record]) -> Iterator[_Text]:
    """Yield every text with what results show of it."""
    for path in output.glob("fragment/*.pf_fragment"):
        said = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGN))
        number = int(Path(said["url"]).stem)
        shown = records[number].shown
        kept = {"url": f"/{shown['path']}", "content": said["content"], "anchors": []}
        whole = {**kept, "word_count": said["word_count"], "filters": {}, "meta": shown}
        raw = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
        tag = path.stem.rpartition("_")[0]
        yield _Text(number, tag, path.stem, gzip.compress(SIGN + raw, 9, mtime=0))


def _tags(records: Sequence[Record], texts: Sequence[_Text]) -> dict[str, str]:
    """Return the tag of each language of an index, those with the most texts first."""
    counted = Counter(record.lang for record in records)
    found = {record.lang: text.tag for record, text in zip(records, texts, strict=True)}
    return {lang: found[lang] for lang in sorted(counted, key=lambda lang: (-counted[lang], lang))}


def _contents(output: Path) -> Any:
    return json.loads((output / ENTRY).read_bytes())


def _entry(output: Path, tags: Mapping[str, str]) -> bytes:
    """Return Pagefind's own table of contents, in an order that lasts, and with the program without stems."""
    said = _contents(output)
    made: dict[str, Any] = {lang: {**said["languages"][tag], "wasm": None} for lang, tag in tags.items()}
    return json.dumps({**said, "languages": made}, sort_keys=False).encode()
