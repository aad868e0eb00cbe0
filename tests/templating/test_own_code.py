"""Functions of a site's own: those that make the same of the same are known again, and no others."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import Any

import pytest
from jinja2 import pass_context
from pelican.utils import slugify

from casebook.templating.knowable import Unknowable
from casebook.templating.own_code import told

PLAIN = """
def f(text): return text.upper()
---
f = lambda text: f"{text!r:>10}"
---
def f(number, signs=2): return "{:.{}f}".format(round(number, signs), signs)
---
def f(date): return date.strftime("%d.%m.%Y")
---
MONTHS = ["januari", "februari"]
def f(date): return f"{date.day} {MONTHS[date.month - 1]}"
---
NAMES = {"sv": "svenska"}
def f(lang): return NAMES.get(lang, lang)
---
import re
WORD = re.compile(r"\\w+")
def f(text): return re.sub("a", "b", " ".join(WORD.findall(text)))
---
def f(text):
    from html import escape
    return escape(text)
---
from urllib.parse import quote
def f(text): return quote(text)
---
from datetime import date, datetime, timedelta
def f(text): return date.fromisoformat(text) + timedelta(days=1)
---
import datetime
def f(text): return datetime.datetime.strptime(text, "%Y")
---
import math
def f(number): return math.floor(number)
---
from markupsafe import Markup, escape
def f(text): return Markup("<b>%s</b>") % escape(text)
---
def helper(text): return text[::-1]
def f(text): return helper(text) + helper("a")
---
def f(number): return 1 if number < 2 else number * f(number - 1)
---
def f(text):
    def within(letter): return letter.upper()
    return "".join(within(letter) for letter in text if letter in {"a", "b"})
---
def f(texts):
    found = []
    for text in texts:
        found.append(text)
    return found
---
def f(texts):
    number = 0
    said = ""
    for text in texts:
        number += 1
        said += text
    return (number, said)
---
def f(text):
    try:
        return int(text)
    except (TypeError, ValueError):
        return None
---
def outer(sign):
    def inner(text): return sign + text
    return inner
f = outer("!")
---
def f(*texts, sep=", ", **named): return sep.join([*texts, *named.values()])
---
def f(text):
    match text:
        case "a" | "b": return 1
        case [first, *_]: return first
        case _: return 0
---
from pelican.utils import slugify
def f(text): return slugify(text, [])
"""

UNKNOWABLE = """
from datetime import datetime
def f(text): return datetime.now().isoformat()
---
from datetime import date
def f(text): return date.today().year
---
import datetime
def f(text): return getattr(datetime.date, "to" + "day")()
---
from datetime import date
now = date.today
def f(text): return now()
---
import time
def f(text): return time.time()
---
import random
def f(texts): return random.choice(texts)
---
def f(text): return open("a.txt").read()
---
from pathlib import Path
def f(text): return Path(text).read_text()
---
def f(path): return path.read_text()
---
import os
def f(text): return os.environ.get("A")
---
def f(text):
    import os
    return os.getcwd()
---
def f(text): return __import__("os").getcwd()
---
def f(text):
    import urllib.parse
    return urllib.request.urlopen(text)
---
def f(text): return eval(text)
---
def f(text): return globals()
---
def f(text): return id(text)
---
def f(text): return hash(text)
---
def f(thing): return thing._context["articles"]
---
def f(article): return "{0._context}".format(article)
---
def f(article): return "{0[a]}".format_map(article)
---
seen = []
def f(text):
    seen.append(text)
    return len(seen)
---
seen = []
def f(text):
    here = seen
    here += [text]
    return len(seen)
---
count = 0
def f(text):
    global count
    count += 1
    return count
---
def f(text, seen=[]):
    seen.append(text)
    return seen
---
def outer():
    count = 0
    def inner(text):
        nonlocal count
        count += 1
        return count
    return inner
f = outer()
---
def f(texts):
    texts.sort()
    return texts
---
def f(texts):
    texts += ["a"]
    return texts
---
def f(texts):
    texts[0] = "a"
    return texts
---
def f(texts):
    del texts[0]
    return texts
---
def f(thing):
    thing.title = "a"
    return thing
---
def f(texts):
    found = texts
    found.append(1)
    return found
---
def f(texts):
    found = texts or []
    found.append(1)
    return found
---
def f(texts):
    found = texts if texts else []
    found += [1]
    return found
---
def f(texts):
    found = []
    (texts or found).append(1)
    return texts
---
def f(article): return article.settings["PORT"]
---
def outer():
    def inner(text): return later + text
    return inner
    later = "never"
f = outer()
---
def f(texts, *more):
    more = []
    found = [] if texts else more
    found = texts
    found.append(1)
    return found
---
def f(things):
    first = things[0]
    first += ["a"]
    return things
---
numbers = iter(range(10))
def f(text): return next(numbers)
---
import itertools
numbers = itertools.count()
def f(text): return next(numbers)
---
def helper(text): return open(text)
def f(text): return helper(text)
---
def f(text): return (lambda: open(text))()
---
class Counter:
    def __call__(self, text): return 1
f = Counter()
---
class Own: pass
def f(text): return Own()
---
def f(text):
    class Own: pass
    return Own
---
f = print
---
f = str.upper
---
def f(text): return nowhere(text)
---
async def f(text): return text
---
async def f(texts): return [text async for text in texts]
---
from statistics import NormalDist
def f(text): return NormalDist().samples(1)
"""


def function(source: str, file: str = "pelicanconf.py") -> Callable[..., Any]:
    """Return what a file calls `f`."""
    names: dict[str, Any] = {"__name__": "pelicanconf"}
    exec(compile(source, file, "exec"), names)
    made: Callable[..., Any] = names["f"]
    return made


def each(sources: str) -> list[str]:
    return [source.strip() for source in sources.split("---\n")]


@pytest.mark.parametrize("source", each(PLAIN))
def test_a_function_that_makes_the_same_of_the_same_is_known_again(source: str) -> None:
    first = json.dumps(told(function(source)))
    assert json.dumps(told(function(f"\n\n{source}", "/elsewhere/settings.py"))) == first


@pytest.mark.parametrize("source", each(UNKNOWABLE))
def test_of_one_that_could_see_more_nothing_is_known(source: str) -> None:
    with pytest.raises(Unknowable):
        told(function(source))


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [
        ("def f(text): return text.upper()", "upper", "lower"),
        ("def f(text): return text + '!'", "'!'", "'?'"),
        ("def f(text, sign='!'): return text + sign", "'!'", "'?'"),
        ("def f(text, *, sign='!'): return text + sign", "'!'", "'?'"),
        ("SIGN = '!'\ndef f(text): return text + SIGN", "'!'", "'?'"),
        ("def h(text): return text + '!'\ndef f(text): return h(text)", "'!'", "'?'"),
        ("MONTHS = ['a']\ndef f(date): return MONTHS[0]", "['a']", "['b']"),
        ("import re\nA = re.compile('a')\ndef f(text): return A.sub('', text)", "'a'", "'b'"),
        ("def f(text): return (lambda: text + '!')()", "'!'", "'?'"),
        ("def f(text): return text in {'a', 'b'}", "'b'", "'c'"),
        ("def f(text): return text + 1", "1", "1.0"),
        ("def f(text): return text + 1", "1", "True"),
        ("from html import escape as h\ndef f(text): return h(text)", "escape", "unescape"),
        ("def f(a, b): return a", "(a, b)", "(b, a)"),
        ("def f(a): return a", "(a)", "(*a)"),
        ("def o(s):\n  return lambda text: s + text\nf = o('!')", "'!'", "'?'"),
    ],
)
def test_another_function_is_told_apart(source: str, old: str, new: str) -> None:
    assert source.replace(old, new) != source
    assert told(function(source)) != told(function(source.replace(old, new)))


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("import time\ndef f(text): return time.time()", "f: time"),
        ("from datetime import date\ndef f(text): return date.today()", "f: today"),
        ("def helper(text): return open(text)\ndef f(text): return helper(text)", "f: helper: open"),
        ("def f(texts): texts += ['a']", "f: +="),
        ("def f(text): return text._own", "f: _own"),
        ("def f(text): return nowhere(text)", "f: nowhere"),
        ("def f(text): return '{0.a}'.format(text)", "f: format"),
        ("from datetime import datetime\nf = datetime.now", "datetime.now"),
        ("import functools\nf = functools.partial(print, 1)", "print"),
    ],
)
def test_it_is_told_what_nobody_can_compare(source: str, what: str) -> None:
    with pytest.raises(Unknowable) as found:
        told(function(source))
    assert str(found.value) == what


def test_what_is_known_by_its_name() -> None:
    names = [told(each) for each in (len, str, slugify, json.dumps, partial(round, ndigits=1))]
    assert len({json.dumps(name) for name in names}) == len(names)


def test_what_stands_around_a_function_is_not_passed_over() -> None:
    def plain(text: str) -> str:
        return text

    @wraps(plain)
    def wrapped(text: str) -> str:
        return text

    for each in (pass_context(lambda _, text: text), lru_cache(plain), wrapped, plain.__call__):
        with pytest.raises(Unknowable):
            told(each)


def test_what_templates_have_is_told_with_its_functions() -> None:
    def given(title: str, source: str = "def f(text): return text.upper()") -> object:
        return told({"TITLE": title, "shout": function(source), "numbers": [1, (2, 3)]})

    assert given("a") == given("a", "f = None\ndef f(text): return text.upper()")
    assert given("a") != given("b")
    with pytest.raises(Unknowable):
        told({"now": object()})
