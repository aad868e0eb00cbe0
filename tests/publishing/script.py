"""Thirty edits of a small site, one after the other, and what a subscriber is to see of each."""

from __future__ import annotations

from .edits import (
    CHECK,
    EVERYTHING,
    OF_TIP,
    Edit,
    all_of,
    move,
    put,
    remove,
    say,
    setting,
)
from .texts import DANCE, LATER, NETWORK

TIP, LATER_FILE, DANCE_FILE = "content/cases/tip.md", "content/follow-ups/later.md", "content/posts/dance.md"
MOVED = "content/archive/a-tip.md"
_PRESS = (
    NETWORK.replace("network", "press")
    .replace("Whose network is it?", "The press")
    .replace("2013-09-26", "2001-01-01")
)
_AGAIN = (
    LATER.replace("Three months on", "Looked at again")
    .replace("slug: later", "slug: again")
    .replace("2010-02-15", "2009-12-01")
)
_FIRST_CHECK = "  - {date: 2009-01-01, type: check, title: Looked at before}\n"
_REPLY = "event/tip/2009-12-15-reply-somebody-answers"
# Follow-ups name their case, and say of one that was withdrawn that it was.
_NAMING_TIP = {
    *(*OF_TIP, _REPLY),
    *(f"event/tip/timeline-verdict-reach-{date}" for date in ("2011", "2011.2", "2013")),
    *("follow-up/later", "follow-up/again"),
}

