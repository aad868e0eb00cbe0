"""Edits of the theme: its templates, its style sheets, and what it puts in the place of Casebook's own."""

from __future__ import annotations

import re

from .builds import ROOT
from .site import Site, chosen

_TEMPLATES = "theme/templates"
_OURS = ROOT / "plugins/casebook/templates/casebook"
_COMPONENTS = sorted(
    path.relative_to(_OURS).as_posix()
    for path in _OURS.glob("*/*.html")
    if path.name != "macro.html" and path.parent.name != "preview"
)
_TAKEN_AWAY = ("case.html", "follow-up.html", "404.html", "due.html", "partials/byline.html")


def template(site: Site, which: int, number: int) -> str:
    """Change what all pages of a kind have, or a part of them."""
    for name in chosen(site.names(_TEMPLATES, ".html"), which * 5 + number):
        text = re.sub(r"<i>mark \d</i>", "", site.read(name))
        mark = f"<i>mark {number}</i>"
        beginning = r"(\{% block (?:main|opening) %\}\n)"
        inside = re.search(beginning, text) and "{% extends" in text
        site.write(name, re.sub(beginning, rf"\1{mark}", text) if inside else text + mark)
        return f"{name} has mark {number}"
    return ""


def quiet_template(site: Site, which: int, number: int) -> str:
    """Have a template say another thing that is as long."""
    for name in chosen(site.names(_TEMPLATES, ".html"), which * 5):
        text = site.read(name)
        site.write(name, text.replace("<div", "<nav").replace("</div", "</nav") if "<div" in text else text)
        return f"{name} has nav for div"
    return ""


def no_template(site: Site, which: int, number: int) -> str:
    """Take a template away that there may be another for, or put it back."""
    name = f"{_TEMPLATES}/{_TAKEN_AWAY[which % 5]}"
    if (site.folder / name).exists():
        site.remove(name)
        return f"{name} is gone"
    site.write(name, site.past[0][name][0])
    return f"{name} is back"


def broken_template(site: Site, which: int, number: int) -> str:
    name = f"{_TEMPLATES}/partials/hooks/footer.html"
    site.write(name, "{{ nowhere.at.all }}")
    return name


def style(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names("theme/static/css", ".css"), which):
        site.write(name, re.sub(r"(\n/\* \d \*/)?\n\Z", f"\n/* {number} */\n", site.read(name)))
        return f"{name} ends with {number}"
    return ""


def style_sheet(site: Site, which: int, number: int) -> str:
    """Add a style sheet to the theme, or take it away."""
    name = f"theme/static/css/own-{which % 3}.css"
    if (site.folder / name).exists():
        site.remove(name)
        return f"{name} is gone"
    site.write(name, f"p {{ margin: {number}px }}\n")
    return f"{name} has {number}"


def component(site: Site, which: int, number: int) -> str:
    """Put a template of the theme in the place of one of Casebook's, or in another way around it."""
    part = _COMPONENTS[(which * 7 + number) % len(_COMPONENTS)]
    if number % 2:
        text = f"<b>own {number}</b>{{% include '!casebook/casebook/{part}' %}}\n"
    else:
        text = f"{(_OURS / part).read_text('utf-8')}<b>own {number}</b>\n"
    site.write(f"{_TEMPLATES}/casebook/{part}", text)
    return f"{part} is the theme's own, {number}"


def no_component(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names(f"{_TEMPLATES}/casebook", ".html"), which):
        site.remove(name)
        return f"{name} is gone"
    return ""


CHANGES = (
    template,
    quiet_template,
    no_template,
    broken_template,
    style,
    style_sheet,
    component,
    no_component,
)
