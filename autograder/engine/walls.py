"""What a fork shuts itself into before it runs a submission. Runs inside the jail, on Linux.

The jail around it (bubblewrap) holds the files and keeps the network out. Each fork then leaves
for namespaces of its own: it sees no other process, has an empty temporary folder that goes away
with it, and gives up for good the rights that making these took.
"""

import ctypes
import os
import resource
import sys
from pathlib import Path

from autograder.engine import calls

# Numbers of the Linux kernel: sched.h, mount.h, prctl.h, capability.h.
NEW_MOUNTS, NEW_IPC, NEW_PIDS = 0x20000, 0x08000000, 0x20000000
NO_SUID, NO_DEVICES, NO_EXECUTABLES = 2, 4, 8
DROP_FROM_BOUNDING_SET = 24
CAPABILITIES_VERSION_3 = 0x20080522
LAST_CAPABILITY = 63

FILES, OPEN_FILES, PROCESSES = 64_000_000, 256, 64


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


def enter() -> None:
    """Return in a new process behind walls; the process that called never returns from here."""
    _call("unshare", NEW_MOUNTS | NEW_IPC | NEW_PIDS)
    child = os.fork()
    if child:  # the first process of new PID namespace is the child; this one stays to report
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    for folder in (b"/tmp", b"/dev/shm"):
        options = b"size=%d,mode=0700" % FILES
        _call("mount", b"tmpfs", folder, b"tmpfs", NO_SUID | NO_DEVICES | NO_EXECUTABLES, options)
    _call("mount", b"tmpfs", b"/proc", b"tmpfs", 1, b"size=4k")  # read-only, empty
    os.setsid()  # a signal to the process group goes no further than here
    _give_up_capabilities()
    calls.refuse()


def limit(memory: int, cpu_seconds: int) -> None:
    """Limit this process, and each one that it starts.

    memory: bytes of address space.
    cpu_seconds: processor time, after which the kernel ends it.
    """
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: FILES,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CPU: cpu_seconds,
    }
    if sys.platform == "linux":
        limits |= {resource.RLIMIT_AS: memory, resource.RLIMIT_NPROC: PROCESSES}
    for which, value in limits.items():
        _, hard = resource.getrlimit(which)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (value, value))


def address_space() -> int:
    """Return how many bytes of address space this process has in use."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


def _give_up_capabilities() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in range(LAST_CAPABILITY + 1):
        libc.prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)  # fails past the kernel's last one
    none = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; two words each
    _call("capset", ctypes.byref(_Header(CAPABILITIES_VERSION_3, 0)), none)


def _call(name: str, *arguments: object) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
