"""What PyQt5 does with an exception that a slot lets through: it prints it and aborts the program."""
import os
import sys

ABORTED = 134  # 128 + SIGABRT, as a shell shows it

DEFAULT_HOOK = sys.excepthook


def guarded(function, *args):
    """Calls the function; an exception ends the program unless the program has its own `sys.excepthook`."""
    try:
        function(*args)
    except Exception:
        if sys.excepthook is not DEFAULT_HOOK:
            sys.excepthook(*sys.exc_info())
            return
        flush()
        DEFAULT_HOOK(*sys.exc_info())
        flush()
        os._exit(ABORTED)


def flush():
    """Writes out what the program printed so far."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass
