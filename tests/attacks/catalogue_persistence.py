"""Staying: what one submission leaves for the next one to find or to suffer from."""

from tests.attacks.attack import Attack

FAMILY = "persistence"
LEFT = "import builtins; builtins.left = 'TRACE-OF-THE-ATTACK'\n"

# What the next submission runs: it looks where an earlier one may have left something.
PROBE = """
import builtins, ctypes, glob, mmap, os, socket, sys, threading, time
found = [getattr(builtins, "left", "")]
for place in ("/tmp", "/dev", "/dev/shm", "/var/tmp", os.path.expanduser("~"), *sys.path):
    found += [name for name in glob.glob(place + "/*") if "TRACE" in name]
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
for ring in (-3, -4, -5):
    if libc.syscall(250, 10, ring, b"user", b"TRACE", 0) > 0:
        found.append("TRACE-OF-THE-ATTACK in a key ring")
if libc.shmget(0x7ACE, 0, 0) >= 0 or libc.semget(0x7ACE, 0, 0) >= 0:
    found.append("TRACE-OF-THE-ATTACK in shared memory")
with socket.socket(socket.AF_UNIX) as connection:
    if connection.connect_ex("\\0TRACE") == 0:
        found.append("TRACE-OF-THE-ATTACK listens")
found += [name for name in os.environ if "TRACE" in name]
found += [t.name for t in threading.enumerate() if "TRACE" in t.name]
found += [name for name in sys.modules if "TRACE" in name]
import numpy
if hasattr(numpy, "left"):
    found.append("TRACE-OF-THE-ATTACK in NumPy")
print(*filter(None, found))
"""
ATTACKS = (
    Attack(
        "start-up file",
        FAMILY,
        "have IPython run a file at the start of the next notebook",
        f"""
        import os
        from pathlib import Path
        homes = (os.environ.get("IPYTHONDIR", ""), Path.home() / ".ipython",
                 "/tmp/ipython", get_ipython().ipython_dir)
        for home in homes:
            folder = Path(home) / "profile_default/startup"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "00-left.py").write_text({LEFT!r})
        """,
    ),
    Attack(
        "sitecustomize",
        FAMILY,
        "have Python import a module at the start of the next process",
        f"""
        import site, sys
        from pathlib import Path
        for folder in (site.getusersitepackages(), *sys.path, "/tmp"):
            for name in ("sitecustomize.py", "usercustomize.py"):
                try:
                    Path(folder).mkdir(parents=True, exist_ok=True)
                    (Path(folder) / name).write_text({LEFT!r})
                except OSError:
                    pass
        """,
    ),
    Attack(
        ".pth file",
        FAMILY,
        "have Python run a line of a .pth file",
        f"""
        import site, sysconfig
        from pathlib import Path
        for folder in (site.getusersitepackages(), sysconfig.get_path("purelib")):
            try:
                Path(folder).mkdir(parents=True, exist_ok=True)
                (Path(folder) / "left.pth").write_text({LEFT!r})
            except OSError:
                pass
        """,
    ),
    Attack(
        "poisoned cache",
        FAMILY,
        "write compiled files and caches that the next process loads",
        """
        import os
        from pathlib import Path
        import matplotlib, course_utils
        for folder in (matplotlib.get_cachedir(), matplotlib.get_configdir(),
                       course_utils.__path__[0] + "/__pycache__"):
            try:
                Path(folder).mkdir(parents=True, exist_ok=True)
                (Path(folder) / "TRACE-OF-THE-ATTACK").write_text("left")
            except OSError:
                pass
        for name in ("matplotlibrc", ".matplotlib", "TRACE-OF-THE-ATTACK"):
            (Path.home() / name).write_text("left")
        """,
    ),
    Attack(
        "background process",
        FAMILY,
        "start a process that stays and listens",
        """
        import os, socket, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                listener = socket.socket(socket.AF_UNIX)
                listener.bind("\\0TRACE")
                listener.listen()
                time.sleep(30)
                os._exit(0)
            os._exit(0)
        """,
    ),
    Attack(
        "background thread",
        FAMILY,
        "start a thread that goes on changing things",
        """
        import threading, time, builtins, numpy
        def stay():
            while True:
                builtins.left = numpy.left = "TRACE-OF-THE-ATTACK"
                time.sleep(0.01)
        threading.Thread(target=stay, name="TRACE-OF-THE-ATTACK", daemon=True).start()
        """,
    ),
    Attack(
        "atexit",
        FAMILY,
        "leave something at the very end",
        """
        import atexit, os
        def leave():
            for place in ("/tmp", "/dev", "/dev/shm", os.path.expanduser("~")):
                try:
                    open(place + "/TRACE-OF-THE-ATTACK", "w").close()
                except OSError:
                    pass
        atexit.register(leave)
        """,
    ),
    Attack(
        "shared memory",
        FAMILY,
        "keep a note in System V shared memory and semaphores",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        libc.shmget(0x7ACE, 4096, 0o1666)
        libc.semget(0x7ACE, 1, 0o1666)
        open("/dev/shm/TRACE-OF-THE-ATTACK", "w").close()
        """,
    ),
    Attack(
        "key ring",
        FAMILY,
        "keep a note in a key ring of the kernel",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        for ring in (-3, -4, -5):
            libc.syscall(248, b"user", b"TRACE", b"left", 4, ring)
        """,
    ),
    Attack(
        "changed modules",
        FAMILY,
        "change modules, builtins and the environment of the process",
        """
        import builtins, numpy, os, sys, types
        builtins.left = numpy.left = "TRACE-OF-THE-ATTACK"
        os.environ["TRACE"] = "left"
        sys.modules["TRACE-OF-THE-ATTACK"] = types.ModuleType("left")
        """,
    ),
)
