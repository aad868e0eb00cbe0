"""The pictures of a site: each is measured once, and what is made of it is kept by what its file holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from PIL import __version__ as pillow

from ..pictures import picture
from ..pictures.picture import Picture
from ..reader.shares import shared_out
from .parts import put
from .sealed import seal, unsealed
from .stamps import Stamps

ENDINGS = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_FOLDER = "pictures/"
_ROOM = Path(picture.__file__).parent


class Known(NamedTuple):
    """What is known of a picture by its digest: its size (0 of what is none), and the widths of its versions.

    `tells` says that its file holds more than the picture.
    """

    width: int
    height: int
    widths: tuple[int, ...]
    tells: bool


class Made(NamedTuple):
    """What was made of a picture: its versions by their widths, and the bare copy where that is another."""

    known: Known
    versions: tuple[tuple[int, bytes], ...]
    bare: bytes


@dataclass(frozen=True)
class Gallery:
    """The pictures by their places in the site, and what is published: `versions`, and bare `copies`.

    Copies are those of files by their paths: a text that attaches one gives it another place.
    """

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    versions: Mapping[str, Path | bytes] = field(default_factory=dict)
    copies: Mapping[str, Path | bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, context: Mapping[str, Any], content: Path, cache: Path) -> Gallery:
        """Return the gallery of what Pelican publishes; versions are made of what texts link to."""
        places = {
            place: (str(Path(content, file.source_path)), _is_linked(file, context))
            for file in context["staticfiles"]
            if (place := _place(file)).lower().endswith(ENDINGS)
        }
        if not places:
            return cls()
        return _Store.open(cache / "casebook" / "pictures").gallery(places)


def _place(file: Any) -> str:
    """Return where a file is published unless a text attaches it: once asked itself, it could not move."""
    return str(file.get_url_setting("save_as"))


def _is_linked(file: Any, context: Mapping[str, Any]) -> bool:
    return file.get_relative_source_path() in context["static_links"]


@dataclass
class _Store:
    """What earlier builds have made of pictures, in a folder of the cache."""

    folder: Path
    stamps: Stamps
    known: dict[str, Known]
    used: dict[str, Known] = field(default_factory=dict)
    unkept: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> _Store:
        kept = unsealed(folder / "known", _form()) or {}
        return cls(
            folder, Stamps.load(folder / "stamps"), {name: Known(*each) for name, each in kept.items()}
        )

    def gallery(self, places: Mapping[str, tuple[str, bool]]) -> Gallery:
        """Return the gallery of pictures by their places: the file of each, and whether it has versions."""
        digests = {place: self._name(*each) for place, each in places.items()}
        paths = {digests[place]: path for place, (path, _) in places.items()}
        stale = sorted(name for name in paths if not self._has_all(name))
        made = shared_out(lambda number: _made(stale[number], paths[stale[number]]), len(stale))
        for name, each in zip(stale, made, strict=True):
            self._keep(name, each)
        self.used = {name: self.known[name] for name in paths}
        self._leave()
        return Gallery(
            {place: self._picture(name) for place, name in digests.items() if self.used[name].width},
            {where: self._file(file) for name in paths for where, file in self._versions(name)},
            {
                path: self._file(f"{digests[place]}.bare")
                for place, (path, _) in places.items()
                if self.used[digests[place]].tells
            },
        )

    def _name(self, path: str, has_versions: bool) -> str:
        """Return what a picture is called here: by its bytes, and whether it has versions."""
        return f"{self.stamps.digest(path)[:20]}{'' if has_versions else '-alone'}"

    def _versions(self, name: str) -> Iterator[tuple[str, str]]:
        for width in self.known[name].widths:
            yield f"{_FOLDER}{name}-{width}.webp", f"{name}-{width}"

    def _picture(self, name: str) -> Picture:
        known = self.used[name]
        places = (where for where, _ in self._versions(name))
        return Picture(known.width, known.height, tuple(zip(places, known.widths, strict=True)))

    def _files(self, name: str) -> list[str]:
        return [file for _, file in self._versions(name)] + [f"{name}.bare"] * self.known[name].tells

    def _has_all(self, name: str) -> bool:
        return name in self.known and all((self.folder / file).is_file() for file in self._files(name))

    def _file(self, name: str) -> Path | bytes:
        return self.unkept.get(name) or self.folder / name

    def _keep(self, name: str, made: Made) -> None:
        self.known[name] = made.known
        files = {f"{name}-{width}": data for width, data in made.versions}
        for file, data in (files | ({f"{name}.bare": made.bare} if made.known.tells else {})).items():
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                put(data, self.folder / file)
            except OSError:  # a cache may do without
                self.unkept[file] = data

    def _leave(self) -> None:
        """Leave for the next build what this one has used, and nothing else."""
        wanted = {file for name in self.used for file in self._files(name)} | {"known", "stamps"}
        with suppress(OSError):
            seal({name: tuple(each) for name, each in self.used.items()}, self.folder / "known", _form())
            self.stamps.save(self.folder / "stamps")
            for file in self.folder.iterdir():
                if file.name not in wanted:
                    file.unlink()


def _form() -> str:
    """Return by what it is known how pictures are made: by another library, or otherwise, they are others."""
    digest = blake2b(pillow.encode(), digest_size=8)
    for path in sorted(_ROOM.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _made(name: str, path: str) -> Made:
    """Make all that there is to make of a picture; of what is none, nothing."""
    from ..pictures.bare import bare
    from ..pictures.measured import Unreadable, size_of  # whose library takes a while to import
    from ..pictures.smaller import versions_of

    try:
        raw = Path(path).read_bytes()
        width, height = size_of(raw)
    except (Unreadable, OSError):
        return Made(Known(0, 0, (), tells=False), (), b"")
    versions: tuple[tuple[int, bytes], ...] = ()
    if not name.endswith("-alone"):
        with suppress(Unreadable):  # a drawing, or a picture that breaks off
            versions = tuple(versions_of(raw))
    plain = bare(raw)
    widths = tuple(each for each, _ in versions)
    return Made(Known(width, height, widths, tells=plain != raw), versions, plain)
