"""Runs real clients with the stand-in in front of them: python3 test_stand_in.py"""
import json
import os
import pathlib
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import textwrap
import threading
import unittest

HERE = pathlib.Path(__file__).resolve().parent
START = HERE.parents[2] / "subject" / "python"
STUDENT = HERE.parents[3] / "examples" / "python" / "canvas" / "alumno" / "cliente"
DEADLINE_SECONDS = 20
SIZE = 50


class StudentClient(unittest.TestCase):
    """The client of a student, as it is."""

    def setUp(self):
        self.folder = temporary_folder(self)
        shutil.copytree(str(STUDENT), str(self.folder / "cliente"), ignore=shutil.ignore_patterns("__pycache__"))
        self.server = Server(self)

    def start(self):
        self.program = Program(self, [sys.executable, "main.py"], self.folder / "cliente", self.server.port)
        return self.server.accept()

    def test_greets_shows_paints_and_closes(self):
        peer = self.start()
        self.assertEqual(peer.receive(), {"comando": "nuevo"})
        self.program.expect_line("ventana: abierta")

        peer.send(board({(3, 12): "red", (49, 0): "black"}))
        picture = self.program.expect_picture()
        self.assertEqual(picture[3], "." * 12 + "r" + "." * 37)
        self.assertEqual(picture[49], "k" + "." * 49)
        self.assertEqual("".join(picture).count("."), 2498)

        self.program.type("pintar 12 3 red")
        expected = {"comando": "pintar", "x_pos": "12", "y_pos": "3", "nombre_color": "red"}
        self.assertEqual(peer.receive(), expected)

        self.program.type("cerrar")
        self.assertEqual(peer.receive(), {"comando": "cerrar"})
        self.program.expect_line("ventana: cerrada")
        self.assertEqual(self.program.end(), (0, ""))

    def test_end_of_input_closes_the_window(self):
        peer = self.start()
        peer.receive()
        self.program.end_input()
        self.assertEqual(peer.receive(), {"comando": "cerrar"})
        self.assertEqual(self.program.end(), (0, ""))

    def test_server_says_goodbye(self):
        peer = self.start()
        peer.receive()
        peer.send({"cerrar": True})
        for line in ("ventana: abierta", "ventana: el servidor cerró", "ventana: cerrada"):
            self.program.expect_line(line)
        self.assertEqual(self.program.end(), (0, ""))

    def test_board_before_the_end_of_the_stream_is_shown(self):
        peer = self.start()
        peer.receive()
        peer.send(board({(0, 1): "cyan"}))
        peer.close()
        self.assertEqual(self.program.expect_picture()[0][:3], ".c.")
        self.program.expect_line_after_others("ventana: cerrada")
        self.assertEqual(self.program.end(), (0, ""))

    def test_server_vanishes(self):
        peer = self.start()
        peer.receive()
        peer.close()
        self.program.expect_line_after_others("ventana: cerrada")
        self.assertEqual(self.program.end(), (0, ""))

    def test_incomplete_board_aborts(self):
        incomplete = board({})
        del incomplete["7"]["9"]
        code, errors = self.end_after(incomplete)
        self.assertEqual(code, 134)
        self.assertIn("Traceback", errors)
        self.assertIn("KeyError: '9'", errors)

    def test_unknown_colour_aborts(self):
        code, errors = self.end_after(board({(0, 0): "añil"}))
        self.assertEqual(code, 134)
        self.assertIn("KeyError", errors)

    def test_unknown_typing_is_explained_and_ignored(self):
        peer = self.start()
        peer.receive()
        for line in ("dibujar", "pintar 50 0 red", "pintar 0 0 rosado", "", "pintar 1 2 blue"):
            self.program.type(line)
        self.assertEqual(peer.receive()["nombre_color"], "blue")
        self.program.type("cerrar")
        code, errors = self.program.end()
        self.assertEqual(code, 0)
        self.assertEqual(len(errors.splitlines()), 3)
        for part in ("no entiendo «dibujar»", "(50, 0) no está en el lienzo", "«rosado» no existe"):
            self.assertIn(part, errors)

    def test_own_window_file_is_overridden(self):
        own = self.folder / "cliente" / "draw_color_canvas.py"
        own.write_text("raise SystemExit('the window of the course was opened')", encoding="utf-8")
        peer = self.start()
        self.assertEqual(peer.receive(), {"comando": "nuevo"})
        self.program.type("cerrar")
        self.assertEqual(self.program.end(), (0, ""))

    def test_window_inside_a_package_is_overridden(self):
        package = self.folder / "cliente" / "interfaz"
        package.mkdir()
        (package / "__init__.py").write_text("", encoding="utf-8")
        (package / "draw_color_canvas.py").write_text("raise SystemExit(3)", encoding="utf-8")
        self.replace("cliente.py", "from draw_color_canvas", "from interfaz.draw_color_canvas")
        self.assertEqual(self.start().receive(), {"comando": "nuevo"})

    def test_another_fixed_port_is_redirected(self):
        self.replace("main.py", "PORT = 45743", "PORT = 9")
        self.replace("main.py", '"localhost"', '"127.0.0.1"')
        self.assertEqual(self.start().receive(), {"comando": "nuevo"})

    def test_refused_connection_is_left_to_the_client(self):
        self.server.listener.close()
        program = Program(self, [sys.executable, "main.py"], self.folder / "cliente", self.server.port)
        program.expect_line("No hay un servidor en localhost:45743.")
        self.assertEqual(program.end(), (1, ""))

    def end_after(self, message):
        peer = self.start()
        peer.receive()
        peer.send(message)
        return self.program.end()

    def replace(self, name, old, new):
        path = self.folder / "cliente" / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new), encoding="utf-8")


