"""The part of QtCore that does something: objects, signals, threads, timers and the application."""
import threading
import time

from zocalo_stand_in.event_loop import MAIN_LOOP, EventLoop
from zocalo_stand_in.failures import guarded
from zocalo_stand_in.inert import NOTHING, named
from zocalo_stand_in.qt_object import QObject, deliver, pyqtBoundSignal, pyqtSignal

__all__ = [
    "QObject", "pyqtSignal", "pyqtBoundSignal", "pyqtSlot", "Signal", "Slot", "QThread", "QTimer",
    "QRunnable", "QThreadPool", "QCoreApplication", "Qt", "QEvent", "QMutex", "QPoint", "QRect", "QSize", "QUrl",
]

Qt = NOTHING
QEvent, QMutex, QPoint, QRect, QSize, QUrl = map(named, ("QEvent", "QMutex", "QPoint", "QRect", "QSize", "QUrl"))


def pyqtSlot(*_, **__):
    """Marks a slot; changes nothing."""
    return lambda function: function


Signal = pyqtSignal
Slot = pyqtSlot


class QThread(QObject):
    """A thread; without a `run` of its own it carries out the slots of the objects moved to it."""

    started = pyqtSignal()
    finished = pyqtSignal()
    _running = threading.local()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._prepare()

    def start(self, *_):
        self._prepare()
        if not self.isRunning():
            self._zocalo_worker = threading.Thread(target=self._work, daemon=True)
            self._zocalo_worker.start()

    def run(self):
        self.exec_()

    def exec_(self):
        return self._zocalo_loop.run()

    exec = exec_

    def quit(self):
        self._zocalo_loop.exit()

    def exit(self, code=0):
        self._zocalo_loop.exit(code)

    terminate = quit

    def wait(self, milliseconds=None, *_):
        worker = self._zocalo_worker
        if worker is not None and worker is not threading.current_thread():
            worker.join(milliseconds / 1000 if isinstance(milliseconds, int) else None)
        return not self.isRunning()

    def isRunning(self):
        return self._zocalo_worker is not None and self._zocalo_worker.is_alive()

    def isFinished(self):
        return self._zocalo_worker is not None and not self._zocalo_worker.is_alive()

    def requestInterruption(self):
        self._zocalo_interrupted = True

    def isInterruptionRequested(self):
        return getattr(self, "_zocalo_interrupted", False)

    def setPriority(self, *_):
        pass

    def _zocalo_is_current(self):
        """Whether the caller runs in this thread."""
        return QThread.currentThread() is self

    @staticmethod
    def currentThread():
        return getattr(QThread._running, "thread", None)

    @staticmethod
    def sleep(seconds):
        time.sleep(seconds)

    @staticmethod
    def msleep(milliseconds):
        time.sleep(milliseconds / 1000)

    @staticmethod
    def usleep(microseconds):
        time.sleep(microseconds / 1000000)

    def _prepare(self):
        self.__dict__.setdefault("_zocalo_loop", EventLoop())
        self.__dict__.setdefault("_zocalo_worker", None)

    def _work(self):
        QThread._running.thread = self
        self.started.emit()
        guarded(self.run)
        self.finished.emit()


class QTimer(QObject):
    """A timer of the main loop."""

    timeout = pyqtSignal()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._interval_ms, self._single, self._round, self._active = 0, False, 0, False

    def start(self, milliseconds=None):
        if milliseconds is not None:
            self._interval_ms = milliseconds
        self._round += 1
        self._active = True
        self._arm(self._round)

    def stop(self):
        self._round += 1
        self._active = False

    def setInterval(self, milliseconds):
        self._interval_ms = milliseconds

    def interval(self):
        return self._interval_ms

    def setSingleShot(self, single):
        self._single = bool(single)

    def isSingleShot(self):
        return self._single

    def isActive(self):
        return self._active

    @staticmethod
    def singleShot(milliseconds, *type_and_slot):
        slot = type_and_slot[-1]
        MAIN_LOOP.post_after(milliseconds / 1000, lambda: deliver(getattr(slot, "emit", slot), ()))

    def _arm(self, started_round):
        MAIN_LOOP.post_after(self._interval_ms / 1000, lambda: self._fire(started_round))

    def _fire(self, started_round):
        if started_round != self._round:
            return
        if self._single:
            self.stop()
        else:
            self._arm(started_round)
        self.timeout.emit()


class QRunnable:
    """A piece of work for QThreadPool."""

    def run(self):
        pass

    def setAutoDelete(self, _):
        pass


class QThreadPool(QObject):
    """Starts each piece of work in a thread of its own."""

    @staticmethod
    def globalInstance():
        return QThreadPool()

    def start(self, work, *_):
        function = getattr(work, "run", work)
        threading.Thread(target=guarded, args=(function,), daemon=True).start()


class QCoreApplication(QObject):
    """The application: its main loop runs until the window is closed or `quit` is called."""

    aboutToQuit = pyqtSignal()
    lastWindowClosed = pyqtSignal()
    _instance = None

    def __init__(self, *args, **kwargs):
        super().__init__()
        self._arguments = list(args[0]) if args and isinstance(args[0], list) else []
        QCoreApplication._instance = self

    @staticmethod
    def exec_(*_):
        code = MAIN_LOOP.run()
        if QCoreApplication._instance is not None:
            QCoreApplication._instance.aboutToQuit.emit()
        return code

    exec = exec_

    @staticmethod
    def quit(*_):
        MAIN_LOOP.exit()

    @staticmethod
    def exit(code=0):
        MAIN_LOOP.exit(code)

    @staticmethod
    def instance():
        return QCoreApplication._instance

    @staticmethod
    def processEvents(*_):
        MAIN_LOOP.run_pending()

    @staticmethod
    def arguments():
        return QCoreApplication._instance._arguments if QCoreApplication._instance is not None else []

    argv = arguments
