"""Channels as a reader writes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ..words import Words
from ..words.marks import P_

_NAMES = MappingProxyType(
    {
        "bluesky": "Bluesky",
        "facebook": "Facebook",
        "flickr": "Flickr",
        "google+": "Google+",
        "instagram": "Instagram",
        "linkedin": "LinkedIn",
        "mastodon": "Mastodon",
        "pinterest": "Pinterest",
        "reddit": "Reddit",
        "snapchat": "Snapchat",
        "spotify": "Spotify",
        "threads": "Threads",
        "tiktok": "TikTok",
        "twitter": "Twitter",
        "vimeo": "Vimeo",
        "whatsapp": "WhatsApp",
        "x": "X",
        "youtube": "YouTube",
    }
)
"""Names that are written the same in every language, but not as their owners' addresses are."""

_WORDS = MappingProxyType(
    {
        "app": P_("channel", "app"),
        "blog": P_("channel", "blog"),
        "cinema": P_("channel", "cinema"),
        "e-mail": P_("channel", "e-mail"),
        "email": P_("channel", "e-mail"),
        "event": P_("channel", "event"),
        "exhibition": P_("channel", "exhibition"),
        "forum": P_("channel", "forum"),
        "intranet": P_("channel", "intranet"),
        "job-advertisement": P_("channel", "job advertisement"),
        "job-board": P_("channel", "job board"),
        "leaflet": P_("channel", "leaflet"),
        "letter": P_("channel", "letter"),
        "magazine": P_("channel", "magazine"),
        "newsletter": P_("channel", "newsletter"),
        "newspaper": P_("channel", "newspaper"),
        "outdoor": P_("channel", "outdoor advertising"),
        "podcast": P_("channel", "podcast"),
        "poster": P_("channel", "poster"),
        "press": P_("channel", "press"),
        "press-release": P_("channel", "press release"),
        "radio": P_("channel", "radio"),
        "search": P_("channel", "search engine"),
        "shop": P_("channel", "shop"),
        "sms": P_("channel", "text message"),
        "telephone": P_("channel", "telephone"),
        "television": P_("channel", "television"),
        "tv": P_("channel", "television"),
        "website": P_("channel", "website"),
    }
)
"""Common words for a channel; one of another language, such as "platsannons", is shown as it was written."""


def channel_name(channel: str, names: Mapping[str, str], words: Words) -> str:
    """Return a channel as a reader writes it: the author's own word for it, else a known name or word.

    "Job advertisement", "job-advertisement" and "job advertisement" are one and the same.
    """
    return names.get(channel) or _known_name(channel, words)


def channel_meant(channel: str, words: Words) -> str:
    """Return the known word that a channel is in a language, where it is one: "webbplats" is "website"."""
    return _meanings(words).get(_key(channel), channel)


@lru_cache(64)
def _meanings(words: Words) -> Mapping[str, str]:
    """Return the known words by what they may be written as in a language; of two for one thing the first."""
    by_message = {message: word for word, message in reversed(list(_WORDS.items()))}
    written = {_key(words.pgettext("channel", message)): word for message, word in by_message.items()}
    return {**written, **{word: by_message[message] for word, message in _WORDS.items()}}


def _key(channel: str) -> str:
    return "-".join(channel.casefold().split())


@lru_cache(4096)  # every row of every table asks for one of a few
def _known_name(channel: str, words: Words) -> str:
    known = _key(channel)
    if known in _WORDS:
        return words.pgettext("channel", _WORDS[known])
    return _NAMES.get(known, channel)
