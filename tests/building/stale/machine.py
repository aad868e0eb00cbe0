"""What happens to a site without its authors: days pass, caches and outputs are lost, restored and moved."""

from __future__ import annotations

import shutil

from .site import Site, chosen, files_of, replace_all

_DAY = 24 * 60 * 60


def later(site: Site, which: int, number: int) -> str:
    days = (1, 31, 62, 400)[number % 4]
    site.day += days * _DAY
    return f"{days} days on"


def earlier(site: Site, which: int, number: int) -> str:
    days = (1, 31)[number % 2]
    site.day -= days * _DAY
    return f"{days} days back"


def hours(site: Site, which: int, number: int) -> str:
    site.day += 60 * 60
    return "an hour on"


def no_cache(site: Site, which: int, number: int) -> str:
    shutil.rmtree(site.cache, ignore_errors=True)
    site.loose = True
    return "the cache is gone"


def cache_file(site: Site, which: int, number: int) -> str:
    """Damage a file of the cache: away with it, empty it, cut it, have other bits in it."""
    for name in chosen(_cached(site), which * 7 + number):
        path, damage = site.folder / name, ("gone", "empty", "cut", "other bits")[(which + number) % 4]
        data = path.read_bytes()
        middle = (which * 97 + number * 31 + len(data) // 2) % max(len(data), 1)
        if damage == "gone":
            path.unlink()
        elif damage == "other bits" and data:
            path.write_bytes(data[:middle] + bytes([data[middle] ^ 1 << number % 8]) + data[middle + 1 :])
        else:
            path.write_bytes(data[: middle if damage == "cut" else 0])
        site.loose = True
        return f"{name}: {damage}"
    return ""


def damaged_cache(site: Site, which: int, number: int) -> str:
    """Turn a bit in every file of the cache."""
    names = _cached(site)
    for name in names:
        data = (site.folder / name).read_bytes()
        at = (which * 97 + number * 31) % max(len(data), 1)
        if data:
            (site.folder / name).write_bytes(data[:at] + bytes([data[at] ^ 1 << number % 8]) + data[at + 1 :])
    site.loose = True
    return "a bit in each of its files"


def older_cache(site: Site, which: int, number: int) -> str:
    """Restore a cache of another day, as a build server does, beside an output that is newer."""
    replace_all(site.folder, "cache", site.caches[number % len(site.caches)])
    site.loose = True
    return f"as after step {number % len(site.caches)}"


def older_output(site: Site, which: int, number: int) -> str:
    """Restore an output of another day beside a cache that is newer."""
    replace_all(site.folder, "output", site.outputs[number % len(site.outputs)])
    site.loose = True
    return f"as after step {number % len(site.outputs)}"


def no_output(site: Site, which: int, number: int) -> str:
    shutil.rmtree(site.output, ignore_errors=True)
    return "the output is gone"


def output_file(site: Site, which: int, number: int) -> str:
    """Delete a file of the output, or change it by hand, with another size or the same."""
    for name in chosen(sorted(files_of(site.folder, "output")), which * 11 + number):
        path, place = site.folder / name, name.removeprefix("output/")
        if number % 3 == 0:
            path.unlink()
            return f"{name} is gone"
        data = path.read_bytes()
        path.write_bytes(data + b"by hand" if number % 3 == 1 else data[:-1] + b"~")
        site.by_hand.add(place)
        return f"{name} was changed by hand"
    return ""


def foreign_file(site: Site, which: int, number: int) -> str:
    """Put a file into the output that no build has made, and none will."""
    site.write(f"output/mine-{which % 3}.txt", f"by hand {number}")
    site.by_hand.add(f"mine-{which % 3}.txt")
    return f"output/mine-{which % 3}.txt"


def moved(site: Site, which: int, number: int) -> str:
    """Have the whole site, output and cache with it, in another place."""
    site.move(f"site-{number}")
    return site.folder.name


def cloned(site: Site, which: int, number: int) -> str:
    """Have a fresh clone, whose files were all written just now, with output and cache as they were."""
    site.move(f"clone-{number}")
    for name in site.inputs:
        data = (site.folder / name).read_bytes()
        (site.folder / name).unlink()
        (site.folder / name).write_bytes(data)
    return site.folder.name


def copied(site: Site, which: int, number: int) -> str:
    """Have a copy of all there is, times included, in the same place: no file is the one it was."""
    for below in ("content", "theme", "cache", "output"):
        replace_all(site.folder, below, files_of(site.folder, below))
    return "every file is a copy of itself"


def nothing(site: Site, which: int, number: int) -> str:
    return "nothing is done"


def _cached(site: Site) -> list[str]:
    return sorted(name for name in files_of(site.folder, "cache") if not name.endswith(".lock"))


CHANGES = (
    later,
    earlier,
    hours,
    no_cache,
    cache_file,
    damaged_cache,
    older_cache,
    older_output,
    no_output,
    output_file,
    foreign_file,
    moved,
    cloned,
    copied,
    nothing,
)
