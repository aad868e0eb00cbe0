"""The site before its first edit: a text of every kind, which lean on each other in every way there is."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.preview.previewing import sample_site
from tests.bench.corpus import files

DAY = 1421712000
"""20 January 2015 in seconds since 1970."""

_TIP = """\
---
kind: case
title: A reward for a tip
slug: tip
lang: en
date: 2009-11-10
author: Anna
category: cases
tags: [rewards, jobs]
summary: Whoever gave a tip got a reward, as [a post]({filename}/posts/voices.en.md) tells. 1 of 9.
organisation: ISS
country: SE
purpose: recruitment
channels: [facebook, twitter]
campaign: {start: 2009-11-10, end: 2010-01-31, goal: {text: Hire for one vacancy., date: 2009-11-10}}
metrics:
  - id: fans
    label: Fans on Facebook
    channel: facebook
    level: out-take
    observations:
      - {date: 2009-11-10, value: 122, by: author, source: blog}
      - {date: 2010-02, value: 158, by: third-party, source: shared}
  - id: account
    label: Account on Twitter
    channel: twitter
    type: state
    observations:
      - {date: 2009-11-10, value: none, source: blog}
claims:
  - id: reach
    text: A tip can be given by way of Facebook.
    by: ISS
    source: blog
    verdict: not-checked
promises:
  - id: reward
    text: Whoever gives the tip is paid.
    by: ISS
    date: 2009-11-10
    due: 2015-02-10
    source: shared
requests:
  - id: paid
    date: 2014-12-01
    to: ISS
    question: Was it paid?
    deadline: 2015-03-01
timeline:
  - date: 2009-12-01
    type: coverage
    title: A paper tells of it
    text: With ![a picture]({static}/images/photo.png) and [the other case]({filename}/cases/network.en.md).
    source: shared
next_check: 2015-04-01
sources:
  blog: {title: A post on a blog, url: "https://example.org/blog", date: 2009-11-10}
  print: {title: The advertisement, file: images/photo.png, alt: An advertisement}
---
The offer was public.[@blog] It was counted 1 time.[@shared; @print]

[METRICS: fans]

![The advertisement]({static}/images/photo.png)

Another asked [whose network it is]({filename}/cases/network.en.md).
"""
_TIP_SV = """\
---
kind: case
title: En belöning för ett tips
slug: tip
lang: sv
translation: true
tags: [belöningar]
names: {none: saknas}
metrics:
  - {id: fans, label: Fans på Facebook}
claims:
  - {id: reach, text: Ett tips kan lämnas via Facebook.}
promises:
  - {id: reward, text: Den som tipsar får betalt.}
---
Erbjudandet var offentligt.[@blog] Mer finns [på engelska]({filename}/cases/tip.en.md).
"""
_NETWORK = """\
---
kind: case
title: Whose network is it?
slug: network
lang: en
date: 2013-09-26
author: Bo
category: cases
tags: [jobs, networks]
organisation: [Unionen, Kommunal]
country: [SE, DK]
channels: [press]
metrics:
  - id: fans
    label: Fans of both
    channel: press
    observations:
      - {date: 2013-09-26, value: 40, by: organisation}
claims:
  - id: used
    text: A network is used fairly.
    by: Kommunal
    verdict: supported
    because: It says so.
    evidence: [shared]
outcome: {goal: partly, attribution: not-shown, date: 2013-10-01}
comparisons:
  - title: What they ask for
    columns: [Unionen, Kommunal]
    rows: [{label: A network, cells: ["No", "Yes"]}]
maintenance: {is: closed, because: It has been answered.}
---
Two unions advertised.[@shared] [A reward]({filename}/cases/tip.en.md) was another way, 1 of 3.
"""
_ADVERTISEMENT = """\
---
kind: case
title: En annons i tidningen
slug: annons
lang: sv
date: 2012
organisation: ISS
channels: [press, facebook]
tags: [jobs]
promises:
  - {id: svar, text: Alla får svar., by: ISS, due: 2014-06}
---
Annonsen stod 1 gång i tidningen.
"""
_LATER = """\
---
kind: follow-up
title: Three months on
slug: tip-later
lang: en
date: 2010-02-15
follows: tip
type: check
tags: [rewards]
observations:
  - {metric: account, value: registered, by: author, source: again}
claims:
  reach: {verdict: partly, because: There was a page., evidence: [again, fans]}
promises:
  reward: {status: in-progress, because: Nobody has said.}
sources:
  again: {title: Looked at again, url: "https://example.org/again"}
---
The page was still there.[@again] So was [the post]({filename}/posts/voices.en.md), read 1 time.
"""
_LATER_SV = """\
---
kind: follow-up
title: Tre månader senare
slug: tip-later
lang: sv
translation: true
claims:
  reach: {because: Det fanns en sida.}
---
Sidan fanns kvar.[@again] 1 av 2.
"""
_BOTH = """\
---
kind: follow-up
title: Two cases, looked at again
slug: both
lang: en
date: 2014-05-05
follows: [tip, network]
observations:
  - {metric: tip/fans, value: 170, date: 2014-05, by: author}
  - {metric: network/fans, value: 44, date: 2014-05, by: author}
claims:
  network/used: {verdict: undeterminable}
requests:
  tip/paid: {answered: 2014-12-20}
---
Both were looked at.[@shared] 1 and 2.
"""
_VOICES = """\
---
title: One company, two voices
slug: voices
lang: en
date: 2011-03-01
author: Anna
category: posts
tags: [networks]
summary: A post on [a case]({filename}/cases/tip.en.md).
sources:
  voices: {title: A blog post, url: "https://example.org/voices"}
---
A company speaks twice.[@voices; @shared] See [the reward]({filename}/cases/tip.en.md) and
[the old post]({filename}/posts/old.md), 1 of 2.
"""
_OLD = """\
Title: As blogs had it
Date: 2008-05-01 10:00
Slug: old
Lang: en
Category: posts
Tags: jobs, old
Author: Bo

A post from before, with ![a picture]({static}/images/photo.png). 1 of 2.
"""
_ABOUT = """\
---
title: About
slug: about
lang: en
summary: What this site is for.
---
Who writes here, and [which case]({filename}/cases/tip.en.md) came first. 1 of 2.
"""
_SOURCES = """\
shared:
  title: A report that many read
  url: https://example.org/report
unused: {title: Another report, url: "https://example.org/unused"}
annual-report: {title: The annual report}
"""
TEXTS = {
    "cases/tip.en.md": _TIP,
    "cases/tip.sv.md": _TIP_SV,
    "cases/network.en.md": _NETWORK,
    "cases/annons.sv.md": _ADVERTISEMENT,
    "follow-ups/tip-later.en.md": _LATER,
    "follow-ups/tip-later.sv.md": _LATER_SV,
    "follow-ups/both.en.md": _BOTH,
    "posts/voices.en.md": _VOICES,
    "posts/old.md": _OLD,
    "pages/about.en.md": _ABOUT,
    "sources.yaml": _SOURCES,
}
_ONE_POINT = "474946383961010001008000 00ffffff000000 21f90401000000002c00000000010001000002024401003b"
PICTURE = bytes.fromhex(_ONE_POINT)
"""Of one point, in a format that is published as it is, also with what stands behind the picture."""


def lay_out(folder: Path, more: int = 0) -> None:
    """Write the site into an empty folder, with so many cases more, and lists that are soon to go on."""
    sample_site(folder)
    for name, text in {**dict(files(more)), **TEXTS}.items():
        path = folder / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "content" / "images" / "photo.png").write_bytes(PICTURE)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("CASEBOOK_PER_PAGE = 3\n")
