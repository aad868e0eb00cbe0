"""Keep the catalogues in step with the words in use: `python -m casebook.words.catalogues COMMAND`.

- `update` writes what the code and the templates say into every `casebook.po`, drops what nobody says any
  more, and compiles; what is new waits there for its translation.
- `compile` turns each `casebook.po` into the `casebook.mo` that is read.
- `check` tells what a catalogue lacks, and ends with status 1 where one lacks anything.
- `missing LANG` prints the messages that a language has no words for yet, as a catalogue to be translated;
  `fill LANG FILE` takes that back, and compiles.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path

from babel.messages import Catalog

from .extraction import extracted
from .faults import faults
from .lacking import fill, lacking
from .language import languages
from .pofiles import as_mo, as_po, mo_file, po_file, read, strings


def update() -> None:
    """Bring every catalogue up to what is in use, and compile it."""
    used = extracted()
    for lang in languages():
        catalogue, template = read(lang), copy.deepcopy(used)  # Babel hands the template's messages over
        template.creation_date = catalogue.creation_date  # today's date would be a change every day
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        if lang == "en":
            _repeat_the_message(catalogue)
        po_file(lang).write_bytes(as_po(catalogue))
    compile_all()


def compile_all() -> None:
    """Write the `casebook.mo` of every language."""
    for lang in languages():
        mo_file(lang).write_bytes(as_mo(read(lang)))


def check() -> list[str]:
    """Return what is wrong with the catalogues, a line each; an empty list where all is well."""
    template = extracted()
    return [f"{lang}: {fault}" for lang in languages() for fault in faults(lang, template)]


def main(arguments: list[str]) -> int:
    """Run one command; return the exit status."""
    match arguments:
        case ["missing", lang] if lang in languages():
            sys.stdout.write(as_po(lacking(lang)).decode("utf-8"))
            return 0
        case ["fill", lang, file] if lang in languages():
            fill(lang, Path(file))
            compile_all()
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            pass
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    found = check()
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found and arguments == ["check"] else 0


def _repeat_the_message(catalogue: Catalog) -> None:
    """Fill in English as the code says it; where English can say it better, the catalogue keeps that."""
    for message in catalogue:
        if message.id and not any(strings(message.string)):
            message.string = message.id


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
