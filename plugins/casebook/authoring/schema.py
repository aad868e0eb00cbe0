"""`casebook schema`: the front matter as JSON Schema, which editors complete and check by."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from ..data.rules.schema import DRAFTS, KINDS, schema_of
from ..words.language import Words
from ..words.marks import N_
from .workplace import Command, Workplace


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    about = words.gettext("case or follow-up; a case unless you say so")
    parser.add_argument("kind", nargs="?", choices=sorted(KINDS), default="case", help=about)
    about = words.gettext("the version of JSON Schema; 07 for editors that know no newer")
    parser.add_argument("--draft", choices=sorted(DRAFTS), default="2020-12", help=about)


def _run(options: Namespace, place: Workplace) -> int:
    rules = schema_of(options.kind, options.draft, place.words)
    place.terminal.say(json.dumps(rules, ensure_ascii=False, indent=2))
    return 0


COMMAND = Command(
    "schema", N_("print the rules of the front matter for an editor (JSON Schema)"), _add_arguments, _run
)