SCRIPT = (
    Edit("nothing is done", lambda _: None),
    Edit("a slip of the pen is put right", say(TIP, "was public", "was quite public"), modified={"case/tip"}),
    Edit(
        "a case gets another title",
        say(TIP, "title: A reward for a tip", "title: Fifty thousand for a tip"),
        modified={*OF_TIP, "follow-up/later"},
    ),
    Edit("a file gets another name and another folder", move(TIP, MOVED)),
    Edit("the date of a case is put right", say(MOVED, "\ndate: 2009-11-10", "\ndate: 2009-11-12")),
    Edit("the year of a post is put right", say(DANCE_FILE, "2011-05-01", "2010-05-01")),
    Edit(
        "a case gets another slug, and its feeds would have it as new",
        all_of(
            say(MOVED, "slug: tip", "slug: a-tip"),
            say("content/cases/tip.sv.md", "slug: tip", "slug: a-tip"),
            say(LATER_FILE, "follows: tip", "follows: a-tip"),
        ),
        refused=(
            "content/archive/a-tip.md:4:7: id: this was published as tip, and is called a-tip now",
            "Write id: tip here.",
        ),
        mend=say(MOVED, "slug: a-tip", "slug: a-tip\nid: tip"),
        modified={*OF_TIP, "follow-up/later"},
    ),
    Edit(
        "the site moves to another domain", setting("SITEURL", "https://other.example"), modified=EVERYTHING
    ),
    Edit("somebody changes the authority all the same", setting("CASEBOOK_AUTHORITY", "other.example,2027")),
    Edit("the site is set to another zone", setting("TIMEZONE", "America/New_York")),
    Edit("the theme changes", put("theme/static/css/own.css", "p { color: red }")),
    Edit(
        "a follow-up is added that is dated long ago",
        put("content/follow-ups/again.md", _AGAIN.replace("follows: tip", "follows: a-tip")),
        new={"follow-up/again"},
        modified={"case/tip"},
    ),
    Edit(
        "an answer is written into the case that came long ago",
        say(
            MOVED,
            _FIRST_CHECK,
            _FIRST_CHECK + "  - {date: 2009-12-15, type: reply, title: Somebody answers}\n",
        ),
        new={_REPLY},
        modified={"case/tip"},
    ),
    Edit(
        "an event gets another title, and would be new",
        say(MOVED, "type: check, title: Nobody tipped", "type: check, title: Nobody gave a tip"),
        refused=(
            "timeline[2]: this event was published as 2010-03-01-check-nobody-tipped",
            "Write id: 2010-03-01-check-nobody-tipped here.",
        ),
        mend=say(
            MOVED,
            "type: check, title: Nobody gave a tip",
            "type: check, id: 2010-03-01-check-nobody-tipped, title: Nobody gave a tip",
        ),
        modified={CHECK, "case/tip"},
    ),
    Edit(
        "an event is taken out",
        say(MOVED, "  - {date: 2009-12-15, type: reply, title: Somebody answers}\n", ""),
        refused=("timeline: the event 2009-12-15-reply-somebody-answers was published, and is gone",),
        mend=say(
            MOVED,
            _FIRST_CHECK,
            _FIRST_CHECK + "  - {date: 2009-12-15, type: reply, title: Somebody answers}\n",
        ),
    ),
    Edit(
        "an event gets another title that was there before the case was published",
        say(MOVED, "title: Looked at before", "title: Looked at once before"),
        refused=("timeline[0]: this event was published as 2009-01-01-check-looked-at-before",),
        mend=say(MOVED, "title: Looked at once before", "title: Looked at before"),
    ),
    Edit(
        "a claim is found to be something else",
        say(MOVED, "is: partly}]", "is: partly}, {date: 2011, is: contradicted}]"),
        new={"event/tip/timeline-verdict-reach-2011"},
        modified={"case/tip"},
    ),
    Edit(
        "the date of that is put right",
        say(MOVED, "{date: 2011, is", "{date: 2012, is"),
        modified={"case/tip", "event/tip/timeline-verdict-reach-2011"},
    ),
    Edit(
        "and once more",
        say(MOVED, "{date: 2012, is", "{date: 2012-01, is"),
        modified={"case/tip", "event/tip/timeline-verdict-reach-2011"},
    ),
    Edit(
        "it is found to be something else again",
        say(MOVED, "is: contradicted}]", "is: contradicted}, {date: 2013, is: supported}]"),
        new={"event/tip/timeline-verdict-reach-2013"},
        modified={"case/tip"},
    ),
    Edit(
        "and on a day on which it was found before that was put right",
        say(
            MOVED,
            "is: contradicted}, {date: 2013",
            "is: contradicted}, {date: 2011, is: partly}, {date: 2013",
        ),
        new={"event/tip/timeline-verdict-reach-2011.2"},
        modified={"case/tip"},
    ),
    Edit(
        "what that came beside is put right to another day",
        say(MOVED, "{date: 2012-01, is: contradicted}", "{date: 2012-03, is: contradicted}"),
        modified={"case/tip", "event/tip/timeline-verdict-reach-2011"},
    ),
    Edit(
        "a verdict is taken out",
        say(MOVED, ", {date: 2010-02-01, is: partly}", ""),
        refused=(
            "claims[0]: what was found here was published as timeline-verdict-reach-2010-02-01, and is gone",
        ),
        mend=say(MOVED, "is: not-checked}", "is: not-checked}, {date: 2010-02-01, is: partly}"),
    ),
    Edit(
        "a minor revision is noted",
        say(MOVED, "slug: a-tip", "revisions: [{date: 2026, kind: minor, note: A comma.}]\nslug: a-tip"),
    ),
    Edit(
        "a correction is noted",
        say(
            MOVED, "note: A comma.}", "note: A comma.}, {date: 2026, kind: correction, note: It was another.}"
        ),
        modified={"case/tip"},
    ),
    Edit(
        "a post is added that is dated long ago",
        put("content/posts/old.md", DANCE.replace("dance", "old").replace("2011", "2001")),
        new={"post/old"},
    ),
    Edit(
        "a post gets another slug and file, and keeps its name",
        all_of(
            move(DANCE_FILE, "content/posts/danced.md"),
            say("content/posts/danced.md", "slug: dance", "slug: danced\nid: dance"),
        ),
        modified={"post/dance"},
    ),
    Edit(
        "a follow-up is deleted",
        remove("content/follow-ups/again.md"),
        refused=(
            "content/ledger/follow-ups/again.jsonl:1:1: again was published, and is gone",
            "Bring content/follow-ups/again.md back.",
        ),
        mend=put(
            "content/follow-ups/again.md",
            _AGAIN.replace(
                "follows: tip",
                "follows: a-tip\nrevisions: [{date: 2026-11, kind: withdrawal, note: It was wrong.}]",
            ),
        ),
        modified={"follow-up/again", "case/tip"},
    ),
    Edit(
        "a post becomes a draft",
        say("content/posts/old.md", "slug: old", "slug: old\nstatus: draft"),
        refused=("content/posts/old.md:4:9: status: old was published, and is held back now",),
        mend=say("content/posts/old.md", "status: draft", "status: published"),
    ),
    Edit(
        "a case is added that tells of long ago",
        put(
            "content/cases/press.md",
            _PRESS.replace("---\nTwo", "timeline: [{date: 2002, type: check, title: Told}]\n---\nTwo"),
        ),
        new={"case/press"},
    ),
    Edit(
        "a post becomes a case",
        all_of(
            remove("content/posts/old.md"), put("content/cases/old.md", NETWORK.replace("network", "old"))
        ),
        modified={"post/old"},
    ),
    Edit(
        "two texts are gone at once",
        all_of(remove("content/posts/danced.md"), remove("content/cases/network.md")),
        refused=("network was published, and is gone", "dance was published, and is gone"),
        mend=all_of(
            put("content/cases/network.md", NETWORK),
            put("content/posts/danced.md", DANCE.replace("slug: dance", "slug: danced\nid: dance")),
        ),
        modified=set(),
    ),
    Edit(
        "a case is withdrawn",
        say(
            MOVED,
            "kind: correction, note: It was another.}",
            "kind: withdrawal, note: Somebody asked for that.}",
        ),
        modified=_NAMING_TIP,
    ),
    Edit(
        "it stands again",
        say(
            MOVED,
            "kind: withdrawal, note: Somebody asked for that.}",
            "kind: correction, note: It was right.}",
        ),
        modified=_NAMING_TIP,
    ),
    Edit("nothing is done any more", lambda _: None),
)