class SmallPrograms(unittest.TestCase):
    """What a program can tell of the stand-in for Qt."""

    def run_program(self, source, port=None, **environment):
        folder = temporary_folder(self)
        (folder / "main.py").write_text(textwrap.dedent(source), encoding="utf-8")
        program = Program(self, [sys.executable, "main.py"], folder, port, **environment)
        program.end_input()
        code, errors = program.end()
        return code, errors, program.remaining_lines()

    def test_signals_of_another_thread_are_queued_to_the_main_loop(self):
        result = self.run_program("""
            import sys, threading
            from PyQt5.QtCore import QObject, QCoreApplication, pyqtSignal, pyqtSlot

            class Receiver(QObject):
                signal = pyqtSignal(int, str)

                @pyqtSlot(int)
                def show(self, number):
                    print(number, threading.current_thread() is threading.main_thread())
                    if number == 3:
                        QCoreApplication.quit()

            app = QCoreApplication(sys.argv)
            receiver = Receiver()
            receiver.signal.connect(receiver.show)
            receiver.signal.emit(0, "at once")
            thread = threading.Thread(target=lambda: [receiver.signal.emit(n, "later") for n in (1, 2, 3)])
            thread.start()
            thread.join()
            print("before the loop")
            sys.exit(app.exec())
        """)
        self.assertEqual(result, (0, "", ["0 True", "before the loop", "1 True", "2 True", "3 True"]))

    def test_threads_and_timers_of_qt_run(self):
        result = self.run_program("""
            import sys, threading
            from PyQt6.QtCore import *
            from PyQt6.QtWidgets import *

            class Worker(QThread):
                done = pyqtSignal(str)

                def run(self):
                    self.done.emit("worked")

            class Moved(QObject):
                def work(self):
                    print("moved", QThread.currentThread() is self.thread())
                    self.thread().quit()

            app = QApplication(sys.argv)
            worker, host, moved, ticks = Worker(), QThread(), Moved(), []
            worker.done.connect(print)
            moved.moveToThread(host)
            host.started.connect(moved.work)
            host.finished.connect(worker.start)
            worker.finished.connect(lambda: timer.start(1))
            timer = QTimer()

            def tick():
                ticks.append(1)
                if len(ticks) == 3:
                    timer.stop()
                    QTimer.singleShot(1, app.quit)

            timer.timeout.connect(tick)
            host.start()
            code = app.exec()
            print(len(ticks), worker.wait(), worker.isFinished())
            sys.exit(code)
        """)
        self.assertEqual(result, (0, "", ["moved True", "worked", "3 True True"]))

    def test_other_things_of_qt_are_inert(self):
        result = self.run_program("""
            import sys
            from PyQt5 import QtGui, uic
            from PyQt5.QtCore import Qt, QPoint
            from PyQt5.QtMultimedia import QSound
            from PyQt5.QtWidgets import *

            form, base = uic.loadUiType("x.ui")

            class Notice(QDialog):
                def __init__(self):
                    super().__init__(None)
                    self.button = QPushButton("ok", self)
                    self.button.clicked.connect(self.close)
                    self.setWindowFlags(Qt.Dialog | Qt.WindowStaysOnTopHint)
                    self.setWindowIcon(QtGui.QIcon("x.png"))

            class Form(form, base):
                pass

            app = QApplication([])
            Form().setupUi(3)
            Notice().exec_()
            text, ok = QInputDialog.getText(None, "a", "b")
            if QMessageBox.question(None, "a", "b") == QMessageBox.Yes:
                print("inert")
            QSound.play("a.wav")
            print(text == "", ok, int(QPoint(1, 2).x()))
        """)
        self.assertEqual(result, (0, "", ["inert", "True False 0"]))

    def test_prints_of_another_thread_never_tear_a_picture(self):
        source = """
            import sys, threading
            from PyQt5.QtWidgets import QApplication
            from draw_color_canvas import VentanaPrincipal
            app, window = QApplication([]), VentanaPrincipal()
            thread = threading.Thread(target=lambda: [print("printed", flush=False) for _ in range(2000)])
            board = {str(row): {str(column): "white" for column in range(50)} for row in range(50)}
            thread.start()
            for _ in range(100):
                window.recibir_senal(board)
            thread.join()
        """
        for unbuffered in ("", "1"):
            code, errors, lines = self.run_program(source, PYTHONUNBUFFERED=unbuffered)
            expected = {"printed": 2000, "tablero": 100, "." * SIZE: 100 * SIZE, "": 100}
            self.assertEqual((code, errors, {each: lines.count(each) for each in set(lines)}), (0, "", expected))

    def test_a_mistake_in_a_name_is_still_a_mistake(self):
        code, errors, _ = self.run_program("""
            from PyQt5.QtCore import QObject
            QObject().enviarr()
        """)
        self.assertEqual(code, 1)
        self.assertIn("AttributeError", errors)

    def test_exception_in_a_slot_aborts_unless_the_program_has_a_hook(self):
        source = """
            import sys
            from PyQt5.QtCore import QObject, QTimer, QCoreApplication
            {hook}
            app = QCoreApplication([])
            QTimer.singleShot(0, lambda: [].pop())
            QTimer.singleShot(1, app.quit)
            sys.exit(app.exec_())
        """
        code, errors, _ = self.run_program(source.format(hook=""))
        self.assertEqual(code, 134)
        self.assertIn("IndexError", errors)
        code, errors, lines = self.run_program(source.format(hook="sys.excepthook = lambda *each: print(each[0].__name__)"))
        self.assertEqual((code, errors, lines), (0, "", ["IndexError"]))

    def test_only_the_way_to_the_server_is_redirected(self):
        server, other = Server(self), Server(self)
        code, errors, lines = self.run_program("""
            import socket
            first = socket.create_connection(("localhost", 9))
            again = socket.socket()
            print(again.connect_ex(("127.0.0.1", 45743)))
            other = socket.create_connection(("127.0.0.1", {other}))
            print(*[each.getpeername()[1] for each in (first, again, other)])
        """.format(other=other.port), port=server.port)
        expected = ["0", "{0} {0} {1}".format(server.port, other.port)]
        self.assertEqual((code, errors, lines), (0, "", expected))

    def test_nothing_happens_unless_asked_for(self):
        code, errors, lines = self.run_program("""
            import socket, sys
            print(any("zocalo" in repr(each) for each in sys.meta_path), "connect" in vars(socket.socket))
        """, ZOCALO_STAND_IN="")
        self.assertEqual((code, errors, lines), (0, "", ["False False"]))

    def test_a_server_elsewhere_and_a_port_of_ones_own(self):
        server = Server(self)
        code, errors, lines = self.run_program("""
            import socket
            listeners = [socket.socket(), socket.socket()]
            for each in listeners:
                each.bind(("127.0.0.1", 1030))
            print(1030 in [each.getsockname()[1] for each in listeners])
            connection = socket.socket()
            connection.connect(("10.10.17.61", 45743))
            print(connection.getpeername()[1])
        """, port=server.port, ZOCALO_OWN_PORT="1030")
        self.assertEqual((code, errors, lines), (0, "", ["False", str(server.port)]))


