"""Edits of the settings, and of the programs that a site has beside them."""

from __future__ import annotations

import os
import re

from casebook.settings import LISTS, NETWORKS, PARTS

from .site import Site, files_of

_FILE = "pelicanconf.py"
_EXTRA = (
    'import os, sys\nsys.path.append(os.curdir)\nfrom extras import shout\nJINJA_FILTERS = {"shout": shout}\n'
)
_SHOUTED = "theme/templates/partials/hooks/footer.html"
_ASKING = "theme/templates/partials/hooks/head.html"
_PLUGIN = """\
from pelican import signals

def stamp(content):
    if hasattr(content, "title"):
        content.metadata["title"] = content.title = content.title + " {number}"

def register():
    signals.content_object_init.connect(stamp)
"""

_MARKDOWN = """\
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

class Sign(Postprocessor):
    def run(self, text):
        return text.replace("<p>", "<p>({number}) ")

class Signing(Extension):
    def extendMarkdown(self, md):
        md.postprocessors.register(Sign(md), "sign", 1)

def makeExtension(**configs):
    return Signing(**configs)
"""
_JINJA = """\
from jinja2.ext import Extension

class Signing(Extension):
    def preprocess(self, source, name, filename=None):
        return source.replace("masthead__name", "masthead__name sign-{number}")
"""
_ENVIRONMENT = "'autoescape': True, 'trim_blocks': True, 'lstrip_blocks': True"
_FROM_OWN = "(__import__('sys').path.append('own'), {given})[1]"
"""How settings name a module that lies in a folder of the site's own."""


def set_to(site: Site, name: str, value: str) -> str:
    """Set something at the end of the file, in the place of what was set there before."""
    text = re.sub(rf"^{name} = .*  # edited\n", "", site.read(_FILE), flags=re.MULTILINE)
    site.write(_FILE, f"{text}{name} = {value}  # edited\n")
    return f"{name} = {value}"


def site_name(site: Site, which: int, number: int) -> str:
    return set_to(site, "SITENAME", repr(f"Name {number}"))


