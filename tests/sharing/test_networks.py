"""Links that share a page."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from casebook.sharing.networks import MOST, said_of, share_view
from casebook.views.desk import Desk
from casebook.views.pages import PostView
from casebook.views.parts import ShareView
from casebook.words import words_of

from .samples import bare_view, host, view_of

ADDRESS = "https://example.org/cases/a-case/"
SAID = (
    "Fifty thousand for a tip\n"
    "The goal was partly met. It is not shown that the campaign brought the change about."
)


def test_a_case_is_shared_by_its_title_and_what_was_found(desk: Desk) -> None:
    share = view_of(desk).share
    assert (share.text, share.address) == (f"{SAID}\n{ADDRESS}", ADDRESS)
    assert (share.mastodon, share.copy) == (True, True)
    links = {link.network: urlsplit(link.url) for link in share.links}
    asked = {network: {k: v[0] for k, v in parse_qs(url.query).items()} for network, url in links.items()}
    assert asked == {
        "bluesky": {"text": f"{SAID}\n{ADDRESS}"},
        "linkedin": {"url": ADDRESS},
        "facebook": {"u": ADDRESS},
        "x": {"text": SAID, "url": ADDRESS},
        "email": {
            "subject": "Fifty thousand for a tip",
            "body": f"{SAID}\n\n{ADDRESS}\n".replace("\n", "\r\n"),
        },
    }
    assert {network: f"{url.scheme}:{url.netloc}{url.path}" for network, url in links.items()} == {
        "bluesky": "https:bsky.app/intent/compose",
        "linkedin": "https:www.linkedin.com/sharing/share-offsite/",
        "facebook": "https:www.facebook.com/sharer/sharer.php",
        "x": "https:x.com/intent/post",
        "email": "mailto:",
    }


def test_it_is_shared_in_its_own_language(desk: Desk) -> None:
    share = view_of(desk, lang="sv").share
    assert share.text.splitlines() == [
        "Femtio tusen för ett tips",
        "Målet nåddes delvis. Det är inte visat att kampanjen ledde till förändringen.",
        "https://example.org/sv/cases/a-case/",
    ]
    assert [link.name for link in share.links] == ["Bluesky", "LinkedIn", "Facebook", "X", "E-post"]


def test_a_follow_up_and_a_post_are_shared_by_their_titles(desk: Desk) -> None:
    assert view_of(desk, "later").share.text == "Later\nhttps://example.org/follow-ups/later/"
    assert view_of(desk, "a-post").share.text == "A post\nhttps://example.org/posts/a-post/"


def test_the_settings_say_where_and_in_which_order(desk: Desk) -> None:
    share = view_of(desk, share=("email", "bluesky")).share
    assert ([link.network for link in share.links], share.mastodon, share.copy) == (
        ["email", "bluesky"],
        False,
        False,
    )
    assert view_of(desk, share=("copy",)).share == ShareView(f"{SAID}\n{ADDRESS}", ADDRESS, copy=True)
    assert view_of(desk, share=()).share is None


def test_what_was_found_is_left_out_before_the_title_is_cut(desk: Desk) -> None:
    view = bare_view(desk)
    assert said_of(view, 60) == "Fifty thousand for a tip\nThe goal was partly met."
    assert said_of(view, 30) == "Fifty thousand for a tip"
    assert said_of(view, 20) == "Fifty thousand for…"
    assert said_of(view, 18) == "Fifty thousand…"
    assert said_of(replace(view, title="Donaudampfschifffahrt"), 10) == "Donaudamp…"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_whatever_a_title_is_a_network_takes_it_and_gets_it_back(title: str) -> None:
    view = PostView(lang="en", words=words_of("en"), path="posts/a/", title=title)
    share = share_view(host(), view)
    assert share
    assert len(share.text) <= MOST
    assert all(link.url.isascii() and link.url.isprintable() and " " not in link.url for link in share.links)
    assert unquote(share.links[0].url.partition("text=")[2]) == share.text
