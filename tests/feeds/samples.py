"""Entries and feeds to test with: an ordinary one, and one of everything that feeds break on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any

from casebook.feeds.bounds import cut
from casebook.feeds.dates import settled
from casebook.feeds.entry import Entry, Feed, Reply
from casebook.feeds.ids import Authority
from casebook.feeds.markup import feed_markup

from .whole import bounded, holding

AUTHORITY = Authority("casebook.example")
HOME = "https://casebook.example/"
REST = f'<p><a href="{HOME}rest/">The text goes on</a></p>'
UNTIL = datetime(2026, 11, 22, 12, tzinfo=UTC)

HOSTILE_TITLES = (
    "Why <b>bold</b> is dead",
    "Tom &amp; Jerry &copy; R&D AT&T &#65; &nosuch;",
    "a ]]> b <![CDATA[c]]> <!-- d --> <?xml e?>",
    "emoji 😀👩‍👩‍👧 and flags 🇸🇪",
    "עברית and \u202eoverridden\u202c العربية",
    "line\nbreak\ttab  and   spaces",
    "a < b > c & d \" e ' f",
    "word " * 2_000,
    "Åsa & Östen på 50\u00a0000 kronor \ufffd",
)
HOSTILE_HTML = (
    "<p>Plain.</p>",
    "<script>alert(1)</script><p onclick='x()'>after</p><iframe src='https://x.example'>inside</iframe>",
    "<style>p{}</style><p class='a' id='b' style='color:red'>styled</p><casebook-x>custom</casebook-x>",
    "<svg><title>t</title><text>drawn</text></svg><math><mi>x</mi></math><p>after</p>",
    '<p><a href="#källa">s</a> <a href="/å b/?q=å&amp;x=1#ü">l</a> <a href="http://räksmörgås.se/%zz">r</a></p>',
    '<p><a href="javascript:alert(1)">j</a> <img src="data:image/png;base64,AA" alt="å &lt;b&gt;"></p>',
    '<table><caption>c</caption><thead><tr><th scope="col">a<tbody><tr><th scope="row">b<td>]]&gt;</table>',
    '<form><input name="a"></form><p>a<p>b<li>c<a href="http://☃.net">d<a href="//[::1]:8/">e</a>',
    "<p>😀 \u202eعربي\u202c \u2028 &#133; \x85 \ufffd",
    '<p><img src="../bild å.png" alt="b" width="3" onerror="x"><picture><img src="p.png" alt=""></picture>',
    "<p>" + "word &amp; <b>bold</b> " * 20_000,
    "<p>One paragraph of many.</p>" * 15_000,
)


def entry(name: str = "iss", **more: Any) -> Entry:
    """Return an entry of 1 February 2010, changed by what is given."""
    first = datetime(2010, 2, 1, tzinfo=UTC)
    least = Entry(
        id=AUTHORITY.case(2010, name),
        kind="case",
        title="Fifty thousand kronor for a tip",
        link=f"{HOME}cases/{name}/",
        published=first,
        updated=first,
        html="<p>122 → 158</p>",
        summary="Press & fans, but no tips.",
        lang="sv",
        authors=("Åsa Öberg",),
        categories=("facebook",),
    )
    return replace(least, **more)


def feed(*entries: Entry, **more: Any) -> Feed:
    """Return a feed of the entries, newest first."""
    least = Feed(
        id=AUTHORITY.feed(2026, "all"),
        title="Casebook",
        subtitle="Every case",
        link=HOME,
        stem=f"{HOME}feeds/all",
        lang="en",
        author="Casebook",
        since=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return holding(replace(least, **more), entries)


@cache
def hostile_entries() -> tuple[Entry, ...]:
    """Return entries with all that breaks feeds, but for characters that no feed can carry."""
    titled = [entry(f"title-{n}", title=title, summary=title) for n, title in enumerate(HOSTILE_TITLES)]
    texts = [feed_markup(html, f"{HOME}cases/x/") for html in HOSTILE_HTML]
    filled = [entry(f"text-{n}", html=cut(html, REST)) for n, html in enumerate(texts)]
    newest_first_after_these = [
        entry("names", authors=("B <c@d.se>", "E & F"), categories=("<i>x</i>", 'G "&amp;" H')),
        entry("old", published=datetime(1984, 1, 1, tzinfo=UTC), updated=datetime(1985, 1, 1, tzinfo=UTC)),
        entry("west", published=datetime(1990, 1, 1, tzinfo=timezone(timedelta(hours=-5)))),
        entry("to-come", published=datetime(2027, 1, 1, tzinfo=UTC)),
        entry("changed-to-come", updated=datetime(2027, 1, 1, tzinfo=UTC)),
        entry("reply", in_reply_to=Reply(AUTHORITY.case(2010, "names"), f"{HOME}cases/names/")),
    ]
    return settled([*titled, *filled, *newest_first_after_these], UNTIL)


FEEDS = (
    "without entries",
    "with one",
    "of a day",
    "of all that is short",
    "of half of it",
    "of long words",
    "of long paragraphs",
)
"""What the feeds are called that tests go through: to make them takes seconds, which naming them does not."""


@cache
def hostile_feeds() -> dict[str, Feed]:
    """Return feeds that are within bounds: an empty one, ordinary ones, and all that is hostile."""
    ten = settled((entry(f"of-a-day-{n}") for n in range(10)), UNTIL)
    hostile = hostile_entries()
    half = len(hostile) // 2
    named = {
        "title": "All <b>x</b> &amp; more",
        "subtitle": "S & T",
        "author": "A <a@b.se>",
        "rights": "© & CC BY",
    }
    long = [one for one in hostile if len(one.html) > 50_000]
    short = [one for one in hostile if one not in long]
    many = (
        feed(),
        feed(entry()),
        feed(*ten),
        feed(*short, **named),
        feed(*hostile[half:]),
        *(feed(e) for e in long),
    )
    return dict(zip(FEEDS, map(bounded, many), strict=True))
