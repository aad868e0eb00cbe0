"""What a build has made, in numbers: its last line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

from ...disk.receipt import Receipt
from ...errors import Problem, Severity
from ...words.language import Words
from ...words.names import listed
from ...words.numbers import number


@dataclass(frozen=True)
class Outcome:
    """How many documents a build made and held back; a document in several languages counts once."""

    cases: int = 0
    follow_ups: int = 0
    posts: int = 0
    pages: int = 0
    translations: int = 0
    scheduled: int = 0
    drafts: int = 0

    @classmethod
    def of(cls, context: Mapping[str, Any]) -> Outcome:
        """Count what stands in the context that Pelican's generators share."""
        articles = [*context.get("articles", ()), *context.get("hidden_articles", ())]
        pages = [*context.get("pages", ()), *context.get("hidden_pages", ())]
        drafts = [*context.get("drafts", ()), *context.get("draft_pages", ())]
        kinds = [article.metadata.get("kind") for article in articles]
        scheduled = sum(is_scheduled(draft) for draft in drafts)
        return cls(
            cases=kinds.count("case"),
            follow_ups=kinds.count("follow-up"),
            posts=len(kinds) - kinds.count("case") - kinds.count("follow-up"),
            pages=len(pages),
            translations=sum(len(text.translations) for text in chain(articles, pages)),
            scheduled=scheduled,
            drafts=len(drafts) - scheduled,
        )

    def warnings(self, content: str) -> Iterator[Problem]:
        """Yield a warning if all there is is held back: what was out before is gone; `content` is its folder.

        No error, for the first draft of a new site is to be looked at.
        """
        held = {"drafts": self.drafts, "scheduled": self.scheduled}
        if any(held.values()) and not (self.cases or self.follow_ups or self.posts or self.pages):
            yield Problem(content, 1, 1, "", "site-unpublished", held, Severity.WARNING)

    def said(self, words: Words) -> str:
        """Return the outcome as a sentence or two."""
        made = self._made(words) or [words.ngettext("{num} page", "{num} pages", 0)]
        held = self._held(words)
        sentences = [words.gettext("Made: {made}.", made=listed(made, words))]
        if held:
            sentences.append(words.gettext("Held back: {held}.", held=listed(held, words)))
        return " ".join(sentences)

    def _made(self, words: Words) -> list[str]:
        return _counted(
            [
                (self.cases, words.ngettext("{num} case", "{num} cases", self.cases)),
                (self.follow_ups, words.ngettext("{num} follow-up", "{num} follow-ups", self.follow_ups)),
                (self.posts, words.ngettext("{num} post", "{num} posts", self.posts)),
                (self.pages, words.ngettext("{num} page", "{num} pages", self.pages)),
                (
                    self.translations,
                    words.ngettext("{num} translation", "{num} translations", self.translations),
                ),
            ]
        )

    def _held(self, words: Words) -> list[str]:
        return _counted(
            [
                (
                    self.scheduled,
                    words.ngettext("{num} scheduled post", "{num} scheduled posts", self.scheduled),
                ),
                (self.drafts, words.ngettext("{num} draft", "{num} drafts", self.drafts)),
            ]
        )


def _counted(numbers: Iterable[tuple[int, str]]) -> list[str]:
    return [said for number, said in numbers if number]


def is_scheduled(draft: Any) -> bool:
    """Say whether a text is a draft only because its date is still to come.

    Of a text of ours the reader says so; of another Pelican leaves the status that was written.
    """
    return bool(draft.metadata.get("scheduled") or draft.metadata.get("status", "published") == "published")


def receipt_said(receipt: Receipt, seconds: float, words: Words) -> str:
    """Return a sentence on what became of the pages, and the time that it took."""
    pages = [
        words.ngettext("{num} made", "{num} made", receipt.made),
        words.ngettext("{num} kept", "{num} kept", receipt.kept),
        words.ngettext("{num} removed", "{num} removed", receipt.removed),
    ]
    time = number(Decimal(f"{seconds:.1f}"), words)
    return words.gettext("Pages: {pages} in {seconds} s.", pages=listed(pages, words), seconds=time)
