"""Which calls of the Linux kernel a submission may not make. Runs inside the jail.

Files, processes and network have walls of their own. This filter (seccomp) shuts the few doors that
lead past them: key rings, which would hand notes from one submission to the next; other processes'
memory, and memory that belongs to no process; new namespaces and mounts; sockets of families that
no network namespace holds; and calls that nobody needs here and that were ways out of other jails.
"""

import ctypes
import errno
import os
import struct

# Numbers of the kernel: seccomp.h, filter.h, audit.h, prctl.h; unistd.h of each architecture.
NO_NEW_PRIVILEGES, SECCOMP, WITH_FILTER = 38, 22, 2
LOAD, JUMP_IF_EQUAL, JUMP_IF_GREATER, RETURN = 0x20, 0x15, 0x25, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # offsets in seccomp_data
LAST_FAMILY = 10  # AF_INET6; beyond it are packets, the host of a virtual machine, and the like
OTHER_TABLE = 0x40000000  # x86's second table of the same calls
SHUT = (
    *("add_key", "request_key", "keyctl", "ptrace", "process_vm_readv", "process_vm_writev"),
    *("unshare", "setns", "mount", "bpf", "perf_event_open", "userfaultfd", "open_by_handle_at"),
    *("io_uring_setup", "io_uring_enter", "io_uring_register"),
    *("memfd_create", "memfd_secret", "shmget", "msgget"),
)
MACHINES = {  # audit's name of the architecture, the number of `socket`, those of SHUT
    "x86_64": (
        0xC000003E,
        41,
        (
            *(248, 249, 250, 101, 310, 311, 272, 308, 165, 321, 298, 323, 304, 425, 426, 427),
            *(319, 447, 29, 68),
        ),
    ),
    "aarch64": (
        0xC00000B7,
        198,
        (
            *(217, 218, 219, 117, 270, 271, 97, 268, 40, 280, 241, 282, 265, 425, 426, 427),
            *(279, 447, 194, 186),
        ),
    ),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def refuse() -> None:
    """Have the kernel refuse the calls, for this process and all that it starts, for good.

    On a machine whose numbers are not in the table, nothing is refused: the walls still stand.
    """
    if os.uname().machine not in MACHINES:
        return
    program = _program(*MACHINES[os.uname().machine])
    buffer = ctypes.create_string_buffer(program, len(program))
    given = _Program(len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if libc.prctl(SECCOMP, WITH_FILTER, ctypes.byref(given), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {os.strerror(number)}")


def _program(architecture: int, socket: int, shut: tuple[int, ...]) -> bytes:
    """Return the filter: (operation, steps if it holds, steps if not, operand), one after another.

    Its last two lines are "allow" and "refuse"; every other line jumps to one of them or goes on.
    """
    last = len(shut) + 8  # a jump counts from the line after its own
    lines = [
        (LOAD, 0, 0, ARCHITECTURE),
        (JUMP_IF_EQUAL, 0, last - 2, architecture),
        (LOAD, 0, 0, NUMBER),
        (JUMP_IF_GREATER, last - 4, 0, OTHER_TABLE - 1),
        *((JUMP_IF_EQUAL, last - i - 1, 0, number) for i, number in enumerate(shut, 4)),
        (JUMP_IF_EQUAL, 0, 2, socket),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (JUMP_IF_GREATER, 1, 0, LAST_FAMILY),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    ]
    return b"".join(struct.pack("HBBI", *line) for line in lines)
