"""What is wrong and what to write instead: one sentence each for every key a `Problem` can have.

Authors are no programmers: say it plainly, show an example, never blame. A sentence is English and is its own
msgid; `{value}` and the like are filled from the problem's params. A problem with a param `nearest` is asked
"Did you mean …?" before the remedy, so no sentence says that itself. Each module holds those of one subject.
"""

from __future__ import annotations

from types import MappingProxyType

from . import (
    checkup,
    commands,
    configuration,
    content,
    dates,
    fields,
    figures,
    files,
    front,
    judgements,
    ledger,
    names,
    output,
    places,
    published,
    references,
    settings,
    text,
    texts,
    theme,
    translations,
    values,
    words,
    yaml,
)
from .sentence import Sentence

__all__ = ["SENTENCES", "SUBJECTS", "Sentence"]

SUBJECTS = (
    checkup,
    commands,
    configuration,
    content,
    dates,
    fields,
    figures,
    files,
    front,
    judgements,
    ledger,
    names,
    output,
    places,
    published,
    references,
    settings,
    text,
    texts,
    theme,
    translations,
    values,
    words,
    yaml,
)

SENTENCES = MappingProxyType({key: said for subject in SUBJECTS for key, said in subject.SENTENCES.items()})
