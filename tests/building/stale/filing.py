"""Edits of which files there are: new ones, other names, older versions, none."""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath

from tests.pictures.drawn import drawn

from .site import Site, chosen
from .texts import PICTURE, TEXTS

_IMAGES = "content/images/photo.png"


def rename(site: Site, which: int, number: int) -> str:
    """Give a text another name, and have all links follow it."""
    for name in chosen(site.names(), which):
        new = _other_name(name, number)
        _follow(site, name, new)
        return f"{name} is {new}"
    return ""


def rename_alone(site: Site, which: int, number: int) -> str:
    """Give a text another name, and forget the links to it."""
    for name in chosen(site.names(), which):
        new = _other_name(name, number)
        _move(site, name, new)
        return f"{name} is {new}, unknown to links"
    return ""


def swap(site: Site, which: int, number: int) -> str:
    """Have two texts change places, each with the time it had."""
    names = site.names()
    first, second = names[which % len(names)], names[(which + number + 1) % len(names)]
    if first == second:
        return ""
    between = site.folder / "content" / ".between"
    (site.folder / first).replace(between)
    (site.folder / second).replace(site.folder / first)
    between.replace(site.folder / second)
    return f"{first} and {second}"


def other_folder(site: Site, which: int, number: int) -> str:
    """Have a text lie one folder deeper, or in the one above, and all links follow it."""
    for name in chosen(site.names(), which):
        path = PurePosixPath(name)
        deeper = path.parent / f"folder-{number}" / path.name
        _follow(site, name, str(path.parent.parent / path.name if "folder-" in name else deeper))
        return f"{name} is in another folder, {number}"
    return ""


def renamed_folder(site: Site, which: int, number: int) -> str:
    """Give a folder of texts another name, and have all links follow it."""
    folders = sorted({PurePosixPath(name).parent.name for name in site.names()})
    for folder in chosen(folders, which):
        for name in [each for each in site.names() if PurePosixPath(each).parent.name == folder]:
            path = PurePosixPath(name)
            _follow(
                site, name, str(path.parent.with_name(f"{folder.rstrip('0123456789')}{number}") / path.name)
            )
        return f"{folder} has another name, {number}"
    return ""


def other_letters(site: Site, which: int, number: int) -> str:
    """Have the name of a text begin with a large letter, or a small one, and all links follow it."""
    for name in chosen(site.names(), which):
        path = PurePosixPath(name)
        _follow(site, name, str(path.with_name(path.name[0].swapcase() + path.name[1:])))
        return f"{name} begins with another letter"
    return ""


def delete(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names(), which):
        site.remove(name)
        return name
    return ""


def restore(site: Site, which: int, number: int) -> str:
    """Bring back a text as it once was, as old as it was then or as of now."""
    old = site.past[number % len(site.past)]
    texts = [name for name in old if name.startswith("content/")]
    for name in chosen(sorted(texts), which):
        data, written = old[name]
        site.write(name, data)
        if number % 2:
            os.utime(site.folder / name, ns=(written, written))
        return f"{name} as after step {number % len(site.past)}{', as old as then' if number % 2 else ''}"
    return ""


def restore_all(site: Site, which: int, number: int) -> str:
    """Bring back everything as it once was, as `git checkout` does, or a backup with its times."""
    site.restore(site.past[number % len(site.past)], old_times=bool(which % 2))
    return f"all as after step {number % len(site.past)}{', as old as then' if which % 2 else ''}"


def touch(site: Site, which: int, number: int) -> str:
    """Say that files were written just now, or long ago, though nothing is other than it was."""
    for name in site.inputs:
        os.utime(site.folder / name, None if which % 2 else (number * 1000, number * 1000))
    return "nothing is other than it was, but for the times"


def translation(site: Site, which: int, number: int) -> str:
    """Translate what has no translation, or do it in another way."""
    sources = (
        ("posts/voices", "voices"),
        ("cases/network", "network"),
        ("pages/about", "about"),
        ("posts/new", "new"),
    )
    path, slug = sources[which % 4]
    name = f"content/{path}.sv.md"
    own = {"cases": "kind: case\n", "posts": f"date: 2014-0{number + 1}\n", "pages": ""}[path[:5]]
    front = f"---\ntitle: Svensk titel {number}\nslug: {slug}\nlang: sv\ntranslation: true\n{own}---\n"
    site.write(name, f"{front}En text, nummer {number}.\n")
    return f"{name}, {number}"


