"""The settings: what readers would not find, or would find twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ...building.incremental.fingerprint import unknowable
from ...building.settings_checks import settings_problems
from ...errors import Problem, ProblemsFound, Severity
from ...settings import LISTS, Settings, feeds_taken, is_example, misset, not_to_last, read_settings
from .found import Machine, Site


def setting_wrong(site: Site, _: Machine) -> Iterator[Problem]:
    """A setting that does not hold ends every build."""
    yield from settings_problems(site.settings)


def plugin_off(site: Site, _: Machine) -> Iterator[Problem]:
    """Pelican loads what PLUGINS names, and without the setting whatever is installed."""
    plugins = site.settings.get("PLUGINS")
    names = [getattr(plugin, "__name__", str(plugin)).rpartition(".")[2] for plugin in plugins or ()]
    if plugins is not None and "casebook" not in names:
        yield _wrong(site, "PLUGINS", "plugin-off")


def address_missing(site: Site, _: Machine) -> Iterator[Problem]:
    """A feed leads to whole addresses."""
    if site.public and not site.settings.get("SITEURL"):
        yield _wrong(site, "SITEURL", "feeds-without-address")


def named_as_nobody(site: Site, _: Machine) -> Iterator[Problem]:
    """Feeds, ids and files of figures carry both names; with others, every reader gets every entry again."""
    if site.public:
        yield from not_to_last(site.settings, Severity.ERROR)


def nobody_answers(site: Site, _: Machine) -> Iterator[Problem]:
    """Whoever finds an error looks for somebody to tell; who answers for a site is asked by law, too."""
    ours = _ours(site) if site.public else None
    if ours and not ours.contact:
        yield _wrong(site, "CASEBOOK_CONTACT", "contact-missing", Severity.WARNING)
    elif ours and is_example(ours.contact.rpartition("@")[2]):
        yield _wrong(site, "CASEBOOK_CONTACT", "contact-example", Severity.WARNING, value=ours.contact)
    if ours and not ours.publisher:
        yield _wrong(site, "CASEBOOK_PUBLISHER", "publisher-missing", Severity.WARNING)


def feeds_twice(site: Site, _: Machine) -> Iterator[Problem]:
    """Casebook's feeds stand in `feeds/`, where Pelican puts its own."""
    ours = _ours(site)
    if ours:
        yield from feeds_taken(site.settings, ours)


def lists_twice(site: Site, _: Machine) -> Iterator[Problem]:
    """A list that Pelican makes in the same place would end the build."""
    ours = _ours(site)
    made = {_save_as(name, site): name for name in site.settings["DIRECT_TEMPLATES"]}
    for kind in LISTS if ours else ():
        place = {"index": "index.html", "404": "404.html"}.get(kind, f"{kind}/index.html")
        if ours and ours.makes(kind) and place in made:
            other = f"{made[place]}.html"
            yield _wrong(site, "CASEBOOK_LISTS", "list-taken", word=kind, place=place, other=other)


def _save_as(name: str, site: Site) -> str:
    return str(site.settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html"))


def theme_without_templates(site: Site, _: Machine) -> Iterator[Problem]:
    """A theme is a folder with a folder `templates`."""
    theme = Path(site.settings["THEME"])
    if not (theme / "templates").is_dir():
        yield _wrong(site, "THEME", "theme-without-templates", value=theme.as_posix())


def autoescape_off(site: Site, _: Machine) -> Iterator[Problem]:
    """Pelican has templates print texts as they are."""
    if not site.settings["JINJA_ENVIRONMENT"].get("autoescape"):
        yield _wrong(site, "JINJA_ENVIRONMENT.autoescape", "autoescape-off", Severity.WARNING)


def future_dates_on(site: Site, _: Machine) -> Iterator[Problem]:
    """Pelican publishes a post before its day."""
    if site.settings["WITH_FUTURE_DATES"]:
        yield _wrong(site, "WITH_FUTURE_DATES", "future-dates-on", Severity.WARNING)


def made_whole(site: Site, _: Machine) -> Iterator[Problem]:
    """What nobody can compare with what it was has all of the site made at each build."""
    for name, what in unknowable(site.settings):
        yield _wrong(site, name, "made-whole", Severity.WARNING, what=what)


CHECKS: tuple[Callable[[Site, Machine], Iterator[Problem]], ...] = (
    setting_wrong,
    plugin_off,
    address_missing,
    named_as_nobody,
    nobody_answers,
    feeds_twice,
    lists_twice,
    theme_without_templates,
    autoescape_off,
    future_dates_on,
    made_whole,
)


def _ours(site: Site) -> Settings | None:
    try:
        return read_settings(site.settings)
    except ProblemsFound:  # `setting_wrong` has said so
        return None


def _wrong(site: Site, field: str, key: str, severity: Severity = Severity.ERROR, **params: Any) -> Problem:
    return misset(site.settings, field, key, severity, **params)
