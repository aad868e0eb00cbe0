"""The preview's server: the site's files as they are, its pages with what the preview has to say."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from . import pages
from .addresses import find, is_allowed, is_place, kind_of, place_of
from .stage import Stage
from .versions import VERSION, version_of

BREATH = 15.0
"""Seconds after which a line on which nothing was said shows that it still stands."""

PROMPT = 0.05
"""Seconds in which a server notices that it is to end."""

HTML = "text/html; charset=utf-8"
REFUSAL = b"This server answers to the name of this machine only.\n"
FIELDS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""What stands at the head of every answer, where it says nothing else."""
KEPT = {"Cache-Control": "max-age=31536000, immutable"}
"""Of a file whose address says what it holds."""


class Server(ThreadingHTTPServer):
    """Serves a stage; what listens to it never keeps it from ending."""

    daemon_threads = True
    block_on_close = False
    # On Windows the same option lets two programs have one port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, bind: str, port: int, stage: Stage) -> None:
        self.stage = stage
        if ":" in bind:
            self.address_family = socket.AF_INET6
        super().__init__((bind, port), Handler)

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Serve, in a thread of its own, until the block ends."""
        threading.Thread(target=self.serve_forever, args=(PROMPT,), daemon=True).start()
        try:
            yield
        finally:
            self.stage.close()
            self.shutdown()
            self.server_close()

    def server_bind(self) -> None:
        """Take the port, and do not ask the network what this machine is called."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone; a bug keeps its traceback."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD; to anything else the standard library says 501."""

    protocol_version = "HTTP/1.1"
    server_version = "casebook"
    sys_version = ""
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        """Answer."""
        # Else any page on the net could read along, under a name that it has lead here.
        if not is_allowed(self.headers.get("Host", ""), str(self.server.server_address[0])):
            self._send(REFUSAL, "text/plain; charset=utf-8", HTTPStatus.MISDIRECTED_REQUEST)
            return
        address = urlsplit("//host" + ("/" + self.path.lstrip("/")))
        place = place_of(address.path)
        if place is None:
            self._send_page(pages.alone(self.server.stage.scene, ""), HTTPStatus.NOT_FOUND)
        elif place.split("/", 1)[0] == pages.RESERVED:
            self._answer_own(place.partition("/")[2], parse_qs(address.query))
        else:
            self._answer(place, parse_qs(address.query).get(VERSION, [""])[0])

    do_HEAD = do_GET  # noqa: N815  (the standard library's name)

    def _answer_own(self, name: str, query: Mapping[str, list[str]]) -> None:
        asked = query.get("page", [""])[0]
        stage = self.server.stage
        answers: Mapping[str, Callable[[], None]] = {
            "": lambda: self._redirect(f"/{pages.RESERVED}/"),
            "index.html": lambda: self._send_page(pages.overview(stage.scene)),
            "events": lambda: self._send_events(asked),
            "notes": lambda: self._send(pages.notes(stage.scene, asked).encode(), HTML),
        }
        if name in answers and is_place(asked):
            answers[name]()
        elif name in pages.assets():
            self._send_file(pages.STATIC, name, query.get(VERSION, [""])[0])
        else:
            self._send_page(pages.alone(stage.scene, f"{pages.RESERVED}/{name}"), HTTPStatus.NOT_FOUND)

    def _answer(self, place: str, version: str = "") -> None:
        scene = self.server.stage.scene
        found = find(scene.root, place, scene.pages)
        if found is None:
            self._answer_missing(place)
        elif found.endswith("/index.html") and not place.endswith("index.html"):
            self._redirect(quote(f"/{place}/"))
        elif found.lower().endswith((".html", ".htm")):
            page = scene.page(found)
            if page is None:  # gone since
                self._answer_missing(found)
            else:
                self.server.stage.serve(found)
                self._send_page(pages.with_notes(page, scene, found))
        else:
            self._send_file(scene.root, found, version)

    def _answer_missing(self, place: str) -> None:
        scene = self.server.stage.scene
        own = scene.page("404.html")
        waits = scene.built is None
        page = pages.with_notes(own, scene, place) if own and not waits else pages.alone(scene, place)
        self._send_page(page, HTTPStatus.SERVICE_UNAVAILABLE if waits else HTTPStatus.NOT_FOUND)

    def _send_events(self, place: str) -> None:
        self.close_connection = True
        self._head(HTTPStatus.OK, {"Content-Type": "text/event-stream", "Connection": "close"})
        if self.command == "HEAD":
            return
        stage, said = self.server.stage, ""
        with stage.watching(place), suppress(OSError):
            self.wfile.write(b"retry: 500\n\n")
            for scene in stage.scenes(BREATH):
                news = pages.news(scene, place) if scene else said
                self.wfile.write(b":\n\n" if news == said else f"data: {news}\n\n".encode())
                said = news

    def _redirect(self, target: str) -> None:
        self._head(HTTPStatus.MOVED_PERMANENTLY, {"Location": target, "Content-Length": "0"})

    def _send_page(self, page: bytes, status: int = HTTPStatus.OK) -> None:
        self._send(page, HTML, status)

    def _send_file(self, root: Path, place: str, version: str) -> None:
        try:
            data = (root / place).read_bytes()
        except OSError:
            self._answer_missing(place.rpartition("/")[2])
            return
        kept = KEPT if version == version_of(data) else {}
        self._send(data, kind_of(place), fields=kept)

    def _send(
        self,
        data: bytes,
        kind: str,
        status: int = HTTPStatus.OK,
        fields: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._head(status, {"Content-Type": kind, "Content-Length": str(len(data)), **fields})
        if self.command != "HEAD":
            with suppress(ConnectionError):
                self.wfile.write(data)

    def _head(self, status: int, fields: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (FIELDS | fields).items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing of what was asked for: the terminal is for builds."""
