"""What a catalogue can lack: a message in use, a translation, a placeholder, its compiled form."""

from __future__ import annotations

import string
from collections.abc import Iterator

from babel.messages import Catalog, Message

from .pofiles import as_mo, mo_file, read, strings

_Key = tuple[str | None, tuple[str, ...]]


def faults(lang: str, used: Catalog) -> Iterator[str]:
    """Yield what is wrong with the catalogue of a language, held against the messages in use."""
    catalogue = read(lang)
    yield from _out_of_step(_keys(used), _keys(catalogue))
    for message in catalogue:
        if message.id and (fault := _fault_of(message, catalogue.num_plurals)):
            yield f"{fault}: {strings(message.id)[0]!r}"
    if not mo_file(lang).is_file() or mo_file(lang).read_bytes() != as_mo(catalogue):
        yield "casebook.mo is not what casebook.po compiles to"


def placeholders(text: str) -> frozenset[str]:
    """Return the names that are filled in: `{value}` and `{known}` of a sentence."""
    return frozenset(name for _text, name, _form, _conversion in string.Formatter().parse(text) if name)


def _out_of_step(used: set[_Key], known: set[_Key]) -> Iterator[str]:
    yield from (f"not in the catalogue: {_shown(key)}" for key in sorted(used - known, key=str))
    yield from (f"in the catalogue, but not in use: {_shown(key)}" for key in sorted(known - used, key=str))


def _fault_of(message: Message, num_plurals: int) -> str | None:
    written = strings(message.string)
    if message.fuzzy:
        return "fuzzy"
    if not all(written) or len(written) != (num_plurals if message.pluralizable else 1):
        return "not translated"
    wanted = {placeholders(text) for text in strings(message.id)}
    return None if all(placeholders(text) in wanted for text in written) else "other placeholders"


def _keys(catalogue: Catalog) -> set[_Key]:
    return {(message.context, strings(message.id)) for message in catalogue if message.id}


def _shown(key: _Key) -> str:
    context, texts = key
    return repr(texts[0]) + (f" ({context})" if context else "")