def no_translation(site: Site, which: int, number: int) -> str:
    for name in chosen([name for name in site.names() if name.endswith(".sv.md")], which):
        site.remove(name)
        return name
    return ""


def follow_up(site: Site, which: int, number: int) -> str:
    """Follow a case up, or do it in another way."""
    name, case = f"content/follow-ups/more-{which % 2}.en.md", ("tip", "network")[number % 2]
    front = f"kind: follow-up\ntitle: More {number}\nslug: more-{which % 2}\nlang: en\nfollows: {case}\n"
    dated = f"date: 2014-0{number + 1}-02\n"
    figures = f"observations:\n  - {{metric: fans, value: {number * 100}, by: author}}\n"
    text = f"More of [it]({{filename}}/cases/{case}.en.md), {number} times.\n"
    site.write(name, f"---\n{front}{dated}{figures}---\n{text}")
    return f"{name} of {case}, {number}"


def cases_followed(site: Site, which: int, number: int) -> str:
    """Have a follow-up that says something of one case be of two, or of one again."""
    name = "content/follow-ups/more-0.en.md"
    follows, of = (("tip", ""), ("[tip, network]", "tip/"), ("[network, tip]", "tip/"))[number % 3]
    front = "kind: follow-up\ntitle: More\nslug: more-0\nlang: en\ndate: 2014-08-02\n"
    found = (
        f"observations: [{{metric: {of}fans, value: 99, by: author}}]\n"
        f"claims: {{{of}reach: {{verdict: partly}}}}\npromises: {{{of}reward: {{status: kept}}}}\n"
    )
    anchors = " ".join(
        (
            *("claim-reach", "promise-reward", "metric-fans", "metric-fans-2014-08-02"),
            *("claim-tip_reach", "promise-tip_reward", "metric-tip_fans-2014-08-02", "claim-network_reach"),
        )
    )
    line = f'{{"what": "anchors", "name": "follow-up/more-0", "anchors": "{anchors}"}}'
    site.write("content/ledger/follow-ups/more-0.jsonl", f"{line}\n")
    site.write(name, f"---\n{front}follows: {follows}\n{found}---\nText.\n")
    return f"{name} of {follows}"


def no_follow_up(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names("content/follow-ups"), which):
        site.remove(name)
        return name
    return ""


def post(site: Site, which: int, number: int) -> str:
    """Write a post more, which may be of the sort that blogs have."""
    dated = f"2013-0{number + 1}-01"
    if number % 2:
        text = f"Title: New {number}\nDate: {dated}\nSlug: new-{which}\nTags: new\n\nText {number}.\n"
    else:
        text = f"---\ntitle: New {number}\ndate: {dated}\nslug: new-{which}\ntags: [new]\n---\n{number}.\n"
    site.write(f"content/posts/new-{which}.md", text)
    return f"content/posts/new-{which}.md, {number}"


def shared_source(site: Site, which: int, number: int) -> str:
    """Change the sources that texts share, take one away, or the file."""
    text = TEXTS["sources.yaml"].replace("A report", f"Report {number}")
    if which % 4 == 1:
        text = text.replace("shared:", "lost:")
    if which % 4 == 2:
        text += f"another-{number}: {{title: One more}}\n"
    if which % 4 == 3 and (site.folder / "content/sources.yaml").exists():
        site.remove("content/sources.yaml")
        return "none any more"
    site.write("content/sources.yaml", text)
    return ("another title", "the one that is cited is gone", "one more", "there again")[
        which % 4
    ] + f", {number}"


def image(site: Site, which: int, number: int) -> str:
    site.write(_IMAGES, PICTURE + bytes([number + 65]))
    return f"{_IMAGES} is number {number}"


def drawn_image(site: Site, which: int, number: int) -> str:
    """Put a picture that can be opened in the place of one, small or large enough for smaller versions."""
    width, height = ((40, 30), (900, 60), (1300, 40), (600, 80))[number % 4]
    for name in chosen(site.names("content/images", ".png"), which):
        site.write(name, drawn("png", width, height))
        return f"{name} is {width} by {height}"
    return ""


