"""The command `casebook`: from the words on the command line to the exit status."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, HelpFormatter, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from ..errors import ProblemsFound
from ..words.arguments import speak
from ..words.language import Words
from .terminal import forgive
from .workplace import SETTINGS, Command, Workplace

STOPPED = 130
"""The exit status of what was stopped by Ctrl-C, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command as `casebook COMMAND …`; return the exit status.

    0: done, nothing wrong. 1: there are problems, and they have been said. 2: the command line is not
    understood. 130: stopped by Ctrl-C.
    """
    forgive(sys.stdout, sys.stderr)
    given = list(sys.argv[1:] if arguments is None else arguments)
    place = Workplace(*_site(given))
    with speak(place.words.lang):
        options = _parser(_commands(given), place.words).parse_args(given)
        return _run(options, place)


def _run(options: Namespace, place: Workplace) -> int:
    command: Command = options.command
    try:
        return command.run(options, place)
    except ProblemsFound as found:
        place.terminal.report(found.problems, place.words)
        return found.exitcode
    except KeyboardInterrupt:
        place.terminal.complain("\n" + place.words.gettext("Stopped."))
        return STOPPED
    except EOFError:
        place.terminal.complain("\n" + place.words.gettext("The answers ended before the questions did."))
        return 1


def _site(arguments: Sequence[str]) -> tuple[Path, Path | None]:
    """Look for the settings and the content before anything else: they may say in which language to speak."""
    early = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("-s", "--settings", nargs="?")
    early.add_argument("--content", nargs="?")
    known, _ = early.parse_known_args(arguments)
    return Path(known.settings or SETTINGS), Path(known.content) if known.content else None


def _commands(given: Sequence[str]) -> Sequence[Command]:
    """Return the commands; the doctor comes also where a library that the others need cannot be loaded."""
    try:
        from .commands import COMMANDS
    except ImportError:
        if "doctor" not in given:
            raise
        from .doctor import COMMAND

        return (COMMAND,)
    return COMMANDS


def _parser(known: Sequence[Command], words: Words) -> ArgumentParser:
    _ = words.gettext
    parser = ArgumentParser(
        prog="casebook",
        description=_(
            "Case write-ups with figures, timelines and follow-ups: what an author does with them."
        ),
        epilog=_("Each command tells more: casebook COMMAND --help"),
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, dest="name")
    for command in known:
        about = _(command.about)
        own = commands.add_parser(
            command.name, help=about, description=about, allow_abbrev=False, formatter_class=_Help
        )
        command.add_arguments(own, words)
        _add_site(own, words)
        own.set_defaults(command=command)
    return parser


class _Help(HelpFormatter):
    """Says once what an option takes, `-s, --settings FILE`, as Python itself does from 3.13 on."""

    def _format_action_invocation(self, action: Action) -> str:
        if len(action.option_strings) < 2 or action.nargs == 0:
            return super()._format_action_invocation(action)
        takes = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {takes}"


def _add_site(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    site = parser.add_argument_group(_("which site"))
    about = _("the file with its settings ({file})", file=SETTINGS)
    site.add_argument("-s", "--settings", metavar=_("FILE"), help=about)
    site.add_argument(
        "--content", metavar=_("FOLDER"), help=_("the folder with its texts, if not as set there")
    )
