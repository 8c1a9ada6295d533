"""Qt things that do nothing: any attribute, any call, any operator."""
from zocalo_stand_in.qt_object import QObject

GUI_CLASSES = [
    "QBrush", "QColor", "QCursor", "QFont", "QIcon", "QImage", "QKeyEvent", "QMouseEvent", "QMovie", "QPainter",
    "QPalette", "QPen", "QPixmap",
]

__all__ = ["loadUi", "loadUiType"] + GUI_CLASSES


class Inert:
    """A value that answers everything with itself and counts as false, zero and empty."""

    def __getattr__(self, name):
        if is_special(name):
            raise AttributeError(name)
        return self

    def __call__(self, *_, **__):
        return self

    __getitem__ = __or__ = __ror__ = __and__ = __rand__ = __xor__ = __add__ = __radd__ = __call__
    __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __floordiv__ = __mod__ = __neg__ = __invert__ = __call__

    def __setitem__(self, key, value):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __bool__(self):
        return False

    def __int__(self):
        return 0

    __index__ = __int__

    def __float__(self):
        return 0.0

    def __str__(self):
        return ""


NOTHING = Inert()


class InertType(type):
    """The type of Qt classes that do nothing: unknown attributes of the class are inert values."""

    def __getattr__(cls, name):
        if is_special(name):
            raise AttributeError(name)
        return NOTHING


class InertObject(QObject, metaclass=InertType):
    """A Qt object (a widget, say) that does nothing."""

    def __getattr__(self, name):
        if is_special(name):
            raise AttributeError(name)
        return NOTHING


def named(name):
    """The inert thing of that name: a class that can be inherited from when it looks like one of Qt."""
    if is_special(name):
        raise AttributeError(name)
    if not (name[:1] == "Q" and name[1:2].isupper()):
        return NOTHING
    if name not in CLASSES:
        CLASSES[name] = InertType(name, (InertObject,), {})
    return CLASSES[name]


def loadUi(*_, **__):
    """What `PyQt5.uic.loadUi` would return."""
    return NOTHING


def loadUiType(*_, **__):
    """What `PyQt5.uic.loadUiType` would return: the form and its base."""
    return named("QForm"), named("QWidget")


def is_special(name):
    """Whether Python itself or this package asks for the attribute, which must then be missing."""
    return name.startswith("_zocalo") or (name.startswith("__") and name.endswith("__"))


CLASSES = {}
globals().update((each, named(each)) for each in GUI_CLASSES)
