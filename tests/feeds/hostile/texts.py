"""What authors write that feeds break on: titles, texts, and what no site can carry."""

from __future__ import annotations

from pathlib import Path
from typing import Final

TITLES: Final = (
    "Why <b>bold</b> is dead",
    "Tom &amp; Jerry &copy; R&D AT&T &#65; &nosuch; &#0; &lt;i&gt;",
    "a ]]> b <![CDATA[c <![CDATA[d]]> e]]> <!-- f --> <?xml g?> <!DOCTYPE h>",
    "emoji 😀👩\u200d👩\u200d👧 and flags 🇸🇪",
    "עברית and \u202eoverridden\u202c العربية \u200f",
    "a < b > c & d \" e ' f \\ g ` h * i * _j_ [k](l) {m} {{ n }} {% o %}",
    "word " * 59,
    "longer" * 49,
    "Åsa & Östen på 50\u00a0000 kronor \ufffd",
    "<script>alert(1)</script>",
    "</title></item></entry><entry>",
    "javascript:alert(1)",
    "💣\u0301\u0302\u0303 z\u0338\u031b\u0353a\u0337\u034el",
    "\uff26\uff55\uff4c\uff4c width \ufb01 ligature \u2167",
    "\ufeffmarked in the beginning",
    "soft\u00adhyphen zero\u200bwidth \u2028 line \u2029 paragraph",
    "100 % <50 >60 &",
)
MEGABYTE: Final = ("Ord & ännu fler ord, och så några till. " * 40 + "\n\n") * 570
TEXTS: Final = {
    "nothing": "",
    "a megabyte": MEGABYTE,
    "words": "a" * 60_000 + " " + "b&" * 30_000,
    "no spaces": "<b>" + "å" * 40_000,
    "a long address": f"[a](https://x.example/{'å' * 3_000})",
    "many elements": "<b>" * 400 + "deep" + "</b>" * 400 + "<blockquote>" * 200 + "deeper",
    "directions": "עברית \u202eover\u202c العربية \u2066isolated\u2069 \u200f\u200e <bdo dir=rtl>abc</bdo>",
    "scripts of the world": "日本語 한국어 ไทย हिन्दी 𐍈𐌰 👩\u200d👧 z\u0338\u031b\u0353a \U000e0001\U000e0041",
    "spaces": "a\u00a0b\u2003c\u200bd\u2060e\u00adf\ufeffg\u2028h\u2029i\tj\u3000k",
    "not a sign": "replaced \ufffd and \ufffc",
    "ends of lines": "a\r\nb\rc\n\rd",
    **{
        path.stem.replace("-", " "): path.read_text("utf-8")
        for path in sorted((Path(__file__).parent / "texts").glob("*.md"))
    },
}
UNFIT: Final = {
    "backspace": "a\x08b",
    "nul": "a\x00b",
    "escape": "a\x1b[31mb",
    "delete": "a\x7fb",
    "noncharacter": "a\ufffeb",
    "last noncharacter": "a\U0010ffffb",
    "old control": "a\x9fb",
    "reference to a control character": "a &#8; b",
    "reference to an escape": "a &#x1b; b",
}
