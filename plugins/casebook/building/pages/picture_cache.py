"""What earlier builds have made of pictures: nothing is made twice of what a file holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ...disk.atomic import put
from ...disk.sealed import seal, unsealed
from ...disk.stamps import LENGTH, Stamps
from ...pictures.picture import Picture
from ...work.forks import shared_out
from .picture_versions import ALONE, Known, Made, form, made

_FOLDER = "pictures/"

Pictures = Mapping[str, Picture]
Files = Mapping[str, Path | bytes]


@dataclass
class PictureCache:
    """What earlier builds have made of pictures, in a folder of the cache."""

    folder: Path
    stamps: Stamps
    known: dict[str, Known]
    used: dict[str, Known] = field(default_factory=dict)
    unkept: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> PictureCache:
        """Return what is kept in a folder."""
        kept = unsealed(folder / "known", form()) or {}
        return cls(
            folder, Stamps.load(folder / "stamps"), {name: Known(*each) for name, each in kept.items()}
        )

    def shown(self, places: Mapping[str, tuple[str, bool]]) -> tuple[Pictures, Files, Files]:
        """Return pictures by their places, of which the file is known and whether there are versions.

        Behind them come the files of versions by their places, and those of bare copies by the paths of what
        they are copies of: a text that attaches a picture gives it another place.
        """
        digests = {place: self._name(*each) for place, each in places.items()}
        paths = {digests[place]: path for place, (path, _) in places.items()}
        stale = sorted(name for name in paths if not self._has_all(name))
        fresh = shared_out(lambda number: made(stale[number], paths[stale[number]]), len(stale))
        for name, each in zip(stale, fresh, strict=True):
            self._keep(name, each)
        self.used = {name: self.known[name] for name in paths}
        self._leave()
        return (
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
        # Of a link it is told as well where that leads, before the digest of what is there.
        digest = self.stamps.digest(path)[-LENGTH:]
        return f"{digest[:20]}{'' if has_versions else ALONE}"

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

    def _keep(self, name: str, new: Made) -> None:
        self.known[name] = new.known
        files = {f"{name}-{width}": data for width, data in new.versions}
        for file, data in (files | ({f"{name}.bare": new.bare} if new.known.tells else {})).items():
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                put(data, self.folder / file)
            except OSError:  # a cache may do without
                self.unkept[file] = data

    def _leave(self) -> None:
        """Leave for the next build what this one has used, and nothing else."""
        wanted = {file for name in self.used for file in self._files(name)} | {"known", "stamps"}
        with suppress(OSError):
            seal({name: tuple(each) for name, each in self.used.items()}, self.folder / "known", form())
            self.stamps.save(self.folder / "stamps")
            for file in self.folder.iterdir():
                if file.name not in wanted:
                    file.unlink()
