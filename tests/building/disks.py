"""Disks that refuse: at a chosen moment, because they are really full, or because they are not ours."""

from __future__ import annotations

import builtins
import ctypes
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
ASKED = ("open", "os.mkdir", "os.rename", "os.link", "os.symlink", "os.chmod", "os.utime", "os.truncate")
"""What Python tells its auditors of, and what may need room or a permission."""


class Refusal:
    """Counts what is asked of the disk below a folder, and has the system refuse it the `nth` time.

    It holds for as long as the process lives: to be used in a fork.
    """

    def __init__(self, folder: Path, nth: int = 0, number: int = errno.ENOSPC) -> None:
        self._folder, self._nth, self._number, self.asked = str(folder), nth, number, 0
        sys.addaudithook(self._hear)
        io.open = self._open  # type: ignore[assignment]  # pathlib's
        os.sendfile = self._sent  # type: ignore[assignment]  # shutil's
        self._fsync, os.fsync = os.fsync, self._synced  # type: ignore[assignment]
        self._write, os.write = os.write, self._written  # type: ignore[assignment]

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if event in ASKED and self._is_ours(args[0]) and (event != "open" or (args[2] or 0) & WRITING):
            self.ask(str(args[0]))

    def _is_ours(self, path: object) -> bool:
        return isinstance(path, str | Path) and str(path).startswith(self._folder)

    def ask(self, path: str | None = None) -> None:
        self.asked += 1
        if self.asked == self._nth:
            raise OSError(self._number, os.strerror(self._number), *([path] if path else []))

    def _open(self, file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        opened = builtins.open(file, mode, *args, **kwargs)  # noqa: PTH123, SIM115
        return Filling(opened, self) if self._is_ours(file) and set(mode) & {"w", "a", "x"} else opened

    def _written(self, handle: int, data: Any) -> int:
        if self._is_ours(os.readlink(f"/proc/self/fd/{handle}")):  # noqa: PTH115
            self._write(handle, data[: len(data) // 2])
            self.ask()
            return len(data) // 2 + self._write(handle, data[len(data) // 2 :])
        return self._write(handle, data)

    def _synced(self, handle: int) -> None:
        self.ask()
        self._fsync(handle)

    def _sent(self, out: int, source: int, offset: int, count: int) -> int:
        sent = os.pwrite(out, os.pread(source, count, offset), offset)
        if sent:
            self.ask()
        return sent


class Filling:
    """A file of which half of what is written is on the disk before that turns out to be full."""

    def __init__(self, file: Any, refusal: Refusal) -> None:
        self._file, self._refusal = file, refusal

    def write(self, data: Any) -> int:
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._refusal.ask()
        self._file.write(data[len(data) // 2 :])
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> Filling:
        return self

    def __exit__(self, *exception: object) -> None:
        self._file.close()


def in_a_fork(work: Callable[[], int], said: Path) -> int:
    """Do some work in a process of its own; return its exit status. What is said goes into a file."""
    return ended(begun_in_a_fork(work, said))


def begun_in_a_fork(work: Callable[[], int], said: Path) -> int:
    """Begin some work in a process of its own; return its number."""
    child = os.fork()
    if not child:
        _work(work, said)
    return child


def ended(child: int) -> int:
    """Wait for a process; return its exit status, or the number of the signal that killed it, below zero."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _work(work: Callable[[], int], said: Path) -> NoReturn:
    status = 99
    try:
        file = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 2)
        sys.stderr = os.fdopen(file, "w")
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115
        status = work()
    except BaseException:  # noqa: BLE001  (whatever it is, it is read where the fork is waited for)
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def mount_own_disk(folder: Path, size: int) -> None:
    """Mount a disk of so many bytes that only this process sees, and that goes with it; raise OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    own_users, own_mounts, private = 0x10000000, 0x00020000, (1 << 18) | (1 << 14)
    user, group = os.getuid(), os.getgid()
    _must(libc.unshare(own_mounts if user == 0 else own_mounts | own_users))
    if user:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    _must(libc.mount(b"none", b"/", None, private, None))
    _must(libc.mount(b"none", os.fsencode(folder), b"tmpfs", 0, f"size={size}".encode()))


def make_read_only(folder: Path, *, read_only: bool = True) -> None:
    """Mount a disk anew, for reading only or not."""
    remount, only = 1 << 5, int(read_only)
    _must(ctypes.CDLL(None, use_errno=True).mount(b"none", os.fsencode(folder), None, remount | only, None))


def be_anybody() -> None:
    """Have permissions hold for this process, also where root runs the tests: capset(2)."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    _must(ctypes.CDLL(None, use_errno=True).capset(header, (ctypes.c_uint32 * 6)()))


def _must(result: int) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
