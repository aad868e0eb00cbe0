"""What a new case or post looks like before its author has written a word of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...words.language import Words
from .yaml import listed, note, scalar


@dataclass(frozen=True)
class Sketch:
    """What is known of a new text: of a post only title, slug, date and language.

    `lang` is empty where the site's own language is meant; `slug` too, until there is one.
    """

    kind: str
    title: str
    date: date
    slug: str = ""
    organisation: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    lang: str = ""

    def written(self, words: Words) -> str:
        """Return the file, explained in the words of its author; what it is made of may be wrong, it is not.

        A line that begins with `#` and no space becomes part of the case when that sign is taken away.
        """
        lines = [*self._known(), *(_to_fill_in(words) if self.kind == "case" else ())]
        # Not below, where it would be published if its author forgot about it.
        below = note(words.gettext("Write your text below the next line, in Markdown."))
        return "\n".join(["---", *lines, "", below, "---", "", ""])

    def _known(self) -> Iterator[str]:
        if self.kind == "case":
            yield "kind: case"
        yield f"title: {scalar(self.title)}"
        yield f"slug: {scalar(self.slug)}"
        yield f"date: {self.date.isoformat()}"
        if self.lang:
            yield f"lang: {scalar(self.lang)}"
        if self.organisation:
            yield f"organisation: {listed(self.organisation)}"
        if self.channels:
            yield f"channels: {listed(self.channels)}"


def _to_fill_in(words: Words) -> Iterator[str]:
    """Yield what most cases need: keys without a value count for nothing, nor does what follows a `#`."""
    _ = words.gettext
    yield "country:  " + note(_("two letters, such as SE, DK or NO"))
    yield "campaign:"
    yield "  start:  " + note(_("a date: 2009-11-10, 2009-11 or 2009; with ? behind it if you are not sure"))
    yield "  end:"
    yield "  goal:  " + note(_("what the campaign was to achieve, in a sentence"))
    yield "next_check:  " + note(_("when you mean to look at the case again, as a date"))
    yield ""
    yield note(_("What follows are examples. Take away the # in front of the lines that you need,"))
    yield note(_("and write your own words and figures in their place. The manual has every field."))
    yield from (f"#{line}" for line in _examples(words))


def _examples(words: Words) -> Iterator[str]:
    _ = words.gettext
    yield "metrics:"
    yield "  - id: fans"
    yield "    label: " + scalar(_("Fans on Facebook"))
    yield "    observations:"
    yield "      - {date: 2009-11-10, value: 122, source: page}"
    yield "      - {date: 2010-02, value: 158, source: page}"
    yield "claims:"
    yield "  - id: success"
    yield "    text: " + scalar(_("The campaign was a success."))
    yield "    by: " + scalar(_("the head of marketing"))
    yield "promises:"
    yield "  - id: reward"
    yield "    text: " + scalar(_("Whoever helps will get a reward."))
    yield "    by: " + scalar(_("the head of marketing"))
    yield "    due: 2010-01"
    yield "sources:"
    yield "  page:"
    yield "    title: " + scalar(_("The page of the company"))
    yield "    url: https://example.org/"