class Server:
    """Listens on a free port."""

    def __init__(self, test):
        self.test = test
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))
        self.listener.listen()
        self.listener.settimeout(DEADLINE_SECONDS)
        self.port = self.listener.getsockname()[1]
        test.addCleanup(self.listener.close)

    def accept(self):
        connection, _ = self.listener.accept()
        connection.settimeout(DEADLINE_SECONDS)
        self.test.addCleanup(connection.close)
        return Peer(connection)


class Peer:
    """The client as its server sees it."""

    def __init__(self, connection):
        self.connection = connection

    def receive(self):
        return json.loads(self._exactly(int.from_bytes(self._exactly(5), "little")).decode("utf-8"))

    def send(self, message):
        body = json.dumps(message).encode("utf-8")
        self.connection.sendall(len(body).to_bytes(5, "little") + body)

    def close(self):
        self.connection.close()

    def _exactly(self, count):
        data = b""
        while len(data) < count:
            piece = self.connection.recv(count - len(data))
            if not piece:
                raise AssertionError("the client ended after {} of {} bytes".format(len(data), count))
            data += piece
        return data


class Program:
    """A running program with the stand-in on its path."""

    def __init__(self, test, command, folder, port, **environment):
        variables = dict(os.environ, PYTHONPATH=str(START), PYTHONIOENCODING="utf-8", ZOCALO_STAND_IN=str(HERE))
        variables.pop("ZOCALO_HOST", None)
        variables.pop("ZOCALO_PORT", None)
        if port is not None:
            variables.update(ZOCALO_HOST="127.0.0.1", ZOCALO_PORT=str(port), ZOCALO_GIVEN_PORT="45743")
        variables.update(environment)
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=str(folder), env=variables, stdin=pipe, stdout=pipe, stderr=pipe)
        self._lines = queue.Queue()
        self._errors = []
        self._readers = [threading.Thread(target=each, daemon=True) for each in (self._read_lines, self._read_errors)]
        for reader in self._readers:
            reader.start()
        test.addCleanup(self._stop)

    def type(self, line):
        self._process.stdin.write(line.encode("utf-8") + b"\n")
        self._process.stdin.flush()

    def end_input(self):
        self._process.stdin.close()

    def expect_line(self, expected):
        line = self._lines.get(timeout=DEADLINE_SECONDS)
        if line != expected:
            raise AssertionError("expected {!r}, got {!r}".format(expected, line))

    def expect_line_after_others(self, expected):
        line = self._lines.get(timeout=DEADLINE_SECONDS)
        while line != expected:
            line = self._lines.get(timeout=DEADLINE_SECONDS)

    def expect_picture(self):
        self.expect_line_after_others("tablero")
        picture = [self._lines.get(timeout=DEADLINE_SECONDS) for _ in range(SIZE)]
        self.expect_line("")
        return picture

    def end(self):
        code = self._process.wait(timeout=DEADLINE_SECONDS)
        for reader in self._readers:
            reader.join(DEADLINE_SECONDS)
        return code, b"".join(self._errors).decode("utf-8")

    def remaining_lines(self):
        return [self._lines.get_nowait() for _ in range(self._lines.qsize())]

    def _read_lines(self):
        for line in self._process.stdout:
            self._lines.put(line.decode("utf-8").rstrip("\n"))

    def _read_errors(self):
        self._errors.extend(self._process.stderr)

    def _stop(self):
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join(DEADLINE_SECONDS)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()


def board(painted):
    """The white board with some cells painted, as {(row, column): colour}."""
    rows = {str(row): {str(column): "white" for column in range(SIZE)} for row in range(SIZE)}
    for (row, column), colour in painted.items():
        rows[str(row)][str(column)] = colour
    return rows


def temporary_folder(test):
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    return pathlib.Path(folder.name)


if __name__ == "__main__":
    unittest.main()
