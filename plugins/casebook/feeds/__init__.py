"""Feeds: what readers subscribe to, in RSS 2.0, Atom and JSON Feed.

- Of an article its `facts` come first, then its `story`, both by `stories`; what it says of its own `changes`
  is among the facts. From these alone, and from what was published before, follow the `slots` of a site (a
  `slot` is an `entry` before it is written: its id and dates), their dates by `dating`, and the `shelves`
  (each a feed before it is written: its path and its slots), with `archives`.
- A story becomes `entries` in its slots, with their `bodies`, and these `fragments`, written once; `files`
  puts them together. So what each of the three steps gives can be kept from one build to the next.
- The `formats`, each a `format`, are the `xml_formats` RSS and Atom, which feedgen writes, led by `generator`
  and `extensions`; and `json_feed`. Beside the feeds stand `opml`, what is due as a `calendar`, and other
  `companions`.
- `former`: what stood in the feeds that a site had before.
- What feeds must hold is checked in one place each: `ids` (RFC 4151), `addresses` and `markup` (absolute,
  clean: what is `allowed`, and `foreseen` where HTML is plain), `languages` that a feed can name, `text` and
  its `faults` (no character XML refuses), `dates` (no two alike, none to come), `bounds` (50 entries,
  250 kB).
"""

from __future__ import annotations
