"""Pages rendered ahead by several processes, for Pelican to write one after the other as it would.

Such a page is used only where Pelican then asks for just this page: the same template, and the same values
for it. Whatever else it asks for is rendered in its turn, as is a page that failed ahead, so that the error
comes where it belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from pelican import signals
from pelican.utils import get_relative_path, path_to_url

from ...views.addresses import file_of
from ...views.pages import PageView
from ...work.forks import shared_out


@dataclass(frozen=True)
class Page:
    """A page as Pelican's writer is asked for it; `more` is what its template sees besides the context."""

    name: str
    template: Any
    context: dict[str, Any]
    relative: bool
    more: Mapping[str, Any]

    @property
    def seen(self) -> dict[str, Any]:
        """All that the template sees, as Pelican's writer puts it together."""
        address = path_to_url(get_relative_path(self.name))
        local = {"SITEURL": address, "localsiteurl": address} if self.relative else {}
        return {"localsiteurl": None, **self.context, **local, "output_file": self.name, **self.more}

    def rendered(self) -> str:
        """Return the text of the page."""
        seen = self.seen
        with _linking_from(self.context, seen["localsiteurl"]):
            text: str = self.template.render(seen)
            return text

    def render(self) -> str | None:
        """Return the text of the page, None where that failed."""
        with suppress(Exception):
            return self.rendered()
        return None


def page_of(view: PageView, template: Any, context: dict[str, Any], *, relative: bool) -> Page:
    """Return a page that no article of Pelican's stands behind."""
    # Nobody knows at which depth a page is shown for an address that nothing has.
    relative = relative and view.path != "404.html"
    return Page(file_of(view.path), template, context, relative, {"view": view, "words": view.words})


@dataclass(frozen=True)
class RenderedPage:
    """A page that is rendered already, in place of its template."""

    page: Page
    text: str

    def render(self, seen: dict[str, Any]) -> str:
        """Return the page as rendered, or render what is really asked for."""
        if seen == self.page.seen:
            return self.text
        text: str = self.page.template.render(seen)
        return text


def rendered_ahead(pages: Sequence[Page], advance: Callable[[int], None]) -> dict[str, RenderedPage]:
    """Return pages rendered side by side, by their names; one that failed is missing."""
    if any(signal.receivers for signal in (signals.content_written, signals.article_generator_write_article)):
        return {}  # another plugin may want to change the next page, or all that come
    texts = shared_out(lambda number: pages[number].render(), len(pages), advance=advance)
    made = zip(pages, texts, strict=True)
    return {page.name: RenderedPage(page, text) for page, text in made if text is not None}


def render_ahead(generator: Any) -> None:
    """Have the articles of a generator rendered ahead once it comes to write them."""
    generator.generate_articles = partial(_generate_articles, generator, generator.generate_articles)


def _generate_articles(generator: Any, generate: Callable[[Any], None], write: Any) -> None:
    writer: Any = getattr(getattr(write, "func", None), "__self__", None)
    if hasattr(writer, "render_ahead"):
        writer.render_ahead(list(_pages(generator, **write.keywords)))
    generate(write)


def seen_of_article(text: Any) -> dict[str, Any]:
    """Return what Pelican has a template see of an article, beside what all templates see."""
    return {"article": text, "category": getattr(text, "category", None), "blog": True}


def _pages(generator: Any, *, relative_urls: bool) -> Iterator[Page]:
    for text in chain(
        generator.translations,
        generator.articles,
        generator.hidden_translations,
        generator.hidden_articles,
    ):
        more = seen_of_article(text)
        with suppress(Exception):  # what is wrong with it will be said in its turn
            template = generator.get_template(text.template)
            yield Page(text.save_as, template, generator.context, relative_urls, more)


@contextmanager
def _linking_from(context: dict[str, Any], address: str | None) -> Iterator[None]:
    """Have texts link as seen from an address: Pelican tells them by the context that they all share."""
    before = context.get("localsiteurl")
    if address:
        context["localsiteurl"] = address
    try:
        yield
    finally:
        context["localsiteurl"] = before
