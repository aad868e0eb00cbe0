"""A short label for every closed word of the case format, and for what is worked out from a case.

The words are those of `model.vocabulary`; a label's context in the catalogues is its group, for one English
word may need several in another language ("partly" of a claim, of a promise, of a goal).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from .language import Words
from .marks import P_

LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "kind": {
            "case": P_("kind", "case"),
            "follow-up": P_("kind", "follow-up"),
            "post": P_("kind", "post"),
        },
        "status": {
            "published": P_("status", "published"),
            "draft": P_("status", "draft"),
            "hidden": P_("status", "hidden"),
            "skip": P_("status", "left out"),
        },
        "type": {
            "count": P_("type", "count"),
            "number": P_("type", "number"),
            "percent": P_("type", "percentage"),
            "money": P_("type", "money"),
            "rating": P_("type", "rating"),
            "state": P_("type", "state"),
        },
        "level": {
            "output": P_("level", "output"),
            "out-take": P_("level", "out-take"),
            "outcome": P_("level", "outcome"),
            "impact": P_("level", "impact"),
        },
        "better": {
            "higher": P_("better", "higher is better"),
            "lower": P_("better", "lower is better"),
            "neither": P_("better", "neither is better"),
        },
        "observer": {
            "author": P_("observer", "the author"),
            "organisation": P_("observer", "the organisation"),
            "third-party": P_("observer", "a third party"),
        },
        "phase": {
            "before": P_("phase", "before"),
            "after": P_("phase", "after"),
            "latest": P_("phase", "latest"),
        },
        "verdict": {
            "not-checked": P_("verdict", "not checked"),
            "checking": P_("verdict", "being checked"),
            "supported": P_("verdict", "supported"),
            "partly": P_("verdict", "partly supported"),
            "unsupported": P_("verdict", "unsupported"),
            "contradicted": P_("verdict", "contradicted"),
            "undeterminable": P_("verdict", "cannot be determined"),
        },
        "promise": {
            "not-checked": P_("promise", "not checked"),
            "in-progress": P_("promise", "in progress"),
            "stalled": P_("promise", "stalled"),
            "kept": P_("promise", "kept"),
            "kept-late": P_("promise", "kept late"),
            "partly": P_("promise", "partly kept"),
            "broken": P_("promise", "broken"),
            "withdrawn": P_("promise", "withdrawn"),
            "undeterminable": P_("promise", "cannot be determined"),
        },
        "goal": {
            "met": P_("goal", "met"),
            "mostly": P_("goal", "mostly met"),
            "partly": P_("goal", "partly met"),
            "not-met": P_("goal", "not met"),
            "not-verified": P_("goal", "not verified"),
            "no-measurable-goal": P_("goal", "no measurable goal"),
            "too-early": P_("goal", "too early to say"),
        },
        "attribution": {
            "shown": P_("attribution", "shown"),
            "plausible": P_("attribution", "plausible"),
            "not-shown": P_("attribution", "not shown"),
            "unlikely": P_("attribution", "unlikely"),
        },
        "event": {
            "event": P_("event", "event"),
            "coverage": P_("event", "coverage"),
            "acclaim": P_("event", "acclaim"),
            "check": P_("event", "check"),
            "reply": P_("event", "reply"),
            "correction": P_("event", "correction"),
        },
        "source": {
            "web": P_("source", "web page"),
            "video": P_("source", "video"),
            "audio": P_("source", "audio"),
            "print": P_("source", "print"),
            "interview": P_("source", "interview"),
            "image": P_("source", "picture"),
            "dataset": P_("source", "data set"),
        },
        "source-state": {
            "alive": P_("source-state", "still there"),
            "gone": P_("source-state", "gone"),
            "changed": P_("source-state", "changed"),
            "blocked": P_("source-state", "blocked"),
        },
        "shape": {
            "campaign": P_("shape", "campaign"),
            "pilot": P_("shape", "pilot"),
            "continuous": P_("shape", "continuous work"),
        },
        "maintenance": {
            "active": P_("maintenance", "checks go on"),
            "closed": P_("maintenance", "no further checks"),
        },
        "revision": {
            "publish": P_("revision", "published"),
            "follow-up": P_("revision", "follow-up"),
            "correction": P_("revision", "correction"),
            "reply": P_("revision", "reply"),
            "minor": P_("revision", "minor change"),
            "withdrawal": P_("revision", "withdrawal"),
        },
        "design": {
            "none": P_("design", "no figures"),
            "once": P_("design", "figures, but no before and after"),
            "before-after": P_("design", "before and after, no comparison"),
            "comparison": P_("design", "before and after, with a comparison"),
        },
        "entry": {
            "start": P_("entry", "start"),
            "goal": P_("entry", "goal"),
            "claim": P_("entry", "claim"),
            "promise": P_("entry", "promise"),
            "event": P_("entry", "event"),
            "observation": P_("entry", "figures"),
            "request": P_("entry", "question"),
            "reply": P_("entry", "reply"),
            "follow-up": P_("entry", "follow-up"),
            "verdict": P_("entry", "verdict"),
            "status": P_("entry", "status"),
            "outcome": P_("entry", "outcome"),
            "source-seen": P_("entry", "source seen"),
            "source-gone": P_("entry", "source gone"),
            "end": P_("entry", "end"),
            "due": P_("entry", "due"),
            "next-check": P_("entry", "next check"),
        },
        "due": {
            "check-missed": P_("due", "missed check"),
            "promise-overdue": P_("due", "overdue promise"),
            "request-unanswered": P_("due", "unanswered question"),
            "check-to-come": P_("due", "check to come"),
        },
        "entry-state": {
            "past": P_("entry-state", "past"),
            "to-come": P_("entry-state", "still to come"),
            "overdue": P_("entry-state", "overdue"),
        },
    }
)


@lru_cache(4096)  # every row and every entry asks for some of these few words
def label(group: str, word: str, words: Words) -> str:
    """Return the label of a closed word: `label("goal", "not-met", words)` → "not met"."""
    return words.pgettext(group, LABELS[group][word])