def quiet_image(site: Site, which: int, number: int) -> str:
    """Change an image so that neither its size nor its time tell of it."""
    path = site.folder / _IMAGES
    if not path.exists():
        return ""
    times = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + bytes([number + 97]))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    return f"{_IMAGES} is number {number}, of the same size and time"


def linked_image(site: Site, which: int, number: int) -> str:
    """Have a link in the place of the image, to another one, which changes and whose name may be long."""
    original = f"content/images/{('other', 'the-one-that-is-very-large-and-was-first')[which % 2]}.png"
    site.write(original, drawn("png", *((900, 60), (1300, 40), (600, 80), (40, 30))[number % 4]))
    path = site.folder / _IMAGES
    path.unlink(missing_ok=True)
    path.symlink_to(PurePosixPath(original).name)
    return f"{_IMAGES} leads to {original}, {number}"


def attached_image(site: Site, which: int, number: int) -> str:
    """Have an image lie beside a text, which takes it along, or no longer does."""
    for name in chosen(site.names("content/posts"), which):
        text = site.read(name)
        if "{attach}" in text:
            site.write(name, re.sub(r"\n!\[Beside\][^\n]*\n", "", text))
            return f"nothing goes with {name} any more"
        beside = PurePosixPath(name).parent / f"beside-{number % 2}.png"
        site.write(str(beside), PICTURE + bytes([number + 65]))
        site.write(name, f"{text}\n![Beside]({{attach}}{beside.name})\n")
        return f"{beside} goes with {name}"
    return ""


def page(site: Site, which: int, number: int) -> str:
    """Add a page, which a menu may show, or take the page away that is there."""
    name = f"content/pages/{('about', 'more')[which % 2]}.en.md"
    if (site.folder / name).exists():
        site.remove(name)
        return f"{name} is gone"
    slug = PurePosixPath(name).name.split(".")[0]
    site.write(name, f"---\ntitle: Page {number}\nslug: {slug}\nlang: en\n---\nText {number}.\n")
    return f"{name}, {number}"


def no_image(site: Site, which: int, number: int) -> str:
    for name in chosen(site.names("content/images", ".png"), which):
        site.remove(name)
        return name
    return ""


def another_image(site: Site, which: int, number: int) -> str:
    """Add an image, and link to it where a text can be found that has no such link."""
    name = f"photo-{number}.png"
    site.write(f"content/images/{name}", PICTURE + name.encode())
    for text in chosen(site.names(), which):
        if name not in site.read(text):
            site.write(text, site.read(text) + f"\n![Another]({{static}}/images/{name})\n")
        return f"content/images/{name}, which {text} shows"
    return ""


def line_ends(site: Site, which: int, number: int) -> str:
    """Write a text as an editor on Windows would."""
    for name in chosen(site.names(), which):
        site.write(
            name, "\ufeff" + site.read(name).lstrip("\ufeff").replace("\r\n", "\n").replace("\n", "\r\n")
        )
        return name
    return ""


def _other_name(name: str, number: int) -> str:
    path = PurePosixPath(name)
    return (
        f"{path.parent}/{path.name.split('.')[0].rstrip('0123456789')}{number}.{path.name.split('.', 1)[1]}"
    )


def _move(site: Site, old: str, new: str) -> None:
    (site.folder / new).parent.mkdir(parents=True, exist_ok=True)
    (site.folder / old).replace(site.folder / new)
    folder = (site.folder / old).parent
    if not any(folder.iterdir()):
        folder.rmdir()


def _follow(site: Site, old: str, new: str) -> None:
    """Move a text, and have all links follow it."""
    _move(site, old, new)
    old_link, link = (f"{{filename}}/{each.removeprefix('content/')}" for each in (old, new))
    for other in site.names():
        text = site.read(other)
        if old_link in text:
            site.write(other, text.replace(old_link, link))


CHANGES = (
    rename,
    rename_alone,
    other_folder,
    renamed_folder,
    other_letters,
    swap,
    delete,
    restore,
    restore_all,
    touch,
    translation,
    no_translation,
    follow_up,
    cases_followed,
    no_follow_up,
    post,
    shared_source,
    image,
    drawn_image,
    quiet_image,
    linked_image,
    attached_image,
    page,
    no_image,
    another_image,
    line_ends,
)
