"""Every CASEBOOK_* setting with its default, as a site has them once they are read."""

from __future__ import annotations

from dataclasses import dataclass

from .choices import FEEDS, NETWORKS, PARTS

PREFIX = "CASEBOOK_"


@dataclass(frozen=True)
class Settings:
    """The settings of a site. Each field is a setting: `placement` is CASEBOOK_PLACEMENT."""

    parts: tuple[str, ...] = PARTS
    """Which parts are on; leave one out to switch it off."""
    placement: str = "content"
    """Where the parts of a case stand: `content`, after its text; `theme`, where the theme puts them."""
    lists: tuple[str, ...] = (
        *("cases", "follow-ups", "evidence", "due"),
        *("organisations", "channels", "countries", "feeds"),
    )
    """Which lists are made."""
    feeds: tuple[str, ...] = FEEDS
    """Which feeds are made."""
    per_page: int = 50
    """How many entries a page of a list has, and how many things one of what is due, at least 1."""
    languages: tuple[str, ...] = ()
    """Languages with lists of their own under `/sv/`; empty for all that some published text has."""
    sanitise: str = "cases"
    """Whose HTML is cleaned: `cases`, of cases and follow-ups; `all`, of everything."""
    authority: str = ""
    """The name in feed ids (RFC 4151), a domain of yours and a year in which it was yours, as in
    `example.org,2026`; never change it. Empty: the domain of SITEURL."""
    hub: str = ""
    """Address of the hub (WebSub) that tells feed readers at once what is new; empty for none."""
    contact: str = ""
    """E-mail address to which readers report errors and send cases; empty for none."""
    publisher: str = ""
    """Name of whoever answers for the site by law (*ansvarig utgivare*, *ansvarshavende redaktør*)."""
    webmention: str = ""
    """Address at which the site is told by others that they link to it (Webmention); empty for none."""
    messages: str = ""
    """The language of messages; empty for the machine's (LANG), else DEFAULT_LANG."""
    case_url: str = "cases/{slug}/"
    """Address of a case."""
    case_save_as: str = "cases/{slug}/index.html"
    """File of a case."""
    follow_up_url: str = "follow-ups/{slug}/"
    """Address of a follow-up."""
    follow_up_save_as: str = "follow-ups/{slug}/index.html"
    """File of a follow-up."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Lists that have another name now, each with that: `("/tags/old/", "/tags/new/")`; with `""` one that is
    gone and is no other."""
    licence: str = "CC BY 4.0"
    """Name of the licence of the text and the figures, for feeds and pages."""
    licence_url: str = "https://creativecommons.org/licenses/by/4.0/"
    """Address of that licence."""
    search: str = "small"
    """When a build makes the index that is searched: `small`, of up to 200 texts; `always`, as `make publish`
    does."""
    spreadsheet: bool = False
    """Make `data/casebook.xlsx` too, all figures as one spreadsheet; 1,000 cases take some seconds."""
    share: tuple[str, ...] = NETWORKS
    """Where a page offers to be shared, in this order; nobody is contacted before a reader clicks."""
    share_pictures: bool = False
    """Draw the pictures that social networks show beside a link; one takes about 20 milliseconds, once."""
    collectives: tuple[str, ...] = ()
    """Authors of several words that are no person, such as `Text Hundred`, for citations."""
    citation_style: str = "apa"
    """The style of lists of sources, and of the citation that stands first and on paper: `apa`, `chicago`,
    `mla` or `harvard`."""
    static_kinds: tuple[str, ...] = ()
    """Endings of static files to publish besides the usual ones."""
    strict: str = "cases"
    """Where any error stops the build and leaves the old site whole: `cases`, on sites with one; `all`."""
    staged: bool = False
    """Build the whole site beside the old one and change over in one step, as `make publish` does."""
    publishes: bool = False
    """Write into `content/ledger/` what is published and when, as `make publish` does."""
    headers: bool = False
    """Make the file `_headers`, by which Netlify and Cloudflare Pages serve everything as it should be, and
    `_links.nginx.conf` and `_links.caddy`, by which nginx and Caddy send the links of each page; and the
    files by which hosts lead on from old addresses, `_redirects`, `_moved.nginx.conf` and `_moved.caddy`."""

    def has(self, part: str) -> bool:
        """Tell whether a part is switched on."""
        return part in self.parts

    def makes(self, kind: str) -> bool:
        """Tell whether a list is made."""
        return self.has("lists") and kind in self.lists

    def tells(self, kind: str) -> bool:
        """Tell whether a feed is made, or those of a kind."""
        return self.has("feeds") and kind in self.feeds
