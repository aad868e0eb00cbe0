"""Proofs: pages that somebody is looking at, made before all others and shown before the site is whole.

Of 200 cases one page is there in a fraction of the time that all of them take. What is wrong with a proof the
build itself will say: it makes the same page again, with everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from io import StringIO
from tempfile import TemporaryDirectory
from typing import Any

from pelican import signals
from pelican.writers import Writer

from ...reader import Memory
from .rendered_ahead import seen_of_article

PROOFS = "_CASEBOOK_PROOFS"
"""Where Pelican's settings carry the order for proofs, in a preview."""

Show = Callable[[Mapping[str, bytes]], object]
"""Shows pages, by their places, to whoever is looking at them."""

Texts = Sequence[tuple[Any, Any]]
"""Articles and pages, each behind the generator that will write it."""


@dataclass(frozen=True)
class Proofs:
    """An order for proofs: the files that are `wanted`, and who gets to see them.

    `memory` is what is known of the content from earlier builds.
    """

    wanted: frozenset[str] = frozenset()
    show: Show = lambda _: None
    memory: Memory = field(default_factory=Memory)

    def wanted_of(self, texts: Texts) -> Texts:
        """Return the texts whose pages are wanted."""
        return [(generator, text) for generator, text in texts if text.save_as in self.wanted]


def pull_texts(proofs: Proofs, texts: Texts, generators: Sequence[Any]) -> None:
    """Make the pages of texts that are wanted, and show them."""

    def make(writer: Callable[..., Writer]) -> None:
        for generator, text in texts:
            _pull_text(generator, text, writer(generator.settings))

    _pull(proofs, generators, make)


def pull_lists(proofs: Proofs, generators: Sequence[Any]) -> None:
    """Make what is wanted of our own lists, and show it; they show parts of all texts."""

    def make(writer: Callable[..., Writer]) -> None:
        for generator in generators:
            write_lists = getattr(generator, "write_lists", None)
            if write_lists:
                write_lists(writer(generator.settings), proofs.wanted)

    if proofs.wanted:
        _pull(proofs, generators, make)


def _pull(proofs: Proofs, generators: Sequence[Any], make: Callable[[Callable[..., Writer]], None]) -> None:
    pages: dict[str, bytes] = {}
    try:
        # No plugin is told: no file has been written, and the page will come again.
        with signals.content_written.muted(), _as_it_was(generators), TemporaryDirectory() as aside:
            make(partial(_ProofWriter, aside, pages=pages))
    except Exception:  # noqa: BLE001  (whatever it is, it comes again with the page itself, and is said there)
        pages.clear()
    proofs.show(pages)


@contextmanager
def _as_it_was(generators: Iterable[Any]) -> Iterator[None]:
    """Have every text link as it did before: of where a page is shown, Pelican tells all texts."""
    contexts = [generator.context for generator in generators if hasattr(generator, "context")]
    before = [context["localsiteurl"] for context in contexts]
    try:
        yield
    finally:
        for context, address in zip(contexts, before, strict=True):
            context["localsiteurl"] = address


def _pull_text(generator: Any, text: Any, writer: _ProofWriter) -> None:
    text.refresh_metadata_intersite_links()
    more: dict[str, Any] = {"page": text}
    if hasattr(generator, "articles"):
        more = seen_of_article(text)
        more |= {"all_articles": generator.articles} if text.status != "published" else {}
    writer.write_file(
        text.save_as,
        generator.get_template(text.template),
        generator.context,
        relative_urls=generator.settings["RELATIVE_URLS"],
        url=text.url,
        **more,
    )


class _ProofWriter(Writer):  # type: ignore[misc]  # Pelican ships no types
    """Keeps pages instead of writing them; Pelican makes their folders all the same, hence `aside`."""

    def __init__(self, aside: str, settings: dict[str, Any], pages: dict[str, bytes]) -> None:
        super().__init__(aside, settings)
        self._pages, self._place = pages, ""

    def write_file(self, name: Any, *args: Any, **kwargs: Any) -> None:
        """Render a page; see Pelican's writer for the arguments."""
        self._place = str(name)
        super().write_file(name, *args, **kwargs)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> StringIO:
        del filename, override
        return _Proof(self._pages, self._place, encoding)


class _Proof(StringIO):
    def __init__(self, pages: dict[str, bytes], place: str, encoding: str) -> None:
        super().__init__()
        self._pages, self._place, self._encoding = pages, place, encoding

    def __exit__(self, kind: type[BaseException] | None, *exception: object) -> None:
        """Keep what was written."""
        if kind is None:
            self._pages[self._place] = self.getvalue().encode(self._encoding)
        self.close()
