"""`casebook serve`: the site in the browser while it is being written."""

from __future__ import annotations

import errno
import signal
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from ..building.configuration import options, read_configuration
from ..building.reports.report import Order
from ..building.watched import layout_of
from ..errors import ProblemsFound
from ..words.language import Words
from ..words.marks import N_
from .preview.pages import RESERVED
from .preview.server import Server
from .preview.session import Session
from .preview.stage import Scene, Stage
from .watching import Watched
from .workplace import Command, Workplace

_STANDARD = {"PORT": 8000, "BIND": "127.0.0.1"}


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    port, address = _("the port to serve on ({port})", port=_STANDARD["PORT"]), _STANDARD["BIND"]
    parser.add_argument("-p", "--port", type=int, metavar=_("NUMBER"), help=port)
    about = _("the address to serve on ({address})", address=address)
    parser.add_argument("-b", "--bind", metavar=_("ADDRESS"), help=about)
    about = _("the folder to build the site in, if not as set there")
    parser.add_argument("-o", "--output", metavar=_("FOLDER"), help=about)
    about = _("make the index of the search, however large the site is")
    parser.add_argument("--search", action="store_true", help=about)
    about = _("after --, options of pelican itself")
    parser.add_argument("pelican", nargs="*", metavar=_("OPTION"), help=about)


def _run(given: Namespace, place: Workplace) -> int:
    """Serve until Ctrl-C, with which a preview ends well."""
    changed, level = _changed(given, place)
    scene, watched, served = _beginning(place, changed)
    stage = Stage(scene)
    try:
        server = Server(str(served["BIND"]), int(served["PORT"]), stage)
    except (OSError, OverflowError) as error:
        place.terminal.complain(_refusal(error, served, place.words), "red")
        return 1
    order = Order(0, place.settings, changed, level=level)
    _preview(server, Session(order, stage, watched, place.terminal), place)
    return 0


def _preview(server: Server, session: Session, place: Workplace) -> None:
    signal.signal(signal.SIGTERM, _stop)
    with server.serving():
        try:
            for line in _welcome(server, place.words):
                place.terminal.say(line)
            session.run()
        except KeyboardInterrupt:
            place.terminal.say(place.words.gettext("The preview has ended."))


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _changed(given: Namespace, place: Workplace) -> tuple[dict[str, Any], int]:
    """Return which settings the command line changes, and how much Pelican's log is to say."""
    changed, level = options(given.pelican)
    own = {
        "OUTPUT_PATH": given.output and str(Path(given.output).absolute()),
        "PORT": given.port,
        "BIND": given.bind,
        "CASEBOOK_SEARCH": "always" if given.search else None,
    }
    own = {name: value for name, value in own.items() if value is not None}
    return {**changed, **place.changed, **own}, level


def _beginning(place: Workplace, changed: Mapping[str, Any]) -> tuple[Scene, Watched, Mapping[str, Any]]:
    """Return what is so before the first build; where the settings cannot be read, what is known anyway."""
    try:
        settings = read_configuration(place.settings, changed)
    except ProblemsFound:
        output = Path(changed.get("OUTPUT_PATH", "output")).absolute()
        # Where the content lies nobody knows; whatever comes beside the settings may be it.
        folder = place.settings.absolute().parent
        watched = Watched((place.settings.absolute(),), (output,), (folder,))
        return Scene(output, place.words), watched, {**_STANDARD, **changed}
    layout = layout_of(settings, place.settings)
    return (
        Scene(layout.output, place.words, layout),
        Watched(layout.watched, layout.ignored),
        {**_STANDARD, **settings},
    )


def _welcome(server: Server, words: Words) -> list[str]:
    address = f"http://localhost:{server.server_port}/"
    return [
        words.gettext("The site: {address}", address=address),
        words.gettext("Drafts, mistakes and what is due: {address}", address=f"{address}{RESERVED}/"),
        words.gettext("Every change shows by itself. Ctrl-C ends the preview."),
    ]


def _refusal(error: Exception, served: Mapping[str, Any], words: Words) -> str:
    port = str(served["PORT"])
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return words.gettext(
            "Port {port} is taken: by another preview, perhaps? End that one, or take another port, as in: "
            "casebook serve --port {other} (make devserver PORT={other})",
            port=port,
            other=str(int(port) + 1),
        )
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return words.gettext(
        "The site cannot be served at {address}, port {port} ({reason}). Take another address or port: "
        "casebook serve --bind ADDRESS --port NUMBER",
        address=served["BIND"],
        port=port,
        reason=reason,
    )


COMMAND = Command(
    "serve",
    N_("show the site in the browser, build it again at every change, and say there what is wrong"),
    _add_arguments,
    _run,
)
