"""Searching: what is found of a text, the index that Pagefind makes of it, and the page that asks it.

- Of each text there is a `record`, made by `texts` from what its page shows; from the records of a site
  alone follows its index.
- `sheets` are records as pages for Pagefind; `program` runs it; of what it leaves a `bundle` is what a
  browser needs, in `chunks` of words, with `facets` to filter by and `stems` to know words by.
- `page` is the page that is searched on, `opensearch` what a browser is told of it.

Pagefind would search each language apart, and load a program of 70 kB for each. Here one program without a
language searches all of them: words are brought to their stems by a script (see `stems`) that has them for
the languages of the index. Its own filters come out in another order each time, and what results show would
be searched, too; so both are put beside its index, which is then the same bytes for the same texts.
"""

from __future__ import annotations
