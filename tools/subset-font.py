"""Make the two typefaces of share pictures from Vollkorn's: `python tools/subset-font.py FOLDER` (of .ttf).

It needs fonttools, which nothing else here does. What is left: Latin, Greek and Cyrillic letters, figures and
signs, figures as high as capitals, and the kerning of the letters that most often need it, in the old table
that any FreeType reads (`kern`). Vollkorn is under the SIL Open Font License, without a reserved name.
"""

from __future__ import annotations

import string
import sys
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

TO = Path(__file__).parents[1] / "plugins" / "casebook" / "sharing" / "fonts"
WEIGHTS = {"Regular": "regular.ttf", "SemiBold": "bold.ttf"}
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x218, 0x21B),
    (0x370, 0x3FF),
    (0x400, 0x45F),
    (0x490, 0x491),
    (0x1E9E, 0x1E9E),
)
SIGNS = "‐‑‒–—―‘’‚“”„†‡•…‰‹›⁄€₿№™←↑→↓−∞≈≠≤≥ẀẁẂẃẄẅỲỳ\u2009\u200a\u202f\u2060"
KERNED = string.ascii_letters + string.digits + "ÅÄÖÆØåäöæøéßüÜ.,:;-–—’“”() "
LEAST = 12
"""Thousandths of the size from which on a distance is kept: fewer nobody sees."""


def kerning(font: TTFont) -> dict[tuple[str, str], int]:
    """Return the distances of the pairs that are kept, from the feature that programs for print use."""
    names, found = [font.getBestCmap()[ord(sign)] for sign in KERNED if ord(sign) in font.getBestCmap()], {}
    lookups = font["GPOS"].table.LookupList.Lookup
    features = (f.Feature for f in font["GPOS"].table.FeatureList.FeatureRecord if f.FeatureTag == "kern")
    for lookup in (lookups[number] for number in sorted({n for f in features for n in f.LookupListIndex})):
        tables = [table.ExtSubTable if lookup.LookupType == 9 else table for table in lookup.SubTable]
        for left in names:
            for right in names:
                distance = next((d for t in tables if (d := of_pair(t, left, right)) is not None), 0)
                if abs(distance) >= LEAST:
                    found.setdefault((left, right), distance)
    return found


def of_pair(table: Any, left: str, right: str) -> int | None:
    """Return the distance that a table has for a pair; None where it has nothing to say."""
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
        return next(((p.Value1.XAdvance or 0) for p in pairs if p.SecondGlyph == right and p.Value1), None)
    first, second = table.ClassDef1.classDefs.get(left, 0), table.ClassDef2.classDefs.get(right, 0)
    value = table.Class1Record[first].Class2Record[second].Value1
    return (getattr(value, "XAdvance", 0) or 0) if value else 0


def high_figures(font: TTFont) -> dict[int, str]:
    """Return the glyphs of figures as high as capitals."""
    wanted = {ord(sign): font.getBestCmap()[ord(sign)] for sign in string.digits}
    high = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        for number in record.Feature.LookupListIndex if record.FeatureTag == "lnum" else ():
            for table in font["GSUB"].table.LookupList.Lookup[number].SubTable:
                high |= getattr(getattr(table, "ExtSubTable", table), "mapping", {})
    return {code: high.get(name, name) for code, name in wanted.items()}


def made(file: Path) -> TTFont:
    """Return what is left of a typeface."""
    font = TTFont(file)
    figures = high_figures(font)
    for table in font["cmap"].tables:
        table.cmap.update({code: name for code, name in figures.items() if code in table.cmap})
    pairs = kerning(font)
    options = subset.Options(
        layout_features=[],
        hinting=False,
        drop_tables=["GPOS", "GSUB", "GDEF", "DSIG", "kern"],
        notdef_outline=True,
    )
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*(c for a, b in RANGES for c in range(a, b + 1)), *map(ord, SIGNS)])
    cutter.subset(font)
    table = KernTable_format_0(apple=False)
    table.coverage, table.kernTable = 1, pairs
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    return font


for weight, name in WEIGHTS.items():
    font = made(Path(sys.argv[1], f"Vollkorn-{weight}.ttf"))
    font.recalcTimestamp = False
    font.save(TO / name)
    sys.stdout.write(
        f"{name}: {(TO / name).stat().st_size} bytes, {len(font['kern'].kernTables[0].kernTable)} pairs\n"
    )
    signs = "".join(map(chr, sorted(font.getBestCmap())))
    (TO / "signs.txt").write_text(f"{signs}\n", "utf-8")
