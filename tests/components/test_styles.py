"""The styles: colours in one place, legible in both schemes, nothing that a strict policy forbids."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "plugins" / "casebook"
THEME = ROOT / "theme"
PAPER = (THEME / "static" / "css" / "print.css").read_text(encoding="utf-8")
OURS = (SHIPPED / "static" / "casebook" / "casebook.css").read_text(encoding="utf-8")
PREVIEW = (SHIPPED / "static" / "preview" / "preview.css").read_text(encoding="utf-8")
TOKENS = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
STYLES = sorted([*THEME.glob("static/css/*.css"), *SHIPPED.glob("static/casebook/*.css")])
TEMPLATES = sorted([*THEME.glob("templates/**/*.html"), *SHIPPED.glob("templates/**/*.html")])

_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(", re.IGNORECASE)
_DECLARED = re.compile(r"(--[a-z-]+):[^;]*;")
_TOKEN = re.compile(r"--(\w+): (#[0-9a-f]{6});")


def scheme(name: str) -> dict[str, str]:
    """Return the colours of the theme: in `light`, in `dark`, or on `paper`."""
    return _scheme(TOKENS, name) if name != "paper" else _scheme(TOKENS, "light") | _colours(PAPER)


def _scheme(style: str, name: str) -> dict[str, str]:
    light, dark = style.split("@media (prefers-color-scheme: dark)")
    return _colours(light) | (_colours(dark.split("\n}")[0]) if name == "dark" else {})


def _colours(style: str) -> dict[str, str]:
    """Return the colours that custom properties hold, each in six digits."""
    found = re.findall(r"--(\w+): #([0-9a-f]{3}|[0-9a-f]{6});", style)
    return {
        name: f"#{colour if len(colour) == 6 else ''.join(2 * sign for sign in colour)}"
        for name, colour in found
    }


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, after WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("name", "ink", "ground"),
    list(product(["light", "dark", "paper"], ["ink", "soft", "said", "found"], ["paper", "mark"])),
)
def test_text_is_legible(name: str, ink: str, ground: str) -> None:
    colours = scheme(name)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(
    ("name", "ink", "ground"),
    list(product(["light", "dark"], ["ink", "soft", "wrong", "held"], ["paper", "code"])),
)
def test_what_the_preview_says_is_legible(name: str, ink: str, ground: str) -> None:
    colours = _scheme(PREVIEW, name)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(("number", "ground"), [(0, "#ffffff"), (1, "#1e1e1e"), (1, "#121212")])
def test_what_is_shipped_is_legible_where_a_theme_sets_nothing(number: int, ground: str) -> None:
    """On the canvas of browsers, which is white, or nearly black."""
    for name in ("said", "found"):
        pair = re.search(rf"--casebook-{name}: light-dark\((#\w+), (#\w+)\);", OURS)
        assert pair
        assert contrast(pair[number + 1], ground) >= 4.5
    for name, least in (("soft", 4.5), ("rule", 3)):
        share = re.search(
            rf"--casebook-{name}: color-mix\(in srgb, currentcolor (\d+)%, transparent\);", OURS
        )
        assert share
        assert contrast(mixed(("#000000", "#ffffff")[number], ground, int(share[1]) / 100), ground) >= least


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour that lets another through."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * mine + (1 - share) * its):02x}" for mine, its in parts)


@pytest.mark.parametrize("name", ["light", "dark", "paper"])
def test_rules_that_carry_meaning_are_seen(name: str) -> None:
    assert contrast(scheme(name)["rule"], scheme(name)["paper"]) >= 3


def test_the_dark_scheme_sets_every_colour_and_nothing_else() -> None:
    light, dark = TOKENS.split("@media (prefers-color-scheme: dark)")
    dark = dark.split("}")[0]
    assert {name for name, _ in _TOKEN.findall(light)} == {name for name, _ in _TOKEN.findall(dark)}
    assert all(_COLOUR.search(declared[0]) for declared in _DECLARED.finditer(dark))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_colours_stand_in_custom_properties(style: Path) -> None:
    text = _DECLARED.sub("", style.read_text(encoding="utf-8"))
    assert not _COLOUR.search(text)
    if style.name in {"base.css", "layout.css"}:
        assert not _COLOUR.search(style.read_text(encoding="utf-8"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_fetch_nothing(style: Path) -> None:
    assert not re.search(r"@import|@font-face|url\(", style.read_text(encoding="utf-8"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_templates_hold_no_style_script_or_trust(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\bstyle=|<style|\son[a-z]+=[\"']|\|\s*safe\b", text)
    assert not re.search(r"<script(?![^>]*\bsrc=|\ type=\"application/ld\+json\">)", text)


def test_no_style_is_left_over_from_a_component_that_is_gone() -> None:
    css = "".join(style.read_text(encoding="utf-8") for style in STYLES)
    styled = set(re.findall(r"\.(casebook-[\w-]+)", css))
    of_texts = {"casebook-align-center", "casebook-align-right"}
    text = "".join(file.read_text(encoding="utf-8") for file in TEMPLATES if "feed" not in file.parts)
    used = set(re.findall(r"\b(casebook-[\w-]*\w)", text))
    script = (ROOT / "theme/static/js/page.js").read_text(encoding="utf-8")
    used |= set(re.findall(r'className: "(casebook-[\w-]+)"', script))
    written = {name for name in used if not name.endswith("-")}
    made = tuple(name for name in re.findall(r"(casebook-[\w-]*--)\{\{", text))
    assert {name for name in styled - written - of_texts if not name.startswith(made)} == set()


def selectors(css: str) -> list[str]:
    """Return each selector of a style, those of a list apart."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    lists = (found.strip() for found in re.findall(r"([^{};]+)\{", bare))
    return [each.strip() for said in lists if not said.startswith("@") for each in _apart(said)]


def _apart(said: str) -> list[str]:
    """Split where a comma stands in no brackets."""
    found = [""]
    for part in said.split(","):
        is_whole = found[-1].count("(") == found[-1].count(")")
        found = [*found, part] if is_whole else [*found[:-1], f"{found[-1]},{part}"]
    return found[1:]


def test_a_list_of_selectors_is_taken_apart() -> None:
    css = "/* .x, */ .a:is(b, :not(c, d)) > e, f::before { color: red; } @media print { g { top: 0; } }"
    assert selectors(css) == [".a:is(b, :not(c, d)) > e", "f::before", "g"]


def test_the_style_of_the_plugin_reaches_nothing_of_a_theme() -> None:
    assert [each for each in selectors(OURS) if ".casebook-" not in each] == [":where(:root)"]
