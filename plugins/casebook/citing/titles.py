"""Titles in citations: in the marks of their language, with others inside; in English in its own case."""

from __future__ import annotations

import re
from functools import lru_cache

from ..words import Words
from .dates import is_english
from .runs import has_end, stopped

_PAIR = re.compile(
    r"""
      " ( [^"]+ ) "
    | [“„»] ( [^“”„«»]+ ) [”“«] | ” ( [^”]+ ) ”
    | « ( [^«»]+ ) »
    | (?<!\w) [‘\u201a] ( [^‘\u201a’]+ (?: ’\w [^‘\u201a’]* )* ) ’ (?!\w)
    | (?<!\w) \u201a ( [^‘\u201a’]+ ) ‘ (?!\w)
    | (?<!\w) ' ( [^']+ (?: '\w [^']* )* ) ' (?!\w)
    """,
    re.VERBOSE,
)
"""Something in quotation marks, of whatever language; an apostrophe is none."""

_SMALL_WORDS = """
    a an and as at but by down for from in into nor of on onto or over so the till to up via with yet
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""What stays small in an English headline (CSL 1.0.2, appendix "title case")."""
_WORD = re.compile(r"\S+")


def quoted_inside(text: str, inner: str, outer: str) -> str:
    """Return a text that will stand in quotation marks: what is quoted in it gets the `inner` ones.

    `inner` and `outer` hold `{}` for the text; what is quoted inside of that gets the outer ones again.
    """

    def other(found: re.Match[str]) -> str:
        words = next(group for group in found.groups() if group is not None)
        return inner.replace("{}", quoted_inside(words, outer, inner))

    return _PAIR.sub(other, text)


def headline(text: str) -> str:
    """Return an English title as headlines are written: "Fifty Thousand Kronor for a Tip".

    A word that has a capital, a digit or a point inside is left as it is.
    """
    found = list(_WORD.finditer(text))
    last = len(found) - 1
    begins = True
    pieces, end = [], 0
    for number, match in enumerate(found):
        word = match[0]
        pieces += [text[end : match.start()], _in_headline(word, small=not begins and number != last)]
        begins, end = word.endswith((":", "?", "!", "—")), match.end()
    return "".join([*pieces, text[end:]])


def _in_headline(word: str, *, small: bool) -> str:
    if word.isalpha() and word.islower():  # as most are
        return word if small and word in _SMALL else word[0].upper() + word[1:]
    letters = re.search(r"[^\W\d_]", word)
    if letters is None:
        return word
    bare = re.sub(r"[^\w’'-]", "", word)
    if small and bare.lower() in _SMALL and bare[1:] == bare[1:].lower():
        return word.lower()
    if bare != bare.lower() or any(sign in bare for sign in "._/@") or any(map(str.isdigit, bare)):
        return word
    return _capital(word, letters.start())


def _capital(word: str, at: int) -> str:
    head = word[:at] + word[at].upper() + word[at + 1 :]
    first, *others = head.split("-")
    return "-".join([first, *(part if part in _SMALL else part[:1].upper() + part[1:] for part in others)])


@lru_cache(64)  # two styles in a row ask for the same
def title_and_stop(title: str, words: Words) -> str:
    """Return a title in double marks with a full stop where it has no end of its own: “Who Tipped?”."""
    return quoted_and_stop(headline(title) if is_english(words) else title, words)


def quoted_and_stop(title: str, words: Words) -> str:
    """Return the same in the letters in which it was written."""
    told = quoted_inside(title, *_in_double(words))
    if is_english(words):  # which has the stop inside of all marks
        told = _stopped_inside(told)
    if has_end(told):
        return words.pgettext("title", "“{title}”", title=told)
    return words.pgettext("title", "“{title}.”", title=told)


def title_in_single(title: str, words: Words) -> str:
    """Return a title in the marks that British English has first: ‘Who tipped?’."""
    inner = words.pgettext("inside of ‘ ’", "“{words}”", words="{}")
    outer = words.pgettext("title", "‘{title}’", title="{}")
    return words.pgettext("title", "‘{title}’", title=quoted_inside(title, inner, outer))


def stopped_title(title: str, words: Words) -> str:
    """Return a title that stands in no marks with a full stop: “no.” in English, where it ends in marks."""
    told = quoted_straight(title, words)
    return stopped(_stopped_inside(told) if is_english(words) else told)


def quoted_straight(title: str, words: Words) -> str:
    """Return a title that stands in no marks: straight ones in it are set as the language has them."""
    inner, outer = _in_double(words)
    return re.sub(
        r'"([^"]+)"', lambda found: outer.replace("{}", quoted_inside(found[1], inner, outer)), title
    )


def _in_double(words: Words) -> tuple[str, str]:
    inner = words.pgettext("inside of “ ”", "‘{words}’", words="{}")
    return inner, words.pgettext("title", "“{title}”", title="{}")


def _stopped_inside(title: str) -> str:
    """Return a title that ends in quotation marks with a full stop before them."""
    bare = title.rstrip("”’")
    ends_quoted = bare != title and ("“" in title or "‘" in title)
    return f"{bare}.{title[len(bare) :]}" if ends_quoted and not has_end(title) else title
