"""The window `VentanaPrincipal` of the course: same signals and methods, the keyboard clicks and the picture is text."""
import threading

from zocalo_stand_in.event_loop import MAIN_LOOP
from zocalo_stand_in.failures import guarded
from zocalo_stand_in.inert import named
from zocalo_stand_in.keyboard import Keyboard
from zocalo_stand_in.qt_object import pyqtSignal
from zocalo_stand_in.screen import print_line, print_picture

__all__ = ["VentanaPrincipal", "COLORS"]

SIZE = 50

COLORS = {
    "white": ".", "black": "k", "red": "r", "green": "g",
    "yellow": "y", "blue": "b", "cyan": "c", "magenta": "m",
}


class CloseEvent:
    """The user pressed the window's X."""

    def accept(self):
        pass

    def ignore(self):
        pass


class VentanaPrincipal(named("QMainWindow")):
    """The only window of the client."""

    senal_a_cliente = pyqtSignal(dict)

    def __init__(self, *args, **kwargs):
        super().__init__()
        self._closed = False
        self._keyboard = Keyboard(self, SIZE, COLORS)

    def show(self):
        """Opens the window, which greets the server."""
        self.senal_a_cliente.emit({"comando": "nuevo"})
        print_line("ventana: abierta")
        self._keyboard.start()

    def click(self, column, row, colour):
        """What a click on a pixel does."""
        if not self._closed:
            self.senal_a_cliente.emit(
                {"comando": "pintar", "x_pos": str(column), "y_pos": str(row), "nombre_color": colour}
            )

    def close(self):
        """Closes the window as the user does; says whether it is closed."""
        self.closeEvent(CloseEvent())
        return True

    def closeEvent(self, event):
        """Says goodbye when the user closes (a true event); without its last window the application ends.

        A call from another thread waits in the main loop behind the signals of that thread, so that all are seen.
        """
        if threading.current_thread() is not threading.main_thread():
            MAIN_LOOP.post(lambda: guarded(self.closeEvent, event))
            return
        if self._closed:
            return
        self._closed = True
        if event:
            self.senal_a_cliente.emit({"comando": "cerrar"})
        print_line("ventana: cerrada")
        MAIN_LOOP.exit()

    def recibir_senal(self, dict_):
        """Shows a board; a missing cell or an unknown colour raises KeyError, as in the window of the course."""
        if self._closed:
            return
        if dict_.get("cerrar"):
            print_line("ventana: el servidor cerró")
            return
        print_picture(
            ["".join(COLORS[dict_[str(row)][str(column)]] for column in range(SIZE)) for row in range(SIZE)]
        )
