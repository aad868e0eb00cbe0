"""What programs are told that go through a whole site: search engines, and archives of the web.

- `places`: which addresses there are, in which languages, and when what stands there has changed.
- `sitemap`: all of them in files of the Sitemaps protocol; `robots`: where those are, and what to pass by.
"""

from __future__ import annotations
