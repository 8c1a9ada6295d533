"""QObject and signals, as far as a program can tell them from those of PyQt."""
import threading

from zocalo_stand_in.event_loop import MAIN_LOOP
from zocalo_stand_in.failures import guarded


class QObject:
    """An object that has signals and belongs to a thread."""

    def __init__(self, *args, **kwargs):
        self._zocalo_parent = next((each for each in args if isinstance(each, QObject)), kwargs.pop("parent", None))
        kwargs.pop("objectName", None)
        super().__init__(**kwargs)

    def parent(self):
        return getattr(self, "_zocalo_parent", None)

    def setParent(self, parent):
        self._zocalo_parent = parent

    def objectName(self):
        return getattr(self, "_zocalo_name", "")

    def setObjectName(self, name):
        self._zocalo_name = name

    def moveToThread(self, thread):
        self._zocalo_thread = thread

    def thread(self):
        return getattr(self, "_zocalo_thread", None)

    def sender(self):
        return None

    def children(self):
        return []

    def inherits(self, name):
        return any(each.__name__ == name for each in type(self).__mro__)

    def tr(self, text, *_):
        return text

    def blockSignals(self, blocked):
        previous = self.signalsBlocked()
        self._zocalo_blocked = bool(blocked)
        return previous

    def signalsBlocked(self):
        return getattr(self, "_zocalo_blocked", False)

    def deleteLater(self):
        pass


class pyqtSignal:
    """A signal as declared in a class body; the types are not checked."""

    def __init__(self, *types, **_):
        self._name = None

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        signals = instance.__dict__.setdefault("_zocalo_signals", {})
        if self not in signals:
            signals[self] = pyqtBoundSignal(instance, self._name)
        return signals[self]

    def __getitem__(self, _):
        return self


class pyqtBoundSignal:
    """A signal of one object."""

    def __init__(self, owner, name):
        self._owner = owner
        self._slots = []
        self.signal = "2{}()".format(name)

    def __getitem__(self, _):
        return self

    def connect(self, slot, *_, **__):
        """Adds a slot: any callable, or another signal."""
        if not (callable(slot) or isinstance(slot, pyqtBoundSignal)):
            raise TypeError("connect() failed between {} and {!r}".format(self.signal, slot))
        self._slots.append(slot)
        return slot

    def disconnect(self, slot=None):
        """Removes one slot, or all."""
        if slot is None and self._slots:
            self._slots.clear()
        elif slot in self._slots:
            self._slots.remove(slot)
        else:
            raise TypeError("disconnect() failed: the slot is not connected")

    def emit(self, *args):
        """Calls every slot: at once in the slot's own thread, else queued to it."""
        if self._owner is not None and isinstance(self._owner, QObject) and self._owner.signalsBlocked():
            return
        for slot in list(self._slots):
            deliver(slot.emit if isinstance(slot, pyqtBoundSignal) else slot, args)


def deliver(slot, args):
    """Calls the slot in the thread that its object belongs to."""
    receiver = getattr(slot, "__self__", None)
    thread = receiver.thread() if isinstance(receiver, QObject) else None
    if thread is not None and hasattr(thread, "_zocalo_loop"):
        here, loop = thread._zocalo_is_current(), thread._zocalo_loop
    else:
        here, loop = threading.current_thread() is threading.main_thread(), MAIN_LOOP
    if here:
        guarded(call_with_what_fits, slot, args)
    else:
        loop.post(lambda: guarded(call_with_what_fits, slot, args))


def call_with_what_fits(slot, args):
    """Like PyQt, leaves out arguments from the right until the slot takes the rest."""
    for count in range(len(args), -1, -1):
        try:
            return slot(*args[:count])
        except TypeError as error:
            raised_inside = error.__traceback__.tb_next is not None
            if raised_inside or count == 0:
                raise
    return None