def page_size(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_PER_PAGE", str(number + 1))


def parts(site: Site, which: int, number: int) -> str:
    kept = [part for part in PARTS if part != "comparison-table"]
    out = which % len(kept)
    return set_to(site, "CASEBOOK_PARTS", repr(["comparison-table", *kept[:out], *kept[out + 1 :]]))


def lists(site: Site, which: int, number: int) -> str:
    out = which % len(LISTS)
    return set_to(site, "CASEBOOK_LISTS", repr([*LISTS[:out], *LISTS[out + 1 :]]))


def share_pictures(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_SHARE_PICTURES", str(number % 2 == 0))


def share(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_SHARE", repr(list(NETWORKS[number + which % 2 :])))


def who_answers(site: Site, which: int, number: int) -> str:
    """Say who is written to, who answers by law, and where the site is told of links to it; or nobody."""
    several = (
        ("CASEBOOK_CONTACT", ("", "editors@example.org", "desk@example.org")),
        ("CASEBOOK_PUBLISHER", ("", "Anna Ek", "Bo <Ek>")),
        ("CASEBOOK_WEBMENTION", ("", "https://mention.example/in", "https://other.example/in")),
    )
    name, values = several[which % len(several)]
    return set_to(site, name, repr(values[(number + 1) % len(values)]))


def spreadsheet(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_SPREADSHEET", str(number % 2 == 0))


def feeds(site: Site, which: int, number: int) -> str:
    kept = ["all", "follow-ups", "cases", "organisations", "channels"]
    return set_to(site, "CASEBOOK_FEEDS", repr(kept[which % 5 : which % 5 + 1 + number % 2]))


def languages(site: Site, which: int, number: int) -> str:
    if which % 2:
        return set_to(site, "DEFAULT_LANG", repr(("sv", "en", "da")[number % 3]))
    return set_to(site, "CASEBOOK_LANGUAGES", ("['sv']", "[]", "['en', 'da']")[number % 3])


def address(site: Site, which: int, number: int) -> str:
    if which % 2:
        return set_to(site, "RELATIVE_URLS", str(bool(number % 2)))
    return set_to(site, "SITEURL", repr(f"https://site-{number}.example"))


def case_address(site: Site, which: int, number: int) -> str:
    kind = ("CASE", "FOLLOW_UP")[which % 2]
    set_to(site, f"CASEBOOK_{kind}_URL", repr(f"{kind.lower()}-{number}/{{slug}}/"))
    return set_to(site, f"CASEBOOK_{kind}_SAVE_AS", repr(f"{kind.lower()}-{number}/{{slug}}/index.html"))


def other_setting(site: Site, which: int, number: int) -> str:
    several = (
        ("CASEBOOK_LICENCE", repr(f"Licence {number}")),
        ("CASEBOOK_PLACEMENT", repr(("content", "theme")[number % 2])),
        ("CASEBOOK_AUTHORITY", repr(f"other.example,200{number}")),
        ("CASEBOOK_SANITISE", repr(("cases", "all")[number % 2])),
        ("WITH_FUTURE_DATES", str(bool(number % 2))),
        ("TIMEZONE", repr(("America/New_York", "Asia/Tokyo", "UTC")[number % 3])),
        ("STATIC_PATHS", ('["images", "files"]', '["images"]')[number % 2]),
        ("MARKDOWN", '{"extensions": ["markdown.extensions.extra"], "output_format": "html5"}'),
        ("THEME_STATIC_DIR", repr(f"theme-{number}")),
        ("CASEBOOK_STAGED", str(bool(number % 2))),
        ("CASEBOOK_CITATION_STYLE", repr(("apa", "chicago", "mla", "harvard")[number % 4])),
        ("CASEBOOK_SEARCH", repr(("small", "always")[number % 2])),
        ("CASEBOOK_HUB", repr(("", "https://hub.example/", "https://other.example/")[number % 3])),
    )
    return set_to(site, *several[which % len(several)])


def headers(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_HEADERS", str(number % 2 == 1))


def staged(site: Site, which: int, number: int) -> str:
    return set_to(site, "CASEBOOK_STAGED", str(number % 3 > 0))


def as_before(site: Site, which: int, number: int) -> str:
    """Take back all that was set, or what was set last."""
    text = site.read(_FILE)
    limit = 0 if which % 2 else 1
    kept = re.sub(r"^.*  # edited\n", "", text, count=limit, flags=re.MULTILINE)
    site.write(_FILE, kept)
    return "the first that was edited" if limit else "all that was edited"


def wrong_setting(site: Site, which: int, number: int) -> str:
    several = (
        ("CASEBOOK_PLACEMENT", "'somewhere'"),
        ("CASEBOOK_PARTZ", "[]"),
        ("TIMEZONE", "'Europe/Nowhere'"),
        ("CASEBOOK_PER_PAGE", "0"),
        ("CASEBOOK_CITATION_STYLE", "'vancouver'"),
        ("CASEBOOK_HUB", "'hub.example'"),
    )
    return set_to(site, *several[which % len(several)])


_PROGRAMS = (
    "def shout(text): return text.upper() + '{number}'\n",
    "WORDS = ['{number}']\ndef said(text): return WORDS[0] + text\ndef shout(text): return said(text)\n",
    "from pathlib import Path\ndef shout(text): return text + Path('own/extras.txt').read_text()\n",
)
"""Functions that are known again by their code, by what that uses, and not at all."""


def program(site: Site, which: int, number: int) -> str:
    """Change a function that the settings take from a file beside them, and that a template calls."""
    if "from extras" not in site.read(_FILE):
        site.write(_FILE, site.read(_FILE) + _EXTRA)
    site.write("own/extras.txt", str(number))
    site.write("extras.py", _PROGRAMS[number % len(_PROGRAMS)].format(number=number))
    shouted = ('{{ "once"|shout }}', "{{ SITENAME|shout }}")[which % 2]
    site.write(_SHOUTED, shouted)
    return f"extras.py, {number}, for {shouted}"


def no_program(site: Site, which: int, number: int) -> str:
    if "from extras" not in site.read(_FILE):
        return ""
    site.write(_FILE, site.read(_FILE).replace(_EXTRA, ""))
    site.write(_SHOUTED, "")
    return "extras.py is not asked any more"


def plugin(site: Site, which: int, number: int) -> str:
    """Add a plugin of the site's own, or have it do otherwise."""
    site.write("own/stamp.py", _PLUGIN.format(number=number))
    site.write(_ASKING, '{{ "stamped" if "stamp" is plugin_enabled }}')
    set_to(site, "PLUGIN_PATHS", "[*PLUGIN_PATHS[:1], 'own']")
    return set_to(site, "PLUGINS", '["casebook", "stamp"]') + f", with {number}"


def no_plugin(site: Site, which: int, number: int) -> str:
    return set_to(site, "PLUGINS", '["casebook"]')


def markdown_extension(site: Site, which: int, number: int) -> str:
    """Add an extension of the site's own to Markdown, have it do otherwise, or take it away."""
    if number % 3 == 0:
        return set_to(site, "MARKDOWN", "{'extensions': ['toc']}")
    site.write("own/signing.py", _MARKDOWN.format(number=number))
    return set_to(site, "MARKDOWN", _FROM_OWN.format(given="{'extensions': ['signing']}")) + f", {number}"


def jinja_extension(site: Site, which: int, number: int) -> str:
    """Add an extension of the site's own to Jinja, have it do otherwise, or take it away."""
    if number % 3 == 0:
        return set_to(site, "JINJA_ENVIRONMENT", f"{{{_ENVIRONMENT}}}")
    site.write("own/signed.py", _JINJA.format(number=number))
    given = f"{{{_ENVIRONMENT}, 'extensions': ['signed.Signing']}}"
    return set_to(site, "JINJA_ENVIRONMENT", _FROM_OWN.format(given=given)) + f", {number}"


def own_variable(site: Site, which: int, number: int) -> str:
    """Have a template show what the settings say under a name of the site's own."""
    name = ("_MOTTO", "MOTTO")[which % 2]
    site.write(_SHOUTED, f"{{{{ {name} }}}}")
    return set_to(site, name, repr(f"Motto {number}"))


def other_theme(site: Site, which: int, number: int) -> str:
    """Have the theme in another folder, changed there or not."""
    if number % 3 == 0:
        return set_to(site, "THEME", "'theme'")
    for name, (data, _) in files_of(site.folder, "theme").items():
        changed = f"Theme {number}".encode() if name == _SHOUTED and number % 3 == 2 else data
        site.write(f"own/{name}", changed)
    return set_to(site, "THEME", "'own/theme'") + f", {number}"


def overrides(site: Site, which: int, number: int) -> str:
    """Put templates before those of the theme."""
    if number % 4 == 0:
        return set_to(site, "THEME_TEMPLATES_OVERRIDES", "[]")
    name = ("partials/hooks/footer.html", "partials/byline.html")[which % 2]
    site.write(f"own/over/{name}", f"<i>over {number}</i>")
    return set_to(site, "THEME_TEMPLATES_OVERRIDES", "['own/over']") + f": {name}, {number}"


def other_content(site: Site, which: int, number: int) -> str:
    """Have the content in another folder, of the same name or of another."""
    if number % 3 == 0:
        return set_to(site, "PATH", "'content'")
    folder = ("own/content", "own/texts")[which % 2]
    for name, (data, _) in files_of(site.folder, "content").items():
        changed = data.replace(b"Two unions", b"%d unions" % number)
        site.write(name.replace("content", folder, 1), changed)
    return set_to(site, "PATH", repr(folder)) + f", {number}"


def dated_by_file(site: Site, which: int, number: int) -> str:
    """Have Pelican date what has no date by its file, which is written on another day."""
    dated = site.folder / "content/posts/new-0.md"
    fence = "---\n" * (number % 2)  # Pelican's metadata, or ours
    site.write("content/posts/new-0.md", f"{fence}title: Without a date\nslug: new-0\n{fence}\nText.\n")
    os.utime(dated, (86_400 * 365 * (35 + number), 86_400 * 365 * (35 + number)))
    return set_to(site, "DEFAULT_DATE", "'fs'") + f", {number}"


_RENAMED = ("[('/tags/once/', '/tags/rewards/')]", "[('/tags/once/', '')]", "[]")


def rarer_setting(site: Site, which: int, number: int) -> str:
    several = (
        ("AUTHOR", repr(f"Author {number}")),
        ("CASEBOOK_COLLECTIVES", ("[]", "['Anna']", "['Anna', 'Bo']")[number % 3]),
        ("CASEBOOK_LICENCE_URL", repr(f"https://licence.example/{number}")),
        ("CASEBOOK_MESSAGES", repr(("sv", "da", "en")[number % 3])),
        ("CASEBOOK_STATIC_KINDS", ("['.png']", "['.odd']")[number % 2]),
        ("DELETE_OUTPUT_DIRECTORY", str(bool(number % 2))),
        ("IGNORE_FILES", ("['.*']", "['.*', 'voices*']")[number % 2]),
        ("ARTICLE_EXCLUDES", ("['posts']", "[]")[number % 2]),
        ("THEME_STATIC_PATHS", ("['static/css']", "['static']")[number % 2]),
        ("EXTRA_PATH_METADATA", f"{{'images/photo.png': {{'path': 'photo-{number}.png'}}}}"),
        ("DEFAULT_METADATA", f"{{'summary': 'In short, {number}'}}"),
        ("SUMMARY_MAX_LENGTH", str(number)),
        ("TYPOGRIFY", str(bool(number % 2))),
        ("DEFAULT_CATEGORY", repr(f"Category {number}")),
        ("CASEBOOK_RENAMED", _RENAMED[number % len(_RENAMED)]),
        ("CASEBOOK_STRICT", repr(("cases", "all")[number % 2])),
    )
    return set_to(site, *several[which % len(several)])


CHANGES = (
    site_name,
    page_size,
    parts,
    lists,
    share_pictures,
    share,
    who_answers,
    spreadsheet,
    feeds,
    languages,
    address,
    case_address,
    headers,
    other_setting,
    staged,
    as_before,
    wrong_setting,
    program,
    no_program,
    plugin,
    no_plugin,
    markdown_extension,
    jinja_extension,
    own_variable,
    other_theme,
    overrides,
    other_content,
    dated_by_file,
    rarer_setting,
)
