"""The keyboard: each line of standard input is something that the user does with the mouse."""
import os
import sys
import threading

from zocalo_stand_in.event_loop import MAIN_LOOP
from zocalo_stand_in.failures import guarded

STANDARD_INPUT = 0


class Keyboard:
    """Reads lines in a thread of its own and hands them to the main loop; the end of input closes the window."""

    def __init__(self, window, size, colours):
        self._window = window
        self._size = size
        self._colours = colours
        self._started = False

    def start(self):
        """Begins to read, once."""
        if not self._started:
            self._started = True
            threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        # os.read takes no lock of sys.stdin, so a thread that waits here cannot disturb the interpreter's end.
        typed = b""
        while True:
            piece = read_piece()
            if not piece:
                break
            *lines, typed = (typed + piece).split(b"\n")
            for line in lines:
                self._post(line)
        if typed:
            self._post(typed)
        MAIN_LOOP.post(lambda: guarded(self._window.close))

    def _post(self, line):
        text = line.decode("utf-8", "replace")
        MAIN_LOOP.post(lambda: guarded(self._obey, text))

    def _obey(self, text):
        words = text.split()
        if words == ["cerrar"]:
            self._window.close()
        elif len(words) == 4 and words[0] == "pintar":
            self._paint(*words[1:])
        elif words:
            explain("no entiendo «{}»; escriba «pintar X Y COLOR» o «cerrar».".format(text.strip()))

    def _paint(self, column, row, colour):
        inside = [str(each) for each in range(self._size)]
        if column not in inside or row not in inside:
            explain("la posición ({}, {}) no está en el lienzo: X e Y van de 0 a {}.".format(column, row, self._size - 1))
        elif colour not in self._colours:
            explain("el color «{}» no existe; use uno de: {}.".format(colour, ", ".join(self._colours)))
        else:
            self._window.click(column, row, colour)


def read_piece():
    """Waits for input; empty at its end, also when there is no standard input at all."""
    try:
        return os.read(STANDARD_INPUT, 4096)
    except OSError:
        return b""


def explain(text):
    """Tells the user what was wrong with a line, which is otherwise ignored."""
    print("ventana: " + text, file=sys.stderr, flush=True)
