"""The screen: standard output, written in pieces that a pipe does not tear apart."""
import os
import sys

STANDARD_OUTPUT = 1


def install():
    """Makes the program's own prints leave as whole lines, so that they never begin or end inside a picture."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=True, write_through=False)


def print_line(text):
    """Prints one line."""
    write(text + "\n")


def print_picture(lines):
    """Prints a whole board: a heading, its lines and an empty line, 2.6 kB in one write."""
    write("tablero\n" + "\n".join(lines) + "\n\n")


def write(text):
    """Writes at once; a reader that is gone is no mistake of the program."""
    rest = text.encode("utf-8")
    try:
        while rest:
            rest = rest[os.write(STANDARD_OUTPUT, rest):]
    except OSError:
        pass
