"""A feed has at most 50 entries and 250 kB; a long text ends at a paragraph, with a link to the rest."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.bounds import MOST_BYTES, cut, weight
from casebook.feeds.markup import feed_markup

from .linter.markup import html as linted
from .samples import HOSTILE_TITLES, REST, entry, feed, hostile_entries
from .whole import atom, bounded, rss

PARAGRAPH = "<p>One paragraph of many.</p>"


def test_a_text_that_fits_stays_whole() -> None:
    assert cut(PARAGRAPH * 3, REST, most=len(PARAGRAPH) * 3) == PARAGRAPH * 3


def test_a_longer_text_ends_at_its_last_paragraph_that_fits() -> None:
    assert cut(PARAGRAPH * 9, REST, most=len(PARAGRAPH) * 5 + len(REST) + 5) == PARAGRAPH * 5 + REST


def test_what_was_open_is_closed() -> None:
    html = f'<div lang="sv"><ul><li>{PARAGRAPH}</li><li>{PARAGRAPH * 20}</li></ul></div>'
    short = cut(html, REST, most=400)
    assert short.endswith(f"{PARAGRAPH}</li></ul></div>{REST}")
    assert len(short.encode()) <= 400


def test_a_text_of_one_endless_paragraph_ends_behind_a_word() -> None:
    short = cut(f"<p>{'ord på ord ' * 100}</p>", REST, most=300)
    assert short.endswith((f" ord på ord</p>{REST}", f" ord på</p>{REST}"))
    assert len(short.encode()) <= 300


def test_a_text_without_any_gap_is_cut_nevertheless() -> None:
    assert cut("å" * 1_000, REST, most=300) == "å" * ((300 - len(REST)) // 2) + REST


def test_a_table_is_cut_between_rows() -> None:
    table = f"<table><caption>c</caption><tbody>{'<tr><td>a</td></tr>' * 100}</tbody></table>"
    assert cut(table, REST, most=500).endswith(f"<tr><td>a</td></tr></tbody></table>{REST}")


@given(
    st.lists(st.sampled_from([PARAGRAPH, "<div>", "<ul><li>x", "</ul>", "<b>ord ", "</b>", "&lt;" * 9])),
    st.integers(200, 900),
)
def test_whatever_is_cut_is_short_and_well_formed(pieces: list[str], most: int) -> None:
    html = feed_markup("".join(pieces), "https://casebook.example/")
    short = cut(html, REST, most)
    assert short == html or (len(short.encode()) <= most and short.endswith(REST))
    assert list(linted(short, "text")) == []


def test_a_feed_holds_the_fifty_newest() -> None:
    first = entry().updated
    sixty = [entry(f"case-{n}", updated=first + timedelta(days=n)) for n in range(60)]
    kept = bounded(feed(*sixty))
    assert [one.id for one in kept.entries] == [one.id for one in reversed(sixty[10:])]


def test_a_feed_holds_as_many_as_fit_and_the_newest_always() -> None:
    long = [entry(f"case-{n}", html=PARAGRAPH * 1_900) for n in range(9)]
    kept = bounded(feed(*long))
    assert len(kept.entries) == 3
    assert MOST_BYTES - weight(long[0]) < len(rss(kept)) <= MOST_BYTES
    assert MOST_BYTES - weight(long[0]) < len(atom(kept)) <= MOST_BYTES


def test_no_entry_takes_more_than_its_weight() -> None:
    empty = len(rss(feed())), len(atom(feed()))
    for one in hostile_entries():
        assert len(rss(feed(one))) - empty[0] <= weight(one)
        assert len(atom(feed(one))) - empty[1] <= weight(one)


def test_no_feed_is_larger_than_250_kb_whatever_it_is_called() -> None:
    endless = '"&<\u20ac' * 50_000
    named = {"title": endless, "subtitle": endless, "author": endless, "rights": endless}
    one = entry(
        title=endless, summary=endless, html=cut(feed_markup("<br>" * 60_000, "https://x.example"), REST)
    )
    kept = bounded(
        feed(one, *(entry(f"n-{n}", title=title) for n, title in enumerate(HOSTILE_TITLES)), **named)
    )
    assert len(rss(kept)) <= MOST_BYTES
    assert len(atom(kept)) <= MOST_BYTES
