"""The files of an index: what Pagefind makes of the records of a site, as a browser needs it."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .chunks import SIGN, smaller
from .facets import facets
from .program import Unable, index
from .record import Record
from .sheets import sheet_of
from .stems import LICENCE, stemmers

ENTRY = "pagefind-entry.json"
_AS_THEY_ARE = ("pagefind.js", "wasm.unknown.pagefind")


def bundle_of(records: Sequence[Record]) -> dict[str, bytes]:
    """Return the files of the index of some records, by their names; raise Unable where there is none."""
    with TemporaryDirectory(prefix="casebook-search-") as folder:
        pages, output = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number}.html").write_bytes(sheet_of(record))
        index(pages, output)
        return dict(_files(output, records))


def _files(output: Path, records: Sequence[Record]) -> Iterator[tuple[str, bytes]]:
    for name in _AS_THEY_ARE:
        yield name, (output / name).read_bytes()
    yield from _words(output)
    found: dict[str, Record] = {}
    for path in sorted(output.glob("fragment/*.pf_fragment")):
        name, record, raw = _fragment(path, records)
        found[name] = record
        yield path.relative_to(output).as_posix(), raw
    if len(found) != len(records):
        raise Unable(f"{len(found)} of {len(records)}")
    languages = _languages(found)
    yield ENTRY, _entry(output, found, languages)
    yield "facets.json", facets(found, languages)
    yield "stemmers.js", stemmers(languages)
    yield "stemmers-licence.txt", LICENCE.read_bytes()


def _words(output: Path) -> Iterator[tuple[str, bytes]]:
    found = {path.stem: path.read_bytes() for path in output.glob("index/*.pf_index")}
    for path in sorted(output.glob("*.pf_meta")):
        lang = path.name.split(".")[1].rpartition("_")[0]
        table, files = smaller(path.read_bytes(), found, lang)
        yield path.name, table
        yield from ((f"index/{name}.pf_index", raw) for name, raw in files.items())


def _fragment(path: Path, records: Sequence[Record]) -> tuple[str, Record, bytes]:
    """Return the id of a text in the index, its record, and its fragment with what results show."""
    said = json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGN))
    record = records[int(Path(said["url"]).stem)]
    kept = {"url": f"/{record.shown['path']}", "content": said["content"], "anchors": []}
    whole = {**kept, "word_count": said["word_count"], "filters": {}, "meta": record.shown}
    raw = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
    return path.stem, record, gzip.compress(SIGN + raw, 9, mtime=0)


def _languages(found: Mapping[str, Record]) -> list[str]:
    """Return the languages of an index, those with the most texts first."""
    counted = Counter(record.lang for record in found.values())
    return sorted(counted, key=lambda lang: (-counted[lang], lang))


def _entry(output: Path, found: Mapping[str, Record], languages: Sequence[str]) -> bytes:
    """Return Pagefind's own table of contents, in an order that lasts, and with the program without stems."""
    said = json.loads((output / ENTRY).read_bytes())
    tags = {record.lang: name.rpartition("_")[0] for name, record in found.items()}
    made: dict[str, Any] = {lang: {**said["languages"][tags[lang]], "wasm": None} for lang in languages}
    return json.dumps({**said, "languages": made}, sort_keys=False).encode()
