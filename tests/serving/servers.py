"""nginx and Caddy on a port of this machine alone, as whoever runs the tests, with settings of their own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import casebook
from casebook.building.beside import redirects, signposts

SERVING = Path(casebook.__file__).parent / "serving"
NGINX = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include "{root}/{links}";
    server {{
        listen 127.0.0.1:{port};
        root "{root}";
        include "{snippet}";
        add_header Link $casebook_links;
        include "{root}/{moved}";
    }}
}}
"""
# Started by root, its workers would be somebody else, who may not look into root's folders.
_USER = "user root;" if os.name == "posix" and os.geteuid() == 0 else ""
CADDY = """
{{
	admin off
	auto_https off
}}
{snippet}
http://127.0.0.1:{port} {{
	bind 127.0.0.1
	root * "{root}"
	import casebook
	import "{root}/{links}"
	import "{root}/{moved}"
}}
"""


@contextmanager
def nginx(root: Path, folder: Path) -> Iterator[int]:
    """Serve a folder, and give the port."""
    port, config = _free_port(), folder / "nginx.conf"
    config.write_text(
        NGINX.format(
            user=_USER,
            folder=folder,
            port=port,
            root=root,
            snippet=SERVING / "nginx.conf",
            links=signposts.NGINX,
            moved=redirects.NGINX,
        ),
        encoding="utf-8",
    )
    command = [
        _found("nginx", "nginx-light"),
        "-p",
        str(folder),
        "-e",
        str(folder / "error.log"),
        "-c",
        str(config),
    ]
    with _running(command, folder, port):
        yield port


@contextmanager
def caddy(root: Path, folder: Path) -> Iterator[int]:
    """Serve a folder, and give the port."""
    port, config = _free_port(), folder / "Caddyfile"
    snippet = (SERVING / "Caddyfile").read_text("utf-8")
    text = CADDY.format(port=port, root=root, snippet=snippet, links=signposts.CADDY, moved=redirects.CADDY)
    config.write_text(text, encoding="utf-8")
    command = [_found("caddy", "caddy"), "run", "--adapter", "caddyfile", "--config", str(config)]
    with _running(command, folder, port):
        yield port


def _found(program: str, package: str) -> str:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    assert found, f"There is no {program} here. On Debian and Ubuntu: sudo apt install {package}"
    return found


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    said = folder / "said.txt"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    with said.open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log, env=environment) as server:
        try:
            for _ in range(300):
                if _answers(port):
                    break
                assert server.poll() is None, said.read_text("utf-8")
                time.sleep(0.1)
            else:
                raise AssertionError(said.read_text("utf-8"))
            yield
        finally:
            server.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def get(port: int, address: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """Ask for an address; a header's name is written with `_` for `-`."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", f"/{address}", headers=named)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()
