"""What a new case or post looks like before its author has written a word of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...words import Words
from .yaml import listed, note, scalar

_NOTE = re.compile("# [^ ]")
"""How a note begins; of an example that is left out, more than one space stands behind the sign."""


@dataclass(frozen=True)
class Sketch:
    """What is known of a new text: of a post only title, slug, date and language.

    `lang` is empty where the site's own language is meant; `slug` too, until there is one. Without a `date`
    it is for somebody who is to send it in: then others see to its date and its address.
    """

    kind: str
    title: str
    date: date | None = None
    slug: str = ""
    organisation: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    lang: str = ""

    def written(self, words: Words) -> str:
        """Return the file, explained in the words of its author; what it is made of may be wrong, it is not.

        A line that begins with `#` and no space becomes part of the case when that sign is taken away.
        """
        lines = [*self._known(words), *(_to_fill_in(words) if self.kind == "case" else ())]
        # Not below, where it would be published if its author forgot about it.
        below = note(words.gettext("Write your text below the next line, in Markdown."))
        return "\n".join(["---", *lines, "", below, "---", "", ""])

    def brief(self, words: Words) -> Iterator[str]:
        """Yield the lines of the file without what is explained in it, short enough for a letter."""
        for line in self.written(words).splitlines():
            if line and not _NOTE.match(line):
                yield line.partition("  # ")[0]

    def _known(self, words: Words) -> Iterator[str]:
        if self.kind == "case":
            yield "kind: case"
        yield f"title: {scalar(self.title)}" if self.title else _to_write("title", words)
        if self.date:
            yield f"slug: {scalar(self.slug)}"
            yield f"date: {self.date.isoformat()}"
        if self.lang:
            yield f"lang: {scalar(self.lang)}"
        if self.organisation:
            yield f"organisation: {listed(self.organisation)}"
        elif not self.date:
            yield _to_write("organisation", words)
        if self.channels:
            yield f"channels: {listed(self.channels)}"
        elif not self.date:
            yield _to_write("channels", words)


def _to_write(key: str, words: Words) -> str:
    """Return a key that somebody else is to find a value for."""
    _ = words.gettext
    asked = {
        "title": _("what the case is called, in a few words"),
        "organisation": _("whose campaign it is"),
        "channels": _("where the campaign ran, as in [facebook, twitter]"),
    }
    return f"{key}:  {note(asked[key])}"


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
