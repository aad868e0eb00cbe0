"""Channels as a reader writes them."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import Words

_CHANNELS = {
    "facebook": "Facebook",
    "twitter": "Twitter",
    "linkedin": "LinkedIn",
    "youtube": "YouTube",
    "instagram": "Instagram",
    "pinterest": "Pinterest",
    "tiktok": "TikTok",
    "snapchat": "Snapchat",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "x": "X",
}
"""Names that are written the same in every language, but not as their owners' addresses are."""


def channel_name(channel: str, names: Mapping[str, str], words: Words) -> str:
    """Return a channel as a reader writes it: the author's own word for it, else a known name."""
    common = {
        "website": words.pgettext("channel", "website"),
        "press": words.pgettext("channel", "press"),
        "television": words.pgettext("channel", "television"),
        "radio": words.pgettext("channel", "radio"),
        "e-mail": words.pgettext("channel", "e-mail"),
        "blog": words.pgettext("channel", "blog"),
    }
    return names.get(channel) or _CHANNELS.get(channel) or common.get(channel) or channel
