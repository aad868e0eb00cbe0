"""The texts of a small site that is published, changed, and published again."""

from __future__ import annotations

TIP = """\
---
kind: case
title: A reward for a tip
slug: tip
date: 2009-11-10
organisation: ISS
channels: [facebook]
claims:
  - id: reach
    text: A tip can be given by way of Facebook.
    verdict: [{date: 2009-11-10, is: not-checked}, {date: 2010-02-01, is: partly}]
timeline:
  - {date: 2009-01-01, type: check, title: Looked at before}
  - {date: 2010-03-01, type: check, title: Nobody tipped}
---
The offer was public.
"""
TIP_SV = """\
---
kind: case
title: En belöning för ett tips
slug: tip
lang: sv
translation: true
---
Erbjudandet var offentligt.
"""
NETWORK = """\
---
kind: case
title: Whose network is it?
slug: network
date: 2013-09-26
organisation: Unionen
channels: [press]
---
Two unions advertised.
"""
LATER = """\
---
kind: follow-up
title: Three months on
slug: later
date: 2010-02-15
follows: tip
---
It was looked at again.
"""
DANCE = """\
---
title: Do your customers dance?
slug: dance
date: 2011-05-01
---
They do.
"""
SITE = {
    "content/cases/tip.md": TIP,
    "content/cases/tip.sv.md": TIP_SV,
    "content/cases/network.md": NETWORK,
    "content/follow-ups/later.md": LATER,
    "content/posts/dance.md": DANCE,
}
